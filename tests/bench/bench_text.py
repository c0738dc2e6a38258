"""How long the facts of a text take, and what their tables weigh.

"Warm": the words have been seen before, as while somebody types. "Cold": every cache is empty but the tables
are loaded. "First": a fresh process, loading included.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import server.post
from server.contract import Platform
from server.post.text import Text
from tests.bench.row import Row

CAPTION = (
    "Wargi, yuk dukung imunisasi polio tahap dua di posyandu terdekat! Jangan lupa membawa buku KIA dan "
    "datang sebelum pukul 10.00 WIB. Info lengkapnya cek lapor.go.id atau @dinkesjabar ya 🙏 Biar "
    "anak-anak kita sehat dan tumbuh kuat. #JabarIstimewa #ImunisasiLengkap #sehatbersama"
)
"""280 characters, near enough."""
TOPICS = (
    "samsat keliling hadir di alun-alun, bayar pajak kendaraan cukup bawa KTP dan STNK asli",
    "petugas damkar mengevakuasi sarang tawon dari rumah warga Sukajadi semalam",
    "pelatihan pembuatan kemasan produk bagi pelaku UMKM dibuka sampai akhir bulan",
    "jalur Cikajang menuju Singajaya dilebarkan, mohon berhati-hati dan kurangi kecepatan",
    "perpustakaan daerah menambah koleksi buku anak, boleh dipinjam dua minggu",
)


def rows() -> list[Row]:
    """The table's lines."""
    long = _long(5_000)
    huge = _long(100_000)
    first = _fresh_process()
    return [
        Row("280 characters, warm", _median(lambda: _facts(CAPTION), 300), "ms"),
        Row("280 characters, cold", _median_cold(CAPTION, 30), "ms"),
        Row("5,000 characters, warm", _median(lambda: _facts(long), 50), "ms"),
        Row("5,000 characters, cold", _median_cold(long, 10), "ms"),
        Row("100,000 characters, cold", _median_cold(huge, 3), "ms"),
        Row("first text of a process, tables loaded", first["ms"], "ms"),
        Row("import of server.post.text", first["import_ms"], "ms"),
        Row("memory of its modules, tables and caches", first["mb"], "MB"),
    ]


def _facts(source: str) -> None:
    text = Text(source, Platform.X)
    for word in text.words:
        word.bases  # noqa: B018  (asked for its cost)
    _ = (text.hashtags, text.sentences, text.paragraphs, text.normal, text.length, text.language)
    _ = (text.stems, text.emoji, text.offsets, text.emails)


def _long(size: int) -> str:
    """Prose whose words repeat about as they do in a long post: numbered sentences on five topics."""
    parts = [f"Kabar {number}: {TOPICS[number % len(TOPICS)]}." for number in range(size // 70)]
    return " ".join(parts)[:size]


def _median(measured: Callable[[], object], times: int) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        measured()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent) * 1000


def _median_cold(source: str, times: int) -> float:
    caches = _caches()
    spent = []
    for _ in range(times):
        for cache in caches:
            cache.cache_clear()
        spent.append(_median(lambda: _facts(source), 1))
    return statistics.median(spent)


def _caches() -> list[Any]:
    """The bounded caches of server.post; the tables, read once a process, are unbounded ones."""
    modules = [
        importlib.import_module(f"server.post.{module.name}")
        for module in pkgutil.iter_modules(server.post.__path__)
    ]
    found = [
        value for module in modules for value in vars(module).values() if hasattr(value, "cache_parameters")
    ]
    return [value for value in found if value.cache_parameters()["maxsize"] is not None]


def _fresh_process() -> dict[str, float]:
    code = """
import json, time
from pathlib import Path
import server.contract
def memory():
    page = Path("/proc/self/statm")
    return int(page.read_text().split()[1]) * 4096 / 2**20 if page.exists() else 0.0
before, start = memory(), time.perf_counter()
from tests.bench.bench_text import CAPTION, _facts
imported = time.perf_counter()
_facts(CAPTION)
print(json.dumps({"import_ms": (imported - start) * 1000, "ms": (time.perf_counter() - imported) * 1000,
                  "mb": memory() - before}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result
