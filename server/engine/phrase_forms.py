"""Phrases as they are looked for: read, with the keys of the steps in the place of words, and from the end
that is rarer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol

from server.engine.phrase_syntax import CLASSES, GAP, Alternatives, Parts, parse, words_in

_CLASS_FREQUENCIES = {"{word}": 1.0, "{name}": 0.1, "{person}": 0.05, "{number}": 0.05}


class Normalise(Protocol):
    """Gives each word of `words` as the words that a text would have in its place (mostly one)."""

    def __call__(self, words: Iterable[str], /) -> Mapping[str, tuple[str, ...]]: ...


class Form(NamedTuple):
    """A phrase, ready to be added to a graph. `turned`: its parts stand from the last to the first."""

    parts: Parts
    turned: bool
    at_start: bool
    at_end: bool


def forms_of(
    phrases: Iterable[str], normalise: Normalise, frequency: Callable[[str], float] = lambda _: 0.0
) -> dict[str, Form]:
    """Every phrase with its form.

    `normalise` gives the normal form of words, for many at once: phrases are read as texts are. `frequency`:
    how common a word is, from 0 to 1. A phrase is looked for from the end that is rarer, so that most words
    of a text start nothing. Raises PhraseError for a phrase that cannot be read.
    """
    read = {phrase: parse(phrase) for phrase in phrases}
    literals = {
        word.removeprefix("=")
        for form in read.values()
        for word in words_in(form.parts)
        if word != GAP and word not in CLASSES
    }
    norms = normalise(literals)
    found = {}
    for phrase, form in read.items():
        parts = _keyed(form.parts, norms)
        back = _reversed(parts)
        turned = _frequency(back, frequency) < _frequency(parts, frequency)
        found[phrase] = Form(back if turned else parts, turned, form.at_start, form.at_end)
    return found


def first_keys(parts: Parts) -> set[str]:
    """The keys of which the first word of a match has one."""
    if not parts:
        return set()
    first = parts[0]
    if isinstance(first, str):
        return {first}
    return set().union(*(first_keys(option or parts[1:]) for option in first.options))


def _keyed(parts: Parts, norms: Mapping[str, tuple[str, ...]]) -> Parts:
    """The parts with the keys of the steps in the place of words: mostly one for one, more where a text would
    have several words ("e-KTP")."""
    keyed: list[str | Alternatives] = []
    for part in parts:
        if isinstance(part, Alternatives):
            keyed.append(Alternatives(tuple(_keyed(option, norms) for option in part.options)))
        elif part == GAP or part in CLASSES:
            keyed.append(part)
        elif part.startswith("="):
            keyed += ["=" + norm for norm in norms[part[1:]] or (part[1:],)]
        else:
            keyed += norms[part] or (part,)
    return tuple(keyed)


def _reversed(parts: Parts) -> Parts:
    """The parts from the last to the first."""
    return tuple(
        Alternatives(tuple(map(_reversed, part.options))) if isinstance(part, Alternatives) else part
        for part in reversed(parts)
    )


def _frequency(parts: Parts, frequency: Callable[[str], float]) -> float:
    """How often a word of a text may be the first one of the parts."""
    if not parts:
        return 1.0
    first = parts[0]
    if isinstance(first, Alternatives):
        rest = parts[1:]
        return sum(_frequency(option or rest, frequency) for option in first.options)
    return _CLASS_FREQUENCIES.get(first) or frequency(first.removeprefix("="))
