"""A post that needs a look for nothing but the situation that it is in: live in office hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.packs.situation import Situation


class SituationCheck(Check):
    """Flags the post as a whole in the situation `when`, unless it is in the situation `unless`. A
    condition on a fact that is unknown does not hold."""

    kind: Literal["situation"]
    when: Situation
    unless: Situation | None = None

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        when = self.when.bind(binder)
        unless = self.unless.bind(binder) if self.unless else None

        def find(view: View) -> Iterable[Finding]:
            if when(view) and not (unless is not None and unless(view)):
                yield Finding(subject="post")

        return Finder(find)
