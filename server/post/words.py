"""Cuts a text into words: of running text and of hashtags; none of addresses and mentions.

The text is taken chunk by chunk, from white space to white space; what words a chunk holds depends on nothing
else and is cached. A word takes whole characters: letters and digits with all that combines with them, and
inside it signs that hide or join letters (zero-width signs, apostrophes, leetspeak, masks, hyphens), which
`spelling.read` then judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from server.post.affixes import bases
from server.post.clusters import ATTACHED, Clusters
from server.post.spaced import find_spaced
from server.post.spans import Hashtag
from server.post.spelling import CACHED, Piece, read

Span = tuple[int, int]


class Word(NamedTuple):
    """A word of the text in its normal form.

    `start`, `end`: in the source, over every character of it. `norm`: the word that is meant (spelling.py);
    "*" stands for a masked letter, then `masked` is true. `hashtag`: index of the hashtag it is part of.
    `evasive`: leetspeak, look-alikes, spaced or masked letters hid it; drawn-out letters and chat
    abbreviations are no disguise. `variants`: other readings of the same letters.
    """

    start: int
    end: int
    surface: str
    norm: str
    hashtag: int | None = None
    evasive: bool = False
    masked: bool = False
    variants: tuple[str, ...] = ()

    @property
    def bases(self) -> tuple[str, ...]:
        """`norm` first, then candidate base forms (affixes.py), then other readings and theirs."""
        found = bases(self.norm)
        for variant in self.variants:
            found += tuple(base for base in bases(variant) if base not in found)
        return found


_CIRCLED = r"\u24B6-\u24E9\U0001F130-\U0001F149\U0001F150-\U0001F169\U0001F170-\U0001F189"
_BODY = rf"[\p{{L}}\p{{N}}{_CIRCLED}][\p{{L}}\p{{N}}\p{{M}}{_CIRCLED}]*+"
_INVISIBLE = r"[\p{Default_Ignorable_Code_Point}\p{Cf}]"
_JOINER = (
    rf"(?:{_INVISIBLE}++|['’‘ʼ`´]|[@$!|+€¡]{{1,2}}+|[*•●∗✱✶⁎█▓░▒×#^%]{{1,6}}+|-"
    rf"|(?<=\p{{Nd}})[.,:](?=\p{{Nd}}))"
)
_WORD = regex.compile(rf"(?:[$€](?=\p{{L}}))?+{_BODY}(?:{_JOINER}{_BODY})*+(?:\*{{2,6}}+)?")
_ATTACHED = regex.compile(ATTACHED)
_CHUNK = re.compile(r"\S+")


def cut_words(source: str, hashtags: Sequence[Hashtag], skipped: Iterable[Span]) -> tuple[Word, ...]:
    """All words in order. `skipped`: spans that give no words; none of them overlaps a hashtag."""
    found: list[Word] = []
    tags = {(tag.start, tag.end): index for index, tag in enumerate(hashtags)}
    at = 0
    for start, end in sorted([*skipped, *tags]):
        if start < at:
            continue
        _add_running(found, source, at, start)
        if (start, end) in tags:
            _add_hashtag(found, source, hashtags[tags[start, end]], tags[start, end])
        at = end
    _add_running(found, source, at, len(source))
    return tuple(found)


def _add_running(found: list[Word], source: str, start: int, end: int) -> None:
    at = start
    for spaced in find_spaced(source, start, end):
        _add_tokens(found, source, at, spaced.start)
        _add(found, source, 0, (spaced,), None)
        at = spaced.end
    _add_tokens(found, source, at, end)


def _add_tokens(found: list[Word], source: str, start: int, end: int) -> None:
    for match in _CHUNK.finditer(source, start, end):
        chunk = match.group()
        pieces = _read_cached(chunk) if len(chunk) <= CACHED else _read_chunk(chunk)
        if pieces:
            offset = match.start()
            for first, last, norm, evasive, masked, variants in pieces:
                surface = chunk[first:last]
                fields = (offset + first, offset + last, surface, norm, None, evasive, masked, variants)
                found.append(_new(Word, fields))


def _add_hashtag(found: list[Word], source: str, tag: Hashtag, index: int) -> None:
    for start, end in tag.word_spans:
        _add(found, source, start, tuple(piece for piece in read(source[start:end]) if piece.norm), index)


def _add(found: list[Word], source: str, offset: int, pieces: tuple[Piece, ...], hashtag: int | None) -> None:
    for start, end, norm, evasive, masked, variants in pieces:
        first, last = offset + start, offset + end
        found.append(Word(first, last, source[first:last], norm, hashtag, evasive, masked, variants))


def _read_chunk(chunk: str) -> tuple[Piece, ...]:
    """The words between two white spaces, with their places in the chunk."""
    found: list[Piece] = []
    clusters = Clusters(chunk)
    last = 1 if _ATTACHED.match(chunk) else 0  # what combines with the white space before is no word
    for match in _WORD.finditer(chunk):
        offset, token = match.start(), match.group()
        if token.endswith("*") and offset and chunk[offset - 1] == "*":
            token = token.rstrip("*")  # *bold*, not a masked ending
        for piece in read(token):
            start, end = clusters.widen(piece.start + offset, piece.end + offset)
            if piece.norm and start >= last:
                found.append(piece._replace(start=start, end=end))
                last = end
    return tuple(found)


_new = tuple.__new__
"""Makes a word of its fields in half the time that `Word(…)` takes: every word of every text is made so."""

_read_cached = lru_cache(maxsize=16384)(_read_chunk)
