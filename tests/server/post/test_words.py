"""The words of a text, in normal form."""

import pytest

from server.contract import Platform
from server.post.text import Text
from server.post.words import Word


def words(text: str) -> tuple[Word, ...]:
    return Text(text, Platform.X).words


def norms(text: str) -> list[str]:
    return [word.norm for word in words(text)]


def test_words_are_whole_tokens_in_lower_case() -> None:
    assert norms("Yuk, ke Pantai (lagi)!") == ["yuk", "ke", "pantai", "lagi"]


def test_addresses_and_mentions_give_no_words() -> None:
    assert norms("cek lapor.go.id atau @humas atau humas@contoh.go.id ya") == ["cek", "atau", "atau", "ya"]


def test_words_of_hashtags_stand_among_the_others_and_know_their_tag() -> None:
    found = words("ayo #bayarpajak dulu")
    assert [(word.norm, word.hashtag, word.surface) for word in found] == [
        ("ayo", None, "ayo"),
        ("bayar", 0, "bayar"),
        ("pajak", 0, "pajak"),
        ("dulu", None, "dulu"),
    ]


@pytest.mark.parametrize(
    ("text", "surface", "norm"),
    [
        ("mau b e l i followers", "b e l i", "beli"),
        ("dasar g-o-b-l-o-k kamu", "g-o-b-l-o-k", "goblok"),
        ("b.e.l.i sekarang", "b.e.l.i", "beli"),
        ("B E L I sekarang", "B E L I", "beli"),
        ("b_e_l_i", "b_e_l_i", "beli"),
        ("b 3 l i", "b 3 l i", "beli"),
        ("ｂ ｅ ｌ ｉ", "ｂ ｅ ｌ ｉ", "beli"),
        ("dasar t a i lu", "t a i", "tai"),
    ],
)
def test_words_spelled_letter_by_letter(text: str, surface: str, norm: str) -> None:
    (word,) = (word for word in words(text) if word.norm == norm)
    assert word.surface == surface
    assert text[word.start : word.end] == surface
    assert word.evasive


def test_a_word_spelled_beside_other_single_letters() -> None:
    assert norms("b e l i 2 k g") == ["beli", "2", "k", "g"]


def test_two_words_spelled_in_one_go() -> None:
    assert norms("b e l i f o l l o w e r s") == ["beli", "followers"]


@pytest.mark.parametrize(
    "text",
    ["pilih A B C D", "1 2 3 4 5", "a.n. Budi", "x y z", "S.Pd.", "I I I", "nilai A / B / C", "- - - -"],
)
def test_single_letters_that_spell_nothing_stay_single(text: str) -> None:
    assert not any(word.evasive for word in words(text))
    assert all(" " not in word.surface for word in words(text))


def test_an_official_acronym_with_dots_is_no_disguise() -> None:
    (word,) = words("N.I.K.")
    assert (word.norm, word.evasive) == ("nik", False)


def test_bold_is_not_a_mask() -> None:
    assert [(word.norm, word.masked) for word in words("*penting* dan anj** itu")] == [
        ("penting", False),
        ("dan", False),
        ("anj**", True),
        ("itu", False),
    ]


def test_bases_hold_other_readings_too() -> None:
    (word,) = words("d1b3li")
    assert "beli" in word.bases
    assert word.bases[0] == word.norm


@pytest.mark.parametrize(
    "text",
    [
        "pantai",
        "partai",
        "rantai",
        "setai",
        "kaasuh",
        "asuransi",
        "kasus",
        "masuk",
        "asumsi",
        "usia",
        "lansia",
        "manusia",
        "rahasia",
        "Asia",
        "Indonesia",
        "perisian",
        "persiapan",
        "siang",
        "siap",
        "saing",
        "daing",
        "laing",
        "begini",
        "bagi",
        "kawasan",
        "PPPK",
        "panen",
        "panitia",
        "pangan",
        "pandemi",
        "panas",
    ],
)
def test_a_word_never_turns_into_one_that_hides_in_it(text: str) -> None:
    hidden = {"tai", "asu", "sia", "aing", "beg", "bego", "awas", "ppp", "pan"}
    (word,) = words(text)
    assert not hidden & {word.norm, *word.bases}
