"""Neighbours that must stand in the same sentence."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found


def _check(*, in_sentence: bool) -> dict[str, object]:
    names = {"any": ["{name}"], "within": 4, "side": "after", "in_sentence": in_sentence}
    return {"kind": "phrase", "any": ["bareng komunitas"], "not_near": [names]}


def test_a_word_of_the_next_sentence_is_no_neighbour(tmp_path: Path) -> None:
    text = "Gowes bareng komunitas sepeda. Seru banget!"
    assert found(tmp_path, _check(in_sentence=True), text) == ["bareng komunitas"]
    assert found(tmp_path, _check(in_sentence=False), text) == []


def test_a_word_of_the_same_sentence_is(tmp_path: Path) -> None:
    assert found(tmp_path, _check(in_sentence=True), "Gowes bareng komunitas Kosti, seru!") == []
