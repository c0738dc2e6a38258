"""Passwords, one-time codes, PINs and passcodes that are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import regex

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words

_SIGN = regex.compile(r"[^\n.!?:=→]{0,40}(?:[:=→]|->)+\s*")
_VALUE = regex.compile(r"[^\s,;“”\"'()•*]{3,64}")
_WORDS_BETWEEN = 6


class CredentialCheck(Check):
    """Flags the value behind a word such as password, sandi, OTP (`labels`).

    Behind a colon or equals sign any value counts that is none of `not_values`; without one, only a value
    that looks like a secret: letters with digits, or four to eight digits, up to six words behind the label.
    """

    kind: Literal["credential"]
    labels: Words
    not_values: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        labels = binder.words(self.labels)
        return Finder(
            _Secrets(labels, binder.words(self.not_values) if self.not_values else ()), frozenset(labels)
        )


class _Secrets:
    """The bound check."""

    def __init__(self, labels: Group, not_values: Group) -> None:
        self.labels = labels
        self.not_values = not_values

    def __call__(self, view: View) -> Iterable[Finding]:
        seen: set[int] = set()
        for match in view.matches(self.labels):
            span = self._after_sign(view, match.last) or self._looks_secret(view, match.last)
            if span and span[0] not in seen:
                seen.add(span[0])
                yield Finding(*span)

    def _after_sign(self, view: View, last: int) -> tuple[int, int] | None:
        source = view.text.source
        sign = _SIGN.match(source, view.words[last - 1].end)
        value = _VALUE.match(source, sign.end()) if sign else None
        if value is None:
            return None
        first, end = view.words_in(*value.span())
        if view.touches(self.not_values, first, end):
            return None
        trimmed = len(value.group().rstrip(".!?…"))
        return (value.start(), value.start() + trimmed) if trimmed >= 3 else None

    def _looks_secret(self, view: View, last: int) -> tuple[int, int] | None:
        words = view.words
        end_of_sentence = view.sentence_of(last - 1).last
        for word in words[last : min(last + _WORDS_BETWEEN, end_of_sentence)]:
            value = _VALUE.match(view.text.source, word.start)
            text = value.group().rstrip(".!?…") if value else word.surface
            if _is_secret(text):
                return word.start, word.start + len(text)
        return None


def _is_secret(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    letters = sum(char.isalpha() for char in text)
    if digits and not letters:
        return 4 <= digits <= 8 and text.isdigit() and not 1945 <= int(text) <= 2050
    return digits >= 2 and letters >= 3 and "." not in text and "/" not in text
