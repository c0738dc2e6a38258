"""The copy that fits the platform."""

from __future__ import annotations

from typing import Any

import pytest

from server.contract import Box, ImageFacts, Platform, Surface
from server.engine.fit import fit
from server.packs.example_image import ExampleImage
from server.packs.loader import load
from server.packs.reference import MediaLimit

LIBRARY = load()


def limits(platform: Platform, surface: Surface = Surface.POST) -> MediaLimit:
    found = LIBRARY.reference.platforms[platform].media_limit(surface)
    assert found is not None
    return found


def facts(**given: Any) -> ImageFacts:
    picture = ExampleImage.model_validate(given).picture
    assert picture is not None
    return picture.facts


def test_what_fits_needs_no_copy() -> None:
    assert fit(facts(width=1080, height=1350), limits(Platform.INSTAGRAM)) is None
    assert fit(facts(width=3000, height=1000), limits(Platform.FACEBOOK)) is None


@pytest.mark.parametrize(
    ("width", "height", "crop", "size"),
    [
        (3000, 1000, Box(x=545, y=0, width=1910, height=1000), (1910, 1000)),
        (1080, 2160, Box(x=0, y=360, width=1080, height=1440), (1080, 1440)),
        (6000, 2000, Box(x=1090, y=0, width=3820, height=2000), (2160, 1131)),
    ],
)
def test_the_middle_is_kept_and_never_enlarged(
    width: int, height: int, crop: Box, size: tuple[int, int]
) -> None:
    copy = fit(facts(width=width, height=height), limits(Platform.INSTAGRAM))
    assert copy is not None
    assert copy.crop == crop
    assert (copy.width, copy.height) == size


def test_a_copy_mends_the_kind_and_the_bytes_of_a_file() -> None:
    webp = fit(facts(width=1080, height=1350, format="webp"), limits(Platform.INSTAGRAM))
    heavy = fit(facts(width=4000, height=3000, bytes=7_200_000), limits(Platform.X))
    assert webp is not None
    assert webp.crop == Box(x=0, y=0, width=1080, height=1350)
    assert heavy is not None
    assert (heavy.width, heavy.height) == (2160, 1620)


def test_what_moves_is_let_be() -> None:
    assert fit(facts(width=3000, height=1000, frames=24, format="gif"), limits(Platform.INSTAGRAM)) is None


def test_a_story_is_upright() -> None:
    copy = fit(facts(width=1920, height=1080), limits(Platform.INSTAGRAM, Surface.STORY))
    assert copy is not None
    assert copy.crop == Box(x=656, y=0, width=608, height=1080)
