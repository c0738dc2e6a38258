"""Reads the YAML tables that lie beside this module; each says when it was last checked (`checked`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_table(name: str) -> dict[str, Any]:
    """The table of that file name. Raises ValueError where it is not a mapping with a date."""
    table = yaml.load((Path(__file__).parent / name).read_text("utf-8"), _LOADER)  # noqa: S506  (a safe loader)
    if not isinstance(table, dict) or "checked" not in table:
        raise ValueError(f"{name}: not a table with the date of its last check")
    return table
