"""The words that all models share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

MAX_TEXT = 250_000
"""The longest text that is judged, in characters: far above every platform's own limit (Facebook: 63,206)."""

ImageId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of the picture's bytes, in hexadecimal."""
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class Platform(StrEnum):
    """Where the post will appear."""

    X = "x"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    YOUTUBE = "youtube"
    THREADS = "threads"
    TIKTOK = "tiktok"
    LINKEDIN = "linkedin"
    BLOG = "blog"


class Surface(StrEnum):
    """Which kind of text on that platform."""

    POST = "post"
    REPLY = "reply"
    COMMENT = "comment"
    STORY = "story"
    REEL = "reel"
    LIVE = "live"
    TITLE = "title"
    DESCRIPTION = "description"
    COMMUNITY = "community"
    THUMBNAIL = "thumbnail"


class Severity(StrEnum):
    """How much is at risk, from least to most."""

    INFO = "info"
    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info up to 3 for error."""
        return list(Severity).index(self)


class ElectionPhase(StrEnum):
    """Phase of an election: outside any, prospective candidates, candidates confirmed, quiet days."""

    OUTSIDE = "outside"
    PROSPECTIVE = "prospective"
    CANDIDATE = "candidate"
    QUIET = "quiet"


class Confidence(StrEnum):
    """How sure we are that a source says what we cite it for."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"


Locale = Literal["id", "en", "su"]

TextState = Literal["none", "pending", "done", "unavailable"]
"""The text in a picture: there is none, it is still being read, it has been read, it cannot be read here."""


class Wire(BaseModel):
    """Base of everything on the wire: unknown fields are a mistake that the sender is told about."""

    model_config = ConfigDict(extra="forbid", frozen=True)
