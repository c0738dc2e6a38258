"""Pictures for `rambu check --image`: looked at like those that the extension sends, and read at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.media.errors import PictureError
from server.settings import ServerSettings

if TYPE_CHECKING:
    from server.media.picture import Picture


def look_at(files: Iterable[Path], settings: ServerSettings) -> dict[str, Picture]:
    """What is known of each picture, by its id. Raises UsageError for one that the API would refuse."""
    from server.contract import ImageFacts  # noqa: PLC0415 -- slow to load, and pictures are rare
    from server.media.ocr import reads_text  # noqa: PLC0415
    from server.media.picture import Picture, Reading  # noqa: PLC0415
    from server.media.reading import LIMIT  # noqa: PLC0415
    from server.media.worker import Worker  # noqa: PLC0415

    looks, reads = Worker("report", settings.image_seconds, LIMIT), Worker("text", LIMIT, LIMIT)
    found: dict[str, Picture] = {}
    try:
        for file in files:
            data = _bytes(file, settings.max_image_bytes)
            try:
                picture = Picture(ImageFacts.model_validate_json(looks.work(data)), "unavailable")
                if reads_text():
                    picture = picture.with_reading(Reading.model_validate_json(reads.work(data)))
            except PictureError as error:
                raise click.UsageError(f"{file}: {_why(error)}") from None
            found[hashlib.sha256(data).hexdigest()] = picture
    finally:
        looks.close()
        reads.close()
    return found


def _bytes(file: Path, most: int) -> bytes:
    if file.stat().st_size > most:
        raise click.UsageError(f"{file}: paling besar {most // 2**20} MB. (Too large.)")
    return file.read_bytes()


def _why(error: PictureError) -> str:
    from server.api.image_problems import KINDS  # noqa: PLC0415 -- loads the web framework

    return f"{KINDS[error.reason].value.title}. {KINDS[error.reason].value.detail}"
