"""Runs of digits, however they are written: 0812-0000-1234, 0812 0000 1234, O812…, "nol delapan satu dua"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from server.post.words import Word

LONGEST_NUMBER = 18
"""The longest number that is known by its digits (NIP): two long runs that make more are two numbers."""

_NUMERALS = {
    "nol": "0", "kosong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6",
    "tujuh": "7", "delapan": "8", "lapan": "8", "sembilan": "9", "hiji": "1", "tilu": "3", "opat": "4",
    "genep": "6", "dalapan": "8", "salapan": "9",
}  # fmt: skip
_BETWEEN = regex.compile(r"[\s.,\p{Pd}_/()+·•．]{0,3}+")
_DIGITS_ONLY = regex.compile(r"[\p{Nd}oOlI]{1,20}(?:[.\-,:][\p{Nd}oO]{1,20})*")
_LETTERS = str.maketrans({"o": "0", "O": "0", "l": "1", "I": "1"})


@dataclass(frozen=True, slots=True)
class DigitRun:
    """`digits` in ASCII; `start` and `end` in the source; `first` and `last` words (half-open)."""

    start: int
    end: int
    digits: str
    first: int
    last: int
    spelled: bool


def find_digit_runs(source: str, words: Sequence[Word], shortest: int = 8) -> tuple[DigitRun, ...]:
    """Every run of at least `shortest` digits with nothing but separators between them, none across a line
    break."""
    found: list[DigitRun] = []
    index = 0
    while index < len(words):
        digits = _digits(words[index])
        if not digits:
            index += 1
            continue
        first = index
        spelled = not words[index].surface[:1].isdigit()
        index += 1
        while index < len(words):
            between = source[words[index - 1].end : words[index].start]
            more = _digits(words[index])
            if not more or "\n" in between or not _BETWEEN.fullmatch(between):
                break
            if len(digits) >= 8 and len(more) >= 8 and len(digits) + len(more) > LONGEST_NUMBER:
                break
            spelled = spelled or not words[index].surface[:1].isdigit()
            digits += more
            index += 1
        if len(digits) >= shortest and (not spelled or _mostly_digits(words[first:index])):
            found.append(DigitRun(words[first].start, words[index - 1].end, digits, first, index, spelled))
    return tuple(found)


def digits_of(written: str) -> str:
    """The digits of a number as it is written: of "O812 satu" 08121; other words are passed over."""
    pieces = regex.split(r"[^\p{L}\p{N}]+", written)
    return "".join(_NUMERALS.get(piece.lower()) or _ascii(piece) for piece in pieces)


def _ascii(surface: str) -> str:
    plain = surface.translate(_LETTERS) if any(char.isdecimal() for char in surface) else surface
    return "".join(str(int(char)) for char in plain if char.isdecimal())


def _digits(word: Word) -> str:
    """The digits of a word that is a number; empty for other words."""
    if word.hashtag is not None:
        return ""
    surface = word.surface
    if any(char.isdecimal() for char in surface):
        if not _DIGITS_ONLY.fullmatch(surface):
            return ""
        return _ascii(surface)
    return _NUMERALS.get(word.norm, "")


def _mostly_digits(words: Sequence[Word]) -> bool:
    """A spelled run is a number that is dictated digit by digit: at least six pieces, or digits beside the
    words."""
    return len(words) >= 6 or sum(len(word.surface) for word in words if word.surface[:1].isdigit()) >= 6
