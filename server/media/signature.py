"""What a file says that it is, by its first bytes; and whether it is something else as well."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum
from typing import Final


class Format(StrEnum):
    """The kinds of pictures that are read."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    AVIF = "avif"
    HEIC = "heic"


_AVIF_BRANDS: Final = frozenset({b"avif", b"avis"})
_HEIC_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})

_MARKUP: Final = (b"<script", b"<html", b"<!doctype html", b"<?php")
_PROGRAMS: Final = (b"\x7fELF", b"MZ\x90\x00", b"#!/")
"""What programs begin with; looked for right behind the end of a picture, and only there."""
_ENDS: Final = {Format.JPEG: b"\xff\xd9", Format.PNG: b"IEND\xaeB`\x82", Format.GIF: b"\x00;"}
_TRAILER: Final = 65_536
_HEAD: Final = 1_024
"""Readers of PDF accept a header within so many bytes."""


def format_of(data: bytes) -> Format | None:
    """The kind of picture that the first bytes promise; None: none that is known here."""
    if data.startswith(b"\xff\xd8\xff"):
        return Format.JPEG
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return Format.PNG
    if data.startswith((b"GIF87a", b"GIF89a")):
        return Format.GIF
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Format.WEBP
    if data[4:8] == b"ftyp":
        return _format_of_brands(data)
    return None


def _format_of_brands(data: bytes) -> Format | None:
    """An ISO base media file names its major brand and the brands that it is compatible with."""
    end = min(int.from_bytes(data[:4], "big"), 512)
    brands = {data[8:12], *(data[at : at + 4] for at in range(16, end, 4))}
    if brands & _AVIF_BRANDS:
        return Format.AVIF
    return Format.HEIC if brands & _HEIC_BRANDS else None


def is_ambiguous(data: bytes, kind: Format) -> bool:
    """Whether the picture is a file of another kind as well (a "polyglot").

    What phones append to their pictures is honest and passes: a second JPEG (depth, HDR) or a short MP4
    (motion photo). An archive, a document, markup or a program has no business in a picture.
    """
    if b"%PDF-" in data[:_HEAD] or zipfile.is_zipfile(io.BytesIO(data)):
        return True
    edges = (data[:_TRAILER] + data[-_TRAILER:]).lower()
    if any(mark in edges for mark in _MARKUP):
        return True
    end = _ENDS.get(kind)
    return end is not None and any(end + mark in data for mark in _PROGRAMS)
