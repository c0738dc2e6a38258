"""Posts that leave the topics that the account is known for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.contract import Author, Pillar, Platform
from server.engine.phrases import Hits
from server.packs.words import Words
from server.post.stems import stems_of
from server.post.text import Text

_TOPIC_PHRASES = 2
_FEWEST_POSTS = 4
"""Latest posts that it takes before their share says anything."""


class PersonaCheck(Check):
    """Flags a post that has nothing in common with any pillar of the persona (`needs: [pillars]`): outside
    its hashtags neither half of the words of a pillar's name nor all of one of its keywords, nor two phrases
    of one of `topics` that a pillar belongs to.

    `recent_off`: only when at least so many of the latest posts have left the persona too (`needs:
    [recent]`), or, of four or more posts, the share `recent_share`. `others`: lists of other worlds (cooking,
    games, crypto): a post with `others_min` different phrases of those that no pillar belongs to has left the
    persona even if it shares a word with a pillar ("darah muda" of an account about blood donors); 0: never.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"pillars"})

    kind: Literal["persona"]
    min_words: int = Field(6, ge=1)
    recent_off: int = Field(0, ge=0)
    recent_share: float = Field(1, gt=0, le=1)
    topics: tuple[Words, ...] = ()
    others: tuple[Words, ...] = ()
    others_min: int = Field(0, ge=0)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        topics = tuple(binder.words(words) for words in self.topics)
        others = tuple(binder.words(words) for words in self.others)
        return Finder(_Persona(self, topics, others), frozenset({"text"}))


class _Persona:
    """The bound check."""

    def __init__(self, spec: PersonaCheck, topics: tuple[Group, ...], others: tuple[Group, ...]) -> None:
        self.spec = spec
        self.topics = topics
        self.others = others

    def __call__(self, view: View) -> Iterable[Finding]:
        author = view.post.author
        if author is None or not author.pillars or view.running_words < self.spec.min_words:
            return
        if not self._drifts(author):
            return
        pillars = [view.scan(_text(pillar, view.post.platform)) for pillar in author.pillars]
        if self._is_elsewhere(view, pillars) or not (
            _names_one(view, author.pillars) or self._is_of_their_topic(view, pillars)
        ):
            names = ", ".join(pillar.name for pillar in author.pillars)
            yield Finding(subject="post", values={"pillars": names})

    def _drifts(self, author: Author) -> bool:
        """Whether enough of the latest posts have left the persona."""
        recent = author.recent
        if not self.spec.recent_off:
            return True
        if recent is None:
            return False
        share = recent.off_persona / recent.posts if recent.posts >= _FEWEST_POSTS else 0
        return recent.off_persona >= self.spec.recent_off or share >= self.spec.recent_share

    def _is_of_their_topic(self, view: View, pillars: Sequence[Hits]) -> bool:
        return any(
            _of_topic(view, topic) >= _TOPIC_PHRASES and any(_holds(pillar, topic) for pillar in pillars)
            for topic in self.topics
        )

    def _is_elsewhere(self, view: View, pillars: Sequence[Hits]) -> bool:
        foreign = (
            _of_topic(view, other)
            for other in self.others
            if not any(_holds(pillar, other) for pillar in pillars)
        )
        return sum(foreign) >= self.spec.others_min > 0


def _text(pillar: Pillar, platform: Platform) -> Text:
    return Text(" \n".join([pillar.name, *pillar.keywords]), platform)


def _names_one(view: View, pillars: Iterable[Pillar]) -> bool:
    """Whether the caption names a pillar: half of the words of its name ("cerita" is not yet "cerita penyuluh
    sosial"), or all of one of its keywords ("lama" is not "foto lama")."""
    caption = view.caption_stems | {word.norm for word in view.words if word.hashtag is None}
    platform = view.post.platform
    return any(
        _has(caption, pillar.name, 0.5, platform)
        or any(_has(caption, keyword, 1.0, platform) for keyword in pillar.keywords)
        for pillar in pillars
    )


def _has(caption: frozenset[str], term: str, share: float, platform: Platform) -> bool:
    """Whether a caption has that share of the words of a term, stop words left out."""
    norms = [word.norm for word in Text(term, platform).words]
    content = [norm for norm in norms if stems_of([norm])] or norms
    found = sum(1 for norm in content if norm in caption or stems_of([norm]) & caption)
    return found > 0 and found >= share * len(content)


def _of_topic(view: View, topic: Group) -> int:
    """How many different phrases of a topic the caption has, hashtags left out."""
    return len(
        {match.entry.phrase for match in view.all_matches(topic) if view.words[match.first].hashtag is None}
    )


def _holds(hits: Hits, topic: Group) -> bool:
    return any(part in hits for part in topic)
