"""Follows phrases through one sentence, from a word that may begin (or end) them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from server.engine.phrase_graph import Branch, End, Entry, Node
from server.engine.phrase_syntax import GAP_WORDS

Keys = tuple[tuple[str, bool], ...]
"""The keys of a word, each with whether the word stands there exactly so."""


class Match(NamedTuple):
    """Words `first` to `last` (half-open) match `entry`.

    `exact`: each word as it stands there, with nothing between.
    """

    first: int
    last: int
    entry: Entry
    exact: bool


class Walk:
    """Follows branches through a sentence, to the right (`step` 1) or to the left (-1), and adds what it
    finds to `hits`, which whoever begins sets.

    `sentence`: its words, by index, half-open; `keys`: of all words of the text; `present`: all keys of the
    sentence; what may stand behind a gap is first looked for among them.
    """

    __slots__ = ("first", "hits", "keys", "last", "present", "step", "stop")

    def __init__(
        self,
        keys: Sequence[Keys],
        sentence: tuple[int, int],
        step: int,
        present: Set[str],
    ) -> None:
        self.keys = keys
        self.first, self.last = sentence
        self.step = step
        self.stop = self.last if step > 0 else self.first - 1
        self.present = present
        self.hits: defaultdict[int, list[Match]] = defaultdict(list)

    def follow(self, branch: Branch, index: int) -> None:
        """Follow what the word at `index` opens, and note where phrases end."""
        for group, entry, exact in branch.alone:
            self.hits[group].append(Match(index, index + 1, entry, exact))
        at = index + self.step
        for end, exact in branch.ends:
            self._note(end, index, at, exact)
        if at == self.stop:
            return
        pending: list[tuple[Node, int, bool]] | None = None
        if steps := branch.steps:
            for key, same in self.keys[at]:
                if key in steps:
                    beyond = at + self.step
                    found = [(child, beyond, exact and same) for child, exact in steps[key]]
                    pending = pending + found if pending else found
        for wanted, behind in branch.gaps:
            if not wanted.isdisjoint(self.present):
                pending = pending or []
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
                    if key in steps:
                        pending.append((steps[key], at + step, exact and same))
            for wanted, behind in here.gaps:
                if not wanted.isdisjoint(present):
                    pending += self._behind_gap(behind, at)

    def _behind_gap(self, steps: dict[str, Node], at: int) -> Iterable[tuple[Node, int, bool]]:
        step = self.step
        reach = min(at + GAP_WORDS + 1, self.stop) if step > 0 else max(at - GAP_WORDS - 1, self.stop)
        for position in range(at, reach, step):
            for key, _ in self.keys[position]:
                if key in steps:
                    yield steps[key], position + step, False

    def _note(self, end: End, index: int, at: int, exact: bool) -> None:
        first, last = (index, at) if self.step > 0 else (at + 1, index + 1)
        if (not end.at_start or first == self.first) and (not end.at_end or last == self.last):
            self.hits[end.group].append(Match(first, last, end.entry, exact))
