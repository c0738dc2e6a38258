"""The generated schemas and types say what the models say."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server import schemas

ROOT = Path(__file__).parents[2]


def test_schema_files_are_those_that_the_models_give() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in schemas.FOLDER.glob("*.json")}
    wanted = {name: schemas.text_of(schema) for name, schema in schemas.files().items()}
    assert kept == wanted, "shared/schemas is stale: run `make contract`"


def test_typescript_types_are_those_that_the_schemas_give() -> None:
    places = [str(Path(sys.executable).parent), os.environ.get("PATH", "")]
    node = shutil.which("node", path=os.pathsep.join(places))
    assert node is not None, "node is missing: `make setup` installs it"
    command = [node, "scripts/contract.mjs", "--check"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_writing_takes_out_schemas_that_no_model_has(tmp_path: Path) -> None:
    (tmp_path / "gone.json").write_text("{}")
    schemas.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(schemas.files())


@pytest.mark.parametrize("name", sorted(schemas.files()))
def test_a_schema_holds_every_model_that_it_refers_to(name: str) -> None:
    schema = schemas.files()[name]
    references = set(_references(schema))
    assert references == {f"#/$defs/{model}" for model in schema.get("$defs", {})}


def test_what_is_sent_has_every_field_and_what_is_received_may_leave_out_defaults() -> None:
    every = schemas.definitions()
    assert set(every["Author"]["required"]) == set(every["Author"]["properties"])
    assert "required" not in every["AuthorInput"]


def _references(schema: object) -> list[str]:
    found: list[str] = []

    def keep(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found.extend(str(value) for key, value in pairs if key == "$ref")
        return dict(pairs)

    json.loads(json.dumps(schema), object_pairs_hook=keep)
    return found
