"""How sharp a picture is where it is sharpest, whatever is in it.

A sharp edge climbs its whole height within two pixels, a blurred one needs ten or more. So the height that
an edge gains within two pixels is compared with what it gains within six, at the strongest edges of the
picture. That needs no knowledge of the contrast, and a sharp face before a soft background counts as sharp.

Across an edge nothing may be averaged, along it everything: rows of four pixels are averaged for upright
edges, and columns for level ones, which takes the noise out. A shake of the camera blurs one direction
alone, so the less sharp direction counts. Thresholds, and how often they are wrong, are in
docs/accuracy-pictures.md.
"""

from __future__ import annotations

from typing import Final

from PIL import Image, ImageChops

from server.media.tiles import extremes

_NEAR: Final = 1
_FAR: Final = 3
"""Pixels on each side of an edge."""
_ALONG: Final = 4
"""Pixels that are averaged along an edge."""
_WEAKEST: Final = 16
"""Edges of less than so many of 255 levels say nothing: they drown in noise."""
_STRONG: Final = 0.10
"""The share of the tiles that counts: those with the strongest edges."""
_SHARPEST: Final = 0.10
"""Of those tiles, the share that may be sharper than the answer."""
_FEWEST: Final = 4
_ACROSS: Final = 5
_ALONG_TILE: Final = 3
"""Tiles are 2 to these powers long, across the edges and (of averaged pixels) along them: 32 by 32 pixels."""

Axis = int
"""0: upright edges, which are crossed from left to right; 1: level ones."""


def sharpness(grey: Image.Image) -> float | None:
    """From 1/3 (no edge is sharp) to 1 (pin-sharp); None: there are no edges to judge by.

    `grey`: mode L, its longer side about 1,000 pixels or less.
    """
    found = [value for axis in (0, 1) if (value := _sharpness_across(grey, axis)) is not None]
    return min(*found, 1.0) if found else None


def _sharpness_across(grey: Image.Image, axis: Axis) -> float | None:
    if min(grey.size) < 4 * _FAR:
        return None
    averaged = grey.reduce((1, _ALONG) if axis == 0 else (_ALONG, 1))
    near = _strongest_in_tiles(_climb(averaged, axis, _NEAR), axis)
    far = _strongest_in_tiles(_climb(averaged, axis, _FAR), axis)
    edges = sorted(
        ((over, within) for within, over in zip(near, far, strict=True) if over >= _WEAKEST), reverse=True
    )
    strong = edges[: max(round(len(far) * _STRONG), _FEWEST)]
    if len(strong) < _FEWEST:
        return None
    shares = sorted((within / over for over, within in strong), reverse=True)
    return shares[int(len(shares) * _SHARPEST)]


def _climb(image: Image.Image, axis: Axis, reach: int) -> Image.Image:
    """How far the level changes from `reach` pixels before each pixel to `reach` pixels behind it."""
    width, height = image.size
    before, behind = _FAR - reach, _FAR + reach
    if axis == 0:
        inner = width - 2 * _FAR
        first, second = (image.crop((at, 0, at + inner, height)) for at in (before, behind))
    else:
        inner = height - 2 * _FAR
        first, second = (image.crop((0, at, width, at + inner)) for at in (before, behind))
    return ImageChops.difference(first, second)


def _strongest_in_tiles(climb: Image.Image, axis: Axis) -> bytes:
    """The highest value of each tile. Along the edges the picture has been reduced before."""
    columns, rows = (_ACROSS, _ALONG_TILE) if axis == 0 else (_ALONG_TILE, _ACROSS)
    return extremes(climb, ImageChops.lighter, columns, rows).tobytes()
