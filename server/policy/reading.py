"""Reads a policy file. An entry with a mistake is left out and told, with its place; the rest holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from server.contract import PackError
from server.packs.loader import errors_of, read_document
from server.packs.mistakes import from_validation
from server.packs.yaml_marks import Marked, Mistake
from server.policy.model import Policy


@dataclass(slots=True)
class PolicyFile:
    """What a file says. `policy` None: nothing of it could be used, or there is no file."""

    path: Path | None = None
    policy: Policy | None = None
    places: list[tuple[int, int]] = field(default_factory=list)
    """Line and column of each lock of `policy`."""
    errors: list[PackError] = field(default_factory=list)


def read_policy(path: Path) -> PolicyFile:
    """Never raises for what stands in the file, nor for a file that is not there."""
    document = read_document(path)
    if isinstance(document, list):
        return PolicyFile(path, errors=document)
    if not isinstance(document.data, dict):
        return PolicyFile(path, errors=errors_of(path, [Mistake(1, 1, "not a policy: begin with `office:`")]))
    mistakes: list[Mistake] = []
    policy, left = _validated(document, mistakes)
    places = [document.place(("locks", index)) for index in left]
    return PolicyFile(path, policy, places, errors_of(path, sorted(mistakes, key=_place)))


def _place(mistake: Mistake) -> tuple[int, int]:
    return mistake.line, mistake.column


def _validated(document: Marked, mistakes: list[Mistake]) -> tuple[Policy | None, list[int]]:
    """The policy without the entries that have mistakes, and which of the file's locks are left."""
    data: dict[str, Any] = document.data
    try:
        return Policy.model_validate(data), list(range(len(data.get("locks") or ())))
    except ValidationError as error:
        mistakes += from_validation(error, document)
        wrong = [detail["loc"] for detail in error.errors()]
    try:
        policy = Policy.model_validate(_without(data, wrong))
    except ValidationError:  # who sets it, or since when, is not told
        return None, []
    out = {place[1] for place in wrong if place[0] == "locks" and len(place) > 1}
    return policy, [index for index in range(len(policy.locks) + len(out)) if index not in out]


def _without(data: dict[str, Any], places: Iterable[Sequence[str | int]]) -> dict[str, Any]:
    """The data without the entries of lists, or else the whole keys, that the places lie in."""
    keys = {place[0] for place in places if len(place) == 1}
    entries = {(place[0], place[1]) for place in places if len(place) > 1}
    return {
        key: [one for index, one in enumerate(value) if (key, index) not in entries]
        if isinstance(value, list)
        else value
        for key, value in data.items()
        if key not in keys
    }
