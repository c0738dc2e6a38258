"""The JSON Schema of rule packs, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from server.packs.model import Pack

COMMENT = "# yaml-language-server: $schema=shared/schemas/pack.json"
"""The line that makes an editor check a pack when it stands at the top of the file."""


def pack_schema() -> dict[str, Any]:
    """The schema, generated from the models that the loader reads packs with."""
    schema = Pack.model_json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Rambu rule pack"
    return schema
