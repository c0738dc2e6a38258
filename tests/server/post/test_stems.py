"""Stems of content words."""

from server.contract import Platform
from server.post.stems import stem
from server.post.text import Text


def test_forms_of_a_word_have_one_stem() -> None:
    assert {stem(word) for word in ("memilih", "pilihan", "dipilih", "pilihlah", "pilih")} == {"pilih"}
    assert {stem(word) for word in ("imunisasi", "imunisasinya")} == {"imunisasi"}


def test_stop_words_numbers_and_hashtags_give_none() -> None:
    assert Text("Yuk bayarkan pajaknya di Samsat, 2 menit saja! #JabarIstimewa", Platform.X).stems == {
        "bayar",
        "pajak",
        "samsat",
        "menit",
    }


def test_roots_stay_whole() -> None:
    assert stem("masalah") == "masalah"
    assert stem("kawasan") == "kawasan"
