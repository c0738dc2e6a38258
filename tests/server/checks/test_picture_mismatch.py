"""A caption about something else than the text in its picture."""

from __future__ import annotations

from pathlib import Path

from tests.server.checks.judging_pictures import picture_hints

POSTER = "Lomba memasak kader PKK resep pangan lokal hadiah menarik daftar gratis sampai Jumat"
CHECK = {"kind": "picture-mismatch"}


def count(folder: Path, caption: str, read: str | None, **more: object) -> int:
    picture = {"width": 1080} if read is None else {"read": read}
    return len(picture_hints(folder, {**CHECK, **more}, caption, [picture])[0])


def test_no_word_in_common_is_told(tmp_path: Path) -> None:
    assert count(tmp_path, "Jembatan gantung Cisewu selesai, anak sekolah menyeberang aman.", POSTER) == 1


def test_one_stem_in_common_is_enough(tmp_path: Path) -> None:
    assert count(tmp_path, "Jembatan gantung Cisewu selesai, perlombaan desa dimulai.", POSTER) == 0


def test_little_text_or_a_short_caption_says_nothing(tmp_path: Path) -> None:
    caption = "Jembatan gantung Cisewu selesai, anak sekolah menyeberang aman."
    assert count(tmp_path, caption, "PT Baja Contoh") == 0
    assert count(tmp_path, "Selamat pagi!", POSTER) == 0
    assert count(tmp_path, caption, "Lomba memasak", text_stems=2) == 1


def test_what_nobody_has_read_says_nothing(tmp_path: Path) -> None:
    caption = "Jembatan gantung Cisewu selesai, anak sekolah menyeberang aman."
    assert count(tmp_path, caption, None) == 0
    assert count(tmp_path, caption, "") == 0
