"""The small language in which rule packs write phrases.

    harus                every form that is built on the word: harus, haruslah, diharuskan
    =harus               this word alone, in its normal form
    kalian ... harus     up to three other words in between
    (kalian|warga kita)  one of these, also in one another; an empty one makes it optional: (para|) warga
    ^makanya             at the start of a sentence
    titik$               at the end of a sentence
    {number}             a number, in digits or as a word (12, 30rb, dua belas)
    {name}               a word that is written like a name: Ujang, not UJANG, Bandung or Senin
    {person}             such a word that reads as somebody's name: no common word, no acronym
    {word}               any one word
    @subjek ... harus    any phrase of the list "subjek" in that place (`with_lists` puts them in)

Case, punctuation, emoji and disguises (g0blok, b e l i, repeated letters) do not matter: phrases are matched
against the normal form of the text, whole words only, and never across the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

GAP = "..."
GAP_WORDS = 3
CLASSES = frozenset({"{number}", "{name}", "{person}", "{word}"})

LIST = re.compile(r"(?<![\w@])@([a-z0-9]+(?:[.-][a-z0-9]+)*)")
"""A list that is named in a phrase."""

_SPECIAL = re.compile(r"[(){}|^$=…]|\.\.\.")
_TOKEN = re.compile(r"([(|)])|(\{[a-z]+\})|(\.\.\.|…)|(=?[^\s(){}|^$=]+)|(\s+)|(.)", re.DOTALL)


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """One of several runs of parts; an empty one makes the others optional."""

    options: tuple[Parts, ...]


Parts = tuple["str | Alternatives", ...]
"""Words (`=` in front: exact), classes, gaps and alternatives, one behind another."""


@dataclass(frozen=True, slots=True)
class PhraseForm:
    """A phrase that was read."""

    parts: Parts
    at_start: bool
    at_end: bool


def with_lists(phrase: str, lists: Callable[[str], Iterable[str]]) -> str:
    """The phrase with the phrases of the lists that it names as alternatives, without their ^ and $."""

    def alternatives(name: re.Match[str]) -> str:
        found = sorted({entry.strip().lstrip("^").rstrip("$") for entry in lists(name[1])})
        return f"({'|'.join(found)})" if found else ""

    return LIST.sub(alternatives, phrase)


@lru_cache(maxsize=50_000)
def parse(phrase: str) -> PhraseForm:
    """Read a phrase. Raises PhraseError. Remembered, since a phrase is read when its file is checked and when
    it is compiled, and lists are used many times."""
    if not _SPECIAL.search(phrase) and (words := phrase.lower().split()):
        return PhraseForm(tuple(words), at_start=False, at_end=False)
    body = phrase.strip()
    at_start, at_end = body.startswith("^"), body.endswith("$")
    pieces = [match for match in _TOKEN.finditer(body[at_start : len(body) - at_end]) if not match.group(5)]
    parts, rest = _parts(pieces, 0)
    if rest < len(pieces):
        raise PhraseError(f"“{phrase}” has a bracket or | too many: write (a|b)")
    if parts and GAP in (parts[0], parts[-1]):
        raise PhraseError(f"“{phrase}” begins or ends with a gap: put a word there")
    if may_be_empty(parts):
        raise PhraseError("the phrase has no word that must be there: write at least one")
    if set(words_in(parts)) <= {"{word}", GAP}:
        raise PhraseError(f"“{phrase}” would match everything: name at least one word")
    return PhraseForm(parts, at_start, at_end)


def may_be_empty(parts: Parts) -> bool:
    """Whether the parts may stand for no word at all."""
    return all(
        part == GAP or (isinstance(part, Alternatives) and any(map(may_be_empty, part.options)))
        for part in parts
    )


def words_in(parts: Parts) -> Iterator[str]:
    """Every word, class and gap in the parts."""
    for part in parts:
        if isinstance(part, str):
            yield part
        else:
            for option in part.options:
                yield from words_in(option)


def _parts(pieces: list[re.Match[str]], index: int) -> tuple[Parts, int]:
    """The parts from `index` up to the | or ) that ends them, and the index of that."""
    parts: list[str | Alternatives] = []
    while index < len(pieces) and pieces[index].group(1) not in ("|", ")"):
        if pieces[index].group(1) == "(":
            alternatives, index = _alternatives(pieces, index + 1)
            parts.append(alternatives)
        else:
            parts.append(_token(pieces[index]))
            index += 1
    return tuple(parts), index


def _alternatives(pieces: list[re.Match[str]], index: int) -> tuple[Alternatives, int]:
    """What stands between brackets, and the index behind the closing one."""
    options: list[Parts] = []
    while True:
        parts, index = _parts(pieces, index)
        options.append(parts)
        if index >= len(pieces):
            raise PhraseError("a bracket is not closed: add )")
        if pieces[index].group(1) == ")":
            return Alternatives(tuple(dict.fromkeys(options))), index + 1
        index += 1


def _token(piece: re.Match[str]) -> str:
    _, klass, gap, word, _, other = piece.groups()
    if gap:
        return GAP
    if word:
        return word.lower()
    if klass in CLASSES:
        return klass
    if klass:
        raise PhraseError(f"{klass} is unknown: there are {', '.join(sorted(CLASSES))}")
    raise PhraseError(
        f"“{other}” has no meaning here: phrases know = ... (a|b) ^ $ {{number}} {{name}} {{person}} {{word}}"
    )
