"""The normal form of a text as one string, with the way back to the source.

Words stand in their normal form, everything else as it was, in lower case and compatible form (NFKC)
without invisible characters. `to_source` gives the source span of a span of the normal form: character by
character where both are alike, whole words where a word was rewritten, so that it never cuts a character in
two.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from server.post.lookalikes import IGNORED
from server.post.words import Word


class NormalForm:
    """`text`: the normal form. Build it from the source and its words, in order and not overlapping."""

    __slots__ = ("_ends", "_normal", "_source", "_source_length", "text")

    def __init__(self, source: str, words: Iterable[Word]) -> None:
        # One entry a block: where it starts in the normal form and in the source, and where it ends there.
        self._normal: list[int] = []
        self._source: list[int] = []
        self._ends: list[int] = []
        self._source_length = len(source)
        parts: list[str] = []
        length = at = 0
        for word in words:
            for part, start, end in (*_between(source, at, word.start), (word.norm, word.start, word.end)):
                if part:
                    self._normal.append(length)
                    self._source.append(start)
                    self._ends.append(end)
                    parts.append(part)
                    length += len(part)
            at = word.end
        for part, start, end in _between(source, at, len(source)):
            self._normal.append(length)
            self._source.append(start)
            self._ends.append(end)
            parts.append(part)
            length += len(part)
        self.text = "".join(parts)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a span of `text`; monotone. Raises IndexError outside."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError((start, end))
        if not self._normal:
            return 0, self._source_length
        return self._first(start), self._last(end, start)

    def _first(self, index: int) -> int:
        if index == len(self.text):
            return self._ends[-1]
        block = bisect_right(self._normal, index) - 1
        into = index - self._normal[block]
        return self._source[block] + into if self._is_even(block) else self._source[block]

    def _last(self, index: int, start: int) -> int:
        if index == start:
            return self._first(start)
        block = bisect_left(self._normal, index) - 1
        into = index - self._normal[block]
        return self._source[block] + into if self._is_even(block) else self._ends[block]

    def _is_even(self, block: int) -> bool:
        """Whether this block has as many characters in the normal form as in the source."""
        following = self._normal[block + 1] if block + 1 < len(self._normal) else len(self.text)
        return following - self._normal[block] == self._ends[block] - self._source[block]


def _between(source: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The blocks of what stands between two words."""
    if start >= end:
        return []
    text = source[start:end]
    if text.isascii():
        return [(text.lower(), start, end)]
    plain = IGNORED.sub("", unicodedata.normalize("NFKC", text)).lower()
    return [(plain, start, end)] if plain else []
