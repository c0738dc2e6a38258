"""Pictures on the real server: nothing of them stays, and hostile ones keep nobody waiting."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from tests.pictures.files import exif, file
from tests.pictures.hostile import mutants, slow_animation
from tests.pictures.scenes import scene
from tests.server.serving import Answer, Server, running

MARK = "zamrudkhatulistiwa"


def put(server: Server, data: bytes) -> Answer:
    headers = server.headers(Content_Type="image/jpeg")
    return server.send("PUT", f"/v1/images/{hashlib.sha256(data).hexdigest()}", data, headers)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    (folder / "tmp").mkdir()
    settings = {"RAMBU_LOG_LEVEL": "debug", "TMPDIR": str(folder / "tmp"), "RAMBU_IMAGE_SECONDS": "3"}
    with running(folder / "state", log=folder / "log", **settings) as server:
        yield server


def marked() -> list[bytes]:
    """Pictures that carry the mark in every place where a file can carry text, whole and broken, small and
    large.
    """
    tags = exif(location=True, device=True)
    tags[0x010E] = MARK
    info = PngImagePlugin.PngInfo()
    info.add_text("Title", MARK)
    street = scene("street", 1, 900)
    whole = [
        file(street, exif=tags, comment=MARK.encode(), quality=90),
        file(street, "png", pnginfo=info),
        file(street.resize((3000, 2250)), exif=tags, quality=97),
    ]
    return [*whole, whole[0][:9000], whole[1] + b"<script>" + MARK.encode()]


def test_nothing_of_a_picture_is_on_disk_or_in_the_log(server: Server, folder: Path) -> None:
    for data in marked():
        assert put(server, data).status in (201, 422)
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"log", "rambu.db"}
    assert not [path for path in files if path.is_relative_to(folder / "tmp")]
    for path in files:
        content = path.read_bytes()
        assert MARK.encode() not in content
        for data in marked():
            for start in range(200, len(data) - 24, len(data) // 50):
                assert data[start : start + 24] not in content, path


def test_the_log_names_the_route_and_not_the_picture(server: Server, folder: Path) -> None:
    data = file(scene("plate", 1, 100))
    put(server, data)
    log = (folder / "log").read_text()
    assert "PUT /v1/images/<sha256> 201" in log
    assert hashlib.sha256(data).hexdigest() not in log


def test_hostile_files_give_a_problem_document_each(server: Server) -> None:
    statuses = set()
    for data in mutants(150, seed=7):
        answer = put(server, data)
        statuses.add(answer.status)
        if answer.status >= 300:
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.json()["title"]
    assert {201, 415, 422} <= statuses
    assert statuses <= {200, 201, 413, 415, 422}


def test_texts_are_judged_while_pictures_hang(server: Server) -> None:
    endless = slow_animation()
    refused: list[Answer] = []
    threads = [threading.Thread(target=lambda: refused.append(put(server, endless))) for _ in range(4)]
    for thread in threads:
        thread.start()
    longest = 0.0
    while any(thread.is_alive() for thread in threads):
        began = time.monotonic()
        assert server.evaluate("Selamat pagi, warga Garut!").status == 200
        longest = max(longest, time.monotonic() - began)
    # the budget (p99 of 50 ms) is measured by the benchmark; here a picture's three seconds must not be felt
    assert longest < 2
    assert {answer.status for answer in refused} <= {422, 503}
    kinds = {answer.json()["type"] for answer in refused}
    assert "/problems/image-busy" in kinds
    assert put(server, file(Image.new("RGB", (9, 9)))).status == 201


def test_a_body_beyond_the_limit_is_refused_whole(server: Server) -> None:
    answer = put(server, bytes(42 * 2**20))
    assert answer.status == 413
    assert answer.json()["type"] == "/problems/too-large"
