"""What counts as somebody else's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import found

CHECK = {"kind": "phrase", "any": ["sebarkan", "oleh-oleh"], "guards": ["quoted"]}


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "«{}»", "‘{}’", "'{}'"])
def test_a_quotation_is_not_the_writers_own(tmp_path: Path, marks: str) -> None:
    text = f"Dapat pesan {marks.format('sebarkan ke sepuluh orang atau sial')}, saya hapus."
    assert found(tmp_path, CHECK, text) == []


def test_a_word_between_single_marks_is_a_wink(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Jangan lupa 'oleh-oleh' buat petugas.") == ["oleh-oleh"]


def test_an_apostrophe_opens_no_quotation(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Do'a kami sederhana, sebarkan saja kabar baik Jum'at ini.") == ["sebarkan"]
