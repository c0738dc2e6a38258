"""Reads one token: what word is meant, however it is spelled.

`read` takes the surface of a token and gives one or more pieces, each a place in the surface and the word
read there. In order: look-alikes folded, masked letters kept as "*", leetspeak decoded, repeated letters
squeezed, chat abbreviations expanded. Leetspeak is decoded only in a token that has letters, and into the
norm only where the outcome is a word that we know: "b4ngs4t" is, "1jt", "5G", "4x4", "PPKM2", "P3K" are
not. An outcome that we don't know becomes a variant.

Everything here is a pure function of the token and cached, since posts repeat their words.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, product
from typing import NamedTuple

import regex

from server.post.affixes import has_known_base
from server.post.lexicon import COMMON, UNKNOWN, costs, is_known, own_words
from server.post.lookalikes import fold
from server.post.tables import load_table

CACHED = 48
"""Longest token that is cached, in code points; longer ones are rare and never words."""


class Piece(NamedTuple):
    """A word read from start to end of the token. `variants`: other readings of the same letters."""

    start: int
    end: int
    norm: str
    evasive: bool = False
    masked: bool = False
    variants: tuple[str, ...] = ()


LEET = {
    "0": "o",
    "3": "e",
    "4": "a",
    "5": "s",
    "6": "g",
    "7": "t",
    "8": "b",
    "9": "g",
    "@": "a",
    "$": "s",
    "+": "t",
    "€": "e",
}
_LEET_TABLE = str.maketrans(LEET)
_EITHER = "1!|"  # i or l
_SYMBOLS = regex.compile(r"[@$!|+€¡]")
_HAS_LEET = regex.compile(r"[\d@$!|+€¡]")
MASK = "*"
_MASKS = regex.compile(r"[*•●∗✱✶⁎█▓░▒×#^%]+")
_RUN = regex.compile(r"([^\W\d_])\1+")
_NUMBER_UNIT = regex.compile(r"\d[\d.,:]*+(\p{L}*+)")
_WORD_NUMBER = regex.compile(r"(\p{L}++)\d++")
_APOSTROPHES = regex.compile(r"['’‘ʼ`´]")


def read(surface: str) -> tuple[Piece, ...]:
    """The words of a token; at least one piece, in order, none overlapping."""
    return _read_cached(surface) if len(surface) <= CACHED else _read(surface)


def _read(surface: str) -> tuple[Piece, ...]:
    if surface.isascii() and surface.isalpha():
        return (Piece(0, len(surface), expand(squeeze(surface.lower()))),)
    if "-" in surface:
        return _hyphenated(surface)
    return _single(surface)


_read_cached = lru_cache(maxsize=16384)(_read)


def _single(surface: str) -> tuple[Piece, ...]:
    folded, deceived = fold(_APOSTROPHES.sub("", surface))
    masked = bool(_MASKS.search(folded))
    if masked:
        return _masked(surface, _MASKS.sub(lambda run: MASK * len(run.group()), folded), deceived)
    if _HAS_LEET.search(folded) and any(map(str.isalpha, folded)):
        return _leet(surface, folded, deceived)
    return (Piece(0, len(surface), expand(squeeze(folded)), deceived),)


def _masked(surface: str, folded: str, deceived: bool) -> tuple[Piece, ...]:
    parts = [part for part in folded.split(MASK) if part]
    letters = all(part.isalpha() for part in parts)
    if (
        not parts
        or not letters
        or (len(parts) > 1 and all(len(part) > 2 and is_known(part) for part in parts))
    ):
        return _split(surface, _MASKS)
    return (
        (Piece(0, len(surface), folded, True, True),)
        if len(folded) > 2
        else (Piece(0, len(surface), folded, deceived),)
    )


def _leet(surface: str, folded: str, deceived: bool) -> tuple[Piece, ...]:
    whole = Piece(0, len(surface), folded, deceived)
    if folded in own_words():
        return (whole,)
    decoded = _decoded(folded)
    if decoded is not None:
        return (Piece(0, len(surface), decoded, True, False, (folded,)),)
    if _SYMBOLS.search(folded):
        return _split(surface, _SYMBOLS)
    if _NUMBER_UNIT.fullmatch(folded) or _WORD_NUMBER.fullmatch(folded):
        return (whole,)
    guess = squeeze(folded.translate(_LEET_TABLE).replace("1", "i"))
    return (
        (Piece(0, len(surface), folded, deceived, False, (guess,)),)
        if guess.isalpha() and len(guess) > 3
        else (whole,)
    )


def _decoded(folded: str) -> str | None:
    """The known word behind leetspeak; None where there is none or it reads as a number with its unit."""
    letters = _NUMBER_UNIT.fullmatch(folded) or _WORD_NUMBER.fullmatch(folded)
    rest = letters[1] if letters else ""
    if sum(map(str.isalpha, folded)) < 2 or (letters and len(rest) < 3):
        return None
    plain = folded.translate(_LEET_TABLE).replace("¡", "i")
    choices = [("i", "l") if letter in _EITHER else (letter,) for letter in plain]
    guesses = [
        guess for guess in islice(map("".join, product(*choices)), 16) if guess.isalpha() and len(guess) > 2
    ]
    for word in [*filter(is_known, guesses), *map(squeeze, guesses)]:
        trusted = word in own_words() if len(word) == 3 else is_known(word) or has_known_base(word)
        if not trusted:
            continue
        if not letters or (len(folded) - len(rest) == 1 and not _likelier(rest, word)):
            return expand(word)
    return None


def _likelier(rest: str, word: str) -> bool:
    """Whether the letters beside a number are a word more common than the one that leetspeak would make."""
    if not is_known(rest) and not has_known_base(rest):
        return False
    return costs().get(rest, UNKNOWN) <= costs().get(word, UNKNOWN)


def _split(surface: str, separators: regex.Pattern[str]) -> tuple[Piece, ...]:
    """The parts between separators, each read on its own."""
    found: list[Piece] = []
    start = 0
    for cut in [*separators.finditer(surface), None]:
        end = cut.start() if cut else len(surface)
        if end > start:
            found += [moved(piece, start) for piece in read(surface[start:end])]
        start = cut.end() if cut else end
    return tuple(found) or (Piece(0, len(surface), fold(surface)[0]),)


_PREFIXES = frozenset(
    ["di", "ke", "se", "me", "mem", "men", "meng", "nge", "ber", "ter", "pe", "per", "ka", "nga", "ny", "ng"]
)
_SUFFIXES = frozenset(["nya", "ku", "mu", "lah", "kah", "pun", "an", "kan", "in", "i", "na", "keun", "ers"])


def _hyphenated(surface: str) -> tuple[Piece, ...]:
    """Reads "bodoh-bodoh", "teman-temannya" and bound affixes ("di-share", "di-follow-an") as one word."""
    parts = surface.split("-")
    if 1 < len(parts) < 5 and all(parts):
        folded = [fold(part)[0] for part in parts]
        first = 1 if folded[0] in _PREFIXES else 0
        last = len(parts) - 1 if folded[-1] in _SUFFIXES else len(parts)
        stem = parts[first:last]
        if len(stem) == 1 and len(parts) > 1 and folded[first].isalpha() and len(folded[first]) > 2:
            return _joined(surface, ["".join(parts)])
        if len(stem) == 2 and _repeats(folded[first], folded[first + 1]):
            return _joined(surface, ["".join(parts[: first + 1]), "".join(parts[first + 1 :])])
    return _split(surface, _HYPHENS)


def _joined(surface: str, halves: list[str]) -> tuple[Piece, ...]:
    """One word for the whole surface, of one part or of two that repeat each other."""
    read_halves = [read(half) for half in halves]
    if any(len(pieces) != 1 for pieces in read_halves):
        return _split(surface, _HYPHENS)
    pieces = [pieces[0] for pieces in read_halves]
    return (
        Piece(
            0,
            len(surface),
            "-".join(piece.norm for piece in pieces),
            any(piece.evasive for piece in pieces),
            any(piece.masked for piece in pieces),
            tuple(variant for piece in pieces for variant in piece.variants),
        ),
    )


_HYPHENS = regex.compile("-+")


def _repeats(first: str, second: str) -> bool:
    if len(first) < 2 or not first[0].isalpha():
        return False
    return first == second or (min(len(first), len(second)) > 2 and (first in second or second in first))


def moved(piece: Piece, by: int) -> Piece:
    """The same word, further to the right."""
    return piece._replace(start=piece.start + by, end=piece.end + by) if by else piece


@lru_cache(maxsize=16384)
def squeeze(word: str) -> str:
    """A word without the letters that were drawn out: "goblooook" gives "goblok", "maaf" and "PPPK" stay.

    Each run of a letter may stand for one or two of it; the most common known word that comes of it wins.
    Where none is known, runs of three and more become one letter and pairs stay.
    """
    runs = list(_RUN.finditer(word))
    if not runs or len(word) > CACHED:
        return word if not runs else _RUN.sub(_shortened, word)
    pairs_only = all(len(run.group()) == 2 for run in runs)
    if word in own_words() or (pairs_only and is_known(word)):
        return word
    guesses = [_with_runs(word, runs, lengths) for lengths in islice(product((2, 1), repeat=len(runs)), 16)]
    known = [guess for guess in guesses if is_known(guess)]
    if pairs_only:
        known = [guess for guess in known if len(guess) > 3 and costs()[guess] <= COMMON]
    if known:
        return min(known, key=costs().__getitem__)
    if not pairs_only:
        for guess in guesses:
            if has_known_base(guess):
                return guess
    return _RUN.sub(_shortened, word)


def _shortened(run: regex.Match[str]) -> str:
    return run.group() if len(run.group()) == 2 else run[1]


def _with_runs(word: str, runs: list[regex.Match[str]], lengths: tuple[int, ...]) -> str:
    parts, at = [], 0
    for run, length in zip(runs, lengths, strict=True):
        parts += [word[at : run.start()], run[1] * length]
        at = run.end()
    return "".join([*parts, word[at:]])


@cache
def _abbreviations() -> dict[str, str]:
    return {
        short: word
        for word, shorts in load_table("abbreviations.yaml")["words"].items()
        for short in shorts.split()
    }


def expand(word: str) -> str:
    """The word that a chat abbreviation stands for, or the word itself."""
    return _abbreviations().get(word, word)
