"""Lists of people: recipients of aid, debtors, offenders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words

_NUMBERED = regex.compile(
    r"(?<!\S)(?P<mark>\d{1,3}[.)]|[-–•*▪])\s*(?P<item>\p{L}[^\n]*?)(?=\s+\d{1,3}[.)]\s*\p{L}|\n|$)"
)
_COMMAS = regex.compile(r"[:：]\s*(?P<items>\p{Lu}[^.\n:]+(?:,\s*[^.\n:,]+){2,})")


class NameListCheck(Check):
    """Flags a list of at least `min_items` names under one of `topics` (penerima, penunggak …).

    Items: numbered or with a bullet, or behind a colon with commas. An item is a name when it begins with a
    capital letter and with none of `not_names` (Desa, KTP, Surat …)."""

    kind: Literal["name-list"]
    topics: Words
    not_names: Words = ()
    min_items: int = Field(3, ge=2)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        topics = binder.words(self.topics)
        others = binder.words(self.not_names) if self.not_names else ()
        return Finder(_Lists(topics, others, self.min_items), frozenset(topics))


class _Lists:
    """The bound check."""

    def __init__(self, topics: Group, not_names: Group, least: int) -> None:
        self.topics = topics
        self.not_names = not_names
        self.least = least

    def __call__(self, view: View) -> Iterable[Finding]:
        source = view.text.source
        items = [match.span("item") for match in _NUMBERED.finditer(source)]
        for listing in _COMMAS.finditer(source):
            at = listing.start("items")
            for part in listing["items"].split(","):
                lead = len(part) - len(part.lstrip())
                items.append((at + lead, at + len(part.rstrip())))
                at += len(part) + 1
        names = [span for span in sorted(set(items)) if self._is_name(view, *span)]
        topic = min((view.span(match)[0] for match in view.all_matches(self.topics)), default=None)
        names = [span for span in names if topic is not None and span[0] > topic]
        if len(names) >= self.least:
            yield Finding(names[0][0], names[-1][1])

    def _is_name(self, view: View, start: int, end: int) -> bool:
        if start >= end or not view.text.source[start].isupper():
            return False
        first, last = view.words_in(start, end)
        if first >= last or last - first > 12:
            return False
        return not any(
            match.first < first + 2 and first < match.last for match in view.all_matches(self.not_names)
        )
