"""Exposure, contrast and even areas of a picture, from the histogram of its luminance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from PIL import Image, ImageChops

from server.media.tiles import extremes

_DARK: Final = 24
_BURNT: Final = 250
_SHOULDER: Final = range(226, 250)
"""Where light runs into burnt white. In a photograph there is always such a zone, in a drawing next to
none.
"""
_LEAST_SHOULDER: Final = 0.08
_EVEN: Final = 2
"""Levels by which a tile may vary and still be of one colour."""
_TILE: Final = 4
"""Tiles are 2 to this power pixels long and wide."""


class Tones(NamedTuple):
    """Shares of the picture from 0 to 1; `brightness` and `contrast` as shares of the whole range of levels.

    `brightness`: the middle level; `contrast`: between the darkest and the lightest twentieth; `dark`: all
    but black; `burnt`: white without detail, as light makes it (a drawing's white ground is not burnt);
    `highlights`: the level that a twentieth of the picture is lighter than; `flat`: of one even colour.
    """

    brightness: float
    contrast: float
    dark: float
    burnt: float
    highlights: float
    flat: float


def tones(grey: Image.Image) -> Tones:
    """Measure a picture of mode L."""
    levels = grey.histogram()
    total = sum(levels)
    low, middle, high = (_level_at(levels, total * share) for share in (0.05, 0.5, 0.95))
    burnt = sum(levels[_BURNT:])
    shoulder = sum(levels[level] for level in _SHOULDER)
    return Tones(
        brightness=middle / 255,
        contrast=(high - low) / 255,
        dark=sum(levels[: _DARK + 1]) / total,
        burnt=burnt / total if shoulder >= burnt * _LEAST_SHOULDER else 0.0,
        highlights=high / 255,
        flat=_flat(grey),
    )


def _level_at(levels: Sequence[int], count: float) -> int:
    return next(level for level, reached in enumerate(accumulate(levels)) if reached >= count)


def _flat(grey: Image.Image) -> float:
    """The share of tiles of one even colour."""
    lightest = extremes(grey, ImageChops.lighter, _TILE, _TILE)
    darkest = extremes(grey, ImageChops.darker, _TILE, _TILE)
    spreads = ImageChops.subtract(lightest, darkest).tobytes()
    return sum(1 for spread in spreads if spread <= _EVEN) / len(spreads)
