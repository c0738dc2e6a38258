"""All phrase lists of all packs in one pass over the words of a text.

The phrases make two graphs of hash tables (phrase_graph.py): one for those that are looked for from their
first word, one for those whose last word is rarer. A word of the text looks itself up by its candidate base
forms, its exact normal form and its class, so a step costs a few hash look-ups however many phrases there
are. Which branches a word opens is remembered by surface: for most words the answer is "none", and costs
one look-up.

Only what sets a rule off is looked for in every text. The greater part of the phrases says what may stand
near or is exempt: each such group has graphs of its own, and is looked for when a rule asks, from the words
alone that may begin one of its phrases.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

import regex

from server.engine.phrase_forms import Form, first_keys
from server.engine.phrase_graph import MASK, Branch, End, Entry, Maskable, PhraseGraph
from server.engine.phrase_walk import Keys, Match, Walk
from server.post.names import looks_like_given_name, reads_as_name

__all__ = ["Hits", "Match", "PhraseAutomaton"]

_CACHE_WORDS = 20_000
_SHORT = 150
"""Words up to which a text is gone through anew for each group that is asked for."""
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


Branches = tuple[Branch | None, Branch | None]
"""What a word opens to the right and to the left."""


class _Known(NamedTuple):
    """What is known of a word: its keys, in order and as a set; what it opens at once; the other groups of
    which it may begin a phrase, and what it opens there, as far as somebody asked."""

    norm: str
    keys: Keys
    key_set: frozenset[str]
    right: Branch | None
    left: Branch | None
    may_open: frozenset[int]
    opens: dict[int, Branches]


class PhraseAutomaton:
    """Phrases by group, compiled once; `scan` finds every occurrence of every group."""

    def __init__(
        self,
        groups: Mapping[int, Sequence[Entry]],
        forms: Mapping[str, Form],
        at_once: Collection[int] | None = None,
    ) -> None:
        """`forms`: of every phrase of the groups (phrase_forms.py). `at_once`: the groups that are looked for
        in every text; None: all. The others are looked for when they are asked for."""
        self.forms = forms
        self._known: dict[str, _Known] = {}
        self._at_once = _Pair()
        self._later: dict[int, Sequence[Entry]] = {}
        self._pairs: dict[int, _Pair] = {}
        openers: dict[str, set[int]] = {}
        for group, entries in groups.items():
            if at_once is None or group in at_once:
                self._at_once.add(group, entries, forms)
                continue
            self._later[group] = entries
            for entry in entries:
                for key in first_keys(forms[entry.phrase].parts):
                    openers.setdefault(key, set()).add(group)
        self._openers = {key: tuple(sorted(opened)) for key, opened in openers.items()}
        self._maskable = Maskable(self._openers)

    def scan(self, words: Sequence[WordLike], sentences: Sequence[SentenceLike]) -> Hits:
        """Every match of every group, by group; within a group in no order."""
        table = self._known
        known = [table.get(word.surface) or self._learn(word) for word in words]
        return Hits(self, known, sentences)

    def is_later(self, group: int) -> bool:
        """Whether a group is looked for only when it is asked for."""
        return group in self._later

    def opened(self, group: int, word: _Known) -> Branches:
        """What a word opens in a group that is looked for later; from then on it stands in `word.opens`."""
        pair = self._pairs.get(group)
        if pair is None:
            pair = _Pair()
            pair.add(group, self._later[group], self.forms)
            self._pairs[group] = pair
        found = word.opens[group] = pair.branches(word.norm, word.keys)
        return found

    def _learn(self, word: WordLike) -> _Known:
        """Remember the keys of a word, and what it opens."""
        if len(self._known) >= _CACHE_WORDS:
            self._known = {}  # a new table: other threads go on with the old one
        norm, keys, openers = word.norm, word_keys(word), self._openers
        may_open = {group for key, _ in keys if key in openers for group in openers[key]}
        if MASK in norm:
            may_open.update(group for key in self._maskable.unmasked(norm) for group in openers[key])
        right, left = self._at_once.branches(norm, keys)
        key_set = frozenset(key for key, _ in keys)
        known = _Known(norm, keys, key_set, right, left, frozenset(may_open), {})
        self._known[word.surface] = known
        return known


class Hits:
    """What was found in a text, by group. Nothing is looked for before somebody asks."""

    def __init__(
        self, automaton: PhraseAutomaton, known: Sequence[_Known], sentences: Sequence[SentenceLike]
    ) -> None:
        self._automaton = automaton
        self._known = known
        self._sentences = sentences
        self._later: dict[int, Sequence[Match]] = {}

    def get(self, group: int) -> Sequence[Match]:
        """The matches of a group."""
        found = self._later.get(group)
        if found is None:
            found = self._look(group) if self._automaton.is_later(group) else self.at_once.get(group, ())
            self._later[group] = found
        return found

    def __contains__(self, group: int) -> bool:
        """Whether a phrase of the group is there."""
        return bool(self.get(group))

    @cached_property
    def at_once(self) -> Mapping[int, Sequence[Match]]:
        """The matches of the groups that are looked for in every text, by group, as far as they are there."""
        hits: defaultdict[int, list[Match]] = defaultdict(list)
        known = self._known
        nothing = frozenset[str]()
        for (ahead, behind), sentence in zip(self._walks, self._sentences, strict=True):
            ahead.hits = behind.hits = hits
            present = ahead.present
            before = nothing
            last = sentence.last - 1
            for index in range(sentence.first, sentence.last):
                word = known[index]
                if word.right is not None:
                    beside = known[index + 1].key_set if index < last else nothing
                    if word.right.may_go_on(beside, present):
                        ahead.follow(word.right, index)
                if word.left is not None and word.left.may_go_on(before, present):
                    behind.follow(word.left, index)
                before = word.key_set
        return dict(hits)

    def _look(self, group: int) -> Sequence[Match]:
        """The matches of a group that is looked for later."""
        places = self._places(group)
        if not places:
            return ()
        hits: defaultdict[int, list[Match]] = defaultdict(list)
        found = hits[group]
        known, opened = self._known, self._automaton.opened
        nothing = frozenset[str]()
        for index in places:
            word = known[index]
            right, left = word.opens.get(group) or opened(group, word)
            if right is not None and right.lone:
                found += [Match(index, index + 1, entry, exact) for _, entry, exact in right.alone]
                right = None
            if right is None and left is None:
                continue
            ahead, behind = self._walks[bisect_right(self._lasts, index)]
            if right is not None:
                beside = known[index + 1].key_set if index + 1 < ahead.last else nothing
                if right.may_go_on(beside, ahead.present):
                    ahead.hits = hits
                    ahead.follow(right, index)
            if left is not None:
                beside = known[index - 1].key_set if index > ahead.first else nothing
                if left.may_go_on(beside, ahead.present):
                    behind.hits = hits
                    behind.follow(left, index)
        return found

    @cached_property
    def _walks(self) -> list[tuple[Walk, Walk]]:
        """Walks through each sentence, to the right and to the left."""
        known, keys = self._known, [word.keys for word in self._known]
        walks = []
        for sentence in self._sentences:
            span = sentence.first, sentence.last
            present = set[str]().union(*[word.key_set for word in known[sentence.first : sentence.last]])
            walks.append((Walk(keys, span, 1, present), Walk(keys, span, -1, present)))
        return walks

    def _places(self, group: int) -> Sequence[int]:
        """The words that may begin a phrase of a group that is looked for later."""
        if len(self._known) > _SHORT:
            return self._openings.get(group, ())
        if group not in self._may_open:
            return ()
        return [
            index
            for sentence in self._sentences
            for index in range(sentence.first, sentence.last)
            if group in self._known[index].may_open
        ]

    @cached_property
    def _may_open(self) -> frozenset[int]:
        return frozenset().union(*[word.may_open for word in self._known])

    @cached_property
    def _lasts(self) -> list[int]:
        """The index behind the last word of each sentence."""
        return [sentence.last for sentence in self._sentences]

    @cached_property
    def _openings(self) -> Mapping[int, list[int]]:
        """The same for all groups, made once: cheaper where many are asked for, as in a long text."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for sentence in self._sentences:
            for index in range(sentence.first, sentence.last):
                for group in self._known[index].may_open:
                    found[group].append(index)
        return found


class _Pair:
    """The graphs for both directions."""

    __slots__ = ("ahead", "behind")

    def __init__(self) -> None:
        self.ahead, self.behind = PhraseGraph(), PhraseGraph()

    def add(self, group: int, entries: Iterable[Entry], forms: Mapping[str, Form]) -> None:
        """Add the phrases of a group."""
        for entry in entries:
            parts, turned, at_start, at_end = forms[entry.phrase]
            (self.behind if turned else self.ahead).add(parts, End(group, entry, at_start, at_end))

    def branches(self, norm: str, keys: Keys) -> Branches:
        """What a word opens."""
        return self.ahead.branch(norm, keys), self.behind.branch(norm, keys)


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
