"""Text that is longer than the platform takes, or whose point lies behind the fold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.packs.reference import Reference
from server.packs.words import Words
from server.post.text import Text


class LengthCheck(Check):
    """Flags what lies beyond the `limit` of the platform (the page's own limit counts first).

    `limit`: the platform's. `more_than`: this many instead, in the platform's unit. `fold`: the text goes on
    behind the place where the feed cuts it, and the part before it begins with one of `slow` (greetings,
    ceremony): the whole part before the fold is reported.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"used", "limit", "over", "fold"})

    kind: Literal["length"]
    of: Literal["limit", "fold"] = "limit"
    more_than: int | None = Field(None, ge=1)
    slow: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        if self.of == "fold":
            slow = binder.words(self.slow)
            return Finder(lambda view: _slow_start(view, binder.reference, slow), frozenset(slow))
        return Finder(lambda view: _too_long(view, binder.reference, self.more_than), frozenset({"text"}))


_LONGEST_PART = 5000
"""An address or emoji that is longer than this, in code points, is cut."""


def _too_long(view: View, reference: Reference, more_than: int | None) -> Iterable[Finding]:
    facts = reference.platforms[view.post.platform].text_limit(view.post.surface)
    limit = more_than or view.post.context.limit or facts.limit
    used = view.text.length.used
    if limit is None or used <= limit:
        return
    values = {"used": _grouped(used), "limit": _grouped(limit), "over": _grouped(used - limit)}
    yield Finding(_place_of(view.text, limit), len(view.text.source), values=values)


def _place_of(text: Text, limit: int) -> int:
    """The code point offset behind which the text is too long: never inside an emoji or an address."""
    if text.length.unit == "utf16":
        low = high = text.offsets.from_utf16(limit)
    else:
        low, high = 0, min(len(text.source), 3 * limit + _LONGEST_PART)
    while low < high:
        middle = (low + high + 1) // 2
        if Text(text.source[:middle], text.platform).length.used <= limit:
            low = middle
        else:
            high = middle - 1
    spans = [(sign.start, sign.end) for sign in text.emoji] + [(url.start, url.end) for url in text.urls]
    return next((start for start, end in spans if start < low < end), low)


def _slow_start(view: View, reference: Reference, slow: tuple[int, ...]) -> Iterable[Finding]:
    fold = reference.platforms[view.post.platform].text_limit(view.post.surface).fold
    if fold is None or view.text.length.used <= fold:
        return
    begins = [view.span(match) for match in view.all_matches(slow) if match.first <= 2]
    if begins:
        end = _place_of(view.text, fold)
        if max(end for _, end in begins) <= end:
            yield Finding(begins[0][0], max(end for _, end in begins), values={"fold": _grouped(fold)})


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
