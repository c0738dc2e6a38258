"""Pictures and videos beyond what the platform takes, or missing where it wants some."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.contract import Severity, Video
from server.packs.reference import MediaLimit, Reference

Aspect = Literal["count", "required", "duration", "bytes", "ratio", "side", "good-side", "alt-length"]


class MediaCheck(Check):
    """Flags media by the platform's numbers.

    `of`: `count` (too many), `required` (none where the platform wants one; only when `after_words` words are
    written, since a page may not tell what is attached yet), `duration`, `bytes`, `ratio`, `side` (of
    videos; `good-side`: less than looks good), `alt-length`. What the page could not measure is let be."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"value", "limit"})

    kind: Literal["media"]
    of: tuple[Aspect, ...] = Field(min_length=1)
    after_words: int = Field(8, ge=0)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        triggers = frozenset({"media"}) | ({"text"} if "required" in self.of else frozenset())
        return Finder(lambda view: _find(self, view, binder.reference), triggers)


def _find(spec: MediaCheck, view: View, reference: Reference) -> Iterable[Finding]:
    limits = reference.platforms[view.post.platform].media_limit(view.post.surface)
    if limits is None:
        return
    if "count" in spec.of:
        yield from _counted(view, limits)
    bare = "required" in spec.of and limits.required and not view.fact("media")
    if bare and view.running_words >= spec.after_words:
        yield Finding(subject="post", values={"limit": "1", "value": "0"})
    for index, video in enumerate(view.post.videos):
        for aspect in spec.of:
            if values := _beyond(aspect, video, limits):
                yield Finding(subject="video", video=index, values=values)
    if "alt-length" in spec.of and limits.alt_length:
        for index, image in enumerate(view.post.images):
            if image.alt is not None and len(image.alt) > limits.alt_length:
                values = {"value": str(len(image.alt)), "limit": str(limits.alt_length)}
                yield Finding(subject="image", image=index, values=values, severity=Severity.WARNING)


def _counted(view: View, limits: MediaLimit) -> Iterable[Finding]:
    pairs = ((len(view.post.images), limits.images), (len(view.post.videos), limits.videos))
    for count, limit in pairs:
        if limit is not None and count > limit:
            yield Finding(subject="post", values={"value": str(count), "limit": str(limit)})


def _beyond(aspect: Aspect, video: Video, limits: MediaLimit) -> dict[str, str] | None:
    """What is beyond the limits, in words; None: nothing, or unknown."""
    if aspect == "duration" and video.duration_s is not None and limits.video_seconds:
        low, high = limits.video_seconds
        if not low <= video.duration_s <= high:
            limit = _time(high) if video.duration_s > high else _time(low)
            return {"value": _time(video.duration_s), "limit": limit}
    if (
        aspect == "bytes"
        and video.bytes is not None
        and limits.video_bytes
        and video.bytes > limits.video_bytes
    ):
        return {"value": _size(video.bytes), "limit": _size(limits.video_bytes)}
    if video.width and video.height:
        ratio = video.width / video.height
        if (
            aspect == "ratio"
            and limits.video_ratio
            and not limits.video_ratio[0] <= ratio <= limits.video_ratio[1]
        ):
            low, high = limits.video_ratio
            return {"value": f"{video.width}×{video.height}", "limit": f"{low:g}:1–{high:g}:1"}
        if (
            aspect == "side"
            and limits.video_min_side
            and min(video.width, video.height) < limits.video_min_side
        ):
            return {"value": str(min(video.width, video.height)), "limit": str(limits.video_min_side)}
        if aspect == "good-side" and _is_poor(min(video.width, video.height), limits):
            return {"value": f"{video.width}×{video.height}", "limit": str(limits.video_good_side)}
    return None


def _is_poor(side: int, limits: MediaLimit) -> bool:
    """Whether a video is accepted and does not look good."""
    good, least = limits.video_good_side, limits.video_min_side
    return good is not None and (least or 0) <= side < good


def _time(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} detik"
    return f"{seconds / 60:.0f} menit" if seconds < 5400 else f"{seconds / 3600:.1f} jam".replace(".", ",")


def _size(size: int) -> str:
    return f"{size / 1e9:.1f} GB".replace(".", ",") if size >= 1e9 else f"{size / 1e6:.0f} MB"
