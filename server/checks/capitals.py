"""Text that shouts: capital letters throughout, rows of exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group, Replacement
from server.checks.view import View
from server.packs.words import Words
from server.post.spans import Sentence

_UPPER = regex.compile(r"\p{Lu}")
_TWO_MARKS = re.compile(r"[!?！？]\s?[!?！？]")
_MARKS = regex.compile(r"[!?！？](?:\s?[!?！？]){2,}")


class CapitalsCheck(Check):
    """Flags a sentence of which `share` of the letters are capitals, at least `min_letters` of them outside
    acronyms.

    A word in capitals with up to `acronym` letters counts as an acronym unless its neighbours shout too.
    `marks`: so many exclamation or question marks in a row are flagged (0: none).
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["capitals"]
    share: float = Field(0.4, gt=0, le=1)
    min_letters: int = Field(20, ge=5)
    acronym: int = Field(5, ge=2)
    marks: int = Field(3, ge=0)
    keep: Words = Field((), description="words that stay in capitals in the edit, such as KTP")

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        keep = binder.words(self.keep) if self.keep else ()
        return Finder(lambda view: _find(self, view, keep), frozenset({"text"}))


def _find(spec: CapitalsCheck, view: View, keep: Group) -> Iterable[Finding]:
    source = view.text.source
    loud = list(_loud(spec, view, keep))
    yield from loud
    if not spec.marks or not _TWO_MARKS.search(source):
        return
    spans = [(finding.start or 0, finding.end or 0) for finding in loud]
    for match in _MARKS.finditer(source):
        start, end = match.span()
        inside = any(first <= start and end <= last for first, last in spans)
        if not inside and _is_row(match.group(), spec.marks):
            edit = Replacement(start, end, _one_mark(match.group()), safe=True)
            yield Finding(start, end, values={"match": match.group()}, edits=(edit,))


def _is_row(marks: str, least: int) -> bool:
    return sum(1 for char in marks if not char.isspace()) >= least


def _one_mark(marks: str) -> str:
    return "?" if "?" in marks or "？" in marks else "!"


def _loud(spec: CapitalsCheck, view: View, keep: Group) -> Iterable[Finding]:
    """Sentences in capitals, with a quiet text to put in their place."""
    source = view.text.source
    if len(_UPPER.findall(source)) < spec.min_letters:
        return
    kept = {index for match in view.all_matches(keep) for index in range(match.first, match.last)}
    for first, last in _loud_runs(spec, view):
        start, end = view.sentences[first].start, view.sentences[last].end
        text = _quiet(view, first, last, kept)
        if spec.marks:
            text = _MARKS.sub(lambda match: _one_mark(match.group()), text)
        edit = Replacement(start, end, text)
        yield Finding(start, end, values={"match": source[start:end]}, edits=(edit,))


def _loud_runs(spec: CapitalsCheck, view: View) -> list[tuple[int, int]]:
    """Neighbouring loud sentences, as pairs of indices (both included), that have enough capitals
    together."""
    runs: list[tuple[int, int, int]] = []
    for index, sentence in enumerate(view.sentences):
        upper = _capitals(spec, view, sentence)
        if not upper:
            continue
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index, runs[-1][2] + upper)
        else:
            runs.append((index, index, upper))
    return [(first, last) for first, last, upper in runs if upper >= spec.min_letters]


def _capitals(spec: CapitalsCheck, view: View, sentence: Sentence) -> int:
    """The capital letters of a sentence that shouts; 0 for one that does not."""
    words = [word for word in view.words[sentence.first : sentence.last] if word.hashtag is None]
    shouted = [word.surface for word in words if word.surface.isupper() and len(word.surface) > 1]
    long = [surface for surface in shouted if len(surface) > spec.acronym]
    if not long and len(shouted) * 2 < len(words):
        return 0
    counted = shouted if len(shouted) * 2 >= len(words) else long
    upper = sum(1 for surface in counted for char in surface if char.isupper())
    letters = sum(1 for word in words for char in word.surface if char.isalpha())
    return upper if letters and upper >= spec.share * letters else 0


def _quiet(view: View, first: int, last: int, kept: set[int]) -> str:
    """The sentences in small letters with a capital at the start of each; kept words and mixed ones as they
    are."""
    source = view.text.source
    parts: list[str] = []
    at = view.sentences[first].start
    for sentence in view.sentences[first : last + 1]:
        begins = True
        for index in range(sentence.first, sentence.last):
            word = view.words[index]
            parts.append(source[at : word.start])
            surface = word.surface
            if word.hashtag is None and surface.isupper() and len(surface) > 1 and index not in kept:
                surface = surface.lower()
            if begins and word.hashtag is None:
                surface = surface[:1].upper() + surface[1:]
            begins = False
            parts.append(surface)
            at = word.end
    parts.append(source[at : view.sentences[last].end])
    return "".join(parts)
