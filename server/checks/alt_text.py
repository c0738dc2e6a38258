"""Alternative texts of pictures, and captions of videos."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import regex

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words
from server.post.text import Text

_FILE_NAME = regex.compile(
    r"(?:img|image|dsc|dscn|pxl|vid|wa|screenshot|foto|photo|whatsapp image|fb_img)?[\s_-]*[\d_\-\s.:()]*"
    r"\.?(?:jpe?g|png|heic|webp)?",
    regex.IGNORECASE,
)
_SHORTEST = 3


class AltTextCheck(Check):
    """Flags pictures whose alternative text is known and says nothing, or videos that are known to have no
    captions.

    `of`: `empty`, `file-name` (IMG_1234), `empty-word` (one of `words` is all of it: foto, gambar),
    `mismatch` (no word stem in common with the caption), `no-captions` (videos)."""

    placeholders: ClassVar[frozenset[str]] = frozenset()

    kind: Literal["alt-text"]
    of: tuple[Literal["empty", "file-name", "empty-word", "mismatch", "no-captions"], ...]
    words: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        words = binder.words(self.words) if self.words else ()
        return Finder(lambda view: _find(self, words, view), frozenset({"media"}))


def _find(spec: AltTextCheck, words: Group, view: View) -> Iterable[Finding]:
    for index, image in enumerate(view.post.images):
        if image.alt is not None and _is_poor(spec, words, image.alt.strip(), view):
            yield Finding(subject="image", image=index)
    if "no-captions" in spec.of:
        for index, video in enumerate(view.post.videos):
            if video.captions is False:
                yield Finding(subject="video", video=index)


def _is_poor(spec: AltTextCheck, words: Group, alt: str, view: View) -> bool:
    if not alt:
        return "empty" in spec.of
    if "file-name" in spec.of and _FILE_NAME.fullmatch(alt):
        return True
    text = Text(alt, view.post.platform)
    if "empty-word" in spec.of and words:
        hits = view.scan(text)
        if any(
            match.first == 0 and match.last == len(text.words)
            for part in words
            for match in hits.get(part, ())
        ):
            return True
    if "mismatch" in spec.of:
        caption = view.caption_stems
        return len(text.stems) >= _SHORTEST and len(caption) >= _SHORTEST and not text.stems & caption
    return False
