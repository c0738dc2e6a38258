"""Several checks as one rule."""

from __future__ import annotations

from pathlib import Path

from server.checks.one_of import OneOfCheck
from tests.server.checks.judging import found

CHECKS = [{"kind": "phrase", "any": ["coblos nomor"]}, {"kind": "phrase", "any": ["coblos", "menangkan"]}]
TEXT = "Coblos nomor satu, menangkan. Ayo menangkan, coblos!"


def test_where_findings_touch_the_first_check_counts(tmp_path: Path) -> None:
    every = found(tmp_path, {"kind": "one-of", "checks": CHECKS}, TEXT)
    assert every == ["Coblos nomor", "menangkan", "menangkan", "coblos"]


def test_once_a_sentence_leaves_the_first_finding_of_each(tmp_path: Path) -> None:
    once = found(tmp_path, {"kind": "one-of", "once": "sentence", "checks": CHECKS}, TEXT)
    assert once == ["Coblos nomor", "menangkan"]


def test_a_message_may_say_what_every_check_can_say() -> None:
    phrases = {"kind": "phrase", "any": ["coblos"]}
    check = OneOfCheck.model_validate(
        {"kind": "one-of", "checks": [phrases, {"kind": "link", "every": True}]}
    )
    assert check.may_say() == {"match", "count"}
    assert check.may_offer() == {"say"}
