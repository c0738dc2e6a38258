"""Signs that say little alone and much together: each counts points, and some count against."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

from pydantic import Field, model_validator

from server.checks.base import Binder, Finder, Finding, Group
from server.checks.near import Around, SurroundedCheck, bind_surroundings
from server.checks.view import View
from server.packs.language import Strict
from server.packs.situation import Holds, Situation
from server.packs.words import Words


class Sign(Strict):
    """What is looked for, and what it is worth.

    `except`: what overlaps one of these is no such sign (sumber, except: sumbernya lupa). `most`: so many
    different words of it count, each with its points. `anchor`: one of the anchors must be
    there, however many points the others have. Signs with points below nought count wherever they stand in
    the text. `emoji` (in any skin colour) and `when` are signs of the text as a whole, and have a sign of
    their own: they count beside words that were found, never alone.
    """

    any: Words = ()
    exceptions: Words = Field((), alias="except")
    persons: bool = Field(False, description="a named person (Pak Ujang, neng sinta) is such a sign, too")
    emoji: tuple[str, ...] = ()
    when: Situation | None = None
    points: float = Field(ge=-20, le=20)
    most: int = Field(1, ge=1, le=5)
    anchor: bool = False

    @model_validator(mode="after")
    def _has_words(self) -> Sign:
        kinds = (bool(self.any) or self.persons, bool(self.emoji), self.when is not None)
        if not any(kinds):
            raise ValueError("the sign has no words: give `any`, `persons: true`, `emoji` or `when`")
        if sum(kinds) > 1 or (self.anchor and not kinds[0]):
            raise ValueError("`emoji` and `when` stand in a sign of their own, which is no anchor")
        return self


class SignsCheck(SurroundedCheck):
    """Flags a text in which `signs` add up to `least` points within `window` words.

    For what no single phrase says: a hint of support, a veiled threat. Reported is the first of the words
    that count most, or with `report: sentence` its sentence. `near`, `not_near` and `guards` look around
    those words.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})

    kind: Literal["signs"]
    least: float = Field(gt=0)
    signs: tuple[Sign, ...] = Field(min_length=2)
    window: int = Field(60, ge=5, le=1000)
    exceptions: Words = Field((), alias="except")
    report: Literal["first", "sentence"] = "first"
    unquoted: bool = Field(False, description="words between quotation marks count against it only")

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        exempt = (*(binder.words(self.exceptions) if self.exceptions else ()), *binder.exemptions())
        bound = [
            _Bound(
                group=binder.words(sign.any) if sign.any else (),
                spared=(*exempt, *(binder.words(sign.exceptions) if sign.exceptions else ())),
                persons=sign.persons,
                points=sign.points,
                most=sign.most,
                anchor=sign.anchor,
            )
            for sign in self.signs
            if sign.any or sign.persons
        ]
        whole = [
            _OfWhole(
                emoji=frozenset(map(_plain, sign.emoji)),
                holds=sign.when.bind(binder) if sign.when else None,
                points=sign.points,
                most=sign.most,
            )
            for sign in self.signs
            if sign.emoji or sign.when
        ]
        around = bind_surroundings(self, binder)
        triggers = frozenset[Any](_must_have(bound))
        return Finder(_Signs(self, bound, whole, around), triggers)


@dataclass(frozen=True, slots=True)
class _Bound:
    group: Group
    spared: Group
    persons: bool
    points: float
    most: int
    anchor: bool


@dataclass(frozen=True, slots=True)
class _OfWhole:
    """A sign that has no place in the text."""

    emoji: frozenset[str]
    holds: Holds | None
    points: float
    most: int

    def worth(self, view: View) -> float:
        """Its points in this text."""
        if self.holds is not None:
            return self.points if self.holds(view) else 0.0
        there = {_plain(one.text) for one in view.text.emoji} if view.fact("emoji") else set()
        return self.points * min(len(there & self.emoji), self.most)


class _Seen(NamedTuple):
    """One sign at words `first` to `last` (half-open). `what`: what makes it another one than a second of the
    same sign; None where one counts only."""

    first: int
    last: int
    sign: int
    what: object


