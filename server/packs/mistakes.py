"""Pydantic's findings and our own, as sentences that say where and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from server.checks import kind_name, kinds
from server.packs.yaml_marks import Marked, Mistake, Path


def from_validation(error: ValidationError, document: Marked) -> list[Mistake]:
    """Every mistake of a file, each once, in the order of the lines."""
    found: dict[tuple[int, int], Mistake] = {}
    details = error.errors()
    for detail in details:
        if _is_other_branch(detail) or _is_consequence(detail, details):
            continue
        line, column = document.place(detail["loc"])
        mistake = Mistake(line, column, _sentence(detail))
        # of several readings of a union the first speaks; an unknown key tells more than "expected a string"
        if (line, column) not in found or detail["type"] == "extra_forbidden":
            found[line, column] = mistake
    return sorted(found.values(), key=lambda mistake: (mistake.line, mistake.column))


def at(document: Marked, path: Path, message: str) -> Mistake:
    """A mistake of our own at a path of the document."""
    return Mistake(*document.place(path), message)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at what may have been meant, or what there is."""
    options = sorted(known)
    close = get_close_matches(word, options, n=1)
    if close:
        return f"did you mean “{close[0]}”?"
    return f"there are: {', '.join(options[:30])}" if options else "there are none yet"


def _sentence(detail: ErrorDetails) -> str:
    name = _name(detail["loc"])
    context: dict[str, Any] = detail.get("ctx") or {}
    say = _SENTENCES.get(detail["type"])
    if say is None:
        return f"“{name}”: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return say(name, detail, context)


_Say = Callable[[str, ErrorDetails, Mapping[str, Any]], str]


def _text(name: str, detail: ErrorDetails, _context: Mapping[str, Any]) -> str:
    if detail["input"] is None:
        return f"“{name}” is empty: write a text"
    return f"“{name}” must be text: put {detail['input']!r} in quotes"


def _unknown_kind(_name: str, _detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    tag = str(context.get("tag"))
    return f"“{tag}” is not a kind of check; {nearest(tag, map(kind_name, kinds()))}"


def _impossible(name: str, detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    return f"{detail['input']!r} is not possible for “{name}”: use {context.get('expected')}"


def _too_few(name: str, _detail: ErrorDetails, context: Mapping[str, Any]) -> str:
    least, there = context.get("min_length"), context.get("actual_length")
    return f"“{name}” has {there} of at least {least} entries: add some"


_SENTENCES: Mapping[str, _Say] = {
    "extra_forbidden": lambda name, _, __: f"“{name}” is not a key here: remove it, or check its spelling",
    "model_type": lambda name, _, __: (
        f"“{name}” must be a mapping of keys and values" if name != "file" else "not a pack: begin with `id:`"
    ),
    "missing": lambda name, _, __: f"“{name}” is missing: add it",
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": lambda _, __, ___: "the check has no kind: add `kind:`",
    "too_short": _too_few,
    "enum": _impossible,
    "literal_error": _impossible,
    "string_pattern_mismatch": lambda name, detail, context: (
        f"{detail['input']!r} does not fit “{name}”: it must look like {context.get('pattern')}"
    ),
    "string_type": _text,
    "value_error": lambda _, detail, context: str(context.get("error") or detail["msg"]),
}
"""How each kind of finding of Pydantic is put; the others are told in its own words."""


def _is_other_branch(detail: ErrorDetails) -> bool:
    """Whether it is about a form of a union that was not meant: “all” where a list stands."""
    tag = str(detail["loc"][-1]) if detail["loc"] else ""
    return (tag.startswith("literal[") or tag.startswith("str-enum[")) and isinstance(
        detail["input"], list | dict
    )


def _is_consequence(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list only lacks the entries that are wrong themselves."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        other["loc"][: len(loc)] == loc and len(other["loc"]) > len(loc) for other in details
    )


def _name(loc: tuple[int | str, ...]) -> str:
    """The last step that is a key of the file; Pydantic's own tags for unions are none."""
    words = [step for step in loc if isinstance(step, str) and "[" not in step]
    return words[-1] if words else "file"
