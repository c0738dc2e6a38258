"""Hashtags that have nothing to do with the caption."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.hashtag import without, words_of
from server.checks.view import View
from server.engine.relevance import relevance
from server.packs.words import Words


class HashtagRelevanceCheck(Check):
    """Flags hashtags that share no word stem with the caption.

    `neutral`: hashtags with one of these are let be (places, offices, services). `topics`: lists whose
    members belong together: a hashtag with a word of a topic is relevant when the caption has another word
    of the same one.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag-relevance"]
    neutral: Words = ()
    topics: tuple[Words, ...] = ()
    min_words: int = Field(3, ge=1)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        neutral = (*(binder.words(self.neutral) if self.neutral else ()), *binder.exemptions())
        topics = tuple(binder.words(words) for words in self.topics)
        return Finder(_Relevance(neutral, topics, self.min_words), frozenset({"hashtags"}))


class _Relevance:
    """The bound check."""

    def __init__(self, neutral: Group, topics: tuple[Group, ...], min_words: int) -> None:
        self.neutral = neutral
        self.topics = topics
        self.min_words = min_words

    def __call__(self, view: View) -> Iterable[Finding]:
        if view.running_words < self.min_words:
            return
        for index, tag in enumerate(view.text.hashtags):
            near = relevance(view, index)
            if near is None or near > 0 or self._fits(view, index):
                continue
            yield Finding(tag.start, tag.end, values={"match": tag.text}, edits=(without(view, tag),))

    def _fits(self, view: View, index: int) -> bool:
        """Whether the hashtag is neutral, or of a topic that the caption has too."""
        first, last = words_of(view, index)
        if view.touches(self.neutral, first, last):
            return True
        return any(
            view.touches(topic, first, last) and self._in_caption(view, topic) for topic in self.topics
        )

    def _in_caption(self, view: View, topic: Group) -> bool:
        """Whether the caption itself has a word of the topic."""
        return any(view.words[match.first].hashtag is None for match in view.all_matches(topic))
