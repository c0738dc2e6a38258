"""Hashtags split into words."""

from itertools import pairwise

import pytest

from server.post.segments import cheapest_cuts, segment


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("JabarIstimewa", "jabar istimewa"),
        ("bayarpajakkendaraan", "bayar pajak kendaraan"),
        ("ASNBerAKHLAK", "asn berakhlak"),
        ("BanggaMelayaniBangsa", "bangga melayani bangsa"),
        ("SP4NLAPOR", "sp4n lapor"),
        ("HUT80RI", "hut 80 ri"),
        ("CoblosNomor1", "coblos nomor 1"),
        ("coblosnomor1", "coblos nomor 1"),
        ("2024GantiPresiden", "2024 ganti presiden"),
        ("PilihSampah", "pilih sampah"),
        ("RelawanBencana", "relawan bencana"),
        ("relawankangujang", "relawan kang ujang"),
        ("jabarsaberhoaks", "jabar saber hoaks"),
        ("lemburdiuruskotaditata", "lembur diurus kota ditata"),
        ("belifollowersmurah", "beli followers murah"),
        ("beli_followers", "beli followers"),
        ("b3lifollowers", "beli followers"),
        ("PPKMLevel4", "ppkm level 4"),
        ("BPJSKesehatan", "bpjs kesehatan"),
        ("makanbergizigratis", "makan bergizi gratis"),
        ("fyp", "fyp"),
        ("f4f", "f4f"),
        ("viralkan", "viralkan"),
        ("SADAR", "sadar"),
        ("Balé", "bale"),
        ("kawasanpantai", "kawasan pantai"),
        ("𝐉𝐚𝐛𝐚𝐫", "jabar"),
        ("日本", "日本"),
        ("_", ""),
    ],
)
def test_words_of_a_hashtag(body: str, words: str) -> None:
    assert [word for word, _, _ in segment(body)] == words.split()


@pytest.mark.parametrize("body", ["x" * 5000, "Ab1" * 5000, "a_" * 5000])
def test_a_very_long_hashtag_keeps_its_letters(body: str) -> None:
    parts = segment(body)
    assert "".join(word for word, _, _ in parts) == body.lower().replace("_", "")


def test_cuts_cover_the_word_without_gaps() -> None:
    cuts = cheapest_cuts("qzxjabarqzx")
    assert cuts[0][0] == 0
    assert cuts[-1][1] == 11
    assert all(left[1] == right[0] for left, right in pairwise(cuts))
