"""Scenes as people photograph or draw them for their posts, made from a seed: always the same for the same
seed.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

SIZE: Final = (2000, 1500)
Colour = tuple[int, int, int]
Scene = Callable[[Random], Image.Image]


def texture(rnd: Random, size: tuple[int, int], grain: float, low: int, high: int) -> Image.Image:
    """Uneven grey, as leaves, cloth or walls have it; `grain`: the size of its spots in pixels."""
    width, height = max(round(size[0] / grain), 2), max(round(size[1] / grain), 2)
    spots = Image.frombytes("L", (width, height), rnd.randbytes(width * height))
    return spots.point(lambda level: low + level * (high - low) // 255).resize(size, Image.Resampling.BICUBIC)


def colour(rnd: Random, low: int = 20, high: int = 235) -> Colour:
    """Any colour between two levels."""
    return rnd.randint(low, high), rnd.randint(low, high), rnd.randint(low, high)


def street(rnd: Random) -> Image.Image:
    """Sky, houses with windows, leaves, a few people."""
    image = Image.linear_gradient("L").resize(SIZE).point(lambda level: 140 + level // 4).convert("RGB")
    draw = ImageDraw.Draw(image)
    left = 0
    while left < SIZE[0]:
        width, top = rnd.randint(180, 500), rnd.randint(200, 800)
        draw.rectangle((left, top, left + width, 1200), fill=colour(rnd, 60, 220))
        for row in range(top + 40, 1150, 110):
            for column in range(left + 30, left + width - 60, 100):
                draw.rectangle((column, row, column + 50, row + 70), fill=colour(rnd, 10, 90))
        left += width
    ground = texture(rnd, (SIZE[0], 300), 3, 70, 150)
    image.paste(Image.merge("RGB", (ground, ground, ground)), (0, 1200))
    _leaves(rnd, image)
    for _ in range(rnd.randint(1, 6)):
        _person(rnd, draw, rnd.randint(100, 1900), rnd.randint(900, 1350), rnd.uniform(0.5, 1.4))
    return image


def _leaves(rnd: Random, image: Image.Image) -> None:
    for _ in range(rnd.randint(1, 3)):
        size = (rnd.randint(300, 700), rnd.randint(200, 500))
        crown = texture(rnd, size, rnd.uniform(3, 9), 10, 200)
        shape = Image.new("L", size)
        ImageDraw.Draw(shape).ellipse((0, 0, *size), fill=255)
        green = Image.merge("RGB", (crown.point(lambda v: v // 2), crown, crown.point(lambda v: v // 3)))
        image.paste(green, (rnd.randint(-100, 1700), rnd.randint(300, 900)), shape)


def _person(rnd: Random, draw: ImageDraw.ImageDraw, x: int, y: int, size: float) -> None:
    head, body = round(45 * size), round(200 * size)
    draw.rounded_rectangle((x - 1.6 * head, y, x + 1.6 * head, y + body), radius=head, fill=colour(rnd))
    draw.ellipse((x - head, y - 1.9 * head, x + head, y + 0.2 * head), fill=(rnd.randint(120, 200), 120, 90))
    draw.chord((x - head, y - 2 * head, x + head, y), 180, 360, fill=(25, 20, 20))
    for side in (-1, 1):
        draw.ellipse(
            (x + side * head // 2 - 5, y - head - 5, x + side * head // 2 + 5, y - head + 5),
            fill=(10, 10, 10),
        )


def portrait(rnd: Random) -> Image.Image:
    """A face before a background that the lens has made soft: sharp where it matters."""
    image = street(rnd).filter(ImageFilter.GaussianBlur(rnd.uniform(10, 30)))
    draw = ImageDraw.Draw(image)
    x, y, head = rnd.randint(600, 1400), rnd.randint(500, 700), rnd.randint(220, 330)
    draw.rounded_rectangle((x - 2 * head, y + head, x + 2 * head, 1600), radius=head, fill=colour(rnd))
    skin = texture(rnd, (2 * head, 2 * head), 2, 120, 170)
    shape = Image.new("L", skin.size)
    ImageDraw.Draw(shape).ellipse((head * 0.2, 0, head * 1.8, 2 * head), fill=255)
    face = Image.merge("RGB", (skin.point(lambda v: min(v + 40, 255)), skin, skin.point(lambda v: v - 20)))
    image.paste(face, (x - head, y - head), shape)
    for _ in range(160):  # hair
        start = (x + rnd.randint(-head, head), y - head + rnd.randint(-60, 60))
        draw.line(
            (*start, start[0] + rnd.randint(-40, 40), start[1] + rnd.randint(20, 160)),
            fill=(20, 15, 12),
            width=4,
        )
    for side in (-1, 1):
        eye = x + side * head * 0.35
        draw.ellipse((eye - 40, y - 60, eye + 40, y - 20), fill=(240, 240, 240))
        draw.ellipse((eye - 18, y - 58, eye + 18, y - 22), fill=(30, 20, 10))
    draw.arc((x - 90, y + 40, x + 90, y + 160), 20, 160, fill=(120, 40, 40), width=14)
    return image


def meeting(rnd: Random) -> Image.Image:
    """Rows of people under a banner."""
    wall = texture(rnd, SIZE, 200, 120, 190)
    image = Image.merge("RGB", (wall, wall.point(lambda v: v - 10), wall.point(lambda v: v - 30)))
    draw = ImageDraw.Draw(image)
    draw.rectangle((150, 80, 1850, 420), fill=colour(rnd, 0, 150))
    words = rnd.choice(("RAPAT KOORDINASI", "BIMBINGAN TEKNIS", "SOSIALISASI LAYANAN"))
    draw.text((1000, 250), words, fill=(250, 250, 240), font=ImageFont.load_default(120), anchor="mm")
    for row in range(3):
        for column in range(9):
            jitter = rnd.randint(-30, 30)
            _person(rnd, draw, 150 + column * 210 + jitter, 640 + row * 270, 0.9 + row * 0.25)
    return image


def plate(rnd: Random) -> Image.Image:
    """Food on a table."""
    wood = texture(rnd, SIZE, rnd.uniform(4, 12), 60, 140)
    image = Image.merge("RGB", (wood.point(lambda v: v + 40), wood, wood.point(lambda v: v - 30)))
    draw = ImageDraw.Draw(image)
    for _ in range(rnd.randint(2, 4)):
        x, y, radius = rnd.randint(300, 1700), rnd.randint(300, 1200), rnd.randint(200, 420)
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=(235, 232, 225))
        for _ in range(rnd.randint(40, 120)):
            cx, cy = x + rnd.randint(-radius // 2, radius // 2), y + rnd.randint(-radius // 2, radius // 2)
            size = rnd.randint(8, 60)
            draw.ellipse((cx, cy, cx + size, cy + size * rnd.uniform(0.4, 1)), fill=colour(rnd, 30, 220))
    return image


def landscape(rnd: Random) -> Image.Image:
    """Hills and rice fields under a wide sky: few hard edges."""
    image = Image.linear_gradient("L").resize(SIZE).point(lambda level: 230 - level // 3).convert("RGB")
    draw = ImageDraw.Draw(image)
    for ridge in range(4):
        y = 400 + ridge * 250
        points = [(x, y + rnd.randint(-90, 90)) for x in range(0, 2001, 100)]
        shade = 170 - ridge * 35
        draw.polygon([*points, (2000, 1500), (0, 1500)], fill=(shade - 30, shade, shade - 50))
    field = texture(rnd, (2000, 420), rnd.uniform(2, 5), 40, 170)
    image.paste(
        Image.merge("RGB", (field.point(lambda v: v // 2), field, field.point(lambda v: v // 3))), (0, 1080)
    )
    return image


def poster(rnd: Random) -> Image.Image:
    """A drawn announcement: even colours and lettering."""
    dark = rnd.random() < 0.4
    image = Image.new(
        "RGB", SIZE, colour(rnd, 5, 60) if dark else rnd.choice(((255, 255, 255), colour(rnd, 200, 255)))
    )
    draw = ImageDraw.Draw(image)
    ink = (250, 250, 250) if dark else colour(rnd, 0, 80)
    draw.rectangle((0, 0, 2000, rnd.randint(120, 360)), fill=colour(rnd))
    draw.text((120, 420), "PENGUMUMAN", fill=ink, font=ImageFont.load_default(190))
    for line in range(rnd.randint(3, 7)):
        text = rnd.choice(
            ("Layanan KTP keliling", "Senin sampai Kamis", "Pukul 08.00-14.00 WIB", "Bawa Kartu Keluarga")
        )
        draw.text((120, 680 + line * 110), text, fill=ink, font=ImageFont.load_default(80))
    return image


def document(rnd: Random) -> Image.Image:
    """A page of small print, photographed or scanned."""
    image = Image.new("RGB", SIZE, (248, 246, 240))
    draw = ImageDraw.Draw(image)
    words = ("berdasarkan", "ketentuan", "pasal", "tentang", "pelayanan", "publik", "kepada", "masyarakat")
    for line in range(34):
        text = " ".join(rnd.choice(words) for _ in range(14))
        draw.text((90, 60 + line * 42), text, fill=(30, 30, 34), font=ImageFont.load_default(30))
    return image


def screenshot(rnd: Random) -> Image.Image:
    """A phone's screen with a chat or an article, and above it clock and battery."""
    ground, ink = rnd.choice((((255, 255, 255), (20, 20, 20)), ((18, 18, 20), (235, 235, 235))))
    width, height = rnd.choice(((1080, 2340), (1080, 2400), (1170, 2532), (720, 1600), (1440, 3200)))
    image = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(image)
    unit = width // 27
    draw.text((unit * 1.5, unit * 0.4), "09.41", fill=ink, font=ImageFont.load_default(unit))
    draw.rounded_rectangle(
        (width - 3 * unit, unit * 0.6, width - 1.4 * unit, unit * 1.4), unit // 5, fill=ink
    )
    draw.text((unit * 2, unit * 3), "Warga RW 05", fill=ink, font=ImageFont.load_default(unit * 1.3))
    for row in range(rnd.randint(5, 9)):
        top, left = unit * (7 + row * 5), unit * rnd.choice((1, 6))
        fill = colour(rnd, 120, 230)
        draw.rounded_rectangle((left, top, left + 18 * unit, top + 4 * unit), radius=unit, fill=fill)
        words = rnd.choice(
            ("Punten, loketnya tutup jam berapa?", "Hatur nuhun infonya", "Antreannya panjang pisan")
        )
        draw.text((left + unit, top + unit), words, fill=(0, 0, 0), font=ImageFont.load_default(unit))
    return image


