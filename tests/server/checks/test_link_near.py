"""Links, and what is said around them."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found

CHECK = {
    "kind": "link",
    "every": True,
    "official": ["go.id"],
    "near": [{"any": ["bansos"], "within": "text"}],
}


def test_a_link_counts_when_the_words_are_near(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Bansos cair, klik bit.ly/cair ya") == ["bit.ly/cair"]


def test_a_link_without_the_words_is_let_be(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Jadwal posyandu di bit.ly/posyandu ya") == []


def test_official_hosts_are_let_be(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "Cek bansos di https://cekbansos.kemensos.go.id/") == []


def test_a_text_of_nothing_but_a_link_is_let_be(tmp_path: Path) -> None:
    assert found(tmp_path, CHECK, "https://bit.ly/bansos") == []


def test_a_link_at_the_very_end_looks_back(tmp_path: Path) -> None:
    check = {**CHECK, "near": [{"any": ["bansos"], "within": 3, "side": "before"}]}
    assert found(tmp_path, check, "Daftar bansos di bit.ly/cair") == ["bit.ly/cair"]
