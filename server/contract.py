"""The wire contract, version 1: what goes in and out of the HTTP API.

These models are the one truth. `shared/schemas/*.json`, `/openapi.json` and the extension's TypeScript
types are generated from them (`make contract`), and a test fails when they are stale. Every span is a
half-open pair of offsets in UTF-16 code units of the text as it was sent, since that is how browsers count.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

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


# --- judging a post -------------------------------------------------------------------------------------


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


# --- pictures -------------------------------------------------------------------------------------------


class Margins(Wire):
    """Borders of one even colour, such as black bars, in the picture's pixels."""

    top: int
    right: int
    bottom: int
    left: int


class Code(Wire):
    """A QR code; `url` null: it leads to no page (a contact, a password), and its content is not told."""

    url: str | None
    host: str | None
    box: Box


class ImageFacts(Wire):
    """What is known of a picture. `width`, `height`: pixels after orientation; shares and levels from 0 to 1.

    `location`, `device`: the file says where it was made, and with what; what it says is never told.
    """

    width: int
    height: int
    ratio: float = Field(description="width through height")
    bytes: int
    format: Literal["jpeg", "png", "webp", "gif", "avif", "heic"]
    frames: int = Field(description="1: not animated")
    duration_ms: int | None = Field(description="of an animation; null: still, or too long to be counted")
    sharpness: float | None = Field(
        description="of the sharpest edges, 1: pin-sharp; null: no edges to judge by"
    )
    brightness: float = Field(description="the middle level")
    contrast: float = Field(description="between the darkest and the lightest twentieth")
    highlights: float = Field(description="the level that a twentieth is lighter than")
    dark: float = Field(description="share that is all but black")
    burnt: float = Field(description="share that light has made white; a drawing's white ground is none")
    flat: float = Field(description="share of even colour")
    margins: Margins
    screenshot: bool = Field(description="looks like a phone's screenshot")
    location: bool
    device: bool
    codes: list[Code] | None = Field(description="QR codes; null: nobody here can read them")


class ImageReport(ImageFacts):
    """The answer to a picture. `id`: the SHA-256 of its bytes."""

    id: ImageId
    text: TextState


# --- server, pairing, proof -----------------------------------------------------------------------------


class Health(Wire):
    """The answer of a live server."""

    app: Literal["rambu"] = "rambu"
    status: Literal["ok"] = "ok"
    version: str
    rules_digest: str


class PairingRequest(Wire):
    """`challenge`: SHA-256 of the verifier (its ASCII bytes), in hexadecimal. `client`: a name to show the
    person.
    """

    challenge: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    client: Annotated[str, StringConstraints(min_length=1, max_length=100)]


class Pairing(Wire):
    """A pairing that waits for the person's click on the server's own page."""

    id: str
    code: str
    approve_url: str
    expires_at: datetime


class TokenRequest(Wire):
    """The verifier whose digest was the challenge."""

    verifier: Annotated[str, StringConstraints(min_length=32, max_length=200, pattern=r"^[A-Za-z0-9_-]+$")]


class Token(Wire):
    """The token, given once. Send it as `Authorization: Bearer TOKEN`.

    The proof key is the SHA-256 digest of the token's ASCII bytes: the server keeps only that digest, so
    only a server that this client was paired with can answer `/v1/proofs`.
    """

    token: str
    token_id: str


class TokenPending(Wire):
    """The person has not answered yet (status 202)."""

    status: Literal["pending"] = "pending"


class ProofRequest(Wire):
    """`nonce`: 16 to 64 random bytes, in hexadecimal."""

    token_id: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    nonce: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){16,64}$")]


class Proof(Wire):
    """`proof`: HMAC-SHA256 of the nonce's bytes under the proof key (see `Token`), in hexadecimal."""

    proof: str


# --- rule sets and settings -----------------------------------------------------------------------------


class Lock(Wire):
    """A switch that the office has set, by whom and since when."""

    by: str
    since: date


class RuleInfo(Wire):
    """A rule as the options and the handbook show it. `on`: by platform."""

    id: str
    title: str
    message: str
    severity: Severity
    platforms: list[Platform]
    source: Source
    flag: list[str]
    passing: list[str] = Field(alias="pass")
    on: dict[Platform, bool]
    locks: dict[Platform, Lock] = Field(default_factory=dict, description="its own, and those of its set")

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, serialize_by_alias=True)


class RuleSetInfo(Wire):
    """A rule set with its rules; `tip` by platform: what to do well there, shown while the box is empty."""

    id: str
    title: str
    description: str | None = None
    platforms: list[Platform]
    tips: dict[Platform, str] = Field(default_factory=dict)
    on: dict[Platform, bool]
    locks: dict[Platform, Lock] = Field(default_factory=dict)
    rules: list[RuleInfo]


class PackError(Wire):
    """A mistake in a pack: where it is and what to do."""

    file: str
    line: int
    column: int
    message: str


class RuleSets(Wire):
    """All packs that loaded, and the mistakes of those that did not."""

    rule_sets: list[RuleSetInfo]
    errors: list[PackError] = Field(default_factory=list)
    rules_digest: str


class Ignored(Wire):
    """A hint that the writer does not want: on one platform, or (null) on all of them."""

    rule: RuleId
    platform: Platform | None = None


class Switch(Wire):
    """A rule set or a rule, switched for one platform or (null) for all."""

    target: RuleId
    platform: Platform | None = None
    on: bool


TypingPause = Annotated[int, Field(ge=50, le=3000)]
"""Between the last key and the question to the server, in milliseconds."""
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")]
"""The whole name of a web site's host, in lower case."""


class Settings(Wire):
    """What the server remembers for this person. `switches`: the more particular one wins, a rule's over
    its set's. `sites_off`: hosts on which Rambu keeps out of sight. `comments`: whether the boxes for
    comments are looked after too, where the writer has said so.
    """

    language: Locale = "id"
    switches: list[Switch] = Field(default_factory=list, max_length=2000)
    ignored: list[Ignored] = Field(default_factory=list, max_length=2000)
    author: Author = Field(default_factory=Author)
    typing_pause_ms: TypingPause = 100
    sites_off: list[Host] = Field(default_factory=list, max_length=500)
    comments: dict[Platform, bool] = Field(default_factory=dict)


class SettingsPatch(Wire):
    """The fields that are given replace what is kept; `switch` and `ignore` change a single entry."""

    language: Locale | None = None
    switches: list[Switch] | None = Field(None, max_length=2000)
    ignored: list[Ignored] | None = Field(None, max_length=2000)
    author: Author | None = None
    typing_pause_ms: TypingPause | None = None
    sites_off: list[Host] | None = Field(None, max_length=500)
    comments: dict[Platform, bool] | None = None
    switch: Switch | None = Field(
        None, description="set this one switch, replacing the one of the same target and platform"
    )
    ignore: Ignored | None = Field(None, description="add this one")
    unignore: Ignored | None = Field(None, description="take this one out")


# --- errors (RFC 9457) ----------------------------------------------------------------------------------


class FieldError(Wire):
    """One mistake in a request: where (JSON path, such as `context.limit`) and what."""

    where: str
    what: str


class Problem(BaseModel):
    """An RFC 9457 problem document."""

    model_config = ConfigDict(extra="allow", frozen=True)

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None
