"""Stems of content words, to see whether a hashtag has to do with its caption.

A word's stem is the shortest of its known bases (affixes.py), so "memilih", "pilihan" and "pilih" have one;
stop words of `languages.yaml` are left out. (Snowball's Indonesian stemmer knows no roots: it makes "masa"
of "masalah"; importing it costs 0.3 s.)
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from server.post.affixes import known_bases
from server.post.tables import load_table


def stems_of(norms: Iterable[str]) -> frozenset[str]:
    """The stems of words in normal form; numbers, single letters and stop words give none."""
    return frozenset(
        stem(norm) for norm in set(norms) if len(norm) > 2 and norm[0].isalpha() and norm not in _stop_words()
    )


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of one word in normal form."""
    return min(known_bases(word), key=len, default=word)


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(load_table("languages.yaml")["stop_words"].split())
