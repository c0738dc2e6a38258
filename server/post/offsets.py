"""Offsets: Python counts code points, browsers count UTF-16 code units.

Inside the server every offset is a half-open code point offset of the text as it was sent. The engine turns
them into UTF-16 once, when it builds the wire objects. A lone surrogate is one of either; an astral
character is one code point and two code units. Nothing else differs: CRLF and combining marks count the
same in both.
"""

from __future__ import annotations

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts offsets of one text.

    Costs nothing where the text has no astral character, else O(log n) an offset.
    """

    __slots__ = ("_astral", "_astral16", "_length")

    def __init__(self, source: str) -> None:
        self._length = len(source)
        self._astral = [] if source.isascii() else [match.start() for match in _ASTRAL.finditer(source)]
        self._astral16 = [at + before for before, at in enumerate(self._astral)]

    @property
    def length(self) -> int:
        """Length of the whole text in UTF-16 code units."""
        return self._length + len(self._astral)

    def to_utf16(self, index: int) -> int:
        """The UTF-16 offset of a code point offset. Raises IndexError outside the text."""
        if not 0 <= index <= self._length:
            raise IndexError(index)
        return index + bisect_left(self._astral, index)

    def from_utf16(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; inside a surrogate pair: the start of its character."""
        if not 0 <= unit <= self.length:
            raise IndexError(unit)
        before = bisect_left(self._astral16, unit)
        inside = before > 0 and self._astral16[before - 1] == unit - 1
        return unit - before if not inside else self._astral[before - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A code point span as a UTF-16 span."""
        return self.to_utf16(start), self.to_utf16(end)
