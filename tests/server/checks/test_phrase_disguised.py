"""Words that are only meant where their letters are hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import found

CHECK: dict[str, object] = {"kind": "phrase", "any": ["anjing", "babi"], "disguised": True}


@pytest.mark.parametrize("word", ["anj*ng", "4njing", "anjg", "anjiiing", "a n j i n g", "b@bi"])
def test_a_hidden_word_is_found(tmp_path: Path, word: str) -> None:
    assert found(tmp_path, CHECK, f"Antre lama banget {word} lah") == [word]


@pytest.mark.parametrize(
    "text", ["Vaksin rabies untuk anjing.", "ANJING DAN KUCING", "Flu Babi dicegah.", "Boneka bábi."]
)
def test_the_same_word_in_plain_letters_is_let_be(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, CHECK, text) == []
