"""Widens spans so that they never cut a character as people see it.

A letter with its accents is one, and so is a family of emoji.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

_CHARACTER = regex.compile(r"\X")
_NEAR = 64
"""How far back, in code points, a place is looked for from which characters can be counted."""


class WholeCharacters:
    """The places between the characters of one text. Costs next to nothing beside plain ASCII."""

    def __init__(self, source: str) -> None:
        self._plain = source.isascii() and "\r" not in source
        self._source = source
        self._places: list[int] | None = None

    def widen(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of whole characters around a span of code points."""
        if self._plain:
            return start, end
        return self._around(start)[0], self._around(end)[1]

    def _around(self, place: int) -> tuple[int, int]:
        """The nearest place between characters that is not behind `place`, and that which is not before."""
        begin = place
        while not self._is_between(begin):
            begin -= 1
            if place - begin > _NEAR:
                return self._looked_up(place)
        if begin < place:
            for match in _CHARACTER.finditer(self._source, begin):
                if match.end() > place:
                    return match.start(), place if match.start() == place else match.end()
        return place, place

    def _is_between(self, place: int) -> bool:
        """Whether two characters of ASCII meet there, of which no rule makes one but for CR LF, or the text
        begins or ends."""
        source = self._source
        if not 0 < place < len(source):
            return True
        return source[place - 1] < "\x80" > source[place] and source[place - 1 : place + 1] != "\r\n"

    def _looked_up(self, place: int) -> tuple[int, int]:
        """The same by a table of all places."""
        if self._places is None:
            self._places = [match.start() for match in _CHARACTER.finditer(self._source)]
            self._places.append(len(self._source))
        places = self._places
        return places[bisect_right(places, place) - 1], places[bisect_left(places, place)]
