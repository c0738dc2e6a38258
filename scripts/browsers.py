"""Finds Chromium and Firefox for the end-to-end tests, or installs them from Debian's packages.

Prints shell assignments for `eval`: `export RAMBU_CHROMIUM=…` and `export RAMBU_FIREFOX=…`. What is done
and what is wrong goes to standard error. Exit code 1 when a browser is missing and cannot be had.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Kind:
    """A browser that the tests need: the variable that may name it, its commands, its packages."""

    name: str
    variable: str
    commands: tuple[str, ...]
    packages: tuple[str, ...]
    elsewhere: str
    """What to install where the system's package is no use."""
    oldest: int
    """The oldest major version that can run the tests (headless extensions, BiDi, Custom Highlights)."""


CHROMIUM = Kind(
    name="Chromium",
    variable="RAMBU_CHROMIUM",
    commands=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    packages=("chromium",),
    elsewhere="Google Chrome's .deb",
    oldest=128,
)
FIREFOX = Kind(
    name="Firefox",
    variable="RAMBU_FIREFOX",
    commands=("firefox-esr", "firefox"),
    packages=("firefox-esr",),
    elsewhere="Firefox as a .deb or archive from Mozilla",
    oldest=140,
)


def say(text: str) -> None:
    """Tell the person, without mixing with what the shell reads."""
    print(text, file=sys.stderr, flush=True)


def is_snap_stub(path: Path) -> bool:
    """Whether the command only starts (or offers) a snap: Ubuntu's package, useless in a container.

    A snap browser cannot see our temporary profile folders either, so one that is installed does not help.
    """
    real = path.resolve()
    if "snap" in real.parts:
        return True
    try:
        head = real.read_bytes()[:4096]
    except OSError:
        return True
    return head.startswith(b"#!") and re.search(rb"/snap/bin|snap install|snap run", head) is not None


def version(path: Path) -> int:
    """The major version that the browser itself tells; 0 when it does not start."""
    try:
        done = subprocess.run(
            [str(path), "--version"], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = re.search(r"(\d+)\.\d+", done.stdout)
    return int(found[1]) if done.returncode == 0 and found else 0


def candidates(kind: Kind) -> list[Path]:
    """The paths to try: the one that the environment names, alone, or the usual commands."""
    named = os.environ.get(kind.variable)
    if named:
        return [Path(named)]
    found = (shutil.which(command) for command in kind.commands)
    return [Path(path) for path in found if path]


def find(kind: Kind) -> Path | None:
    """The first browser that starts and is new enough."""
    for path in candidates(kind):
        if is_snap_stub(path):
            say(f"{path}: only a snap stub, passed over")
            continue
        major = version(path)
        if major >= kind.oldest:
            return path
        say(f"{path}: " + (f"version {major} is older than {kind.oldest}" if major else "does not start"))
    return None


def apt(*arguments: str) -> bool:
    """Run apt-get without questions, up to three times, since mirrors have their moments."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-q", "-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=300", *arguments]
    for attempt in range(3):
        if attempt:
            time.sleep(2**attempt)
        if subprocess.run(command, env=environment, stdout=sys.stderr.fileno(), check=False).returncode == 0:
            return True
    return False


def offers_real_package(package: str) -> bool:
    """Whether apt would install the browser itself: Ubuntu's package of that name only leads to the snap."""
    done = subprocess.run(
        ["apt-cache", "show", "--no-all-versions", package], capture_output=True, text=True, check=False
    )
    return done.returncode == 0 and not re.search(r"\bsnapd?\b", done.stdout, re.IGNORECASE)


def install(kinds: list[Kind]) -> None:
    """Install what is missing, when this is a Debian-like system and we are root; otherwise do nothing."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    say("Browsers for the tests are missing: installing " + ", ".join(kind.name for kind in kinds))
    if not apt("update"):
        say("apt-get update failed; trying with the lists that are there")
    packages = [package for kind in kinds for package in kind.packages if offers_real_package(package)]
    if packages:
        apt("install", "-y", "--no-install-recommends", *packages)


def advice(kind: Kind) -> str:
    """What a person can do about a browser that is not there."""
    how = (
        f"  Debian: sudo apt-get install {' '.join(kind.packages)}\n"
        f"  Ubuntu: its package is a snap, which the tests cannot use; install {kind.elsewhere}\n"
        f"  Anywhere: name one that you have: {kind.variable}=/path/to/{kind.commands[0]} make test"
    )
    return f"{kind.name} {kind.oldest} or newer is needed for the end-to-end tests and was not found.\n{how}"


def main() -> int:
    """Find both browsers, install what is missing, print where they are."""
    kinds = [CHROMIUM, FIREFOX]
    paths = {kind: find(kind) for kind in kinds}
    missing = [kind for kind in kinds if paths[kind] is None]
    if missing:
        install(missing)
        paths |= {kind: find(kind) for kind in missing}
    for kind in kinds:
        if paths[kind] is None:
            say(advice(kind))
    if None in paths.values():
        return 1
    for kind, path in paths.items():
        print(f"export {kind.variable}={shlex.quote(str(path))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
