"""Signs that add up."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from server.checks.signs import Sign
from tests.server.checks.judging import found


def check(**changes: object) -> dict[str, object]:
    return {
        "kind": "signs",
        "least": 3,
        "signs": [
            {"any": ["calon", "kandidat"], "points": 2, "anchor": True},
            {"any": ["yakin", "mantap", "bangga"], "points": 1, "most": 2},
            {"any": ["panitia"], "points": -2},
            {"persons": True, "points": 1},
        ],
        **changes,
    }


def test_enough_signs_are_reported_at_the_strongest(tmp_path: Path) -> None:
    assert found(tmp_path, check(), "Saya yakin calon itu.") == ["calon"]


def test_too_few_are_let_be(tmp_path: Path) -> None:
    assert found(tmp_path, check(), "Calon itu sedang duduk.") == []


def test_the_same_word_counts_once(tmp_path: Path) -> None:
    assert found(tmp_path, check(), "Calon, calon, dan calon.") == []


def test_without_an_anchor_nothing_is_reported(tmp_path: Path) -> None:
    assert found(tmp_path, check(), "Yakin, mantap, Pak Ujang!") == []


def test_signs_against_count_from_anywhere(tmp_path: Path) -> None:
    text = "Saya yakin calon itu. Rapat nanti sore di kantor. Kata panitia begitu."
    assert found(tmp_path, check(), text) == []


def test_a_named_person_is_a_sign(tmp_path: Path) -> None:
    assert found(tmp_path, check(), "Calon itu Pak Ujang.") == ["Calon"]


def test_signs_far_apart_do_not_add_up(tmp_path: Path) -> None:
    text = "Calon itu datang. " + "Kami bekerja seperti biasa. " * 5 + "Saya yakin."
    assert found(tmp_path, check(), text) == ["Calon"]
    assert found(tmp_path, check(window=10), text) == []


def test_an_exception_takes_a_sign_away(tmp_path: Path) -> None:
    signs = [
        {"any": ["yakin"], "points": 3},
        {"any": ["sumber"], "except": ["sumber lupa"], "points": -2},
    ]
    assert found(tmp_path, check(signs=signs), "Saya yakin, sumber BPS.") == []
    assert found(tmp_path, check(signs=signs), "Saya yakin, sumber lupa.") == ["yakin"]


def test_quoted_words_may_be_left_out(tmp_path: Path) -> None:
    text = 'Katanya "saya yakin calon itu", begitu.'
    assert found(tmp_path, check(), text) == ["calon"]
    assert found(tmp_path, check(unquoted=True), text) == []


def test_emoji_and_the_situation_are_signs_beside_words(tmp_path: Path) -> None:
    signs = [
        {"any": ["hebat"], "points": 2, "anchor": True},
        {"emoji": ["🙄", "👏"], "points": 1},
        {"when": {"lacks": ["question"]}, "points": 0.5},
    ]
    sarcasm = check(signs=signs)
    assert found(tmp_path, sarcasm, "Hebat ya 👏🏽") == ["Hebat"]
    assert found(tmp_path, sarcasm, "Hebat ya") == []
    assert found(tmp_path, sarcasm, "Hebat ya 🌱") == []
    assert found(tmp_path, sarcasm, "Biasa 👏🙄") == []
    assert found(tmp_path, check(signs=signs, least=3.5), "Hebat ya 👏") == ["Hebat"]
    assert found(tmp_path, check(signs=signs, least=3.5), "Hebat, ya? 👏") == []


def test_emoji_stand_in_a_sign_of_their_own() -> None:
    with pytest.raises(ValidationError, match="sign of their own"):
        Sign.model_validate({"any": ["hebat"], "emoji": ["👏"], "points": 1})
