"""Emoji, each as a whole."""

import pytest

from server.post.emojis import find_emoji


@pytest.mark.parametrize(
    "sign", ["🙏", "👍🏽", "👨‍👩‍👧", "🇮🇩", "1️⃣", "#️⃣", "❤️", "❤", "☝️", "✌🏻", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "©️", "👩🏽‍🚒", "🫶"]
)
def test_one_emoji(sign: str) -> None:
    (found,) = find_emoji(f"a{sign}b")
    assert (found.start, found.end, found.text) == (1, 1 + len(sign), sign)


def test_several_in_a_row() -> None:
    assert [found.text for found in find_emoji("🙏🙏🏽🇮🇩🇮🇩")] == ["🙏", "🙏🏽", "🇮🇩", "🇮🇩"]


@pytest.mark.parametrize("text", ["", "abc", "1 # *", "© ™ ®", "é日本", "“”…–", "𝐀Ⓐ", "→ ✓ •"])
def test_no_emoji(text: str) -> None:
    assert find_emoji(text) == ()
