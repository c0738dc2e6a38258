"""Sentences and paragraphs, each with its words.

A sentence ends at . ! ? … and closing quotes behind them, at a line break, and after an emoji. A dot
inside a number, an address or after a known abbreviation (Jl., No., a.n., dr.;
`sentence-abbreviations.yaml`) or a single letter ends none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from unicodedata import category

import regex

from server.post.clusters import ATTACHED
from server.post.spans import Emoji, Sentence, Spans
from server.post.tables import load_table
from server.post.words import Word

_END = re.compile(r"[.!?…。！？]++[\"”’'»)\]]*+(?=\s|$|[^\w\s])|[\r\n\u2028\u2029\x0b\x0c\x85]++")
_MAY_END = re.compile(r"[.!?…。！？\r\n\u2028\u2029\x0b\x0c\x85]")
"""What an end begins with: a set alone is found ten times as fast."""
_ATTACHED = regex.compile(ATTACHED)
_BEFORE_DOT = regex.compile(r"[\p{L}\p{M}.]{1,12}+$")
_ITEM_NUMBER = regex.compile(r"(?:^|(?<=[\r\n]))[ \t]*+\d{1,2}+$")
_PARAGRAPH = regex.compile(
    r"(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*+(?:(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*+)++"
)


def cut_sentences(
    source: str, words: Sequence[Word], addresses: Spans, emoji: Iterable[Emoji]
) -> tuple[Sentence, ...]:
    """All sentences that are not empty, in order."""
    cuts = [end for start, end in _ends(source) if start not in addresses]
    cuts += [sign.end for sign in emoji]
    return _with_words(source, sorted(set(cuts)), words)


def cut_paragraphs(source: str, words: Sequence[Word]) -> tuple[Sentence, ...]:
    """All paragraphs that are not empty, in order: the parts between empty lines."""
    return _with_words(source, [match.end() for match in _PARAGRAPH.finditer(source)], words)


def _ends(source: str) -> Iterable[tuple[int, int]]:
    at = 0
    for sign in _MAY_END.finditer(source):
        match = _END.match(source, sign.start()) if sign.start() >= at else None
        if not match:
            continue
        start, at = match.span()
        end = at
        if match.group() == "." and _is_abbreviation(source, start):
            continue
        if not _ATTACHED.match(source, end):
            yield start, end


def _is_abbreviation(source: str, dot: int) -> bool:
    """Whether the dot there belongs to a short form or to the number of an item, and ends no sentence."""
    before = _BEFORE_DOT.search(source, max(0, dot - 12), dot)
    if not before:
        return bool(_ITEM_NUMBER.search(source, max(0, dot - 12), dot))
    word = before.group().lower()
    following = source[dot + 1 : dot + 3].strip()
    if word in _short_forms("may_end"):
        return not following[:1].isupper()
    initial = len(word) == 1 and word.isalpha()
    return initial or word in _short_forms("never_end") or ("." in word.strip(".") and len(word) < 7)


@cache
def _short_forms(kind: str) -> frozenset[str]:
    return frozenset(load_table("sentence-abbreviations.yaml")[kind].split())


def _with_words(source: str, cuts: Sequence[int], words: Sequence[Word]) -> tuple[Sentence, ...]:
    """The parts between cuts without the white space around them.

    A part without words (emoji, an address) belongs to the one before it; with nothing before it, it stands
    alone.
    """
    found: list[Sentence] = []
    start = first = last = 0
    for cut in (*cuts, len(source)):
        while last < len(words) and words[last].start < cut:
            last += 1
        if last and words[last - 1].end > cut:
            continue  # inside a word that is spelled out ("b. e. l. i") or holds an emoji letter
        begin, end = _stripped(source, start, cut)
        if begin < end and first == last and found:
            before = found.pop()
            found.append(Sentence(before.start, end, before.first, before.last))
        elif begin < end:
            found.append(Sentence(begin, end, first, last))
        start, first = cut, last
    return tuple(found)


def _stripped(source: str, start: int, end: int) -> tuple[int, int]:
    part = source[start:end]
    begin = start + len(part) - len(part.lstrip())
    if begin and category(source[begin - 1]) == "Zs" and _ATTACHED.match(source, begin):
        begin -= 1  # a mark that combines with the space before it
    return begin, max(begin, start + len(part.rstrip()))
