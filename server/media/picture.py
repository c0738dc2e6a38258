"""A picture as the judgement sees it: its facts and the text in it, no pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict

from server.contract import Box, ImageFacts, TextState


class ReadWord(BaseModel):
    """A stretch of the text and where it stands. Offsets are code points, half-open; the box is in the
    picture's pixels after orientation.
    """

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    box: Box


class Reading(BaseModel):
    """The text in a picture: its lines with line breaks between them, and its words in the order of the
    text.
    """

    model_config = ConfigDict(frozen=True)

    text: str = ""
    words: tuple[ReadWord, ...] = ()

    def box(self, start: int, end: int) -> Box | None:
        """The box around all words that a stretch of the text touches; None: it touches none."""
        boxes = [word.box for word in self.words if word.start < end and start < word.end]
        return around(boxes) if boxes else None


@dataclass(frozen=True, slots=True)
class Picture:
    """`reading` is there when `text` is "done", and only then."""

    facts: ImageFacts
    text: TextState
    reading: Reading | None = None

    @property
    def text_share(self) -> float | None:
        """The share of the picture that its words take; None: nobody has read them."""
        if self.text == "none":
            return 0.0
        if self.reading is None:
            return None
        words = sum(word.box.width * word.box.height for word in self.reading.words)
        return min(words / (self.facts.width * self.facts.height), 1.0)

    @property
    def border_share(self) -> float:
        """The share of the picture that its even borders take."""
        facts, margins = self.facts, self.facts.margins
        inner = (facts.width - margins.left - margins.right) * (facts.height - margins.top - margins.bottom)
        return 1 - inner / (facts.width * facts.height)

    def with_reading(self, reading: Reading | None) -> Picture:
        """The same picture once it has been read; None: that failed."""
        if reading is None:
            return replace(self, text="unavailable")
        return replace(
            self, text="done" if reading.text else "none", reading=reading if reading.text else None
        )


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them (one or more)."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return Box(x=left, y=top, width=right - left, height=bottom - top)
