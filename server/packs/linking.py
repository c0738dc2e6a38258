"""Mistakes that only show when packs are seen together: ids used twice, sources, lists and rules that are not
there."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import Any

from server.checks.base import Check
from server.engine.phrase_syntax import LIST
from server.packs.examples import MarkError, unmark
from server.packs.library import list_name
from server.packs.mistakes import at, nearest
from server.packs.model import Example, Pack, RuleSpec
from server.packs.yaml_marks import Marked, Mistake

Place = tuple[str | int, ...]
"""Where something stands in a document."""


class Known:
    """The names that all packs define."""

    def __init__(self) -> None:
        self.packs: set[str] = set()
        self.rules: set[str] = set()
        self.lists: set[str] = set()

    def add(self, pack: Pack, document: Marked) -> list[Mistake]:
        """Take up the names of a pack; the answer lists those that another pack, or this one, has already."""
        mistakes = []
        if pack.id in self.packs:
            mistakes.append(
                at(
                    document,
                    ("id",),
                    f"there is a pack “{pack.id}” already: choose another id, or use `extend: rules:`",
                )
            )
        self.packs.add(pack.id)
        for path, rule in rules_of(pack):
            if rule.id in self.rules:
                mistakes.append(
                    at(document, (*path, "id"), f"there is a rule “{rule.id}” already: choose another id")
                )
            self.rules.add(rule.id)
        self.lists |= {f"{pack.id}.{name}" for name in pack.lists}
        return mistakes


def rules_of(pack: Pack) -> Iterator[tuple[Place, RuleSpec]]:
    """The rules in a file, with their paths."""
    for index, rule in enumerate(pack.rules):
        yield ("rules", index), rule
    for target, rules in pack.extend.rules.items() if pack.extend else ():
        for index, rule in enumerate(rules):
            yield ("extend", "rules", target, index), rule


def link_mistakes(pack: Pack, document: Marked, known: Known) -> list[Mistake]:
    """What a pack refers to and is not there, and what the rules promise and their kind of check does not
    have."""
    mistakes = [
        at(document, path, f"there is no list “{name}”; {nearest(name, known.lists)}")
        for path, name in _list_references(document.data)
        if list_name(name, pack.id, known.lists) is None
    ]
    for path, rule in rules_of(pack):
        mistakes += _rule_mistakes(pack, rule, path, document)
    if pack.extend:
        mistakes += _extension_mistakes(pack, document, known)
    return mistakes


_PROSE = frozenset(
    {
        "examples",
        "message",
        "title",
        "suggestion",
        "tip",
        "tips",
        "note",
        "fix",
        "sources",
        "description",
        "hotlines",
    }
)


def _list_references(data: Any) -> Iterator[tuple[Place, str]]:
    """Every `@name` in a phrase."""
    for path, phrase in _phrases(data, ()):
        for match in LIST.finditer(phrase):
            yield path, match[1]


def phrases_with_lists(data: Any) -> Iterator[tuple[Place, str]]:
    """Every phrase that names a list beside other words."""
    for path, phrase in _phrases(data, ()):
        if LIST.search(phrase) and not LIST.fullmatch(phrase):
            yield path, phrase


def _phrases(data: Any, path: Place) -> Iterator[tuple[Place, str]]:
    """Every string outside texts for readers and examples."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _PROSE:
                yield from _phrases(value, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _phrases(item, (*path, index))
    elif isinstance(data, str):
        yield path, data


def _rule_mistakes(pack: Pack, rule: RuleSpec, path: Place, document: Marked) -> Iterator[Mistake]:
    if rule.source.key not in pack.sources:
        yield at(
            document,
            (*path, "source", "key"),
            f"there is no source “{rule.source.key}” in this file; {nearest(rule.source.key, pack.sources)}",
        )
    yield from _placeholder_mistakes(rule, path, document)
    yield from _fix_mistakes(rule, path, document)
    for side, examples in (("flag", rule.examples.flag), ("pass", rule.examples.passing)):
        for index, example in enumerate(examples):
            text = example.text if isinstance(example, Example) else example
            try:
                _, spans = unmark(text)
            except MarkError as error:
                yield at(document, (*path, "examples", side, index), str(error))
                continue
            if spans and side == "pass":
                yield at(
                    document,
                    (*path, "examples", side, index),
                    "a post that must pass has no « »: remove them",
                )


def _placeholder_mistakes(rule: RuleSpec, path: Place, document: Marked) -> Iterator[Mistake]:
    check: Check = rule.check
    for key in ("title", "message", "suggestion"):
        text = getattr(rule, key)
        for language, sentence in text.languages().items() if text else ():
            try:
                names = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
            except ValueError:
                yield at(document, (*path, key, language), "a single { or } stands here: double it")
                continue
            for name in sorted(names - check.may_say()):
                yield at(
                    document,
                    (*path, key, language),
                    f"{{{name}}} is not known to this kind of check; {nearest(name, check.may_say())}",
                )


def _fix_mistakes(rule: RuleSpec, path: Place, document: Marked) -> Iterator[Mistake]:
    fix = rule.fix
    if fix is None:
        return
    if (fix.replace in {"text", "append"}) != (fix.text is not None):
        yield at(
            document, (*path, "fix"), "`text` belongs to `replace: text` or `append`: give both or neither"
        )
    if fix.replace in {"say", "proposed"} and fix.replace not in rule.check.may_offer():
        yield at(
            document,
            (*path, "fix", "replace"),
            f"this kind of check does not offer “{fix.replace}”: use mask, remove, text or append",
        )


def _extension_mistakes(pack: Pack, document: Marked, known: Known) -> Iterator[Mistake]:
    extend = pack.extend
    assert extend is not None
    for name in extend.lists:
        if name not in known.lists:
            yield at(
                document,
                ("extend", "lists", name),
                f"there is no list “{name}”; {nearest(name, known.lists)}",
            )
    for target in extend.exemptions:
        if target not in known.rules | known.packs:
            yield at(
                document,
                ("extend", "exemptions", target),
                f"there is no rule or rule set “{target}”; {nearest(target, known.rules | known.packs)}",
            )
    for target in extend.severities:
        if target not in known.rules:
            yield at(
                document,
                ("extend", "severities", target),
                f"there is no rule “{target}”; {nearest(target, known.rules)}",
            )
    for target in extend.rules:
        if target not in known.packs:
            yield at(
                document,
                ("extend", "rules", target),
                f"there is no rule set “{target}”; {nearest(target, known.packs)}",
            )