class _Signs:
    """The bound check."""

    def __init__(
        self, spec: SignsCheck, signs: Sequence[_Bound], whole: Sequence[_OfWhole], around: Around | None
    ) -> None:
        self.spec = spec
        self.signs = signs
        self.whole = whole
        self.around = around
        self.must_have = _must_have(signs)
        self.anchors = frozenset(index for index, sign in enumerate(signs) if sign.anchor)

    def __call__(self, view: View) -> Iterable[Finding]:
        if not view.has(self.must_have):
            return
        of_whole = sum(sign.worth(view) for sign in self.whole)
        if self._most_possible(view) + of_whole < self.spec.least:
            return
        seen = sorted(self._seen(view), key=lambda one: one.first)
        against = of_whole + self._points([one for one in seen if self.signs[one.sign].points < 0])
        found = [one for one in seen if self.signs[one.sign].points > 0]
        if self._points(found) + against < self.spec.least:
            return
        best = self._best_window(found)
        if not best or self._points(best) + against < self.spec.least:
            return
        if self.anchors and self.anchors.isdisjoint(one.sign for one in best):
            return
        strongest = max(best, key=lambda one: (self.signs[one.sign].points, -one.first))
        if self.around is not None and not self.around(view, strongest.first, strongest.last):
            return
        start, end = view.words[strongest.first].start, view.words[strongest.last - 1].end
        if self.spec.report == "sentence":
            sentence = view.sentence_of(strongest.first)
            start, end = sentence.start, sentence.end
        yield Finding(start, end, values={"match": view.text.source[start:end]})

    def _most_possible(self, view: View) -> float:
        """What the signs that are there at all could be worth at most: cheap, and enough for most texts."""
        return sum(
            sign.points
            * min(sign.most, len(view.all_matches(sign.group)) + (len(view.names) if sign.persons else 0))
            for sign in self.signs
            if sign.points > 0 and (sign.persons or view.has(sign.group))
        )

    def _seen(self, view: View) -> Iterable[_Seen]:
        for index, sign in enumerate(self.signs):
            spared = sign.spared if view.has(sign.spared) else ()
            unquoted = self.spec.unquoted and sign.points > 0 and view.quotes
            places = [(match.first, match.last, False) for match in view.matches(sign.group)]
            if sign.persons:
                places += [(name.first, name.last, True) for name in view.names]
            for first, last, named in places:
                if spared and view.touches(spared, first, last):
                    continue
                if unquoted and view.quoted(view.words[first].start, view.words[last - 1].end):
                    continue
                what: object = "person" if named else None
                if sign.most > 1 and not named:
                    what = tuple(word.norm for word in view.words[first:last])
                yield _Seen(first, last, index, what)

    def _points(self, seen: Iterable[_Seen]) -> float:
        """What signs are worth together: of each sign only `most` different words count."""
        different: dict[int, set[object]] = {}
        for one in seen:
            different.setdefault(one.sign, set()).add(one.what)
        return sum(
            self.signs[sign].points * min(len(words), self.signs[sign].most)
            for sign, words in different.items()
        )

    def _best_window(self, found: Sequence[_Seen]) -> Sequence[_Seen]:
        """The signs of the window that is worth most."""
        best: Sequence[_Seen] = ()
        most = 0.0
        end = 0
        for begin, one in enumerate(found):
            before = end
            reach = one.first + self.spec.window
            while end < len(found) and found[end].first < reach:
                end += 1
            if end == before:
                continue  # a part of the window before
            window = found[begin:end]
            points = self._points(window)
            if points > most:
                best, most = window, points
        return best


def _must_have(signs: Sequence[_Bound]) -> Group:
    """Groups of which one must be in a text before adding up is worth it: those of the anchors, or of all
    signs for it where there are none or a mere name may be one."""
    anchors = [sign for sign in signs if sign.anchor]
    if not anchors or any(sign.persons for sign in anchors):
        anchors = [sign for sign in signs if sign.points > 0]
    return tuple(dict.fromkeys(part for sign in anchors for part in sign.group))


_VARIANTS = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")


def _plain(emoji: str) -> str:
    """An emoji without skin colour and selectors."""
    return _VARIANTS.sub("", emoji)
