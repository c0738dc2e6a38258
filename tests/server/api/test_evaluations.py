"""Judging a post over the API: the right question reaches the engine, its answer the client."""

from __future__ import annotations

from typing import Any, cast

from server.contract import Platform, Switch
from tests.server.clients import Client, problem_of
from tests.server.engines import RecordingEngine

PATH = "/v1/evaluations"


def test_the_engine_judges_by_the_writers_settings(client: Client, engine: RecordingEngine) -> None:
    switch = Switch(target="nada", platform=Platform.X, on=False)
    client.patch("/v1/settings", {"switch": switch.model_dump(), "language": "en"})
    answer = client.post(PATH, {"platform": "x", "text": "Selamat pagi"})
    assert answer.status_code == 200
    request, settings = engine.asked[0]
    assert request.text == "Selamat pagi"
    assert settings.switches == [switch]
    assert settings.language == "en"


def test_every_field_of_the_contract_is_taken(client: Client, engine: RecordingEngine) -> None:
    body = {
        "platform": "instagram",
        "surface": "reel",
        "text": "Imunisasi hari ini",
        "images": [],
        "videos": [{"width": 1080, "height": 1920, "duration_s": 31, "mime": "video/mp4", "captions": None}],
        "author": {"account": "personal", "pillars": [{"name": "Kesehatan", "keywords": ["imunisasi"]}]},
        "context": {"published_at": "2026-11-24T09:30:00+07:00", "part": {"index": 0, "count": 2}},
        "rule_sets": {"tagar": False},
        "rules": {"nada-akronim": False},
        "locale": "en",
    }
    assert client.post(PATH, body).status_code == 200
    asked = engine.asked[0][0].model_dump(mode="json", exclude_unset=True)
    assert asked == {**body, "videos": [{**cast(Any, body)["videos"][0], "duration_s": 31.0}]}


def test_an_image_that_was_never_sent_is_named(client: Client, engine: RecordingEngine) -> None:
    known = "0f" * 32
    answer = client.post(PATH, {"platform": "x", "text": "a", "images": [{"id": known}]})
    assert problem_of(answer, 409) == "image-unknown"
    assert cast(Any, answer.json)["images"] == [known]
    assert engine.asked == []
