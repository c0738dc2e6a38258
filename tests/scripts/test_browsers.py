"""scripts/browsers.py: which programs count as browsers, and what is said when there is none."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "browsers.py"


@pytest.fixture
def browsers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """The script as a module, in a world with nothing on the path, without root, and no browser named."""
    spec = importlib.util.spec_from_file_location("browsers", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "browsers", module)
    spec.loader.exec_module(module)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("RAMBU_CHROMIUM", raising=False)
    monkeypatch.delenv("RAMBU_FIREFOX", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    return module


def program(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_takes_the_first_that_starts_and_is_new_enough(browsers: ModuleType, tmp_path: Path) -> None:
    program(tmp_path, "chromium", "echo 'Chromium 90.0.1'")
    chrome = program(tmp_path, "google-chrome", "echo 'Google Chrome 156.0.8078.79'")
    assert browsers.find(browsers.CHROMIUM) == chrome


def test_passes_over_ubuntus_snap_stubs(browsers: ModuleType, tmp_path: Path) -> None:
    program(tmp_path, "firefox", "exec /snap/bin/firefox \"$@\"; echo 'Mozilla Firefox 153.0'")
    program(
        tmp_path, "firefox-esr", "echo 'Command needs: snap install firefox'; echo 'Mozilla Firefox 153.0'"
    )
    assert browsers.find(browsers.FIREFOX) is None


def test_passes_over_what_does_not_start(browsers: ModuleType, tmp_path: Path) -> None:
    program(tmp_path, "firefox", "echo 'Mozilla Firefox 153.0'; exit 1")
    assert browsers.find(browsers.FIREFOX) is None


def test_tries_only_the_browser_that_is_named(
    browsers: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path, "firefox", "echo 'Mozilla Firefox 153.0'")
    own = program(tmp_path, "my-firefox", "echo 'Mozilla Firefox 154.0'")
    monkeypatch.setenv("RAMBU_FIREFOX", str(own))
    assert browsers.find(browsers.FIREFOX) == own
    monkeypatch.setenv("RAMBU_FIREFOX", str(tmp_path / "gone"))
    assert browsers.find(browsers.FIREFOX) is None


def test_prints_what_a_shell_can_read(
    browsers: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "with space"
    folder.mkdir()
    chromium = program(folder, "chromium", "echo 'Chromium 156.0'")
    firefox = program(folder, "firefox", "echo 'Mozilla Firefox 153.0'")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(folder))
        assert browsers.main() == 0
    assert capsys.readouterr().out == (
        f"export RAMBU_CHROMIUM='{chromium}'\nexport RAMBU_FIREFOX='{firefox}'\n"
    )


def test_says_what_to_do_when_a_browser_is_missing(
    browsers: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert browsers.main() == 1
    told = capsys.readouterr()
    assert told.out == ""
    for word in ("apt-get install chromium", "apt-get install firefox-esr", "snap", "RAMBU_FIREFOX="):
        assert word in told.err
