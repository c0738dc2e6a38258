"""Every error is a problem document."""

from __future__ import annotations

from typing import Any, cast

import pytest

from server.contract import Evaluation, EvaluationRequest
from tests.server.clients import Client, problem_of
from tests.server.engines import RecordingEngine


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/nothing", "/v1/health/x", "/%00", "/%ff", "/static/x.css"])
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert problem_of(client.get(path), 404) == "not-found"


@pytest.mark.parametrize("method", ["DELETE", "PUT", "TRACE", "NONSENSE"])
def test_a_method_that_is_not_served_names_those_that_are(client: Client, method: str) -> None:
    answer = client.send(method, "/v1/health")
    assert problem_of(answer, 405) == "method-not-allowed"
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_a_fault_is_told_without_what_it_was_about(
    client: Client, engine: RecordingEngine, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(request: EvaluationRequest) -> Evaluation:
        raise KeyError(request.text)

    engine.judge = fail
    answer = client.post("/v1/evaluations", {"platform": "x", "text": "rahasia 3299014507990002"})
    assert problem_of(answer, 500) == "internal"
    assert "rahasia" not in answer.text
    assert "rahasia" not in caplog.text
    assert "KeyError" in caplog.text
    assert "test_problems.py" in caplog.text


def test_a_problem_has_no_fields_that_say_nothing(client: Client) -> None:
    assert set(cast(dict[str, Any], client.get("/nothing").json)) == {"type", "title", "status", "detail"}


def test_the_slash_at_the_end_does_not_matter(client: Client) -> None:
    assert client.get("/v1/health/").status_code == 200
