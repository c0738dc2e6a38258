"""Which rules are worth running on a post: those of its platform and surface that are on, and of these only
the ones whose trigger is in the post. The first choice is remembered, so the cost of a post does not grow
with the number of rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import ahocorasick_rs

from server.checks.base import LITERAL, Trigger
from server.checks.view import FACTS, View
from server.contract import Platform, Surface
from server.engine.binding import BoundRule


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules that are on for one platform and surface, by what sets them off."""

    always: tuple[BoundRule, ...]
    by_trigger: Mapping[Trigger, tuple[BoundRule, ...]]
    facts: tuple[str, ...]
    literals: tuple[str, ...]
    finder: ahocorasick_rs.AhoCorasick | None
    sets_on: frozenset[str]

    def candidates(self, view: View) -> list[BoundRule]:
        """The rules to run on a view, in the order of the packs."""
        by_trigger = self.by_trigger
        found = set(self.always)
        for group in by_trigger.keys() & view.hits.at_once.keys():
            found.update(by_trigger[group])
        for fact in self.facts:
            if view.fact(fact):
                found.update(by_trigger[fact])
        if self.finder is not None:
            for index in {
                match[0] for match in self.finder.find_matches_as_indexes(view.lower, overlapping=True)
            }:
                found.update(by_trigger[LITERAL + self.literals[index]])
        return sorted(found, key=_place)


def _place(rule: BoundRule) -> int:
    return rule.place


def make_plan(rules: Iterable[BoundRule], sets_on: frozenset[str]) -> Plan:
    """A plan for rules that are all on."""
    always: list[BoundRule] = []
    by_trigger: dict[Trigger, list[BoundRule]] = {}
    for rule in rules:
        if not rule.triggers:
            always.append(rule)
        for trigger in rule.triggers:
            by_trigger.setdefault(trigger, []).append(rule)
    words = [trigger for trigger in by_trigger if isinstance(trigger, str)]
    literals = tuple(word[1:] for word in words if word.startswith(LITERAL))
    return Plan(
        always=tuple(always),
        by_trigger={trigger: tuple(found) for trigger, found in by_trigger.items()},
        facts=tuple(word for word in words if word in FACTS),
        literals=literals,
        finder=ahocorasick_rs.AhoCorasick(list(literals)) if literals else None,
        sets_on=sets_on,
    )


def applies(rule: BoundRule, platform: Platform, surface: Surface) -> bool:
    """Whether a rule is for that platform and kind of text."""
    spec = rule.placed.spec
    pack = rule.placed.rule_set.platforms
    return (
        (pack == "all" or platform in pack)
        and (spec.platforms == "all" or platform in spec.platforms)
        and (spec.surfaces == "all" or surface in spec.surfaces)
    )
