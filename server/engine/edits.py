"""Edits that mend the text: written so that capitals, spaces and punctuation around them stay right."""

from __future__ import annotations

import regex

from server.checks.base import Finding, Replacement
from server.checks.replacements import like, removal
from server.packs.model import Fix

BULLET = "•"
_HIDDEN = regex.compile(r"[\p{L}\p{M}\p{N}@_]")


def edits_for(fix: Fix | None, finding: Finding, source: str) -> list[Replacement]:
    """The replacements for a finding; none when it has no place in the text or its words do not allow one."""
    if fix is None or finding.image is not None:
        return []
    if fix.replace == "proposed":
        return list(finding.edits)
    if fix.replace == "append":
        return [_appended(source, fix.text or "", safe=fix.safe)]
    if finding.start is None or finding.end is None:
        return []
    return _in_place(fix, finding, source, (finding.start, finding.end))


def _in_place(fix: Fix, finding: Finding, source: str, span: tuple[int, int]) -> list[Replacement]:
    """What takes the place of a span of the text."""
    start, end = span
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


def _appended(source: str, text: str, *, safe: bool) -> Replacement:
    """Put a remark or a hashtag behind the last character that can be seen."""
    end = len(source.rstrip())
    gap = " " if end else ""
    return Replacement(end, end, gap + text, safe)
