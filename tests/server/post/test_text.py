"""What holds for any text: spans are in order, cut whole characters, and nothing fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contract import Platform
from server.post.clusters import Clusters
from server.post.text import Text

SAMPLE = (
    "Wargi, yuk! b4ngs@t b e l i g*blok #JabarIstimewa＃é https://x.com/a?b lapor.go.id @humas a@b.id "
    "1.000 07.30 🙏👍🏽👨‍👩‍👧🇮🇩1️⃣ e\u0301\u0336 \u200b\u200d\ufeff\u202e אב عر ไทยำ हिन्दी 日本 "
    "ﷺ½Ⓐ𝐀а \r\n\t\x00\x85\u2028\ud800\udc00"
)
PIECES = st.lists(st.sampled_from([*SAMPLE, *SAMPLE.split(" ")]), max_size=30).map("".join)
PLATFORMS = st.sampled_from(list(Platform))


def facts(text: Text) -> list[tuple[str, int, int]]:
    kinds = ("words", "hashtags", "mentions", "urls", "emails", "emoji", "sentences", "paragraphs")
    return [(kind, part.start, part.end) for kind in kinds for part in getattr(text, kind)]


@given(PIECES, PLATFORMS)
@settings(max_examples=300)
def test_spans_are_in_order_inside_and_on_whole_characters(source: str, platform: Platform) -> None:
    text = Text(source, platform)
    clusters = Clusters(source)
    last: dict[str, int] = {}
    for kind, start, end in facts(text):
        assert 0 <= start < end <= len(source)
        assert start >= last.get(kind, 0)
        last[kind] = end
        if kind not in {"mentions", "urls", "emails"}:  # those end where their grammar says
            assert clusters.widen(start, end) == (start, end), (kind, source[start:end])


@given(PIECES, PLATFORMS)
@settings(max_examples=300)
def test_words_are_what_they_say(source: str, platform: Platform) -> None:
    text = Text(source, platform)
    for word in text.words:
        assert source[word.start : word.end] == word.surface
        assert word.norm
        assert word.bases[0] == word.norm
        if word.hashtag is not None:
            tag = text.hashtags[word.hashtag]
            assert tag.start < word.start < word.end <= tag.end


@given(st.text(max_size=80), PLATFORMS)
def test_every_fact_can_be_asked_of_any_text(source: str, platform: Platform) -> None:
    text = Text(source, platform)
    assert facts(text) == facts(Text(source, platform))
    assert text.length.used >= 0
    assert text.language in {"id", "su", "en", None}
    assert all(text.stems)
    assert text.normal.to_source(0, len(text.normal.text))[1] <= len(source)


@given(PIECES)
def test_what_a_sentence_holds_are_the_words_inside_it(source: str) -> None:
    text = Text(source, Platform.X)
    for part in (*text.sentences, *text.paragraphs):
        for word in text.words[part.first : part.last]:
            assert part.start <= word.start
            assert word.end <= part.end


@pytest.mark.parametrize(
    "unit",
    ["a", "#", ".", "a-", "#a", "a.b@", "x.id/)", "a\u0301", "\u200b", "🇮"],
)
def test_a_hundred_kilobytes_of_one_thing_are_read(unit: str) -> None:
    source = unit * (100_000 // len(unit))
    text = Text(source, Platform.X)
    assert all(start < end for _, start, end in facts(text))
    assert text.offsets.length >= len(source)


def test_a_fact_is_computed_once() -> None:
    text = Text("Yuk #JabarIstimewa", Platform.X)
    assert text.words is text.words
    assert text.hashtags is text.hashtags
