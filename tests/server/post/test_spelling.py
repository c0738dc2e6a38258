"""What word a token means, however it is spelled."""

from itertools import pairwise

import pytest

from server.post.spelling import read, squeeze


def norms(token: str) -> list[str]:
    return [piece.norm for piece in read(token)]


@pytest.mark.parametrize(
    ("token", "norm"),
    [
        ("b4ngs4t", "bangsat"),
        ("b4N9sat", "bangsat"),
        ("g0bl0k", "goblok"),
        ("G0BL0K", "goblok"),
        ("t0l0l", "tolol"),
        ("4njing", "anjing"),
        ("anj1ng", "anjing"),
        ("anjin9", "anjing"),
        ("b@ngs@t", "bangsat"),
        ("anj!ng", "anjing"),
        ("be|i", "beli"),
        ("$ampah", "sampah"),
        ("to1o1", "tolol"),
        ("v1ralkan", "viralkan"),
        ("b3lii", "beli"),
        ("𝐠𝐨𝐛𝐥𝐨𝐤", "goblok"),
        ("𝓰𝓸𝓫𝓵𝓸𝓴", "goblok"),
        ("ｇｏｂｌｏｋ", "goblok"),
        ("Ⓖⓞⓑⓛⓞⓚ", "goblok"),
        ("🅱angsat", "bangsat"),
        ("gоblоk", "goblok"),
        ("gοblοκ", "goblok"),
        ("g\u200bo\u200bb\u200bl\u200bo\u200bk", "goblok"),
        ("gob\u00adlok", "goblok"),
        ("g\u0336o\u0336b\u0336l\u0336o\u0336k\u0336", "goblok"),
    ],
)
def test_disguises_are_seen_through_and_noted(token: str, norm: str) -> None:
    (piece,) = read(token)
    assert (piece.start, piece.end) == (0, len(token))
    assert piece.norm == norm
    assert piece.evasive


@pytest.mark.parametrize(
    "token",
    [
        "1jt",
        "5G",
        "4x4",
        "PPKM2",
        "P3K",
        "SP4N",
        "K3",
        "B3",
        "G20",
        "H5N1",
        "C19",
        "10rb",
        "2x",
        "3D",
        "17an",
        "1.000",
        "07.30",
        "Rp1.000",
        "2026",
        "5menit",
        "3hari",
        "covid19",
        "f4f",
        "l4l",
    ],
)
def test_numbers_are_no_leetspeak(token: str) -> None:
    (piece,) = read(token)
    assert piece.norm == token.lower()
    assert not piece.evasive


@pytest.mark.parametrize(
    ("token", "norm"),
    [
        ("Wargi", "wargi"),
        ("GOBLOK", "goblok"),
        ("gobloook", "goblok"),
        ("bodohhh", "bodoh"),
        ("beliiii", "beli"),
        ("gobloknyaaa", "gobloknya"),
        ("maaf", "maaf"),
        ("saat", "saat"),
        ("PPPK", "pppk"),
        ("SPPT", "sppt"),
        ("III", "iii"),
        ("SMP", "smp"),
        ("nggak", "nggak"),
        ("followers", "followers"),
        ("maaaaaf", "maaf"),
        ("Poé", "poe"),
        ("Sadérék", "saderek"),
        ("jum'at", "jumat"),
        ("do’a", "doa"),
        ("yg", "yang"),
        ("jgn", "jangan"),
        ("gk", "nggak"),
        ("anjg", "anjing"),
        ("di-share", "dishare"),
        ("follow-an", "followan"),
        ("di-follow-an", "difollowan"),
        ("bodoh-bodoh", "bodoh-bodoh"),
        ("teman-temannya", "teman-temannya"),
    ],
)
def test_ordinary_spelling_is_no_disguise(token: str, norm: str) -> None:
    (piece,) = read(token)
    assert piece.norm == norm
    assert not piece.evasive


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("PAN-RB", ["pan", "rb"]),
        ("follow-up", ["follow", "up"]),
        ("COVID-19", ["covid", "19"]),
        ("ke-5", ["ke", "5"]),
        ("5-0", ["5", "0"]),
        ("Yuk!ikut", ["yuk", "ikut"]),
        ("beli@toko", ["beli", "toko"]),
        ("kata*kata", ["kata", "kata"]),
        ("4*4", ["4", "4"]),
        ("0812****1234", ["0812", "1234"]),
    ],
)
def test_a_token_of_several_words_is_split(token: str, words: list[str]) -> None:
    assert norms(token) == words


@pytest.mark.parametrize(
    ("token", "norm"),
    [
        ("g*blok", "g*blok"),
        ("anj*ng", "anj*ng"),
        ("b**gsat", "b**gsat"),
        ("T•lol", "t*lol"),
        ("k█ntol", "k*ntol"),
        ("g#blok", "g*blok"),
    ],
)
def test_masked_letters_stay_wildcards(token: str, norm: str) -> None:
    (piece,) = read(token)
    assert (piece.norm, piece.masked, piece.evasive) == (norm, True, True)


def test_what_leetspeak_could_mean_is_a_variant_where_it_makes_no_known_word() -> None:
    (piece,) = read("b3l4gug")
    assert piece.norm == "b3l4gug"
    assert piece.variants == ("belagug",)


def test_cyrillic_text_is_left_in_peace() -> None:
    (piece,) = read("жизнь")
    assert not piece.evasive


@pytest.mark.parametrize(
    "token", ["a" * 100_000, "4a" * 50_000, "a-" * 50_000, "a*" * 50_000, "aa-aa" * 20_000]
)
def test_pieces_of_a_very_long_token_are_in_order_and_inside(token: str) -> None:
    pieces = read(token)
    assert all(piece.start < piece.end <= len(token) for piece in pieces)
    assert all(left.end <= right.start for left, right in pairwise(pieces))


def test_squeezing_leaves_runs_of_two_where_no_word_is_known() -> None:
    assert squeeze("qqzz") == "qqzz"
    assert squeeze("qqqzz") == "qzz"
