"""Conditions on the situation of a post: the election phase, the surface, the account, what the post has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from pydantic import Field

from server.checks.base import Binder
from server.checks.view import View
from server.contract import ElectionPhase, Platform, Surface
from server.packs.language import Strict
from server.packs.words import Words

FactName = Literal[
    "digits",
    "hashtags",
    "urls",
    "mentions",
    "emoji",
    "question",
    "images",
    "videos",
    "media",
    "described",
    "siblings",
    "text",
]
Known = Literal[
    "account", "alt", "audience", "captions", "followers", "images", "limit",
    "phase", "pillars", "published_at", "recent", "unit", "videos",
]  # fmt: skip
"""Facts that a rule may need; it stays silent while one of them is unknown."""

Holds = Callable[[View], bool | None]
"""True, False, or None: a fact that it depends on is unknown."""


class Situation(Strict):
    """All conditions that are given must hold."""

    phase: tuple[ElectionPhase, ...] | None = None
    platform: tuple[Platform, ...] | None = None
    surface: tuple[Surface, ...] | None = None
    account: Literal["personal", "office"] | None = None
    audience: tuple[Literal["urban", "rural", "mixed"], ...] | None = None
    followers_below: int | None = Field(None, ge=1)
    followers_from: int | None = Field(None, ge=0)
    working_hours: bool | None = Field(
        None, description="published within office hours (true) or outside them (false)"
    )
    has: tuple[FactName, ...] = Field((), description="the post has all of these")
    lacks: tuple[FactName, ...] = Field((), description="the post has none of these")
    text: Words = Field((), description="one of these phrases is in the post")
    min_words: int | None = Field(None, ge=0, description="words of running text, hashtags left out")
    max_words: int | None = Field(None, ge=0)

    def bind(self, binder: Binder) -> Holds:
        """Make ready to ask."""
        tests = [*self._about_post(), *self._about_author(), *self._about_text(binder)]
        reference = binder.reference

        if self.working_hours is not None:
            wanted = self.working_hours
            tests.append(lambda view: _hours(view, reference.office_hours.within, wanted))

        def holds(view: View) -> bool | None:
            unknown = False
            for test in tests:
                answer = test(view)
                if answer is False:
                    return False
                unknown = unknown or answer is None
            return None if unknown else True

        return holds

    def _about_post(self) -> list[Holds]:
        tests: list[Holds] = []
        if (phases := self.phase) is not None:
            tests.append(lambda view: None if view.phase is None else view.phase in phases)
        if (platforms := self.platform) is not None:
            tests.append(lambda view: view.post.platform in platforms)
        if (surfaces := self.surface) is not None:
            tests.append(lambda view: view.post.surface in surfaces)
        return tests

    def _about_author(self) -> list[Holds]:
        tests: list[Holds] = []
        if (account := self.account) is not None:
            tests.append(lambda view: _known(_author(view, "account"), lambda value: value == account))
        if (audience := self.audience) is not None:
            tests.append(lambda view: _known(_author(view, "audience"), lambda value: value in audience))
        if (below := self.followers_below) is not None:
            tests.append(lambda view: _known(_author(view, "followers"), lambda count: count < below))
        if (least := self.followers_from) is not None:
            tests.append(lambda view: _known(_author(view, "followers"), lambda count: count >= least))
        return tests

    def _about_text(self, binder: Binder) -> list[Holds]:
        tests: list[Holds] = []
        if has := self.has:
            tests.append(lambda view: all(view.fact(name) for name in has))
        if lacks := self.lacks:
            tests.append(lambda view: not any(view.fact(name) for name in lacks))
        if self.text:
            group = binder.words(self.text)
            tests.append(lambda view: view.anywhere(group))
        if (fewest := self.min_words) is not None:
            tests.append(lambda view: view.running_words >= fewest)
        if (most := self.max_words) is not None:
            tests.append(lambda view: view.running_words <= most)
        return tests


def _author(view: View, name: str) -> object:
    author = view.post.author
    return None if author is None else getattr(author, name)


def _known(value: object, test: Callable[..., bool]) -> bool | None:
    return None if value is None else test(value)


def _hours(view: View, within: Callable[..., bool], wanted: bool) -> bool | None:
    return None if view.published_at is None else within(view.published_at) is wanted


def knows(view: View, fact: Known) -> bool:
    """Whether a fact that a rule needs is known about this post."""
    known = _KNOWN.get(fact)
    return known(view) if known else _author(view, fact) is not None


_KNOWN: Mapping[Known, Callable[[View], bool]] = {
    "phase": lambda view: view.phase is not None,
    "published_at": lambda view: view.published_at is not None,
    "limit": lambda view: view.post.context.limit is not None,
    "alt": lambda view: any(image.alt is not None for image in view.post.images),
    "images": lambda view: bool(view.post.images),
    "videos": lambda view: bool(view.post.videos),
    "captions": lambda view: any(video.captions is not None for video in view.post.videos),
}
"""How a fact of the post is known; the other facts are the author's."""
