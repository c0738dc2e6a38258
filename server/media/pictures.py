"""What the server does with pictures: look at each once, keep the report, forget the pixels."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from typing import Final

from server.contract import ImageFacts
from server.media.cache import Cache
from server.media.errors import PictureError, Reason
from server.media.ocr import reads_text
from server.media.picture import Picture, Reading
from server.media.reading import TextReader
from server.media.worker import Worker

_IDLE: Final = 300.0


class Pictures:
    """Safe to use from several threads. `at_once`: pictures that are received at the same time; more are
    refused as busy, so that texts always find a free thread. `seconds`: how long one may take.
    """

    def __init__(self, at_once: int = 2, seconds: float = 10, worker: Worker | None = None) -> None:
        self._cache = Cache()
        self._worker = worker or Worker("report", seconds, _IDLE)
        self._reader = TextReader(self._read) if reads_text() else None
        self._places = threading.BoundedSemaphore(at_once)

    def receive(self, name: str, data: bytes) -> tuple[Picture, bool]:
        """Look at a picture whose SHA-256 is `name`: the picture, and whether it is new. Raises
        PictureError.
        """
        known = self._cache.get(name)
        if known is not None:
            return known, False
        if not data:
            raise PictureError(Reason.EMPTY)
        if not self._places.acquire(blocking=False):
            raise PictureError(Reason.BUSY)
        try:
            facts = ImageFacts.model_validate_json(self._worker.work(data))
        finally:
            self._places.release()
        picture = Picture(facts, "unavailable" if self._reader is None else "pending")
        self._cache.put(name, picture)
        if self._reader is not None and not self._reader.read(name, data):
            self._read(name, None)
        return self._cache.get(name) or picture, True

    def find(self, names: Iterable[str]) -> Mapping[str, Picture]:
        """Those of these that are known."""
        found = ((name, self._cache.get(name)) for name in names)
        return {name: picture for name, picture in found if picture is not None}

    def close(self) -> None:
        """End the child processes."""
        self._worker.close()
        if self._reader is not None:
            self._reader.close()

    def _read(self, name: str, reading: Reading | None) -> None:
        self._cache.change(name, lambda picture: picture.with_reading(reading))
