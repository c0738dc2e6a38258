"""Spans that never cut a character."""

from __future__ import annotations

import pytest

from server.engine.whole_characters import WholeCharacters


@pytest.mark.parametrize(
    ("source", "span", "widened"),
    [
        ("abc", (1, 2), (1, 2)),
        ("e\u0301a", (0, 1), (0, 2)),
        ("e\u0301a", (1, 3), (0, 3)),
        ("a👩‍👩‍👧b", (2, 3), (1, 6)),
        ("a\r\nb", (1, 2), (1, 3)),
        ("ab\u0301", (0, 3), (0, 3)),
    ],
)
def test_a_span_is_widened_to_whole_characters(
    source: str, span: tuple[int, int], widened: tuple[int, int]
) -> None:
    assert WholeCharacters(source).widen(*span) == widened
