"""Words that are written to be looked at: s p a c e d letters, aLtErNaTiNg capitals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View
from server.post.words import Word

_BETWEEN_WORDS = regex.compile(r"[ \t]{2,}|\n+")
_SHORTEST = 3
"""Letters that a word needs before its capitals can be said to alternate."""


class LetterPlayCheck(Check):
    """Flags runs of words whose letters stand apart (p e n t i n g), and words in aLtErNaTiNg capitals where
    there are at least `min_words` of them. `min_letters`: letters that a run of spaced words needs."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["letter-play"]
    min_letters: int = Field(6, ge=2)
    min_words: int = Field(3, ge=1)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self, view), frozenset({"text"}))


_MAY_CHANGE = re.compile(r"[^\W\d_a-z](?<=[^\W\d_A-Z][^\W\d_a-z])")
"""A letter that may be a capital behind one that may be small: a cheap test."""
_CHANGING = regex.compile(r"\p{Ll}\p{Lu}\p{Ll}|\p{Lu}\p{Ll}\p{Lu}")
"""Where no letter stands between two of the other kind, no word alternates."""


def _find(spec: LetterPlayCheck, view: View) -> Iterable[Finding]:
    disguised = any(word.evasive for word in view.words)
    for run in _runs(view.words, _is_spaced) if disguised else ():
        if sum(len(word.norm) for word in run) >= spec.min_letters:
            yield _finding(view, run, _closed)
    source = view.text.source
    if not _MAY_CHANGE.search(source) or not _CHANGING.search(source):
        return
    alternating = _runs(view.words, _alternates)
    if sum(map(len, alternating)) >= spec.min_words:
        for run in alternating:
            yield _finding(view, run, str.lower)


def _runs(words: Sequence[Word], belongs: Callable[[Word], bool]) -> list[list[Word]]:
    """Words of a kind that stand together; up to two single letters may stand between them."""
    runs: list[list[Word]] = []
    between = 0
    for word in words:
        if word.hashtag is None and belongs(word):
            if runs and between <= 2:
                runs[-1].append(word)
            else:
                runs.append([word])
            between = 0
        else:
            between += 1 if len(word.surface) == 1 else 3
    return runs


def _is_spaced(word: Word) -> bool:
    return word.evasive and any(map(str.isspace, word.surface))


def _alternates(word: Word) -> bool:
    letters = [char for char in word.surface if char.isalpha()]
    return len(letters) >= _SHORTEST and all(
        one.isupper() != other.isupper() for one, other in pairwise(letters)
    )


def _closed(text: str) -> str:
    """Spaced letters put together again; two spaces stand between words."""
    chunks = _BETWEEN_WORDS.split(text)
    return " ".join(
        "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)
        for parts in (chunk.split() for chunk in chunks)
    )


def _finding(view: View, run: Sequence[Word], mend: Callable[[str], str]) -> Finding:
    start, end = run[0].start, run[-1].end
    match = view.text.source[start:end]
    better = mend(match)
    if view.sentence_of(view.word_at(start)).start == start:
        better = better[:1].upper() + better[1:]
    return Finding(start, end, values={"match": match}, edits=(Replacement(start, end, better, safe=True),))
