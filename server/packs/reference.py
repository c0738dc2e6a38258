"""Facts of the world that change: platform limits, election calendar, office hours, official numbers. All
dated YAML."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Annotated, Literal, TypeVar
from zoneinfo import ZoneInfo

from pydantic import Field, StringConstraints

from server.contract import Confidence, ElectionPhase, Platform, Surface
from server.packs.language import Strict

JAKARTA = ZoneInfo("Asia/Jakarta")


ImageFormat = Literal["jpeg", "png", "webp", "gif", "avif", "heic"]


class Dated(Strict):
    """A number with its pedigree."""

    since: date | None = None
    checked: date
    confidence: Confidence
    source: str
    note: str | None = None


class TextLimit(Dated):
    """The most characters, in the platform's own unit, and after how many the feed cuts the text."""

    surfaces: tuple[Surface, ...] = Field(
        (), description="empty: all surfaces that have no entry of their own"
    )
    limit: int | None = Field(None, ge=1)
    fold: int | None = Field(None, ge=1)


class HashtagLimit(Dated):
    """`limit`: more than these are cut off or ignored; `advice`: no more than these."""

    surfaces: tuple[Surface, ...] = ()
    limit: int | None = Field(None, ge=0)
    advice: int | None = Field(None, ge=0)


class MediaLimit(Dated):
    """What a post may carry. Sizes in bytes, durations in seconds, sides in pixels, ratios as width through
    height."""

    surfaces: tuple[Surface, ...] = ()
    images: int | None = Field(None, ge=0)
    videos: int | None = Field(None, ge=0)
    required: bool = Field(False, description="a post without picture or video is not possible there")
    video_seconds: tuple[float, float] | None = None
    video_bytes: int | None = None
    video_ratio: tuple[float, float] | None = None
    video_min_side: int | None = None
    video_good_side: int | None = Field(None, description="the shorter side from which a video looks good")
    alt_length: int | None = None
    image_bytes: int | None = None
    image_formats: tuple[ImageFormat, ...] = Field((), description="empty: unknown")
    image_ratio: tuple[float, float] | None = Field(None, description="what lies outside is cropped")
    image_width: tuple[int, int] | None = Field(None, description="the least and the recommended one")
    animated: tuple[ImageFormat, ...] | None = Field(
        None, description="formats that move there; null: unknown"
    )
    animated_bytes: int | None = None
    animated_frames: int | None = None


class PlatformFacts(Strict):
    """What is known of one platform."""

    name: str
    text: Annotated[tuple[TextLimit, ...], Field(min_length=1)]
    hashtags: tuple[HashtagLimit, ...] = ()
    media: tuple[MediaLimit, ...] = ()

    def text_limit(self, surface: Surface) -> TextLimit:
        """The limits of a kind of text."""
        return _for_surface(self.text, surface) or self.text[0]

    def hashtag_limit(self, surface: Surface) -> HashtagLimit | None:
        """The numbers of hashtags for a kind of text."""
        return _for_surface(self.hashtags, surface)

    def media_limit(self, surface: Surface) -> MediaLimit | None:
        """What a kind of post may carry."""
        return _for_surface(self.media, surface)


Limit = TypeVar("Limit", TextLimit, HashtagLimit, MediaLimit)


def _for_surface(limits: tuple[Limit, ...], surface: Surface) -> Limit | None:
    particular = next((limit for limit in limits if surface in limit.surfaces), None)
    return particular or next((limit for limit in limits if not limit.surfaces), None)


class PhasePeriod(Strict):
    """A phase of an election, both days included."""

    phase: ElectionPhase
    first: date
    last: date
    election: str
    source: str
    checked: date
    confidence: Confidence


class Calendar(Strict):
    """Election phases; days in none of them are outside."""

    periods: tuple[PhasePeriod, ...] = ()
    note: str | None = None

    def phase_on(self, day: date) -> ElectionPhase:
        """The phase on a day in Jakarta; of overlapping periods the one listed first."""
        for period in self.periods:
            if period.first <= day <= period.last:
                return period.phase
        return ElectionPhase.OUTSIDE


class Hours(Strict):
    """Office hours of a day of the week (0: Monday), in Jakarta; `pause`: the rest at noon."""

    days: tuple[Annotated[int, Field(ge=0, le=6)], ...]
    start: time
    end: time
    pause: tuple[time, time] | None = None


class OfficeHours(Dated):
    """When civil servants are at work. National holidays come from the `holidays` library."""

    hours: tuple[Hours, ...]
    holidays_also: tuple[date, ...] = Field((), description="days off that the library does not know")

    def within(self, moment: datetime) -> bool:
        """Whether a moment lies in office hours."""
        local = moment.astimezone(JAKARTA)
        if local.date() in self.holidays_also or _is_holiday(local.date()):
            return False
        clock = local.time()
        for hours in self.hours:
            if local.weekday() in hours.days and hours.start <= clock < hours.end:
                return hours.pause is None or not hours.pause[0] <= clock < hours.pause[1]
        return False


def _is_holiday(day: date) -> bool:
    # imported late: the library takes a tenth of a second, and only rules on working hours ask
    from holidays import country_holidays  # noqa: PLC0415

    return day in country_holidays("ID", years=day.year)


class Hotline(Strict):
    """An official number that may be shown."""

    number: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()-]{1,20}$")]
    name: str
    since: date | None = None
    checked: date | None = None
    confidence: Confidence | None = None
    note: str | None = None


class Reference(Strict):
    """Everything that is looked up and not judged."""

    platforms: dict[Platform, PlatformFacts]
    calendar: Calendar
    office_hours: OfficeHours
    hotlines: tuple[Hotline, ...]

    def with_periods(self, periods: Sequence[PhasePeriod]) -> Reference:
        """The same, with phases of elections that count before those of the calendar."""
        if not periods:
            return self
        calendar = self.calendar.model_copy(update={"periods": (*periods, *self.calendar.periods)})
        return self.model_copy(update={"calendar": calendar})
