"""The real server on loopback: `POST /v1/evaluations`, and what a start costs."""

from __future__ import annotations

import http.client
import json
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from tests.bench.row import Row
from tests.server.serving import Server, running

CAPTIONS = (
    "Posyandu Melati buka besok pukul 08.00 di balai desa. Ajak tetangga, yuk! Ada imunisasi, timbang "
    "balita dan konsultasi gizi gratis dari Puskesmas Cibiru. Pertanyaan? Tulis di komentar. #Posyandu "
    "#JabarIstimewa",
    "Kalian harus segera urus KTP, pokoknya wajib! Contoh: Bu Enok, NIK 3299014507990002. Info lengkap di "
    "https://disdukcapil.bandung.go.id atau hubungi @disdukcapilbdg 🙏 #fyp #viral #InfoKTP",
    "Macet di Pasteur pagi ini? Dishub menambah dua petugas dan membuka satu jalur sampai pukul 09.00. "
    "Terima kasih sudah sabar, Wargi. Jalur lain: Surya Sumantri atau Gunung Batu. #LaluLintasBandung",
)
ALONE = 1500
TOGETHER = 6000
CONNECTIONS = 4
STARTS = 5


def rows() -> list[Row]:
    """Latency, throughput, start and memory of one server process."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder) / "state") as server:
        assert server.token  # made now: it takes longer than what is measured
        cold = _milliseconds(server, 1)
        warm = sorted(_milliseconds(server, ALONE))
        began = time.perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            share = [TOGETHER // CONNECTIONS] * CONNECTIONS
            parts = pool.map(lambda count: _milliseconds(server, count), share)
            together = sorted(one for part in parts for one in part)
        rate = TOGETHER / (time.perf_counter() - began)
        memory = _resident_megabytes(server)
    first, *others = _starts()
    return [
        Row("first request after the start", cold[0], "ms"),
        Row("one connection, median", statistics.median(warm), "ms", 2.5),
        Row("one connection, 99th percentile", _percentile(warm, 99), "ms"),
        Row(f"{CONNECTIONS} connections, median", statistics.median(together), "ms"),
        Row(f"{CONNECTIONS} connections, 99th percentile", _percentile(together, 99), "ms", 25),
        Row(f"{CONNECTIONS} connections, requests a second", rate, "/s", 500, more=True),
        Row("resident memory after all that", memory, "MB", 150),
        Row("from start to ready, the first time or after the rules have changed", first, "s"),
        Row(f"from start to ready, median of {STARTS}", statistics.median(others), "s", 1.5),
    ]


def _milliseconds(server: Server, count: int) -> list[float]:
    """How long each of `count` requests took on one connection that stays open."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    took = []
    for body in islice(cycle(_bodies()), count):
        began = time.perf_counter()
        connection.request("POST", "/v1/evaluations", body, server.headers())
        answer = connection.getresponse()
        answer.read()
        took.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"the server answered {answer.status}")
    connection.close()
    return took


def _bodies() -> Iterator[bytes]:
    """Captions of about 200 characters, as they are while somebody types: no two requests are alike."""
    for caption in CAPTIONS:
        for cut in range(len(caption) - 40, len(caption)):
            yield json.dumps({"platform": "instagram", "text": caption[:cut]}).encode()


def _percentile(sorted_values: list[float], percent: int) -> float:
    return sorted_values[min(len(sorted_values) - 1, len(sorted_values) * percent // 100)]


def _resident_megabytes(server: Server) -> float:
    status = Path(f"/proc/{server.process.pid}/status").read_text()
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    if found is None:
        raise RuntimeError("the system does not tell the memory of a process")
    return int(found[1]) / 1024


def _starts() -> Iterator[float]:
    """Seconds from starting the command to the line that says it is ready: with a new state folder, then with
    the same one again."""
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(1 + STARTS):
            began = time.perf_counter()
            with running(Path(folder) / "state"):
                yield time.perf_counter() - began
