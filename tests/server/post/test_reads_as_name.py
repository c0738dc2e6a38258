"""Which capitalised words read as somebody's name."""

from __future__ import annotations

import pytest

from server.post.names import reads_as_name


@pytest.mark.parametrize("word", ["Wirya", "Dirja", "Asep", "Rina", "Dadan", "Prabowo"])
def test_names_do(word: str) -> None:
    assert reads_as_name(word, word.lower())


@pytest.mark.parametrize(
    "word", ["Gerakan", "November", "Samsat", "Penghijauan", "UMKM", "PKS", "Bandung", "dadan"]
)
def test_common_words_acronyms_and_small_letters_do_not(word: str) -> None:
    assert not reads_as_name(word, word.lower())
