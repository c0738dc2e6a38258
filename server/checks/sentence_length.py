"""Sentences and paragraphs that are too long to read on a phone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.post.spans import Sentence


class SentenceLengthCheck(Check):
    """Flags sentences of more than `words` words and paragraphs of more than `paragraph_words`.

    When the sentences have more than `average` words on average (and are at least two), the longest is
    flagged.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"count"})

    kind: Literal["sentence-length"]
    words: int = Field(35, ge=5)
    average: int | None = Field(None, ge=5)
    paragraph_words: int | None = Field(None, ge=10)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self, view), frozenset({"text"}))


def _find(spec: SentenceLengthCheck, view: View) -> Iterable[Finding]:
    if len(view.words) <= min(spec.words, spec.average or spec.words):
        return
    long = [(count, part) for part in view.sentences if (count := _words(view, part)) > spec.words]
    if not long and spec.average:
        long = _longest_when_all_are_long(view, spec.average)
    reported = [(sentence.start, sentence.end) for _, sentence in long]
    for count, sentence in long:
        yield _finding(count, sentence)
    if spec.paragraph_words is None or len(view.words) <= spec.paragraph_words:
        return
    for paragraph in view.text.paragraphs:
        inside = any(paragraph.start <= start < paragraph.end for start, _ in reported)
        if (count := _words(view, paragraph)) > spec.paragraph_words and not inside:
            yield _finding(count, paragraph)


def _longest_when_all_are_long(view: View, average: int) -> list[tuple[int, Sentence]]:
    """The longest sentence, when they have more than `average` words on average and are at least two."""
    spoken = [sentence for sentence in view.sentences if sentence.last > sentence.first]
    if len(spoken) < 2 or len(view.words) <= average * len(spoken):
        return []
    counted = [(count, sentence) for sentence in spoken if (count := _words(view, sentence))]
    if len(counted) < 2 or sum(count for count, _ in counted) <= average * len(counted):
        return []
    return [max(counted, key=lambda pair: pair[0])]


def _finding(count: int, part: Sentence) -> Finding:
    return Finding(part.start, part.end, values={"count": str(count)})


def _words(view: View, part: Sentence) -> int:
    """The words of running text; hashtags are no part of a sentence."""
    if not view.text.hashtags:
        return part.last - part.first
    return sum(1 for word in view.words[part.first : part.last] if word.hashtag is None)
