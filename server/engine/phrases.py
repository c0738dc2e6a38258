"""All phrase lists of all packs in one pass over the words of a text.

The phrases make one trie of hash tables. A word of the text looks itself up by its candidate base forms, its
exact normal form and its class, so a step costs a few hash look-ups however many phrases there are. Which
branches of the root a word opens is remembered by surface: for most words the answer is "none", and costs one
look-up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import regex

from server.engine.phrase_syntax import CLASSES, GAP, GAP_WORDS, parse

MASK = "*"
"""What P's normal form leaves in the place of a masked letter: g*blok."""

_CACHE_WORDS = 50_000
_NUMBER = regex.compile(r"(?:rp\.?)?\d[\d.,]*(?:rb|ribu|k|jt|juta|m|x|%)?", regex.IGNORECASE)
_NUMERALS = frozenset(
    [
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "seratus",
        "ratus",
        "seribu",
        "ribu",
        "juta",
        "sejuta",
        "hiji",
        "opat",
        "genep",
        "dalapan",
        "salapan",
    ]
)


class WordLike(Protocol):
    """What the automaton needs of a word (`server.post.text.Word`)."""

    @property
    def surface(self) -> str: ...
    @property
    def norm(self) -> str: ...
    @property
    def bases(self) -> tuple[str, ...]: ...


class SentenceLike(Protocol):
    """A run of words, by index, half-open (`server.post.text.Sentence`)."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase as its author wrote it, with what to say instead (by language; empty: nothing)."""

    phrase: str
    say: tuple[tuple[str, str], ...] = ()


class Match(NamedTuple):
    """Words `first` to `last` (half-open) match `entry`; `tokens` is the plain sequence that did."""

    first: int
    last: int
    entry: Entry
    tokens: tuple[str, ...]


class _End(NamedTuple):
    group: int
    entry: Entry
    tokens: tuple[str, ...]
    at_start: bool
    at_end: bool


class _Node:
    __slots__ = ("ends", "gap", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, _Node] = {}
        self.gap: _Node | None = None
        self.ends: tuple[_End, ...] = ()


Hits = Mapping[int, Sequence[Match]]


class PhraseAutomaton:
    """Phrases by group, compiled once; `scan` finds every occurrence of every group."""

    def __init__(self, groups: Mapping[int, Iterable[Entry]], normalise: Normalise) -> None:
        """`normalise` gives the normal form of words, for many at once: phrases are read as texts are.

        Raises PhraseError for a phrase that cannot be read.
        """
        self._root = _Node()
        self._starts: dict[str, tuple[_Node, ...]] = {}
        self._keys: dict[str, tuple[str, ...]] = {}
        parsed = [
            (group, entry, parse(entry.phrase)) for group, entries in groups.items() for entry in entries
        ]
        literals = {
            token.removeprefix("=")
            for _, _, sequences in parsed
            for sequence in sequences
            for token in sequence.tokens
            if token != GAP and token not in CLASSES
        }
        norms = normalise(literals)
        for group, entry, sequences in parsed:
            for sequence in sequences:
                tokens = tuple(_normal_tokens(sequence.tokens, norms))
                self._add(tokens, _End(group, entry, tokens, sequence.at_start, sequence.at_end))
        self._maskable = self._index_for_masks()

    def _add(self, tokens: tuple[str, ...], end: _End) -> None:
        node = self._root
        for token in tokens:
            if token == GAP:
                node.gap = node.gap or _Node()
                node = node.gap
            else:
                node = node.steps.setdefault(token, _Node())
        node.ends = (*node.ends, end)

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
            last = sentence.last
            for index in range(sentence.first, last):
                word = words[index]
                nodes = starts.get(word.surface)
                if nodes is None:
                    nodes = self._start(word)
                for node in nodes:
                    self._walk(node, words, index, sentence, hits)
        return hits

    def _start(self, word: WordLike) -> tuple[_Node, ...]:
        steps = self._root.steps
        nodes = tuple(steps[key] for key in self._word_keys(word) if key in steps)
        if MASK in word.norm:
            nodes += tuple(steps[token] for token in self._unmasked(word.norm))
        if len(self._starts) >= _CACHE_WORDS:
            self._starts.clear()
        self._starts[word.surface] = nodes
        return nodes

    def _unmasked(self, norm: str) -> list[str]:
        """First words of phrases that a masked word may stand for; more than half must be readable."""
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
        node: _Node,
        words: Sequence[WordLike],
        index: int,
        sentence: SentenceLike,
        hits: dict[int, list[Match]],
    ) -> None:
        """Follow one branch from the word at `index` of a sentence."""
        begin, last = sentence.first, sentence.last
        pending = [(node, index + 1)]
        while pending:
            here, after = pending.pop()
            for end in here.ends:
                if (not end.at_start or index == begin) and (not end.at_end or after == last):
                    hits.setdefault(end.group, []).append(Match(index, after, end.entry, end.tokens))
            if after >= last:
                continue
            if here.steps:
                for key in self._word_keys(words[after]):
                    child = here.steps.get(key)
                    if child is not None:
                        pending.append((child, after + 1))
            if here.gap is not None:
                pending.extend(self._after_gap(here.gap, words, after, last))

    def _after_gap(
        self, gap: _Node, words: Sequence[WordLike], after: int, last: int
    ) -> Iterable[tuple[_Node, int]]:
        for position in range(after, min(after + GAP_WORDS + 1, last)):
            for key in self._word_keys(words[position]):
                child = gap.steps.get(key)
                if child is not None:
                    yield child, position + 1


class Normalise(Protocol):
    """Gives each word of `words` as the words that a text would have in its place (mostly one)."""

    def __call__(self, words: Iterable[str], /) -> Mapping[str, tuple[str, ...]]: ...


def word_keys(word: WordLike) -> tuple[str, ...]:
    """The keys under which a word of the text may continue a phrase."""
    surface = word.surface
    keys = dict.fromkeys(word.bases)
    keys[word.norm] = None
    keys["=" + word.norm] = None
    keys["{word}"] = None
    if _NUMBER.fullmatch(surface) or word.norm in _NUMERALS:
        keys["{number}"] = None
    if surface[:1].isupper():
        keys["{name}"] = None
    return tuple(keys)


def _normal_tokens(tokens: tuple[str, ...], norms: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    for token in tokens:
        if token == GAP or token in CLASSES:
            yield token
        elif token.startswith("="):
            yield from ("=" + norm for norm in norms[token[1:]] or (token[1:],))
        else:
            yield from norms[token] or (token,)
