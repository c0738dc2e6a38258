"""Hashtags that have nothing to do with the caption."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
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
    members belong together: a hashtag of a topic is let be when the caption has a word of the same one, and
    flagged when the caption has only other topics. `foreign`: words of other worlds (artists, clubs, gossip),
    flagged when the caption has none of them. `worlds`: lists of such words that belong together: a hashtag
    of a world is flagged unless the caption has a word of the same one. `kin`: more lists that let a hashtag
    be as topics do, and make no other hashtag strange. Hashtags of no topic are flagged when they are three
    or more, and more than half. One that stands in a sentence as a word of it is let be."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag-relevance"]
    neutral: Words = ()
    topics: tuple[Words, ...] = ()
    foreign: Words = ()
    worlds: tuple[Words, ...] = ()
    kin: tuple[Words, ...] = ()
    min_words: int = Field(3, ge=1)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        neutral = (*(binder.words(self.neutral) if self.neutral else ()), *binder.exemptions())
        topics = tuple(binder.words(words) for words in self.topics)
        foreign = binder.words(self.foreign) if self.foreign else ()
        worlds = tuple(binder.words(words) for words in self.worlds)
        kin = (*topics, *worlds, *(binder.words(words) for words in self.kin))
        return Finder(
            _Relevance(neutral, topics, foreign, worlds, kin, self.min_words), frozenset({"hashtags"})
        )


@dataclass(frozen=True, slots=True)
class _Relevance:
    """The bound check."""

    neutral: Group
    topics: tuple[Group, ...]
    foreign: Group
    worlds: tuple[Group, ...]
    kin: tuple[Group, ...]
    min_words: int

    def __call__(self, view: View) -> Iterable[Finding]:
        if view.running_words < self.min_words:
            return
        strange = [index for index in range(len(view.text.hashtags)) if self._is_strange(view, index)]
        sure = [index for index in strange if self._is_surely(view, index)]
        unknown = len(strange) - len(sure)
        flagged = strange if unknown >= 3 and unknown * 2 > len(view.text.hashtags) else sure
        for index in flagged:
            tag = view.text.hashtags[index]
            yield Finding(tag.start, tag.end, values={"match": tag.text}, edits=(without(view, tag),))

    def _is_strange(self, view: View, index: int) -> bool:
        """Whether a hashtag has nothing in common with the caption."""
        near = relevance(view, index)
        first, last = words_of(view, index)
        if (near or 0) > 0 or first >= last or _in_sentence(view, index):
            return False
        if any(self._has(view, topic) for topic in self.kin if view.touches(topic, first, last)):
            return False
        if any(view.touches(world, first, last) for world in (self.foreign, *self.worlds)):
            return True
        return near is not None and not view.touches(self.neutral, first, last)

    def _is_surely(self, view: View, index: int) -> bool:
        """Whether a strange hashtag is of another world, or of another topic than the caption."""
        first, last = words_of(view, index)
        if any(view.touches(world, first, last) for world in self.worlds):
            return True
        if view.touches(self.foreign, first, last):
            return not self._has(view, self.foreign)
        own = any(view.touches(topic, first, last) for topic in self.topics)
        return own and any(self._has(view, topic) for topic in self.topics)

    def _has(self, view: View, topic: Group) -> bool:
        """Whether the caption itself has a word of the topic."""
        return any(view.words[match.first].hashtag is None for match in view.all_matches(topic))


def _in_sentence(view: View, index: int) -> bool:
    """Whether a hashtag stands between other words of its sentence, as one of them."""
    first, last = words_of(view, index)
    if first >= last:
        return False
    sentence = view.sentence_of(first)
    if first <= sentence.first or view.words[first - 1].hashtag is not None:
        return False
    return _goes_on(view, index) or (last < sentence.last and view.words[last].hashtag is None)


def _goes_on(view: View, index: int) -> bool:
    """Whether a sign of punctuation stands right behind a hashtag, and more text behind that."""
    end = view.text.hashtags[index].end
    rest = view.text.source[end:].lstrip()
    return rest[:1] in set(".,;:!?") and any(char.isalpha() for char in rest)
