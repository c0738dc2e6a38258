"""Something that a post of this kind should have, and has not: a question, a channel, a source, an official
hashtag."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field, model_validator

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.situation import FactName
from server.packs.words import Words


class MissingCheck(Check):
    """Flags a post that has none of `any` (phrases, in this text or another of the same post) and none of
    `has` (facts), and no hashtag that holds one of `hashtags`.

    `topic`: only posts that hold one of these. `topic_min`: so many different ones of them. `except`: a post
    with one of these is let be. `min_words`: shorter posts are let be. `on`: what is reported: the post, the
    first `topic` phrase, or the sentence that it stands in.
    """

    kind: Literal["missing"]
    any: Words = ()
    has: tuple[FactName, ...] = ()
    hashtags: Words = ()
    topic: Words = ()
    topic_min: int = Field(1, ge=1)
    exceptions: Words = Field((), alias="except")
    min_words: int = Field(1, ge=0)
    on: Literal["post", "topic", "sentence"] = "post"

    @model_validator(mode="after")
    def _has_something(self) -> MissingCheck:
        if not self.any and not self.has and not self.hashtags:
            raise ValueError("nothing can be missing: give `any`, `has` or `hashtags`")
        if self.on != "post" and not self.topic:
            raise ValueError("`on: topic` and `on: sentence` need a `topic`")
        return self

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        wanted = binder.words(self.any) if self.any else ()
        topic = binder.words(self.topic) if self.topic else ()
        exempt = (*(binder.words(self.exceptions) if self.exceptions else ()), *binder.exemptions())
        has = self.has
        tags = binder.words(self.hashtags) if self.hashtags else ()

        def find(view: View) -> Iterable[Finding]:
            if view.running_words < self.min_words or view.anywhere(wanted) or view.anywhere(exempt):
                return
            if any(view.fact(name) for name in has) or _in_hashtag(view, tags):
                return
            if not topic:
                yield Finding(subject="post")
                return
            matches = view.matches(topic)
            if len({match.entry.phrase for match in matches}) < self.topic_min:
                return
            if self.on == "post":
                yield Finding(subject="post")
                return
            start, end = view.span(matches[0])
            if self.on == "sentence":
                sentence = view.sentence_of(matches[0].first)
                start, end = sentence.start, sentence.end
            yield Finding(start, end)

        return Finder(find, frozenset(topic) if topic else frozenset({"text"}))


def _in_hashtag(view: View, group: Group) -> bool:
    """Whether a hashtag of this text holds a phrase of the group."""
    return any(view.words[match.first].hashtag is not None for match in view.all_matches(group))
