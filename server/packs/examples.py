"""The examples in packs: « » marks what must be reported."""

from __future__ import annotations

import re

_MARK = re.compile("[«»]")


class MarkError(ValueError):
    """The marks of an example do not pair."""


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the marked spans in code points, half-open. Raises MarkError."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    length = position = 0
    start: int | None = None
    for mark in _MARK.finditer(text):
        plain.append(text[position : mark.start()])
        length += mark.start() - position
        position = mark.end()
        if (mark.group() == "«") == (start is not None):
            raise MarkError("« and » do not pair: every « needs one » after it")
        if start is None:
            start = length
        else:
            spans.append((start, length))
            start = None
    if start is not None:
        raise MarkError("« is not closed: add »")
    plain.append(text[position:])
    return "".join(plain), spans
