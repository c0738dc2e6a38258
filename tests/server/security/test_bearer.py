"""Every route of the API is closed without a token, but for the few that say they are open."""

from __future__ import annotations

import pytest
from flask import Flask

from server.services import Services
from tests.server.clients import Client, problem_of

OPEN = {
    "/v1/health",
    "/v1/pairings",
    "/v1/pairings/<pairing_id>/token",
    "/v1/proofs",
}


def test_only_the_routes_of_the_contract_are_open(app: Flask, stranger: Client) -> None:
    for rule in app.url_map.iter_rules():
        path = rule.rule.replace("<pairing_id>", "x")
        for method in (rule.methods or set()) - {"OPTIONS", "HEAD"}:
            closed = stranger.send(method, path, json={}).status_code == 401
            assert closed == (rule.rule.startswith("/v1/") and rule.rule not in OPEN), rule.rule


def test_without_a_token_the_answer_says_how_to_get_one(stranger: Client) -> None:
    answer = stranger.get("/v1/settings")
    assert problem_of(answer, 401) == "unauthorized"
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_token_opens_every_route(client: Client) -> None:
    assert client.get("/v1/settings").status_code == 200


def test_anything_but_the_whole_token_is_refused(stranger: Client, services: Services) -> None:
    made = services.tokens.give("test")
    secret = made.token.partition(".")[2]
    wrong = [
        "",
        "Bearer",
        "Bearer ",
        f"Basic {made.token}",
        made.token,
        f"Bearer {made.token_id}",
        f"Bearer {made.token_id}.",
        f"Bearer {made.token_id}.{secret[:-1]}",
        f"Bearer {made.token}x",
        f"Bearer .{secret}",
        f"Bearer {made.key.hex()}",
        "Bearer " + "ü" * 20,
        f"Bearer {made.token} {made.token}",
    ]
    for value in wrong:
        answer = stranger.with_headers(Authorization=value).get("/v1/settings")
        assert problem_of(answer, 401) == "unauthorized", value


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_the_case_of_the_scheme_does_not_matter(stranger: Client, services: Services, scheme: str) -> None:
    token = services.tokens.give("test").token
    assert stranger.with_headers(Authorization=f"{scheme} {token}").get("/v1/settings").status_code == 200


def test_a_revoked_token_is_worthless_at_once(stranger: Client, services: Services) -> None:
    made = services.tokens.give("test")
    asking = stranger.with_headers(Authorization=f"Bearer {made.token}")
    assert asking.get("/v1/settings").status_code == 200
    assert services.tokens.revoke(made.token_id)
    assert asking.get("/v1/settings").status_code == 401


def test_the_body_of_a_stranger_is_not_even_read(stranger: Client) -> None:
    answer = stranger.post_bytes("/v1/evaluations", b"not json", "text/plain")
    assert problem_of(answer, 401) == "unauthorized"
