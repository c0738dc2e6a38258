"""Hashtags of a list, or hashtags that contain a phrase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from server.checks.base import Binder, Check, Finder, Finding, Group, Replacement
from server.checks.replacements import removal
from server.checks.view import View, longest
from server.engine.phrases import Match
from server.packs.words import Words
from server.post.spans import Hashtag


class HashtagCheck(Check):
    """Flags whole hashtags. `tags`: hashtags of which one of these phrases is the whole; `any`: it stands in
    them.

    With `and_any` the hashtag must also hold one of these; with `except` none of these. `min`: fewer are let
    be.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag"]
    tags: Words = ()
    any: Words = ()
    and_any: Words = ()
    exceptions: Words = Field((), alias="except")
    min: int = Field(1, ge=1)

    @model_validator(mode="after")
    def _has_phrases(self) -> HashtagCheck:
        if not self.tags and not self.any:
            raise ValueError("the check has no phrases: give `tags`, `any` or both")
        return self

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        whole, part, also = (
            binder.words(words) if words else () for words in (self.tags, self.any, self.and_any)
        )
        exempt = (*(binder.words(self.exceptions) if self.exceptions else ()), *binder.exemptions())
        return Finder(_Hashtags(whole, part, also, exempt, self.min), frozenset((*whole, *part)))


class _Hashtags:
    """The bound check."""

    def __init__(self, whole: Group, part: Group, also: Group, exempt: Group, least: int) -> None:
        self.whole = whole
        self.part = part
        self.also = also
        self.exempt = exempt
        self.least = least

    def __call__(self, view: View) -> Iterable[Finding]:
        whole, part = self._found(view, self.whole), self._found(view, self.part)
        also, exempt = self._found(view, self.also), self._found(view, self.exempt)
        flagged = [
            tag
            for index, tag in enumerate(view.text.hashtags)
            if index not in exempt
            and (not self.also or index in also)
            and (index in part or whole.get(index) == words_of(view, index))
        ]
        for tag in flagged if len(flagged) >= self.least else ():
            yield Finding(tag.start, tag.end, values={"match": tag.text}, edits=(without(view, tag),))

    def _found(self, view: View, group: Group) -> dict[int, tuple[int, int]]:
        """The longest span of words that the group matches, by hashtag."""
        found: dict[int, tuple[int, int]] = {}
        matches = [match for match in view.all_matches(group) if in_one_hashtag(view, match)]
        for match in longest(matches):
            index = view.words[match.first].hashtag
            if index is not None and match.last - match.first > _size(found.get(index)):
                found[index] = (match.first, match.last)
        return found


def in_one_hashtag(view: View, match: Match) -> bool:
    """Whether a match lies in one hashtag, from its first word to its last."""
    index = view.words[match.first].hashtag
    return index is not None and view.words[match.last - 1].hashtag == index


def _size(span: tuple[int, int] | None) -> int:
    return span[1] - span[0] if span else 0


def words_of(view: View, index: int) -> tuple[int, int]:
    """The words of a hashtag, as half-open indices."""
    return view.hashtag_words.get(index, (0, 0))


def without(view: View, tag: Hashtag) -> Replacement:
    """Take a hashtag out, with the space that it leaves."""
    return removal(view.text.source, tag.start, tag.end, safe=True)
