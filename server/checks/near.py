"""Conditions on the words around something that was found, shared by the kinds of checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from pydantic import Field

from server.checks.base import Binder, Check, Group
from server.checks.view import View
from server.packs.language import Strict
from server.packs.words import Words

Around = Callable[[View, int, int], bool]
"""Whether a condition holds around words `first` to `last` (half-open) of a view."""


class Near(Strict):
    """One of `any` stands near: at most `within` words away, or in the same sentence, or anywhere in the
    text. `except`: what overlaps one of these does not count (hoaks, except: bukan hoaks). `in_sentence`: a
    number of words does not reach beyond the sentence."""

    any: Words = Field(min_length=1)
    exceptions: Words = Field((), alias="except")
    within: int | Literal["sentence", "text"] = 8
    side: Literal["before", "after", "either"] = "either"
    in_sentence: bool = False

    def bind(self, binder: Binder) -> Around:
        """Make ready to ask."""
        group = binder.words(self.any)
        exempt = binder.words(self.exceptions) if self.exceptions else ()
        within, side, in_sentence = self.within, self.side, self.in_sentence

        def holds(view: View, first: int, last: int) -> bool:
            if not view.has(group):
                return False
            low, high = _reach(view, first, last, within)
            if in_sentence and view.sentences:
                sentence = view.sentence_of(first)
                low, high = max(low, sentence.first), min(high, sentence.last)
            for match in view.matches_near(group, low, high, exempt):
                if match.first < last and first < match.last:
                    continue
                if side == "either" or (side == "before") is (match.last <= first):
                    return True
            return False

        return holds


def _reach(view: View, first: int, last: int, within: int | str) -> tuple[int, int]:
    """The words that count as near: half-open indices."""
    if isinstance(within, int):
        return first - within, last + within
    if within == "text" or not view.sentences:
        return 0, len(view.words)
    sentence = view.sentence_of(first)
    return sentence.first, sentence.last


_NEGATION_REACH = 4
"""How many words before may hold the word that denies."""

Guard = Literal["negated", "quoted", "asked", "taught"]


class SurroundedCheck(Check):
    """Conditions that the kinds which find words share.

    `near`: all of these must hold; `not_near`: none may. `guards` drop what is only spoken about: `negated`
    (jangan, bukan, stop … up to three words before), `quoted` (between quotation marks), `asked` (the
    sentence is a question), `taught` (the sentence warns or teaches: modus, waspada, kenali, bahaya …)."""

    near: tuple[Near, ...] = ()
    not_near: tuple[Near, ...] = ()
    guards: tuple[Guard, ...] = ()


def bind_surroundings(spec: SurroundedCheck, binder: Binder) -> Around | None:
    """One function for all conditions; None when there are none."""
    wanted = [near.bind(binder) for near in spec.near]
    unwanted = [near.bind(binder) for near in spec.not_near]
    unwanted += [_GUARDS[guard](binder) for guard in spec.guards]
    if not wanted and not unwanted:
        return None

    def holds(view: View, first: int, last: int) -> bool:
        return all(near(view, first, last) for near in wanted) and not any(
            near(view, first, last) for near in unwanted
        )

    return holds


def _negated(binder: Binder) -> Around:
    group = binder.words(("@bahasa.negasi",))

    def holds(view: View, first: int, last: int) -> bool:  # noqa: ARG001 (every guard has these)
        if not view.has(group):
            return False
        low = max(view.sentence_of(first).first, first - _NEGATION_REACH)
        return any(match.last <= first for match in view.matches_near(group, low, first))

    return holds


def _taught(binder: Binder) -> Around:
    group: Group = binder.words(("@bahasa.mendidik",))

    def holds(view: View, first: int, last: int) -> bool:
        if not view.has(group):
            return False
        sentence = view.sentence_of(first)
        around = view.matches_near(group, sentence.first, sentence.last)
        return any(match.last <= first or last <= match.first for match in around)

    return holds


def _quoted(_binder: Binder) -> Around:
    return lambda view, first, last: view.quoted(view.words[first].start, view.words[last - 1].end)


def _asked(_binder: Binder) -> Around:
    return lambda view, first, _last: view.asks(view.sentence_of(first))


_GUARDS: dict[Guard, Callable[[Binder], Around]] = {
    "negated": _negated,
    "quoted": _quoted,
    "asked": _asked,
    "taught": _taught,
}
