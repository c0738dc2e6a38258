"""The report of a picture: what is drawn in it is found."""

from __future__ import annotations

from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from server.contract import Margins
from server.media import codes as codes_module
from server.media.codes import codes
from server.media.report import report
from tests.pictures.files import exif, file
from tests.pictures.scenes import scene


def qr(content: str, scale: int = 6) -> Image.Image:
    drawn: Any = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode).to_image(scale=scale)
    height, width = drawn.shape
    return Image.frombytes("L", (width, height), bytes(memoryview(drawn)))


def phone(dark: bool = False) -> Image.Image:
    """A screenshot of a chat, with a clock and a battery above it."""
    ground, ink = ((18, 18, 20), (235, 235, 235)) if dark else ((255, 255, 255), (20, 20, 20))
    image = Image.new("RGB", (1080, 2340), ground)
    draw = ImageDraw.Draw(image)
    draw.text((60, 20), "09.41", fill=ink, font=ImageFont.load_default(40))
    draw.rounded_rectangle((960, 26, 1020, 56), radius=8, fill=ink)
    for row in range(9):
        draw.rounded_rectangle((60, 300 + row * 200, 800, 440 + row * 200), radius=30, fill=(90, 160, 220))
        draw.text(
            (90, 340 + row * 200),
            "Assalamualaikum, Bapak Ibu",
            fill=(0, 0, 0),
            font=ImageFont.load_default(44),
        )
    return image


def test_measures_the_picture_as_it_is_seen() -> None:
    data = file(scene("street", 1, 1600), exif=exif(location=True, orientation=6))
    found = report(data)
    assert (found.width, found.height, found.ratio) == (1200, 1600, 0.75)
    assert (found.bytes, found.format, found.frames) == (len(data), "jpeg", 1)
    assert (found.location, found.device, found.screenshot) == (True, False, False)
    assert found.sharpness is not None
    assert found.sharpness > 0.8
    assert found.margins == Margins(top=0, right=0, bottom=0, left=0)
    assert found.codes == []


def test_finds_black_bars() -> None:
    image = Image.new("RGB", (800, 1000), "black")
    image.paste(scene("plate", 1, 800), (0, 200))
    assert report(file(image, "png")).margins == Margins(top=200, right=0, bottom=200, left=0)


def test_an_even_picture_has_no_bars() -> None:
    assert report(file(Image.new("RGB", (50, 50), "navy"), "png")).margins.top == 0


@pytest.mark.parametrize("dark", [False, True])
def test_a_screenshot_looks_like_one(dark: bool) -> None:
    assert report(file(phone(dark), "png")).screenshot
    assert report(file(phone(dark).resize((738, 1600)), "jpeg", quality=60)).screenshot


def test_a_photograph_or_a_poster_is_no_screenshot() -> None:
    assert not report(file(scene("street", 1, 2340).crop((0, 0, 780, 1690)), "png")).screenshot
    assert not report(file(scene("poster", 1, 1080), "png")).screenshot
    assert not report(file(phone(), "jpeg", exif=exif(device=True))).screenshot
    story = Image.new("RGB", (1080, 1920), "navy")
    ImageDraw.Draw(story).text((540, 900), "Yuk vaksin", font=ImageFont.load_default(120), anchor="mm")
    assert not report(file(story, "png")).screenshot


def test_tells_where_a_qr_code_leads() -> None:
    image = scene("poster", 2, 1000)
    image.paste(qr("https://Contoh.go.id/daftar?a=1").convert("RGB"), (700, 400))
    (code,) = report(file(image.resize((2000, 1500)))).codes or []
    assert (code.url, code.host) == ("https://Contoh.go.id/daftar?a=1", "contoh.go.id")
    assert 1400 < code.box.x < 1480
    assert code.box.width == pytest.approx(code.box.height, abs=4)


@pytest.mark.parametrize(
    "content",
    [
        "WIFI:T:WPA;S:kantor;P:rahasia123;;",
        "BEGIN:VCARD\nTEL:081200001234\nEND:VCARD",
        "http://[",
        "javascript:alert(1)",
    ],
)
def test_what_is_not_an_address_is_not_told(content: str) -> None:
    (code,) = codes(qr(content), 1) or []
    assert (code.url, code.host) == (None, None)
    assert code.box.width > 50


def test_without_the_extra_codes_are_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codes_module, "reads_codes", lambda: False)
    assert codes(qr("https://contoh.go.id"), 1) is None
