"""Reads the text in a picture; needs the extra `ocr`. Runs in a child process only (see
`server.media.child`).
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from server.contract import Box
from server.media.decode import decode
from server.media.picture import Reading, ReadWord

LONGEST: Final = 1_600
"""The longer side of what is read, in pixels: smaller letters than a phone can show need no reading."""
_LEAST_SCORE: Final = 0.6
"""Lines that the reader is less sure of are left out."""
_READABLE: Final = re.compile(r"[0-9A-Za-z\u00c0-\u024f]{2}")
"""Lines without two letters or digits side by side are texture that looks like letters to the reader."""
_MOST: Final = 20_000
"""Characters of a picture that are kept."""


def reads_text() -> bool:
    """Whether the extra `ocr` is installed."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


class Reader:
    """The models, loaded once. They are inside the package: nothing is ever downloaded."""

    def __init__(self) -> None:
        import rapidocr  # noqa: PLC0415 -- an extra

        folder = Path(rapidocr.__file__).parent / "models"
        models = {
            f"{part}.model_path": str(next(folder.glob(f"*_{part.lower()}_*.onnx")))
            for part in ("Det", "Cls", "Rec")
        }
        self._read = rapidocr.RapidOCR(
            params={
                **models,
                "Global.log_level": "critical",
                "Global.return_word_box": True,
                "Global.text_score": _LEAST_SCORE,
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def read(self, data: bytes) -> Reading:
        """The text in the picture of a file. Raises PictureError."""
        picture = decode(data, longest=LONGEST)
        found = self._read(picture.preview)
        if not found.txts:
            return Reading()
        scale = picture.width / picture.preview.width
        return arranged(zip(found.txts, found.boxes, found.word_results, strict=True), scale)


def arranged(lines: Iterable[tuple[str, Any, Sequence[Any]]], scale: float) -> Reading:
    """Lines as the reader gives them: text, corners of the line, and its pieces (text, score, corners).

    `scale`: pixels of the picture a pixel of what was read.
    """
    text, words = "", list[ReadWord]()
    for line, corners, pieces in lines:
        if not _READABLE.search(line):
            continue
        if len(text) + len(line) > _MOST:
            break
        if text:
            text += "\n"
        placed = [(one[0], _box(one[2], scale)) for one in pieces]
        words += _words(line, len(text), _box(corners, scale), placed)
        text += line
    return Reading(text=text, words=tuple(words))


def _words(line: str, start: int, box: Box, pieces: Sequence[tuple[str, Box]]) -> list[ReadWord]:
    """The pieces with their places in the line; the whole line as one where they do not fit together."""
    words, at = list[ReadWord](), 0
    for piece, piece_box in pieces:
        found = line.find(piece, at)
        if found < 0:
            return [ReadWord(start=start, end=start + len(line), box=box)]
        words.append(ReadWord(start=start + found, end=start + found + len(piece), box=piece_box))
        at = found + len(piece)
    return words or [ReadWord(start=start, end=start + len(line), box=box)]


def _box(corners: Any, scale: float) -> Box:
    across, down = [float(corner[0]) for corner in corners], [float(corner[1]) for corner in corners]
    left, top = round(min(across) * scale), round(min(down) * scale)
    return Box(x=left, y=top, width=round(max(across) * scale) - left, height=round(max(down) * scale) - top)
