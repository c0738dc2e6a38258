"""The engine of a running server follows the files of the office's packs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from server.engine.engine import Engine
from server.engine.in_use import EngineInUse
from server.packs.loader import load
from tests.server.packs.packs import hints, pack


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Watched:
    """An engine in use over one folder, and how often it was made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made = 0
        self.clock = Clock()
        self.in_use = EngineInUse(self._load(), self._load, [folder], self.clock)

    def _load(self) -> Engine:
        self.made += 1
        return Engine(load([self.folder], built_in={"bahasa"}))

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(self.made * 10**9, self.made * 10**9 + len(text)))

    def later(self, seconds: float = 1.5) -> Engine:
        self.clock.now += seconds
        return self.in_use.current


def _rules(engine: Engine, text: str) -> set[str]:
    return {hint.rule for hint in hints(engine, text)}


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    (tmp_path / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
    return Watched(tmp_path)


def test_a_changed_file_is_judged_by_at_the_next_look(watched: Watched) -> None:
    before = watched.in_use.current
    watched.write("kantor.yaml", pack("kuah"))
    assert watched.later(0.5) is before
    after = watched.later()
    assert _rules(after, "kaldu dan kuah") == {"kantor-kuah"}
    assert after.digest != before.digest
    assert watched.later() is after
    assert watched.made == 2


def test_a_file_may_come_and_go(watched: Watched) -> None:
    second = pack("sambal").replace("id: kantor\n", "id: dapur\n").replace("kantor-", "dapur-")
    watched.write("dapur.yml", second)
    assert _rules(watched.later(), "kaldu dan sambal") == {"kantor-kaldu", "dapur-sambal"}
    (watched.folder / "kantor.yaml").unlink()
    assert _rules(watched.later(), "kaldu dan sambal") == {"dapur-sambal"}


def test_a_mistake_leaves_the_rules_of_other_packs(
    watched: Watched, caplog: pytest.LogCaptureFixture
) -> None:
    watched.write("rusak.yaml", "id: rusak\nruless: []\n")
    engine = watched.later()
    assert _rules(engine, "kaldu") == {"kantor-kaldu"}
    assert [Path(error.file).name for error in engine.errors] == ["rusak.yaml"] * len(engine.errors) != []
    assert "rusak.yaml:2" in caplog.text
    watched.write(
        "rusak.yaml", pack("asin").replace("id: kantor\n", "id: rusak\n").replace("kantor-", "rusak-")
    )
    assert _rules(watched.later(), "kaldu asin") == {"kantor-kaldu", "rusak-asin"}


def test_what_cannot_be_loaded_leaves_the_engine(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    first = Engine(load([], built_in={"bahasa"}))

    def fail() -> Engine:
        raise OSError("gone")

    clock = Clock()
    in_use = EngineInUse(first, fail, [tmp_path], clock)
    (tmp_path / "baru.yaml").write_text(pack("kaldu"), encoding="utf-8")
    clock.now += 2
    assert in_use.current is first
    assert "dimuat ulang" in caplog.text


def test_the_same_mistake_is_told_once(tmp_path: Path) -> None:
    text = pack("kaldu").replace("any: [kaldu]", 'any: ["(@tidak-ada|a) @tidak-ada"]')
    (tmp_path / "kantor.yaml").write_text(text, encoding="utf-8")
    found = load([tmp_path, tmp_path], built_in={"bahasa"})
    assert len(found.errors) == len(set(found.errors)) == 1
    (tmp_path / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
    assert not load([tmp_path, tmp_path], built_in={"bahasa"}).errors
