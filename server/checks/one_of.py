"""Several checks as one rule: it reports what any of them finds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, SerializeAsAny, field_validator

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View

if TYPE_CHECKING:
    from collections.abc import Sequence


class OneOfCheck(Check):
    """Flags what any of `checks` flags; where two of them touch, the first one's finding stays.

    `once`: `sentence`: of several findings in one sentence only the first check's first one stays."""

    kind: Literal["one-of"]
    checks: tuple[SerializeAsAny[Check], ...] = Field(min_length=1)
    once: Literal["sentence"] | None = None

    @field_validator("checks", mode="before")
    @classmethod
    def _read_checks(cls, value: Any) -> Any:
        """The kinds are found at run time, so the union over them can only be made here."""
        from server.packs.model import read_checks  # noqa: PLC0415

        return read_checks(value)

    def may_say(self) -> frozenset[str]:
        """What each of the checks can say, so that no message has a hole."""
        return frozenset.intersection(*(check.may_say() for check in self.checks))

    def may_offer(self) -> frozenset[str]:
        """What any of the checks offers; a finding of another one has no edit."""
        return frozenset().union(*(check.may_offer() for check in self.checks))

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        finders = [check.bind(binder) for check in self.checks]
        always = any(not finder.triggers for finder in finders)
        triggers = frozenset().union(*(finder.triggers for finder in finders))
        inner = triggers.union(*(finder.inner for finder in finders))
        return Finder(_Several(finders, once=self.once), frozenset() if always else triggers, inner)


class _Several:
    """The bound check."""

    def __init__(self, finders: Sequence[Finder], once: Literal["sentence"] | None) -> None:
        self.finders = [(finder.find, finder.triggers, _facts(finder)) for finder in finders]
        self.once = once

    def __call__(self, view: View) -> Iterable[Finding]:
        reported: list[Finding] = []
        sentences: set[int] = set()
        at_once = view.hits.at_once.keys()
        for find, triggers, facts in self.finders:
            if triggers and at_once.isdisjoint(triggers) and not any(map(view.sets_off, facts)):
                continue
            for finding in find(view):
                if any(_touch(finding, other) for other in reported):
                    continue
                if self.once and finding.start is not None:
                    sentence = view.sentence_index(max(view.word_at(finding.start), 0))
                    if sentence in sentences:
                        continue
                    sentences.add(sentence)
                reported.append(finding)
                yield finding


def _facts(finder: Finder) -> tuple[str, ...]:
    """The triggers that are no phrases."""
    return tuple(trigger for trigger in finder.triggers if isinstance(trigger, str))


def _touch(one: Finding, other: Finding) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return one.subject != other.subject or (one.image, one.video) == (other.image, other.video)
    return one.start < other.end and other.start < one.end
