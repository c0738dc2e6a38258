"""Hashtags that are cut, glued together, disguised, too long or too many of a kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import hints


def _flagged(folder: Path, text: str) -> list[str]:
    spans = [hint.span for hint in hints(folder, {"kind": "hashtag-broken"}, text)]
    return [text[span.start : span.end] for span in spans if span]


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Samsat sampai jam 12 # samsat # cianjur", ["# samsat", "# cianjur"]),
        ("Ke loket ya #BawaKTP#BawaKK", ["#BawaKTP#BawaKK"]),
        ("Kopi sore #ᵇᵃⁿᵈᵘⁿᵍ", ["#ᵇᵃⁿᵈᵘⁿᵍ"]),
        ("Taman kota #ta\u2060man", ["#ta\u2060man"]),
    ],
)
def test_a_broken_hashtag_is_flagged_as_a_whole(tmp_path: Path, text: str, broken: list[str]) -> None:
    assert _flagged(tmp_path, text) == broken


def test_a_list_mark_and_a_single_sign_are_no_hashtags(tmp_path: Path) -> None:
    assert _flagged(tmp_path, "# samsat\n# cianjur") == []
    assert _flagged(tmp_path, "Tanda # itu disebut pagar") == []


def test_digits_for_letters_are_read_where_the_rule_asks_for_it(tmp_path: Path) -> None:
    check = {"kind": "hashtag-case", "min_letters": 15, "digits": True}
    assert hints(tmp_path, check, "Pelatihan #g3mb1r4")
    assert hints(tmp_path, check, "Vaksin #covid19 #p3k") == []


def test_a_hashtag_may_be_too_long(tmp_path: Path) -> None:
    check = {"kind": "hashtag-case", "min_letters": 15, "max_letters": 20}
    assert hints(tmp_path, check, "Rapat #MusyawarahDesaCibodasRaya")
    assert hints(tmp_path, check, "Rapat #MusyawarahDesa") == []


def test_fewer_hashtags_than_the_rule_wants_are_let_be(tmp_path: Path) -> None:
    check = {"kind": "hashtag", "tags": ["yuk", "keren"], "min": 2}
    assert len(hints(tmp_path, check, "Vaksin hari ini #yuk #keren")) == 2
    assert hints(tmp_path, check, "Vaksin hari ini #yuk") == []
