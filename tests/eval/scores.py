"""Counts what was judged right, with Wilson's 95 % intervals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import sqrt

from server.contract import Hint, Settings, Severity
from server.engine.engine import Engine
from tests.eval.captions import Caption

ALSO: dict[str, tuple[str, ...]] = {
    "tagar": ("-jumlah-tagar",),
    "interaksi": ("nada-defensif", "info-pesan-berantai"),
    "kanal": ("-panjang", "-media", "-konvensi", "-tautan", "-lipatan", "info-huruf-kapital-berlebihan"),
}
"""Endings of rules that stand for rules of a content set (see docs/rules.md): their hints count for that set.
To a reader capitals are a matter of form, and a gruff answer or a chain letter one of interaction; they stand
in other sets only because the catalogue has them there."""


ORDINARY = "ordinary"
"""The set of posts of offices and lives that nothing should be said about."""


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `total`."""

    hits: int
    total: int

    def __str__(self) -> str:
        if not self.total:
            return "–"
        low, high = self.interval()
        return f"{self.hits / self.total:.2f} [{low:.2f}–{high:.2f}] {self.hits}/{self.total}"

    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval."""
        if not self.total:
            return 0.0, 1.0
        z = 1.959964
        share, count = self.hits / self.total, self.total
        middle = (share + z * z / (2 * count)) / (1 + z * z / count)
        half = z * sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A caption and the hints of one set (for an ordinary post as such: of all sets) that count."""

    caption: Caption
    hints: tuple[Hint, ...]

    @property
    def flagged(self) -> bool:
        """Whether anything that counts was found."""
        return bool(self.hints)

    @property
    def grave(self) -> bool:
        """Whether a warning or an error was found."""
        return any(is_grave(hint) for hint in self.hints)

    @property
    def right(self) -> bool:
        """Whether the judgement is the label's."""
        return self.flagged == (self.caption.label == "violate")


@dataclass(slots=True)
class Scores:
    """The outcomes of one set, or of the ordinary posts. `elsewhere`: what the set says of harmless captions
    that were not written for it: ordinary posts, and the look-alikes of other sets."""

    outcomes: list[Outcome] = field(default_factory=list)
    elsewhere: list[Outcome] = field(default_factory=list)

    def recall(self) -> Share:
        """Of those that violate, the share that is flagged."""
        return _share([one.flagged for one in self.outcomes if one.caption.label == "violate"])

    def evasive_recall(self) -> Share:
        """The same, of those in evasive or unlisted wording."""
        return _share(
            [one.flagged for one in self.outcomes if one.caption.label == "violate" and one.caption.evasive]
        )

    def precision(self) -> Share:
        """Of the flagged ones, the share that violates."""
        return _share([one.caption.label == "violate" for one in self.outcomes if one.flagged])

    def grave_precision(self) -> Share:
        """Of those with a warning or an error, the share that violates."""
        return _share([one.caption.label == "violate" for one in self.outcomes if one.grave])

    def strays(self) -> Share:
        """Of the harmless captions that were not written for the set, the share that it flags."""
        return _share([one.flagged for one in self.elsewhere])

    def flagged(self) -> Share:
        """The share of all that is flagged: false alarms, of ordinary posts."""
        return _share([one.flagged for one in self.outcomes])

    def grave(self) -> Share:
        """The share of all that has a warning or an error."""
        return _share([one.grave for one in self.outcomes])


def judge(
    engine: Engine, captions: Iterable[Caption], wanted: Sequence[str]
) -> tuple[dict[str, Scores], Scores]:
    """Scores by set, and of ordinary posts (those of the set “ordinary”)."""
    lenient = info_only(engine)
    by_set: dict[str, Scores] = {name: Scores() for name in wanted}
    ordinary = Scores()
    for caption in captions:
        harmless = caption.label == "pass"
        if caption.set not in by_set and not harmless:
            continue
        hints = engine.evaluate(caption.request(), Settings()).hints
        for name, scores in by_set.items():
            if caption.set == name or harmless:
                least = Severity.INFO if name in lenient else Severity.SUGGESTION
                counted = [
                    hint for hint in hints if _counts_for(hint, name) and hint.severity.rank >= least.rank
                ]
                outcome = Outcome(caption, tuple(counted))
                (scores.outcomes if caption.set == name else scores.elsewhere).append(outcome)
        if caption.set == ORDINARY:
            told = [hint for hint in hints if hint.severity.rank >= Severity.SUGGESTION.rank]
            ordinary.outcomes.append(Outcome(caption, tuple(told)))
    return by_set, ordinary


def is_grave(hint: Hint) -> bool:
    """Whether it is a warning or an error."""
    return hint.severity.rank >= Severity.WARNING.rank


def info_only(engine: Engine) -> set[str]:
    """The sets whose rules are all of severity info: there any hint counts."""
    found: dict[str, bool] = {}
    for placed in engine.library.rules():
        severity = engine.library.severity(placed.spec)
        only = severity == Severity.INFO
        found[placed.rule_set.id] = found.get(placed.rule_set.id, True) and only
    return {name for name, only in found.items() if only}


def _counts_for(hint: Hint, rule_set: str) -> bool:
    return hint.rule_set == rule_set or hint.rule.endswith(ALSO.get(rule_set, ("\0",)))


def _share(values: Sequence[bool]) -> Share:
    return Share(sum(values), len(values))
