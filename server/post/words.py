"""Cuts a text into words: of running text and of hashtags; none of addresses and mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from server.post.affixes import bases
from server.post.spaced import find_spaced
from server.post.spans import Hashtag
from server.post.spelling import Piece, read

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text in its normal form.

    `start`, `end`: in the source, over every character of it. `norm`: the word that is meant (spelling.py);
    "*" stands for a masked letter, then `masked` is true. `hashtag`: index of the hashtag it is part of.
    `evasive`: leetspeak, look-alikes, spaced or masked letters hid it; drawn-out letters and chat
    abbreviations are no disguise.
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
        """`norm` first, then other readings and candidate base forms (affixes.py)."""
        found = bases(self.norm)
        for variant in self.variants:
            found += tuple(base for base in bases(variant) if base not in found)
        return found


_INVISIBLE = r"[\p{Default_Ignorable_Code_Point}\p{Cf}]"
_SIGN = r"[\p{L}\p{N}\u24B6-\u24E9\U0001F130-\U0001F149\U0001F150-\U0001F169\U0001F170-\U0001F189][\p{M}]*+"
_JOINER = (
    rf"(?:{_INVISIBLE}++|['’‘ʼ`´]|[@$!|+€¡]{{1,2}}+|[*•●∗✱✶⁎█▓░▒×]{{1,6}}+|-"
    rf"|(?<=\p{{Nd}})[.,:](?=\p{{Nd}}))"
)
_WORD = regex.compile(
    rf"(?:(?P<bold>(?<=\*))|[$€](?=\p{{L}}))?(?:{_SIGN})++(?:{_JOINER}(?:{_SIGN})++)*+(?(bold)|(?:\*{{2,6}}+)?)"
)


def cut_words(source: str, hashtags: Sequence[Hashtag], skipped: Sequence[Span]) -> tuple[Word, ...]:
    """All words in order.

    `skipped`: spans that give no words; sorted or not, they may touch hashtags but not overlap.
    """
    found: list[Word] = []
    at = 0
    tags = iter(hashtags)
    spans = sorted([*skipped, *((tag.start, tag.end) for tag in hashtags)])
    indices = {tag.start: index for index, tag in enumerate(tags)}
    for start, end in [*spans, (len(source), len(source))]:
        if start < at:
            continue
        found += _running(source, at, start)
        if start in indices and hashtags[indices[start]].end == end:
            found += _of_hashtag(source, hashtags[indices[start]], indices[start])
        at = end
    return tuple(found)


def _running(source: str, start: int, end: int) -> Iterator[Word]:
    at = start
    for spaced in find_spaced(source, start, end):
        yield from _tokens(source, at, spaced.start)
        yield _word(source, 0, spaced, None)
        at = spaced.end
    yield from _tokens(source, at, end)


def _tokens(source: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(source, start, end):
        for piece in read(match.group()):
            yield _word(source, match.start(), piece, None)


def _of_hashtag(source: str, tag: Hashtag, index: int) -> Iterator[Word]:
    for start, end in tag.word_spans:
        for piece in read(source[start:end]):
            yield _word(source, start, piece, index)


def _word(source: str, offset: int, piece: Piece, hashtag: int | None) -> Word:
    start, end = offset + piece.start, offset + piece.end
    return Word(
        start, end, source[start:end], piece.norm, hashtag, piece.evasive, piece.masked, piece.variants
    )
