"""Sharpness, light and even areas. `tests.eval.pictures` measures how often the thresholds are wrong."""

from __future__ import annotations

import pytest
from PIL import Image

from server.media.sharpness import sharpness
from server.media.tones import tones
from tests.pictures.flaws import grainy, lit, out_of_focus, shaken, soft
from tests.pictures.scenes import PHOTOGRAPHS, scene


def sharpness_of(image: Image.Image) -> float:
    found = sharpness(image.convert("L"))
    assert found is not None
    return found


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_a_sharp_picture_stays_sharp_with_grain(name: str) -> None:
    image = scene(name, 1, 800)
    assert sharpness_of(image) > 0.8
    assert sharpness_of(grainy(image, 12)) > 0.8


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_lack_of_focus_shows_through_grain(name: str) -> None:
    image = out_of_focus(scene(name, 1, 800), 6)
    assert sharpness_of(image) < 0.6
    assert sharpness_of(grainy(image, 10)) < 0.65


@pytest.mark.parametrize("degrees", [0, 30, 90, 135])
def test_a_shake_in_any_direction_is_blur(degrees: float) -> None:
    assert sharpness_of(shaken(scene("meeting", 1, 800), 22, degrees)) < 0.65


def test_more_blur_is_less_sharp() -> None:
    image = scene("street", 2, 800)
    values = [sharpness_of(soft(image, radius)) for radius in (0.1, 1, 2, 4)]
    assert values == sorted(values, reverse=True)


def test_sharpness_does_not_depend_on_contrast() -> None:
    image = scene("street", 2, 800)
    faint = image.point(lambda level: 100 + level // 4)
    assert abs(sharpness_of(image) - sharpness_of(faint)) < 0.12


@pytest.mark.parametrize("size", [(1, 1), (5, 900), (300, 300)])
def test_without_edges_nothing_is_said(size: tuple[int, int]) -> None:
    assert sharpness(Image.new("L", size, 90)) is None


def test_light_shows_in_the_levels() -> None:
    image = scene("meeting", 3, 600)
    dark, usual, bright = (tones(lit(image, factor).convert("L")) for factor in (0.02, 1, 4))
    assert dark.brightness < usual.brightness < bright.brightness
    assert dark.dark > 0.5 > usual.dark
    assert dark.contrast < usual.contrast


def test_light_that_is_too_strong_burns() -> None:
    image = scene("plate", 3, 600)
    assert tones(image.convert("L")).burnt < 0.02
    assert tones(lit(image, 6).convert("L")).burnt > 0.1


def test_the_white_ground_of_a_drawing_is_not_burnt() -> None:
    image = Image.new("L", (400, 300), 255)
    image.paste(20, (100, 100, 300, 200))
    assert tones(image).burnt == 0
    assert tones(image).highlights == 1


def test_a_drawing_is_flat_and_a_photograph_is_not() -> None:
    assert tones(scene("poster", 1, 800).convert("L")).flat > 0.5
    assert tones(grainy(scene("plate", 1, 800), 4).convert("L")).flat < 0.05


def test_one_pixel_has_levels_too() -> None:
    assert tones(Image.new("L", (1, 1), 51)).brightness == pytest.approx(0.2)
