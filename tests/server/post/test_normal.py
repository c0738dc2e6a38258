"""The normal form as a string, and the way back."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from server.contract import Platform
from server.post.text import Text

MIXED = st.text(
    st.sampled_from(
        "abegiloknst ABEG.,!?-*@#'04319 \n\r\t🙏👍🏽é\u0301\u200b\u200dｇⒶ𝐠аοﷺ½日本\ud800\udc00٣ำ"
    ),
    max_size=50,
)


def normal_and_source(text: str, found: str) -> str:
    normal = Text(text, Platform.X).normal
    start = normal.text.index(found)
    first, last = normal.to_source(start, start + len(found))
    return text[first:last]


def test_words_stand_in_normal_form_and_lead_back_to_their_surface() -> None:
    text = "🙏 Dasar B4NGS4T, g o b l o k!"
    assert Text(text, Platform.X).normal.text == "🙏 dasar bangsat, goblok!"
    assert normal_and_source(text, "bangsat") == "B4NGS4T"
    assert normal_and_source(text, "goblok") == "g o b l o k"


def test_a_part_of_a_rewritten_word_is_the_whole_word_in_the_source() -> None:
    assert normal_and_source("yg yg gobloook", "blok") == "gobloook"


def test_a_part_of_a_plain_word_is_that_part() -> None:
    assert normal_and_source("Kawasan", "awas") == "awas"


@given(MIXED)
def test_every_span_of_the_normal_form_has_a_place_in_the_source(text: str) -> None:
    normal = Text(text, Platform.X).normal
    last = 0
    for at in range(len(normal.text)):
        start, end = normal.to_source(at, at + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start
    assert normal.to_source(0, len(normal.text))[1] <= len(text)


@given(MIXED)
def test_the_way_back_is_monotone(text: str) -> None:
    normal = Text(text, Platform.X).normal
    size = len(normal.text)
    ends = [normal.to_source(0, at)[1] for at in range(1, size + 1)]
    assert ends == sorted(ends)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_it_takes_any_text(text: str) -> None:
    normal = Text(text, Platform.THREADS).normal
    assert not regex.search(r"[\u200b\u2060\ufeff]", normal.text)
