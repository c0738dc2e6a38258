"""Widens spans so that they never cut a character as people see it.

A letter with its accents is one, and so is a family of emoji.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

_CHARACTER = regex.compile(r"\X")


class WholeCharacters:
    """The places between the characters of one text. Costs nothing for plain ASCII."""

    def __init__(self, source: str) -> None:
        self._plain = source.isascii() and "\r" not in source
        self._source = source
        self._places: list[int] | None = None

    def widen(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of whole characters around a span of code points."""
        if self._plain:
            return start, end
        if self._places is None:
            self._places = [match.start() for match in _CHARACTER.finditer(self._source)]
            self._places.append(len(self._source))
        places = self._places
        return places[bisect_right(places, start) - 1], places[bisect_left(places, end)]
