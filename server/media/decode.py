"""Bytes to pixels, safely: what is asked for is checked before anything is decoded, and every failure is
one error.
"""

from __future__ import annotations

import importlib.util
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from PIL import Image

from server.media.errors import PictureError, Reason
from server.media.metadata import Traces, traces_of
from server.media.signature import Format, format_of, is_ambiguous

MOST_PIXELS: Final = 120_000_000
"""Phones make pictures of up to 108 megapixels. More are refused before decoding."""

PREVIEW: Final = 1_000
"""The longer side of what is measured, in pixels: about as large as a feed shows a picture."""

_PLUGINS: Final = {
    Format.JPEG: "JPEG",
    Format.PNG: "PNG",
    Format.WEBP: "WEBP",
    Format.GIF: "GIF",
    Format.AVIF: "AVIF",
    Format.HEIC: "HEIF",
}
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes the EXIF orientations."""

_MOST_FRAMES_TIMED: Final = 500
_MOST_PIXELS_TIMED: Final = 60_000_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture as people see it. Sizes are in pixels after orientation.

    `preview`: RGB, on white where it was transparent, its longer side at most what was asked for.
    `duration_ms`: of an animation; None: still, or too long to be worth counting.
    """

    format: Format
    width: int
    height: int
    frames: int
    duration_ms: int | None
    traces: Traces
    preview: Image.Image


def decode(data: bytes, longest: int = PREVIEW, most_pixels: int = MOST_PIXELS) -> Decoded:
    """Look at a picture. `longest`: the longer side of the preview, in pixels; small pictures are not
    enlarged.

    Raises PictureError, and nothing else, whatever the bytes are.
    """
    kind = _kind(data)
    try:
        with _quietly():
            return _decode(data, kind, longest, most_pixels)
    except PictureError:
        raise
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise PictureError(Reason.TOO_MANY_PIXELS) from None
    except (
        Exception
    ):  # hostile files make Pillow raise anything: OSError, SyntaxError, struct.error, KeyError …
        raise PictureError(Reason.BROKEN) from None


def reads_heic() -> bool:
    """Whether the extra `heic` is installed."""
    return importlib.util.find_spec("pi_heif") is not None


def _kind(data: bytes) -> Format:
    if not data:
        raise PictureError(Reason.EMPTY)
    kind = format_of(data)
    if kind is None or (kind is Format.HEIC and not _register_heic()):
        raise PictureError(Reason.UNSUPPORTED)
    if is_ambiguous(data, kind):
        raise PictureError(Reason.AMBIGUOUS)
    return kind


def _register_heic() -> bool:
    if not reads_heic():
        return False
    import pi_heif  # noqa: PLC0415 -- an extra

    pi_heif.register_heif_opener(thumbnails=False)
    return True


@contextmanager
def _quietly() -> Iterator[None]:
    """Damaged metadata is no reason to refuse a picture, nor to speak of it; a bomb is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _decode(data: bytes, kind: Format, longest: int, most_pixels: int) -> Decoded:
    with Image.open(io.BytesIO(data), formats=(_PLUGINS[kind],)) as image:
        width, height = image.size
        if width * height > most_pixels:
            raise PictureError(Reason.TOO_MANY_PIXELS)
        # JPEG can be decoded at a half, a quarter or an eighth of its size, which costs much less.
        image.draft("RGB", _fitting(width, height, longest))
        image.load()
        traces = _traces(image)
        preview = _turned(_flattened(_shrunk(image, longest)), traces.orientation)
        frames = getattr(image, "n_frames", 1) if kind is not Format.JPEG else 1
        duration = _duration(image, frames, width * height) if frames > 1 else None
    if traces.orientation > 4:
        width, height = height, width
    return Decoded(kind, width, height, frames, duration, traces, preview)


def _traces(image: Image.Image) -> Traces:
    try:
        return traces_of(image)
    except Exception:  # damaged metadata, of a picture that is whole
        return Traces()


def _fitting(width: int, height: int, longest: int) -> tuple[int, int]:
    share = min(longest / max(width, height), 1.0)
    return max(round(width * share), 1), max(round(height * share), 1)


def _shrunk(image: Image.Image, longest: int) -> Image.Image:
    size = _fitting(*image.size, longest)
    if image.mode in ("P", "PA", "1"):
        image = image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    elif image.mode.startswith("I"):
        image = image.point(lambda level: level * (1 / 256)).convert("L")  # 16 bits a sample
    if size == image.size:
        return image
    # Twice the size first by whole pixels, then the rest: as good as one step, and several times as fast.
    return image.resize(size, Image.Resampling.BOX, reducing_gap=2.0)


def _flattened(image: Image.Image) -> Image.Image:
    if "transparency" in image.info or "A" in image.mode or "a" in image.mode:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        ground.alpha_composite(image)
        image = ground
    return image.convert("RGB")


def _turned(image: Image.Image, orientation: int) -> Image.Image:
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def _duration(image: Image.Image, frames: int, pixels: int) -> int | None:
    """The length of an animation in milliseconds; each frame has to be composed to know it."""
    if frames > _MOST_FRAMES_TIMED or frames * pixels > _MOST_PIXELS_TIMED:
        return None
    total = 0.0
    for frame in range(frames):
        image.seek(frame)
        image.load()
        total += float(image.info.get("duration", 0))
    return round(total)
