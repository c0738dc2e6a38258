"""The kind of a file, and whether it is two at once."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image

from server.media.signature import Format, format_of, is_ambiguous
from tests.pictures.files import HEIC, PLUGINS, file

SMALL = Image.new("RGB", (20, 10), "teal")


@pytest.mark.parametrize("kind", PLUGINS)
def test_knows_each_kind_by_its_first_bytes(kind: str) -> None:
    assert format_of(file(SMALL, kind)) == kind


def test_knows_heic() -> None:
    assert format_of(HEIC.read_bytes()) is Format.HEIC


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"BM6\x00",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"RIFF\x00\x00\x00\x00WAVE",
        b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isommp42",
        b"II*\x00",
        b"8BPS\x00\x01",
    ],
)
def test_knows_what_it_does_not_read(data: bytes) -> None:
    assert format_of(data) is None


def _zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("catatan.txt", "rahasia")
    return out.getvalue()


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_zip(), id="archive"),
        pytest.param(b"<script>alert(1)</script>", id="script"),
        pytest.param(b"<!DOCTYPE html><html></html>", id="page"),
        pytest.param(b"<?php phpinfo(); ?>", id="php"),
        pytest.param(b"\x7fELF\x02\x01", id="elf"),
        pytest.param(b"MZ\x90\x00", id="exe"),
    ],
)
@pytest.mark.parametrize("kind", ["jpeg", "png", "gif"])
def test_a_picture_that_is_also_something_else_is_ambiguous(kind: str, other: bytes) -> None:
    data = file(SMALL, kind)
    assert not is_ambiguous(data, Format(kind))
    assert is_ambiguous(data + other, Format(kind))


def test_a_document_in_a_comment_is_ambiguous() -> None:
    assert is_ambiguous(file(SMALL, comment=b"%PDF-1.4 1 0 obj"), Format.JPEG)


def test_what_phones_append_is_honest() -> None:
    motion = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42" + bytes(range(256)) * 40
    data = file(SMALL)
    assert not is_ambiguous(data + motion, Format.JPEG)
    assert not is_ambiguous(data + file(SMALL), Format.JPEG)
