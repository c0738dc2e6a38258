"""Borders of one even colour around a picture, such as the black bars of a film."""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops

from server.contract import Margins

_TOLERANCE: Final = 10
"""Levels by which a border may differ from its corner: what compression leaves."""


def margins(grey: Image.Image, width: int, height: int) -> Margins:
    """The borders of a picture that is `width` by `height` pixels, measured on its preview; all 0 for an
    even picture.
    """
    sides = [_inside(grey, corner) for corner in ((0, 0), (grey.width - 1, grey.height - 1))]
    found = [box for box in sides if box is not None]
    if len(found) < 2:
        return Margins(top=0, right=0, bottom=0, left=0)
    first, last = found
    across, down = width / grey.width, height / grey.height
    return Margins(
        top=round(first[1] * down),
        left=round(first[0] * across),
        bottom=round((grey.height - last[3]) * down),
        right=round((grey.width - last[2]) * across),
    )


def _inside(grey: Image.Image, corner: tuple[int, int]) -> tuple[int, int, int, int] | None:
    """The box of all that has another colour than a corner; None: nothing has."""
    level = grey.getpixel(corner)
    assert isinstance(level, int)  # one channel
    difference = ImageChops.difference(grey, Image.new("L", grey.size, level))
    return difference.point(lambda value: 255 if value > _TOLERANCE else 0).getbbox()
