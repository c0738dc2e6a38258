"""Letters that only look like letters: bold or ringed signs of Unicode, small capitals, letters turned upside
down, heaps of accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Replacement
from server.checks.view import View

_FANCY = (
    "\u2460-\u24ff\U0001d400-\U0001d7ff\U0001f100-\U0001f1e5"
    "\uff21-\uff3a\uff41-\uff5a\u1d00-\u1d2b\u2c60-\u2c7f"
    "\u1d2c-\u1d6a\u1d9b-\u1dbf\u02b0-\u02b8\u2070-\u209c"
    "\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\ua730\ua731\ua7af"
)
_RUN = regex.compile(rf"[{_FANCY}](?:[{_FANCY}\s\p{{P}}\ufe0f]*[{_FANCY}])?")
_MAY_BE_FANCY = re.compile(f"[{_FANCY}]")
_MAY_BE_MARKS = re.compile(r"[^\x00-\u02ff]{3}")
"""Three signs where marks may be: cheap tests that almost every text fails."""
_ZALGO = regex.compile(r"(?:\p{L}\p{M}{3,}\s?)+")
_STRUCK = regex.compile(r"(?:\p{L}[\u0330-\u0338\u035f]+[\s\u0330-\u0338]*)+")
_MAY_BE_STRUCK = re.compile("[\u0330-\u0338\u035f]")
"""Letters that are underlined or struck through one by one."""
_LETTER = regex.compile(r"LATIN (?:CAPITAL LETTER|LETTER SMALL CAPITAL|CAPITAL) ([A-Z])(?: |$)")

_TURNED = dict(zip("ɐɔpǝɟƃɓɥᴉɾʞʅɯɹʇʌʍʎ", "acdefgghijklmrtvwy", strict=True))
"""Letters upside down, with those that they stand for; b, n, o, q, s, u, x and z have plain look-alikes."""
_UPRIGHT = dict(zip("bdnpqu'˙¡¿‾", "qpudbn,.!?_", strict=True)) | {",": "'"}
_ONLY_TURNED = frozenset(_TURNED) - {"p"}
_A_TURNED = re.compile(f"[{''.join(sorted(_ONLY_TURNED))}]")
_CHUNK = regex.compile(r"\S+")


class FancyLettersCheck(Check):
    """Flags runs of at least `min` decorated, raised or turned letters, of letters under three or more marks,
    and of letters that are underlined or struck through one by one."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"count"})
    offers: ClassVar[frozenset[str]] = frozenset({"proposed"})

    kind: Literal["fancy-letters"]
    min: int = Field(5, ge=1)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self.min, view), frozenset({"text"}))


def _find(least: int, view: View) -> Iterable[Finding]:
    source = view.text.source
    if source.isascii():
        return
    for match in _RUN.finditer(source) if _MAY_BE_FANCY.search(source) else ():
        letters = [
            char for char in match.group() if not char.isspace() and unicodedata.category(char)[0] != "P"
        ]
        plain = "".join(map(_plain, match.group()))
        if len(letters) >= least and any(char.isalpha() for char in plain):
            yield _finding(match.start(), match.end(), plain, len(letters))
    for start, end in _turned_runs(source):
        turned = sum(char in _ONLY_TURNED for char in source[start:end])
        if turned >= least:
            yield _finding(start, end, _upright(source[start:end]), turned)
    heaps = _ZALGO.finditer(source) if _MAY_BE_MARKS.search(source) else ()
    struck = _STRUCK.finditer(source) if _MAY_BE_STRUCK.search(source) else ()
    for match in (*heaps, *struck):
        marked = sum(1 for char in match.group() if char.isalpha())
        if marked >= least:
            bare = "".join(char for char in match.group() if not unicodedata.category(char).startswith("M"))
            yield _finding(match.start(), match.start() + len(match.group().rstrip()), bare.rstrip(), marked)


def _turned_runs(source: str) -> Iterable[tuple[int, int]]:
    """Words in a row, each with a letter upside down. Word by word: a pattern would read a long word once for
    each of its letters."""
    if not _A_TURNED.search(source):
        return
    run: tuple[int, int] | None = None
    for chunk in _CHUNK.finditer(source):
        start, end = chunk.span()
        is_turned = not _ONLY_TURNED.isdisjoint(chunk.group())
        if run and is_turned and not source[run[1] : start].strip(" \t"):
            run = (run[0], end)
            continue
        if run:
            yield run
        run = (start, end) if is_turned else None
    if run:
        yield run


def _plain(char: str) -> str:
    """The letter that a decorated one stands for."""
    plain = unicodedata.normalize("NFKC", char)
    if plain.isascii():
        return plain
    name = unicodedata.name(char, "").removeprefix("NEGATIVE ").removeprefix("SQUARED ")
    name = name.removeprefix("CIRCLED ")
    letter = _LETTER.match(name)
    if letter is None:
        return plain
    return letter[1].lower() if "SMALL CAPITAL" in name else letter[1]


def _upright(text: str) -> str:
    """Text that was turned upside down, as it was before."""
    return "".join(_TURNED.get(char) or _UPRIGHT.get(char, char) for char in reversed(text))


def _finding(start: int, end: int, plain: str, count: int) -> Finding:
    return Finding(
        start, end, values={"count": str(count)}, edits=(Replacement(start, end, plain, safe=True),)
    )
