"""A part of a rule that runs only in a situation."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

PHRASE = {"kind": "phrase", "any": ["lihat gambar"]}


def test_the_check_runs_in_its_situation_alone(tmp_path: Path) -> None:
    check = {"kind": "in-situation", "only": {"max_words": 4}, "check": PHRASE}
    assert found(tmp_path, check, "Jadwal baru, lihat gambar.") == ["lihat gambar"]
    assert found(tmp_path, check, "Jadwal baru mulai Senin pukul delapan, lihat gambar.") == []


def test_the_check_is_silent_in_the_other_situation(tmp_path: Path) -> None:
    check = {"kind": "in-situation", "unless": {"has": ["digits"]}, "check": PHRASE}
    assert found(tmp_path, check, "Jadwal baru, lihat gambar.") == ["lihat gambar"]
    assert found(tmp_path, check, "Jadwal 08.00, lihat gambar.") == []


def test_a_part_of_one_of_may_have_a_situation_of_its_own(tmp_path: Path) -> None:
    parts = [
        {"kind": "in-situation", "only": {"max_words": 4}, "check": PHRASE},
        {"kind": "phrase", "any": ["selengkapnya"]},
    ]
    check = {"kind": "one-of", "checks": parts}
    text = "Jadwal baru mulai Senin, lihat gambar, selengkapnya besok."
    assert found(tmp_path, check, text) == ["selengkapnya"]
