"""Pages that a person looks at: one frame, one style sheet under a nonce, no script."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flask import Response, render_template

from server.security.headers import SAFE_POLICY

_NO_HEADERS: Final[Mapping[str, str]] = MappingProxyType({})


def page(
    template: str, status: int = 200, headers: Mapping[str, str] = _NO_HEADERS, **values: object
) -> Response:
    """A template of `server/templates` with these values, as HTML that loads nothing and posts home only."""
    nonce = secrets.token_urlsafe(16)
    policy = SAFE_POLICY.replace("form-action 'none'", f"form-action 'self'; style-src 'nonce-{nonce}'")
    text = render_template(template, nonce=nonce, **values)
    return Response(
        text, status, {**headers, "Content-Security-Policy": policy}, content_type="text/html; charset=utf-8"
    )
