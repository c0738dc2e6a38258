"""Candidate base forms by rule: Indonesian as it is written and spoken, and Sundanese.

A word is taken apart from both ends, and every way of doing so that the grammar allows gives a candidate:

1. From the end, in this order, each at most once: a particle (-lah, -kah, -pun), a possessive (-nya, -ku,
   -mu, Sundanese -na), a suffix (-kan, -an, -i, spoken -in, Sundanese -keun, -eun, -ana).
2. From the front: a prefix, and a second one where the first allows it (di-per-, mem-per-, ke-ter-,
   pem-ber-). Nasal prefixes give back the letter that they swallowed: mem-ilih has pilih, men-ulis tulis,
   meny-ebar sebar, meng-irim kirim; spoken and Sundanese forms likewise: m-ilih, n-ulis, ny-oblos (c),
   ng-irim, nga-beja-keun.
3. Pairs that the language does not have are left out (be-…-i, di-…-an, ke-…-i, ke-…-kan, me-…-an, se-…-i,
   se-…-kan, te-…-an).
4. A word in `roots.yaml` is a root, however much it looks affixed: kawasan, usia, pantai, makan, berita.
   Nothing is taken from it, nor from what is left when it turns up on the way: alasannya gives alasan and
   stops.
5. What is left must be a known word (lexicon.py) of four letters, or one of the short roots listed in
   `roots.yaml` (cek, uji). Only where no known word is found does an unknown remainder of four letters
   count, and only behind affixes that people put on any loan (di-, nge-, nga-, -in, -kan, -keun, -nya,
   -lah): diendorse, ngeprank.

Reduplication gives the base of its halves: bodoh-bodoh, bodoh2, teman-temannya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from server.post.lexicon import is_known
from server.post.tables import load_table

_TWICE = re.compile(r"([^\W\d_]{3,})2(nya|ku|mu|lah|an|kan|in|i|)")
_VOWELS = frozenset("aiueo")


class _Prefix(NamedTuple):
    """`before`: letters that may follow it unchanged. `gives`: letters that it swallows before a vowel."""

    form: str
    kind: str
    before: str
    gives: str


def _nasals(stem: str, kind: str) -> tuple[_Prefix, ...]:
    """The shapes of a nasal prefix: meng-, meny-, mem-, men- (ng-, ny-, m-, n- where `stem` is empty)."""
    return (
        _Prefix(f"{stem}ng", kind, "aiueoghkq", "k"),
        _Prefix(f"{stem}ny", kind, "", "sc"),
        _Prefix(f"{stem}m", kind, "bfvp", "p"),
        _Prefix(f"{stem}n", kind, "dcjzst", "t"),
    )


_PREFIXES: tuple[_Prefix, ...] = (
    *_nasals("me", "me"),
    *_nasals("pe", "pe"),
    *_nasals("", "ng"),
    _Prefix("me", "me", "lrwymn", ""),
    _Prefix("pe", "pe", "lrwymnbdgjkst", ""),
    _Prefix("menge", "me", "bcdflprst", ""),
    _Prefix("penge", "pe", "bcdflprst", ""),
    _Prefix("nge", "ng", "bcdfghjklmnprstvwxyz", ""),
    _Prefix("nga", "ng", "bcdghjlmnprstwy", ""),
    _Prefix("ber", "be", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("bel", "be", "a", ""),
    _Prefix("be", "be", "rk", ""),
    _Prefix("ter", "te", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("te", "te", "r", ""),
    _Prefix("per", "pe", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("pel", "pe", "a", ""),
    _Prefix("di", "di", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("ke", "ke", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("se", "se", "abcdefghijklmnopqrstuvwxyz", ""),
    _Prefix("ka", "ka", "abcdghjlmnprstuwy", ""),
    _Prefix("sa", "sa", "abcdghjlmnprstuwy", ""),
    _Prefix("ku", "di", "abcdefghijklmnopqrstuvwxyz", ""),
)
_SECOND = frozenset({"ber", "bel", "be", "ter", "te", "per", "pel", "ke", "se"})
_TAKES_SECOND = frozenset({"me", "pe", "di", "ke", "se", "ng", "te", "be", "ka"})
_ONLY_AJAR = frozenset({"bel", "pel"})
_PARTICLES = ("lah", "kah", "pun", "tah")
_POSSESSIVES = ("nya", "ku", "mu", "na")
_SUFFIXES = ("kan", "an", "i", "in", "keun", "eun", "ana")
_IMPOSSIBLE = frozenset(
    {
        ("be", "i"),
        ("di", "an"),
        ("ke", "i"),
        ("ke", "kan"),
        ("me", "an"),
        ("se", "i"),
        ("se", "kan"),
        ("te", "an"),
    }
)
_LOAN_PREFIXES = frozenset({"di", "nge", "nga"})
_LOAN_ENDINGS = frozenset({"kan", "in", "keun", "nya", "lah"})
_SUNDANESE = frozenset({"ka", "sa", "na", "eun", "ana", "nga"})


@lru_cache(maxsize=8192)
def bases(word: str) -> tuple[str, ...]:
    """The word itself first, then its candidate bases, then the standard words for its colloquial forms.

    `word` is in normal form (lower case). Every base has at least three letters.
    """
    found = {word: None}
    if "-" in word:
        for part in word.split("-"):
            if len(part) > 2:
                found |= dict.fromkeys(bases(part))
    elif "2" in word and (twice := _TWICE.fullmatch(word)):
        found |= dict.fromkeys((*bases(twice[1]), *bases(twice[1] + twice[2])))
    elif word.isalpha():
        found |= dict.fromkeys(known_bases(word) or loan_bases(word))
    for form in tuple(found):
        if form in _variants():
            found[_variants()[form]] = None
    return tuple(found)


@lru_cache(maxsize=8192)
def known_bases(word: str) -> tuple[str, ...]:
    """Candidate bases that are known words, other than the word itself."""
    if len(word) < 5 or len(word) > 40 or word in _roots():
        return ()
    found: dict[str, None] = {}
    for base, _, _ in _candidates(word):
        if base != word and base not in found and _is_base(base):
            found[base] = None
    return tuple(found)


def loan_bases(word: str) -> tuple[str, ...]:
    """What is left of an unknown word without the affixes that go with any loan."""
    if len(word) < 6 or len(word) > 40 or is_known(word) or word in _roots():
        return ()
    found = {
        base: None
        for base, prefix, ending in _candidates(word)
        if len(base) > 3
        and base != word
        and (prefix in _LOAN_PREFIXES or not prefix)
        and (ending in _LOAN_ENDINGS or not ending)
    }
    return tuple(found)


def has_known_base(word: str) -> bool:
    """Whether the word is an affixed form of a known word."""
    return bool(known_bases(word))


def _is_base(base: str) -> bool:
    if len(base) == 3:
        return base in _short_roots()
    return len(base) > 3 and base not in _never() and is_known(base)


def _candidates(word: str) -> Iterator[tuple[str, str, str]]:
    """Every way to take the word apart: what is left, the first prefix, the last ending ("" for none)."""
    for stem, kind, ending in _endings(word):
        yield stem, "", ending
        for base, prefix in _beginnings(stem, kind):
            yield base, prefix, ending


def _endings(word: str) -> list[tuple[str, str, str]]:
    """Each stem with the suffix it lost ("" for none) and the last ending it lost of any sort."""
    stems = [(word, "", "")]
    for group in (_PARTICLES, _POSSESSIVES):
        stems += [
            (stem[: -len(end)], "", end)
            for stem, _, _ in stems
            for end in group
            if stem.endswith(end) and len(stem) - len(end) > 2 and stem not in _roots()
        ]
    stems += [
        (stem[: -len(end)], end, end)
        for stem, _, _ in stems
        for end in _SUFFIXES
        if stem.endswith(end) and len(stem) - len(end) > 2 and stem not in _roots()
    ]
    return stems


def _beginnings(stem: str, suffix: str) -> Iterator[tuple[str, str]]:
    """What is left of a stem without one prefix or two, where the first goes with the suffix."""
    for prefix, base in _without_prefix(stem):
        if (prefix.kind, suffix) in _IMPOSSIBLE:
            continue
        yield base, prefix.form
        if prefix.kind in _TAKES_SECOND:
            for second, inner in _without_prefix(base):
                if second.form in _SECOND:
                    yield inner, prefix.form


def _without_prefix(stem: str) -> Iterator[tuple[_Prefix, str]]:
    if stem in _roots():
        return
    for prefix in _by_first_letter().get(stem[:1], ()):
        if not stem.startswith(prefix.form):
            continue
        rest = stem[len(prefix.form) :]
        if not rest or (prefix.form in _ONLY_AJAR and not rest.startswith("ajar")):
            continue
        if rest[0] in prefix.before and len(rest) > 2:
            yield prefix, rest
        if prefix.gives and rest[0] in _VOWELS and len(rest) > 1:
            for letter in prefix.gives:
                # "memilih" has "pilih"; that it might be built on "pemilih" is no use.
                if letter != "p" or not rest.startswith(("em", "en")) or "p" + rest in _roots():
                    yield prefix, letter + rest


@cache
def _by_first_letter() -> dict[str, tuple[_Prefix, ...]]:
    letters = {prefix.form[0] for prefix in _PREFIXES}
    return {letter: tuple(prefix for prefix in _PREFIXES if prefix.form[0] == letter) for letter in letters}


@cache
def _roots() -> frozenset[str]:
    return frozenset(load_table("roots.yaml")["roots"].split())


@cache
def _short_roots() -> frozenset[str]:
    return frozenset(load_table("roots.yaml")["short"].split())


@cache
def _never() -> frozenset[str]:
    return frozenset(load_table("roots.yaml")["never"].split())


@cache
def _variants() -> dict[str, str]:
    table = load_table("abbreviations.yaml")["variants"]
    return {form: word for word, forms in table.items() for form in forms.split()}
