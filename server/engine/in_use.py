"""The engine that a server judges by, made anew when the office's packs change on disk. No restart, and no
thread that watches: whoever asks for the engine looks at the files, at most once a second."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from server.engine.engine import Engine
from server.packs.loader import office_files

log = logging.getLogger("rambu")

_SECONDS = 1.0
"""How often the files are looked at, at most."""

Stamp = tuple[tuple[str, int, int], ...]
"""Names, times of change in nanoseconds and sizes of files."""


class EngineInUse:
    """Holds the engine. Safe to use from several threads: one makes the new engine, the others go on with the
    one that is there."""

    def __init__(
        self,
        engine: Engine,
        load: Callable[[], Engine] | None = None,
        folders: Sequence[Path] = (),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`load` makes the engine anew when something in `folders` has changed; None: it stays."""
        self._engine = engine
        self._load = load
        self._folders = folders
        self._clock = clock
        self._looking = threading.Lock()
        self._stamp = _stamp(folders) if load else ()
        self._looked_at = clock()

    @property
    def current(self) -> Engine:
        """The engine for this request."""
        if self._load is None or self._clock() - self._looked_at < _SECONDS:
            return self._engine
        if self._looking.acquire(blocking=False):
            try:
                self._look(self._load)
            finally:
                self._looking.release()
        return self._engine

    def _look(self, load: Callable[[], Engine]) -> None:
        stamp = _stamp(self._folders)
        if stamp != self._stamp:
            self._stamp = stamp
            try:
                self._engine = load()
            except Exception:  # the rules that are there are better than none
                log.exception(
                    "Paket aturan tidak dapat dimuat ulang. (The rule packs could not be reloaded.)"
                )
            for error in self._engine.errors:
                log.warning("%s:%s:%s: %s", error.file, error.line, error.column, error.message)
        self._looked_at = self._clock()


def _stamp(folders: Iterable[Path]) -> Stamp:
    found = []
    for folder in folders:
        for file in office_files(folder, []):
            try:
                state = file.stat()
            except OSError:  # gone since it was listed
                continue
            found.append((str(file), state.st_mtime_ns, state.st_size))
    return tuple(found)
