"""Invitations: without day, place or link, or to a day that is over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.reference import JAKARTA
from server.packs.words import Words
from server.post.dates import Day, find_days, names_clock

_MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober"]
_MONTHS += ["November", "Desember"]


class EventCheck(Check):
    """Flags an invitation (`invites`) that lacks a day (`when`), or a place or link (`where`); or, with
    `over: true`, one whose only days lie before the day of publication (which must be known: `needs:
    [published_at]`).

    `days`: words that tell the day (besok, Sabtu), `places`: words that tell the place, `past`: words
    that tell a report and no invitation.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"day"})

    kind: Literal["event"]
    invites: Words
    days: Words = ()
    places: Words = ()
    past: Words = ()
    over: bool = False
    within: int = Field(
        40, ge=1, description="with `over`: words between the invitation and the day, at most"
    )

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        invites = binder.words(self.invites)
        groups = [binder.words(words) if words else () for words in (self.days, self.places, self.past)]
        exempt = (*groups[2], *binder.exemptions())
        if self.over:
            return Finder(lambda view: _over(view, invites, exempt, self.within), frozenset(invites))
        return Finder(
            lambda view: _incomplete(view, invites, groups[0], groups[1], exempt), frozenset(invites)
        )


def _incomplete(view: View, invites: Group, days: Group, places: Group, exempt: Group) -> Iterable[Finding]:
    if view.anywhere(exempt):
        return
    sources = [text.source for text in view.texts]
    when = view.anywhere(days) or any(find_days(source) or names_clock(source) for source in sources)
    where = view.anywhere(places) or any(text.urls for text in view.texts)
    if when and where:
        return
    matches = view.matches(invites)
    if matches:
        yield Finding(*view.span(matches[0]))


def _over(view: View, invites: Group, exempt: Group, within: int) -> Iterable[Finding]:
    if view.published_at is None or view.has(exempt):
        return
    today = view.published_at.astimezone(JAKARTA).date()
    days = find_days(view.text.source)
    dated = [(day, date) for day in days if (date := day.near(today)) is not None]
    if not dated or any(date >= today for _, date in dated):
        return
    for match in view.matches(invites):
        for day, _ in dated:
            first, last = view.words_in(day.start, day.end)
            if min(abs(first - match.last), abs(match.first - last)) <= within:
                yield Finding(day.start, day.end, values={"day": _written(day)})
                return


def _written(day: Day) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"
