"""Texts in shorthand."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

CHECK = {"kind": "shorthand", "min": 5}


def test_a_text_full_of_abbreviations_is_flagged_as_one_stretch(tmp_path: Path) -> None:
    text = "Halo. Warga yg blm ambl ktp hrs dtg sblm jumat, jgn tlt"
    assert found(tmp_path, CHECK, text) == ["yg blm ambl ktp hrs dtg sblm jumat, jgn tlt"]


def test_letters_in_disguise_count(tmp_path: Path) -> None:
    text = "k1ta b4yar p4jak kend4raan w4rga"
    assert found(tmp_path, CHECK, text) == [text]


def test_a_few_abbreviations_acronyms_and_drawn_out_letters_are_let_be(tmp_path: Path) -> None:
    chat = "Bapak Ibu yg mau ke Samsat, jam buka sekarang sampai sore, jgn lupa bawa KTP dan STNK asli ya"
    assert found(tmp_path, CHECK, chat) == []
    assert found(tmp_path, CHECK, "Mantaaap pisaaan euuuy hayuuuk ikutaaan lagiii") == []
