"""What the guideline expects on a platform, and how a post stands to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from server.contract import ChecklistItem, Locale, Platform
from server.engine.judgement import Judged
from server.packs.model import ChecklistSpec, Pack

Status = Literal["missing", "attention", "pass"]

Line = tuple[str, str, str]
"""A line of the checklist: rule set, title, tip."""


def lines(rule_sets: Iterable[Pack], platform: Platform, locale: Locale) -> tuple[Line, ...]:
    """The lines of a platform in the reader's language, in the order of the sets."""
    return tuple(
        (rule_set.id, spec.title.in_language(locale), tip(spec, platform, locale))
        for rule_set in rule_sets
        if (spec := rule_set.checklist) is not None and for_platform(rule_set, spec, platform)
    )


def checklist(
    shown: Iterable[Line], judged: Iterable[Judged], sets_on: frozenset[str]
) -> list[ChecklistItem]:
    """How a post stands to each line."""
    statuses: dict[str, Status] = {}
    for one in judged:
        rule_set = one.rule.placed.rule_set.id
        if not one.rule.placed.spec.absence:
            statuses[rule_set] = "attention"
        else:
            statuses.setdefault(rule_set, "missing")
    return [
        ChecklistItem.model_construct(
            rule_set=rule_set,
            title=title,
            status=statuses.get(rule_set, "pass") if rule_set in sets_on else "off",
            tip=tip_text,
        )
        for rule_set, title, tip_text in shown
    ]


def for_platform(rule_set: Pack, spec: ChecklistSpec, platform: Platform) -> bool:
    """Whether a set has a line on a platform."""
    return (rule_set.platforms == "all" or platform in rule_set.platforms) and (
        spec.platforms == "all" or platform in spec.platforms
    )


def tip(spec: ChecklistSpec, platform: Platform, locale: Locale) -> str:
    """What to do well there."""
    return spec.tips.get(platform, spec.tip).in_language(locale)
