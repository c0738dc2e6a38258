"""Pictures: what a report costs, how much memory it takes, and whether texts feel it."""

from __future__ import annotations

import hashlib
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from server.media.decode import decode
from server.media.ocr import reads_text
from server.media.picture import Reading
from server.media.report import facts_of
from server.media.worker import Worker
from tests.bench.row import Row
from tests.pictures.files import file
from tests.pictures.flaws import grainy, jpeg
from tests.pictures.hostile import slow_animation
from tests.pictures.scenes import scene
from tests.server.serving import Server, running

TWELVE, FORTY_EIGHT = (4000, 3000), (8000, 6000)
TIMES = 15
TEXTS = 600


def rows() -> list[Row]:
    """Time and memory of reports, and of texts meanwhile."""
    street = scene("street", 1, 2000)
    photo = jpeg(grainy(street.resize(TWELVE), 14), 92)  # about 4 MB, as phones make them
    large = {
        "JPEG": jpeg(grainy(street.resize(FORTY_EIGHT), 2), 85),
        "PNG": file(street.resize(FORTY_EIGHT), "png", compress_level=1),
    }
    found = [
        Row("12-megapixel JPEG, its size", len(photo) / 1e6, "MB"),
        *_library(photo),
        *_child(photo, large),
    ]
    return [*found, *_server(photo), *_reading()]


def _library(photo: bytes) -> list[Row]:
    """Without QR codes, as the budget has it."""

    def look() -> None:
        facts_of(decode(photo), len(photo), lambda _grey, _scale: None)

    return [Row("report of it, without QR codes, median", _median(look), "ms", 100)]


def _child(photo: bytes, large: dict[str, bytes]) -> list[Row]:
    found = []
    worker = Worker("report", limit=60, idle=60)
    found.append(
        Row("the same in the child, which has to be started, QR codes included", _once(worker, photo), "ms")
    )
    found.append(Row("in the child that is there, median", _median(lambda: worker.work(photo)), "ms"))
    worker.close()
    for kind, data in large.items():
        worker = Worker("report", limit=60, idle=60)
        took = _once(worker, data)
        found.append(Row(f"48-megapixel {kind} of {len(data) / 1e6:.0f} MB, child started", took, "ms"))
        found.append(Row("memory of the child at most", _peak_megabytes(worker.pid), "MB", 700))
        worker.close()
    return found


def _server(photo: bytes) -> list[Row]:
    with (
        tempfile.TemporaryDirectory() as folder,
        running(Path(folder) / "state", RAMBU_IMAGE_SECONDS="3") as server,
    ):
        _put(server, photo)
        fresh = [
            photo + bytes([number]) for number in range(1, TIMES + 1)
        ]  # new to the cache, the same to the eye
        took = statistics.median(_milliseconds(partial(_put, server, data)) for data in fresh)
        found = [Row("PUT /v1/images of a new one, median", took, "ms")]
        endless, stop = slow_animation(), threading.Event()

        def send() -> None:
            while not stop.is_set():
                _put(server, endless)

        with ThreadPoolExecutor(2) as pool:
            senders = [pool.submit(send) for _ in range(2)]
            times = sorted(
                _milliseconds(lambda: server.evaluate("Selamat pagi, warga!")) for _ in range(TEXTS)
            )
            stop.set()
            for sender in senders:
                sender.result()  # a file that was not given up leaves the number without meaning
        found.append(
            Row("text, while two files that hang are sent over and over, median", times[TEXTS // 2], "ms")
        )
        found.append(Row("the same, 99th percentile", times[TEXTS * 99 // 100], "ms", 50))
        found.append(Row("memory of the server at most", _peak_megabytes(server.process.pid), "MB"))
    return found


def _reading() -> list[Row]:
    """Only where the extra `ocr` is installed."""
    if not reads_text():
        return []
    poster = jpeg(scene("poster", 1, 1600))
    worker = Worker("text", limit=60, idle=60)
    cold = _once(worker, poster)
    warm = _median(lambda: worker.work(poster), 5)
    letters = len(Reading.model_validate_json(worker.work(poster)).text)
    memory = _peak_megabytes(worker.pid)
    worker.close()
    return [
        Row(f"reading a poster of {letters} letters, child started", cold / 1000, "s"),
        Row("reading it, median", warm / 1000, "s"),
        Row("memory of the reader at most", memory, "MB"),
    ]


def _once(worker: Worker, data: bytes) -> float:
    return _milliseconds(lambda: worker.work(data))


def _median(work: Callable[[], object], times: int = TIMES) -> float:
    return statistics.median(_milliseconds(work) for _ in range(times))


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _put(server: Server, data: bytes) -> None:
    name = hashlib.sha256(data).hexdigest()
    answer = server.send("PUT", f"/v1/images/{name}", data, server.headers(Content_Type="image/jpeg"))
    if answer.status not in (200, 201, 422, 503):
        raise RuntimeError(f"the server answered {answer.status}")


def _peak_megabytes(pid: int | None) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024
