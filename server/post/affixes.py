"""Candidate base forms by rule."""

from __future__ import annotations

from functools import cache, lru_cache

from server.post.lexicon import is_known
from server.post.tables import load_table

_PARTICLES = ("lah", "kah", "pun")
_POSSESSIVES = ("nya", "ku", "mu", "na")
_SUFFIXES = ("kan", "an", "in", "i", "keun")
_PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("memper", ("",)), ("diper", ("",)), ("menge", ("",)), ("nge", ("",)), ("nga", ("",)),
    ("meny", ("s", "c")), ("peny", ("s",)), ("ny", ("s", "c")),
    ("meng", ("", "k")), ("peng", ("", "k")), ("ng", ("", "k")),
    ("mem", ("", "p")), ("pem", ("", "p")), ("men", ("", "t")), ("pen", ("", "t")),
    ("me", ("",)), ("pe", ("",)), ("ber", ("",)), ("bel", ("",)), ("be", ("",)),
    ("ter", ("",)), ("te", ("",)),
    ("di", ("",)), ("ke", ("",)), ("se", ("",)), ("per", ("",)), ("m", ("p",)), ("n", ("t",)), ("ka", ("",)),
)  # fmt: skip


@cache
def _whole() -> frozenset[str]:
    return frozenset()


@lru_cache(maxsize=16384)
def bases(word: str) -> tuple[str, ...]:
    """The word itself first, then candidate bases."""
    found = {word: None}
    if "-" in word:
        for part in word.split("-"):
            found |= dict.fromkeys(bases(part))
    elif word.endswith("2") and word[:-1].isalpha() and len(word) > 3:
        found |= dict.fromkeys(bases(word[:-1]))
    elif word.isalpha() and len(word) > 4:
        found |= dict.fromkeys(known_bases(word))
    for form in tuple(found):
        if form in _variants():
            found[_variants()[form]] = None
    return tuple(found)


def known_bases(word: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for stem in _endings(word):
        for base in _beginnings(stem):
            if base != word and len(base) > 3 and is_known(base):
                found[base] = None
    return tuple(found)


def has_known_base(word: str) -> bool:
    """Whether an affixed form of a known word."""
    return len(word) > 4 and bool(known_bases(word))


def _endings(word: str) -> list[str]:
    stems = [word]
    for group in (_PARTICLES, _POSSESSIVES, _SUFFIXES):
        stems += [
            stem[: -len(end)]
            for stem in stems
            for end in group
            if stem.endswith(end) and len(stem) - len(end) > 2
        ]
    return stems


def _beginnings(stem: str) -> list[str]:
    found = [stem]
    for prefix, restored in _PREFIXES:
        if stem.startswith(prefix) and len(stem) - len(prefix) > 1:
            found += [first + stem[len(prefix) :] for first in restored]
    return found


@cache
def _variants() -> dict[str, str]:
    table = load_table("abbreviations.yaml")["variants"]
    return {form: word for word, forms in table.items() for form in forms.split()}
