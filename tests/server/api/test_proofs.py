"""The server proves that it holds the key of a token."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from server.services import Services
from tests.server.clients import Client, problem_of


def test_the_proof_is_the_hmac_under_the_digest_of_the_token(stranger: Client, services: Services) -> None:
    made = services.tokens.give("test")
    nonce = bytes(range(32))
    answer = stranger.post("/v1/proofs", {"token_id": made.token_id, "nonce": nonce.hex()})
    key = hashlib.sha256(made.token.encode("ascii")).digest()
    assert answer.json == {"proof": hmac.new(key, nonce, hashlib.sha256).hexdigest()}


def test_a_token_that_is_unknown_or_revoked_cannot_be_proven(stranger: Client, services: Services) -> None:
    made = services.tokens.give("test")
    services.tokens.revoke(made.token_id)
    for token_id in (made.token_id, "never-given"):
        answer = stranger.post("/v1/proofs", {"token_id": token_id, "nonce": "00" * 16})
        assert problem_of(answer, 404) == "token-unknown"


@pytest.mark.parametrize("nonce", ["", "00", "00" * 15, "00" * 65, "0" * 33, "ZZ" * 16, "AB" * 16])
def test_a_nonce_is_16_to_64_bytes_in_hexadecimal(stranger: Client, nonce: str) -> None:
    answer = stranger.post("/v1/proofs", {"token_id": "a", "nonce": nonce})
    assert problem_of(answer, 422) == "invalid"
