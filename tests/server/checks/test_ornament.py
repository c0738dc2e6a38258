"""Rows of signs that decorate."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging import found, mended

CHECK = {"kind": "ornament"}


def test_lines_frames_and_faces_are_flagged(tmp_path: Path) -> None:
    text = "░▒▓█ Jumat jam 8 █▓▒░ samsat (づ｡◕‿‿◕｡)づ cuzz"
    assert found(tmp_path, CHECK, text) == ["░▒▓█", "█▓▒░", "(づ｡◕‿‿◕｡)づ"]


def test_bullets_arrows_stars_formulas_scripts_and_emoji_are_let_be(tmp_path: Path) -> None:
    text = """• KTP
• KK
✅ Lengkap ➡️ loket 2 → selesai ☀️☀️☀️☀️☀️☀️☀️
Nilai ★★★★☆ dari Wargi, suhu 30°C–32°C, 3 ≥ 2, “ᮞᮥᮔ᮪ᮓ” … — 👨‍👩‍👧"""
    assert found(tmp_path, CHECK, text) == []


def test_the_edit_takes_the_signs_out_and_leaves_one_space(tmp_path: Path) -> None:
    text = "Info ═══════ pasar murah"
    assert mended(tmp_path, CHECK, text) == ["Info pasar murah"]
