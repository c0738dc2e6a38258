"""Acronyms that nobody outside the office knows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words
from server.post.words import Word

_NEAR = 5
"""Within so many characters a bracket explains an acronym."""
_CAPITALS = regex.compile(r"\p{Lu}[\p{Lu}\p{Nd}]")
_FORM = regex.compile(r"(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{Nd}]{2,}(?:-[\p{Lu}\p{Nd}]{1,4})?")


class AcronymCheck(Check):
    """Flags acronyms without their long form, when there are at least `min` different ones.

    An acronym: at least `min_letters` capital letters. It is explained when a bracket stands beside it (the
    long form in it, or the acronym in the bracket). `known`: acronyms that everybody knows. `jargon`: words
    that count as acronyms however they are written (Musrenbang).
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "say", "count"})

    kind: Literal["acronym"]
    known: Words
    jargon: Words = ()
    min: int = Field(2, ge=1)
    min_letters: int = Field(3, ge=2)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        jargon = binder.words(self.jargon) if self.jargon else ()
        known = (*binder.words(self.known), *binder.exemptions())
        return Finder(_Acronyms(self, known, jargon), frozenset((*jargon, "capitals")))


class _Acronyms:
    """The bound check."""

    def __init__(self, spec: AcronymCheck, known: Group, jargon: Group) -> None:
        self.spec = spec
        self.known = known
        self.jargon = jargon

    def __call__(self, view: View) -> Iterable[Finding]:
        explained = {match.first: match.entry for match in view.all_matches(self.jargon)}
        places = {view.word_at(found.start()) for found in _CAPITALS.finditer(view.text.source)}
        first: dict[str, tuple[int, int, tuple[tuple[str, str], ...]]] = {}
        for index in sorted(place for place in places | explained.keys() if place >= 0):
            word = view.words[index]
            if word.hashtag is not None or word.norm in first or view.touches(self.known, index, index + 1):
                continue
            entry = explained.get(index)
            if (entry or self._is_acronym(view, word)) and not _is_explained(view.text.source, word):
                first[word.norm] = (word.start, _end(view, index), entry.say if entry else ())
        if len(first) >= self.spec.min:
            for start, end, say in first.values():
                values = {"match": view.text.source[start:end], "count": str(len(first))}
                yield Finding(start, end, values=values, say=say)

    def _is_acronym(self, view: View, word: Word) -> bool:
        surface = word.surface
        if not _FORM.fullmatch(surface) or sum(map(str.isupper, surface)) < self.spec.min_letters:
            return False
        if len(surface) > 8:
            return False
        return not _shouted(view, word)


def _end(view: View, index: int) -> int:
    """The end of an acronym with the parts behind its hyphens: SIKS-NG."""
    end = view.words[index].end
    for word in view.words[index + 1 :]:
        if view.text.source[end : word.start] != "-" or not word.surface.isupper():
            break
        end = word.end
    return end


def _shouted(view: View, word: Word) -> bool:
    """Whether the whole sentence is in capitals, so that no word of it is an acronym for that."""
    sentence = view.sentence_of(view.word_at(word.start))
    words = [other for other in view.words[sentence.first : sentence.last] if other.hashtag is None]
    return len(words) > 2 and sum(1 for other in words if other.surface.isupper()) * 3 >= len(words) * 2


def _is_explained(source: str, word: Word) -> bool:
    before = source[max(0, word.start - _NEAR) : word.start].rstrip(" ")
    after = source[word.end : word.end + _NEAR].lstrip(" ")
    return before.endswith(("(", "/")) or after.startswith("(")
