"""Decoding: every kind, every mode, every orientation; and one error for all that goes wrong."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from server.media.decode import MOST_PIXELS, decode
from server.media.errors import PictureError, Reason
from tests.pictures.files import HEIC, PLUGINS, animation, exif, file
from tests.pictures.scenes import scene

STREET = scene("street", 7, 320)


def refused(data: bytes, **limits: int) -> Reason:
    with pytest.raises(PictureError) as raised:
        decode(data, **limits)
    return raised.value.reason


def red_at(image: Image.Image) -> tuple[bool, bool, bool, bool]:
    """Which of the corners (top left, top right, bottom left, bottom right) is red."""
    green = image.getchannel("G")
    inset, right, below = 2, image.width - 3, image.height - 3
    corners = [(inset, inset), (right, inset), (inset, below), (right, below)]
    first, second, third, fourth = (green.getpixel(corner) == 0 for corner in corners)
    return first, second, third, fourth


@pytest.mark.parametrize("kind", PLUGINS)
def test_reads_each_kind(kind: str) -> None:
    picture = decode(file(STREET, kind))
    assert (picture.format, picture.width, picture.height) == (kind, 320, 240)
    assert (picture.preview.mode, picture.preview.size) == ("RGB", (320, 240))
    assert (picture.frames, picture.duration_ms) == (1, None)


def test_reads_heic_upright() -> None:
    picture = decode(HEIC.read_bytes())
    assert (picture.format, picture.width, picture.height) == ("heic", 240, 320)
    assert picture.preview.size == (240, 320)
    assert picture.traces.location
    assert picture.traces.device


def test_says_that_heic_is_not_read_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.media.decode.reads_heic", lambda: False)
    assert refused(HEIC.read_bytes()) is Reason.UNSUPPORTED


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turns_the_picture_as_the_camera_was_held(orientation: int) -> None:
    upright = Image.new("RGB", (120, 80), "white")
    upright.paste((255, 0, 0), (0, 0, 40, 30))
    undo = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # the transposition that each orientation undoes
    stored = upright if orientation == 1 else upright.transpose(Image.Transpose(undo[orientation]))
    picture = decode(file(stored, quality=95, exif=exif(orientation=orientation)))
    assert (picture.width, picture.height) == (120, 80)
    assert red_at(picture.preview) == (True, False, False, False)


def test_makes_a_preview_of_a_large_picture() -> None:
    picture = decode(file(STREET.resize((3000, 2250))))
    assert (picture.width, picture.height) == (3000, 2250)
    assert picture.preview.size == (1000, 750)


def test_does_not_enlarge() -> None:
    assert decode(file(STREET), longest=5000).preview.size == (320, 240)


def test_a_long_strip_keeps_at_least_one_pixel() -> None:
    assert decode(file(Image.new("RGB", (9000, 1)), "png")).preview.size == (1000, 1)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_mode_becomes_what_people_see(mode: str) -> None:
    half = Image.new("RGB", (80, 40), "white")
    half.paste((0, 0, 0), (0, 0, 40, 40))
    if mode == "I;16":
        image = Image.frombytes("I;16", (80, 40), (b"\0\0" * 40 + b"\xff\xff" * 40) * 40)
    else:
        image = half.convert(mode)
    kind = "jpeg" if mode == "CMYK" else "png"
    preview = decode(file(image, kind)).preview
    dark, light = (preview.convert("L").getpixel((x, 20)) for x in (10, 70))
    assert isinstance(dark, int)
    assert isinstance(light, int)
    assert dark < 10
    assert light > 245


@pytest.mark.parametrize("kind", ["png", "webp", "avif"])
def test_what_is_transparent_is_seen_on_white(kind: str) -> None:
    clear = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert decode(file(clear, kind)).preview.getpixel((20, 20)) == (255, 255, 255)


def test_a_transparent_palette_is_seen_on_white() -> None:
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0)).quantize()
    assert image.mode == "P"
    assert decode(file(image, "png")).preview.getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_tells_the_frames_and_the_length_of_an_animation(kind: str) -> None:
    frames = [Image.new("RGB", (30, 20), (shade, 0, 0)) for shade in (0, 90, 180)]
    picture = decode(animation(frames, kind, milliseconds=120))
    assert (picture.frames, picture.duration_ms) == (3, 360)
    assert picture.preview.getpixel((5, 5)) == (0, 0, 0)


def test_a_jpeg_with_a_second_picture_is_still() -> None:
    out = io.BytesIO()
    STREET.save(out, "MPO", save_all=True, append_images=[STREET])
    assert decode(out.getvalue()).frames == 1


def test_nothing_is_no_picture() -> None:
    assert refused(b"") is Reason.EMPTY


def test_another_kind_of_file_is_unsupported() -> None:
    out = io.BytesIO()
    STREET.save(out, "BMP")
    assert refused(out.getvalue()) is Reason.UNSUPPORTED
    assert refused(b"halo dunia") is Reason.UNSUPPORTED


def test_a_picture_that_is_a_script_as_well_is_ambiguous() -> None:
    assert refused(file(STREET) + b"<script>") is Reason.AMBIGUOUS


@pytest.mark.parametrize("kind", PLUGINS)
def test_half_a_picture_is_broken(kind: str) -> None:
    data = file(STREET, kind)
    assert refused(data[: len(data) // 2]) is Reason.BROKEN


@pytest.mark.parametrize("kind", PLUGINS)
def test_a_mere_signature_is_broken(kind: str) -> None:
    assert refused(file(STREET, kind)[:32]) is Reason.BROKEN


def _png_of(width: int, height: int) -> bytes:
    """A PNG that claims a size, with next to nothing in it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    body = b"".join(
        struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("size", [(20_000, 20_000), (2**31 - 1, 2**31 - 1), (MOST_PIXELS + 1, 1)])
def test_a_bomb_is_refused_before_it_is_decoded(size: tuple[int, int]) -> None:
    assert refused(_png_of(*size)) is Reason.TOO_MANY_PIXELS


def test_the_limit_can_be_lower() -> None:
    assert refused(file(STREET), most_pixels=1000) is Reason.TOO_MANY_PIXELS


def test_a_bomb_in_a_text_chunk_is_broken() -> None:
    bomb = b"Comment\0\0" + zlib.compress(b"a" * 80_000_000, 9)
    chunk = struct.pack(">I", len(bomb)) + b"zTXt" + bomb + struct.pack(">I", zlib.crc32(b"zTXt" + bomb))
    whole = file(STREET, "png")
    assert refused(whole[:33] + chunk + whole[33:]) is Reason.BROKEN


def test_damaged_metadata_does_not_spoil_a_picture() -> None:
    data = file(STREET, exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 60)
    assert decode(data).width == 320
