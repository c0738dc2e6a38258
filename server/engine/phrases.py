"""All phrase lists of all packs in one pass over the words of a text.

The phrases make two graphs of hash tables (phrase_graph.py): one for those that are looked for from their
first word, one for those whose last word is rarer. A word of the text looks itself up by its candidate base
forms, its exact normal form and its class, so a step costs a few hash look-ups however many phrases there
are. Which branches a word opens is remembered by surface: for most words the answer is "none", and costs
one look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

import regex

from server.engine.phrase_graph import (
    Branch,
    End,
    Entry,
    Node,
    PhraseGraph,
    keyed_parts,
    rarer_at_end,
    reversed_parts,
)
from server.engine.phrase_syntax import CLASSES, GAP, GAP_WORDS, parse, words_in
from server.post.names import looks_like_given_name, reads_as_name

_CACHE_WORDS = 50_000
_NUMBER = regex.compile(r"(?:rp\.?)?\d[\d.,]*(?:rb|ribu|k|jt|juta|m|x|%)?", regex.IGNORECASE)
_NUMERALS = frozenset(
    """
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh seratus ratus seribu
    ribu juta sejuta hiji opat genep dalapan salapan
    """.split()  # noqa: SIM905 (a list of strings would be one word a line)
)


class WordLike(Protocol):
    """What the automaton needs of a word (`server.post.words.Word`)."""

    @property
    def surface(self) -> str: ...
    @property
    def norm(self) -> str: ...
    @property
    def bases(self) -> tuple[str, ...]: ...


class SentenceLike(Protocol):
    """A run of words, by index, half-open (`server.post.spans.Sentence`)."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class Normalise(Protocol):
    """Gives each word of `words` as the words that a text would have in its place (mostly one)."""

    def __call__(self, words: Iterable[str], /) -> Mapping[str, tuple[str, ...]]: ...


class Match(NamedTuple):
    """Words `first` to `last` (half-open) match `entry`.

    `exact`: each word as it stands there, with nothing between.
    """

    first: int
    last: int
    entry: Entry
    exact: bool


Hits = Mapping[int, Sequence[Match]]


Keys = tuple[tuple[str, bool], ...]
"""The keys of a word, each with whether the word stands there exactly so."""

Known = tuple[Keys, Branch | None, Branch | None, frozenset[str]]
"""A word's keys, what it opens to the right and to the left, and the keys as a set."""


class PhraseAutomaton:
    """Phrases by group, compiled once; `scan` finds every occurrence of every group."""

    def __init__(
        self,
        groups: Mapping[int, Iterable[Entry]],
        normalise: Normalise,
        frequency: Callable[[str], float] = lambda _: 0.0,
    ) -> None:
        """`normalise` gives the normal form of words, for many at once: phrases are read as texts are.

        `frequency`: how common a word is, from 0 to 1. A phrase is looked for from the end that is rarer,
        so that most words of a text start nothing. Raises PhraseError for a phrase that cannot be read.
        """
        self._known: dict[str, Known] = {}
        self._forward, self._backward = PhraseGraph(), PhraseGraph()
        forms = {entry.phrase: parse(entry.phrase) for entries in groups.values() for entry in entries}
        literals = {
            word.removeprefix("=")
            for form in forms.values()
            for word in words_in(form.parts)
            if word != GAP and word not in CLASSES
        }
        norms = normalise(literals)
        keyed = {phrase: keyed_parts(form.parts, norms) for phrase, form in forms.items()}
        turned = {phrase for phrase, parts in keyed.items() if rarer_at_end(parts, frequency)}
        backward = {phrase: reversed_parts(keyed[phrase]) for phrase in turned}
        for group, entries in groups.items():
            for entry in entries:
                phrase = entry.phrase
                end = End(group, entry, forms[phrase].at_start, forms[phrase].at_end)
                if phrase in turned:
                    self._backward.add(backward[phrase], end)
                else:
                    self._forward.add(keyed[phrase], end)

    def scan(self, words: Sequence[WordLike], sentences: Sequence[SentenceLike]) -> dict[int, list[Match]]:
        """Every match of every group, by group; within a group in no order."""
        hits: dict[int, list[Match]] = {}
        table = self._known
        known = [table.get(word.surface) or self._learn(word) for word in words]
        keys = [entry[0] for entry in known]
        for sentence in sentences:
            first, last = sentence.first, sentence.last
            present: set[str] = set().union(*[entry[3] for entry in known[first:last]])
            ahead = _Walk(keys, (first, last), 1, present, hits)
            behind = _Walk(keys, (first, last), -1, present, hits)
            for index in range(first, last):
                _, right, left, _ = known[index]
                if right:
                    ahead.follow(right, index)
                if left:
                    behind.follow(left, index)
        return hits

    def _learn(self, word: WordLike) -> Known:
        """Remember the keys of a word, and the branches that it opens."""
        if len(self._known) >= _CACHE_WORDS:
            self._known = {}  # a new table: other threads go on with the old one
        keys = word_keys(word)
        ahead, behind = self._forward.branch(word.norm, keys), self._backward.branch(word.norm, keys)
        known = self._known[word.surface] = (keys, ahead, behind, frozenset(key for key, _ in keys))
        return known


