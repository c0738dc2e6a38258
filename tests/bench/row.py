"""One line of a benchmark's table."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """`value` and `budget` in `unit`; no budget: for comparison only. `more`: larger is better."""

    what: str
    value: float
    unit: str
    budget: float | None = None
    more: bool = False

    @property
    def verdict(self) -> str:
        if self.budget is None:
            return ""
        kept = self.value >= self.budget if self.more else self.value <= self.budget
        return "kept" if kept else "MISSED"
