"""Alternative texts of pictures, and captions of videos."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.contract import Severity
from server.engine.phrases import Hits
from server.packs.language import Strict
from server.packs.words import Words
from server.post.text import Text

_FILE_NAME = regex.compile(
    r"(?:img|image|dsc|dscn|pxl|vid|wa|screenshot|foto|photo|whatsapp image|fb_img)?[\s_-]*"
    r"(?:[\d_\-\s.:()]|\bat\b|\bpukul\b|\bam\b|\bpm\b)*"
    r"\.?(?:jpe?g|png|heic|webp)?",
    regex.IGNORECASE,
)
_SHORTEST = 2
"""Stems that an alternative text and a caption need before they can be said to have none in common."""

_Fault = Literal[
    "empty", "file-name", "empty-word", "told", "mismatch", "other-topic", "opposite", "no-captions"
]


class Opposite(Strict):
    """A caption with one of `caption` and an alternative text with one of `alt` contradict each other."""

    caption: Words = Field(min_length=1)
    alt: Words = Field(min_length=1)


class AltTextCheck(Check):
    """Flags pictures whose alternative text is known and says nothing, or videos that are known to have no
    captions.

    `of`: `empty`, `file-name` (IMG_1234), `empty-word` (there is nothing but `words` in it: foto kegiatan),
    `told` (it holds one of `telling`: buram, tanda air), `mismatch` (no word stem in common with the
    caption), `other-topic` (nor any of `topics`, though both have some), `opposite` (a pair of `opposites`,
    each with `caption` and `alt`, contradict each other), `no-captions` (videos). `mild`: these are good to
    know, whatever the rule's severity. `about`: `mismatch` and `other-topic` only look at alternative texts
    that hold one of these."""

    placeholders: ClassVar[frozenset[str]] = frozenset()

    kind: Literal["alt-text"]
    of: tuple[_Fault, ...] = Field(min_length=1)
    words: Words = ()
    mild: tuple[_Fault, ...] = ()
    about: Words = ()
    telling: Words = ()
    topics: tuple[Words, ...] = ()
    opposites: tuple[Opposite, ...] = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        bound = _Bound(
            words=binder.words(self.words) if self.words else (),
            about=binder.words(self.about) if self.about else (),
            telling=binder.words(self.telling) if self.telling else (),
            topics=tuple(binder.words(topic) for topic in self.topics),
            opposites=tuple((binder.words(pair.caption), binder.words(pair.alt)) for pair in self.opposites),
        )
        return Finder(lambda view: _find(self, bound, view), frozenset({"media"}))


@dataclass(frozen=True, slots=True)
class _Bound:
    """The words of a check as groups of phrases."""

    words: Group
    about: Group
    telling: Group
    topics: tuple[Group, ...]
    opposites: tuple[tuple[Group, Group], ...]


def _find(spec: AltTextCheck, bound: _Bound, view: View) -> Iterable[Finding]:
    for index, image in enumerate(view.post.images):
        if image.alt is not None and (fault := _fault(spec, bound, image.alt.strip(), view)):
            yield Finding(subject="image", image=index, severity=_severity(spec, fault))
    if "no-captions" in spec.of:
        for index, video in enumerate(view.post.videos):
            if video.captions is False:
                yield Finding(subject="video", video=index, severity=_severity(spec, "no-captions"))


def _severity(spec: AltTextCheck, fault: _Fault) -> Severity | None:
    return Severity.INFO if fault in spec.mild else None


def _fault(spec: AltTextCheck, bound: _Bound, alt: str, view: View) -> _Fault | None:
    """What is wrong with an alternative text; None: nothing that the check looks for."""
    if not alt:
        return "empty" if "empty" in spec.of else None
    if "file-name" in spec.of and _FILE_NAME.fullmatch(alt):
        return "file-name"
    text = Text(alt, view.post.platform)
    hits = view.scan(text)
    faults: tuple[tuple[_Fault, Callable[[], bool]], ...] = (
        ("empty-word", lambda: _is_nothing_but(bound.words, text, hits)),
        ("told", lambda: _holds(hits, bound.telling)),
        ("mismatch", lambda: _strays(bound.about, text, hits, view)),
        ("other-topic", lambda: _is_of_other_topics(bound, text, hits, view)),
        ("opposite", lambda: any(view.has(said) and _holds(hits, seen) for said, seen in bound.opposites)),
    )
    return next((fault for fault, is_so in faults if fault in spec.of and is_so()), None)


def _holds(hits: Hits, group: Group) -> bool:
    return any(part in hits for part in group)


def _is_nothing_but(words: Group, text: Text, hits: Hits) -> bool:
    """Whether matches of the group cover every word of the text."""
    matches = [match for part in words for match in hits.get(part)]
    covered = {index for match in matches for index in range(match.first, match.last)}
    return bool(covered) and len(covered) == len(text.words)


def _strays(about: Group, text: Text, hits: Hits, view: View) -> bool:
    """Whether an alternative text has nothing in common with the caption."""
    if about and not _holds(hits, about):
        return False
    caption = view.caption_stems
    return len(text.stems) >= _SHORTEST and len(caption) >= _SHORTEST and not text.stems & caption


def _is_of_other_topics(bound: _Bound, text: Text, hits: Hits, view: View) -> bool:
    """Whether both texts have topics, and neither a topic nor a word in common."""
    if not _strays(bound.about, text, hits, view):
        return False
    seen = {topic for topic in bound.topics if _holds(hits, topic)}
    said = {topic for topic in bound.topics if view.has(topic)}
    return bool(seen) and bool(said) and not seen & said
