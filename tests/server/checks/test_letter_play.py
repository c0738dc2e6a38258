"""Spaced letters and alternating capitals."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found, mended

CHECK = {"kind": "letter-play"}


def test_spaced_words_are_flagged_as_one_and_closed_again(tmp_path: Path) -> None:
    text = "Halo, P E N G A M B I L A N  A K T A  s u d a h  b i s a d i kantor"
    assert found(tmp_path, CHECK, text) == ["P E N G A M B I L A N  A K T A  s u d a h  b i s a"]
    assert mended(tmp_path, CHECK, text) == ["Halo, PENGAMBILAN AKTA sudah bisa d i kantor"]


def test_alternating_capitals_are_flagged_where_there_are_several(tmp_path: Path) -> None:
    text = "yUk WaRgA gArUt bayar pajak"
    assert found(tmp_path, CHECK, text) == ["yUk WaRgA gArUt"]
    assert mended(tmp_path, CHECK, text) == ["Yuk warga garut bayar pajak"]


def test_names_acronyms_and_lists_of_letters_are_let_be(tmp_path: Path) -> None:
    text = "BerAKHLAK, WiFi, PaUd, iPhone, e-KTP, kelas A B C D E F, #aYo #bAyAr #pAjAk, a.n. Dadan"
    assert found(tmp_path, CHECK, text) == []
