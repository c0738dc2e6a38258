"""Runs of digits, however they are written: 0812-0000-1234, O812 0000, 0️⃣8️⃣1️⃣, "nol delapan satu dua"."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from server.post.words import Word

LONGEST_NUMBER = 18
"""The longest number that is known by its digits (NIP): two long runs that make more are two numbers."""

_NUMERALS = {
    "nol": "0", "kosong": "0", "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6",
    "tujuh": "7", "delapan": "8", "lapan": "8", "sembilan": "9", "hiji": "1", "tilu": "3", "opat": "4",
    "genep": "6", "dalapan": "8", "salapan": "9", "zero": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_LONGEST_PIECE = max(map(len, _NUMERALS))
_PIECE = regex.compile(r"\p{N}++|[\p{L}\p{M}]++")
_DIGITS = regex.compile(r"\p{N}++")
_NUMERAL = re.compile("|".join(_NUMERALS))
_LETTER_OR_MARK = regex.compile(r"[\p{L}\p{M}]")
_MAY_BE_LOOKALIKE = re.compile(r"\d[oOlI]|[oOlI]\d|-[oOlI]{2,6}-")
_LETTER = regex.compile(r"\p{L}")
_LOOKALIKES = {"o": "0", "O": "0", "l": "1", "I": "1"}
_LONGEST_SEPARATOR = 6


@dataclass(frozen=True, slots=True)
class DigitRun:
    """`digits` in ASCII; `start` and `end` in the source; `first` and `last` words (half-open).

    `spelled`: not all of them are written as digits.
    """

    start: int
    end: int
    digits: str
    first: int
    last: int
    spelled: bool


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    digits: str
    spelled: bool


def find_digit_runs(source: str, words: Sequence[Word], shortest: int = 8) -> tuple[DigitRun, ...]:
    """Every run of at least `shortest` digits with nothing but separators between them."""
    starts = [word.start for word in words]
    ends = [word.end for word in words]
    found = []
    for run in _runs(source):
        digits = "".join(piece.digits for piece in run)
        spelled = any(piece.spelled for piece in run)
        written = sum(len(piece.digits) for piece in run if not piece.spelled)
        if len(digits) >= shortest and (not spelled or written >= 4 or len(run) >= 6):
            start, end = run[0].start, run[-1].end
            first, last = bisect_right(ends, start), bisect_left(starts, end)
            found.append(DigitRun(start, end, digits, first, last, spelled))
    return tuple(found)


def digits_of(written: str) -> str:
    """The digits of a number as it is written: of "O812 satu" 08121; other words are passed over."""
    return "".join(piece.digits for piece in _pieces(written))


def _runs(source: str) -> Iterator[list[_Piece]]:
    """Pieces that stand together as one number."""
    run: list[_Piece] = []
    for piece in _pieces(source):
        if run and not _belongs(source, run, piece):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _belongs(source: str, run: list[_Piece], piece: _Piece) -> bool:
    """Whether a piece goes on with the number before it: nothing but a few signs and no letter lies
    between."""
    between = source[run[-1].end : piece.start]
    if len(between) > _LONGEST_SEPARATOR or _LETTER.search(between):
        return False
    if "\n" in between and min(len(run[-1].digits), len(piece.digits)) < 3:
        return False
    before = sum(len(part.digits) for part in run)
    return not (before >= 8 and len(piece.digits) >= 8 and before + len(piece.digits) > LONGEST_NUMBER)


def _pieces(source: str) -> Iterator[_Piece]:
    """Digits, numerals and letters that stand for digits."""
    lower = source.lower()
    if _MAY_BE_LOOKALIKE.search(source) or len(lower) != len(source):
        yield from _all_pieces(source)
        return
    found = [
        _Piece(*match.span(), digits, spelled=False)
        for match in _DIGITS.finditer(source)
        if (digits := _as_digits(match.group())) is not None
    ]
    numerals = [
        _Piece(*match.span(), _NUMERALS[match.group()], spelled=True)
        for match in _NUMERAL.finditer(lower)
        if _stands_alone(source, *match.span())
    ]
    if numerals:
        found = sorted(found + numerals, key=lambda piece: piece.start)
    yield from found


def _stands_alone(source: str, start: int, end: int) -> bool:
    """Whether neither a letter nor a mark touches that part."""
    return not (_LETTER_OR_MARK.match(source, end) or (start and _LETTER_OR_MARK.match(source, start - 1)))


def _all_pieces(source: str) -> Iterator[_Piece]:
    """The same, where letters may stand for digits: word by word."""
    for match in _PIECE.finditer(source):
        text = match.group()
        if not text[0].isalpha():
            if (digits := _as_digits(text)) is not None:
                yield _Piece(*match.span(), digits, spelled=False)
        elif len(text) > _LONGEST_PIECE:
            continue
        elif numeral := _NUMERALS.get(text.lower()):
            yield _Piece(*match.span(), numeral, spelled=True)
        elif _stands_for_digits(text) and _beside_digits(source, *match.span()):
            yield _Piece(*match.span(), "".join(_LOOKALIKES[char] for char in text), spelled=True)


def _as_digits(text: str) -> str | None:
    if text.isascii():
        return text if text.isdigit() else None
    values = [unicodedata.digit(char, None) for char in text]
    return None if None in values else "".join(map(str, values))


def _stands_for_digits(text: str) -> bool:
    return text[0] in _LOOKALIKES and len(text) <= 6 and all(char in _LOOKALIKES for char in text)


def _beside_digits(source: str, start: int, end: int) -> bool:
    """Whether letters such as O and I touch digits, or stand between them with a hyphen."""
    before, after = source[max(0, start - 1) : start], source[end : end + 1]
    if before.isdecimal() or after.isdecimal():
        return True
    return end - start > 1 and before == after == "-"
