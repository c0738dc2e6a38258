"""Pairing over the API, from the request to the token."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from server.services import Services
from tests.server.clients import ADDRESS, Client, problem_of

PATH = "/v1/pairings"


class Asked:
    """A client that asked to be paired, and the person at the page that the server shows."""

    def __init__(self, stranger: Client) -> None:
        self.stranger = stranger
        self.verifier = secrets.token_urlsafe(32)
        challenge = hashlib.sha256(self.verifier.encode("ascii")).hexdigest()
        self.answer = stranger.post(PATH, {"challenge": challenge, "client": "Rambu di <b>Firefox</b>"})
        self.pairing = cast(dict[str, str], self.answer.json)

    def page(self) -> TestResponse:
        return self.stranger.get(self.pairing["approve_url"])

    def form_token(self) -> str:
        found = re.search(r'name="form_token" value="([^"]+)"', self.page().text)
        assert found
        return found[1]

    def click(self, answer: str, form_token: str | None = None, **headers: str) -> TestResponse:
        """As a browser sends the form, but for the `headers` that are given."""
        form = {"form_token": form_token or self.form_token(), "answer": answer}
        sent = {"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin", "Accept": "text/html", **headers}
        sent = {name: value for name, value in sent.items() if value}
        return self.stranger.send("POST", self.pairing["approve_url"], data=form, headers=sent)

    def take(self) -> TestResponse:
        return self.stranger.post(f"{PATH}/{self.pairing['id']}/token", {"verifier": self.verifier})


@pytest.fixture
def asked(stranger: Client) -> Asked:
    return Asked(stranger)


def test_the_answer_has_all_that_the_extension_needs(asked: Asked) -> None:
    assert asked.answer.status_code == 201
    assert re.fullmatch(r"\d{6}", asked.pairing["code"])
    assert asked.pairing["approve_url"] == f"{ADDRESS}/pairings/{asked.pairing['id']}"
    left = datetime.fromisoformat(asked.pairing["expires_at"]) - datetime.now(UTC)
    assert timedelta(seconds=110) < left <= timedelta(seconds=120)


def test_after_the_click_the_token_comes_once_and_opens_the_api(asked: Asked, services: Services) -> None:
    waiting = asked.take()
    assert (waiting.status_code, waiting.json) == (202, {"status": "pending"})
    clicked = asked.click("allow")
    assert clicked.status_code == 303
    assert clicked.headers["Location"] == f"/pairings/{asked.pairing['id']}"
    taken = asked.take()
    assert taken.status_code == 200
    token = cast(Any, taken.json)["token"]
    assert token.startswith(cast(Any, taken.json)["token_id"] + ".")
    assert asked.stranger.with_headers(Authorization=f"Bearer {token}").get("/v1/settings").status_code == 200
    assert problem_of(asked.take(), 410) == "pairing-used"
    assert [known.client for known in services.tokens.known()] == ["Rambu di <b>Firefox</b>"]


def test_after_a_refusal_there_is_no_token(asked: Asked, services: Services) -> None:
    asked.click("refuse")
    assert problem_of(asked.take(), 410) == "pairing-refused"
    assert services.tokens.known() == []


def test_an_unknown_pairing_or_another_verifier_gets_no_token(asked: Asked) -> None:
    asked.click("allow")
    unknown = asked.stranger.post(f"{PATH}/unknown/token", {"verifier": asked.verifier})
    assert problem_of(unknown, 404) == "pairing-unknown"
    other = asked.stranger.post(f"{PATH}/{asked.pairing['id']}/token", {"verifier": "x" * 43})
    assert problem_of(other, 403) == "wrong-verifier"
    assert asked.take().status_code == 200


def test_a_fourth_pairing_is_told_when_to_come_back(asked: Asked) -> None:
    for _ in range(2):
        assert Asked(asked.stranger).answer.status_code == 201
    fourth = Asked(asked.stranger).answer
    assert problem_of(fourth, 429) == "too-many-pairings"
    assert 1 <= int(fourth.headers["Retry-After"]) <= 120


def test_the_page_shows_code_and_client_and_no_markup_of_theirs(asked: Asked) -> None:
    page = asked.page()
    assert page.status_code == 200
    shown = re.sub(r"<[^>]+>", "", page.text)
    assert asked.pairing["code"] in shown
    assert "Rambu di &lt;b&gt;Firefox&lt;/b&gt;" in page.text
    assert re.search(r"<button[^>]*>\s*Izinkan\s*</button>", page.text)
    assert re.search(r"<button[^>]*>\s*Tolak\s*</button>", page.text)


def test_the_page_cannot_be_framed_kept_or_scripted(asked: Asked) -> None:
    headers = asked.page().headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "form-action 'self'" in policy
    assert "base-uri 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_every_page_has_a_nonce_of_its_own(asked: Asked) -> None:
    policies = {asked.page().headers["Content-Security-Policy"] for _ in range(3)}
    assert len(policies) == 3


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "", "Sec-Fetch-Site": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://localhost:17845"},
        {"Origin": "chrome-extension://abcdefghijklmnopabcdefghijklmnop"},
    ],
)
def test_a_click_from_anywhere_else_does_not_count(asked: Asked, headers: dict[str, str]) -> None:
    answer = asked.click("allow", **headers)
    assert answer.status_code == 403
    assert asked.take().status_code == 202


def test_a_browser_that_sends_one_of_the_two_headers_is_enough(asked: Asked) -> None:
    assert asked.click("allow", **{"Sec-Fetch-Site": ""}).status_code == 303
    assert Asked(asked.stranger).click("allow", Origin="").status_code == 303


def test_a_click_without_the_pages_own_token_does_not_count(asked: Asked) -> None:
    assert asked.click("allow", form_token="guessed").status_code == 403
    assert asked.take().status_code == 202


def test_only_the_two_answers_count(asked: Asked) -> None:
    assert asked.click("maybe").status_code == 403
    assert asked.take().status_code == 202


def test_the_answer_comes_as_a_form_of_a_few_bytes(asked: Asked) -> None:
    as_json = asked.stranger.with_headers(Origin=ADDRESS).post(asked.pairing["approve_url"], {})
    assert problem_of(as_json, 415) == "unsupported-media-type"
    assert problem_of(asked.click("allow", form_token="x" * 5000), 413) == "too-large"


def test_the_page_tells_how_it_ended(asked: Asked) -> None:
    assert "Refresh" in asked.page().headers
    asked.click("allow")
    page = asked.page()
    assert "sudah diizinkan" in page.text
    assert "form_token" not in page.text
    assert "Refresh" not in page.headers
    refused = Asked(asked.stranger)
    refused.click("refuse")
    assert "tidak jadi dihubungkan" in refused.page().text


def test_a_page_for_people_refuses_in_html_and_one_for_programs_in_json(asked: Asked) -> None:
    for_people = asked.stranger.with_headers(Accept="text/html,*/*;q=0.8").get("/pairings/unknown")
    assert for_people.status_code == 404
    assert for_people.mimetype == "text/html"
    assert "Sambungan tidak dikenal" in for_people.text
    for_programs = asked.stranger.with_headers(Accept="application/json").get("/pairings/unknown")
    assert problem_of(for_programs, 404) == "pairing-unknown"


def test_an_expired_pairing_says_so_on_the_page_and_in_the_api(
    app: Flask, asked: Asked, services: Services, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    clock = services.pairings._clock
    monkeypatch.setattr(services.pairings, "_clock", lambda: clock() + 121)
    assert problem_of(asked.take(), 410) == "pairing-expired"
    assert "Waktunya habis" in asked.page().text


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ({"challenge": "0" * 64}, "client"),
        ({"challenge": "0" * 63, "client": "a"}, "challenge"),
        ({"challenge": "G" * 64, "client": "a"}, "challenge"),
        ({"challenge": "0" * 64, "client": ""}, "client"),
        ({"challenge": "0" * 64, "client": "a" * 101}, "client"),
    ],
)
def test_a_request_with_a_mistake_begins_no_pairing(stranger: Client, body: object, where: str) -> None:
    answer = stranger.post(PATH, body)
    assert problem_of(answer, 422) == "invalid"
    assert cast(Any, answer.json)["errors"][0]["where"] == where
