"""Makes one moving WebP of the pictures that recording.ts took: `assemble_recording.py FOLDER OUT`.

FOLDER holds 0000.png, 0001.png, … and frames.json, a list of `{ms, x, y}`: when each was taken, and where the
pointer was, in pixels. A picture that equals the one before makes that one stay longer.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PIL import Image, ImageDraw

ARROW = ((0, 0), (0, 17), (4, 13), (7, 20), (10, 19), (7, 12), (12, 12))
"""The outline of the pointer, from its tip, in pixels."""
LAST_STAYS_MS = 1_500


def assemble(folder: Path, out: Path) -> None:
    """Write the recording. Raises OSError and KeyError when the folder is not what recording.ts left."""
    taken = json.loads((folder / "frames.json").read_text("utf-8"))
    pictures: list[Image.Image] = []
    starts: list[int] = []
    for number, frame in enumerate(taken):
        with Image.open(folder / f"{number:04}.png") as file:
            picture = file.convert("RGB")
        _point(picture, frame["x"], frame["y"])
        if pictures and picture.tobytes() == pictures[-1].tobytes():
            continue
        pictures.append(picture)
        starts.append(frame["ms"])
    ends = [*starts[1:], taken[-1]["ms"] + LAST_STAYS_MS]
    stays = [max(end - start, 10) for start, end in zip(starts, ends, strict=True)]
    pictures[0].save(
        out, save_all=True, append_images=pictures[1:], duration=stays, loop=0, quality=55, method=4
    )
    print(
        f"{out.name}: {len(pictures)} pictures, {sum(stays) / 1000:.1f} s, {out.stat().st_size / 1000:.0f} kB"
    )


def _point(picture: Image.Image, x: float, y: float) -> None:
    outline = [(x + dx, y + dy) for dx, dy in ARROW]
    ImageDraw.Draw(picture).polygon(outline, fill="black", outline="white")


if __name__ == "__main__":
    assemble(Path(sys.argv[1]), Path(sys.argv[2]))
