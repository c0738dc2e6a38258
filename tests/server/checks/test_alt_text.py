"""Alternative texts that say nothing, and videos without captions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from server.contract import Image, Severity, Video
from tests.server.checks.judging import hints

ALT = {
    "kind": "alt-text",
    "of": ["empty", "file-name", "empty-word"],
    "words": ["foto", "kegiatan", "jpg", "{number}"],
    "mild": ["empty"],
}


def _flagged(folder: Path, check: Mapping[str, object], text: str, alts: Sequence[str | None]) -> list[int]:
    images = [Image(id=f"{index:064x}", alt=alt) for index, alt in enumerate(alts)]
    found = hints(folder, check, text, images=images)
    assert all(hint.subject == "image" for hint in found)
    ids = [image.id for image in images]
    return [ids.index(hint.image) for hint in found if hint.image is not None]


def test_nothing_but_empty_words_says_nothing(tmp_path: Path) -> None:
    alts = ["IMG_1234", "DSC_0042.jpg", ".", "foto", "foto foto kegiatan jpg", "foto 2"]
    assert _flagged(tmp_path, ALT, "Kerja bakti di Situ Gede", alts) == list(range(len(alts)))


def test_what_tells_something_or_is_unknown_is_let_be(tmp_path: Path) -> None:
    alts = ["Foto warga mengangkat ranting", "Petugas di loket dua", None]
    assert _flagged(tmp_path, ALT, "Kerja bakti di Situ Gede", alts) == []


def test_each_picture_is_judged_for_itself(tmp_path: Path) -> None:
    check = {"kind": "one-of", "checks": [ALT]}
    assert _flagged(tmp_path, check, "Kerja bakti", ["foto", "Warga menyapu jalan", "IMG_1"]) == [0, 2]


def test_a_mild_fault_is_good_to_know(tmp_path: Path) -> None:
    images = [Image(id="0" * 64, alt=""), Image(id="1" * 64, alt="foto")]
    found = hints(tmp_path, ALT, "Kerja bakti", images=images)
    assert {(hint.image, hint.severity) for hint in found} == {
        ("0" * 64, Severity.INFO),
        ("1" * 64, Severity.WARNING),
    }


def test_a_picture_of_something_else_is_told_only_where_the_rule_looks(tmp_path: Path) -> None:
    check = {"kind": "alt-text", "of": ["mismatch"], "about": ["kopi"]}
    text = "Selamat Hari Pajak, yuk lapor SPT"
    assert _flagged(tmp_path, check, text, ["Secangkir kopi di meja kayu"]) == [0]
    assert _flagged(tmp_path, check, text, ["Kebun teh di pagi hari"]) == []
    assert _flagged(tmp_path, check, "Ngopi sambil isi SPT", ["Secangkir kopi di meja kayu"]) == []


def test_a_picture_of_another_topic_is_told_when_both_have_one(tmp_path: Path) -> None:
    check = {"kind": "alt-text", "of": ["other-topic"], "topics": [["gempa", "meja"], ["bakso", "warung"]]}
    text = "Simulasi gempa di sekolah berjalan tertib"
    assert _flagged(tmp_path, check, text, ["Dua orang makan bakso"]) == [0]
    assert _flagged(tmp_path, check, text, ["Anak berlindung di bawah meja"]) == []
    assert _flagged(tmp_path, check, text, ["Pemandangan kebun teh"]) == []
    assert _flagged(tmp_path, check, text, ["Makan bakso di kantin sekolah"]) == []


def test_a_picture_that_shows_the_opposite_is_told(tmp_path: Path) -> None:
    pairs = [{"caption": ["mulus"], "alt": ["berlubang"]}]
    check = {"kind": "alt-text", "of": ["opposite"], "opposites": pairs}
    assert _flagged(tmp_path, check, "Jalannya sudah mulus", ["Jalan berlubang", "Jalan beraspal"]) == [0]
    assert _flagged(tmp_path, check, "Jalannya belum selesai", ["Jalan berlubang"]) == []


def test_a_picture_whose_text_tells_a_fault_is_told(tmp_path: Path) -> None:
    check = {"kind": "alt-text", "of": ["told"], "telling": ["buram"]}
    assert _flagged(tmp_path, check, "Apel pagi", ["Foto buram barisan pegawai", "Barisan pegawai"]) == [0]


def test_videos_are_flagged_when_they_are_known_to_have_no_captions(tmp_path: Path) -> None:
    check = {"kind": "alt-text", "of": ["no-captions"]}
    videos = [Video(captions=False), Video(captions=None), Video(captions=True)]
    assert [hint.video for hint in hints(tmp_path, check, "Wawancara", videos=videos)] == [0]
