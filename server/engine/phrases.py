"""All phrase lists of all packs in one pass over the words of a text.

The phrases make one graph of hash tables. A word of the text looks itself up by its candidate base forms, its
exact normal form and its class, so a step costs a few hash look-ups however many phrases there are. Which
branches of the root a word opens is remembered by surface: for most words the answer is "none", and costs one
look-up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import regex

from server.engine.phrase_syntax import CLASSES, GAP, GAP_WORDS, Alternatives, Parts, parse, words_in
from server.post.names import looks_like_given_name, reads_as_name

MASK = "*"
"""What stands in the normal form in the place of a masked letter: g*blok."""

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


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase as its author wrote it, with what to say instead (by language; empty: nothing)."""

    phrase: str
    say: tuple[tuple[str, str], ...] = ()


class Match(NamedTuple):
    """Words `first` to `last` (half-open) match `entry`.

    `exact`: each word as it stands there, with nothing between.
    """

    first: int
    last: int
    entry: Entry
    exact: bool


Hits = Mapping[int, Sequence[Match]]


class _End(NamedTuple):
    group: int
    entry: Entry
    at_start: bool
    at_end: bool


class _Node:
    """`steps`: by the key of the next word; `gap`: behind up to three other words; `jumps`: at once."""

    __slots__ = ("ends", "gap", "jumps", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, _Node] = {}
        self.gap: _Node | None = None
        self.jumps: tuple[_Node, ...] = ()
        self.ends: tuple[_End, ...] = ()


