"""The rule sets over the API, with the real packs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from server.app import create_app
from server.contract import PackError
from server.engine.engine import Engine
from server.settings import ServerSettings
from tests.server.clients import Client
from tests.server.engines import RecordingEngine


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    home = tmp_path_factory.mktemp("state")
    client = Client(create_app(ServerSettings(home=home), Engine.load())).with_token()
    yield client
    client.services.database.dispose()


def test_all_rule_sets_are_told_with_their_rules(real: Client) -> None:
    answer = cast(Any, real.get("/v1/rule-sets").json)
    by_id = {rule_set["id"]: rule_set for rule_set in answer["rule_sets"]}
    assert {"data", "nada", "tagar", "x", "instagram"} <= set(by_id)
    assert answer["errors"] == []
    rule = next(rule for rule in by_id["data"]["rules"] if rule["id"] == "data-nik")
    assert rule["source"]["title"]
    assert rule["flag"]
    assert rule["pass"]
    assert rule["on"]["x"] is True


def test_a_switch_of_the_settings_shows_in_the_rule_sets(real: Client) -> None:
    real.patch("/v1/settings", {"switch": {"target": "nada", "platform": "x", "on": False}})
    answer = cast(Any, real.get("/v1/rule-sets").json)
    nada = next(rule_set for rule_set in answer["rule_sets"] if rule_set["id"] == "nada")
    assert nada["on"]["x"] is False
    assert nada["on"]["instagram"] is True


def test_the_mistakes_of_a_pack_are_told(client: Client, engine: RecordingEngine, tmp_path: Path) -> None:
    mistake = PackError(file="kantor.yaml", line=3, column=5, message="kind tidak dikenal")
    engine.errors = (mistake,)
    answer = cast(Any, client.get("/v1/rule-sets").json)
    assert answer == {"rule_sets": [], "errors": [mistake.model_dump()], "rules_digest": "test"}
