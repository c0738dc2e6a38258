"""Runs the rules that are worth running on a view: severity for the situation, silence where a fact is
unknown, and nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from server.checks.base import Finding
from server.checks.view import View
from server.contract import Severity
from server.engine.binding import BoundRule
from server.packs.situation import knows

MOST = 30
"""No more hints of one rule than these for one text: nobody reads them, and a hostile text would buy time
with them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding of a rule, with its severity here."""

    rule: BoundRule
    finding: Finding
    severity: Severity


def judge(rules: Iterable[BoundRule], view: View) -> list[Judged]:
    """What the rules find, most severe first, then by place; each thing once."""
    found = [judged for rule in rules for judged in _run(rule, view)]
    if len(found) < 2:
        return found
    return sorted(_without_doubles(_without_yielding(found)), key=_order)


def severity_in(rule: BoundRule, view: View) -> Severity:
    """The rule's severity in a situation; one that is unknown does not change it."""
    for holds, severity in rule.grades:
        if holds(view):
            return severity
    return rule.default


def _run(rule: BoundRule, view: View) -> Iterator[Judged]:
    if rule.needs and not all(knows(view, fact) for fact in rule.needs):
        return
    if rule.only is not None and not rule.only(view):
        return
    if rule.unless is not None and rule.unless(view):
        return
    severity: Severity | None = None
    for finding in islice(rule.finder.find(view), MOST):
        severity = severity or severity_in(rule, view)
        yield Judged(rule, finding, finding.severity or severity)


def _order(judged: Judged) -> tuple[int, int, int, int]:
    finding = judged.finding
    start = -1 if finding.start is None else finding.start
    return -judged.severity.rank, start, finding.end or -1, judged.rule.place


def _without_yielding(found: Sequence[Judged]) -> list[Judged]:
    """Leave out what gives way to another rule that reports the same words (or the post, when there are
    none)."""
    ids = {judged.rule.id for judged in found}
    return [
        judged
        for judged in found
        if not (others := ids.intersection(judged.rule.placed.spec.yields_to))
        or not any(other.rule.id in others and _touch(judged.finding, other.finding) for other in found)
    ]


def _touch(one: Finding, other: Finding) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start < other.end and other.start < one.end


def _without_doubles(found: Sequence[Judged]) -> list[Judged]:
    """Of findings of one rule set about nearly the same words the most severe stays."""
    kept: list[Judged] = []
    for judged in sorted(found, key=_order):
        if not any(
            other.rule.placed.rule_set is judged.rule.placed.rule_set
            and _same_words(judged.finding, other.finding)
            for other in kept
        ):
            kept.append(judged)
    return kept


def _same_words(one: Finding, other: Finding) -> bool:
    """Whether two spans share at least half of what they cover together."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and shared * 2 >= max(one.end, other.end) - min(one.start, other.start)
