"""Letters that only look like letters: bold or ringed signs of Unicode, heaps of accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View

_FANCY = (
    "\u2460-\u24ff\U0001d400-\U0001d7ff\U0001f100-\U0001f1e5"
    "\uff21-\uff3a\uff41-\uff5a\u1d00-\u1d2b\u2c60-\u2c7f"
)
_RUN = regex.compile(rf"[{_FANCY}](?:[{_FANCY}\s\p{{P}}\ufe0f]*[{_FANCY}])?")
_ZALGO = regex.compile(r"(?:\p{L}\p{M}{3,}\s?)+")


class FancyLettersCheck(Check):
    """Flags runs of at least `min` decorated letters, and letters under three or more marks."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"count"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["fancy-letters"]
    min: int = Field(5, ge=1)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self.min, view), frozenset({"text"}))


def _find(least: int, view: View) -> Iterable[Finding]:
    source = view.text.source
    if source.isascii():
        return
    for match in _RUN.finditer(source):
        letters = [
            char for char in match.group() if not char.isspace() and unicodedata.category(char)[0] != "P"
        ]
        plain = unicodedata.normalize("NFKC", match.group())
        if len(letters) >= least and any(char.isalpha() for char in plain):
            yield _finding(match.start(), match.end(), plain, len(letters))
    for match in _ZALGO.finditer(source):
        marked = sum(1 for char in match.group() if char.isalpha())
        if marked >= least:
            bare = "".join(char for char in match.group() if not unicodedata.category(char).startswith("M"))
            yield _finding(match.start(), match.start() + len(match.group().rstrip()), bare.rstrip(), marked)


def _finding(start: int, end: int, plain: str, count: int) -> Finding:
    return Finding(
        start, end, values={"count": str(count)}, edits=(Replacement(start, end, plain, safe=True),)
    )
