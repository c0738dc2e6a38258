"""Days and times of day that a text names, in Indonesian and Sundanese."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import regex

_MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "maret": 3, "mar": 3, "april": 4,
    "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "agt": 8, "agst": 8,
    "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nopember": 11, "nov": 11,
    "nop": 11, "desember": 12, "des": 12,
}  # fmt: skip
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WRITTEN = regex.compile(
    rf"(?<!\d)(?:\d{{1,2}}\s*(?:-|–|—|s/d|s\.d\.|sampai|hingga)\s*)?(?P<day>\d{{1,2}})"
    rf"\s+(?P<month>{_NAMES})\b"
    r"\.?(?:\s+(?P<year>20\d\d)(?!\d))?",
    regex.IGNORECASE,
)
_NUMERIC = regex.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d|\d\d)(?![\d/.-])"
)
_CLOCK = regex.compile(
    r"\b(?:jam|pukul|pkl)\.?\s*\d{1,2}\b|(?<![\d.:])(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d|[.:]\d)|\b\d{1,2}\s*wib\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day that is named; `year` None: not said. Offsets are code points of the source, half-open."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def near(self, today: date) -> date | None:
        """The date that is meant: of a day without a year, the one nearest to `today`; None: there is no such
        day."""
        years = [self.year] if self.year else [today.year - 1, today.year, today.year + 1]
        dates = [found for year in years if (found := _date(year, self.month, self.day))]
        return min(dates, key=lambda found: abs(found - today), default=None)


def find_days(source: str) -> tuple[Day, ...]:
    """Every day that is named by its number and month, in order; of a span of days the last one."""
    found = [
        Day(
            match.start(),
            match.end(),
            int(match["day"]),
            _MONTHS[match["month"].lower()],
            _year(match["year"]),
        )
        for match in _WRITTEN.finditer(source)
    ]
    found += [
        Day(match.start(), match.end(), int(match["day"]), int(match["month"]), _year(match["year"]))
        for match in _NUMERIC.finditer(source)
    ]
    return tuple(
        sorted(
            (day for day in found if 1 <= day.day <= 31 and 1 <= day.month <= 12), key=lambda day: day.start
        )
    )


def names_clock(source: str) -> bool:
    """Whether a text names a time of day."""
    return _CLOCK.search(source) is not None


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
