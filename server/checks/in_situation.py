"""A check that runs only in a situation: for one of several checks of a rule."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from pydantic import SerializeAsAny, field_validator

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.packs.situation import Situation


class InSituationCheck(Check):
    """Flags what `check` flags, but only in the situation `only` and not in the situation `unless`. For a
    part of a `one-of`; a rule as a whole has `only` and `unless` of its own."""

    kind: Literal["in-situation"]
    check: SerializeAsAny[Check]
    only: Situation | None = None
    unless: Situation | None = None

    @field_validator("check", mode="before")
    @classmethod
    def _read_check(cls, value: Any) -> Any:
        """The kinds are found at run time, so the union over them can only be made here."""
        from server.packs.model import read_checks  # noqa: PLC0415

        return read_checks([value])[0]

    def may_say(self) -> frozenset[str]:
        """What the check can say."""
        return self.check.may_say()

    def may_offer(self) -> frozenset[str]:
        """What the check offers."""
        return self.check.may_offer()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        finder = self.check.bind(binder)
        only = self.only.bind(binder) if self.only else None
        unless = self.unless.bind(binder) if self.unless else None

        def find(view: View) -> Iterable[Finding]:
            if (only is None or only(view)) and not (unless is not None and unless(view)):
                yield from finder.find(view)

        return Finder(find, finder.triggers, finder.inner)
