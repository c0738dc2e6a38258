"""Pictures in the examples of rules: what is known of them is written down, no file is needed."""

from __future__ import annotations

import re
from typing import Final, Literal

from pydantic import Field

from server.contract import Box, Code, ImageFacts, Margins
from server.media.picture import Picture, Reading, ReadWord
from server.packs.language import Strict

_WORD: Final = re.compile(r"\S+")
_PLAIN: Final = {
    "width": 1080,
    "height": 1350,
    "bytes": 400_000,
    "format": "jpeg",
    "frames": 1,
    "sharpness": 0.95,
    "brightness": 0.5,
    "contrast": 0.6,
    "highlights": 0.9,
    "dark": 0.05,
    "burnt": 0.0,
    "flat": 0.1,
    "border": 0,
    "screenshot": False,
    "location": False,
    "device": False,
}
"""A picture with which nothing is wrong."""


class ExampleImage(Strict):
    """A picture in an example. `alt` "" is known to be empty, null is unknown. As soon as a fact of the
    picture is given, the picture is known, and the facts that are not given are those of one with which
    nothing is wrong. `border`: black bars above and below, in pixels; `qr`: where a QR code in it leads;
    `read`: the text in it ("": none; null: nobody has read it); `read_share`: the share of the picture that
    the text takes.
    """

    alt: str | None = None
    width: int | None = Field(None, ge=1)
    height: int | None = Field(None, ge=1)
    bytes: int | None = Field(None, ge=1)
    format: Literal["jpeg", "png", "webp", "gif", "avif", "heic"] | None = None
    frames: int | None = Field(None, ge=1)
    sharpness: float | None = None
    brightness: float | None = None
    contrast: float | None = None
    highlights: float | None = None
    dark: float | None = None
    burnt: float | None = None
    flat: float | None = None
    border: int | None = None
    screenshot: bool | None = None
    location: bool | None = None
    device: bool | None = None
    qr: str | None = None
    read: str | None = None
    read_share: float = Field(0.05, gt=0, le=1)

    @property
    def picture(self) -> Picture | None:
        """What is known of the picture; None when the example says nothing of it."""
        if not self.model_fields_set - {"alt"}:
            return None
        given = self.model_dump(include=set(_PLAIN), exclude_none=True)
        facts = {**_PLAIN, **given}
        border = facts.pop("border")
        known = ImageFacts(
            **facts,
            ratio=facts["width"] / facts["height"],
            duration_ms=None,
            margins=Margins(top=border, right=0, bottom=border, left=0),
            codes=[_code(self.qr)] if self.qr else [],
        )
        picture = Picture(known, "pending" if self.read is not None else "unavailable")
        return picture if self.read is None else picture.with_reading(self._reading(known))

    def _reading(self, facts: ImageFacts) -> Reading:
        """Each word gets an equal part of the share of the picture, the words one below the other."""
        text = self.read or ""
        found = list(_WORD.finditer(text))
        height = max(round(facts.height * self.read_share / max(len(found), 1)), 1)
        return Reading(
            text=text,
            words=tuple(
                ReadWord(
                    start=match.start(),
                    end=match.end(),
                    box=Box(x=0, y=row * height, width=facts.width, height=height),
                )
                for row, match in enumerate(found)
            ),
        )


def _code(url: str) -> Code:
    host = url.split("/")[2] if url.startswith("http") else None
    return Code(url=url if host else None, host=host, box=Box(x=40, y=40, width=200, height=200))
