"""Runs `rambu` as a person does: a process of its own, with a state folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def environment(home: Path, **more: str) -> dict[str, str]:
    """This process's environment with `home` as the state folder and no other setting of Rambu."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAMBU_")}
    return {**kept, "RAMBU_HOME": str(home), **more}


def rambu(
    *arguments: str, home: Path, stdin: bytes = b"", **variables: str
) -> subprocess.CompletedProcess[str]:
    """The outcome of `rambu` with these arguments."""
    done = subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        input=stdin,
        capture_output=True,
        env=environment(home, **variables),
        cwd=Path(__file__).parents[3],
        check=False,
        timeout=60,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    )
