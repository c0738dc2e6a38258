"""One hint in a sentence, or in the text."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

TEXT = "Pokoknya kalian harus ikut, titik. Kalian harus datang. Pokoknya begitu."


def check(**changes: object) -> dict[str, object]:
    return {
        "kind": "phrase",
        "any": ["pokoknya", "titik", {"phrase": "kalian harus", "say": "yuk"}],
        **changes,
    }


def test_without_it_every_phrase_is_reported(tmp_path: Path) -> None:
    assert found(tmp_path, check(), TEXT) == ["Pokoknya", "kalian harus", "titik", "Kalian harus", "Pokoknya"]


def test_one_in_a_sentence_is_the_one_that_can_be_mended(tmp_path: Path) -> None:
    assert found(tmp_path, check(once="sentence"), TEXT) == ["kalian harus", "Kalian harus", "Pokoknya"]


def test_one_in_the_text(tmp_path: Path) -> None:
    assert found(tmp_path, check(once="text"), TEXT) == ["kalian harus"]
    assert found(tmp_path, check(once="text"), "Titik. Pokoknya titik.") == ["Titik"]
