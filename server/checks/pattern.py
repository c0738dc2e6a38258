"""Regular expressions, for what has a form and no words. They run with a time limit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

import regex
from pydantic import AfterValidator, Field

from server.checks.base import Binder, Finder, Finding, Group
from server.checks.near import Around, SurroundedCheck, bind_surroundings
from server.checks.view import View
from server.packs.words import Words

TIMEOUT = 0.05
"""Seconds for one expression on one text; a slower one finds nothing there."""


def _compiles(expression: str) -> str:
    try:
        regex.compile(expression)
    except regex.error as mistake:
        raise ValueError(f"not a regular expression: {mistake}") from mistake
    return expression


Expression = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_compiles)]


class PatternCheck(SurroundedCheck):
    """Flags matches of regular expressions (the `regex` library; case does not matter unless `case: true`).

    A group named `span` narrows what is reported. `anchors`: strings in lower case, or facts such as
    `digits`, one of which every match needs: texts without them are not searched. `on: normal` searches the
    normal form. `except`: a match that overlaps one of these phrases is dropped.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "count"})

    kind: Literal["pattern"]
    any: Annotated[tuple[Expression, ...], Field(min_length=1)]
    anchors: Annotated[tuple[str, ...], Field(min_length=1)]
    case: bool = False
    on: Literal["source", "normal"] = "source"
    min: int = Field(1, ge=1)
    exceptions: Words = Field((), alias="except")
    report: Literal["each", "first"] = "each"

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        exempt = binder.words(self.exceptions) if self.exceptions else ()
        find = _Patterns(self, (*exempt, *binder.exemptions()), bind_surroundings(self, binder))
        return Finder(find, frozenset(binder.trigger(anchor) for anchor in self.anchors))


class _Patterns:
    """The bound check."""

    def __init__(self, spec: PatternCheck, exempt: Group, around: Around | None) -> None:
        flags = regex.VERSION1 | (0 if spec.case else regex.IGNORECASE)
        self.spec = spec
        self.patterns = [regex.compile(expression, flags) for expression in spec.any]
        self.exempt = exempt
        self.around = around

    def __call__(self, view: View) -> Iterable[Finding]:
        spans = sorted({span for pattern in self.patterns for span in self._spans(pattern, view)})
        spans = [span for span in spans if self._stands(view, *span)]
        if len(spans) < self.spec.min:
            return
        for start, end in spans[: 1 if self.spec.report == "first" else None]:
            match = view.text.source[start:end]
            yield Finding(start, end, values={"match": match, "count": str(len(spans))})

    def _spans(self, pattern: regex.Pattern[str], view: View) -> list[tuple[int, int]]:
        normal = self.spec.on == "normal"
        text = view.text.normal.text if normal else view.text.source
        group: str | int = "span" if "span" in pattern.groupindex else 0
        try:
            found = [match.span(group) for match in pattern.finditer(text, timeout=TIMEOUT)]
        except TimeoutError:
            return []
        found = [span for span in found if span[1] > span[0] >= 0]
        return [view.text.normal.to_source(*span) for span in found] if normal else found

    def _stands(self, view: View, start: int, end: int) -> bool:
        first, last = view.words_in(start, end)
        if view.touches(self.exempt, first, last):
            return False
        return self.around is None or self.around(view, first, last)
