"""Sentences and paragraphs, each with its words.

A sentence ends at . ! ? … and closing quotes behind them, at a line break, and at a run of emoji. A dot
inside a number, an address or after a known abbreviation (Jl., No., a.n., dr.;
`sentence-abbreviations.yaml`) or a single letter ends none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import category

import regex

from server.post.clusters import ATTACHED
from server.post.spans import Emoji, Sentence
from server.post.tables import load_table
from server.post.words import Word

_END = regex.compile(
    rf"[.!?…。！？]++[\"”’'»)\]]*+(?=\s|$|[^\w\s])(?!{ATTACHED})|[\r\n\u2028\u2029\x0b\x0c\x85]++"
)
_ATTACHED = regex.compile(ATTACHED)
_BEFORE_DOT = regex.compile(r"[\p{L}\p{M}.]{1,12}+$")
_PARAGRAPH = regex.compile(
    r"(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*+(?:(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*+)++"
)


def cut_sentences(
    source: str, words: Sequence[Word], addresses: Sequence[tuple[int, int]], emoji: Iterable[Emoji]
) -> tuple[Sentence, ...]:
    """All sentences that are not empty, in order."""
    cuts = [end for start, end in _ends(source) if not _inside(start, addresses)]
    cuts += [sign.end for sign in emoji]
    return _with_words(source, sorted(set(cuts)), words)


def cut_paragraphs(source: str, words: Sequence[Word]) -> tuple[Sentence, ...]:
    """All paragraphs that are not empty, in order: the parts between empty lines."""
    return _with_words(source, [match.end() for match in _PARAGRAPH.finditer(source)], words)


def _ends(source: str) -> Iterable[tuple[int, int]]:
    for match in _END.finditer(source):
        if match.group()[0] != "." or match.group() != "." or not _is_abbreviation(source, match.start()):
            yield match.span()


def _is_abbreviation(source: str, dot: int) -> bool:
    start = max(0, dot - 12)
    before = _BEFORE_DOT.search(source, start, dot)
    if not before:
        return False
    word = before.group().lower()
    return (
        word in _abbreviations()
        or (len(word) == 1 and word.isalpha())
        or ("." in word.strip(".") and len(word) < 6)
    )


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(load_table("sentence-abbreviations.yaml")["abbreviations"].split())


def _with_words(source: str, cuts: Sequence[int], words: Sequence[Word]) -> tuple[Sentence, ...]:
    """The parts between cuts without the white space around them; a part without any sign is left out."""
    found: list[Sentence] = []
    start = first = 0
    for cut in (*cuts, len(source)):
        part = source[start:cut]
        last = first
        while last < len(words) and words[last].start < cut:
            last += 1
        stripped = part.strip()
        if stripped:
            begin = start + len(part) - len(part.lstrip())
            end = begin + len(stripped)
            if begin and category(source[begin - 1]) == "Zs" and _ATTACHED.match(source, begin):
                begin -= 1  # a mark that combines with the space before it
            found.append(Sentence(begin, end, first, last))
        start, first = cut, last
    return tuple(found)
