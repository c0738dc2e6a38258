"""Pictures over the API: each is looked at once, and each that cannot be is told why."""

from __future__ import annotations

import hashlib
from typing import Any, cast

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from server.media.errors import PictureError, Reason
from tests.pictures.files import exif, file
from tests.pictures.scenes import scene
from tests.server.clients import CHROMIUM, Client, problem_of
from tests.server.engines import RecordingEngine

STREET = file(scene("street", 1, 640), exif=exif(location=True, device=True))


def name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def put(client: Client, data: bytes, sha256: str | None = None, **headers: str) -> TestResponse:
    return client.send("PUT", f"/v1/images/{sha256 or name(data)}", data=data, headers=headers)


def test_a_new_picture_gets_its_report(client: Client) -> None:
    answer = put(client, STREET, **{"Content-Type": "image/jpeg"})
    assert answer.status_code == 201
    report = cast(dict[str, Any], answer.json)
    assert (report["id"], report["width"], report["height"]) == (name(STREET), 640, 480)
    assert (report["location"], report["device"], report["format"]) == (True, True, "jpeg")
    assert report["bytes"] == len(STREET)
    assert b"Contoh" not in answer.data


@pytest.mark.parametrize(
    "kind", ["image/png", "application/octet-stream", "text/plain", "application/json", "x"]
)
def test_the_content_type_does_not_matter(client: Client, kind: str) -> None:
    assert put(client, STREET, **{"Content-Type": kind}).status_code == 201


def test_a_known_picture_is_answered_with_200(client: Client) -> None:
    first, second = put(client, STREET), put(client, STREET)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json == second.json


def test_a_post_can_be_judged_with_a_picture_that_was_sent(client: Client, engine: RecordingEngine) -> None:
    put(client, STREET)
    body = {"platform": "x", "text": "a", "images": [{"id": name(STREET), "alt": ""}, {"id": name(STREET)}]}
    assert client.post("/v1/evaluations", body).status_code == 200
    (known,) = engine.pictures
    assert known[name(STREET)].facts.width == 640


def test_the_pictures_that_were_not_sent_are_named_once(client: Client, engine: RecordingEngine) -> None:
    put(client, STREET)
    body = {
        "platform": "x",
        "text": "a",
        "images": [{"id": each} for each in (name(STREET), "0f" * 32, "0f" * 32)],
    }
    answer = client.post("/v1/evaluations", body)
    assert problem_of(answer, 409) == "image-unknown"
    assert cast(Any, answer.json)["images"] == ["0f" * 32]
    assert engine.asked == []


def test_an_id_that_is_not_the_digest_is_refused(client: Client) -> None:
    assert problem_of(put(client, STREET, "0f" * 32), 422) == "image-digest"
    assert problem_of(put(client, STREET, name(STREET).upper()), 404) == "image-id"
    assert problem_of(put(client, STREET, "x"), 404) == "image-id"


def test_a_known_id_with_other_bytes_is_refused(client: Client) -> None:
    put(client, STREET)
    assert problem_of(put(client, b"other", name(STREET)), 422) == "image-digest"


@pytest.mark.parametrize(
    ("data", "status", "kind"),
    [
        (b"", 422, "image-empty"),
        (b"halo", 415, "image-unsupported"),
        (STREET[:3000], 422, "image-broken"),
        (STREET + b"<script>alert(1)</script>", 422, "image-ambiguous"),
        (file(Image.new("1", (12_000, 12_000)), "png"), 413, "image-too-many-pixels"),
    ],
)  # fmt: skip
def test_what_cannot_be_looked_at_is_told_why(client: Client, data: bytes, status: int, kind: str) -> None:
    assert problem_of(put(client, data), status) == kind
    body = {"platform": "x", "text": "a", "images": [{"id": name(data)}]}
    assert problem_of(client.post("/v1/evaluations", body), 409) == "image-unknown"


@pytest.mark.parametrize(
    ("reason", "status", "kind"), [(Reason.TOO_SLOW, 422, "image-too-slow"), (Reason.BUSY, 503, "image-busy")]
)
def test_what_takes_too_long_is_told_as_well(
    client: Client, monkeypatch: pytest.MonkeyPatch, reason: Reason, status: int, kind: str
) -> None:
    def refuse(_self: object, _name: str, _data: bytes) -> None:
        raise PictureError(reason)

    monkeypatch.setattr("server.media.pictures.Pictures.receive", refuse)
    answer = put(client, STREET)
    assert problem_of(answer, status) == kind
    assert (answer.headers.get("Retry-After") == "1") == (reason is Reason.BUSY)


def test_a_picture_may_be_larger_than_a_draft_but_not_endless(client: Client) -> None:
    most = client.services.settings.max_image_bytes
    large = STREET + bytes(3_000_000)
    assert put(client, large).status_code == 201
    answer = put(client, STREET + bytes(most))
    assert problem_of(answer, 413) == "too-large"
    assert "40 MB" in answer.text


def test_a_packed_body_is_refused(client: Client) -> None:
    assert problem_of(put(client, STREET, **{"Content-Encoding": "gzip"}), 415) == "unsupported-media-type"


def test_a_stranger_sends_no_pictures(stranger: Client) -> None:
    assert problem_of(put(stranger, STREET), 401) == "unauthorized"


def test_a_web_page_sends_no_pictures_and_the_extension_may(client: Client) -> None:
    assert problem_of(put(client, STREET, Origin="https://x.com"), 403) == "foreign-origin"
    asks = {
        "Origin": CHROMIUM,
        "Access-Control-Request-Method": "PUT",
        "Access-Control-Request-Headers": "authorization",
    }
    answer = client.send("OPTIONS", f"/v1/images/{name(STREET)}", headers=asks)
    assert "PUT" in answer.headers["Access-Control-Allow-Methods"]
