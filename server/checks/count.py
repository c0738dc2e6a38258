"""Too many of something: emoji, mentions, links, hashtags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import ClassVar, Literal, Protocol

from pydantic import Field, model_validator

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View

Thing = Literal["emoji", "mentions", "urls", "hashtags"]


_SELECTOR = "\ufe0f"
_KEYCAP = "\u20e3"


class _Part(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


_THINGS: Mapping[Thing, Callable[[View], Sequence[_Part]]] = {
    "emoji": lambda view: view.text.emoji,
    "mentions": lambda view: view.text.mentions,
    "urls": lambda view: view.text.urls,
    "hashtags": lambda view: view.text.hashtags,
}


class CountCheck(Check):
    """Flags from the first one too many to the last. `more_than`: in the text; `run`: so many in a row, with
    only spaces between. `only`: of emoji, only these. `per_words`: one for so many words is never too many.
    `bullets: false`: keycaps, and signs that open a line of text, do not count."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"count", "limit"})

    kind: Literal["count"]
    of: Thing
    more_than: int | None = Field(None, ge=0)
    run: int | None = Field(None, ge=2)
    only: tuple[str, ...] = ()
    per_words: int | None = Field(None, ge=1)
    bullets: bool = True

    @model_validator(mode="after")
    def _has_number(self) -> CountCheck:
        if self.more_than is None and self.run is None:
            raise ValueError("the check has no number: give `more_than`, `run` or both")
        return self

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self, view), frozenset({self.of}))


def _find(spec: CountCheck, view: View) -> Iterable[Finding]:
    source = view.text.source
    parts = [
        part for part in _THINGS[spec.of](view) if not spec.only or part.text.rstrip(_SELECTOR) in spec.only
    ]
    if not spec.bullets:
        parts = [part for part in parts if not _is_bullet(part, source)]
    if spec.more_than is not None:
        most = max(spec.more_than, view.running_words // spec.per_words if spec.per_words else 0)
        if len(parts) > most:
            values = {"count": str(len(parts)), "limit": str(most)}
            yield Finding(parts[most].start, parts[-1].end, values=values)
            return
    if spec.run is not None:
        for row in _rows(parts, source):
            if len(row) >= spec.run:
                values = {"count": str(len(row)), "limit": str(spec.run - 1)}
                yield Finding(row[0].start, row[-1].end, values=values)


def _is_bullet(part: _Part, source: str) -> bool:
    """Whether a sign stands for a number, or opens a line that goes on with text."""
    if _KEYCAP in part.text:
        return True
    line = source.rfind("\n", 0, part.start) + 1
    following = source[part.end : part.end + 3].lstrip(" \t")[:1]
    return not source[line : part.start].strip() and (following.isalnum() or following in '*"“(@#')


def _rows(parts: Sequence[_Part], source: str) -> list[list[_Part]]:
    rows: list[list[_Part]] = []
    for part in parts:
        if rows and not source[rows[-1][-1].end : part.start].strip():
            rows[-1].append(part)
        else:
            rows.append([part])
    return rows
