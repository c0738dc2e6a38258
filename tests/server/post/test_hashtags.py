"""Hashtags as the platforms cut them: our own cases, in the manner of twitter-text's conformance suite."""

import pytest

from server.contract import Platform
from server.post.text import Text


def tags(text: str, platform: Platform = Platform.X) -> list[str]:
    return [tag.text for tag in Text(text, platform).hashtags]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#jabar", ["#jabar"]),
        ("a #jabar b", ["#jabar"]),
        ("#jabar, #garut. #ciamis!", ["#jabar", "#garut", "#ciamis"]),
        ("(#jabar)", ["#jabar"]),
        ("“#jabar”", ["#jabar"]),
        ("＃jabar", ["＃jabar"]),
        ("##jabar", ["#jabar"]),
        ("#jabar2026", ["#jabar2026"]),
        ("#2026jabar", ["#2026jabar"]),
        ("#jabar_istimewa", ["#jabar_istimewa"]),
        ("#jabar-istimewa", ["#jabar"]),
        ("#jum'at", ["#jum"]),
        ("#Balé", ["#Balé"]),
        ("#Bale\u0301", ["#Bale\u0301"]),
        ("#日本", ["#日本"]),
        ("🙏#jabar", ["#jabar"]),
        ("❤️#jabar", ["#jabar"]),
        ("#jabar🙏", ["#jabar"]),
        ("#a·b", ["#a·b"]),
        ("baris\n#jabar", ["#jabar"]),
        ("https://contoh.id #jabar", ["#jabar"]),
        ("#jabar @humas", ["#jabar"]),
    ],
)
def test_hashtags(text: str, found: list[str]) -> None:
    assert tags(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "#",
        "# jabar",
        "#123",
        "#１２３",
        "#_",
        "a#jabar",
        "é#jabar",
        "1#jabar",
        "_#jabar",
        "&#jabar",
        "#️⃣",
        "#⃣ 1",
        "#jabar#garut",
        "#jabar://",
        "https://contoh.id/#jabar",
        "contoh.id/#jabar",
        "#!jabar",
        "#-jabar",
    ],
)
def test_no_hashtags(text: str) -> None:
    assert tags(text) == []


def test_other_platforms_have_conventions_of_their_own() -> None:
    assert tags("#jabar#garut", Platform.INSTAGRAM) == ["#jabar", "#garut"]
    assert tags("#2026", Platform.TIKTOK) == ["#2026"]
    assert tags("#2026", Platform.FACEBOOK) == []


def test_every_platform_has_a_convention() -> None:
    for platform in Platform:
        assert tags("#jabar", platform) == ["#jabar"]


def test_a_hashtag_knows_where_its_words_stand() -> None:
    text = "🙏 #JabarIstimewa"
    (tag,) = Text(text, Platform.X).hashtags
    assert text[tag.start : tag.end] == tag.text == "#JabarIstimewa"
    assert tag.words == ("jabar", "istimewa")
    assert [text[start:end] for start, end in tag.word_spans] == ["Jabar", "Istimewa"]
