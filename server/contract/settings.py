"""Rule sets, rules, and what the writer and the office have chosen."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from server.contract.base import Locale, Platform, RuleId, Severity, Wire
from server.contract.posts import Author, Source


class Lock(Wire):
    """A switch that the office has set, by whom and since when."""

    by: str
    since: date


class RuleInfo(Wire):
    """A rule as the options and the handbook show it. `on`: by platform."""

    id: str
    title: str
    message: str
    severity: Severity
    platforms: list[Platform]
    source: Source
    flag: list[str]
    passing: list[str] = Field(alias="pass")
    on: dict[Platform, bool]
    locks: dict[Platform, Lock] = Field(default_factory=dict, description="its own, and those of its set")

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True)


class RuleSetInfo(Wire):
    """A rule set with its rules; `tip` by platform: what to do well there, shown while the box is empty."""

    id: str
    title: str
    description: str | None = None
    platforms: list[Platform]
    tips: dict[Platform, str] = Field(default_factory=dict)
    on: dict[Platform, bool]
    locks: dict[Platform, Lock] = Field(default_factory=dict)
    rules: list[RuleInfo]


class PackError(Wire):
    """A mistake in a pack: where it is and what to do."""

    file: str
    line: int
    column: int
    message: str


class RuleSets(Wire):
    """All packs that loaded, and the mistakes of those that did not."""

    rule_sets: list[RuleSetInfo]
    errors: list[PackError] = Field(default_factory=list)
    rules_digest: str


class Ignored(Wire):
    """A hint that the writer does not want: on one platform, or (null) on all of them."""

    rule: RuleId
    platform: Platform | None = None


class Switch(Wire):
    """A rule set or a rule, switched for one platform or (null) for all."""

    target: RuleId
    platform: Platform | None = None
    on: bool


TypingPause = Annotated[int, Field(ge=50, le=3000)]
"""Between the last key and the question to the server, in milliseconds."""
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")]
"""The whole name of a web site's host, in lower case."""


class Settings(Wire):
    """What the server remembers for this person. `switches`: the more particular one wins, a rule's over
    its set's. `sites_off`: hosts on which Rambu keeps out of sight. `comments`: whether the boxes for
    comments are looked after too, where the writer has said so.
    """

    language: Locale = "id"
    switches: list[Switch] = Field(default_factory=list, max_length=2000)
    ignored: list[Ignored] = Field(default_factory=list, max_length=2000)
    author: Author = Field(default_factory=Author)
    typing_pause_ms: TypingPause = 100
    sites_off: list[Host] = Field(default_factory=list, max_length=500)
    comments: dict[Platform, bool] = Field(default_factory=dict)


class SettingsPatch(Wire):
    """The fields that are given replace what is kept; `switch` and `ignore` change a single entry."""

    language: Locale | None = None
    switches: list[Switch] | None = Field(None, max_length=2000)
    ignored: list[Ignored] | None = Field(None, max_length=2000)
    author: Author | None = None
    typing_pause_ms: TypingPause | None = None
    sites_off: list[Host] | None = Field(None, max_length=500)
    comments: dict[Platform, bool] | None = None
    switch: Switch | None = Field(
        None, description="set this one switch, replacing the one of the same target and platform"
    )
    ignore: Ignored | None = Field(None, description="add this one")
    unignore: Ignored | None = Field(None, description="take this one out")
