"""Candidate bases by rule."""

import pytest

from server.post.affixes import bases


@pytest.mark.parametrize(
    ("words", "base"),
    [
        ("memilih dipilih pilihlah pilihan pemilih terpilih milih kapilih milihna", "pilih"),
        ("menyebarkan disebarkan sebarkan penyebaran nyebarin sebarkeun tersebar", "sebar"),
        ("dukunglah mendukung didukung dukungan pendukung ngadukung dukungna", "dukung"),
        ("mencoblos nyoblos dicoblos coblosan coblosin", "coblos"),
        ("viralkan viralkeun viralin memviralkan diviralkan", "viral"),
        ("dimenangkan menangkan menangkeun kemenangan pemenangan menangin", "menang"),
        ("ngabejakeun dibejakeun bejakeun", "beja"),
        ("bodoh-bodoh bodoh2 bodohnya kebodohan pembodohan bodohlah bodoh-bodohin", "bodoh"),
        ("haruslah seharusnya diharuskan keharusan haruskah", "harus"),
        ("mewajibkan diwajibkan wajibnya kewajiban", "wajib"),
        ("membeli dibeli belilah beliin pembelian", "beli"),
        ("dijual menjual jualan penjualan ngejual", "jual"),
        ("mengirim pengiriman ngirim kiriman", "kirim"),
        ("menulis nulis ditulis penulis", "tulis"),
        ("menyukai disukai sukanya", "suka"),
        ("mempertanyakan dipertanyakan tanyakan menanyakan", "tanya"),
        ("memberdayakan pemberdayaan berdaya", "daya"),
        ("mengecek dicek pengecekan ngecek ceknya", "cek"),
        ("belajar pelajar pelajaran mengajar", "ajar"),
        ("bekerja pekerja mengerjakan kerjakan", "kerja"),
        ("gobloknya menggoblokkan digoblok-goblokin", "goblok"),
        ("diendorse endorsenya", "endorse"),
        ("ngeprank diprank", "prank"),
        ("dishare ngeshare sharelah", "share"),
        ("teman-temannya teman2nya temannya", "teman"),
        ("berbagi dibagikan pembagian", "bagi"),
    ],
)
def test_forms_of_a_base(words: str, base: str) -> None:
    for word in words.split():
        assert base in bases(word), word


@pytest.mark.parametrize(
    "words",
    [
        # lists of words that hide another one
        "pantai partai rantai setai asuransi masuk asumsi usia lansia manusia rahasia asia indonesia",
        "siang siap saing daing laing begini kawasan kasus",
        # roots that look affixed
        "makan berita beruang beras berani bersih dinas diri selalu sekolah masalah punya",
        "hanya beli jadi kami babi",
        "tinggi bumi suami bukti menang mulai marah masak nama nyata nyaman kepala kenapa terima tangan",
        "dengan bukan",
    ],
)
def test_whole_words_have_no_base(words: str) -> None:
    for word in words.split():
        assert bases(word) == (word,), word


@pytest.mark.parametrize(
    ("word", "never"),
    [
        ("perisian", "sia"),
        ("kaasuh", "asu"),
        ("kaasus", "asu"),
        ("kawasan", "awas"),
        ("kawasannya", "awas"),
        ("usianya", "sia"),
        ("pantainya", "tai"),
        ("persiapan", "sia"),
        ("partainya", "tai"),
        ("alasannya", "alas"),
        ("berita", "ita"),
        ("bersedia", "dia"),
        ("pelayanan", "ayan"),
        ("memuaskan", "muas"),
        ("dikelas", "las"),
    ],
)
def test_chance_remainders_are_no_bases(word: str, never: str) -> None:
    assert never not in bases(word)


def test_the_word_itself_comes_first() -> None:
    assert bases("menyebarkan")[0] == "menyebarkan"


def test_colloquial_forms_lead_to_the_standard_word() -> None:
    assert "sudah" in bases("udah")
    assert "tidak" in bases("nggak")
    assert "begitu" in bases("gitu")


@pytest.mark.parametrize("word", ["", "a", "2", "-", "--", "b-", "x" * 10_000, "an", "dinya", "menge"])
def test_odd_words_are_their_own_base(word: str) -> None:
    assert bases(word) == (word,)
