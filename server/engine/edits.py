"""Edits that mend the text: written so that capitals, spaces and punctuation around them stay right."""

from __future__ import annotations

import regex

from server.checks.base import Finding, Replacement
from server.packs.model import Fix

BULLET = "•"
_HIDDEN = regex.compile(r"[\p{L}\p{M}\p{N}@_]")
_SPACE = " \t\u00a0"


def edits_for(fix: Fix | None, finding: Finding, source: str) -> list[Replacement]:
    """The replacements for a finding; none when it has no place in the text or its words do not allow one."""
    if fix is None:
        return []
    if fix.replace == "proposed":
        return list(finding.edits)
    if finding.start is None or finding.end is None:
        return []
    start, end = finding.start, finding.end
    match fix.replace:
        case "mask":
            text = _HIDDEN.sub(BULLET, source[start:end])
        case "remove":
            return [removal(source, start, end, safe=fix.safe)]
        case "say":
            say = dict(finding.say).get("id", "")
            if not say or not finding.exact:
                return []
            text = like(source[start:end], say)
        case _:
            text = like(source[start:end], fix.text or "")
    return [] if text == source[start:end] else [Replacement(start, end, text, fix.safe)]


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
    before = source[:start].rstrip(_SPACE)
    return not before or before[-1] in ".!?…\r\n:"
