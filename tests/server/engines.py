"""Engines that the tests of the API put in the place of the real one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from server.contract import (
    Evaluation,
    EvaluationRequest,
    LengthMeasure,
    Locale,
    Measures,
    PackError,
    RuleSetInfo,
    Settings,
)
from server.engine.switches import NO_LOCKS, Locks
from server.media.picture import Picture

if TYPE_CHECKING:
    from server.engine.engine import Engine


def _no_hints(request: EvaluationRequest) -> Evaluation:
    measures = Measures(length=LengthMeasure(used=len(request.text), limit=None, fold=None), language=None)
    return Evaluation(hints=[], checklist=[], measures=measures, rules_digest="test", elapsed_ms=0.0)


@dataclass
class RecordingEngine:
    """Answers with `judge` and remembers what it was asked."""

    judge: Callable[[EvaluationRequest], Evaluation] = _no_hints
    asked: list[tuple[EvaluationRequest, Settings]] = field(default_factory=list)
    digest: str = "test"
    errors: tuple[PackError, ...] = ()
    pictures: list[Mapping[str, Picture]] = field(default_factory=list)

    def evaluate(
        self,
        request: EvaluationRequest,
        settings: Settings,
        locks: Locks = NO_LOCKS,
        pictures: Mapping[str, Picture] | None = None,
    ) -> Evaluation:
        self.asked.append((request, settings))
        self.pictures.append(pictures or {})
        return self.judge(request)

    def rule_sets(self, settings: Settings, locale: Locale, locks: Locks = NO_LOCKS) -> list[RuleSetInfo]:
        return []

    def as_engine(self) -> Engine:
        return cast("Engine", self)
