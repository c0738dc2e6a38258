"""The server's health, pairing, and the proof that it is the server that was paired with."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import StringConstraints

from server.contract.base import Wire


class Health(Wire):
    """The answer of a live server."""

    app: Literal["rambu"] = "rambu"
    status: Literal["ok"] = "ok"
    version: str
    rules_digest: str


class PairingRequest(Wire):
    """`challenge`: SHA-256 of the verifier (its ASCII bytes), in hexadecimal. `client`: a name to show the
    person.
    """

    challenge: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    client: Annotated[str, StringConstraints(min_length=1, max_length=100)]


class Pairing(Wire):
    """A pairing that waits for the person's click on the server's own page."""

    id: str
    code: str
    approve_url: str
    expires_at: datetime


class TokenRequest(Wire):
    """The verifier whose digest was the challenge."""

    verifier: Annotated[str, StringConstraints(min_length=32, max_length=200, pattern=r"^[A-Za-z0-9_-]+$")]


class Token(Wire):
    """The token, given once. Send it as `Authorization: Bearer TOKEN`.

    The proof key is the SHA-256 digest of the token's ASCII bytes: the server keeps only that digest, so
    only a server that this client was paired with can answer `/v1/proofs`.
    """

    token: str
    token_id: str


class TokenPending(Wire):
    """The person has not answered yet (status 202)."""

    status: Literal["pending"] = "pending"


class ProofRequest(Wire):
    """`nonce`: 16 to 64 random bytes, in hexadecimal."""

    token_id: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    nonce: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){16,64}$")]


class Proof(Wire):
    """`proof`: HMAC-SHA256 of the nonce's bytes under the proof key (see `Token`), in hexadecimal."""

    proof: str
