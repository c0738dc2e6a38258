"""The SQLite file: opened for its owner alone, and put aside, never overwritten, when it is broken."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError

from server.storage.tables import METADATA

log = logging.getLogger("rambu")

_BESIDE = ("", "-wal", "-shm")


class StorageError(Exception):
    """The state folder or the database cannot be used; the message says what to do."""


@contextmanager
def opened(path: Path) -> Iterator[Engine]:
    """The database as `open_database` gives it, closed at the end."""
    engine = open_database(path)
    try:
        yield engine
    finally:
        engine.dispose()


def open_database(path: Path) -> Engine:
    """Open the database, creating folder (0700), file (0600) and tables as needed.

    A file that is not a sound database is renamed to `rambu.db.rusak-<time>` and a new one begun. Raises
    StorageError when the place cannot be written, or another program holds the file.
    """
    try:
        _make_folder(path.parent)
        _make_file(path)
        return _sound(path)
    except OperationalError as error:
        raise StorageError(f"Basis data {path} tidak dapat dibuka: {error.orig}.") from None
    except DatabaseError:
        aside = _put_aside(path)
        log.error(
            "Basis data %s rusak. Berkas lama disimpan sebagai %s; Rambu mulai dengan yang baru, "
            "hubungkan lagi ekstensinya. (It was broken and is kept aside; pair the extension again.)",
            path,
            aside.name,
        )
        _make_file(path)
        return _sound(path)
    except OSError as error:
        raise StorageError(
            f"Folder data {path.parent} tidak dapat dipakai: {error.strerror}. "
            "Pilih folder lain dengan RAMBU_HOME. (Choose another folder with RAMBU_HOME.)"
        ) from None


def _make_folder(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    # A folder that is already in use for something else keeps its mode: closing it could lock others out.
    if not any(folder.iterdir()):
        folder.chmod(0o700)


def _make_file(path: Path) -> None:
    # SQLite gives its -wal and -shm files the mode of the database.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with suppress(PermissionError):  # somebody else's file, which we may use
        path.chmod(0o600)


def _sound(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    try:
        with engine.connect() as connection:
            found = connection.execute(text("PRAGMA quick_check(1)")).scalar()
            if found != "ok":
                raise DatabaseError("PRAGMA quick_check", None, Exception("the file is damaged"))
        METADATA.create_all(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA busy_timeout = 3000")
    # Pages of a revoked token or of settings that were replaced are wiped, not only marked as free.
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _put_aside(path: Path) -> Path:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.name}.rusak-{stamp}")
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside
