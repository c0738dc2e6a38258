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
_STREET_WORDS: Words = (
    *(
        "=jl",
        "=jln",
        "jalan",
        "=gg",
        "gang",
        "=kp",
        "=kmp",
        "kampung",
        "perum",
        "perumahan",
        "komp",
        "komplek",
    ),
    *("komplek", "kompleks", "blok", "dusun", "=dsn", "lembur", "griya", "graha", "=rt"),
)
_UNITS = (
    "km|meter|m|menit|jam|tahun|orang|hari|rb|ribu|juta|agustus|titik|lokasi|kali|persen|rumah|desa|kecamatan"
)
_ADDRESS = regex.compile(
    rf"{_STREET}(?:(?![.!?]\s|\n).){{0,70}}?(?:{_NUMBER}|{_RT}|\bblok\s*[a-z]{{1,2}}[ -]?[0-9]{{1,3}}\b)"
    rf"(?:[\s,]*(?:{_RT}|{_NUMBER}|rw\.?\s*0*[0-9]{{1,3}}))*"
    rf"|\b(?:jl|jln|jalan|gg|gang)\b\.?\s+(?:\p{{L}}[\w'.]*\s+){{1,4}}?[0-9]{{1,4}}[a-z]?\b(?![.:,/]?\d|\s*(?:{_UNITS})\b)",
    regex.IGNORECASE | regex.VERSION1,
)
_HOUSE_AT = regex.compile(
    rf"{_RT}(?:(?![.!?]\s|\n).){{0,30}}?{_NUMBER}|{_NUMBER}[\s,]*{_RT}", regex.IGNORECASE
)
_DIGIT = regex.compile(r"\p{Nd}")
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
        streets = binder.words(_STREET_WORDS)
        return Finder(_Addresses(binder.words(self.home), office), frozenset(streets))


class _Addresses:
    """The bound check."""

    def __init__(self, home: Group, office: Group) -> None:
        self.home = home
        self.office = office

    def __call__(self, view: View) -> Iterable[Finding]:
        if not _DIGIT.search(view.text.source):
            return
        spans = sorted(
            match.span() for pattern in (_ADDRESS, _HOUSE_AT) for match in pattern.finditer(view.text.source)
        )
        reported = -1
        for start, end in spans:
            if start >= reported and self._is_home(view, start, end):
                reported = end
                yield Finding(start, end)

    def _is_home(self, view: View, start: int, end: int) -> bool:
        first, last = view.words_in(start, end)
        low, high = first - _BEFORE - 1, last + _BEFORE + 1
        persons = [_distance(name.first, name.last, first, last) for name in view.names_near(low, high)]
        homes = [
            _distance(one.first, one.last, first, last) for one in view.matches_near(self.home, low, high)
        ]
        offices = [
            _distance(one.first, one.last, first, last) for one in view.matches_near(self.office, low, high)
        ]
        person = min((away for away in (*persons, *homes) if away <= _BEFORE), default=None)
        return person is not None and person <= min((away for away in offices if away <= _BEFORE), default=99)


def _distance(first: int, last: int, start: int, end: int) -> int:
    """Words between a phrase and the address; 0 where they touch or overlap."""
    return max(start - last, first - end, 0)
