"""Alternative texts of pictures, and captions of videos."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.contract import Severity
from server.packs.words import Words
from server.post.text import Text

_FILE_NAME = regex.compile(
    r"(?:img|image|dsc|dscn|pxl|vid|wa|screenshot|foto|photo|whatsapp image|fb_img)?[\s_-]*[\d_\-\s.:()]*"
    r"\.?(?:jpe?g|png|heic|webp)?",
    regex.IGNORECASE,
)
_SHORTEST = 2
"""Stems that an alternative text and a caption need before they can be said to have none in common."""

_Fault = Literal["empty", "file-name", "empty-word", "mismatch", "no-captions"]


class AltTextCheck(Check):
    """Flags pictures whose alternative text is known and says nothing, or videos that are known to have no
    captions.

    `of`: `empty`, `file-name` (IMG_1234), `empty-word` (there is nothing but `words` in it: foto kegiatan),
    `mismatch` (no word stem in common with the caption), `no-captions` (videos). `mild`: these are good to
    know, whatever the rule's severity. `about`: `mismatch` only looks at alternative texts that hold one of
    these."""

    placeholders: ClassVar[frozenset[str]] = frozenset()

    kind: Literal["alt-text"]
    of: tuple[_Fault, ...] = Field(min_length=1)
    words: Words = ()
    mild: tuple[_Fault, ...] = ()
    about: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        words = binder.words(self.words) if self.words else ()
        about = binder.words(self.about) if self.about else ()
        return Finder(lambda view: _find(self, words, about, view), frozenset({"media"}))


def _find(spec: AltTextCheck, words: Group, about: Group, view: View) -> Iterable[Finding]:
    for index, image in enumerate(view.post.images):
        if image.alt is not None and (fault := _fault(spec, words, about, image.alt.strip(), view)):
            yield Finding(subject="image", image=index, severity=_severity(spec, fault))
    if "no-captions" in spec.of:
        for index, video in enumerate(view.post.videos):
            if video.captions is False:
                yield Finding(subject="video", video=index, severity=_severity(spec, "no-captions"))


def _severity(spec: AltTextCheck, fault: _Fault) -> Severity | None:
    return Severity.INFO if fault in spec.mild else None


def _fault(spec: AltTextCheck, words: Group, about: Group, alt: str, view: View) -> _Fault | None:
    """What is wrong with an alternative text; None: nothing that the check looks for."""
    if not alt:
        return "empty" if "empty" in spec.of else None
    if "file-name" in spec.of and _FILE_NAME.fullmatch(alt):
        return "file-name"
    text = Text(alt, view.post.platform)
    if "empty-word" in spec.of and _is_nothing_but(words, text, view):
        return "empty-word"
    if "mismatch" in spec.of and _strays(about, text, view):
        return "mismatch"
    return None


def _is_nothing_but(words: Group, text: Text, view: View) -> bool:
    """Whether matches of the group cover every word of the text."""
    hits = view.scan(text)
    matches = [match for part in words for match in hits.get(part)]
    covered = {index for match in matches for index in range(match.first, match.last)}
    return bool(covered) and len(covered) == len(text.words)


def _strays(about: Group, text: Text, view: View) -> bool:
    """Whether an alternative text has nothing in common with the caption."""
    if about and not any(part in view.scan(text) for part in about):
        return False
    caption = view.caption_stems
    return len(text.stems) >= _SHORTEST and len(caption) >= _SHORTEST and not text.stems & caption
