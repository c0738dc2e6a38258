"""Measure speed and memory against the budgets (`make bench`): prints a table and writes docs/performance.md.

Every part is measured in the same run on the same machine. Named parts alone:
`python -m tests.bench engine route`.
"""

from __future__ import annotations

import datetime
import importlib
import sys
from pathlib import Path

from tests.bench.machine import machine
from tests.bench.row import Row

ROOT = Path(__file__).resolve().parents[2]
PARTS = {
    "text": "Facts about text",
    "engine": "Engine, all packs",
    "scaling": "Cost over length and phrases",
    "route": "Server on loopback",
    "images": "Pictures",
    "page": "In the page",
}
NOTES = {
    "scaling": "![Two plots: milliseconds over characters for Rambu, harper.js and a regular expression, and "
    "over phrases](images/cost.svg)\n\n"
    "harper.js is a grammar checker for English in WebAssembly, in Node.js on the same machine: another "
    "job, but the nearest one that people know. Its spelling is off: every Indonesian word would be a "
    "mistake. The regular expression finds the plain phrases of our lists as they are written, and neither "
    "their inflected forms nor their disguises.",
}


def main(names: list[str]) -> None:
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        raise SystemExit(f"bench: no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    sections = []
    for name in names or PARTS:
        rows = importlib.import_module(f"tests.bench.bench_{name}").rows()
        sections.append(section(PARTS[name], rows, NOTES.get(name)))
        print(sections[-1], flush=True)
    if not names:
        write_page(sections)


def section(title: str, rows: list[Row], note: str | None = None) -> str:
    lines = [
        f"## {title}",
        "",
        *([note, ""] if note else []),
        "| what | measured | budget | |",
        "| --- | ---: | ---: | --- |",
    ]
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


if __name__ == "__main__":
    main(sys.argv[1:])
