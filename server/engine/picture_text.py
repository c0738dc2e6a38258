"""Judges the text in pictures by the rules that judge captions, as far as a rule set wants that: a national
ID number on a card is as much at risk as one in the caption.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from server.checks.base import Finding, Subject
from server.checks.view import View
from server.contract import Box
from server.engine.judgement import Judged, judge
from server.engine.plan import Plan
from server.media.picture import Picture, Reading, ReadWord
from server.post.text import Text


def judge_picture_texts(plan: Plan, view: View) -> list[Judged]:
    """What the rules find in the texts of a post's pictures and in the first frames of its videos, each with
    the box of its words.
    """
    found: list[Judged] = []
    post = view.post
    for index, picture in enumerate(post.pictures):
        found += _judge(plan, view, picture, _Place(image=index))
    for index, frame in enumerate(post.frames):
        found += _judge(plan, view, frame, _Place(video=index))
    return found


def all_text(picture: Picture) -> Reading:
    """The text that was read, and below it the addresses that QR codes lead to, with their boxes."""
    text, words = (picture.reading.text, picture.reading.words) if picture.reading else ("", ())
    for code in picture.facts.codes or ():
        if code.url:
            text += "\n" if text else ""
            words += (ReadWord(start=len(text), end=len(text) + len(code.url), box=code.box),)
            text += code.url
    return Reading(text=text, words=words)


@dataclass(frozen=True, slots=True)
class _Place:
    """Which picture, or which video."""

    image: int | None = None
    video: int | None = None


def _judge(plan: Plan, view: View, picture: Picture | None, place: _Place) -> Iterator[Judged]:
    reading = all_text(picture) if picture is not None else Reading()
    if not reading.text:
        return
    post = view.post
    text = Text(reading.text, post.platform)
    alone = view.on(replace(post, text=text, siblings=(), images=(), pictures=(), videos=(), frames=()))
    rules = [rule for rule in plan.candidates(alone) if rule.placed.reads_pictures]
    seen: set[tuple[str, Box]] = set()
    for judged in judge(rules, alone):
        finding = judged.finding
        if finding.start is None or finding.end is None:
            continue  # what is missing in a picture's text may stand in the caption
        box = reading.box(finding.start, finding.end)
        if box is not None and (judged.rule.id, box) not in seen:
            seen.add((judged.rule.id, box))
            yield replace(judged, finding=_in_picture(finding, place, box))


def _in_picture(finding: Finding, place: _Place, box: Box) -> Finding:
    """Seen in a picture, where no edit can mend it."""
    subject: Subject = "image" if place.video is None else "video"
    return replace(
        finding,
        start=None,
        end=None,
        subject=subject,
        image=place.image,
        video=place.video,
        box=box,
        edits=(),
    )
