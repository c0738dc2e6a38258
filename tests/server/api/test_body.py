"""What is read of a request's body, and what is refused."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from server.contract import MAX_TEXT
from tests.server.clients import Client, problem_of
from tests.server.engines import RecordingEngine

PATH = "/v1/evaluations"


@pytest.mark.parametrize(
    ("body", "word"),
    [
        (b"", "baris 1"),
        (b'{"platform": "x"', "kolom"),
        (b'{"platform": "x", "text": "\xff"}', "UTF-8"),
        ('{"platform": "x", "text": "a"}'.encode("utf-16"), "UTF-8"),
        (b'{"platform": "x", "text": "a", "text": "b"}', "dua kali"),
        (b'{"platform": "x", "text": "a", "context": {"limit": 1, "limit": 2}}', "dua kali"),
        (b'{"platform": "x", "text": "a", "videos": [{"duration_s": NaN}]}', "NaN"),
        (b'{"platform": "x", "text": "a", "videos": [{"duration_s": -Infinity}]}', "NaN"),
        (b'{"platform": "x", "text": "a", "videos": [{"duration_s": 1e999}]}', "terlalu besar"),
        (b'{"platform": "x", "text": "a", "context": {"limit": ' + b"9" * 5000 + b"}}", "terlalu panjang"),
        (b"[" * 100_000, "dalam"),
        (b"[" * 100_000 + b"]" * 100_000, "dalam"),
        (b'{"author":' * 400 + b"1" + b"}" * 400, "dalam"),
    ],
)
def test_what_is_not_json_of_one_meaning_is_malformed(client: Client, body: bytes, word: str) -> None:
    answer = client.post_bytes(PATH, body)
    assert problem_of(answer, 400) == "malformed"
    assert word in cast(Any, answer.json)["detail"]


@pytest.mark.parametrize("content_type", ["text/plain", "", "application/x-www-form-urlencoded", "text/json"])
def test_only_json_is_read(client: Client, content_type: str) -> None:
    answer = client.post_bytes(PATH, b'{"platform": "x", "text": "a"}', content_type)
    assert problem_of(answer, 415) == "unsupported-media-type"


def test_another_charset_or_a_compressed_body_is_not_read(client: Client) -> None:
    body = b'{"platform": "x", "text": "a"}'
    assert problem_of(client.post_bytes(PATH, body, "application/json; charset=latin-1"), 415)
    assert problem_of(client.with_headers(Content_Encoding="gzip").post_bytes(PATH, body), 415)
    assert client.post_bytes(PATH, body, "application/json; charset=UTF-8").status_code == 200


def test_a_body_beyond_the_limit_is_too_large(client: Client) -> None:
    answer = client.post_bytes(PATH, b'{"platform": "x", "text": "' + b"a" * 4_194_304 + b'"}')
    assert problem_of(answer, 413) == "too-large"


@pytest.mark.parametrize(
    ("body", "where", "what"),
    [
        ({"text": "a"}, "platform", "wajib diisi"),
        ({"platform": "x"}, "text", "wajib diisi"),
        ({"platform": "myspace", "text": "a"}, "platform", "salah satu dari 'x'"),
        ({"platform": "x", "text": 5}, "text", "teks"),
        ({"platform": "x", "text": None}, "text", "teks"),
        ({"platform": "x", "text": ["a"]}, "text", "teks"),
        ({"platform": "x", "text": "a" * (MAX_TEXT + 1)}, "text", str(MAX_TEXT)),
        ({"platform": "x", "text": "a", "isi": 1}, "isi", "tidak dikenal"),
        ({"platform": "x", "text": "a", "context": []}, "context", "objek"),
        ({"platform": "x", "text": "a", "context": {"limit": 0}}, "context.limit", "paling kecil 1"),
        ({"platform": "x", "text": "a", "context": {"limit": "9"}}, "context.limit", "bilangan bulat"),
        ({"platform": "x", "text": "a", "context": {"limit": 1.5}}, "context.limit", "bilangan bulat"),
        ({"platform": "x", "text": "a", "context": {"siblings": ["a", 1]}}, "context.siblings[1]", "teks"),
        (
            {"platform": "x", "text": "a", "context": {"published_at": "besok"}},
            "context.published_at",
            "ISO 8601",
        ),
        (
            {"platform": "x", "text": "a", "context": {"published_at": "2026-11-24T09:30:00"}},
            "context.published_at",
            "zona",
        ),
        ({"platform": "x", "text": "a", "images": [{"id": "7"}]}, "images[0].id", "cocok"),
        ({"platform": "x", "text": "a", "videos": [{}] * 21}, "videos", "20 butir"),
        ({"platform": "x", "text": "a", "rule_sets": {"tagar": "no"}}, "rule_sets.tagar", "true atau false"),
        ([], "$", "objek"),
        (None, "$", "objek"),
        ("x", "$", "objek"),
    ],
)
def test_each_mistake_is_told_with_its_place(client: Client, body: object, where: str, what: str) -> None:
    answer = client.post(PATH, body)
    assert problem_of(answer, 422) == "invalid"
    errors = cast(Any, answer.json)["errors"]
    assert [error["where"] for error in errors] == [where]
    assert what in errors[0]["what"]


def test_mistakes_never_repeat_what_was_sent(client: Client) -> None:
    secret = "NIK 3299014507990002"
    body = {"platform": secret, "text": [secret], "context": {"published_at": secret}, "locale": secret}
    assert "3299014507990002" not in client.post(PATH, body).text


def test_every_mistake_is_told_but_no_flood_of_them(client: Client) -> None:
    many = client.post(PATH, {"platform": "x", "text": "a", "context": {"siblings": [1] * 500}})
    assert len(cast(Any, many.json)["errors"]) == 20


def test_a_lone_surrogate_becomes_one_unit_that_utf_8_has(client: Client, engine: RecordingEngine) -> None:
    body = json.dumps({"platform": "x", "text": "a\ud800b\udc00c😀", "context": {"siblings": ["\ude00"]}})
    answer = client.post_bytes(PATH, body.encode())
    assert answer.status_code == 200
    assert engine.asked[0][0].text == "a\ufffdb\ufffdc😀"
    assert engine.asked[0][0].context.siblings == ["\ufffd"]


def test_a_text_arrives_as_it_was_sent(client: Client, engine: RecordingEngine) -> None:
    text = "\x00\x01\r\n\u202e😀👩‍👩‍👧é\u0301\ufeff\u2028" + "a" * 99_900
    assert client.post(PATH, {"platform": "x", "text": text}).status_code == 200
    assert engine.asked[0][0].text == text
