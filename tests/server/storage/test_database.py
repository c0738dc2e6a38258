"""The database is its owner's alone, and a broken one is kept."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from server.storage import database
from server.storage.database import StorageError, open_database
from server.storage.tokens import Tokens


@pytest.fixture
def opened() -> Iterator[list[Engine]]:
    engines: list[Engine] = []
    yield engines
    for engine in engines:
        engine.dispose()


@pytest.fixture(autouse=True)
def closed_at_the_end(opened: list[Engine], monkeypatch: pytest.MonkeyPatch) -> None:
    def kept(url: str, *, hide_parameters: bool) -> Engine:
        opened.append(create_engine(url, hide_parameters=hide_parameters))
        return opened[-1]

    monkeypatch.setattr(database, "create_engine", kept)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_only_the_owner_can_read_folder_and_files(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        engine = open_database(tmp_path / "a" / "rambu" / "rambu.db")
        Tokens(engine).give("test")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a" / "rambu") == 0o700
    files = list((tmp_path / "a" / "rambu").iterdir())
    assert {file.name for file in files} == {"rambu.db", "rambu.db-wal", "rambu.db-shm"}
    assert {mode(file) for file in files} == {0o600}


def test_an_empty_folder_is_closed_and_one_in_use_for_something_else_is_not(tmp_path: Path) -> None:
    empty, used = tmp_path / "empty", tmp_path / "used"
    for folder in (empty, used):
        folder.mkdir(mode=0o755)
    (used / "letter.txt").write_text("")
    open_database(empty / "rambu.db")
    open_database(used / "rambu.db")
    assert (mode(empty), mode(used)) == (0o700, 0o755)
    assert mode(used / "rambu.db") == 0o600


def test_a_file_that_others_could_read_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "rambu.db"
    file.touch(0o644)
    file.chmod(0o644)
    open_database(file)
    assert mode(file) == 0o600


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    made = Tokens(open_database(tmp_path / "rambu.db")).give("test")
    assert Tokens(open_database(tmp_path / "rambu.db")).key(made.token_id) == made.key


@pytest.mark.parametrize("damage", ["text", "cut", "scribbled"])
def test_a_broken_database_is_kept_aside_and_said_aloud(
    tmp_path: Path, damage: str, opened: list[Engine], caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "rambu.db"
    tokens = Tokens(open_database(file))
    for _ in range(200):
        made = tokens.give("test")
    opened[-1].dispose()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = file.read_bytes()
    broken = {
        "text": b"this is not a database, whatever its name says",
        "cut": whole[: len(whole) // 2 + 100],
        "scribbled": whole[:4096] + b"\xff" * (len(whole) - 8192) + whole[-4096:],
    }[damage]
    file.write_bytes(broken)
    fresh = Tokens(open_database(file))
    assert fresh.key(made.token_id) is None
    assert fresh.give("test").token
    aside = [one for one in tmp_path.iterdir() if ".rusak-" in one.name]
    assert [one.read_bytes() for one in aside if not one.name.endswith(("-wal", "-shm"))] == [broken]
    assert "rusak" in caplog.text
    assert aside[0].name.split("-wal")[0].split("-shm")[0] in caplog.text


def test_a_database_that_another_program_holds_is_not_taken_for_broken(tmp_path: Path) -> None:
    file = tmp_path / "rambu.db"
    open_database(file).dispose()
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StorageError, match=r"rambu\.db"):
            open_database(file)
    finally:
        holder.close()
    assert not [one for one in tmp_path.iterdir() if ".rusak-" in one.name]


def test_a_place_that_cannot_be_a_folder_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match="RAMBU_HOME"):
        open_database(tmp_path / "file" / "rambu.db")


def test_a_fault_of_the_database_does_not_tell_what_it_was_about(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "rambu.db")
    with engine.connect() as connection, pytest.raises(Exception, match="no such table") as failed:
        connection.execute(text("SELECT :word FROM nowhere"), {"word": "rahasia"})
    assert "rahasia" not in str(failed.value)
