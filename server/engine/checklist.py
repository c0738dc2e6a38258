"""What the guideline expects on a platform, and how a post stands to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal, NamedTuple

from server.contract import ChecklistItem, Locale, Platform
from server.engine.judgement import Judged
from server.packs.model import ChecklistSpec, Pack

Status = Literal["missing", "attention", "pass", "off"]
_STATUSES: Final[tuple[Status, ...]] = ("missing", "attention", "pass", "off")


class Line(NamedTuple):
    """A line of the checklist, as it looks in each status."""

    rule_set: str
    items: Mapping[Status, ChecklistItem]


def lines(rule_sets: Iterable[Pack], platform: Platform, locale: Locale) -> tuple[Line, ...]:
    """The lines of a platform in the reader's language, in the order of the sets."""
    return tuple(
        Line(
            rule_set.id, {status: _item(rule_set.id, spec, platform, locale, status) for status in _STATUSES}
        )
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
        items[statuses.get(rule_set, "pass") if rule_set in sets_on else "off"] for rule_set, items in shown
    ]


def _item(
    rule_set: str, spec: ChecklistSpec, platform: Platform, locale: Locale, status: Status
) -> ChecklistItem:
    return ChecklistItem(
        rule_set=rule_set,
        title=spec.title.in_language(locale),
        status=status,
        tip=tip(spec, platform, locale),
    )


def for_platform(rule_set: Pack, spec: ChecklistSpec, platform: Platform) -> bool:
    """Whether a set has a line on a platform."""
    return (rule_set.platforms == "all" or platform in rule_set.platforms) and (
        spec.platforms == "all" or platform in spec.platforms
    )


def tip(spec: ChecklistSpec, platform: Platform, locale: Locale) -> str:
    """What to do well there."""
    return spec.tips.get(platform, spec.tip).in_language(locale)
