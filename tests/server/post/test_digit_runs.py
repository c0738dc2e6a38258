"""Numbers in any disguise."""

from __future__ import annotations

import pytest

from server.contract import Platform
from server.post.digit_runs import digits_of, find_digit_runs
from server.post.text import Text


def _runs(source: str) -> list[tuple[str, str]]:
    text = Text(source, Platform.X)
    return [(run.digits, source[run.start : run.end]) for run in find_digit_runs(source, text.words)]


@pytest.mark.parametrize(
    ("source", "digits"),
    [
        ("0812-0000-1234", "081200001234"),
        ("+62 (812) 0000-1234", "6281200001234"),
        ("08.12.00.00.12.34", "081200001234"),
        ("0 8 1 2 0 0 0 0 1 2 3 4", "081200001234"),
        ("0812🔥0000🔥1234", "081200001234"),
        ("0812\n0000\n1234", "081200001234"),
        ("０８１２－００００－１２３４", "081200001234"),
        ("0️⃣8️⃣1️⃣2️⃣0️⃣0️⃣0️⃣0️⃣1️⃣2️⃣3️⃣4️⃣", "081200001234"),
        ("O8I2-OOOO-I234", "081200001234"),
        ("nol delapan satu dua 0000 1234", "081200001234"),
        ("kosong delapan dua satu nol nol nol nol satu dua tiga empat", "082100001234"),
        ("NIK3299014507990002", "3299014507990002"),
    ],
)
def test_a_number_is_read(source: str, digits: str) -> None:
    assert [found for found, _ in _runs(f"Ini {source} ya")] == [digits]
    assert digits_of(source) == digits


def test_two_long_numbers_stay_two() -> None:
    assert [digits for digits, _ in _runs("3299014507990002 081200001234")] == [
        "3299014507990002",
        "081200001234",
    ]


@pytest.mark.parametrize(
    "source", ["", "2026", "satu dua tiga", "jam 08.00 sampai 10", "ill oil lo", "0812 dan 0000 dan 1234"]
)
def test_what_is_no_long_number_is_none(source: str) -> None:
    assert _runs(source) == []
