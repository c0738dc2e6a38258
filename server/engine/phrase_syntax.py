"""The small language in which rule packs write phrases.

    harus                every form that is built on the word: harus, haruslah, diharuskan
    =harus               this word alone, in its normal form
    kalian ... harus     up to three other words in between
    (kalian|warga kita)  one of these; an empty one makes the word optional: (para|) warga
    ^makanya             at the start of a sentence
    titik$               at the end of a sentence
    {number}             a number, in digits or as a word (12, 30rb, dua belas)
    {name}               a word that is written with a capital letter
    {word}               any one word
    @subjek ... harus    any phrase of the list "subjek" in that place (`with_lists` puts them in)

Case, punctuation, emoji and disguises (g0blok, b e l i, repeated letters) do not matter: phrases are matched
against the normal form of the text, whole words only, and never across the end of a sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

MAX_ALTERNATIVES = 4096
"""How many plain sequences one phrase may stand for."""

GAP = "..."
GAP_WORDS = 3
CLASSES = frozenset({"{number}", "{name}", "{word}"})

_TOKEN = re.compile(r"\(([^()]*)\)|(\{[a-z]+\})|(\.\.\.|…)|(=?[^\s(){}|^$=]+)|(\s+)|(.)", re.DOTALL)


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Sequence:
    """One plain sequence that a phrase stands for: words (`=` in front: exact), classes and gaps."""

    tokens: tuple[str, ...]
    at_start: bool
    at_end: bool


LIST = re.compile(r"(?<![\w@])@([a-z0-9]+(?:[.-][a-z0-9]+)*)")
"""A list that is named in a phrase."""


def with_lists(phrase: str, lists: Callable[[str], Iterable[str]]) -> str:
    """The phrase with the phrases of the lists that it names as alternatives. Raises PhraseError."""

    def alternatives(name: re.Match[str]) -> str:
        plain = {" ".join(sequence.tokens) for entry in lists(name[1]) for sequence in parse(entry)}
        return f"({'|'.join(sorted(plain))})" if plain else ""

    return LIST.sub(alternatives, phrase)


def parse(phrase: str) -> tuple[Sequence, ...]:
    """All plain sequences of a phrase. Raises PhraseError."""
    body, at_start, at_end = _anchors(phrase.strip())
    slots = [_slot(match) for match in _TOKEN.finditer(body) if not match.group(5)]
    if not slots:
        raise PhraseError("the phrase has no word: write at least one")
    count = 1
    for slot in slots:
        count *= len(slot)
        if count > MAX_ALTERNATIVES:
            raise PhraseError(
                f"the alternatives stand for more than {MAX_ALTERNATIVES} phrases: split it into several"
            )
    variants = {_checked(tuple(itertools.chain(*choice)), phrase) for choice in itertools.product(*slots)}
    return tuple(Sequence(tokens, at_start, at_end) for tokens in sorted(variants))


def _anchors(body: str) -> tuple[str, bool, bool]:
    at_start, at_end = body.startswith("^"), body.endswith("$")
    return body[at_start : len(body) - at_end], at_start, at_end


def _slot(match: re.Match[str]) -> list[tuple[str, ...]]:
    """The alternatives at one place, each a tuple of tokens."""
    group, klass, gap, word, _, other = match.groups()
    if group is not None:
        return [_words(alternative) for alternative in group.split("|")]
    if klass is not None:
        return [(_known_class(klass),)]
    if gap is not None:
        return [(GAP,)]
    if word is not None:
        return [(word.lower(),)]
    raise PhraseError(
        f"“{other}” has no meaning here: phrases know = ... (a|b) ^ $ {{number}} {{name}} {{word}}"
    )


def _words(alternative: str) -> tuple[str, ...]:
    tokens = []
    for match in _TOKEN.finditer(alternative):
        _, klass, gap, word, space, other = match.groups()
        if space:
            continue
        if klass:
            tokens.append(_known_class(klass))
        elif gap:
            tokens.append(GAP)
        elif word:
            tokens.append(word.lower())
        else:
            raise PhraseError(f"“{other}” cannot stand between brackets: write (a|b)")
    return tuple(tokens)


def _known_class(klass: str) -> str:
    if klass not in CLASSES:
        raise PhraseError(f"{klass} is unknown: there are {', '.join(sorted(CLASSES))}")
    return klass


def _checked(tokens: tuple[str, ...], phrase: str) -> tuple[str, ...]:
    if not tokens or tokens[0] == GAP or tokens[-1] == GAP:
        raise PhraseError(f"“{phrase}” begins or ends with a gap, or is empty: put a word there")
    if any(first == second == GAP for first, second in itertools.pairwise(tokens)):
        raise PhraseError(f"“{phrase}” has two gaps in a row: one is enough")
    if set(tokens) == {"{word}"}:
        raise PhraseError(f"“{phrase}” would match everything: name at least one word")
    return tokens
