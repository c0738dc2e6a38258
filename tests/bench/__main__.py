"""Measure speed and memory against the budgets (`make bench`): prints a table and writes docs/performance.md.

Every part is measured in the same run on the same machine. Named parts alone:
`python -m tests.bench engine route`.
"""

from __future__ import annotations

import datetime
import importlib
import os
import platform
import sys
from pathlib import Path

from tests.bench.row import Row

ROOT = Path(__file__).resolve().parents[2]
PARTS = {
    "text": "Facts about text",
    "engine": "Engine, all packs",
    "route": "Server on loopback",
    "images": "Pictures",
    "page": "In the page",
}


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise SystemExit(f"bench: no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    sections = []
    for name in names or PARTS:
        rows = importlib.import_module(f"tests.bench.bench_{name}").rows()
        sections.append(section(PARTS[name], rows))
        print(sections[-1], flush=True)
    if not names:
        write_page(sections)


def section(title: str, rows: list[Row]) -> str:
    lines = [f"## {title}", "", "| what | measured | budget | |", "| --- | ---: | ---: | --- |"]
    for row in rows:
        budget = "" if row.budget is None else f"{'≥' if row.more else '≤'} {row.budget:g} {row.unit}"
        lines.append(f"| {row.what} | {row.value:,.4g} {row.unit} | {budget} | {row.verdict} |")
    return "\n".join([*lines, ""])


def write_page(sections: list[str]) -> None:
    head = [
        "# Speed and memory",
        "",
        f"Written by `make bench` on {datetime.datetime.now(datetime.UTC).date()}, on {machine()}.",
        "Medians unless said otherwise; all of it measured in one run.",
        "",
    ]
    (ROOT / "docs" / "performance.md").write_text("\n".join([*head, *sections]).rstrip() + "\n")


def machine() -> str:
    """Processor, cores, memory and versions, so that a figure can be compared."""
    cpu = next(
        (
            line.split(":", 1)[1].strip()
            for line in lines_of("/proc/cpuinfo")
            if line.startswith("model name")
        ),
        platform.processor() or platform.machine(),
    )
    memory = next(
        (int(line.split()[1]) for line in lines_of("/proc/meminfo") if line.startswith("MemTotal")), 0
    )
    return (
        f"{cpu}, {os.cpu_count()} cores, {memory / 2**20:.0f} GiB, "
        f"{platform.system()} {platform.release().split('-')[0]}, Python {platform.python_version()}"
    )


def lines_of(path: str) -> list[str]:
    file = Path(path)
    return file.read_text(errors="replace").splitlines() if file.exists() else []


if __name__ == "__main__":
    main(sys.argv[1:])
