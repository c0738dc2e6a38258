"""Private phone numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import phonenumbers

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words
from server.post.digit_runs import DigitRun

COUNTRY = "ID"
_REACH = 6


class PhoneCheck(Check):
    """Flags mobile numbers (by the `phonenumbers` library) that are on no list of official numbers.

    `official`: words that tell that a number is an office's own, `private`: that it is a person's; the
    nearest one within six words counts, and a number with none of them is flagged."""

    kind: Literal["phone"]
    official: Words = ()
    private: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        allowed = frozenset(_national(line.number) for line in binder.reference.hotlines)
        official = binder.words(self.official) if self.official else ()
        private = binder.words(self.private) if self.private else ()
        return Finder(_Phones(allowed, official, private), frozenset({"digits"}))


class _Phones:
    """The bound check."""

    def __init__(self, allowed: frozenset[str], official: Group, private: Group) -> None:
        self.allowed = allowed
        self.official = official
        self.private = private

    def __call__(self, view: View) -> Iterable[Finding]:
        for run in view.digit_runs:
            number = _national(run.digits)
            if number.startswith("8") and number not in self.allowed and is_mobile(number):
                if self._official(view, run):
                    continue
                start = run.start - (view.text.source[max(0, run.start - 1) : run.start] == "+")
                yield Finding(start, run.end)

    def _official(self, view: View, run: DigitRun) -> bool:
        official = _nearest(view, run, self.official)
        if official is None:
            return False
        private = _nearest(view, run, self.private)
        named = min(
            (run.first - name.last for name in view.names if 0 <= run.first - name.last <= 2), default=99
        )
        return official < min(named, 99 if private is None else private)


def _nearest(view: View, run: DigitRun, group: Group) -> int | None:
    """Words between the number and the nearest phrase of a group; None: none within reach."""
    distances = [
        run.first - match.last if match.last <= run.first else match.first - run.last
        for match in view.matches_near(group, run.first - _REACH - 1, run.last + _REACH + 1)
    ]
    return min((distance for distance in distances if 0 <= distance <= _REACH), default=None)


def is_mobile(national: str) -> bool:
    """Whether the digits, without 0 or 62 in front, are a mobile number of Indonesia."""
    if not 9 <= len(national) <= 12:
        return False
    try:
        number = phonenumbers.parse("0" + national, COUNTRY)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE


def _national(number: str) -> str:
    digits = "".join(char for char in number if char.isdigit())
    return digits.removeprefix("62") if digits.startswith("62") else digits.removeprefix("0")
