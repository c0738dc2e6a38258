"""The lightest or darkest pixel of each tile of a picture, at the speed of C."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageChops

Pick = Callable[[Image.Image, Image.Image], Image.Image]
"""`ImageChops.lighter` or `ImageChops.darker`."""


def extremes(grey: Image.Image, pick: Pick, columns: int, rows: int) -> Image.Image:
    """One pixel a tile of 2**`columns` by 2**`rows` pixels; what is left at the right and below is left
    out.
    """
    for _ in range(columns):
        if grey.width > 1:
            half = grey.width // 2
            box = (0, 0, 2 * half, grey.height)
            neighbour = ImageChops.offset(grey, 1, 0)
            # "nearest" takes the second of each two pixels
            grey = pick(grey, neighbour).resize((half, grey.height), Image.Resampling.NEAREST, box)
    for _ in range(rows):
        if grey.height > 1:
            half = grey.height // 2
            box = (0, 0, grey.width, 2 * half)
            neighbour = ImageChops.offset(grey, 0, 1)
            grey = pick(grey, neighbour).resize((grey.width, half), Image.Resampling.NEAREST, box)
    return grey
