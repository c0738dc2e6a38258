"""Account numbers of persons, at banks and electronic wallets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words
from server.post.digit_runs import DigitRun

_REACH = 5


class BankAccountCheck(Check):
    """Flags a number of 7 to 16 digits near the name of a bank or wallet (`banks`) or a word such as rekening
    (`labels`).

    `official`: words that tell that the account is an institution's; with one of them in the sentence it is
    let be. `not_labels`: what the number is instead, when that stands nearer."""

    kind: Literal["bank-account"]
    banks: Words
    labels: Words
    official: Words = ()
    not_labels: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        marks = (*binder.words(self.banks), *binder.words(self.labels))
        official = binder.words(self.official) if self.official else ()
        others = binder.words(self.not_labels) if self.not_labels else ()
        return Finder(_Accounts(marks, official, others), frozenset(marks))


class _Accounts:
    """The bound check."""

    def __init__(self, marks: Group, official: Group, others: Group) -> None:
        self.marks = marks
        self.official = official
        self.others = others

    def __call__(self, view: View) -> Iterable[Finding]:
        for run in view.digit_runs:
            if not 7 <= len(run.digits) <= 16:
                continue
            mark = nearest_words(view, run, self.marks)
            if mark is None or self._is_official(view, run):
                continue
            other = nearest_words(view, run, self.others)
            if other is None or mark <= other:
                yield Finding(run.start, run.end)

    def _is_official(self, view: View, run: DigitRun) -> bool:
        sentence = view.sentence_of(run.first)
        return view.touches(self.official, sentence.first, sentence.last)


def nearest_words(view: View, run: DigitRun, group: Group) -> int | None:
    """Words between a number and the nearest phrase of a group before it, or right behind it; None: none in
    reach."""
    distances = [
        run.first - match.last if match.last <= run.first else (match.first - run.last) * 2 + 1
        for match in view.matches_near(group, run.first - _REACH - 1, run.last + _REACH + 1)
    ]
    return min((distance for distance in distances if 0 <= distance <= _REACH), default=None)
