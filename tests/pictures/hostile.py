"""Hostile files: honest pictures that are cut, spoilt and spliced, always the same for the same seed."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from random import Random

from PIL import Image

from tests.pictures.files import HEIC, animation, exif, file
from tests.pictures.scenes import scene

_NASTY = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)


def honest() -> list[bytes]:
    """One picture or more of every kind and mode, small ones."""
    small = scene("street", 1, 96)
    frames = [small, small.rotate(90), small.rotate(180)]
    return [
        file(small, exif=exif(location=True, device=True, orientation=6)),
        file(small, progressive=True, quality=95),
        file(small.convert("CMYK")),
        file(small.convert("L")),
        file(small, "png", exif=exif(device=True)),
        file(small.convert("RGBA"), "png"),
        file(small.quantize(), "png"),
        file(small.convert("1"), "png"),
        file(small, "webp"),
        file(small, "webp", lossless=True),
        animation(frames, "webp"),
        file(small, "gif"),
        animation(frames, "gif"),
        animation(frames, "png"),
        file(small, "avif"),
        HEIC.read_bytes(),
    ]


def mutants(count: int, seed: int) -> Iterator[bytes]:
    """So many spoilt pictures."""
    rnd, originals = Random(seed), honest()
    spoil = (_cut, _flip, _overwrite, _nasty_number, _splice, _repeat, _drop)
    for _ in range(count):
        data = bytearray(rnd.choice(originals))
        for _ in range(rnd.choice((1, 1, 2, 6))):
            rnd.choice(spoil)(rnd, data, originals)
        yield bytes(data)


def _cut(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    del data[rnd.randrange(len(data) + 1) :]


def _flip(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    for _ in range(rnd.choice((1, 8, 200))):
        if data:
            data[_place(rnd, data)] ^= 1 << rnd.randrange(8)


def _overwrite(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    at = _place(rnd, data)
    data[at : at + rnd.randrange(1, 64)] = rnd.randbytes(rnd.randrange(1, 64))


def _nasty_number(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    at, form = _place(rnd, data), rnd.choice(("<H", ">H", "<I", ">I"))
    number = struct.pack(form, rnd.choice(_NASTY) & (0xFFFF if form.endswith("H") else 0xFFFFFFFF))
    data[at : at + len(number)] = number


def _splice(rnd: Random, data: bytearray, others: list[bytes]) -> None:
    other = rnd.choice(others)
    data[_place(rnd, data) :] = other[rnd.randrange(len(other)) :]


def _repeat(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    start = _place(rnd, data)
    part = data[start : start + rnd.randrange(1, 400)]
    data[start:start] = part * rnd.choice((1, 2, 40))


def _drop(rnd: Random, data: bytearray, _others: list[bytes]) -> None:
    at = _place(rnd, data)
    del data[at : at + rnd.randrange(1, 40)]


def _place(rnd: Random, data: bytearray) -> int:
    """Somewhere, more often in the first hundred bytes, where the sizes stand."""
    if not data:
        return 0
    return rnd.randrange(min(len(data), 100)) if rnd.random() < 0.5 else rnd.randrange(len(data))


def slow_animation() -> bytes:
    """A GIF of three frames of one pixel with 7.5 million comments between them: honest in form, small enough
    to be sent, and three times as long to read as a picture may take."""
    first = file(Image.new("P", (1, 1)), "gif")
    head, frame = first[:-1], b"\x2c\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"
    return head + frame + b"\x21\xfe\1a\0" * 7_500_000 + frame + b"\x3b"
