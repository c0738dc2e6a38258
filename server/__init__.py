"""Rambu's server: judges a draft on the writer's own computer."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version as _installed


@cache
def version() -> str:
    """The version of the installed package."""
    return _installed("rambu")
