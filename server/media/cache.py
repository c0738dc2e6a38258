"""The pictures that were looked at lately: their reports, never their pixels."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from server.media.picture import Picture

_A_REPORT: Final = 2_000
_A_WORD: Final = 300
"""Bytes that they take, by and large."""


class Cache:
    """The last `most` pictures, or as many as fit into `most_bytes`; the least recently used goes first."""

    def __init__(self, most: int = 500, most_bytes: int = 8_000_000) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pictures: OrderedDict[str, Picture] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, name: str) -> Picture | None:
        """The picture of that id; None: never seen, or forgotten."""
        with self._lock:
            picture = self._pictures.get(name)
            if picture is not None:
                self._pictures.move_to_end(name)
            return picture

    def put(self, name: str, picture: Picture) -> None:
        """Remember it."""
        with self._lock:
            self._forget(name)
            self._pictures[name] = picture
            self._bytes += weight(picture)
            while len(self._pictures) > 1 and self._is_full:
                self._forget(next(iter(self._pictures)))

    @property
    def _is_full(self) -> bool:
        return len(self._pictures) > self._most or self._bytes > self._most_bytes

    def change(self, name: str, change: Callable[[Picture], Picture]) -> None:
        """Put something else in its place, if it is still remembered."""
        with self._lock:
            picture = self._pictures.get(name)
            if picture is None:
                return
            changed = self._pictures[name] = change(picture)
            self._bytes += weight(changed) - weight(picture)

    def _forget(self, name: str) -> None:
        picture = self._pictures.pop(name, None)
        if picture is not None:
            self._bytes -= weight(picture)


def weight(picture: Picture) -> int:
    """Roughly the bytes of memory that it takes."""
    codes = sum(len(code.url or "") for code in picture.facts.codes or ())
    if picture.reading is None:
        return _A_REPORT + codes
    return _A_REPORT + codes + 4 * len(picture.reading.text) + _A_WORD * len(picture.reading.words)
