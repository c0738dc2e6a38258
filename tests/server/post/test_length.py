"""Length in the unit of each platform.

The figures for X are those of twitter-text 3.1.0, configuration v3.
"""

import pytest

from server.contract import Platform
from server.post.text import Text


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("", 0),
        ("Wargi Jabar", 11),
        ("Balé", 4),
        ("Bale\u0301", 4),
        ("日本", 4),
        ("🙏", 2),
        ("👍🏽", 2),
        ("👨‍👩‍👧", 2),
        ("🇮🇩", 2),
        ("1️⃣", 2),
        ("❤️", 2),
        ("©", 1),
        ("©️", 2),
        ("™", 2),
        ("“kutip” – lalu…", 16),
        ("https://jabarprov.go.id/berita/panjang-sekali-alamatnya", 23),
        ("cek lapor.go.id ya", 4 + 23 + 3),
        ("makan.yuk", 9),
        ("a\r\nb", 3),
        ("ﷺ", 2),
    ],
)
def test_weighted_on_x(text: str, used: int) -> None:
    length = Text(text, Platform.X).length
    assert (length.used, length.unit) == (used, "weighted")


@pytest.mark.parametrize(
    ("text", "used"), [("Balé", 4), ("🙏", 4), ("a👍🏽b", 10), ("𝐀", 2), ("👨‍👩‍👧", 18), ("日本", 2)]
)
def test_threads_counts_emoji_in_bytes(text: str, used: int) -> None:
    assert Text(text, Platform.THREADS).length.used == used


@pytest.mark.parametrize(
    "platform", [Platform.INSTAGRAM, Platform.FACEBOOK, Platform.TIKTOK, Platform.LINKEDIN]
)
def test_the_others_count_code_units(platform: Platform) -> None:
    assert Text("a🙏é\r\n", platform).length.used == 6


@pytest.mark.parametrize("platform", list(Platform))
def test_lone_surrogates_are_counted(platform: Platform) -> None:
    assert Text("a\ud800", platform).length.used in {2, 3}
