"""Long hashtags without capitals between their words: hard to read, and spelled out by screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View
from server.post.spans import Hashtag


class HashtagCaseCheck(Check):
    """Flags hashtags of at least `min_letters` letters and two words that are all in small or all in capital
    letters."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "better"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag-case"]
    min_letters: int = Field(13, ge=2)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(view, self.min_letters), frozenset({"hashtags"}))


def _find(view: View, min_letters: int) -> Iterable[Finding]:
    for tag in view.text.hashtags:
        body = tag.text[1:]
        letters = [char for char in body if char.isalpha()]
        if len(letters) < min_letters or not (body.islower() or body.isupper()) or "_" in body:
            continue
        better = tag.text[0] + _camel(tag, view.text.source)
        if better != tag.text and len(tag.words) > 1:
            edit = Replacement(tag.start, tag.end, better, safe=True)
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": better}, edits=(edit,))
        elif len(letters) >= min_letters * 2:
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": tag.text})


def _camel(tag: Hashtag, source: str) -> str:
    """The body with each word's first letter in capitals; what belongs to no word stays."""
    parts: list[str] = []
    at = tag.start + 1
    for start, end in tag.word_spans:
        word = source[start:end]
        parts += [source[at:start], word[:1].upper() + word[1:].lower()]
        at = end
    return "".join([*parts, source[at : tag.end]])
