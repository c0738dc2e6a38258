"""The language of phrases, and the automaton that finds them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contract import Platform
from server.engine.binding import frequency, normalise
from server.engine.phrase_forms import forms_of
from server.engine.phrase_graph import Entry
from server.engine.phrase_syntax import PhraseError, parse, with_lists
from server.engine.phrases import PhraseAutomaton
from server.post.text import Text


def _automaton(
    groups: Mapping[int, Sequence[Entry]],
    frequency: Callable[[str], float] = lambda _: 0.0,
    at_once: Collection[int] | None = None,
) -> PhraseAutomaton:
    phrases = {entry.phrase for entries in groups.values() for entry in entries}
    return PhraseAutomaton(groups, forms_of(phrases, normalise, frequency), at_once)


def _found(phrases: str | Iterable[str], source: str, *, backward: bool | None = None) -> list[str]:
    """What the phrases match, in the order of the text; `backward` chooses from which end they are looked
    for."""
    entries = [Entry(phrase) for phrase in ([phrases] if isinstance(phrases, str) else phrases)]
    rank: dict[str, float] = {}
    for number, word in enumerate(" ".join(entry.phrase for entry in entries).replace("(", " ").split()):
        rank[word.strip("=^$|()")] = number / 1000
    order = {
        None: frequency,
        False: lambda word: rank.get(word, 0.0),
        True: lambda word: 1 - rank.get(word, 0.0),
    }
    text = Text(source, Platform.X)
    hits = _automaton({0: entries}, order[backward]).scan(text.words, text.sentences)
    spans = sorted({(text.words[match.first].start, text.words[match.last - 1].end) for match in hits.get(0)})
    return [source[start:end] for start, end in spans]


@pytest.mark.parametrize("backward", [None, False, True])
@pytest.mark.parametrize(
    ("phrase", "source", "found"),
    [
        ("harus", "Kalian harus, haruslah, dan diharuskan.", ["harus", "haruslah", "diharuskan"]),
        ("=harus", "Kalian harus, haruslah, dan diharuskan.", ["harus"]),
        ("coblos", "Nyoblos atau mencoblos, tong lupa nyoblos", ["Nyoblos", "mencoblos", "nyoblos"]),
        ("wajib pajak", "WAJIB PAJAK, wajib-pajak, wajib bayar pajak", ["WAJIB PAJAK", "wajib-pajak"]),
        ("kalian ... harus", "Kalian semua warga Cimahi harus. Kalian harus.", ["Kalian semua warga Cimahi harus", "Kalian harus"]),  # noqa: E501
        ("kalian ... harus", "Kalian satu dua tiga empat harus", []),
        ("(kalian|warga kita) harus", "Warga kita harus, kalian harus, kita harus", ["Warga kita harus", "kalian harus"]),  # noqa: E501
        ("(para|) warga", "Para warga dan warga", ["Para warga", "warga", "warga"]),
        ("a (b (c|d)|e) f", "a b c f. a b d f. a e f. a b f.", ["a b c f", "a b d f", "a e f"]),
        ("^makanya", "Makanya baca. Nah, makanya. Makanya!", ["Makanya", "Makanya"]),
        ("titik$", "Pokoknya titik. Titik awal perjalanan", ["titik"]),
        ("nomor {number}", "Nomor 2, nomor dua, nomor 30rb, nomor urut", ["Nomor 2", "nomor dua", "nomor 30rb"]),  # noqa: E501
        ("pak {name}", "Pak Ujang, pak RT, pak guru, Pak Bandung", ["Pak Ujang"]),
        ("dari {word} sebelah", "dari grup sebelah dan dari sebelah", ["dari grup sebelah"]),
        ("beli followers", "b3li f0llowers, beli followers!!! beli\u200bfollowers", ["b3li f0llowers", "beli followers"]),  # noqa: E501
        ("goblok", "g*blok gobl0k gooobloook ｇｏｂｌｏｋ", ["g*blok", "gobl0k", "gooobloook", "ｇｏｂｌｏｋ"]),  # noqa: E501
        ("e-ktp hilang", "E-KTP hilang", ["E-KTP hilang"]),
        ("awas", "kawasan, awasi, awas", ["awasi", "awas"]),
        ("satu dua", "Satu. Dua", []),
        ("pilih nomor", "#PilihNomor7", ["PilihNomor"]),
    ],
)  # fmt: skip
def test_a_phrase_matches(phrase: str, source: str, found: list[str], backward: bool | None) -> None:
    matches = _found(phrase, source, backward=backward)
    assert [match for match in matches if match in found] == found
    assert len(matches) <= len(found) + sum(" " in match for match in found)


@pytest.mark.parametrize("backward", [False, True])
def test_a_word_as_it_is_listed_is_exact_and_an_inflected_one_is_not(backward: bool) -> None:
    text = Text("Kalian harus. Kalian haruslah. Kalian semua harus.", Platform.X)
    rank = {"kalian": 0.1, "harus": 0.2} if not backward else {"kalian": 0.2, "harus": 0.1}
    phrases = _automaton({0: [Entry("kalian harus"), Entry("kalian ... harus")]}, lambda word: rank[word])
    hits = phrases.scan(text.words, text.sentences).get(0)
    exact = {(match.first, match.last) for match in hits if match.exact}
    assert exact == {(0, 2)}


@pytest.mark.parametrize(
    "phrase",
    ["", "  ", "...", "a ...", "... a", "(a|)", "()", "a (b", "a b)", "a|b", "{hujan}", "{word}", "{word} ... {word}", "a ^b", "a } b"],  # noqa: E501
)  # fmt: skip
def test_what_cannot_be_read_says_what_to_do(phrase: str) -> None:
    with pytest.raises(PhraseError, match=r".{20}"):
        parse(phrase)


def test_lists_are_put_in_as_alternatives() -> None:
    lists = {"subjek": ["kalian", "^warga kita"], "lain.kata": ["harus"]}
    assert with_lists("@subjek ... @lain.kata", lists.__getitem__) == "(kalian|warga kita) ... (harus)"
    assert with_lists("surel a@b.id", lists.__getitem__) == "surel a@b.id"


def test_phrases_of_many_groups_are_found_in_one_pass() -> None:
    text = Text("beli followers murah", Platform.X)
    groups = {
        1: [Entry("beli followers")],
        2: [Entry("followers murah")],
        3: [Entry("followers")],
        4: [Entry("jual")],
    }
    hits = _automaton(groups).scan(text.words, text.sentences)
    assert {group: [match[:2] for match in matches] for group, matches in hits.at_once.items()} == {
        1: [(0, 2)],
        2: [(1, 3)],
        3: [(1, 2)],
    }


@pytest.mark.parametrize("backward", [False, True])
def test_a_group_that_is_looked_for_later_is_found_when_it_is_asked_for(backward: bool) -> None:
    text = Text("Kami. Jangan beli followers! Gobl*k. Murah, beli semua followers.", Platform.X)
    groups = {
        1: [Entry("(beli|jual) ... followers"), Entry("^jangan"), Entry("murah$")],
        2: [Entry("goblok")],
        3: [Entry("followers gratis")],
    }

    def turn(word: str) -> float:
        return float((word in {"beli", "jual"}) is backward)

    now = _automaton(groups, turn).scan(text.words, text.sentences)
    later = _automaton(groups, turn, at_once={3}).scan(text.words, text.sentences)
    assert set(now.at_once) == {1, 2}
    assert not later.at_once
    assert [sorted(later.get(group)) for group in groups] == [sorted(now.get(group)) for group in groups]
    assert [group in later for group in groups] == [True, True, False]


WORDS = st.sampled_from(["satu", "dua", "tiga", "empat"])
PHRASES = st.lists(st.one_of(WORDS, st.just("...")), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(PHRASES, st.lists(WORDS, max_size=12).map(" ".join))
def test_both_directions_find_the_same(phrase: str, source: str) -> None:
    try:
        parse(phrase)
    except PhraseError:
        return
    if "... ..." in phrase:
        return
    assert _found(phrase, source, backward=False) == _found(phrase, source, backward=True)
