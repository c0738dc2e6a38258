"""What a figure was measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path


def machine() -> str:
    """Processor, cores, memory and versions, so that a figure can be compared."""
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in _lines_of("/proc/cpuinfo")
            if line.startswith("model name")
        ),
        platform.processor() or platform.machine(),
    )
    memory = next(
        (int(line.split()[1]) for line in _lines_of("/proc/meminfo") if line.startswith("MemTotal")), 0
    )
    return (
        f"{cpu}, {os.cpu_count()} cores, {memory / 2**20:.0f} GiB, "
        f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}"
    )


def _lines_of(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(errors="replace").splitlines() if file.exists() else []
