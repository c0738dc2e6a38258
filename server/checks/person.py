"""A named person beside words that expose or accuse: an illness, a crime, a family secret."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Finder, Finding, Group
from server.checks.near import Around, SurroundedCheck, bind_surroundings
from server.checks.view import View
from server.engine.phrases import Match
from server.packs.words import Words

_Span = tuple[int, int]


class PersonCheck(SurroundedCheck):
    """Flags one of `any` within `within` words of a named person, in the same sentence.

    A person is a form of address with a name (Pak Ujang, neng sinta, bernama Dinda), one of `persons`, or
    with `mentions: true` an account (@nama). `side`: the person stands before the words, or after them.
    `near`, `not_near` and `guards` look around the words of `any`.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset()

    kind: Literal["person"]
    any: Words = Field(min_length=1)
    persons: Words = ()
    not_persons: Words = ()
    mentions: bool = False
    names: bool = True
    within: int = Field(8, ge=0, le=40)
    side: Literal["before", "after", "either"] = "either"
    exceptions: Words = Field((), alias="except")
    report: Literal["both", "words", "sentence"] = "both"

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        words = binder.words(self.any)
        persons = binder.words(self.persons) if self.persons else ()
        others = binder.words(self.not_persons) if self.not_persons else ()
        exempt = binder.words(self.exceptions) if self.exceptions else ()
        around = bind_surroundings(self, binder)
        return Finder(
            _Persons(self, words, (persons, others), (*exempt, *binder.exemptions()), around),
            frozenset(words),
        )


class _Persons:
    """The bound check."""

    def __init__(
        self,
        spec: PersonCheck,
        words: Group,
        persons: tuple[Group, Group],
        exempt: Group,
        around: Around | None,
    ) -> None:
        self.spec = spec
        self.words = words
        self.persons, self.others = persons
        self.exempt = exempt
        self.around = around

    def __call__(self, view: View) -> Iterable[Finding]:
        reported = -1
        for match in view.matches(self.words):
            if view.touches(self.exempt, match.first, match.last):
                continue
            if self.around is not None and not self.around(view, match.first, match.last):
                continue
            person = self._nearest(view, match)
            if person is None:
                continue
            start, end = self._span(view, match, person)
            if start >= reported:
                reported = end
                yield Finding(start, end)

    def _people(self, view: View, low: int, high: int) -> list[_Span]:
        """Named people as spans of words; an account stands between two words and has none."""
        people = [(name.first, name.last) for name in view.names_near(low, high)] if self.spec.names else []
        people += [(match.first, match.last) for match in view.matches_near(self.persons, low, high)]
        people = [span for span in people if not view.touches(self.others, *span)]
        for mention in view.text.mentions if self.spec.mentions else ():
            index = view.first_word_from(mention.start)
            if low <= index <= high:
                people.append((index, index))
        return people

    def _nearest(self, view: View, match: Match) -> _Span | None:
        sentence = view.sentence_of(match.first)
        low = max(sentence.first, match.first - self.spec.within - 8)
        high = min(sentence.last, match.last + self.spec.within + 8)
        best: tuple[int, _Span] | None = None
        for first, last in self._people(view, low, high):
            if match.first <= first and last <= match.last and first != last:
                continue
            side = "before" if first < match.first or last <= match.first else "after"
            if self.spec.side not in ("either", side):
                continue
            away = max(match.first - last, first - match.last, 0)
            if away <= self.spec.within and (best is None or away < best[0]):
                best = away, (first, last)
        return best[1] if best else None

    def _span(self, view: View, match: Match, person: _Span) -> _Span:
        if self.spec.report == "sentence":
            sentence = view.sentence_of(match.first)
            return sentence.start, sentence.end
        start, end = view.span(match)
        if self.spec.report == "words" or person[0] == person[1]:
            return start, end
        return min(start, view.words[person[0]].start), max(end, view.words[person[1] - 1].end)
