"""An office edits its packs while the server runs: no restart, and a mistake takes nothing else down."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.app import create_app
from server.services import release
from server.settings import ServerSettings
from tests.server.clients import Client
from tests.server.packs.packs import pack
from tests.server.serving import running

PATIENCE = 60
"""Seconds for a reload on a busy machine; it takes about two."""


def _wait_for(condition: Callable[[], bool]) -> None:
    """`condition` is a whole request, which is pause enough."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "the server does not see the change"


def _rules(evaluation: Any) -> set[str]:
    return {hint["rule"] for hint in evaluation["hints"]}


def test_a_running_server_judges_by_what_the_office_writes(tmp_path: Path) -> None:
    with running(tmp_path / "home") as server:

        def judged() -> Any:
            return server.evaluate("Kaldu dan kuah, NIK 3299014507990002.").json()

        first = judged()
        assert _rules(first) == {"data-nik"}
        folder = server.home / "rules"
        folder.mkdir()
        (folder / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
        _wait_for(lambda: _rules(judged()) == {"data-nik", "kantor-kaldu"})
        second = judged()
        assert second["rules_digest"] != first["rules_digest"]
        assert server.send("GET", "/v1/health").json()["rules_digest"] == second["rules_digest"]
        (folder / "rusak.yaml").write_text("id: rusak\nruless: []\n", encoding="utf-8")
        _wait_for(lambda: judged()["rules_digest"] != second["rules_digest"])
        assert _rules(judged()) == {"data-nik", "kantor-kaldu"}
        told = server.send("GET", "/v1/rule-sets", headers=server.headers()).json()["errors"]
        assert {(Path(error["file"]).name, error["line"]) for error in told} >= {("rusak.yaml", 2)}
        (folder / "rusak.yaml").unlink()
        _wait_for(lambda: judged()["rules_digest"] == second["rules_digest"])


def test_the_application_sees_a_folder_that_was_empty(tmp_path: Path) -> None:
    folder = tmp_path / "paket"
    folder.mkdir()
    app = create_app(ServerSettings(home=tmp_path / "home", rule_folders=(folder,)))
    try:
        client = Client(app).with_token()

        def judged() -> Any:
            return client.post("/v1/evaluations", {"platform": "x", "text": "Kaldu."}).json

        assert _rules(judged()) == set()
        (folder / "kantor.yaml").write_text(pack("kaldu"), encoding="utf-8")
        _wait_for(lambda: _rules(judged()) == {"kantor-kaldu"})
    finally:
        release(app)
