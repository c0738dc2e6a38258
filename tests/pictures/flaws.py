"""What goes wrong with a picture on its way: focus, shake, grain, light. Lengths are thousandths of the
longer side.
"""

from __future__ import annotations

import io
import math
from random import Random

from PIL import Image, ImageChops, ImageFilter


def out_of_focus(image: Image.Image, radius: float) -> Image.Image:
    """As a lens does it: each point becomes a disc."""
    reach = radius * max(image.size) / 1000
    steps = [
        (
            reach * math.sqrt(part / 40) * math.cos(part * 2.4),
            reach * math.sqrt(part / 40) * math.sin(part * 2.4),
        )
        for part in range(40)
    ]
    return _average(image.filter(ImageFilter.GaussianBlur(reach / 6)), steps)


def soft(image: Image.Image, radius: float) -> Image.Image:
    """Evenly, as by enlarging."""
    return image.filter(ImageFilter.GaussianBlur(radius * max(image.size) / 1000))


def shaken(image: Image.Image, length: float, degrees: float) -> Image.Image:
    """The camera moved along a line."""
    reach, angle = length * max(image.size) / 1000, math.radians(degrees)
    count = max(round(reach), 2)
    places = [reach * (step / (count - 1) - 0.5) for step in range(count)]
    return _average(image, [(place * math.cos(angle), place * math.sin(angle)) for place in places])


def grainy(image: Image.Image, strength: int, seed: int = 1) -> Image.Image:
    """Noise of the sensor: each level off by up to `strength`, more often a little than much."""
    rnd = Random(seed)
    count = image.width * image.height
    bands = []
    for band in image.convert("RGB").split():
        one, other = (Image.frombytes("L", image.size, rnd.randbytes(count)) for _ in range(2))
        noise = Image.blend(one, other, 0.5).point(lambda level: round(128 + (level - 128) * strength / 100))
        bands.append(ImageChops.add(band, noise, offset=-128))
    return Image.merge("RGB", bands)


def lit(image: Image.Image, factor: float) -> Image.Image:
    """More or less light; what is too light for the sensor is white."""
    # light adds up in linear values, which levels are not
    return image.point(
        [min(round(255 * ((level / 255) ** 2.2 * factor) ** (1 / 2.2)), 255) for level in range(256)] * 3
    )


def jpeg(image: Image.Image, quality: int = 85) -> bytes:
    """As a file."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return file.getvalue()


def _average(image: Image.Image, steps: list[tuple[float, float]]) -> Image.Image:
    mean = image
    for count, (right, down) in enumerate(steps, start=1):
        moved = ImageChops.offset(image, round(right), round(down))
        mean = Image.blend(mean, moved, 1 / count)
    margin = math.ceil(max(max(abs(x), abs(y)) for x, y in steps))
    return mean.crop((margin, margin, image.width - margin, image.height - margin))
