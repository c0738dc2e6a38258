"""« » in examples."""

from __future__ import annotations

import pytest

from server.packs.examples import MarkError, unmark


@pytest.mark.parametrize(
    ("text", "plain", "spans"),
    [
        ("a «b» c", "a b c", [(2, 3)]),
        ("«a»«b»", "ab", [(0, 1), (1, 2)]),
        ("🙏 «ü»", "🙏 ü", [(2, 3)]),
        ("none", "none", []),
    ],
)
def test_marks_become_spans(text: str, plain: str, spans: list[tuple[int, int]]) -> None:
    assert unmark(text) == (plain, spans)


@pytest.mark.parametrize("text", ["«a", "a»", "««a»»", "»a«"])
def test_marks_that_do_not_pair_are_a_mistake(text: str) -> None:
    with pytest.raises(MarkError):
        unmark(text)
