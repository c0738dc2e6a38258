"""The copy of a picture that fits the platform, for the browser to make."""

from __future__ import annotations

from typing import Final

from server.checks.picture_limits import crop_loss, is_beyond_limits
from server.contract import Box, ImageFacts, ImageFit
from server.packs.reference import MediaLimit

_SPARE: Final = 0.02
"""See `server.checks.picture_limits`: a ratio that is a few pixels off is let be."""
_LARGEST: Final = 2
"""A copy is at most so many times as wide as recommended: more, no screen shows."""
_WIDEST: Final = 2_160
"""Pixels, where no width is recommended."""


def fit(facts: ImageFacts, limits: MediaLimit) -> ImageFit | None:
    """None: it fits as it is, or it moves, which a copy would not."""
    if facts.frames > 1:
        return None
    loss = crop_loss(facts.width / facts.height, limits.image_ratio) if limits.image_ratio else 0.0
    if loss <= _SPARE and not is_beyond_limits(facts, limits):
        return None
    crop = _crop(facts, limits.image_ratio) if limits.image_ratio else _whole(facts)
    widest = limits.image_width[1] * _LARGEST if limits.image_width else _WIDEST
    scale = min(1.0, widest / crop.width)
    return ImageFit(crop=crop, width=round(crop.width * scale), height=round(crop.height * scale))


def _whole(facts: ImageFacts) -> Box:
    return Box(x=0, y=0, width=facts.width, height=facts.height)


def _crop(facts: ImageFacts, accepted: tuple[float, float]) -> Box:
    """The largest part in the middle that is within the accepted ratios."""
    low, high = accepted
    width = min(facts.width, max(1, round(facts.height * high)))
    height = min(facts.height, max(1, round(facts.width / low)))
    return Box(x=(facts.width - width) // 2, y=(facts.height - height) // 2, width=width, height=height)
