"""What the guideline expects on a platform, and how a post stands to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from server.contract import ChecklistItem, Locale, Platform
from server.engine.judgement import Judged
from server.packs.model import ChecklistSpec, Pack


def checklist(
    rule_sets: Iterable[Pack],
    judged: Iterable[Judged],
    sets_on: frozenset[str],
    platform: Platform,
    locale: Locale,
) -> list[ChecklistItem]:
    """A line for each rule set that has one on this platform, in the order of the sets."""
    found = list(judged)
    items = []
    for rule_set in rule_sets:
        spec = rule_set.checklist
        if spec is None or not for_platform(rule_set, spec, platform):
            continue
        items.append(
            ChecklistItem(
                rule_set=rule_set.id,
                title=spec.title.in_language(locale),
                status=_status(rule_set, found) if rule_set.id in sets_on else "off",
                tip=tip(spec, platform, locale),
            )
        )
    return items


def for_platform(rule_set: Pack, spec: ChecklistSpec, platform: Platform) -> bool:
    """Whether a set has a line on a platform."""
    return (rule_set.platforms == "all" or platform in rule_set.platforms) and (
        spec.platforms == "all" or platform in spec.platforms
    )


def tip(spec: ChecklistSpec, platform: Platform, locale: Locale) -> str:
    """What to do well there."""
    return spec.tips.get(platform, spec.tip).in_language(locale)


def _status(rule_set: Pack, judged: list[Judged]) -> Literal["missing", "attention", "pass"]:
    absences = [one.rule.placed.spec.absence for one in judged if one.rule.placed.rule_set is rule_set]
    if not absences:
        return "pass"
    return "missing" if all(absences) else "attention"
