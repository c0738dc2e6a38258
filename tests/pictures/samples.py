"""Writes pictures for the tests in browsers: `python -m tests.pictures.samples FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.pictures.files import exif, file
from tests.pictures.flaws import out_of_focus
from tests.pictures.scenes import scene

NIK = "3299014507990002"
"""District 99 does not exist: it can belong to nobody."""
DEVICE = "Telepon Contoh 9"
"""What the located picture says of the phone."""


def card() -> Image.Image:
    """A made-up identity card."""
    image = Image.new("RGB", (1080, 720), (200, 220, 240))
    draw = ImageDraw.Draw(image)
    draw.text((300, 30), "PROVINSI JAWA BARAT", fill=(0, 0, 0), font=ImageFont.load_default(44))
    draw.text((60, 120), f"NIK : {NIK}", fill=(0, 0, 0), font=ImageFont.load_default(48))
    for row, line in enumerate(("Nama : SITI CONTOH", "Alamat : JL. CONTOH NO. 1", "Agama : ISLAM")):
        draw.text((60, 220 + row * 70), line, fill=(0, 0, 0), font=ImageFont.load_default(36))
    return image


def invitation() -> Image.Image:
    """A poster with nothing to hide."""
    image = Image.new("RGB", (1080, 1350), (250, 240, 214))
    draw = ImageDraw.Draw(image)
    for row, line in enumerate(("POSYANDU MELATI", "Sabtu pukul 08.00", "Balai RW 05")):
        draw.text((120, 420 + row * 140), line, fill=(20, 40, 60), font=ImageFont.load_default(84))
    return image


def write(folder: Path) -> None:
    """One file each for what a rule notices, and one that is fine."""
    street = scene("street", 3, 1620)
    upright = scene("street", 5, 1800).crop((360, 0, 1440, 1350))
    samples = {
        "fine": file(upright, quality=90),
        "small": file(street.resize((640, 480)), quality=90),
        "blurred": file(out_of_focus(street, 14), quality=90),
        "located": file(upright, quality=90, exif=exif(location=True, device=True)),
        "wide": file(scene("landscape", 2, 2400).resize((2400, 800)), quality=90),
        "card": file(card(), quality=92),
        "invitation": file(invitation(), quality=92),
    }
    for name, data in samples.items():
        (folder / f"{name}.jpg").write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
