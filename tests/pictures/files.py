"""Pictures as files, of every kind that is read."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any, Final

from PIL import ExifTags, Image

HEIC: Final = Path(__file__).parent / "files" / "street.heic"
"""320 by 240 pixels, lying on its side (orientation 6), with made-up coordinates and device. There is no
encoder of this kind without x265 (GPL), so it is kept as a file; it shows `scene("street", 7, 320)`.
"""

PLUGINS: Final = {"jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "avif": "AVIF"}


def file(image: Image.Image, kind: str = "jpeg", **options: Any) -> bytes:
    """The picture as a file of a kind of `PLUGINS`."""
    out = io.BytesIO()
    image.save(out, PLUGINS[kind], **options)
    return out.getvalue()


def exif(location: bool = False, device: bool = False, orientation: int | None = None) -> Image.Exif:
    """Metadata as a phone writes it, with made-up values."""
    tags = Image.Exif()
    if orientation is not None:
        tags[ExifTags.Base.Orientation] = orientation
    if device:
        tags[ExifTags.Base.Make] = "Contoh"
        tags[ExifTags.Base.Model] = "Telepon Contoh 9"
    if location:
        tags.get_ifd(ExifTags.IFD.GPSInfo).update(
            {1: "S", 2: (6.0, 54.0, 7.2), 3: "E", 4: (107.0, 36.0, 35.1)}  # the middle of Bandung's Alun-alun
        )
    return tags


def animation(frames: list[Image.Image], kind: str = "gif", milliseconds: int = 100) -> bytes:
    """Moving pictures."""
    return file(frames[0], kind, save_all=True, append_images=frames[1:], duration=milliseconds)