def story(rnd: Random) -> Image.Image:
    """An upright drawing for a story: as tall as a phone, and no screenshot."""
    image = Image.new("RGB", rnd.choice(((1080, 1920), (1080, 2160), (720, 1280))), colour(rnd, 150, 250))
    draw = ImageDraw.Draw(image)
    width, height = image.size
    draw.rectangle((0, height * 2 // 3, width, height), fill=colour(rnd, 20, 120))
    draw.text(
        (width // 2, height // 5),
        "Yuk, imunisasi!",
        fill=(20, 20, 40),
        font=ImageFont.load_default(width / 9),
        anchor="mm",
    )
    draw.ellipse((width // 4, height // 3, width * 3 // 4, height // 3 + width // 2), fill=colour(rnd))
    return image


PHOTOGRAPHS: Final[dict[str, Scene]] = {
    "street": street,
    "portrait": portrait,
    "meeting": meeting,
    "plate": plate,
    "landscape": landscape,
}
DRAWINGS: Final[dict[str, Scene]] = {"poster": poster, "document": document}
UPRIGHT: Final[dict[str, Scene]] = {"screenshot": screenshot, "story": story}
"""Drawn at the size of a phone's screen."""


def scene(name: str, seed: int, longest: int) -> Image.Image:
    """A scene with its longer side `longest` pixels."""
    rnd = Random(f"{name}-{seed}")
    drawn = (PHOTOGRAPHS | DRAWINGS)[name](rnd)
    if name in PHOTOGRAPHS:  # light falls unevenly, but on a drawing
        light = texture(rnd, SIZE, 700, 150, 255)
        drawn = ImageChops.multiply(drawn, Image.merge("RGB", (light, light, light)))
    return drawn.resize((longest, longest * SIZE[1] // SIZE[0]), Image.Resampling.LANCZOS)
