"""Pydantic's findings and our own, as sentences that say where and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from server.checks import kind_name, kinds
from server.packs.yaml_marks import Marked, Mistake, Path


def from_validation(error: ValidationError, document: Marked) -> list[Mistake]:
    """Every mistake of a file, each once, in the order of the lines."""
    found: dict[tuple[int, int], Mistake] = {}
    for detail in error.errors():
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
    match detail["type"]:
        case "extra_forbidden":
            return f"“{name}” is not a key here: remove it, or check its spelling"
        case "missing":
            return f"“{name}” is missing: add it"
        case "union_tag_invalid":
            tag = str(context.get("tag"))
            return f"“{tag}” is not a kind of check; {nearest(tag, map(kind_name, kinds()))}"
        case "union_tag_not_found":
            return "the check has no kind: add `kind:`"
        case "too_short":
            return f"“{name}” has {context.get('actual_length')} of at least {context.get('min_length')} entries: add some"
        case "enum" | "literal_error":
            return f"{detail['input']!r} is not possible for “{name}”: use {context.get('expected')}"
        case "string_pattern_mismatch":
            return f"{detail['input']!r} does not fit “{name}”: it must look like {context.get('pattern')}"
        case "string_type":
            return (
                f"“{name}” must be text: put {detail['input']!r} in quotes"
                if detail["input"] is not None
                else (f"“{name}” is empty: write a text")
            )
        case "value_error":
            return str(context.get("error") or detail["msg"])
        case _:
            return f"“{name}”: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _name(loc: tuple[int | str, ...]) -> str:
    words = [step for step in loc if isinstance(step, str)]
    return words[-1] if words else "file"
