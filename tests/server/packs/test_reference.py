"""Dated facts of the world: limits, phases, office hours, official numbers."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from server.contract import ElectionPhase, Platform, Surface
from server.packs.loader import load_reference

REFERENCE = load_reference()


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2024, 10, 1), ElectionPhase.CANDIDATE),
        (date(2024, 11, 25), ElectionPhase.QUIET),
        (date(2024, 3, 1), ElectionPhase.PROSPECTIVE),
        (date(2024, 11, 28), ElectionPhase.OUTSIDE),
        (date(2026, 11, 24), ElectionPhase.OUTSIDE),
    ],
)
def test_the_calendar_knows_the_phase(day: date, phase: ElectionPhase) -> None:
    assert REFERENCE.calendar.phase_on(day) == phase


@pytest.mark.parametrize(
    ("moment", "within"),
    [
        ("2026-11-24T09:30:00+07:00", True),  # a Tuesday
        ("2026-11-24T07:29:00+07:00", False),
        ("2026-11-24T12:30:00+07:00", False),
        ("2026-11-24T02:30:00+00:00", True),  # the same moment told in UTC
        ("2026-11-28T09:30:00+07:00", False),  # a Saturday
        ("2026-12-25T09:30:00+07:00", False),  # Christmas, a Friday
        ("2026-11-27T12:45:00+07:00", False),  # Friday prayer
    ],
)
def test_office_hours_are_those_of_jakarta(moment: str, within: bool) -> None:
    assert REFERENCE.office_hours.within(datetime.fromisoformat(moment)) is within


def test_every_platform_has_limits_for_text_hashtags_and_media() -> None:
    assert set(REFERENCE.platforms) == set(Platform)
    for platform, facts in REFERENCE.platforms.items():
        assert facts.text_limit(Surface.POST), platform
        assert facts.hashtag_limit(Surface.POST), platform
        assert facts.media_limit(Surface.POST), platform


def test_a_surface_of_its_own_counts_before_the_rest() -> None:
    youtube = REFERENCE.platforms[Platform.YOUTUBE]
    assert (youtube.text_limit(Surface.TITLE).limit, youtube.text_limit(Surface.DESCRIPTION).limit) == (
        100,
        5000,
    )


def test_every_number_says_when_it_was_checked() -> None:
    assert all(line.checked and line.confidence for line in REFERENCE.hotlines)
