"""The normal form of a text as one string, with the way back to the source.

Words stand in their normal form, everything else as it was, in lower case and compatible form (NFKC)
without invisible characters. `to_source` gives the source span of a span of the normal form: character by
character where both are alike, whole words where a word was rewritten, so that it never cuts a character in
two.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from server.post.lookalikes import IGNORED
from server.post.words import Word

Block = tuple[str, int, int]
"""A part of the normal form, and the span of the source that it stands for."""


class NormalForm:
    """`text`: the normal form. Build it from the source and its words, in order and not overlapping."""

    def __init__(self, source: str, words: Sequence[Word]) -> None:
        self._source = source
        self._blocks = list(_blocks(source, words))
        self.text = "".join([block[0] for block in self._blocks])

    @cached_property
    def _normal(self) -> list[int]:
        """Where each block starts in the normal form."""
        return [0, *accumulate(len(block[0]) for block in self._blocks)][:-1]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a span of `text`; monotone. Raises IndexError outside."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError((start, end))
        if not self._blocks:
            return 0, len(self._source)
        first = self._first(start)
        return first, self._last(end) if end > start else first

    def _first(self, index: int) -> int:
        """Where the character at that index starts; at the end of the text: where it ends."""
        if index == len(self.text):
            return self._blocks[-1][2]
        number = bisect_right(self._normal, index) - 1
        block = self._blocks[number]
        return block[1] + index - self._normal[number] if self._is_even(block) else block[1]

    def _last(self, index: int) -> int:
        """Where the character before that index ends."""
        number = bisect_left(self._normal, index) - 1
        block = self._blocks[number]
        return block[1] + index - self._normal[number] if self._is_even(block) else block[2]

    def _is_even(self, block: Block) -> bool:
        """Whether a block stands beside the source character by character."""
        text, start, end = block
        if len(text) != end - start:
            return False
        surface = self._source[start:end]
        return surface.isascii() or surface.lower() == text


def _blocks(source: str, words: Iterable[Word]) -> Iterator[Block]:
    """Words and what stands between them, in order, none of them empty."""
    at = 0
    for word in words:
        start = word.start
        if start > at and (between := _plain(source[at:start])):
            yield between, at, start
        at = word.end
        yield word.norm, start, at
    if len(source) > at and (rest := _plain(source[at:])):
        yield rest, at, len(source)


def _plain(text: str) -> str:
    """What is no word: in lower case, compatible form, without invisible characters."""
    if text.isascii():
        return text.lower()
    return IGNORED.sub("", unicodedata.normalize("NFKC", text)).lower()
