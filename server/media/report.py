"""The report of a picture: everything that is known of it but the text in it."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image

from server.contract import Code, ImageFacts
from server.media.codes import codes
from server.media.decode import MOST_PIXELS, Decoded, decode
from server.media.margins import margins
from server.media.screenshot import looks_like_screenshot
from server.media.sharpness import sharpness
from server.media.tones import tones

FindCodes = Callable[[Image.Image, float], list[Code] | None]


def report(data: bytes, most_pixels: int = MOST_PIXELS) -> ImageFacts:
    """Decode and measure. Raises PictureError when that cannot be done."""
    return facts_of(decode(data, most_pixels=most_pixels), len(data))


def facts_of(picture: Decoded, size: int, find_codes: FindCodes = codes) -> ImageFacts:
    """Measure a decoded picture whose file has `size` bytes. `find_codes`: see `server.media.codes`."""
    grey = picture.preview.convert("L")
    light = tones(grey)
    sharp = sharpness(grey)
    return ImageFacts(
        width=picture.width,
        height=picture.height,
        ratio=round(picture.width / picture.height, 4),
        bytes=size,
        format=picture.format.value,
        frames=picture.frames,
        duration_ms=picture.duration_ms,
        sharpness=None if sharp is None else round(sharp, 3),
        brightness=round(light.brightness, 3),
        contrast=round(light.contrast, 3),
        highlights=round(light.highlights, 3),
        dark=round(light.dark, 3),
        burnt=round(light.burnt, 3),
        flat=round(light.flat, 3),
        margins=margins(grey, picture.width, picture.height),
        screenshot=looks_like_screenshot(grey, picture.traces, light.flat),
        location=picture.traces.location,
        device=picture.traces.device,
        codes=find_codes(grey, picture.width / grey.width),
    )
