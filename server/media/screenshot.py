"""Whether a picture looks like a screenshot of a phone."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops

from server.media.metadata import Traces

_TALL: Final = (1.9, 2.45)
"""Height through width of phones' screens. Cameras and designers hardly use these ratios."""
_LEAST_FLAT: Final = 0.2
_STATUS_BAR: Final = 0.035
"""The share of the height that clock and battery take."""
_DISTINCT: Final = 40


def looks_like_screenshot(grey: Image.Image, traces: Traces, flat: float) -> bool:
    """The file says so; or it has a phone's shape and a status bar, even areas, and no camera has left its
    name.
    """
    if traces.screenshot:
        return True
    if traces.device or flat < _LEAST_FLAT:
        return False
    return _TALL[0] <= grey.height / grey.width <= _TALL[1] and _has_status_bar(grey)


def _has_status_bar(grey: Image.Image) -> bool:
    """Small marks at the left and at the right of an even strip at the top."""
    strip = grey.crop((0, 0, grey.width, max(round(grey.height * _STATUS_BAR), 4)))
    ground = max(enumerate(strip.histogram()), key=lambda entry: entry[1])[0]
    marks = ImageChops.difference(strip, Image.new("L", strip.size, ground)).point(
        lambda value: 255 if value > _DISTINCT else 0
    )
    shares = [_share(marks.crop(_third(marks, third))) for third in range(3)]
    return shares[0] > 0 and shares[2] > 0 and max(shares) < 0.35


def _third(image: Image.Image, third: int) -> tuple[int, int, int, int]:
    return (image.width * third // 3, 0, image.width * (third + 1) // 3, image.height)


def _share(marks: Image.Image) -> float:
    return marks.histogram()[255] / (marks.width * marks.height)