class _Walk:
    """Follows branches through a sentence, to the right (`step` 1) or to the left (-1).

    `present`: all keys of the sentence; what may stand behind a gap is first looked for among them.
    """

    __slots__ = ("first", "hits", "keys", "last", "present", "step", "stop")

    def __init__(
        self,
        keys: Sequence[Keys],
        sentence: tuple[int, int],
        step: int,
        present: set[str],
        hits: dict[int, list[Match]],
    ) -> None:
        self.keys = keys
        self.first, self.last = sentence
        self.step = step
        self.stop = self.last if step > 0 else self.first - 1
        self.present = present
        self.hits = hits

    def follow(self, branch: Branch, index: int) -> None:
        """Follow what the word at `index` opens, and note where phrases end."""
        keys, step, stop, present = self.keys, self.step, self.stop, self.present
        at = index + step
        for end, exact in branch.ends:
            self._note(end, index, at, exact)
        if at == stop:
            return
        pending: list[tuple[Node, int, bool]] = []
        if steps := branch.steps:
            for key, same in keys[at]:
                for child, exact in steps.get(key, ()):
                    pending.append((child, at + step, exact and same))
        for wanted, behind in branch.gaps:
            if not wanted.isdisjoint(present):
                pending += self._behind_gap(behind, at)
        if pending:
            self._go_on(pending, index)

    def _go_on(self, pending: list[tuple[Node, int, bool]], index: int) -> None:
        keys, step, stop, present = self.keys, self.step, self.stop, self.present
        while pending:
            here, at, exact = pending.pop()
            for end in here.ends:
                self._note(end, index, at, exact)
            for jump in here.jumps:
                pending.append((jump, at, exact))
            if at == stop:
                continue
            if steps := here.steps:
                for key, same in keys[at]:
                    child = steps.get(key)
                    if child is not None:
                        pending.append((child, at + step, exact and same))
            for wanted, behind in here.gaps:
                if not wanted.isdisjoint(present):
                    pending += self._behind_gap(behind, at)

    def _behind_gap(self, steps: dict[str, Node], at: int) -> Iterable[tuple[Node, int, bool]]:
        step = self.step
        reach = min(at + GAP_WORDS + 1, self.stop) if step > 0 else max(at - GAP_WORDS - 1, self.stop)
        for position in range(at, reach, step):
            for key, _ in self.keys[position]:
                child = steps.get(key)
                if child is not None:
                    yield child, position + step, False

    def _note(self, end: End, index: int, at: int, exact: bool) -> None:
        first, last = (index, at) if self.step > 0 else (at + 1, index + 1)
        if (not end.at_start or first == self.first) and (not end.at_end or last == self.last):
            found = self.hits.get(end.group)
            if found is None:
                found = self.hits[end.group] = []
            found.append(Match(first, last, end.entry, exact))


def word_keys(word: WordLike) -> Keys:
    """The keys under which a word of the text may continue a phrase."""
    surface = word.surface
    keys = dict.fromkeys(word.bases)
    keys[word.norm] = None
    keys["=" + word.norm] = None
    keys["{word}"] = None
    if _NUMBER.fullmatch(surface) or word.norm in _NUMERALS:
        keys["{number}"] = None
    if looks_like_given_name(surface, word.norm):
        keys["{name}"] = None
        if reads_as_name(surface, word.norm):
            keys["{person}"] = None
    exact = (word.norm, "=" + word.norm)
    return tuple((key, key in exact) for key in keys)
