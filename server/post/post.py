"""A post to judge: its text with the facts, and all that the request says about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from server.contract import Author, Context, EvaluationRequest, Image, Part, Platform, Surface, Video
from server.media.picture import Picture
from server.post.text import Text

NO_PICTURES: Final[Mapping[str, Picture]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Post:
    """`siblings`: the other texts of the same post, in order; `pictures`: what is known of each of `images`,
    None: nothing; `frames`: the same of the first frame of each of `videos`; `author` null means that nothing
    is known."""

    platform: Platform
    surface: Surface
    text: Text
    siblings: tuple[Text, ...]
    part: Part | None
    images: tuple[Image, ...]
    pictures: tuple[Picture | None, ...]
    videos: tuple[Video, ...]
    frames: tuple[Picture | None, ...]
    author: Author | None
    context: Context

    @classmethod
    def of(cls, request: EvaluationRequest, pictures: Mapping[str, Picture] = NO_PICTURES) -> Post:
        """The post of a request; `pictures` by their ids."""
        return cls(
            platform=request.platform,
            surface=request.surface,
            text=Text(request.text, request.platform),
            siblings=tuple(Text(text, request.platform) for text in request.context.siblings),
            part=request.context.part,
            images=tuple(request.images),
            pictures=tuple(pictures.get(image.id) for image in request.images),
            videos=tuple(request.videos),
            frames=tuple(pictures.get(video.frame or "") for video in request.videos),
            author=request.author,
            context=request.context,
        )
