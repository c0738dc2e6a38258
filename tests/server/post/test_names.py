"""People who are named."""

from __future__ import annotations

import pytest

from server.contract import Platform
from server.post.names import find_names, looks_like_given_name
from server.post.text import Text


def _names(source: str) -> list[str]:
    text = Text(source, Platform.X)
    return [
        source[text.words[name.first].start : text.words[name.last - 1].end]
        for name in find_names(text.words, text.sentences)
    ]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("Jenguk Pak Ujang yang sakit", ["Pak Ujang"]),
        ("jenguk pak yayat dan bu cicih", ["pak yayat", "bu cicih"]),
        ("Neng Sinta ODGJ dari RW 4", ["Neng Sinta"]),
        ("Korban bernama Dinda Lestari sudah pulang", ["bernama Dinda Lestari"]),
        ("Pak Haji Asep", ["Pak Haji Asep"]),
    ],
)
def test_a_form_of_address_brings_a_name(source: str, names: list[str]) -> None:
    assert _names(source) == names


@pytest.mark.parametrize(
    "source", ["Pak guru dan bu bidan", "Bapak ibu sekalian", "Pak RT", "Ibu hamil boleh datang", "Dinda"]
)
def test_roles_and_groups_are_no_names(source: str) -> None:
    assert _names(source) == []


@pytest.mark.parametrize(
    ("surface", "may"), [("Ujang", True), ("ujang", False), ("OPD", False), ("Bandung", False)]
)
def test_a_name_by_its_letters(surface: str, may: bool) -> None:
    assert looks_like_given_name(surface, surface.lower()) is may
