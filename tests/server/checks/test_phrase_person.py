"""The class {person} in phrases."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

CHECK: dict[str, object] = {"kind": "phrase", "any": ["menangkan {person}"]}


def test_a_name_continues_the_phrase(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Ayo menangkan Wirya!") == ["menangkan Wirya"]


def test_other_words_do_not(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Ayo menangkan Persib, menangkan hati warga, menangkan UMKM!") == []
