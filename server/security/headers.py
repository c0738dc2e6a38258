"""Headers that every answer carries."""

from __future__ import annotations

from typing import Final

from flask import Response

SAFE_POLICY: Final = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Nothing may be loaded, sent or framed. (Base and form actions are not covered by `default-src`.)"""

SAFE_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": SAFE_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # "no-referrer" would turn the Origin of our own form into "null", and the same-origin check could not
    # tell it.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def add_safe_headers(response: Response) -> Response:
    """Put the safe headers on an answer, where a route has not chosen its own."""
    chosen = set(response.headers.keys())
    response.headers.extend((name, value) for name, value in SAFE_HEADERS.items() if name not in chosen)
    # flask-cors answers "false" to the question; not to answer at all is what never allowing means.
    response.headers.pop("Access-Control-Allow-Private-Network", None)
    return response
