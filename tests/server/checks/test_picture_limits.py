"""Pictures and the numbers of the platform."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.checks.picture_limits import crop_loss, in_words, megabytes
from tests.server.checks.judging_pictures import picture_hints

MESSAGE = "{value}|{limit}|{percent}"


def found(folder: Path, aspect: str, picture: dict[str, Any], **post: Any) -> list[tuple[str, str]]:
    hints, _ = picture_hints(
        folder, {"kind": "picture-limits", "of": [aspect]}, "a", [picture], MESSAGE, **post
    )
    return [(hint.severity.value, hint.message) for hint in hints]


@pytest.mark.parametrize(("width", "expected"), [(1080, []), (1079, ["suggestion"]), (599, ["warning"])])
def test_width(tmp_path: Path, width: int, expected: list[str]) -> None:
    assert [
        severity for severity, _ in found(tmp_path, "width", {"width": width, "height": width})
    ] == expected


def test_width_is_told_with_the_recommended_one(tmp_path: Path) -> None:
    assert found(tmp_path, "width", {"width": 700, "height": 700}) == [("suggestion", "700|1080|–")]


def test_a_platform_without_numbers_is_let_be(tmp_path: Path) -> None:
    for aspect in ("width", "ratio", "bytes", "format", "animation", "still"):
        picture = {"width": 10, "height": 900, "bytes": 10**9, "format": "gif", "frames": 900}
        assert found(tmp_path, aspect, picture, platform="blog") == []


def test_crop_is_told_in_percent(tmp_path: Path) -> None:
    tall = {"width": 1000, "height": 2000}
    assert found(tmp_path, "ratio", tall) == [("suggestion", "1000×2000|3:4 – 1,91:1|33")]
    wide = {"width": 3820, "height": 1000}
    assert found(tmp_path, "ratio", wide)[0][1].endswith("|50")


def test_each_surface_has_its_own_ratio(tmp_path: Path) -> None:
    upright = {"width": 1080, "height": 1350}
    assert found(tmp_path, "ratio", upright) == []
    assert found(tmp_path, "ratio", upright, surface="story") == [("suggestion", "1080×1350|9:16|30")]
    assert found(tmp_path, "ratio", upright, platform="youtube", surface="thumbnail")[0][1].endswith(
        "16:9|55"
    )


def test_bytes(tmp_path: Path) -> None:
    assert found(tmp_path, "bytes", {"bytes": 5_242_880}, platform="x") == []
    assert found(tmp_path, "bytes", {"bytes": 7_150_000}, platform="x") == [("suggestion", "7,2 MB|5,2 MB|–")]


def test_a_gif_that_moves_has_a_limit_of_its_own(tmp_path: Path) -> None:
    moving = {"format": "gif", "frames": 30, "bytes": 9_000_000}
    assert found(tmp_path, "bytes", moving, platform="x") == []
    assert found(tmp_path, "animation", moving, platform="x") == []
    assert (
        found(tmp_path, "animation", {**moving, "bytes": 16_000_000}, platform="x")[0][1] == "16 MB|15,7 MB|–"
    )
    assert (
        found(tmp_path, "animation", {**moving, "frames": 351}, platform="x")[0][1]
        == "351 bingkai|350 bingkai|–"
    )


def test_format(tmp_path: Path) -> None:
    assert found(tmp_path, "format", {"format": "png"}) == []
    assert found(tmp_path, "format", {"format": "webp"}) == [("suggestion", "WEBP|JPEG, PNG|–")]


def test_what_moves_and_stands_still_there_is_told_once(tmp_path: Path) -> None:
    gif = {"format": "gif", "frames": 9}
    assert found(tmp_path, "still", gif) == [("suggestion", "GIF|–|–")]
    assert found(tmp_path, "format", gif) == []
    assert found(tmp_path, "still", gif, platform="x") == []
    assert found(tmp_path, "still", {"format": "gif"}) == []


def test_one_picture_has_one_hint(tmp_path: Path) -> None:
    check = {"kind": "picture-limits", "of": ["format", "bytes"]}
    hints, _ = picture_hints(tmp_path, check, "a", [{"format": "webp", "bytes": 10**8}], MESSAGE)
    assert [hint.message for hint in hints] == ["WEBP|JPEG, PNG|–"]


@pytest.mark.parametrize(
    ("ratio", "loss"),
    [(1.0, 0.0), (0.75, 0.0), (1.91, 0.0), (0.375, 0.5), (3.82, 0.5), (0.7, 1 - 0.7 / 0.75)],
)
def test_crop_loss(ratio: float, loss: float) -> None:
    assert crop_loss(ratio, (0.75, 1.91)) == pytest.approx(loss)


def test_numbers_in_words() -> None:
    assert [in_words(value) for value in (0.5625, 1.91, 1.7778, 0.8, 1.37)] == [
        "9:16",
        "1,91:1",
        "16:9",
        "4:5",
        "1,37:1",
    ]
    assert [megabytes(size) for size in (5_242_880, 16_000_000, 400_000)] == ["5,2 MB", "16 MB", "0,4 MB"]
