"""Which language a text is in, by its function words: Indonesian, Sundanese or English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Literal

from server.post.tables import load_table
from server.post.words import Word

Language = Literal["id", "su", "en"]
_LANGUAGES: tuple[Language, ...] = ("id", "su", "en")


def guess(words: Iterable[Word]) -> Language | None:
    """The language with the most function words, at least two; a tie goes to Indonesian, then Sundanese."""
    profile = _profile()
    found = [profile[word.norm] for word in words if word.norm in profile]
    if len(found) < 2:
        return None
    hits = Counter(code for codes in found for code in codes)
    best = max(_LANGUAGES, key=lambda code: hits[code])
    return best if hits[best] >= 2 else None


@cache
def _profile() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code, text in load_table("languages.yaml")["function_words"].items():
        for word in text.split():
            found[word] = (*found.get(word, ()), code)
    return found
