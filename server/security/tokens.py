"""Tokens and the proof keys that stand for them.

A token is `<token_id>.<secret>`. The server keeps its SHA-256 digest alone; that digest is also the key with
which the server proves to a client that it is the one the client was paired with.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import NamedTuple


class NewToken(NamedTuple):
    """A token that was just made: the only moment at which its secret is known."""

    token: str
    token_id: str
    key: bytes


def new_token() -> NewToken:
    """A token of 256 random bits."""
    token_id = secrets.token_hex(8)
    token = f"{token_id}.{secrets.token_urlsafe(32)}"
    return NewToken(token, token_id, key_of(token))


def id_of(token: str) -> str:
    """The part of a token that may be known."""
    return token.partition(".")[0]


def key_of(token: str) -> bytes:
    """The proof key: SHA-256 of the token's bytes."""
    return hashlib.sha256(token.encode()).digest()


def prove(key: bytes, nonce: bytes) -> str:
    """HMAC-SHA256 of the nonce under the proof key, in hexadecimal."""
    return hmac.new(key, nonce, hashlib.sha256).hexdigest()
