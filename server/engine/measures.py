"""The facts about a post that the panel shows."""

from __future__ import annotations

from typing import Final

from server.checks.view import View
from server.contract import HashtagMeasure, ImageMeasure, LengthMeasure, Measures, Platform, Span, Surface
from server.engine.fit import fit
from server.engine.relevance import relevance
from server.media.picture import Picture
from server.packs.reference import MediaLimit, Reference
from server.post.post import Post

_A_READING: Final = 1_500
"""Milliseconds that it takes to read the text of a picture, by and large."""


def measure(view: View, reference: Reference) -> Measures:
    """Length with limit and fold, language, hashtags with their relevance."""
    post = view.post
    text = post.text
    limits = reference.platforms[post.platform].media_limit(post.surface)
    return Measures(
        length=length(post, reference),
        language=text.language,
        hashtags=[
            HashtagMeasure(
                text=tag.text,
                words=list(tag.words),
                relevance=relevance(view, index),
                span=Span(**dict(zip(("start", "end"), text.offsets.span(tag.start, tag.end), strict=True))),
            )
            for index, tag in enumerate(text.hashtags)
        ],
        images=[
            _image(image.id, picture, limits)
            for image, picture in zip(post.images, post.pictures, strict=True)
        ]
        + [
            _image(video.frame, frame, None)
            for video, frame in zip(post.videos, post.frames, strict=True)
            if video.frame
        ],
    )


def retry_after_ms(post: Post) -> int | None:
    """When to ask again, while the text of a picture is still being read; None: all is known."""
    pictures = (*post.pictures, *post.frames)
    waiting = sum(1 for picture in pictures if picture is not None and picture.text == "pending")
    return _A_READING * waiting if waiting else None


def _image(name: str, picture: Picture | None, limits: MediaLimit | None) -> ImageMeasure:
    if picture is None:
        return ImageMeasure(id=name, text="unavailable")
    return ImageMeasure(
        id=name,
        text=picture.text,
        read=picture.reading.text if picture.reading else None,
        fit=fit(picture.facts, limits) if limits else None,
    )


def length(post: Post, reference: Reference) -> LengthMeasure:
    """The length in the platform's unit; the page's own limit counts before ours."""
    facts = reference.platforms[post.platform].text_limit(post.surface)
    return LengthMeasure(used=post.text.length.used, limit=limit(post, reference), fold=facts.fold)


def limit(post: Post, reference: Reference) -> int | None:
    """The limit that holds for a post."""
    return post.context.limit or platform_limit(reference, post.platform, post.surface)


def platform_limit(reference: Reference, platform: Platform, surface: Surface) -> int | None:
    """The platform's own limit for a kind of text."""
    return reference.platforms[platform].text_limit(surface).limit
