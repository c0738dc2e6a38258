"""On which side of the words a person must stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import found


def check(side: str) -> dict[str, object]:
    return {
        "kind": "person",
        "any": ["maling"],
        "mentions": True,
        "within": 3,
        "side": side,
        "report": "words",
    }


@pytest.mark.parametrize("text", ["Pak Dudung maling ayam.", "@dudung_x itu maling."])
def test_the_person_stands_before(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, check("before"), text) == ["maling"]
    assert found(tmp_path, check("after"), text) == []


@pytest.mark.parametrize("text", ["Ada maling, kata Pak Dudung.", "Hati-hati maling @dudung_x"])
def test_the_person_stands_behind(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, check("after"), text) == ["maling"]
    assert found(tmp_path, check("before"), text) == []
