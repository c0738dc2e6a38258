"""Foreign hosts and origins are refused before anything is routed."""

from __future__ import annotations

import pytest
from werkzeug.test import TestResponse

from tests.server.clients import ADDRESS, CHROMIUM, FIREFOX, Client, problem_of


@pytest.mark.parametrize("host", ["127.0.0.1:17845", "localhost:17845", "[::1]:17845"])
def test_every_name_of_the_server_is_answered(stranger: Client, host: str) -> None:
    assert stranger.with_headers(Host=host).get("/v1/health").status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:17846",
        "rambu.evil.example:17845",
        "127.0.0.1.nip.io:17845",
        "127.0.0.1:17845.evil.example",
        "localhost.:17845",
        "evil.example@127.0.0.1:17845",
        "127.0.0.1:17845, evil.example",
        "127.0.0.2:17845",
        "0.0.0.0:17845",
        "2130706433:17845",
        "[::ffff:127.0.0.1]:17845",
    ],
)
@pytest.mark.parametrize("path", ["/v1/health", "/pairings/a", "/openapi.json", "/nothing"])
def test_a_name_that_points_at_us_but_is_not_ours_gets_nothing(client: Client, host: str, path: str) -> None:
    answer = client.with_headers(Host=host).get(path)
    assert problem_of(answer, 421) == "wrong-host"


@pytest.mark.parametrize("origin", [CHROMIUM, FIREFOX, ADDRESS, "http://localhost:17845"])
def test_extensions_and_our_own_pages_may_call(client: Client, origin: str) -> None:
    answer = client.with_headers(Origin=origin).post("/v1/evaluations", {"platform": "x", "text": "a"})
    assert answer.status_code == 200


FOREIGN = [
    "https://x.com",
    "http://127.0.0.1",
    "http://127.0.0.1:8000",
    "https://127.0.0.1:17845",
    "null",
    "",
    "file://",
    "chrome-extension://short",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnoz",
    CHROMIUM + ".evil.example",
    "https://evil.example#" + CHROMIUM,
    CHROMIUM + "\n",
    FIREFOX.upper(),
    "moz-extension://not-a-uuid",
    f"{CHROMIUM}, https://x.com",
]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_origin_is_refused_even_with_a_token(client: Client, origin: str) -> None:
    answer = client.send("POST", "/v1/evaluations", json={}, environ_overrides={"HTTP_ORIGIN": origin})
    assert problem_of(answer, 403) == "foreign-origin"
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("origin", ["https://x.com", "null", "http://127.0.0.1:8000"])
def test_a_preflight_from_a_web_page_gets_nothing(stranger: Client, origin: str) -> None:
    answer = _preflight(stranger, origin)
    assert problem_of(answer, 403) == "foreign-origin"
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


@pytest.mark.parametrize("origin", [CHROMIUM, FIREFOX])
def test_a_preflight_from_an_extension_is_answered_without_private_networks(
    stranger: Client, origin: str
) -> None:
    answer = _preflight(stranger, origin)
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == origin
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]
    assert answer.headers["Access-Control-Allow-Headers"] == "authorization, content-type"
    assert "Access-Control-Allow-Private-Network" not in answer.headers
    assert "Access-Control-Allow-Credentials" not in answer.headers


def test_no_answer_is_for_every_origin(client: Client) -> None:
    for origin in (None, CHROMIUM):
        asking = client if origin is None else client.with_headers(Origin=origin)
        assert asking.get("/v1/settings").headers.get("Access-Control-Allow-Origin") == origin


def test_every_answer_carries_the_safe_headers(client: Client) -> None:
    answers = [
        client.get("/v1/health"),
        client.get("/nothing"),
        client.post("/v1/evaluations", {}),
        client.with_headers(Host="evil.example").get("/v1/health"),
    ]
    for answer in answers:
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


def _preflight(client: Client, origin: str) -> TestResponse:
    return client.with_headers(
        Origin=origin,
        Access_Control_Request_Method="POST",
        Access_Control_Request_Headers="authorization, content-type",
        Access_Control_Request_Private_Network="true",
    ).send("OPTIONS", "/v1/evaluations")
