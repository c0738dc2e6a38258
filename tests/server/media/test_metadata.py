"""What is hidden in a file is noticed, and never told."""

from __future__ import annotations

import pytest
from PIL import Image, PngImagePlugin

from server.media.decode import decode
from server.media.metadata import Traces
from tests.pictures.files import exif, file

SMALL = Image.new("RGB", (60, 40), "teal")


def traces(data: bytes) -> Traces:
    return decode(data).traces


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_notices_location_and_device(kind: str) -> None:
    found = traces(file(SMALL, kind, exif=exif(location=True, device=True)))
    assert (found.location, found.device) == (True, True)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif"])
def test_a_clean_file_has_neither(kind: str) -> None:
    found = traces(file(SMALL, kind))
    assert (found.location, found.device, found.screenshot) == (False, False, False)


def test_an_empty_place_is_none() -> None:
    tags = exif()
    tags.get_ifd(0x8825)[0] = (
        b"\2\3\0\0"  # the version alone, as some phones write it with location switched off
    )
    assert not traces(file(SMALL, exif=tags)).location


def test_notices_location_in_xmp() -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="6,54.12S"/></x:xmpmeta>'
    assert traces(file(SMALL, xmp=xmp)).location


def test_a_file_may_say_that_it_is_a_screenshot() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Software", "gnome-screenshot")
    assert traces(file(SMALL, "png", pnginfo=info)).screenshot
    tags = exif()
    tags.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0Screenshot"
    assert traces(file(SMALL, exif=tags)).screenshot
