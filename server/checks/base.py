"""What every kind of check is: a Pydantic model that binds itself to the engine and then finds things in a
post."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal, Protocol

from pydantic import BaseModel, ConfigDict

from server.contract import Box, Severity

if TYPE_CHECKING:
    from server.checks.view import View
    from server.packs.reference import Reference
    from server.packs.words import Words

Group = tuple[int, ...]
"""Groups of phrases in the automaton, as one."""

Trigger = int | str
"""What must be in a post for a check to be worth running: a group of phrases (int), a fact ("hashtags", see
`server.checks.view.FACTS`) or a literal string of the text ("~http", in lower case)."""

LITERAL = "~"
"""In front of a trigger that is a string of the text."""

Subject = Literal["text", "image", "video", "account", "post"]


@dataclass(frozen=True, slots=True)
class Replacement:
    """One edit that a check proposes: code points `start` to `end` of the text become `text`."""

    start: int
    end: int
    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found. Offsets are code points of the text, half-open; None: the whole post."""

    start: int | None = None
    end: int | None = None
    subject: Subject = "text"
    severity: Severity | None = None
    image: int | None = None
    box: Box | None = None
    video: int | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Replacement, ...] = ()
    say: tuple[tuple[str, str], ...] = ()
    exact: bool = True


Find = Callable[["View"], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Finder:
    """A check that is ready to run. Empty `triggers`: it runs on every post. `inner`: the triggers of the
    checks that it is made of; their phrases are looked for in every post, too."""

    find: Find
    triggers: frozenset[Trigger] = frozenset()
    inner: frozenset[Trigger] = frozenset()


class Binder(Protocol):
    """What a check may ask for when it is made ready."""

    reference: Reference

    def words(self, words: Words) -> Group:
        """Register phrases (and named lists); the answer finds their matches in a view."""

    def trigger(self, anchor: str) -> Trigger:
        """A fact by its name, or else a string that must be in the text (in lower case)."""

    def exemptions(self) -> Group:
        """The phrases that the pack and the office exempt for this rule."""


class Check(BaseModel):
    """Base of all kinds. A kind is one module of this package with one subclass whose `kind` is a literal."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    placeholders: ClassVar[frozenset[str]] = frozenset()
    """The `{names}` that messages of such a rule may use, besides none."""
    offers: ClassVar[frozenset[str]] = frozenset()
    """The ways of mending that the kind works out itself: "say" (the plain word of a list), "proposed" (its
    own edits)."""

    def may_say(self) -> frozenset[str]:
        """The `{names}` that messages of this very check may use."""
        return self.placeholders

    def may_offer(self) -> frozenset[str]:
        """The ways of mending that this very check works out itself."""
        return self.offers

    @abstractmethod
    def bind(self, binder: Binder) -> Finder:
        """Make ready to run."""
