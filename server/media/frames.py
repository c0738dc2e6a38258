"""What the server and its child say to each other: frames of bytes over a pipe."""

from __future__ import annotations

import struct
from typing import BinaryIO, Final

_LENGTH: Final = struct.Struct(">I")
_LARGEST: Final = 256 * 1024 * 1024


class FrameError(Exception):
    """The other side is gone, or does not keep to the form."""


def write_frame(pipe: BinaryIO, body: bytes) -> None:
    """Send. Raises FrameError when nobody reads any more."""
    try:
        pipe.write(_LENGTH.pack(len(body)))
        pipe.write(body)
        pipe.flush()
    except (OSError, ValueError):
        raise FrameError from None


def read_frame(pipe: BinaryIO) -> bytes:
    """Receive. Raises FrameError at the end of the pipe, and when it holds something else."""
    length = _LENGTH.unpack(_read(pipe, _LENGTH.size))[0]
    if length > _LARGEST:
        raise FrameError
    return _read(pipe, length)


def _read(pipe: BinaryIO, count: int) -> bytes:
    try:
        body = pipe.read(count)
    except (OSError, ValueError):
        raise FrameError from None
    if len(body) != count:
        raise FrameError
    return body
