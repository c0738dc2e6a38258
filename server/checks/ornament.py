"""Decoration made of characters: lines, frames and faces of signs that are no emoji."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View

_SIGN = (
    r"[[\p{So}\p{Sk}\p{Sm}\p{Pc}\p{Ps}\p{Pe}&&\p{Any}--[\x00-\xff\u2010-\u203e\u2190-\u21ff℃℉™№]]"
    r"\u3040-\u30ff\uff61-\uff9f\u2500-\u25ff\u2800-\u28ff\ua9c1\ua9c2\ufd3e\ufd3f\ufea4彡༄༶⁂⁎]"
)
_BETWEEN = r"[ \t\ufe0f!-/:-@\[-`{-~°·´¯]"
_RUN = regex.compile(rf"[(\[{{*-]{{0,2}}{_SIGN}(?:{_BETWEEN}{{0,3}}{_SIGN})*[)\]}}*-]{{0,2}}", regex.VERSION1)
_A_SIGN = regex.compile(_SIGN, regex.VERSION1)
_MAY_BE_SIGN = re.compile(r"[^\x00-\xff]")
_SHORTEST_RUN = 3


class OrnamentCheck(Check):
    """Flags rows of signs that are no emoji (═══, ꧁ ꧂, ✧･ﾟ) where there are at least `min` signs in such rows
    in all. Single signs such as bullets and ticks are let be."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["ornament"]
    min: int = Field(6, ge=2)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self.min, view), frozenset({"text"}))


def _find(least: int, view: View) -> Iterable[Finding]:
    source = view.text.source
    if source.isascii() or len(_MAY_BE_SIGN.findall(source)) < least:
        return
    bare = _without_emoji(view)
    runs = [(match.span(), len(_A_SIGN.findall(match.group()))) for match in _RUN.finditer(bare)]
    runs = [(span, count) for span, count in runs if count >= _SHORTEST_RUN]
    if sum(count for _, count in runs) >= least:
        for (start, end), _ in runs:
            edits = (_without(source, start, end),)
            yield Finding(start, end, values={"match": source[start:end]}, edits=edits)


def _without_emoji(view: View) -> str:
    """The text with a letter in the place of every character of an emoji, so that offsets stay."""
    source = view.text.source
    parts, at = [], 0
    for sign in view.text.emoji:
        parts += [source[at : sign.start], "x" * (sign.end - sign.start)]
        at = sign.end
    return "".join([*parts, source[at:]])


def _without(source: str, start: int, end: int) -> Replacement:
    """The edit that takes the signs out, and one of two spaces around them."""
    if source[end : end + 1] == " " and (start == 0 or source[start - 1].isspace()):
        end += 1
    elif end == len(source) and source[start - 1 : start] == " ":
        start -= 1
    return Replacement(start, end, "", safe=True)
