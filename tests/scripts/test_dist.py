"""The zip files for the stores."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts import dist


@pytest.fixture
def build(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    (folder / "icon").mkdir(parents=True)
    (folder / "manifest.json").write_text("{}")
    (folder / "icon" / "16.png").write_bytes(b"\x89PNG")
    return folder


def test_the_same_files_give_the_same_bytes_whenever_and_in_whatever_order(build: Path) -> None:
    files = dist.files_in(build)
    first = dist.pack(build.parent / "a.zip", build, files).read_bytes()
    for file in files:
        os.utime(file, (1_000_000_000, 1_000_000_000))
        file.chmod(0o600)
    assert dist.pack(build.parent / "b.zip", build, reversed(files)).read_bytes() == first


def test_another_byte_gives_another_file(build: Path) -> None:
    first = dist.pack(build.parent / "a.zip", build, dist.files_in(build)).read_bytes()
    (build / "manifest.json").write_text("[]")
    assert dist.pack(build.parent / "b.zip", build, dist.files_in(build)).read_bytes() != first


def test_the_manifest_stands_at_the_root_and_every_file_can_be_read(build: Path) -> None:
    packed = dist.pack(build.parent / "a.zip", build, dist.files_in(build))
    with ZipFile(packed) as archive:
        assert archive.namelist() == ["icon/16.png", "manifest.json"]
        assert archive.read("icon/16.png") == b"\x89PNG"
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}


def test_the_sources_are_all_that_the_extension_is_built_from() -> None:
    names = {path.relative_to(dist.ROOT).as_posix() for path in dist.sources()}
    needed = {"package.json", "package-lock.json", "wxt.config.ts", "tsconfig.json", "README.md"}
    assert needed <= names
    assert "extension/entrypoints/background/index.ts" in names
    assert not any(name.startswith((".output/", "node_modules/", ".venv/", "dist/")) for name in names)
