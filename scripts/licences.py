"""List the licences of all that ships, and fail on one that may not (`make check`).

What ships: the Python packages of `requirements/server.txt` and of the extras, where they are installed, and
the npm packages that the extension bundles (`dependencies` of package.json and what those
need). Not allowed: GPL, AGPL, and non-commercial licences.
"""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public|non-?commercial|\bNC\b", re.IGNORECASE)
READ = {"locate": "MIT License"}
"""Packages whose LICENSE file says something else than their classifier; read by us."""
LESSER = re.compile(r"\bLGPL|GNU Lesser", re.IGNORECASE)


def main() -> None:
    rows = [*python_licences(), *npm_licences()]
    for name, version, licence in rows:
        print(f"{name:24} {version:14} {licence}")
    bad = [
        name
        for name, _, licence in rows
        if not licence or (FORBIDDEN.search(licence) and not LESSER.search(licence))
    ]
    if bad:
        raise SystemExit(f"licences: these may not ship, or name no licence: {', '.join(bad)}")


def allowed(licence: str) -> bool:
    return bool(licence) and (not FORBIDDEN.search(licence) or bool(LESSER.search(licence)))


def python_licences() -> list[tuple[str, str, str]]:
    lock = (ROOT / "requirements" / "server.txt").read_text()
    names = re.findall(r"^([A-Za-z0-9._-]+)==", lock, re.MULTILINE)
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    names += [re.split(r"[^\w-]", wanted)[0] for extra in extras.values() for wanted in extra]
    return [row for name in names if (row := python_licence(name))]


def python_licence(name: str) -> tuple[str, str, str] | None:
    """Name, version and licence of an installed package; None for one that only other systems need."""
    try:
        fields = metadata(name).json
    except PackageNotFoundError:
        return None
    lines = [str(line) for line in fields.get("classifier", [])]
    classifiers = [line.split(" :: ")[-1] for line in lines if line.startswith("License ::")]
    declared = str(fields.get("license_expression") or "; ".join(classifiers) or fields.get("license", ""))
    return name, str(fields["version"]), READ.get(name, declared.split("\n", maxsplit=1)[0])


def npm_licences() -> list[tuple[str, str, str]]:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    wanted = list(packages[""].get("dependencies", {}))
    rows = {}
    while wanted:
        name = wanted.pop()
        package = packages.get(f"node_modules/{name}")
        if package is None or name in rows:
            continue
        rows[name] = (name, package["version"], package.get("license", ""))
        wanted += package.get("dependencies", {})
    return sorted(rows.values())


if __name__ == "__main__":
    main()
