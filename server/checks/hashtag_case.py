"""Long hashtags without capitals between their words: hard to read, and spelled out by screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View
from server.post.spans import Hashtag


class HashtagCaseCheck(Check):
    """Flags hashtags of at least `min_letters` letters and two words that are all in small or all in capital
    letters, and those of more than `max_letters`. With `digits: true` also those with digits for letters in
    at least two places (#g3mp4r)."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "better"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag-case"]
    min_letters: int = Field(13, ge=2)
    max_letters: int = Field(100, ge=2)
    digits: bool = False

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(view, self), frozenset({"hashtags"}))


_DIGIT_FOR_LETTER = regex.compile(r"\p{L}\d(?=\p{L})")
_LETTERS = str.maketrans("4310579", "aeiostg")


def _find(view: View, spec: HashtagCaseCheck) -> Iterable[Finding]:
    min_letters = spec.min_letters
    for tag in view.text.hashtags:
        body = tag.text[1:]
        letters = [char for char in body if char.isalpha()]
        if spec.digits and len(_DIGIT_FOR_LETTER.findall(body)) > 1:
            better = _decoded(body)
            edit = Replacement(tag.start, tag.end, tag.text[0] + better, safe=True)
            edits = (edit,) if not _DIGIT_FOR_LETTER.search(better) else ()
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": edit.text}, edits=edits)
            continue
        if len(letters) > spec.max_letters:
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": _first_words(tag)})
            continue
        if len(letters) < min_letters or not (body.islower() or body.isupper()) or "_" in body:
            continue
        better = tag.text[0] + _camel(tag, view.text.source)
        if better != tag.text and len(tag.words) > 1:
            edit = Replacement(tag.start, tag.end, better, safe=True)
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": better}, edits=(edit,))
        elif len(letters) >= min_letters * 2:
            yield Finding(tag.start, tag.end, values={"match": tag.text, "better": tag.text})


def _decoded(body: str) -> str:
    """A body with the letters that its digits stand for."""
    return body.lower().translate(_LETTERS).capitalize()


def _first_words(tag: Hashtag) -> str:
    """The first two words of a hashtag, as a hint of how short it could be."""
    return tag.text[0] + "".join(word.capitalize() for word in tag.words[:2])


def _camel(tag: Hashtag, source: str) -> str:
    """The body with each word's first letter in capitals; what belongs to no word stays."""
    parts: list[str] = []
    at = tag.start + 1
    for start, end in tag.word_spans:
        word = source[start:end]
        parts += [source[at:start], word[:1].upper() + word[1:].lower()]
        at = end
    return "".join([*parts, source[at : tag.end]])
