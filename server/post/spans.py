"""The parts of a text as they are passed on.

All offsets are half-open code point offsets of the text's source.
"""

from __future__ import annotations

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