class PhraseAutomaton:
    """Phrases by group, compiled once; `scan` finds every occurrence of every group."""

    def __init__(self, groups: Mapping[int, Iterable[Entry]], normalise: Normalise) -> None:
        """`normalise` gives the normal form of words, for many at once: phrases are read as texts are.

        Raises PhraseError for a phrase that cannot be read.
        """
        self._root = _Node()
        self._starts: dict[str, tuple[tuple[_Node, bool], ...]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        forms = {entry.phrase: parse(entry.phrase) for entries in groups.values() for entry in entries}
        literals = {
            word.removeprefix("=")
            for form in forms.values()
            for word in words_in(form.parts)
            if word != GAP and word not in CLASSES
        }
        norms = normalise(literals)
        for group, entries in groups.items():
            for entry in entries:
                form = forms[entry.phrase]
                end = _End(group, entry, form.at_start, form.at_end)
                for node in _add([self._root], form.parts, norms):
                    node.ends = (*node.ends, end)
        self._maskable = self._index_for_masks()

    def _index_for_masks(self) -> dict[int, tuple[str, ...]]:
        """First words of phrases by length, for words of which letters are masked."""
        by_length: dict[int, list[str]] = defaultdict(list)
        for token in self._root.steps:
            if token not in CLASSES:
                by_length[len(token.removeprefix("="))].append(token)
        return {length: tuple(tokens) for length, tokens in by_length.items()}

    def scan(self, words: Sequence[WordLike], sentences: Sequence[SentenceLike]) -> dict[int, list[Match]]:
        """Every match of every group, by group, in the order of the text."""
        hits: dict[int, list[Match]] = {}
        starts = self._starts
        for sentence in sentences:
            for index in range(sentence.first, sentence.last):
                word = words[index]
                nodes = starts.get(word.surface)
                if nodes is None:
                    nodes = self._start(word)
                if nodes:
                    self._walk(nodes, words, index, sentence, hits)
        return hits

    def _start(self, word: WordLike) -> tuple[tuple[_Node, bool], ...]:
        """The branches that a word opens, each with whether the word stands there exactly so."""
        steps, norm = self._root.steps, word.norm
        nodes = [(steps[key], key in (norm, "=" + norm)) for key in self._word_keys(word) if key in steps]
        if MASK in norm:
            nodes += [(steps[token], False) for token in self._unmasked(norm)]
        if len(self._starts) >= _CACHE_WORDS:
            self._starts.clear()
        found = self._starts[word.surface] = tuple(nodes)
        return found

    def _unmasked(self, norm: str) -> list[str]:
        """First words of phrases that a masked word may stand for; at least half of it must be readable."""
        if norm.count(MASK) * 2 > len(norm) or len(norm) < 3:
            return []
        pattern = regex.compile("".join("." if char == MASK else regex.escape(char) for char in norm))
        return [
            token for token in self._maskable.get(len(norm), ()) if pattern.fullmatch(token.removeprefix("="))
        ]

    def _word_keys(self, word: WordLike) -> tuple[str, ...]:
        keys = self._keys.get(word.surface)
        if keys is None:
            if len(self._keys) >= _CACHE_WORDS:
                self._keys.clear()
            keys = self._keys[word.surface] = word_keys(word)
        return keys

    def _walk(
        self,
        nodes: Iterable[tuple[_Node, bool]],
        words: Sequence[WordLike],
        index: int,
        sentence: SentenceLike,
        hits: dict[int, list[Match]],
    ) -> None:
        """Follow the branches that the word at `index` of a sentence opens."""
        begin, last = sentence.first, sentence.last
        pending = [(node, index + 1, exact) for node, exact in nodes]
        while pending:
            here, after, exact = pending.pop()
            for end in here.ends:
                if (not end.at_start or index == begin) and (not end.at_end or after == last):
                    hits.setdefault(end.group, []).append(Match(index, after, end.entry, exact))
            for jump in here.jumps:
                pending.append((jump, after, exact))
            if after >= last:
                continue
            if here.steps:
                norm = words[after].norm
                for key in self._word_keys(words[after]):
                    child = here.steps.get(key)
                    if child is not None:
                        pending.append((child, after + 1, exact and key in (norm, "=" + norm)))
            if here.gap is not None:
                pending.extend(self._behind_gap(here.gap, words, after, last))

    def _behind_gap(
        self, gap: _Node, words: Sequence[WordLike], after: int, last: int
    ) -> Iterable[tuple[_Node, int, bool]]:
        for jump in gap.jumps:
            yield from self._behind_gap(jump, words, after, last)
        for position in range(after, min(after + GAP_WORDS + 1, last)):
            for key in self._word_keys(words[position]):
                child = gap.steps.get(key)
                if child is not None:
                    yield child, position + 1, False


def word_keys(word: WordLike) -> tuple[str, ...]:
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
    return tuple(keys)


def _add(nodes: list[_Node], parts: Parts, norms: Mapping[str, tuple[str, ...]]) -> list[_Node]:
    """Go on from the nodes by the parts, making what is not there yet; the answer is where the parts end."""
    for part in parts:
        if isinstance(part, Alternatives):
            nodes = _add_alternatives(nodes, part, norms)
        else:
            nodes = [_add_word(node, part, norms) for node in nodes]
    return nodes


def _add_word(node: _Node, word: str, norms: Mapping[str, tuple[str, ...]]) -> _Node:
    if word == GAP:
        node.gap = node.gap or _Node()
        return node.gap
    for key in _keys_of(word, norms):
        node = node.steps.setdefault(key, _Node())
    return node


def _add_alternatives(
    nodes: list[_Node], part: Alternatives, norms: Mapping[str, tuple[str, ...]]
) -> list[_Node]:
    """All options lead to one node of this phrase alone, so that what follows is there only once."""
    joint = _Node()
    found = [joint]
    for option in part.options:
        for end in _add(nodes, option, norms):
            if end in nodes:  # an option that may be no word at all: what follows goes on from here too
                found.append(end)
            else:
                end.jumps = (*end.jumps, joint)
    return list(dict.fromkeys(found))


def _keys_of(word: str, norms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The keys of the steps for a word of a phrase: one, or several where a text would have several words."""
    if word in CLASSES:
        return (word,)
    if word.startswith("="):
        return tuple("=" + norm for norm in norms[word[1:]] or (word[1:],))
    return norms[word] or (word,)
