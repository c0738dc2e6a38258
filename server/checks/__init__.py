"""The kinds of checks, one module each. A new kind is one new file here: it is found by itself."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from server.checks.base import Check


@cache
def kinds() -> tuple[type[Check], ...]:
    """Every kind there is, by name."""
    for module in pkgutil.iter_modules(__path__):
        importlib.import_module(f"{__name__}.{module.name}")
    base: type[Check] = Check  # type: ignore[type-abstract]  # only its subclasses are made
    found = [kind for kind in _subclasses(base) if "kind" in kind.model_fields]
    return tuple(sorted(found, key=kind_name))


def kind_name(kind: type[Check]) -> str:
    """The word for it in a pack."""
    annotation = kind.model_fields["kind"].annotation
    names: tuple[str, ...] = getattr(annotation, "__args__", ())
    if len(names) != 1:
        raise TypeError(f"{kind.__name__}.kind must be a Literal of one name")
    return names[0]


def _subclasses(kind: type[Check]) -> list[type[Check]]:
    return [below for direct in kind.__subclasses__() for below in (direct, *_subclasses(direct))]
