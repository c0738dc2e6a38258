"""What is told of a picture."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from server.contract.base import ImageId, TextState, Wire
from server.contract.posts import Box


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
