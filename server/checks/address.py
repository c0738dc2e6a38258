"""Home addresses of persons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import regex

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words

_NUMBER = r"(?:no(?:mor|mer)?\.?\s*|nmr\.?\s*)[0-9]{1,4}[a-z]?\b"
_RT = r"\brt\.?\s*0*[0-9]{1,3}(?:\s*[/\-,]?\s*(?:rw\.?\s*)?0*[0-9]{1,3})?\b"
_STREET = (
    r"\b(?:jl|jln|jalan|gg|gang|kp|kmp|kampung|perum|perumahan|komp|komplek|kompleks|blok|dusun|dsn|lembur|griya"
    r"|graha)\b\.?"
)
_ADDRESS = regex.compile(
    rf"{_STREET}(?:(?![.!?]\s|\n).){{0,70}}?(?:{_NUMBER}|{_RT}|\bblok\s*[a-z]{{1,2}}[ -]?[0-9]{{1,3}}\b)"
    rf"(?:[\s,]*(?:{_RT}|{_NUMBER}|rw\.?\s*0*[0-9]{{1,3}}))*",
    regex.IGNORECASE | regex.VERSION1,
)
_HOUSE_AT = regex.compile(
    rf"{_RT}(?:(?![.!?]\s|\n).){{0,30}}?{_NUMBER}|{_NUMBER}[\s,]*{_RT}", regex.IGNORECASE
)
_BEFORE = 8


class AddressCheck(Check):
    """Flags a street with a house number or RT/RW when it is somebody's home.

    It is a home when a person is named within eight words before it, or one of `home` stands there; it is an
    office's address when one of `office` stands nearer."""

    kind: Literal["address"]
    home: Words
    office: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        office = binder.words(self.office) if self.office else ()
        return Finder(
            _Addresses(binder.words(self.home), office),
            frozenset({"digits", binder.trigger("rt"), binder.trigger("no")}),
        )


class _Addresses:
    """The bound check."""

    def __init__(self, home: Group, office: Group) -> None:
        self.home = home
        self.office = office

    def __call__(self, view: View) -> Iterable[Finding]:
        spans: list[tuple[int, int]] = []
        for pattern in (_ADDRESS, _HOUSE_AT):
            for match in pattern.finditer(view.text.source):
                if not any(start < match.end() and match.start() < end for start, end in spans):
                    spans.append(match.span())
        for start, end in sorted(spans):
            if self._is_home(view, start, end):
                yield Finding(start, end)

    def _is_home(self, view: View, start: int, end: int) -> bool:
        first, last = view.words_in(start, end)
        persons = [first - name.last for name in view.names if name.last <= first]
        persons += [name.first - last for name in view.names if name.first >= last]
        homes = [_distance(match.first, match.last, first, last) for match in view.all_matches(self.home)]
        offices = [_distance(match.first, match.last, first, last) for match in view.all_matches(self.office)]
        person = min((away for away in (*persons, *homes) if away <= _BEFORE), default=None)
        return person is not None and person <= min((away for away in offices if away <= _BEFORE), default=99)


def _distance(first: int, last: int, start: int, end: int) -> int:
    """Words between a phrase and the address; 0 where they touch or overlap."""
    return max(start - last, first - end, 0)
