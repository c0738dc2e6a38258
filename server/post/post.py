"""A post to judge: its text with the facts, and all that the request says about it."""

from __future__ import annotations

from dataclasses import dataclass

from server.contract import Author, Context, EvaluationRequest, Image, Part, Platform, Surface, Video
from server.post.text import Text


@dataclass(frozen=True, slots=True)
class Post:
    """`siblings`: the other texts of the same post, in order; `author` null means that nothing is known."""

    platform: Platform
    surface: Surface
    text: Text
    siblings: tuple[Text, ...]
    part: Part | None
    images: tuple[Image, ...]
    videos: tuple[Video, ...]
    author: Author | None
    context: Context

    @classmethod
    def of(cls, request: EvaluationRequest) -> Post:
        """The post of a request."""
        return cls(
            platform=request.platform,
            surface=request.surface,
            text=Text(request.text, request.platform),
            siblings=tuple(Text(text, request.platform) for text in request.context.siblings),
            part=request.context.part,
            images=tuple(request.images),
            videos=tuple(request.videos),
            author=request.author,
            context=request.context,
        )
