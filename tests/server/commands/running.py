"""Runs `rambu` with a state folder of its own: here, or as a process as a person does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from server.cli import main

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


def environment(home: Path, **more: str) -> dict[str, str]:
    """This process's environment with `home` as the state folder and no other setting of Rambu."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAMBU_")}
    return {**kept, "RAMBU_HOME": str(home), **more}


def rambu(*arguments: str, home: Path, stdin: bytes = b"", **variables: str) -> Done:
    """The outcome of `rambu` in this process, which is quick."""
    with (
        _output() as (stdout, stderr),
        _setting(arguments, stdin, environment(home, **variables)),
        pytest.raises(SystemExit) as end,
    ):
        main()
    assert isinstance(end.value.code, int)
    return Done(end.value.code, stdout.getvalue(), stderr.getvalue())


def rambu_process(*arguments: str, home: Path, stdin: bytes = b"") -> Done:
    """The outcome of `rambu` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        input=stdin,
        capture_output=True,
        env=environment(home),
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


@contextmanager
def _output() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    with redirect_stdout(io.StringIO()) as stdout, redirect_stderr(io.StringIO()) as stderr:
        yield stdout, stderr


@contextmanager
def _setting(arguments: tuple[str, ...], stdin: bytes, variables: dict[str, str]) -> Iterator[None]:
    with (
        patch.object(sys, "argv", ["rambu", *arguments]),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        patch.dict(os.environ, variables, clear=True),
    ):
        yield
