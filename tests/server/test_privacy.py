"""No word of a draft is ever logged or written to disk, whatever happens to the request."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from server.contract import Evaluation, EvaluationRequest
from server.serving import bind, make_server
from server.settings import ServerSettings
from tests.server.clients import Client
from tests.server.engines import RecordingEngine
from tests.server.serving import Server, running

SECRET = "zamrudkhatulistiwa"
NIK = "3299016808910003"
"""In no example of the packs, which are kept on disk."""
DRAFT = f"{SECRET}: NIK {NIK} #{SECRET}Jabar"


@pytest.fixture(scope="module")
def left_behind(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Path]]:
    """All files that a server leaves that has been sent the draft in every way that we know of."""
    folder = tmp_path_factory.mktemp("privacy")
    with running(folder / "state", log=folder / "log", RAMBU_LOG_LEVEL="debug") as server:
        for body in _bodies():
            server.send("POST", "/v1/evaluations", body, server.headers())
            server.send("PATCH", "/v1/settings", body, server.headers())
            server.send("POST", "/v1/proofs", body, {"Content-Type": "application/json"})
        _send_it_elsewhere(server)
        assert server.evaluate(DRAFT).status == 200
        yield [file for file in folder.rglob("*") if file.is_file()]


def test_the_log_tells_route_and_status_of_a_request(left_behind: list[Path]) -> None:
    log = next(file for file in left_behind if file.name == "log").read_text()
    assert "POST /v1/evaluations 200" in log
    assert "(no such route) 404" in log


def _bodies() -> Iterator[bytes]:
    good = {"platform": "x", "text": DRAFT, "context": {"siblings": [DRAFT]}}
    yield json.dumps(good).encode()
    yield json.dumps({**good, "text": DRAFT * 4000}).encode()
    yield json.dumps({**good, "text": DRAFT * 20_000}).encode()
    yield json.dumps({**good, "platform": DRAFT, DRAFT: DRAFT}).encode()
    yield json.dumps({**good, "text": [DRAFT]}).encode()
    yield json.dumps(good).encode()[:-1]
    yield json.dumps(good).encode().replace(b"NIK", b"\xff")
    yield json.dumps(good).encode() + b" " * 5_000_000


def _send_it_elsewhere(server: Server) -> None:
    for path in (f"/{SECRET}", f"/v1/health?text={SECRET}", f"/v1/pairings/{SECRET}/token"):
        server.send("GET", path)
        server.send("POST", path, DRAFT.encode(), {"Content-Type": "text/plain"})
    server.send("GET", "/v1/health", headers={"Host": f"{SECRET}.example"})
    server.send("GET", "/v1/settings", headers={"Authorization": f"Bearer {SECRET}", "X-Draft": SECRET})
    server.send("POST", "/pairings/x", DRAFT.encode(), {"Content-Type": "application/x-www-form-urlencoded"})


def test_no_file_and_no_log_of_the_server_holds_a_word_of_the_draft(left_behind: list[Path]) -> None:
    names = {file.name for file in left_behind}
    assert {"log", "rambu.db", "rambu.db-wal"} <= names
    for file in left_behind:
        content = file.read_bytes()
        for word in (SECRET, NIK):
            for encoding in ("utf-8", "utf-16-le"):
                assert word.encode(encoding) not in content, file


def test_no_body_and_no_answer_is_long_enough_to_be_spooled_to_a_file(app: Flask) -> None:
    settings = ServerSettings(home=Client(app).services.settings.home, port=0)
    server = make_server(app, settings, bind(settings))
    server.task_dispatcher.shutdown()
    server.close()
    parser: Any = server.channel_class.parser_class
    of_pictures = parser.of_pictures
    assert of_pictures.inbuf_overflow > of_pictures.max_request_body_size > settings.max_image_bytes
    assert server.adj.inbuf_overflow > server.adj.max_request_body_size > settings.max_body_bytes
    assert server.adj.outbuf_overflow > 10 * settings.max_body_bytes


@pytest.mark.parametrize("fault", [KeyError, ValueError, RecursionError, MemoryError, RuntimeError])
def test_a_fault_in_the_engine_does_not_log_the_draft(
    client: Client, engine: RecordingEngine, caplog: pytest.LogCaptureFixture, fault: type[Exception]
) -> None:
    def fail(request: EvaluationRequest) -> Evaluation:
        try:
            raise ValueError(f"inner {request.text}")
        except ValueError as inner:
            raise fault(f"outer {request.text}") from inner

    engine.judge = fail
    caplog.set_level("DEBUG")
    answer = client.post("/v1/evaluations", {"platform": "x", "text": DRAFT})
    assert answer.status_code == 500
    assert SECRET not in answer.text
    assert caplog.records
    for record in caplog.records:
        assert SECRET not in record.getMessage()
        assert record.exc_info is None
