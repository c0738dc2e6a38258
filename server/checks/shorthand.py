"""Texts so full of abbreviations and disguised spelling that reading them is work."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.post.lexicon import own_words

_VOWELS = regex.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]|[^a-z]")


class ShorthandCheck(Check):
    """Flags the stretch from the first to the last word in shorthand (yg, utk, blm, 4yo) where there are at
    least `min` of them and they make up `share` of the words. One abbreviation more or less is how people
    write; drawn-out letters do not count."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"count", "match"})

    kind: Literal["shorthand"]
    min: int = Field(6, ge=1)
    share: float = Field(0.35, gt=0, le=1)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self, view), frozenset({"text"}))


def _find(spec: ShorthandCheck, view: View) -> Iterable[Finding]:
    if len(view.words) < spec.min:
        return
    found = [
        word
        for word in view.words
        if word.hashtag is None and _is_shorthand(word.surface, word.norm, word.evasive)
    ]
    if len(found) < spec.min or len(found) < spec.share * view.running_words:
        return
    match = ", ".join(list(dict.fromkeys(word.surface for word in found))[:3])
    yield Finding(found[0].start, found[-1].end, values={"count": str(len(found)), "match": match})


@lru_cache(maxsize=16384)
def _is_shorthand(surface: str, norm: str, evasive: bool) -> bool:
    """Whether a word of running text is an abbreviation of another, or has digits and signs for letters."""
    if evasive:
        return not any(map(str.isspace, surface))
    if not surface.isalpha():
        return False
    return len(norm) > len(surface) or _has_no_vowel(surface) or _cannot_begin_so(surface)


_BEGINNING = regex.compile(
    r"[bcdfgkps][lr]|[tw]r|[cdgkprstwz]h|[dkst]w|[gkps]n|[kpt]s|m[bp]|n[dgjy]|s[ckmptvy]|xx"
)
_CLUSTER = regex.compile(r"[^aeiouéèêw]{2}")


def _cannot_begin_so(surface: str) -> bool:
    """Whether a word in small letters begins with consonants that no word begins with (dtunda, pngumuman)."""
    return (
        len(surface) > 3
        and surface.islower()
        and surface.isascii()
        and bool(_CLUSTER.match(surface))
        and not _BEGINNING.match(surface)
        and surface not in own_words()
    )


def _has_no_vowel(surface: str) -> bool:
    """Whether a word in small letters cannot be pronounced, and is no acronym that we know (ktp)."""
    return (
        surface.islower() and len(surface) > 1 and not _VOWELS.search(surface) and surface not in own_words()
    )
