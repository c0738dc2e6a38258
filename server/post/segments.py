"""Splits a hashtag into words: "#JabarIstimewa", "#bayarpajakkendaraan", "#HUT80RI".

Capital letters, digits and underscores cut first. A piece that is still no known word is split where the
words are most likely: the cheapest path over the known words, in centibels (see lexicon.py), with a price
for letters that belong to no word. Pieces that only together make a word ("Ber" + "AKHLAK") are put
together again.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from server.post.lexicon import costs, own_words
from server.post.lookalikes import fold

Part = tuple[str, int, int]
"""A word in lower case, and where it stands in the text that was split."""

_CHUNK = regex.compile(
    r"\p{Lu}[\p{Ll}\p{M}]++|[\p{Ll}\p{M}]++|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}++|\p{Nd}++|[\p{L}\p{M}]++"
)
_LONGEST = 24
"""Longest word that is looked for, in letters."""
_UNKNOWN = 900
_UNKNOWN_LETTER = 250
_SPLITTABLE = 120
"""Longest piece that is split; longer ones are no words."""


def segment(body: str) -> tuple[Part, ...]:
    """The words of a hashtag's body (without its #), in order."""
    return _cached(body) if len(body) <= _SPLITTABLE else _segment(body)


def _segment(body: str) -> tuple[Part, ...]:
    whole = fold(body)[0]
    if whole in costs() and len(whole) == len(body):
        return ((whole, 0, len(body)),)
    chunks = [(fold(match.group())[0], *match.span()) for match in _CHUNK.finditer(body)]
    merged = _merged([chunk for chunk in chunks if chunk[0]])
    return tuple(part for chunk in merged for part in _split(chunk))


_cached = lru_cache(maxsize=2048)(_segment)


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


def _split(chunk: Part) -> list[Part]:
    word, start, end = chunk
    if word in costs() or word.isdigit() or len(word) != end - start or not 4 <= len(word) <= _SPLITTABLE:
        return [chunk]
    return [(word[first:last], start + first, start + last) for first, last in cheapest_cuts(word)]


def cheapest_cuts(word: str) -> list[tuple[int, int]]:
    """Viterbi over the known words: the cuts with the lowest sum of costs."""
    known = costs()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(word) + 1):
        options = []
        for start in range(max(0, end - _LONGEST), end):
            part = word[start:end]
            price = known.get(part)
            if price is None:
                price = _UNKNOWN + _UNKNOWN_LETTER * (end - start)
            elif len(part) < 3:
                price += 150
            options.append((best[start][0] + price, start))
        best.append(min(options))
    cuts: list[tuple[int, int]] = []
    end = len(word)
    while end > 0:
        cuts.append((best[end][1], end))
        end = best[end][1]
    return cuts[::-1]
