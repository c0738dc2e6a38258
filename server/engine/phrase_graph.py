"""The graph that phrases are compiled to: hash tables from words to what may follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

import regex

from server.engine.phrase_syntax import CLASSES, GAP, Alternatives, Parts

MASK = "*"
"""What stands in the normal form in the place of a masked letter: g*blok."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase as its author wrote it, with what to say instead (by language; empty: nothing)."""

    phrase: str
    say: tuple[tuple[str, str], ...] = ()


class End(NamedTuple):
    """A phrase of a group ends here."""

    group: int
    entry: Entry
    at_start: bool
    at_end: bool


class Node:
    """`steps`: by the key of the next word; `gap`: behind up to three other words; `jumps`: at once."""

    __slots__ = ("_gaps", "ends", "gap", "jumps", "steps")

    def __init__(self) -> None:
        self.steps: dict[str, Node] = {}
        self.gap: Node | None = None
        self.jumps: tuple[Node, ...] = ()
        self.ends: tuple[End, ...] = ()
        self._gaps: tuple[tuple[frozenset[str], dict[str, Node]], ...] | None = None

    @property
    def gaps(self) -> tuple[tuple[frozenset[str], dict[str, Node]], ...]:
        """The steps that may be taken behind up to three other words, with their keys as a set. Asked for
        only when the graph is complete."""
        if self._gaps is None:
            found = () if self.gap is None else tuple(self.gap.with_jumps())
            self._gaps = tuple((frozenset(node.steps), node.steps) for node in found if node.steps)
        return self._gaps

    def with_jumps(self) -> Iterator[Node]:
        """The node and those that are reached from it at once."""
        yield self
        for jump in self.jumps:
            yield from jump.with_jumps()


class Branch:
    """All nodes that one word opens, as one: made once for each word, so that a text need not go through
    them.

    With each end and each next node stands whether the word is exactly that of the phrase. `alone`: the ends
    that hold wherever the word stands, and `lone` says that there is nothing else; `ends`: those that want
    the start or the end of a sentence. `next`: the keys of which the word beside it must have one; `later`:
    those of which some word beyond must have one.
    """

    __slots__ = ("alone", "ends", "gaps", "later", "lone", "next", "steps", "surely")

    def __init__(self, nodes: Sequence[tuple[Node, bool]]) -> None:
        self.alone: list[tuple[int, Entry, bool]] = []
        self.ends: list[tuple[End, bool]] = []
        self.steps: dict[str, list[tuple[Node, bool]]] = {}
        self.gaps: list[tuple[frozenset[str], dict[str, Node]]] = []
        for node, exact in nodes:
            for here in node.with_jumps():
                for end in here.ends:
                    if end.at_start or end.at_end:
                        self.ends.append((end, exact))
                    else:
                        self.alone.append((end.group, end.entry, exact))
                self.gaps += here.gaps
                for key, child in here.steps.items():
                    self.steps.setdefault(key, []).append((child, exact))
        self.lone = not (self.ends or self.steps or self.gaps)
        self.surely = bool(self.alone or self.ends)
        self.next = frozenset(self.steps)
        self.later = frozenset[str]().union(*(wanted for wanted, _ in self.gaps))

    def may_go_on(self, beside: frozenset[str], present: Set[str]) -> bool:
        """Whether it is worth following: `beside`, the keys of the next word; `present`, of all words of the
        sentence."""
        return self.surely or not self.next.isdisjoint(beside) or not self.later.isdisjoint(present)


class PhraseGraph:
    """Phrases that are looked for in one direction."""

    def __init__(self) -> None:
        self._root = Node()
        self._maskable: Maskable | None = None

    def add(self, parts: Parts, end: End) -> None:
        """Add a phrase; its parts are keys, in the order in which they are looked for."""
        self._maskable = None
        for node in _add([self._root], parts):
            node.ends = (*node.ends, end)

    def branch(self, norm: str, keys: tuple[tuple[str, bool], ...]) -> Branch | None:
        """What a word with that normal form and these keys opens; None: nothing."""
        steps = self._root.steps
        found = [(steps[key], exact) for key, exact in keys if key in steps]
        if MASK in norm:
            if self._maskable is None:
                self._maskable = Maskable(steps)
            found += [(steps[key], False) for key in self._maskable.unmasked(norm)]
        return Branch(found) if found else None


class Maskable:
    """Keys by their length, to ask which of them a masked word may stand for."""

    def __init__(self, keys: Iterable[str]) -> None:
        by_length: dict[int, list[str]] = {}
        for key in keys:
            if key not in CLASSES:
                by_length.setdefault(len(key.removeprefix("=")), []).append(key)
        self._by_length = by_length

    def unmasked(self, norm: str) -> list[str]:
        """Keys that the word may stand for; at least half of it must be readable."""
        if norm.count(MASK) * 2 > len(norm) or len(norm) < 3:
            return []
        pattern = regex.compile("".join("." if char == MASK else regex.escape(char) for char in norm))
        return [key for key in self._by_length.get(len(norm), ()) if pattern.fullmatch(key.removeprefix("="))]


def _add(nodes: list[Node], parts: Parts) -> list[Node]:
    """Go on from the nodes by the parts, making what is not there yet; the answer is where the parts end."""
    for part in parts:
        if isinstance(part, Alternatives):
            nodes = _add_alternatives(nodes, part)
        elif part == GAP:
            nodes = [_gap(node) for node in nodes]
        else:
            nodes = [node.steps.setdefault(part, Node()) for node in nodes]
    return nodes


def _gap(node: Node) -> Node:
    node.gap = node.gap or Node()
    return node.gap


def _add_alternatives(nodes: list[Node], part: Alternatives) -> list[Node]:
    """All options lead to one node of this phrase alone, so that what follows is there only once."""
    joint = Node()
    found = [joint]
    for option in part.options:
        for end in _add(nodes, option):
            if end in nodes:  # an option that may be no word at all: what follows goes on from here too
                found.append(end)
            else:
                end.jumps = (*end.jumps, joint)
    return list(dict.fromkeys(found))
