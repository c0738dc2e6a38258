"""The parts of a text as they are passed on.

All offsets are half-open code point offsets of the text's source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Url:
    """A web address as X would link it. `host` in lower case; `scheme` "http", "https" or ""."""

    start: int
    end: int
    text: str
    host: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address. `host` in lower case."""

    start: int
    end: int
    text: str
    host: str


@dataclass(frozen=True, slots=True)
class Mention:
    """An account that is named: `text` is "@name"."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Hashtag:
    """A hashtag as the platform cuts it; `words` in lower case, and where each stands in the source."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    word_spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji with all that belongs to it: skin tone, joiner, variation selector, keycap, flag."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a paragraph: where it stands, and its words as a half-open range of `Text.words`."""

    start: int
    end: int
    first: int
    last: int


class Spans:
    """Spans that do not overlap, in order, to ask what lies inside; an answer costs O(log n)."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def __contains__(self, index: int) -> bool:
        """Whether the character at that offset lies in one of the spans."""
        before = bisect_right(self._starts, index) - 1
        return before >= 0 and index < self._ends[before]

    def touches(self, start: int, end: int) -> bool:
        """Whether a span of at least one character shares a character with one of them."""
        before = bisect_right(self._starts, end - 1) - 1
        return before >= 0 and start < self._ends[before]
