"""All packs that loaded, the word lists and official numbers put together, and the mistakes of the packs that
did not."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from server.contract import PackError, Severity
from server.engine.phrase_graph import Entry
from server.engine.phrase_syntax import LIST, PhraseError, with_lists
from server.packs.model import GradedSeverity, Pack, RuleSpec
from server.packs.reference import Reference
from server.packs.words import Words, own_entries, references

MAX_NESTING = 4
"""How deep lists may be named in the phrases of lists."""


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A rule in the set that it is shown in; `home` is the pack whose sources and lists it uses."""

    spec: RuleSpec
    rule_set: Pack
    home: Pack

    @property
    def reads_pictures(self) -> bool:
        """Whether it judges the text in pictures too; the rule's own word counts before its pack's."""
        return self.home.pictures if self.spec.pictures is None else bool(self.spec.pictures)

    @property
    def reads_captions(self) -> bool:
        """Whether it judges the post's own text."""
        return self.spec.pictures != "only"


@dataclass(slots=True)
class Library:
    """What the engine is built from."""

    packs: list[Pack]
    reference: Reference
    errors: list[PackError] = field(default_factory=list)
    digest: str = ""

    def rule_sets(self) -> list[Pack]:
        """The packs that have rules, in the order in which they are shown."""
        extended = {target for pack in self.packs if pack.extend for target in pack.extend.rules}
        return sorted(
            (pack for pack in self.packs if pack.rules or pack.id in extended),
            key=lambda pack: (pack.order, pack.id),
        )

    def rules(self) -> Iterator[PlacedRule]:
        """Every rule, set by set."""
        for rule_set in self.rule_sets():
            for spec in rule_set.rules:
                yield PlacedRule(spec, rule_set, rule_set)
            for pack in self.packs:
                for spec in pack.extend.rules.get(rule_set.id, ()) if pack.extend else ():
                    yield PlacedRule(spec, rule_set, pack)

    def severity(self, rule: RuleSpec) -> Severity | GradedSeverity:
        """The rule's severity, or the office's own for it: the last pack that gives one."""
        severity = rule.severity
        for pack in self.packs:
            if pack.extend and rule.id in pack.extend.severities:
                severity = pack.extend.severities[rule.id]
        return severity

    def lists(self) -> dict[str, list[Entry]]:
        """Every named list by `pack.list`, with what offices add and with the lists that it refers to."""
        words = {
            f"{pack.id}.{name}": word_list.words
            for pack in self.packs
            for name, word_list in pack.lists.items()
        }
        for pack in self.packs:
            for name, more in pack.extend.lists.items() if pack.extend else ():
                words[name] = (*words[name], *more)
        return {name: list(_entries(name, words, frozenset())) for name in words}

    def written_out(self, entry: Entry, pack: str, lists: Mapping[str, list[Entry]], depth: int = 0) -> Entry:
        """A phrase of a pack with the lists that it names written out in it. Raises PhraseError."""
        if "@" not in entry.phrase:
            return entry
        if depth > MAX_NESTING:
            raise PhraseError(f"“{entry.phrase}” names lists that name one another: write one of them out")

        def members(reference: str) -> list[str]:
            name = list_name(reference, pack, lists)
            if name is None:
                return []
            home = name.partition(".")[0]
            return [self.written_out(member, home, lists, depth + 1).phrase for member in lists[name]]

        return Entry(with_lists(entry.phrase, members), entry.say)

    def exemptions(self, rule: PlacedRule, lists: Mapping[str, list[Entry]]) -> list[Entry]:
        """The phrases that are exempt from a rule: those of its pack, and an office's for the rule or its
        set."""
        entries = self._all_entries(rule.home.exemptions, rule.home.id, lists)
        for pack in self.packs:
            for target in (rule.spec.id, rule.rule_set.id):
                if pack.extend and target in pack.extend.exemptions:
                    entries += self._all_entries(pack.extend.exemptions[target], pack.id, lists)
        return entries

    def _all_entries(self, words: Words, pack: str, lists: Mapping[str, list[Entry]]) -> list[Entry]:
        """The phrases of `words`, its lists included, written out."""
        found = [self.written_out(entry, pack, lists) for entry in own_entries(words)]
        for reference in references(words):
            name = list_name(reference, pack, lists)
            found += (
                [self.written_out(entry, name.partition(".")[0], lists) for entry in lists[name]]
                if name
                else []
            )
        return found


def list_name(reference: str, pack: str, known: Iterable[str]) -> str | None:
    """The full name of the list that `@reference` means in a pack: its own first; None: there is none."""
    names = set(known)
    return next((name for name in (f"{pack}.{reference}", reference) if name in names), None)


def _entries(name: str, words: Mapping[str, Words], seen: frozenset[str]) -> Iterator[Entry]:
    """The phrases of a list and of those that it takes up. Lists that phrases name keep their full names, so
    that a phrase means the same in every pack that takes it up."""
    if name in seen:
        return
    home = name.partition(".")[0]

    def in_full(reference: re.Match[str]) -> str:
        return f"@{list_name(reference[1], home, words) or reference[1]}"

    for entry in own_entries(words[name]):
        yield Entry(LIST.sub(in_full, entry.phrase), entry.say)
    for reference in references(words[name]):
        target = list_name(reference, home, words)
        if target:
            yield from _entries(target, words, seen | {name})


def digest_of(files: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of all files: it changes when any rule does."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()
