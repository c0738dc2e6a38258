"""The files for the stores (`make dist`): zips for Chromium and Firefox, and the sources of both, in `dist/`.

The same tree gives the same bytes: names in order, one date, one mode. Firefox's reviewers build the sources
again and compare. Only the standard library is used here.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent
BUILDS = {"chromium": ROOT / ".output" / "chrome-mv3", "firefox": ROOT / ".output" / "firefox-mv3"}
FIRST_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can hold: it says that the date means nothing."""
READABLE = 0o100644 << 16


def main() -> None:
    version = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]
    folder = ROOT / "dist"
    folder.mkdir(exist_ok=True)
    made = [
        pack(folder / f"rambu-{name}-{version}.zip", build, files_in(build)) for name, build in BUILDS.items()
    ]
    made.append(pack(folder / f"rambu-sources-{version}.zip", ROOT, sources()))
    for file in made:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        print(f"{digest}  {file.relative_to(ROOT)}  {file.stat().st_size / 1024:.0f} kB")


def pack(target: Path, root: Path, files: Iterable[Path]) -> Path:
    """Zip `files` under their names within `root`."""
    with ZipFile(target, "w") as archive:
        for file in sorted(files, key=lambda path: path.relative_to(root).as_posix()):
            entry = ZipInfo(file.relative_to(root).as_posix(), FIRST_DATE)
            entry.external_attr = READABLE
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 3  # the same on Windows
            archive.writestr(entry, file.read_bytes(), compresslevel=9)
    return target


def files_in(folder: Path) -> list[Path]:
    """Every file of a build."""
    return [path for path in folder.rglob("*") if path.is_file()]


def sources() -> list[Path]:
    """What is kept in git, or (in an unpacked archive, which has no git) what the extension is built from."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    kept = ("extension", "scripts", "shared")
    single = ("package.json", "package-lock.json", "wxt.config.ts", "tsconfig.json", "README.md", "LICENSE")
    return [*(ROOT / name for name in single), *(path for name in kept for path in files_in(ROOT / name))]


if __name__ == "__main__":
    main()
