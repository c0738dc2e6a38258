"""Pictures and the numbers of the platform: size of file and sides, kind, ratio, movement."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Final, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.contract import ImageFacts, Severity
from server.packs.reference import MediaLimit

Values = Mapping[str, str]
Aspect = Literal["width", "ratio", "bytes", "format", "animation", "still"]

_SPARE: Final = 0.02
"""A ratio may miss the platform's by so much: that is a few pixels."""


class PictureLimitsCheck(Check):
    """Flags pictures by the platform's numbers.

    `of`: `width` (below the recommended one; a warning below the least one), `ratio` (what is cropped, as
    `{percent}`), `bytes`, `format`, `animation` (too many frames or bytes to move), `still` (moves in the
    file and not on the platform). What nobody knows of the platform is let be.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"value", "limit", "percent"})

    kind: Literal["picture-limits"]
    of: tuple[Aspect, ...] = Field(min_length=1)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        platforms = binder.reference.platforms

        def find(view: View) -> Iterable[Finding]:
            limits = platforms[view.post.platform].media_limit(view.post.surface)
            if limits is not None:
                yield from self._find(view, limits)

        return Finder(find, frozenset({"images"}))

    def _find(self, view: View, limits: MediaLimit) -> Iterable[Finding]:
        for index, picture in enumerate(view.post.pictures):
            if picture is None:
                continue
            for aspect in self.of:
                values = _ASPECTS[aspect](picture.facts, limits)
                if values is not None:
                    severity = _severity(aspect, picture.facts, limits)
                    yield Finding(subject="image", image=index, values=values, severity=severity)
                    break


def crop_loss(ratio: float, accepted: tuple[float, float]) -> float:
    """The share of a picture that is cut away to bring it within the accepted ratios; 0: none."""
    low, high = accepted
    if ratio > high:
        return 1 - high / ratio
    return 1 - ratio / low if ratio < low else 0.0


def is_beyond_limits(facts: ImageFacts, limits: MediaLimit) -> bool:
    """Whether a picture that stands still has too many bytes, or is of a kind that is not taken."""
    return _bytes(facts, limits) is not None or _format(facts, limits) is not None


def _severity(aspect: Aspect, facts: ImageFacts, limits: MediaLimit) -> Severity | None:
    too_small = aspect == "width" and limits.image_width is not None and facts.width < limits.image_width[0]
    return Severity.WARNING if too_small else None


def _width(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if limits.image_width is None or facts.width >= limits.image_width[1]:
        return None
    return {"value": str(facts.width), "limit": str(limits.image_width[1])}


def _ratio(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if limits.image_ratio is None:
        return None
    loss = crop_loss(facts.width / facts.height, limits.image_ratio)
    if loss <= _SPARE:
        return None
    low, high = (in_words(ratio) for ratio in limits.image_ratio)
    limit = low if low == high else f"{low} – {high}"
    return {"value": f"{facts.width}×{facts.height}", "limit": limit, "percent": str(round(loss * 100))}


def _bytes(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if limits.image_bytes is None or facts.bytes <= limits.image_bytes or _moves(facts, limits):
        return None
    return {"value": megabytes(facts.bytes), "limit": megabytes(limits.image_bytes)}


def _format(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if not limits.image_formats or facts.format in limits.image_formats or _still(facts, limits):
        return None
    return {"value": facts.format.upper(), "limit": ", ".join(limits.image_formats).upper()}


def _animation(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if not _moves(facts, limits):
        return None
    if limits.animated_frames is not None and facts.frames > limits.animated_frames:
        return {"value": f"{facts.frames} bingkai", "limit": f"{limits.animated_frames} bingkai"}
    if limits.animated_bytes is not None and facts.bytes > limits.animated_bytes:
        return {"value": megabytes(facts.bytes), "limit": megabytes(limits.animated_bytes)}
    return None


def _still(facts: ImageFacts, limits: MediaLimit) -> Values | None:
    if facts.frames == 1 or limits.animated is None or facts.format in limits.animated:
        return None
    return {"value": facts.format.upper()}


def _moves(facts: ImageFacts, limits: MediaLimit) -> bool:
    return facts.frames > 1 and facts.format in (limits.animated or ())


_ASPECTS: Final[Mapping[Aspect, Callable[[ImageFacts, MediaLimit], Values | None]]] = {
    "width": _width,
    "ratio": _ratio,
    "bytes": _bytes,
    "format": _format,
    "animation": _animation,
    "still": _still,
}

_COMMON: Final = {
    "1:3": 1 / 3,
    "9:16": 9 / 16,
    "2:3": 2 / 3,
    "3:4": 3 / 4,
    "4:5": 4 / 5,
    "1:1": 1.0,
    "4:3": 4 / 3,
    "3:2": 3 / 2,
    "16:9": 16 / 9,
    "1,91:1": 1.91,
    "2:1": 2.0,
    "3:1": 3.0,
}


def in_words(ratio: float) -> str:
    """A ratio of width to height as people write it."""
    near = next((name for name, value in _COMMON.items() if abs(value / ratio - 1) < 0.005), None)
    return near or f"{ratio:.2f}:1".replace(".", ",")


def megabytes(size: int) -> str:
    """Bytes as people write them."""
    return f"{size / 1e6:.1f} MB".replace(".", ",").replace(",0", "")
