"""The format of a rule pack, as Pydantic models. See docs/adding-a-rule.md for how to write one."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Literal, Union

from pydantic import AwareDatetime, Field, StringConstraints, TypeAdapter

from server.checks import kinds
from server.checks.base import Check
from server.contract import (
    Confidence,
    ElectionPhase,
    Pillar,
    Platform,
    Recent,
    RuleId,
    Severity,
    Surface,
    Video,
)
from server.packs.example_image import ExampleImage
from server.packs.language import Localized, Strict
from server.packs.reference import Hotline
from server.packs.situation import Known, Situation
from server.packs.words import LIST_NAME, Phrase, Saying, WordList, Words

if TYPE_CHECKING:
    AnyCheck = Check
else:
    AnyCheck = Annotated[Union[kinds()], Field(discriminator="kind")]  # noqa: UP007 (the kinds are known at run time)


def read_checks(value: object) -> tuple[Check, ...]:
    """A list of checks of any kind. Raises pydantic.ValidationError."""
    return _check_list().validate_python(value)


@cache
def _check_list() -> TypeAdapter[tuple[Check, ...]]:
    return TypeAdapter(tuple[AnyCheck, ...])


Platforms = Literal["all"] | Annotated[tuple[Platform, ...], Field(min_length=1)]
Surfaces = Literal["all"] | Annotated[tuple[Surface, ...], Field(min_length=1)]
ListName = Annotated[str, StringConstraints(pattern=LIST_NAME, max_length=80)]


class SourceSpec(Strict):
    """Where rules rest. `since`: in force from; `checked`: when somebody last read it; confidence: how well
    it was read."""

    title: Annotated[str, StringConstraints(min_length=3, max_length=300)]
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    since: date | None = None
    checked: date
    confidence: Confidence
    note: str | None = None


class SourceRef(Strict):
    """A source of the pack by its key, and the place in it. `confidence` overrides the source's for this
    section."""

    key: str
    section: str | None = None
    confidence: Confidence | None = None


class Grade(Situation):
    """A severity for a situation."""

    use: Severity


class GradedSeverity(Strict):
    """`default`, unless one of `when` holds: the first that does."""

    default: Severity
    when: Annotated[tuple[Grade, ...], Field(min_length=1)]


class Fix(Strict):
    """How the text is mended: `mask` the finding, `remove` it, `say` the plain word of the list, put `text`
    in its place, `append` it to the end of the post, or do what the kind of check proposes (`proposed`).
    `safe`: the edit cannot change what the text means."""

    label: Localized
    replace: Literal["mask", "remove", "say", "text", "append", "proposed"]
    text: str | None = None
    safe: bool = False


class ExampleContext(Strict):
    """What is known in an example besides the text; the names are those of a request."""

    phase: ElectionPhase | None = None
    published_at: AwareDatetime | None = None
    limit: int | None = None
    siblings: tuple[str, ...] = ()
    account: Literal["personal", "office"] | None = None
    unit: str | None = None
    followers: int | None = None
    audience: Literal["urban", "rural", "mixed"] | None = None
    pillars: tuple[Pillar, ...] | None = None
    recent: Recent | None = None


class Example(Strict):
    """A post that the rule must flag, or must leave alone. « » in `text` marks the span that must be
    reported."""

    text: str
    platform: Platform | None = None
    surface: Surface = Surface.POST
    context: ExampleContext = ExampleContext()
    images: tuple[ExampleImage, ...] = ()
    videos: tuple[Video, ...] = ()


class Examples(Strict):
    """What proves a rule: at least two posts that it flags and two look-alikes that it leaves alone."""

    flag: Annotated[tuple[str | Example, ...], Field(min_length=2)]
    passing: Annotated[tuple[str | Example, ...], Field(min_length=2, alias="pass")]


class RuleSpec(Strict):
    """One rule. `absence`: its hint says that something expected is missing, and the checklist shows it
    so."""

    id: RuleId
    title: Localized
    severity: Severity | GradedSeverity
    platforms: Platforms = "all"
    surfaces: Surfaces = "all"
    needs: tuple[Known, ...] = ()
    only: Situation | None = Field(None, description="it runs only in this situation")
    unless: Situation | None = Field(None, description="it is silent in this situation")
    yields_to: tuple[RuleId, ...] = Field((), description="silent where one of these reports the same words")
    absence: bool = False
    pictures: bool | Literal["only"] | None = Field(
        None, description="whether it judges the text in pictures too, or only that; null: as its pack"
    )
    check: AnyCheck
    message: Localized
    suggestion: Localized | None = None
    fix: Fix | None = None
    source: SourceRef
    examples: Examples
    note: str | None = None


class ChecklistSpec(Strict):
    """The set's line in the checklist, and its tip: `tips` by platform win over `tip`."""

    title: Localized
    tip: Localized
    tips: dict[Platform, Localized] = Field(default_factory=dict)
    platforms: Platforms = "all"


class Extension(Strict):
    """What an office changes in packs that are there: words in lists, exemptions by rule or rule set,
    severities."""

    lists: dict[ListName, Annotated[tuple[Phrase | Saying, ...], Field(min_length=1)]] = Field(
        default_factory=dict
    )
    exemptions: dict[RuleId, Words] = Field(default_factory=dict)
    severities: dict[RuleId, Severity | GradedSeverity] = Field(default_factory=dict)
    hotlines: tuple[Hotline, ...] = ()
    rules: dict[RuleId, tuple[RuleSpec, ...]] = Field(
        default_factory=dict, description="rules for a set that is there"
    )


class Pack(Strict):
    """A file: a rule set, or word lists, or an office's own additions."""

    id: RuleId
    title: Localized
    description: Localized | None = None
    order: int = Field(1000, description="place among the rule sets; small comes first")
    platforms: Platforms = "all"
    pictures: bool = Field(False, description="whether its rules judge the text in pictures too")
    checklist: ChecklistSpec | None = None
    sources: dict[str, SourceSpec] = Field(default_factory=dict)
    lists: dict[ListName, WordList] = Field(default_factory=dict)
    exemptions: Words = Field((), description="phrases that no rule of this pack reports")
    rules: tuple[RuleSpec, ...] = ()
    extend: Extension | None = None
