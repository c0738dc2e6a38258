"""Reads the text of pictures in the background, one after the other."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Final

from server.media.errors import PictureError
from server.media.picture import Reading
from server.media.worker import Worker

LIMIT: Final = 60.0
"""Seconds that the reading of one picture may take."""
_IDLE: Final = 120.0
_MOST: Final = 20
_MOST_BYTES: Final = 100_000_000
"""Pictures that wait, and bytes of them: they are held in memory until they are read."""

Done = Callable[[str, Reading | None], None]
"""Called with the id of a picture and what was read; None: that failed."""


class TextReader:
    """One thread with one child process. Both begin with the first picture."""

    def __init__(self, done: Done, worker: Worker | None = None) -> None:
        self._done = done
        self._worker = worker or Worker("text", LIMIT, _IDLE)
        self._waiting: queue.SimpleQueue[tuple[str, bytes] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._count = self._bytes = 0
        self._thread: threading.Thread | None = None

    def read(self, name: str, data: bytes) -> bool:
        """Let a picture wait for its turn; False: too many are waiting."""
        with self._lock:
            if self._count >= _MOST or self._bytes + len(data) > _MOST_BYTES:
                return False
            self._count += 1
            self._bytes += len(data)
            self._waiting.put((name, data))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="text-reader", daemon=True)
                self._thread.start()
            return True

    @property
    def waiting(self) -> int:
        """How many pictures have not been read yet."""
        return self._count

    def close(self) -> None:
        """End thread and child; what waits stays unread."""
        self._worker.close()
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()

    def _run(self) -> None:
        while (task := self._waiting.get()) is not None:
            name, data = task
            size = len(data)
            reading = self._reading(data)
            del task, data  # the pixels go, whatever comes next
            self._done(name, reading)
            with self._lock:
                self._count -= 1
                self._bytes -= size

    def _reading(self, data: bytes) -> Reading | None:
        try:
            return Reading.model_validate_json(self._worker.work(data))
        except PictureError:
            return None
