"""What is seen in pictures: facts that lie beyond a number, and things that are there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from server.contract import Hint
from tests.server.checks.judging_pictures import picture_hints

BLURRED = {"kind": "picture", "all": [{"fact": "sharpness", "below": 0.6}]}


def images(hints: list[Hint], known: list[str]) -> list[int]:
    """Which pictures were flagged, by their place."""
    assert all(hint.subject == "image" and hint.span is None for hint in hints)
    return [known.index(str(hint.image)) for hint in hints]


def flagged(folder: Path, check: dict[str, Any], *pictures: dict[str, Any]) -> list[int]:
    hints, names = picture_hints(folder, check, "Suasana pagi", pictures)
    return images(hints, names)


def test_each_picture_is_judged_on_its_own(tmp_path: Path) -> None:
    assert flagged(tmp_path, BLURRED, {"sharpness": 0.9}, {"sharpness": 0.5}, {"sharpness": 0.59}) == [1, 2]


def test_the_number_itself_is_not_beyond(tmp_path: Path) -> None:
    assert flagged(tmp_path, BLURRED, {"sharpness": 0.6}) == []


def test_a_picture_of_which_nothing_is_known_is_let_be(tmp_path: Path) -> None:
    assert flagged(tmp_path, BLURRED, {"alt": "Warga"}) == []


def test_all_must_hold(tmp_path: Path) -> None:
    check = {"kind": "picture", "all": [{"fact": "highlights", "below": 0.3}, {"fact": "flat", "below": 0.5}]}
    dark, dark_drawing = {"highlights": 0.1, "flat": 0.1}, {"highlights": 0.1, "flat": 0.8}
    assert flagged(tmp_path, check, dark, dark_drawing, {"flat": 0.1}) == [0]


@pytest.mark.parametrize(
    ("seen", "fact"), [("location", "location"), ("device", "device"), ("screenshot", "screenshot")]
)
def test_what_is_seen(tmp_path: Path, seen: str, fact: str) -> None:
    assert flagged(tmp_path, {"kind": "picture", "seen": [seen]}, {fact: True}, {fact: False}) == [0]


def test_movement_is_seen_in_the_frames(tmp_path: Path) -> None:
    check = {"kind": "picture", "seen": ["animated"]}
    assert flagged(tmp_path, check, {"frames": 2, "format": "gif"}, {"frames": 1, "format": "gif"}) == [0]


def test_what_must_not_be_seen(tmp_path: Path) -> None:
    check = {"kind": "picture", "seen": ["device"], "not_seen": ["location"]}
    assert flagged(tmp_path, check, {"device": True}, {"device": True, "location": True}) == [0]


def test_text_counts_once_it_is_read(tmp_path: Path) -> None:
    check = {"kind": "picture", "all": [{"fact": "text-share", "above": 0.2}]}
    full, little = {"read": "Jadwal layanan", "read_share": 0.5}, {"read": "Jadwal", "read_share": 0.1}
    assert flagged(tmp_path, check, full, little, {"read": ""}, {"width": 900}) == [0]


def test_an_absence_of_text_is_known_as_well(tmp_path: Path) -> None:
    check = {"kind": "picture", "all": [{"fact": "text-share", "below": 0.01}]}
    assert flagged(tmp_path, check, {"read": ""}, {"width": 900}) == [0]


def test_the_message_tells_the_share(tmp_path: Path) -> None:
    check = {"kind": "picture", "all": [{"fact": "border", "above": 0.1}], "percent_of": "border"}
    hints, _ = picture_hints(
        tmp_path, check, "a", [{"width": 1000, "height": 1000, "border": 100}], "Ada {percent}%."
    )
    assert [hint.message for hint in hints] == ["Ada 20%."]


@pytest.mark.parametrize("check", [{"kind": "picture"}, {"kind": "picture", "all": [{"fact": "flat"}]}])
def test_a_check_that_asks_for_nothing_is_a_mistake(tmp_path: Path, check: dict[str, Any]) -> None:
    with pytest.raises(AssertionError, match="give"):
        flagged(tmp_path, check, {})
