"""People who are named: a form of address or "bernama" with a name behind it, in capitals or in chat
spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from server.post.affixes import has_known_base
from server.post.lexicon import costs, own_words
from server.post.spans import Sentence
from server.post.tables import load_table
from server.post.words import Word

_COMMON = 560
"""A lower-case word that is more common than this (centibels, see lexicon.py) is taken for a word and not for
a name."""
_LONGEST = 4
_NAME_COST = 450
"""A capitalised word that is more common than this is no name: most names in the list cost 450 to 600, most
words that writers begin with a capital letter (Senin, Pemilu, Program) less."""


def reads_as_name(surface: str, norm: str) -> bool:
    """Whether a word reads as somebody's name by itself: with a capital letter, no acronym, and neither a
    common word, nor one of our vocabulary (Samsat), nor built on a known word (Penghijauan).

    `norm`: its normal form.
    """
    if not surface[:1].isupper() or (len(surface) > 1 and surface.isupper()):
        return False
    if norm in own_words() or costs().get(norm, 10_000) < _NAME_COST:
        return False
    return norm.isalpha() and len(norm) > 2 and not has_known_base(norm)


@dataclass(frozen=True, slots=True)
class Name:
    """A named person: words `first` to `last` (half-open), the form of address included."""

    first: int
    last: int


def find_names(words: Sequence[Word], sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every named person, in order."""
    found: list[Name] = []
    for sentence in sentences:
        index = sentence.first
        while index < sentence.last:
            end = _name_after(words, index, sentence.last)
            if end > index:
                found.append(Name(index, end))
                index = end
            else:
                index += 1
    return tuple(found)


def looks_like_given_name(surface: str, norm: str) -> bool:
    """Whether a word may be a person's name by its letters: a capital first, not all capitals, no place, day
    or school."""
    return (
        surface[:1].isupper()
        and not (surface.isupper() and len(surface) > 1)
        and norm not in _table()["not_names"]
    )


def _name_after(words: Sequence[Word], index: int, last: int) -> int:
    """The end of the name that begins with the form of address at `index`; `index` itself: there is none."""
    table = _table()
    start = index
    while index < last and index - start < 3 and words[index].norm in table["address"]:
        index += 1
    if index == start or index >= last:
        return start
    end = index
    while end < last and end - index < _LONGEST and _may_be_name(words[end], first=end == index):
        end += 1
    return end if end > index else start


def _may_be_name(word: Word, *, first: bool) -> bool:
    surface = word.surface
    if word.hashtag is not None or word.norm in _table()["roles"] or not surface[:1].isalpha():
        return False
    if surface[0].isupper():
        return first or not (surface.isupper() and len(surface) > 2)
    return first and word.norm not in _table()["address"] and costs().get(word.norm, 10_000) > _COMMON


@cache
def _table() -> dict[str, frozenset[str]]:
    table = load_table("names.yaml")
    return {key: frozenset(table[key].split()) for key in ("address", "roles", "not_names")}
