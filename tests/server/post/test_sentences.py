"""Sentences and paragraphs."""

import pytest

from server.contract import Platform
from server.post.text import Text


def sentences(text: str) -> list[str]:
    return [text[part.start : part.end] for part in Text(text, Platform.X).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Datang ke Jl. Merdeka No. 5 pukul 08.00 membawa Rp1.000.",
        "Pengurus a.n. Budi, S.Pd. ada di Kec. Coblong",
        "Bersama dr. Rina dan Prof. Asep",
        "Cek lapor.go.id/aduan?x=1 ya",
        "Naik 2.500 orang",
        "Bawa KTP, KK, dll. ke loket",
        "Halo B. Santoso",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Halo! Apa kabar? Baik.", ["Halo!", "Apa kabar?", "Baik."]),
        ("Baris satu\nbaris dua\r\nbaris tiga", ["Baris satu", "baris dua", "baris tiga"]),
        ("Yuk ikut 🙏 Ditunggu ya", ["Yuk ikut 🙏", "Ditunggu ya"]),
        ("Yuk ikut! 🙏🎉 Ditunggu ya 👍", ["Yuk ikut! 🙏🎉", "Ditunggu ya 👍"]),
        ("Cek lapor.go.id. Terima kasih", ["Cek lapor.go.id.", "Terima kasih"]),
        ("Bawa KTP, KK, dll. Ditunggu", ["Bawa KTP, KK, dll.", "Ditunggu"]),
        ('"Ayo!" katanya. Lalu pergi', ['"Ayo!"', "katanya.", "Lalu pergi"]),
        ("Tunggu… Nah", ["Tunggu…", "Nah"]),
        ("1. Siapkan KTP\n2. Datang", ["1. Siapkan KTP", "2. Datang"]),
        ("Coblos nomor 2. Jangan lupa", ["Coblos nomor 2.", "Jangan lupa"]),
        ("", []),
        ("  \n ", []),
        ("🙏", ["🙏"]),
    ],
)
def test_several_sentences(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_word_that_is_spelled_out_is_not_cut() -> None:
    assert sentences("b. e. l. i sekarang") == ["b. e. l. i sekarang"]


def test_every_word_belongs_to_one_sentence() -> None:
    text = Text("Halo! Apa kabar Wargi? 🙏 #JabarIstimewa", Platform.X)
    ranges = [(part.first, part.last) for part in text.sentences]
    assert ranges == [(0, 1), (1, 4), (4, 6)]
    assert ranges[-1][1] == len(text.words)


def test_paragraphs_are_parted_by_empty_lines() -> None:
    source = "Satu\nmasih satu\n\nDua\r\n \r\nTiga"
    text = Text(source, Platform.X)
    assert [source[part.start : part.end] for part in text.paragraphs] == ["Satu\nmasih satu", "Dua", "Tiga"]
    assert [(part.first, part.last) for part in text.paragraphs] == [(0, 3), (3, 4), (4, 5)]
