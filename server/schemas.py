"""JSON Schemas of wire models and rule packs, written to `shared/schemas/` by `python -m server.schemas`.

What the server receives is described as it validates (a field with a default may be left out); what it sends,
as it serialises (every field is there). A model that travels both ways has two schemas when they differ:
`Author` as it is sent, `AuthorInput` as it is received.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, models_json_schema

from server import contract

JsonObject = dict[str, Any]

FOLDER: Final = Path(__file__).parent.parent / "shared" / "schemas"
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

RECEIVED: Final[tuple[type[BaseModel], ...]] = (
    contract.EvaluationRequest,
    contract.PairingRequest,
    contract.TokenRequest,
    contract.ProofRequest,
    contract.SettingsPatch,
    contract.Problem,  # sent, but read with `errors` left out when there are none
)
SENT: Final[tuple[type[BaseModel], ...]] = (
    contract.Evaluation,
    contract.ImageReport,
    contract.Health,
    contract.Pairing,
    contract.Token,
    contract.TokenPending,
    contract.Proof,
    contract.RuleSets,
    contract.Settings,
)


class _WireSchema(GenerateJsonSchema):
    """Pydantic's schemas without a title a field, and with everything required in what we send."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 -- the base class fixes the parameters
        return False

    def field_is_required(self, field: Any, total: bool) -> bool:
        return self.mode == "serialization" or super().field_is_required(field, total)


def definitions(prefix: str = "#/$defs/") -> dict[str, JsonObject]:
    """Every wire model by name; their references to each other begin with `prefix`."""
    modes: list[tuple[type[BaseModel], JsonSchemaMode]] = [(model, "validation") for model in RECEIVED]
    modes += [(model, "serialization") for model in SENT]
    _, schema = models_json_schema(modes, schema_generator=_WireSchema)
    text = json.dumps(schema["$defs"]).replace("-Input", "Input").replace("-Output", "")
    found: dict[str, JsonObject] = json.loads(text.replace("#/$defs/", prefix))
    for name, model in found.items():
        model["title"] = name
    return found


def files() -> dict[str, JsonObject]:
    """The schema files by name: a top-level wire model each, packs, policies; each complete in itself."""
    from server.packs.schema import pack_schema  # noqa: PLC0415 -- the server has no use for them
    from server.policy.model import policy_schema  # noqa: PLC0415

    every = definitions()
    wire = {f"{_kebab(model.__name__)}.json": _complete(model.__name__, every) for model in RECEIVED + SENT}
    return {**wire, "pack.json": pack_schema(), "policy.json": policy_schema()}


def write(folder: Path = FOLDER) -> list[Path]:
    """Write all schema files to `folder` and take out those that are no longer ours."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = files()
    for old in folder.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, schema in wanted.items():
        (folder / name).write_text(text_of(schema), encoding="utf-8")
    return sorted(folder / name for name in wanted)


def text_of(schema: Mapping[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _complete(name: str, every: Mapping[str, JsonObject]) -> JsonObject:
    needed = sorted(_reachable(name, every) - {name})
    schema: JsonObject = {"$schema": DIALECT, **every[name]}
    if needed:
        schema["$defs"] = {one: every[one] for one in needed}
    return schema


def _reachable(name: str, every: Mapping[str, JsonObject]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found.add(current)
            waiting += _references(every[current])
    return found


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield str(value).rsplit("/", 1)[-1]
            else:
                yield from _references(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _references(value)


def _kebab(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")


if __name__ == "__main__":
    for path in write():
        print(path.relative_to(FOLDER.parent.parent))
