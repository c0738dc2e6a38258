"""Length of a text in the unit that its platform counts in."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from server.contract import Platform
from server.post.spans import Emoji, Url

Unit = Literal["weighted", "utf16-with-emoji-bytes", "utf16"]


@dataclass(frozen=True, slots=True)
class Length:
    """`used` in `unit`."""

    used: int
    unit: Unit


_URL_WEIGHT = 23
_SINGLE = regex.compile(r"[\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
_LINE_END = regex.compile(r"\r\n|\r")


def measure(source: str, platform: Platform, urls: Sequence[Url], emoji: Sequence[Emoji]) -> Length:
    """The length on that platform. `urls` and `emoji` are those of `source`."""
    if platform is Platform.X:
        return Length(_weighted(source, urls, emoji), "weighted")
    units = len(source) if source.isascii() else _units(source)
    if platform is not Platform.THREADS:
        return Length(units, "utf16")
    extra = sum(_bytes(found.text) - _units(found.text) for found in emoji)
    return Length(units + extra, "utf16-with-emoji-bytes")


def _weighted(source: str, urls: Sequence[Url], emoji: Sequence[Emoji]) -> int:
    """twitter-text, configuration v3:

    after NFC, an address 23, an emoji 2, letters of U+0000 to U+10FF and some punctuation 1, everything
    else 2.
    """
    taken = sorted(
        [(url.start, url.end, _URL_WEIGHT) for url in urls] + [(sign.start, sign.end, 2) for sign in emoji]
    )
    total = at = 0
    for start, end, weight in taken:
        if start < at:
            continue
        total += _plain(source[at:start]) + weight
        at = end
    return total + _plain(source[at:])


def _plain(text: str) -> int:
    if text.isascii() and "\r" not in text:
        return len(text)
    composed = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    return 2 * len(composed) - len(_SINGLE.findall(composed))


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
