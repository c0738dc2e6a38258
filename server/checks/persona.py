"""Posts that leave the topics that the account is known for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.contract import Author, Pillar, Platform
from server.engine.phrases import Hits
from server.packs.language import Strict
from server.packs.words import Words
from server.post.stems import stem, stems_of
from server.post.text import Text

_TOPIC_PHRASES = 2
_FEWEST_POSTS = 4
"""Latest posts that it takes before their share says anything."""


class World(Strict):
    """What an account may drift off to; to pillars with one of `kin` (gizi, to cooking) no other world."""

    any: Words = Field(min_length=1)
    kin: Words = ()


class PersonaCheck(Check):
    """Flags a post that has nothing in common with any pillar of the persona (`needs: [pillars]`): outside
    its hashtags neither half of the words of a pillar's name nor all of one of its keywords, nor `topic_min`
    phrases of one of `topics` that a pillar belongs to.

    `recent_off`: only when at least so many of the latest posts have left the persona too (`needs:
    [recent]`), or, of four or more posts, the share `recent_share`; with `unknown_recent: true` also when
    nobody knows of the latest posts. `others`: other worlds (cooking, games, crypto), each with `any`; to a
    pillar with a word of its `kin` it is none. A post with `others_min` different phrases of them, and more
    than it has of the pillars, has left the persona even if it shares a word with one ("darah muda" of an
    account about blood donors); 0: never. `ties`: with one of these phrases ("sambil cerita") such a post
    ties the other world to the pillar. Posts of fewer than `bare_words` words have only left it when they
    have a phrase of another world.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"pillars"})

    kind: Literal["persona"]
    min_words: int = Field(6, ge=1)
    recent_off: int = Field(0, ge=0)
    recent_share: float = Field(1, gt=0, le=1)
    unknown_recent: bool = False
    topics: tuple[Words, ...] = ()
    topic_min: int = Field(2, ge=1)
    others: tuple[World, ...] = ()
    others_min: int = Field(0, ge=0)
    ties: Words = ()
    bare_words: int = Field(0, ge=0)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        topics = tuple(binder.words(words) for words in self.topics)
        others = tuple(
            (binder.words(world.any), binder.words((*world.any, *world.kin))) for world in self.others
        )
        ties = binder.words(self.ties) if self.ties else ()
        return Finder(_Persona(self, topics, others, ties), frozenset({"text"}))


class _Persona:
    """The bound check."""

    def __init__(
        self,
        spec: PersonaCheck,
        topics: tuple[Group, ...],
        others: tuple[tuple[Group, Group], ...],
        ties: Group,
    ) -> None:
        """`others`: the phrases of each world, and those that tell that a pillar is near to it."""
        self.spec = spec
        self.topics = topics
        self.others = others
        self.ties = ties

    def __call__(self, view: View) -> Iterable[Finding]:
        author = view.post.author
        if author is None or not author.pillars or view.running_words < self.spec.min_words:
            return
        if not self._drifts(author):
            return
        pillars = [view.scan(_text(pillar, view.post.platform)) for pillar in author.pillars]
        named = _names_of(view, author.pillars)
        own = max(named, self._of_their_topics(view, pillars))
        elsewhere = self._elsewhere(view, pillars)
        if own:
            has_left = elsewhere >= self.spec.others_min > 0 and elsewhere > own and not view.has(self.ties)
        else:
            has_left = elsewhere > 0 or view.running_words >= self.spec.bare_words
        if has_left:
            names = ", ".join(pillar.name for pillar in author.pillars)
            yield Finding(subject="post", values={"pillars": names})

    def _drifts(self, author: Author) -> bool:
        """Whether enough of the latest posts have left the persona."""
        recent = author.recent
        if not self.spec.recent_off:
            return True
        if recent is None:
            return self.spec.unknown_recent
        share = recent.off_persona / recent.posts if recent.posts >= _FEWEST_POSTS else 0
        return recent.off_persona >= self.spec.recent_off or share >= self.spec.recent_share

    def _of_their_topics(self, view: View, pillars: Sequence[Hits]) -> int:
        """How many different phrases of the pillars' topics the caption has, of the topic with the most; 0:
        too few."""
        counts = [
            _of_topic(view, topic)
            for topic in self.topics
            if view.has(topic) and any(_holds(pillar, topic) for pillar in pillars)
        ]
        most = max(counts, default=0)
        return most if most >= self.spec.topic_min else 0

    def _elsewhere(self, view: View, pillars: Sequence[Hits]) -> int:
        """How many different phrases of other worlds the caption has."""
        return sum(
            _of_topic(view, other)
            for other, near in self.others
            if view.has(other) and not any(_holds(pillar, near) for pillar in pillars)
        )


def _text(pillar: Pillar, platform: Platform) -> Text:
    return _read(" \n".join([pillar.name, *pillar.keywords]), platform)


_read = lru_cache(maxsize=512)(Text)
"""Pillars and their words are the same from post to post, and several rules ask for them."""


def _names_of(view: View, pillars: Iterable[Pillar]) -> int:
    """How many names and keywords of pillars the caption has: half of the words of a name ("cerita" is not
    yet "cerita penyuluh sosial"), all of a keyword ("lama" is not "foto lama"); those of one stem as one."""
    caption = view.caption_stems | {word.norm for word in view.words if word.hashtag is None}
    platform = view.post.platform
    found: set[frozenset[str]] = set()
    for pillar in pillars:
        for term, share in ((pillar.name, 0.5), *((keyword, 1.0) for keyword in pillar.keywords)):
            shared = _shared(caption, term, share, platform)
            if shared and not any(shared <= other for other in found):
                found.add(shared)
    return len(found)


def _shared(caption: frozenset[str], term: str, share: float, platform: Platform) -> frozenset[str]:
    """The words that a caption shares with a term, as stems, stop words left out; empty when they are less
    than that share of it."""
    norms = [word.norm for word in _read(term, platform).words]
    content = [norm for norm in norms if stems_of([norm])] or norms
    found = [norm for norm in content if norm in caption or stems_of([norm]) & caption]
    return frozenset(stem(norm) for norm in found) if len(found) >= share * len(content) else frozenset()


def _of_topic(view: View, topic: Group) -> int:
    """How many different phrases of a topic the caption has, hashtags left out."""
    return len(
        {match.entry.phrase for match in view.all_matches(topic) if view.words[match.first].hashtag is None}
    )


def _holds(hits: Hits, topic: Group) -> bool:
    return any(part in hits for part in topic)
