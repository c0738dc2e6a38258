"""Judges the text in pictures by the rules that judge captions, as far as a rule set wants that: a national
ID number on a card is as much at risk as one in the caption.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from server.checks.base import Finding
from server.checks.view import View
from server.contract import Box
from server.engine.judgement import Judged, judge
from server.engine.plan import Plan
from server.media.picture import Picture, Reading, ReadWord
from server.post.text import Text


def judge_picture_texts(plan: Plan, view: View) -> list[Judged]:
    """What the rules find in the texts of a post's pictures, each with the box of its words."""
    found: list[Judged] = []
    for index, picture in enumerate(view.post.pictures):
        reading = None if picture is None else all_text(picture)
        if reading is not None and reading.text:
            found += _judge(plan, view, index, reading)
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


def _judge(plan: Plan, view: View, index: int, reading: Reading) -> Iterator[Judged]:
    post = view.post
    text = Text(reading.text, post.platform)
    alone = view.on(replace(post, text=text, siblings=(), images=(), pictures=(), videos=()))
    rules = [rule for rule in plan.candidates(alone) if rule.placed.reads_pictures]
    seen: set[tuple[str, Box]] = set()
    for judged in judge(rules, alone):
        finding = judged.finding
        if finding.start is None or finding.end is None:
            continue  # what is missing in a picture's text may stand in the caption
        box = reading.box(finding.start, finding.end)
        if box is not None and (judged.rule.id, box) not in seen:
            seen.add((judged.rule.id, box))
            yield replace(judged, finding=_in_picture(finding, index, box))


def _in_picture(finding: Finding, index: int, box: Box) -> Finding:
    """Seen in a picture, where no edit can mend it."""
    return replace(finding, start=None, end=None, subject="image", image=index, box=box, edits=())
