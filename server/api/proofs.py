"""`POST /v1/proofs`: the server proves that it is the one the client was paired with."""

from __future__ import annotations

from flask import Blueprint

from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.contract import Proof, ProofRequest
from server.security.tokens import prove
from server.services import services

blueprint = Blueprint("proofs", __name__)


@blueprint.post("/v1/proofs")
@operation(
    Operation(
        "Prove that this server holds the key of the token.",
        takes=ProofRequest,
        gives={200: Proof},
        refuses=(Kind.TOKEN_UNKNOWN,),
        open=True,
    )
)
def prove_identity(asked: ProofRequest) -> Proof:
    """Open, since the client asks before it trusts this server with its token."""
    key = services().tokens.key(asked.token_id)
    if key is None:
        raise ProblemError(Kind.TOKEN_UNKNOWN)
    return Proof(proof=prove(key, bytes.fromhex(asked.nonce)))
