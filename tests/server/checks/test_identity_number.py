"""Numbers by which the state knows a person, and what only looks like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import found

CHECK = {"kind": "identity-number", "type": "nik", "labels": ["nik", "ktp"]}


@pytest.mark.parametrize(
    "number", ["3299014507990002", "3299 0145 0799 0002", "3.2.9.9.0.1 / 6.7.0.8.8.8 / 0.0.0.9"]
)
def test_however_it_is_written(tmp_path: Path, number: str) -> None:
    assert found(tmp_path, CHECK, f"KTP saya {number} tolong dicek") == [number]


def test_one_digit_sixteen_times_belongs_to_nobody(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Contoh untuk latihan: NIK 0000000000000000.") == []
