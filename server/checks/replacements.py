"""Replacements that keep capitals, spaces and punctuation around them right."""

from __future__ import annotations

from server.checks.base import Replacement

_SPACE = " \t\u00a0"


def like(old: str, new: str) -> str:
    """`new` with the capitals of `old`: all of them, or the first one."""
    letters = [char for char in old if char.isalpha()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        return new.upper()
    if letters and letters[0].isupper() and new[:1].islower():
        return new[:1].upper() + new[1:]
    return new


def removal(source: str, start: int, end: int, *, safe: bool = False) -> Replacement:
    """Take out a span with the space that it leaves, and give its capital letter to the word that follows."""
    first = source[start : start + 1]
    at_line_start = start == 0 or source[start - 1] in "\r\n"
    while end < len(source) and source[end] in _SPACE and (at_line_start or source[start - 1] in _SPACE):
        end += 1
    if end == len(source) or source[end] in "\r\n.,;:!?…":
        while start > 0 and source[start - 1] in _SPACE:
            start -= 1
    text = ""
    if first.isupper() and end < len(source) and source[end].islower() and _begins_sentence(source, start):
        text = source[end].upper()
        end += 1
    return Replacement(start, end, text, safe)


def _begins_sentence(source: str, start: int) -> bool:
    while start > 0 and source[start - 1] in _SPACE:
        start -= 1
    return start == 0 or source[start - 1] in ".!?…\r\n:"
