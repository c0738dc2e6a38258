"""What stands around a finding, and what does not count there."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

CHECK = {
    "kind": "phrase",
    "any": ["sebarkan"],
    "not_near": [{"any": ["hoaks"], "except": ["bukan hoaks"], "within": "text"}],
}


def test_a_neighbour_rules_a_finding_out(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Sebarkan! Kabar itu hoaks.") == []


def test_an_exempted_neighbour_does_not_count(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Sebarkan! Ini bukan hoaks.") == ["Sebarkan"]


def test_an_exemption_covers_its_own_words_only(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Sebarkan! Ini bukan hoaks, yang kemarin hoaks.") == []
