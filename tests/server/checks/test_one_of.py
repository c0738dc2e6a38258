"""Several checks as one rule."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

CHECKS = [{"kind": "phrase", "any": ["coblos nomor"]}, {"kind": "phrase", "any": ["coblos", "menangkan"]}]
TEXT = "Coblos nomor satu, menangkan. Ayo menangkan, coblos!"


def test_where_findings_touch_the_first_check_counts(tmp_path: Path) -> None:
    every = found(tmp_path, {"kind": "one-of", "checks": CHECKS}, TEXT)
    assert every == ["Coblos nomor", "menangkan", "menangkan", "coblos"]


def test_once_a_sentence_leaves_the_first_finding_of_each(tmp_path: Path) -> None:
    once = found(tmp_path, {"kind": "one-of", "once": "sentence", "checks": CHECKS}, TEXT)
    assert once == ["Coblos nomor", "menangkan"]
