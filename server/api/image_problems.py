"""Which problem document tells why a picture was refused."""

from __future__ import annotations

from typing import Final

from server.api.problems import Kind, ProblemError
from server.media.errors import Reason

KINDS: Final = {
    Reason.EMPTY: Kind.IMAGE_EMPTY,
    Reason.UNSUPPORTED: Kind.IMAGE_UNSUPPORTED,
    Reason.BROKEN: Kind.IMAGE_BROKEN,
    Reason.AMBIGUOUS: Kind.IMAGE_AMBIGUOUS,
    Reason.TOO_MANY_PIXELS: Kind.IMAGE_TOO_MANY_PIXELS,
    Reason.TOO_SLOW: Kind.IMAGE_TOO_SLOW,
    Reason.BUSY: Kind.IMAGE_BUSY,
}
_RETRY: Final = {Reason.BUSY: {"Retry-After": "1"}}


def problem(reason: Reason) -> ProblemError:
    """The document, to be raised."""
    return ProblemError(KINDS[reason], headers=_RETRY.get(reason))
