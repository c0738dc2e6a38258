"""YAML that remembers where everything stands, so that a mistake can be shown at its line and column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

Path = Sequence[str | int]
MAX_DEPTH = 40
MAX_NODES = 400_000


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong at a place in a file; line and column count from 1."""

    line: int
    column: int
    message: str


class MarkedError(Exception):
    """The file is not YAML that we read; `mistakes` says where and what to do."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("; ".join(mistake.message for mistake in mistakes))
        self.mistakes = mistakes


class _Loader(yaml.CSafeLoader):
    """YAML 1.2's core: only true and false are booleans, dates stay text, a leading zero makes no octal."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}  # noqa: RUF012 (PyYAML's own name and type)


_BOOLEAN = r"^(?:true|True|TRUE|false|False|FALSE)$"
_INTEGER = r"^[-+]?(?:0|[1-9][0-9]*)$"
_FLOAT = r"^[-+]?(?:[0-9]+\.[0-9]*(?:[eE][-+]?[0-9]+)?|\.[0-9]+|[0-9]+[eE][-+]?[0-9]+)$"
for _tag, _pattern, _first in (
    ("bool", _BOOLEAN, "tTfF"),
    ("int", _INTEGER, "-+0123456789"),
    ("float", _FLOAT, "-+0123456789."),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("merge", r"^<<$", "<"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


class Marked:
    """A document: its plain data, and the place of every node."""

    def __init__(self, text: str) -> None:
        """Raises MarkedError."""
        try:
            self._root = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise MarkedError(
                [Mistake(line, column, f"not YAML: {error.problem or error.context}")]
            ) from error
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            raise MarkedError([Mistake(1, 1, f"not YAML: {error}")]) from error
        self._mistakes: list[Mistake] = []
        self._nodes = 0
        self.data: Any = None if self._root is None else self._plain(self._root, 0)
        if self._mistakes:
            raise MarkedError(self._mistakes)

    def _plain(self, node: yaml.Node, depth: int) -> Any:
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            raise MarkedError([Mistake(*_place(node), "too deep or too large: split the file")])
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(item, depth + 1) for item in node.value]
        return _scalar(node)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[Any, Any]:
        data: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._mistakes.append(Mistake(*_place(key_node), "a key must be a word: put it in quotes"))
                continue
            key = key_node.value
            if key in data:
                self._mistakes.append(Mistake(*_place(key_node), f"“{key}” stands here twice: keep one"))
            data[key] = self._plain(value_node, depth + 1)
        return data

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of the node at `path`, or of the nearest one above it that is there.

        Steps that are no node (the tags that Pydantic adds for unions) are passed over. Of a key that is in a
        mapping the place of the key itself is given when it is the last step."""
        if self._root is None:
            return 1, 1
        node: yaml.Node = self._root
        place = _place(node)
        for step in path:
            found = _child(node, step)
            if found is None:
                continue
            key, node = found
            place = _place(key)
        return place


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == str(step):
                return key, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _place(node: yaml.Node) -> tuple[int, int]:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _scalar(node: yaml.Node) -> Any:
    value: str = node.value
    match node.tag.rpartition(":")[2]:
        case "bool":
            return value.lower() == "true"
        case "int":
            return int(value)
        case "float":
            return float(value)
        case "null":
            return None
        case _:
            return value
