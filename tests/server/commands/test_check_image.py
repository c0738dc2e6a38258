"""`rambu check --image`: pictures in the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pictures.files import exif, file
from tests.pictures.flaws import out_of_focus
from tests.pictures.scenes import scene
from tests.server.commands.running import rambu

CAPTION = "Posyandu buka besok pukul 08.00 di balai desa."


@pytest.fixture
def blurred(tmp_path: Path) -> Path:
    path = tmp_path / "posyandu.jpg"
    path.write_bytes(file(out_of_focus(scene("meeting", 1, 640), 7), exif=exif(location=True)))
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "bagus.jpg"
    path.write_bytes(file(scene("plate", 1, 1350)))
    return path


def test_hints_about_a_picture_name_its_file(tmp_path: Path, good: Path, blurred: Path) -> None:
    arguments = ["check", CAPTION, "--platform", "instagram", "--image", str(good), "--image", str(blurred)]
    done = rambu(*arguments, home=tmp_path)
    assert done.returncode == 1, done.stderr
    for rule in ("kanal-resolusi-gambar", "visual-buram", "visual-lokasi-foto"):
        (line,) = [line for line in done.stdout.splitlines() if f"[{rule}]" in line]
        assert line.startswith("posyandu.jpg  ")


def test_json_tells_the_pictures_by_their_digests(tmp_path: Path, blurred: Path) -> None:
    done = rambu("check", CAPTION, "--platform", "x", "--image", str(blurred), "--json", home=tmp_path)
    answer = json.loads(done.stdout)
    (name,) = [image["id"] for image in answer["measures"]["images"]]
    assert {hint["image"] for hint in answer["hints"] if hint["subject"] == "image"} == {name}


def test_a_file_that_is_no_picture_is_bad_use(tmp_path: Path) -> None:
    path = tmp_path / "surat.jpg"
    path.write_text("halo")
    done = rambu("check", CAPTION, "--platform", "x", "--image", str(path), home=tmp_path)
    assert done.returncode == 64
    assert "surat.jpg" in done.stderr
    assert "Bukan gambar" in done.stderr


def test_a_file_that_is_not_there_is_bad_use(tmp_path: Path) -> None:
    missing = str(tmp_path / "hilang.jpg")
    assert rambu("check", CAPTION, "--platform", "x", "--image", missing, home=tmp_path).returncode == 64
