"""Splits a hashtag into words: "#JabarIstimewa", "#bayarpajakkendaraan", "#HUT80RI".

Capital letters, digits and underscores cut first. A piece that is still no known word is split where the
words are most likely: the cheapest path over the known words, in centibels (lexicon.py), with a price for
letters that belong to no word. Pieces that only together make a word ("Ber" + "AKHLAK", "SP4N") are one.
Digits inside words are read as leetspeak where that gives known words all through ("#b3lifollowers").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from server.post.affixes import has_known_base
from server.post.clusters import Clusters
from server.post.lexicon import MAX_COST, OWN_COST, UNKNOWN, costs, own_words
from server.post.lookalikes import fold
from server.post.spelling import LEET

Part = tuple[str, int, int]
"""A word in lower case, and where it stands in the text that was split."""

_CHUNK = regex.compile(
    r"\p{Lu}\p{M}*+[\p{Ll}\p{M}]++|[\p{Ll}\p{M}]++|(?:\p{Lu}\p{M}*+)+(?=\p{Lu}\p{M}*+\p{Ll})|(?:\p{Lu}\p{M}*+)++"
    r"|(?:\p{Nd}\p{M}*+)++|[\p{L}\p{M}]++"
)
_LONGEST = 24
"""Longest word that is looked for, in letters."""
_UNKNOWN_LETTER = 250
_SHORT = 150
"""What a word of one or two letters costs more: most of them are scraps."""
_SPLITTABLE = 120
"""Longest piece that is split; longer ones are no words."""
_ACRONYM = 5
_NAME = 12
"""Up to this many letters a piece with doubtful parts is rather one unknown word, a name or an acronym."""


def segment(body: str) -> tuple[Part, ...]:
    """The words of a hashtag's body (without its #), in order."""
    return _cached(body) if len(body) <= _SPLITTABLE else _segment(body)


def _segment(body: str) -> tuple[Part, ...]:
    whole = fold(body)[0]
    if whole in costs() and len(whole) == len(body):
        return ((whole, 0, len(body)),)
    parts = tuple(part for chunk in _merged(_chunks(body)) for part in _split(chunk, body))
    return _without_leet(body, whole, parts) or parts


_cached = lru_cache(maxsize=2048)(_segment)


def _chunks(body: str) -> list[Part]:
    """The pieces between changes of case, digits and other signs; words of ours that mix letters and digits
    whole.
    """
    found: list[Part] = []
    clusters = Clusters(body)
    at = 0
    for start, end in [*_mixed(body), (len(body), len(body))]:
        for match in _CHUNK.finditer(body, at, start):
            first, last = clusters.widen(*match.span())
            if not found or first >= found[-1][2]:
                found.append((fold(match.group())[0], first, last))
        if end > start:
            found.append((body[start:end].lower(), start, end))
        at = end
    return [chunk for chunk in found if chunk[0]]


def _mixed(body: str) -> Iterator[tuple[int, int]]:
    if body.isascii() and not body.isalpha():
        yield from (match.span() for match in _mixed_words().finditer(body))


@cache
def _mixed_words() -> regex.Pattern[str]:
    words = sorted(
        (word for word in own_words() if word.isalnum() and not word.isalpha()), key=len, reverse=True
    )
    return regex.compile(rf"(?<![0-9])(?:{'|'.join(words)})(?![0-9])", regex.IGNORECASE)


def _merged(chunks: list[Part]) -> list[Part]:
    """Puts neighbours together that make a known word while one of them alone is none."""
    found: list[Part] = []
    for chunk in chunks:
        if found and found[-1][2] == chunk[1]:
            word = found[-1][0] + chunk[0]
            if word in own_words() or (word in costs() and not (_stands(found[-1][0]) and _stands(chunk[0]))):
                found[-1] = (word, found[-1][1], chunk[2])
                continue
        found.append(chunk)
    return found


def _stands(word: str) -> bool:
    return len(word) > 2 and (word in costs() or word.isdigit())


def _split(chunk: Part, body: str) -> list[Part]:
    word, start, end = chunk
    if word in costs() or not word.isalpha() or len(word) != end - start or not 4 <= len(word) <= _SPLITTABLE:
        return [chunk]
    acronym = len(word) <= _ACRONYM and body[start:end].isupper() and not body.isupper()
    if acronym or (len(word) <= _LONGEST and has_known_base(word)):
        return [chunk]
    parts = [(word[first:last], start + first, start + last) for first, last in cheapest_cuts(word)]
    return parts if len(word) > _NAME or all(map(_trusted, parts)) else [chunk]


def _trusted(part: Part) -> bool:
    """Whether a part may stand beside others: a short one must be common, for the lists have scraps."""
    word = part[0]
    return len(word) > 1 and costs().get(word, UNKNOWN) <= (OWN_COST if len(word) < 4 else MAX_COST)


def _without_leet(body: str, whole: str, parts: tuple[Part, ...]) -> tuple[Part, ...] | None:
    """The words if digits between letters are leetspeak; None where that reads no better."""
    if (
        len(whole) != len(body)
        or not _LEET_INSIDE.search(whole)
        or all(_stands(word) for word, _, _ in parts)
    ):
        return None
    decoded = _LEET_INSIDE.sub(lambda digit: LEET.get(digit.group(), "i"), whole)
    if not decoded.isalpha() or len(decoded) > _SPLITTABLE:
        return None
    cuts = cheapest_cuts(decoded)
    if not all(_stands(decoded[first:last]) for first, last in cuts):
        return None
    return tuple((decoded[first:last], first, last) for first, last in cuts)


_LEET_INSIDE = regex.compile(r"(?<=\p{L})[013456789](?=\p{L})")


def cheapest_cuts(word: str) -> list[tuple[int, int]]:
    """Viterbi over the known words: the cuts of the word with the lowest sum of costs."""
    known = costs()
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(word) + 1):
        options = []
        for start in range(max(0, end - _LONGEST), end):
            part = word[start:end]
            price = known.get(part)
            if price is None:
                price = UNKNOWN + _UNKNOWN_LETTER * (end - start)
            elif len(part) < 3:
                price += _SHORT
            options.append((best[start][0] + price, start))
        best.append(min(options))
    cuts: list[tuple[int, int]] = []
    end = len(word)
    while end > 0:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return cuts[::-1]
