"""`/openapi.json` tells every route, with its errors and the models of the contract."""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from flask import Flask

from server import schemas
from server.api import openapi
from server.api.problems import Kind
from tests.server.clients import Client

METHODS = {"get", "post", "put", "patch", "delete"}


@pytest.fixture
def document(stranger: Client) -> dict[str, Any]:
    return cast(dict[str, Any], stranger.get("/openapi.json").json)


def test_every_route_of_the_application_is_described_and_no_other(
    app: Flask, document: dict[str, Any]
) -> None:
    routes = {
        (re.sub(r"<(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    described = {(path, method) for path, methods in document["paths"].items() for method in methods}
    assert described == routes


def test_the_schemas_are_the_models_of_the_contract(document: dict[str, Any]) -> None:
    models = document["components"]["schemas"]
    assert models == schemas.definitions("#/components/schemas/")
    names = {model.__name__ for model in schemas.RECEIVED + schemas.SENT}
    assert names <= set(models)


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    models = document["components"]["schemas"]
    references = re.findall(r"'\$ref': '([^']+)'", str(document))
    assert references
    for reference in references:
        assert reference.removeprefix("#/components/schemas/") in models


def test_every_operation_tells_its_success_its_problems_and_its_token(document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert method in METHODS
            statuses = {int(status) for status in operation["responses"]}
            assert min(statuses) < 400, path
            assert {403, 421, 500} <= statuses, path
            assert bool(operation["security"]) == (401 in statuses), path
            takes_json = "application/json" in operation.get("requestBody", {}).get("content", {})
            assert takes_json == ({400, 413, 415, 422} <= statuses), path


def test_the_problems_of_a_route_are_told_by_their_type(document: dict[str, Any]) -> None:
    responses = document["paths"]["/v1/pairings/{pairing_id}/token"]["post"]["responses"]
    for kind in (Kind.PAIRING_EXPIRED, Kind.PAIRING_REFUSED, Kind.PAIRING_USED):
        assert kind.uri in responses["410"]["description"]
    schema = responses["410"]["content"]["application/problem+json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/Problem"}


def test_a_parameter_of_the_path_is_described(document: dict[str, Any]) -> None:
    for path, methods in document["paths"].items():
        for operation in methods.values():
            named = {one["name"] for one in operation.get("parameters", []) if one["description"]}
            assert named == set(re.findall(r"\{(\w+)\}", path))


def test_a_route_that_promises_nothing_is_a_fault(app: Flask) -> None:
    app.add_url_rule("/secret", "secret", lambda: "")
    with app.test_request_context(), pytest.raises(LookupError, match="/secret"):
        openapi.document()
