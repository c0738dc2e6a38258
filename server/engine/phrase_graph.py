"""The graph that phrases are compiled to: hash tables from words to what may follow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex

from server.engine.phrase_syntax import CLASSES, GAP, Alternatives, Parts

MASK = "*"
"""What stands in the normal form in the place of a masked letter: g*blok."""

_CLASS_FREQUENCIES = {"{word}": 1.0, "{name}": 0.1, "{person}": 0.05, "{number}": 0.05}


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

    With each end and each next node stands whether the word is exactly that of the phrase.
    """

    __slots__ = ("ends", "gaps", "steps")

    def __init__(self, nodes: Sequence[tuple[Node, bool]]) -> None:
        self.ends: list[tuple[End, bool]] = []
        self.steps: dict[str, list[tuple[Node, bool]]] = {}
        self.gaps: list[tuple[frozenset[str], dict[str, Node]]] = []
        for node, exact in nodes:
            for here in node.with_jumps():
                self.ends += [(end, exact) for end in here.ends]
                self.gaps += here.gaps
                for key, child in here.steps.items():
                    self.steps.setdefault(key, []).append((child, exact))


class PhraseGraph:
    """Phrases that are looked for in one direction."""

    def __init__(self) -> None:
        self._root = Node()
        self._maskable: dict[int, tuple[str, ...]] | None = None

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
            found += [(steps[token], False) for token in self._unmasked(norm)]
        return Branch(found) if found else None

    def _unmasked(self, norm: str) -> list[str]:
        """First words that a masked word may stand for; at least half of it must be readable."""
        if norm.count(MASK) * 2 > len(norm) or len(norm) < 3:
            return []
        if self._maskable is None:
            by_length: dict[int, list[str]] = {}
            for token in self._root.steps:
                if token not in CLASSES:
                    by_length.setdefault(len(token.removeprefix("=")), []).append(token)
            self._maskable = {length: tuple(tokens) for length, tokens in by_length.items()}
        pattern = regex.compile("".join("." if char == MASK else regex.escape(char) for char in norm))
        return [
            token for token in self._maskable.get(len(norm), ()) if pattern.fullmatch(token.removeprefix("="))
        ]


def reversed_parts(parts: Parts) -> Parts:
    """The parts from the last to the first."""
    return tuple(
        Alternatives(tuple(map(reversed_parts, part.options))) if isinstance(part, Alternatives) else part
        for part in reversed(parts)
    )


def rarer_at_end(parts: Parts, frequency: Callable[[str], float]) -> bool:
    """Whether the words that a phrase ends with are rarer than those that it begins with."""
    return _frequency(reversed_parts(parts), frequency) < _frequency(parts, frequency)


def _frequency(parts: Parts, frequency: Callable[[str], float]) -> float:
    """How often a word of a text may be the first one of the parts."""
    if not parts:
        return 1.0
    first = parts[0]
    if isinstance(first, Alternatives):
        rest = parts[1:]
        return sum(_frequency(option or rest, frequency) for option in first.options)
    return _CLASS_FREQUENCIES.get(first) or frequency(first.removeprefix("="))


def keyed_parts(parts: Parts, norms: Mapping[str, tuple[str, ...]]) -> Parts:
    """The parts with the keys of the steps in the place of words: mostly one for one, more where a text would
    have several words ("e-KTP")."""
    keyed: list[str | Alternatives] = []
    for part in parts:
        if isinstance(part, Alternatives):
            keyed.append(Alternatives(tuple(keyed_parts(option, norms) for option in part.options)))
        elif part == GAP or part in CLASSES:
            keyed.append(part)
        elif part.startswith("="):
            keyed += ["=" + norm for norm in norms[part[1:]] or (part[1:],)]
        else:
            keyed += norms[part] or (part,)
    return tuple(keyed)


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
