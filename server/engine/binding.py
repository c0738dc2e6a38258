"""Makes the rules of a library ready to run: phrases into groups of the automaton, checks into finders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.checks.base import LITERAL, Binder, Finder, Group, Trigger
from server.checks.view import FACTS
from server.contract import Severity
from server.engine.phrase_forms import Form, forms_of
from server.engine.phrase_graph import Entry
from server.engine.phrases import PhraseAutomaton
from server.packs.library import Library, PlacedRule, list_name
from server.packs.model import GradedSeverity
from server.packs.reference import Reference
from server.packs.situation import Holds, Known
from server.packs.words import Words, own_entries, references
from server.post.lexicon import costs
from server.post.words import cut_words

_RARE = 700
"""The price of a word that is in no list, in centibels (server/post/lexicon.py)."""


@dataclass(frozen=True, slots=True, eq=False)
class BoundRule:
    """A rule that is ready to run. `grades`: severities for situations, the first that holds counts."""

    placed: PlacedRule
    place: int
    finder: Finder
    default: Severity
    grades: tuple[tuple[Holds, Severity], ...]
    only: Holds | None
    unless: Holds | None
    needs: tuple[Known, ...]

    @property
    def id(self) -> str:
        """The rule's id."""
        return self.placed.spec.id

    @property
    def triggers(self) -> frozenset[Trigger]:
        """See `server.checks.base.Trigger`."""
        return self.finder.triggers


class GroupTable:
    """Hands out groups of phrases. Named lists are one group each, however many rules use them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.lists = library.lists()
        self._of_list: dict[str, int] = {}
        self._of_entries: dict[tuple[Entry, ...], int] = {}
        self.groups: dict[int, list[Entry]] = {}

    def of(self, words: Words, pack: str) -> Group:
        """The groups of `words` as they are meant in a pack."""
        own = self._written_out(own_entries(words), pack)
        found = [self._own(own)] if own else []
        for reference in references(words):
            name = list_name(reference, pack, self.lists)
            if name is None:
                raise KeyError(reference)  # the loader has refused such packs
            found.append(self._named(name))
        return tuple(dict.fromkeys(found))

    def entries(self, entries: Iterable[Entry], pack: str) -> Group:
        """A group of phrases that have no name."""
        found = self._written_out(entries, pack)
        return (self._own(found),) if found else ()

    def _written_out(self, entries: Iterable[Entry], pack: str) -> list[Entry]:
        return [self._library.written_out(entry, pack, self.lists) for entry in entries]

    def _own(self, entries: list[Entry]) -> int:
        key = tuple(entries)
        if key not in self._of_entries:
            self._of_entries[key] = self._new(entries)
        return self._of_entries[key]

    def _named(self, name: str) -> int:
        if name not in self._of_list:
            pack = name.partition(".")[0]
            self._of_list[name] = self._new(self._written_out(self.lists[name], pack))
        return self._of_list[name]

    def _new(self, entries: list[Entry]) -> int:
        group = len(self.groups)
        self.groups[group] = entries
        return group


class RuleBinder(Binder):
    """The binder of one rule."""

    def __init__(self, placed: PlacedRule, table: GroupTable, library: Library) -> None:
        self.reference: Reference = library.reference
        self._placed = placed
        self._table = table
        self._library = library

    def words(self, words: Words) -> Group:
        """See `Binder.words`."""
        return self._table.of(words, self._placed.home.id)

    def trigger(self, anchor: str) -> Trigger:
        """See `Binder.trigger`."""
        return anchor if anchor in FACTS else LITERAL + anchor.lower()

    def exemptions(self) -> Group:
        """See `Binder.exemptions`."""
        return self._table.entries(
            self._library.exemptions(self._placed, self._table.lists), self._placed.home.id
        )


def bind(
    library: Library, forms: Mapping[str, Form] | None = None
) -> tuple[list[BoundRule], PhraseAutomaton]:
    """Every rule of the library, in order, and the automaton over all their phrases. `forms`: those of the
    phrases, if they are known."""
    table = GroupTable(library)
    rules = [_bind(placed, place, table, library) for place, placed in enumerate(library.rules())]
    finders = [rule.finder for rule in rules]
    triggers = frozenset[Trigger]().union(*(finder.triggers | finder.inner for finder in finders))
    at_once = {trigger for trigger in triggers if isinstance(trigger, int)}
    phrases = {entry.phrase for entries in table.groups.values() for entry in entries}
    return rules, PhraseAutomaton(table.groups, forms or forms_of(phrases, normalise, frequency), at_once)


def _bind(placed: PlacedRule, place: int, table: GroupTable, library: Library) -> BoundRule:
    binder = RuleBinder(placed, table, library)
    spec = placed.spec
    severity = library.severity(spec)
    graded = severity if isinstance(severity, GradedSeverity) else None
    plain = severity.default if isinstance(severity, GradedSeverity) else severity
    return BoundRule(
        placed=placed,
        place=place,
        finder=spec.check.bind(binder),
        default=plain,
        grades=tuple((grade.bind(binder), grade.use) for grade in graded.when) if graded else (),
        only=spec.only.bind(binder) if spec.only else None,
        unless=spec.unless.bind(binder) if spec.unless else None,
        needs=spec.needs,
    )


def frequency(word: str) -> float:
    """How common a word is in Indonesian, from 0 to 1."""
    return 10 ** (-costs().get(word, _RARE) / 100)


def normalise(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The normal form of each word, read as a text is."""
    return {word: tuple(found.norm for found in cut_words(word, (), ())) for word in words}
