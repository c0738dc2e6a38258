"""Edits that add something to the end of a post."""

from __future__ import annotations

import pytest

from server.checks.base import Finding, Replacement
from server.engine.edits import edits_for
from server.packs.language import Localized
from server.packs.model import Fix

_FIX = Fix(label=Localized(id="Tambahkan penanda"), replace="append", text="#Iklan")


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("Kopinya enak", "Kopinya enak #Iklan"),
        ("Kopinya enak \n", "Kopinya enak #Iklan \n"),
        ("Kopinya enak\n#Kopi", "Kopinya enak\n#Kopi #Iklan"),
        ("", "#Iklan"),
    ],
)
def test_append_goes_behind_the_last_visible_character(source: str, mended: str) -> None:
    [edit] = edits_for(_FIX, Finding(subject="post"), source)
    assert source[: edit.start] + edit.text + source[edit.end :] == mended


def test_a_finding_without_a_place_is_not_masked() -> None:
    fix = Fix(label=Localized(id="Samarkan"), replace="mask")
    assert edits_for(fix, Finding(subject="post"), "Kopinya enak") == []


def test_masking_keeps_the_length() -> None:
    fix = Fix(label=Localized(id="Samarkan"), replace="mask", safe=True)
    assert edits_for(fix, Finding(3, 7), "no 1234") == [Replacement(3, 7, "••••", True)]
