"""Every route of the API is closed to those without a token, but for the few that say they are open."""

from __future__ import annotations

import hmac
from typing import Final

from flask import Flask, request

from server.api.operations import operation_of
from server.api.problems import Kind, ProblemError
from server.security.tokens import id_of, key_of
from server.services import services

_NOBODY: Final = bytes(32)
"""Compared with when the token's id is unknown, so that an unknown id takes as long as a wrong secret."""


def register(app: Flask) -> None:
    """Check the token before every route of the API."""
    app.before_request(_require_token)


def _require_token() -> None:
    if request.url_rule is None or request.method == "OPTIONS":
        return
    operation = operation_of(request.url_rule.endpoint)
    if operation is not None and operation.open:
        return
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not is_known(token.strip()):
        raise ProblemError(Kind.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})


def is_known(token: str) -> bool:
    """Is this a token that the server gave out and nobody has revoked?"""
    kept = services().tokens.key(id_of(token))
    return hmac.compare_digest(key_of(token), kept or _NOBODY) and kept is not None
