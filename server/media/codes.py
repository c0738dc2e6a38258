"""QR codes in a picture and where they lead; needs the extra `qr`."""

from __future__ import annotations

import importlib.util
from typing import Final
from urllib.parse import urlsplit

from PIL import Image

from server.contract import Box, Code

_LONGEST_URL: Final = 2_000
_MOST: Final = 20


def reads_codes() -> bool:
    """Whether the extra `qr` is installed."""
    return importlib.util.find_spec("zxingcpp") is not None


def codes(grey: Image.Image, scale: float) -> list[Code] | None:
    """The codes of a picture; None: nobody here can read them. `scale`: pixels of the picture a pixel of
    `grey`.
    """
    if not reads_codes():
        return None
    import zxingcpp  # noqa: PLC0415 -- an extra

    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [_code(one.text, one.position, scale) for one in found[:_MOST]]


def _code(content: str, position: object, scale: float) -> Code:
    url, host = _target(content)
    corners = [getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")]
    left, right = min(corner.x for corner in corners), max(corner.x for corner in corners)
    top, bottom = min(corner.y for corner in corners), max(corner.y for corner in corners)
    box = Box(
        x=round(left * scale),
        y=round(top * scale),
        width=round((right - left) * scale),
        height=round((bottom - top) * scale),
    )
    return Code(url=url, host=host, box=box)


def _target(content: str) -> tuple[str | None, str | None]:
    """The address and its host; nothing of a code that holds something else (a contact, a password)."""
    try:
        parts = urlsplit(content.strip())
        host = parts.hostname
    except ValueError:
        return None, None
    if parts.scheme.lower() not in ("http", "https") or not host or len(content) > _LONGEST_URL:
        return None, None
    return content.strip(), host.lower()
