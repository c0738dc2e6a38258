"""What was read from the packs, kept on disk for the next start: to read them again takes four times as long.

The file lies in the state folder, for its owner alone. It is used only when its key is that of the program
and of every byte of the packs, when its digest is right, and when it belongs to this user and nobody else may
write it. Only our own models are made from it. Whatever is wrong with it, it is as if it were not there.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from server.engine.phrase_forms import Form
from server.packs.library import Library

log = logging.getLogger("rambu")

_ROOT: Final = Path(__file__).parents[1]
_CODE: Final = ("checks", "engine", "packs", "post", "contract")
"""What the kept form depends on, besides the packs: our modules and the word tables beside them."""
_LIBRARIES: Final = ("pydantic", "pydantic-core", "regex", "wordfreq")
_PLAIN: Final = frozenset({("datetime", "date"), ("datetime", "datetime"), ("datetime", "time")})
_OTHERS: Final = frozenset({("pydantic_core._pydantic_core", "TzInfo")})


@dataclass(frozen=True, slots=True)
class Kept:
    """Packs without a mistake, and the forms of all their phrases."""

    library: Library
    forms: Mapping[str, Form]


def key_of(packs: str, more: Iterable[object]) -> str:
    """The key for packs with that digest (`digest_of`); `more`: what else they were read with."""
    return hashlib.sha256(repr((packs, _program(), *more)).encode()).hexdigest()


def find(file: Path, key: str) -> Kept | None:
    """What is kept under that key; None: nothing that can be used."""
    try:
        with file.open("rb") as opened:
            if not _is_ours(os.fstat(opened.fileno())):
                return None
            head, _, body = opened.read().partition(b"\n")
        if head.decode("ascii", "replace") != f"{key} {hashlib.sha256(body).hexdigest()}":
            return None
        kept = _Models(io.BytesIO(body)).load()
    except FileNotFoundError:
        return None
    except Exception as error:  # however it is broken, it is made anew
        log.info("%s: %s", file, type(error).__name__)
        return None
    return kept if isinstance(kept, Kept) else None


def keep(file: Path, key: str, kept: Kept) -> None:
    """Keep it in the place of what was there; where that is not possible, nothing happens."""
    body = pickle.dumps(kept, protocol=5)
    head = f"{key} {hashlib.sha256(body).hexdigest()}\n".encode()
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A name of its own, readable by its owner alone: two servers may start at once.
        number, name = tempfile.mkstemp(dir=file.parent, prefix=file.name)
        try:
            with os.fdopen(number, "wb") as opened:
                opened.write(head + body)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)


def _is_ours(state: os.stat_result) -> bool:
    """Whether the file is this user's, and nobody else may write it (Windows guards the folder itself)."""
    return sys.platform == "win32" or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


class _Models(pickle.Unpickler):
    """Makes nothing but classes of ours, and dates."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if self._may_be(module, name) else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found

    @staticmethod
    def _may_be(module: str, name: str) -> bool:
        ours = module.startswith("server.") and "." not in name
        return ours or (module, name) in _PLAIN | _OTHERS


@cache
def _program() -> str:
    """Tells this program from any other that might read the packs otherwise."""
    digest = hashlib.sha256(repr((sys.version, *map(version, _LIBRARIES))).encode())
    for part in _CODE:
        place = _ROOT / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(_ROOT)}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()
