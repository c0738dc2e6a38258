"""A post to judge, and what is said of it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from server.contract.base import (
    MAX_TEXT,
    Confidence,
    ElectionPhase,
    ImageId,
    Locale,
    Platform,
    RuleId,
    Severity,
    Surface,
    TextState,
    Wire,
)


class Image(Wire):
    """A picture of the post; `alt` null: unknown, "": known to be empty."""

    id: ImageId
    alt: str | None = Field(None, max_length=10_000)


class Video(Wire):
    """A video of the post as the page could measure it; null: unknown."""

    width: int | None = Field(None, ge=1, le=100_000)
    height: int | None = Field(None, ge=1, le=100_000)
    duration_s: float | None = Field(None, ge=0)
    bytes: int | None = Field(None, ge=0)
    mime: str | None = Field(None, max_length=200)
    captions: bool | None = None
    frame: ImageId | None = Field(
        None, description="its first frame, sent as a picture: the text in it is judged, its look is not"
    )


class Pillar(Wire):
    """One of the topics that a persona is built on."""

    name: str = Field(max_length=200)
    keywords: list[Annotated[str, StringConstraints(max_length=200)]] = Field(
        default_factory=list, max_length=200
    )


class Recent(Wire):
    """The account's latest posts: how many were looked at and how many of them left the persona."""

    posts: int = Field(ge=0)
    off_persona: int = Field(ge=0)


class Author(Wire):
    """Who writes; null means unknown, and a rule that needs the fact stays silent."""

    account: Literal["personal", "office"] | None = None
    unit: str | None = Field(None, max_length=300)
    followers: int | None = Field(None, ge=0)
    audience: Literal["urban", "rural", "mixed"] | None = None
    pillars: list[Pillar] | None = Field(None, max_length=50)
    recent: Recent | None = None


class Part(Wire):
    """Which text of a post that has several (a thread on X, a title with its description)."""

    index: int = Field(ge=0)
    count: int = Field(ge=1, le=1000)


class Context(Wire):
    """What else changes the judgement; null means unknown."""

    election_phase: ElectionPhase | None = None
    published_at: AwareDatetime | None = None
    limit: int | None = Field(None, ge=1, description="the character limit that the page itself shows")
    part: Part | None = None
    siblings: list[Annotated[str, StringConstraints(max_length=MAX_TEXT)]] = Field(
        default_factory=list, max_length=1000, description="the other texts of the same post, in order"
    )


class EvaluationRequest(Wire):
    """A post to judge. Only `platform` and `text` are required."""

    platform: Platform
    surface: Surface = Surface.POST
    text: Annotated[str, StringConstraints(max_length=MAX_TEXT)]
    images: list[Image] = Field(default_factory=list, max_length=100)
    videos: list[Video] = Field(default_factory=list, max_length=20)
    author: Author | None = None
    context: Context = Field(default_factory=Context)
    rule_sets: dict[str, bool] = Field(
        default_factory=dict, description="switches for this request, locks excepted"
    )
    rules: dict[RuleId, bool] = Field(
        default_factory=dict, description="switches for this request, locks excepted"
    )
    locale: Locale | None = None


class Span(Wire):
    """Half-open, in UTF-16 code units of the text as sent."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Box(Wire):
    """In the picture's pixels after orientation."""

    x: int
    y: int
    width: int
    height: int


class ImageFit(Wire):
    """A copy that the platform shows whole and sharp: the part that is kept, and its size then."""

    crop: Box
    width: int
    height: int


class Source(Wire):
    """Where a rule rests."""

    title: str
    section: str | None = None
    url: str | None = None
    confidence: Confidence
    checked: date | None = None


class Edit(Wire):
    """A replacement that mends the text; `safe`: may be applied with others in one click."""

    label: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str
    safe: bool = False


class Hint(Wire):
    """One thing that is at risk or missing. `title` and `message` never repeat personal data."""

    rule: str
    rule_set: str
    severity: Severity
    subject: Literal["text", "image", "video", "account", "post"] = "text"
    span: Span | None = None
    image: ImageId | None = None
    video: int | None = Field(None, description="index in `videos`")
    box: Box | None = None
    title: str
    message: str
    suggestion: str | None = None
    source: Source
    edits: list[Edit] = Field(default_factory=list)


class ChecklistItem(Wire):
    """What the platform's guideline expects and how this post stands."""

    rule_set: str
    title: str
    status: Literal["missing", "attention", "pass", "off"]
    tip: str


class LengthMeasure(Wire):
    """Length in the platform's own unit, its limit, and where the feed cuts the text; null: the platform
    has none.
    """

    used: int
    limit: int | None
    fold: int | None


class HashtagMeasure(Wire):
    """A hashtag as the platform cuts it, its words, and how near they are to the caption (0 to 1; null: not
    judged).
    """

    text: str
    words: list[str]
    relevance: float | None
    span: Span


class ImageMeasure(Wire):
    """How far the reading of the picture's text is, and (`read`) the text once it is done.

    `fit`: the copy to make where the picture is cropped here, or beyond the limits on file size or kind;
    null: as it is, it fits, or no copy would.
    """

    id: ImageId
    text: TextState
    read: str | None = None
    fit: ImageFit | None = None


class Measures(Wire):
    """Facts about the post that the panel shows."""

    length: LengthMeasure
    language: Literal["id", "su", "en"] | None
    hashtags: list[HashtagMeasure] = Field(default_factory=list)
    images: list[ImageMeasure] = Field(
        default_factory=list, description="of `images`, then of the first frames of `videos`"
    )


class Evaluation(Wire):
    """The judgement: hints most severe first, then by position."""

    hints: list[Hint]
    checklist: list[ChecklistItem]
    measures: Measures
    retry_after_ms: int | None = None
    rules_digest: str
    elapsed_ms: float
