"""The policy file of an office. `docs/policy.md` shows one."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field, model_validator

from server.contract import Confidence, ElectionPhase, Platform, RuleId
from server.packs.language import Sentence, Strict
from server.packs.reference import PhasePeriod


class PolicyLock(Strict):
    """A rule set or a rule that is on, or off, whatever the writer chooses."""

    target: RuleId = Field(description="the id of a rule set or of a rule")
    on: bool
    platforms: Literal["all"] | tuple[Platform, ...] = "all"
    by: Sentence | None = Field(None, description="who sets it; without it the office")
    since: date | None = Field(
        None, description="the first day on which it holds; without it the policy's own"
    )
    until: date | None = Field(None, description="the last day on which it holds; without it there is none")

    @model_validator(mode="after")
    def _in_order(self) -> PolicyLock:
        if self.since and self.until and self.until < self.since:
            raise ValueError("“until” comes before “since”: put the later day there")
        return self


class PolicyPhase(Strict):
    """A phase of an election as the KPU has set it for this office's region, both days included."""

    phase: ElectionPhase
    first: date
    last: date
    election: Sentence
    source: Sentence = Field(description="the decision that sets the days")
    checked: date | None = Field(None, description="when somebody looked; without it the policy's “since”")
    confidence: Confidence = Confidence.SECONDARY

    @model_validator(mode="after")
    def _in_order(self) -> PolicyPhase:
        if self.last < self.first:
            raise ValueError("“last” comes before “first”: put the later day there")
        return self


class Policy(Strict):
    """The whole file."""

    office: Sentence = Field(description="who sets this; writers read it beside every locked switch")
    since: date = Field(description="the day from which it holds")
    locks: tuple[PolicyLock, ...] = ()
    packs: tuple[Sentence, ...] = Field(
        (), description="folders with rule packs; a relative one begins at the policy file's folder"
    )
    phases: tuple[PolicyPhase, ...] = ()

    def periods(self) -> tuple[PhasePeriod, ...]:
        """The phases as the election calendar has them."""
        return tuple(
            PhasePeriod(**{**phase.model_dump(), "checked": phase.checked or self.since})
            for phase in self.phases
        )


def policy_schema() -> dict[str, Any]:
    """The JSON Schema of policy files, for editors that complete and check YAML."""
    schema = Policy.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Rambu office policy"
    return schema
