"""What `docs/policy.md` shows is what works."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from server.contract import Platform
from server.engine.engine import Engine
from server.policy.model import Policy, PolicyLock, PolicyPhase
from server.policy.office import Office
from server.settings import ServerSettings

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "policy.md").read_text(encoding="utf-8")
MANAGED = ROOT / "extension" / "public" / "managed-schema.json"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_policy_on_the_page_has_no_mistake_and_locks_what_it_says(tmp_path: Path) -> None:
    (text,) = blocks("yaml")
    (tmp_path / "policy.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "paket").mkdir()
    office = Office.of(ServerSettings(home=tmp_path))
    office.know(Engine.load())
    assert office.errors == []
    locks = office.locks(date(2026, 12, 1))
    assert locks["data"][Platform.BLOG].on
    assert {platform: one.on for platform, one in locks["tagar"].items()} == {
        Platform.X: False,
        Platform.THREADS: False,
    }
    assert "tagar" not in office.locks(date(2027, 4, 1))


@pytest.mark.parametrize("model", [Policy, PolicyLock, PolicyPhase])
def test_every_key_of_a_policy_is_on_the_page(model: type[Policy | PolicyLock | PolicyPhase]) -> None:
    (text,) = blocks("yaml")
    missing = [key for key in model.model_fields if not re.search(rf"\b{key}:", text)]
    assert missing == (["confidence"] if model is PolicyPhase else [])


def test_the_files_for_browsers_set_what_the_schema_knows() -> None:
    known = set(json.loads(MANAGED.read_text(encoding="utf-8"))["properties"])
    found = [_values(json.loads(text)) for text in blocks("json")]
    assert [set(values) for values in found] == [known] * 3


def _values(document: dict[str, Any]) -> dict[str, Any]:
    """The innermost mapping: what is set for the extension."""
    inner = [value for value in document.values() if isinstance(value, dict)]
    return _values(inner[0]) if inner else document
