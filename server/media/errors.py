"""Why a picture could not be looked at."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is wrong, in one word."""

    EMPTY = "empty"
    """There is not a single byte."""
    UNSUPPORTED = "unsupported"
    """Not a picture, or of a kind that is not read here."""
    BROKEN = "broken"
    """Says that it is a picture, and is truncated or damaged."""
    AMBIGUOUS = "ambiguous"
    """A picture that is a file of another kind as well: an archive, a document, a program."""
    TOO_MANY_PIXELS = "too-many-pixels"
    """More pixels, or more memory, than are decoded here."""
    TOO_SLOW = "too-slow"
    """It kept the decoder busy for longer than any honest picture does."""
    BUSY = "busy"
    """Nothing is wrong with it: others are being looked at."""


class PictureError(Exception):
    """The picture was refused. Carries nothing of the picture."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason
