"""The office's policy over the API: what it locks cannot be changed there, and is told with who and since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest

from server.app import create_app
from server.engine.engine import Engine
from server.services import release
from server.settings import ServerSettings
from tests.server.clients import Client, problem_of

POLICY = """
office: Diskominfo Jabar
since: 2026-11-01
locks:
  - {target: data, on: true}
  - {target: nada, on: false, platforms: [x]}
  - {target: dta, on: true}
"""
NIK = "NIK 3299014507990002"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    home = tmp_path_factory.mktemp("state")
    (home / "policy.yaml").write_text(POLICY, encoding="utf-8")
    app = create_app(ServerSettings(home=home), Engine.load())
    yield Client(app).with_token()
    release(app)


@pytest.fixture
def rule_sets(client: Client) -> dict[str, Any]:
    answer = cast(Any, client.get("/v1/rule-sets").json)
    return {rule_set["id"]: rule_set for rule_set in answer["rule_sets"]}


def hints(client: Client, text: str, **fields: Any) -> list[str]:
    answer = client.post("/v1/evaluations", {"platform": "x", "text": text, **fields})
    return [hint["rule"] for hint in cast(Any, answer.json)["hints"]]


def test_rule_sets_tell_what_is_locked_where_by_whom_since_when(rule_sets: dict[str, Any]) -> None:
    lock = {"by": "Diskominfo Jabar", "since": "2026-11-01"}
    assert rule_sets["nada"]["locks"] == {"x": lock}
    assert (rule_sets["nada"]["on"]["x"], rule_sets["nada"]["on"]["blog"]) == (False, True)
    assert set(rule_sets["data"]["locks"]) == set(rule_sets["data"]["platforms"])
    assert rule_sets["data"]["rules"][0]["locks"]["x"] == lock
    assert rule_sets["tagar"]["locks"] == {}


def test_a_mistake_in_the_policy_is_told_beside_those_of_packs(client: Client) -> None:
    errors = cast(Any, client.get("/v1/rule-sets").json)["errors"]
    assert [(error["line"], error["column"]) for error in errors] == [(7, 5)]
    assert "did you mean “data”?" in errors[0]["message"]


@pytest.mark.parametrize(
    "patch",
    [
        {"switch": {"target": "data", "platform": None, "on": False}},
        {"switch": {"target": "data-nik", "platform": "x", "on": False}},
        {"switch": {"target": "nada", "platform": "x", "on": True}},
        {"ignore": {"rule": "data-nik", "platform": "x"}},
    ],
)
def test_a_switch_against_a_lock_is_refused_with_who_and_since_when(
    client: Client, patch: dict[str, Any]
) -> None:
    before = client.get("/v1/settings").json
    answer = client.patch("/v1/settings", patch)
    assert problem_of(answer, 403) == "locked"
    assert cast(Any, answer.json)["detail"] == "Ditetapkan Diskominfo Jabar sejak 01-11-2026."
    assert client.get("/v1/settings").json == before


def test_what_is_not_locked_can_be_switched(client: Client) -> None:
    for switch in (
        {"target": "nada", "platform": None, "on": True},
        {"target": "nada", "platform": "blog", "on": True},
        {"target": "tagar", "platform": "x", "on": True},
    ):
        assert client.patch("/v1/settings", {"switch": switch}).status_code == 200


def test_locks_win_over_settings_and_request_in_every_judgement(client: Client) -> None:
    switches = [{"target": "data", "platform": None, "on": False}]
    ignored = [{"rule": "data-nik", "platform": None}]
    assert client.patch("/v1/settings", {"switches": switches, "ignored": ignored}).status_code == 200
    assert "data-nik" in hints(client, NIK, rule_sets={"data": False}, rules={"data-nik": False})
    assert client.patch("/v1/settings", {"switches": [], "ignored": []}).status_code == 200
    shouted = "Kalian harus antre!"
    assert "nada-memerintah" not in hints(client, shouted, rule_sets={"nada": True})
    assert "nada-memerintah" in hints(client, shouted, platform="facebook")
