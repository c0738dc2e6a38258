"""Packs that are kept on disk: the same judgement, never an older one, and nothing but our own models from
it."""

from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path

import pytest

from server.engine.binding import frequency, normalise
from server.engine.engine import Engine
from server.engine.phrase_forms import forms_of
from server.packs import kept
from server.packs.kept import Kept
from server.packs.loader import digest, load
from tests.server.packs.packs import hints, pack

TEXT = "Kaldu! Kalian harus antre, NIK 3299014507990002, besok jam 8 bareng Bu Iis. #BeliFollowers"


@pytest.fixture
def small(tmp_path: Path) -> Kept:
    folder = tmp_path / "paket"
    folder.mkdir()
    (folder / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
    library = load([folder], built_in={"bahasa"})
    return Kept(library, forms_of(["kaldu", "(a|b) ... c"], normalise, frequency))


def test_a_second_start_judges_the_same_and_reads_no_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "home" / "packs.kept"
    first = Engine.load(kept_in=file)
    monkeypatch.setattr("server.engine.engine.load", None)
    second = Engine.load(kept_in=file)
    assert second.digest == first.digest
    assert hints(second, TEXT) == hints(first, TEXT) != []
    assert second.library.reference == first.library.reference


def test_a_changed_pack_is_read_and_one_with_a_mistake_not_kept(tmp_path: Path) -> None:
    file, folder = tmp_path / "packs.kept", tmp_path / "paket"
    folder.mkdir()
    (folder / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
    assert "kantor-kaldu" in {hint.rule for hint in hints(Engine.load([folder], kept_in=file), TEXT)}
    (folder / "kantor.yaml").write_text("id: kantor\n", encoding="utf-8")
    before = file.read_bytes()
    changed = Engine.load([folder], kept_in=file)
    assert changed.errors
    assert "kantor-kaldu" not in {hint.rule for hint in hints(changed, TEXT)}
    assert file.read_bytes() == before


def test_what_is_kept_comes_back(tmp_path: Path, small: Kept) -> None:
    file = tmp_path / "packs.kept"
    kept.keep(file, "key", small)
    assert kept.find(file, "key") == small
    assert kept.find(file, "other") is None
    assert file.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith("packs")] == ["packs.kept"]


@pytest.mark.parametrize("broken", [b"", b"key", b"\n", b"key 00\nx", bytes(range(256))])
def test_a_broken_file_is_as_if_it_were_not_there(tmp_path: Path, small: Kept, broken: bytes) -> None:
    file = tmp_path / "packs.kept"
    file.write_bytes(broken)
    assert kept.find(file, "key") is None
    kept.keep(file, "key", small)
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    assert kept.find(file, "key") is None


class _Foreign:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 1",)


class _Hidden:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return Path, ("x",)


@pytest.mark.parametrize("thing", [_Foreign(), _Hidden(), {"a": 1}])
def test_nothing_but_our_models_is_made_from_it(tmp_path: Path, thing: object) -> None:
    file = tmp_path / "packs.kept"
    body = pickle.dumps(thing)
    file.write_bytes(f"key {hashlib.sha256(body).hexdigest()}\n".encode() + body)
    file.chmod(0o600)
    assert kept.find(file, "key") is None


def test_a_file_that_others_may_write_is_not_read(tmp_path: Path, small: Kept) -> None:
    file = tmp_path / "packs.kept"
    kept.keep(file, "key", small)
    file.chmod(0o620)
    assert kept.find(file, "key") is None


def test_a_place_that_cannot_be_written_costs_nothing(tmp_path: Path, small: Kept) -> None:
    (tmp_path / "file").write_text("x")
    kept.keep(tmp_path / "file" / "packs.kept", "key", small)
    assert kept.find(tmp_path / "file" / "packs.kept", "key") is None


def test_the_key_tells_packs_and_what_they_were_read_with() -> None:
    assert kept.key_of(digest(), ()) == kept.key_of(digest(), ())
    assert len({kept.key_of(digest(), ()), kept.key_of("x", ()), kept.key_of(digest(), ("pemilu",))}) == 3
