"""Days and times of day in a text."""

from __future__ import annotations

from datetime import date

import pytest

from server.post.dates import find_days, names_clock


@pytest.mark.parametrize(
    ("source", "days"),
    [
        ("Sabtu, 14 Maret 2026", [(14, 3, 2026)]),
        ("3–31 Maret", [(31, 3, None)]),
        ("10 Mei lalu dan 2 Juni", [(10, 5, None), (2, 6, None)]),
        ("01/06/2026 atau 1-6-26", [(1, 6, 2026), (1, 6, 2026)]),
        ("15 Pebruari", [(15, 2, None)]),
        ("32 Maret, 10 orang, 3.500.000, 12.30", []),
    ],
)
def test_days_are_found(source: str, days: list[tuple[int, int, int | None]]) -> None:
    assert [(day.day, day.month, day.year) for day in find_days(source)] == days


@pytest.mark.parametrize(
    ("source", "today", "meant"),
    [
        ("10 Mei", date(2026, 5, 20), date(2026, 5, 10)),
        ("2 Januari", date(2026, 12, 20), date(2027, 1, 2)),
        ("28 Desember", date(2027, 1, 3), date(2026, 12, 28)),
        ("31 Juni", date(2026, 6, 1), None),
    ],
)
def test_a_day_without_a_year_is_the_nearest(source: str, today: date, meant: date | None) -> None:
    assert find_days(source)[0].near(today) == meant


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("pukul 9", True),
        ("jam 08", True),
        ("08.00–11.00", True),
        ("9 WIB", True),
        ("28 orang", False),
        ("3.500", False),
    ],
)
def test_times_of_day(source: str, named: bool) -> None:
    assert names_clock(source) is named
