"""The reference of the kinds of checks, as Markdown, from their models.

`python -m server.packs.kinds_reference` writes it into docs/adding-a-rule.md.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

from server.checks import kind_name, kinds
from server.checks.base import Check
from server.packs.schema import pack_schema

PAGE = Path(__file__).parent.parent.parent / "docs" / "adding-a-rule.md"
BEGIN, END = "<!-- kinds: begin -->", "<!-- kinds: end -->"
_SHARED = ("near", "not_near", "guards")


def kinds_reference() -> str:
    """A section for each kind: what it flags, its fields, what messages and fixes may use."""
    return "\n\n".join(_section(kind) for kind in kinds())


def page_with_reference(page: str) -> str:
    """The page with a fresh reference between its marks. Raises ValueError when the marks are not there."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n\n{kinds_reference()}\n\n{END}{after}"


def _section(kind: type[Check]) -> str:
    lines = [f"### `{kind_name(kind)}`", "", " ".join((inspect.getdoc(kind) or "").split()), ""]
    schema = pack_schema()["$defs"][kind.__name__]["properties"]
    for name, field in schema.items():
        if name in ("kind", *_SHARED):
            continue
        default = field.get("default")
        note = f" ({default!r})" if default not in (None, [], ()) else ""
        about = f": {field['description']}" if "description" in field else ""
        lines.append(f"- `{name}`: {_type(field)}{note}{about}")
    if "near" in schema:
        lines.append("- `near`, `not_near`, `guards`: see above")
    if kind.placeholders:
        lines.append(f"- messages may say {', '.join(f'`{{{name}}}`' for name in sorted(kind.placeholders))}")
    if kind.offers:
        lines.append(f"- fixes: {', '.join(f'`replace: {name}`' for name in sorted(kind.offers))}")
    return "\n".join(lines)


def _type(field: dict[str, Any]) -> str:
    text = str(field)
    if "enum" in field:
        return " or ".join(f"`{value}`" for value in field["enum"])
    if "Saying" in text:
        return "phrases"
    if "anyOf" in field:
        return " or ".join(_type(option) for option in field["anyOf"] if option.get("type") != "null")
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}"
    return re.sub(r"^object$", "mapping", str(field.get("type", "value"))).replace("integer", "number")


if __name__ == "__main__":
    PAGE.write_text(page_with_reference(PAGE.read_text("utf-8")), "utf-8")
