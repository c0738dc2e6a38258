"""Code point offsets and UTF-16 offsets of the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.post.offsets import Utf16Map

ANY_TEXT = st.text(st.characters(), max_size=60)
"""Lone surrogates included: a page may send them."""


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(ANY_TEXT)
def test_an_offset_is_the_length_of_what_stands_before_it(text: str) -> None:
    offsets = Utf16Map(text)
    assert offsets.length == units(text)
    assert [offsets.to_utf16(at) for at in range(len(text) + 1)] == [
        units(text[:at]) for at in range(len(text) + 1)
    ]


@given(ANY_TEXT)
def test_the_way_back_gives_the_same_character(text: str) -> None:
    offsets = Utf16Map(text)
    for at in range(len(text) + 1):
        assert offsets.from_utf16(offsets.to_utf16(at)) == at


def test_an_offset_inside_a_surrogate_pair_is_the_start_of_its_character() -> None:
    assert Utf16Map("a🙏b").from_utf16(2) == 1


def test_a_lone_surrogate_counts_one_in_both() -> None:
    assert Utf16Map("\ud800🙏\udc00").span(1, 2) == (1, 3)


def test_crlf_counts_two_in_both() -> None:
    assert Utf16Map("a\r\nb").span(0, 4) == (0, 4)


@pytest.mark.parametrize("at", [-1, 4])
def test_outside_the_text_is_an_error(at: int) -> None:
    with pytest.raises(IndexError):
        Utf16Map("abc").to_utf16(at)
    with pytest.raises(IndexError):
        Utf16Map("abc").from_utf16(at)
