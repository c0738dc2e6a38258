"""Whole characters as a reader sees them (grapheme clusters), so that no span cuts one in two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

ATTACHED = r"[\p{GCB=EX}\p{GCB=SM}\u200D]"
"""What always belongs to the character before it: combining marks, joiners, skin tones."""
CLUSTER = rf"(?:\p{{RI}}{{1,2}}+{ATTACHED}*+|\X)"
"""One cluster. Flags are spelled out, since \\X counts back over a run of them and becomes quadratic."""
_CLUSTER = regex.compile(CLUSTER)


class Clusters:
    """The boundaries between the clusters of a short text."""

    __slots__ = ("_bounds",)

    def __init__(self, text: str) -> None:
        self._bounds = None if text.isascii() else [0, *(match.end() for match in _CLUSTER.finditer(text))]

    def widen(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of whole clusters that holds this one."""
        if self._bounds is None:
            return start, end
        return (
            self._bounds[bisect_right(self._bounds, start) - 1],
            self._bounds[bisect_left(self._bounds, end)],
        )
