"""A client of the application, without a network between."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from flask import Flask
from werkzeug.test import TestResponse

from server.services import Services

ADDRESS = "http://127.0.0.1:17845"
CHROMIUM = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"


class Client:
    """Sends requests with the headers that it was given; every answer is read at once."""

    def __init__(self, app: Flask, headers: Mapping[str, str] | None = None) -> None:
        self.app = app
        self.headers = dict(headers or {})

    @property
    def services(self) -> Services:
        return cast(Services, self.app.extensions["rambu"])

    def with_headers(self, **headers: str) -> Client:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return Client(self.app, {**self.headers, **named})

    def with_token(self) -> Client:
        return self.with_headers(Authorization=f"Bearer {self.services.tokens.give('test').token}")

    def get(self, path: str) -> TestResponse:
        return self.send("GET", path)

    def post(self, path: str, body: Any) -> TestResponse:
        return self.post_bytes(path, json.dumps(body).encode())

    def patch(self, path: str, body: Any) -> TestResponse:
        return self.send("PATCH", path, json=body)

    def post_bytes(self, path: str, body: bytes, content_type: str = "application/json") -> TestResponse:
        return self.send("POST", path, data=body, content_type=content_type)

    def send(self, method: str, path: str, **how: Any) -> TestResponse:
        headers = {**self.headers, **how.pop("headers", {})}
        path = path.removeprefix(ADDRESS)
        return self.app.test_client().open(path, method=method, base_url=ADDRESS, headers=headers, **how)


def problem_of(answer: TestResponse, status: int) -> str:
    """The name of the problem that the answer is; fails when it is none of that status."""
    assert answer.status_code == status, answer.text
    assert answer.content_type == "application/problem+json"
    document = cast(dict[str, Any], answer.json)
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]
    return str(document["type"]).removeprefix("/problems/")
