"""Finds words that are written letter by letter: "b e l i", "b.e.l.i", "g-o-b-l-o-k".

A run of single letters (leetspeak included) with one and the same separator between them is read as the words
that it spells, if it spells words that we know; "A B C D", "a.n." or "1 2 3" spell none and stay what they
are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from server.post.affixes import has_known_base
from server.post.lexicon import is_known, own_words
from server.post.lookalikes import fold
from server.post.segments import cheapest_cuts
from server.post.spelling import Piece, read

_ONE = r"(?:\p{L}\p{M}*+|[0-9@$!])(?![\p{L}\p{M}\p{N}])"
_RUN = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}])(?=\p{{L}}){_ONE}"
    rf"(?P<between>[ .\-_*~|/,·•+\u00a0]{{1,2}}+){_ONE}(?:(?P=between){_ONE})++"
)
_LIKELY = re.compile(r"(?<![^\W_])[^\W_](?:[\W_]{1,3}[^\W_]){2}(?![^\W_])")
"""A cheap test that almost every text fails."""
_ITEM = regex.compile(r"\p{L}\p{M}*+|[0-9@$!]")
_LONGEST = 60


def find_spaced(source: str, start: int, end: int) -> Iterator[Piece]:
    """The words that are spelled out in that part of the source, in order, with their places in it."""
    if not _LIKELY.search(source, start, end):
        return
    for match in _RUN.finditer(source, start, end):
        if match.end() - match.start() <= _LONGEST * 3:
            yield from _spelled(source, match)


def _spelled(source: str, match: regex.Match[str]) -> list[Piece]:
    items = [item.span() for item in _ITEM.finditer(source, match.start(), match.end())]
    surface = "".join(source[first:last] for first, last in items)
    pieces = read(surface)
    letters = fold(surface)[0]
    if len(pieces) != 1 or len(letters) != len(items) or len(set(letters)) < 2:
        return []
    evasive = not (surface.isupper() and match["between"][0] == "." and len(items) < 6)
    word = pieces[0].norm
    if _is_word(word, alone=match["between"].isspace() and len(items) == 3):
        return [Piece(match.start(), match.end(), word, evasive)]
    cuts = cheapest_cuts(letters)
    known = [(first, last) for first, last in cuts if last - first > 2 and is_known(letters[first:last])]
    if len(known) < len(cuts) and not (_has_long(known) and _is_rest_short(cuts, known)):
        return []
    return [Piece(items[first][0], items[last - 1][1], letters[first:last], evasive) for first, last in known]


def _has_long(cuts: list[tuple[int, int]]) -> bool:
    return any(last - first > 3 for first, last in cuts)


def _is_rest_short(cuts: list[tuple[int, int]], known: list[tuple[int, int]]) -> bool:
    """Whether what spells no word is only a letter or two here and there: "b e l i 2 k g"."""
    return all(last - first < 3 for first, last in set(cuts) - set(known))


def _is_word(word: str, *, alone: bool) -> bool:
    """Three letters with spaces between them are too few to trust the general list."""
    return word in own_words() if alone else is_known(word) or has_known_base(word)
