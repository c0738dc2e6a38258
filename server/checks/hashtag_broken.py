"""Hashtags that the platform cuts off or does not link at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import ClassVar, Literal

import regex

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View
from server.post.lexicon import is_known

_LOOSE = regex.compile(r"(?<![\p{L}\p{N}_&/])[#＃](?P<gap>[ \t]+)(?P<word>\p{L}[\p{L}\p{N}_]*)")
_CUT = regex.compile(r"(?P<joins>(?:[-–'’.+&][\p{L}\p{N}_]+)+)")
_GLUED = regex.compile(
    r"(?<![\p{L}\p{N}_&/#＃])[#＃][\p{L}\p{N}_]+(?:[#＃][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)+"
)
_INVISIBLE = r"[\u200B\u2060\u00AD\uFEFF]"
_HOLLOW = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_&/])[#＃](?:[\p{{L}}\p{{N}}_]*{_INVISIBLE}+)+[\p{{L}}\p{{N}}_]*"
)
_DIGITS = regex.compile(r"(?<![\p{L}\p{N}_&/])[#＃]\d{4,}(?![\p{L}\p{N}_])")


class HashtagBrokenCheck(Check):
    """Flags `# Kata` (a space; words in small letters only where there are several), `#SP4N-LAPOR` (cut at
    the hyphen), `#Loket#Sabtu` (no space between), letters in disguise or with invisible signs between them,
    and `#2026` (only digits, four or more)."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "better"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["hashtag-broken"]

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        return Finder(_find, frozenset({binder.trigger("#"), binder.trigger("＃")}))


def _find(view: View) -> Iterable[Finding]:
    source = view.text.source
    tags = view.text.hashtags
    loose = [match.start() for match in _LOOSE.finditer(source) if not _opens_line(source, match.start())]
    for match in _LOOSE.finditer(source):
        several = len(loose) > 1 and match.start() in loose
        if match["word"].islower() and is_known(match["word"]) and not several:
            continue  # a # that is spoken of, or a list mark
        better = source[match.start()] + match["word"]
        yield _finding(match.start(), match.end(), source, better)
    for match in _GLUED.finditer(source):
        parts = regex.split("[#＃]", match.group())[1:]
        yield _finding(match.start(), match.end(), source, " ".join(f"#{part}" for part in parts))
    for match in _HOLLOW.finditer(source):
        yield _finding(match.start(), match.end(), source, regex.sub(_INVISIBLE, "", match.group()))
    for tag in tags:
        plain = unicodedata.normalize("NFKC", tag.text)
        if plain.casefold() != tag.text.replace("＃", "#").casefold():
            yield _finding(tag.start, tag.end, source, plain)
    for tag in tags:
        cut = _CUT.match(source, tag.end)
        if cut and not (cut["joins"].startswith((".", "'", "’")) and cut["joins"][1:2].islower()):
            rest = regex.sub(r"[^\p{L}\p{N}_]", "", cut["joins"])
            yield _finding(tag.start, cut.end(), source, tag.text + rest)
    taken = {tag.start for tag in tags}
    for match in _DIGITS.finditer(source):
        if match.start() not in taken:
            yield Finding(match.start(), match.end(), values={"match": match.group(), "better": "–"})


def _opens_line(source: str, at: int) -> bool:
    return not source[source.rfind("\n", 0, at) + 1 : at].strip()


def _finding(start: int, end: int, source: str, better: str) -> Finding:
    edit = Replacement(start, end, better, safe=True)
    return Finding(start, end, values={"match": source[start:end], "better": better}, edits=(edit,))
