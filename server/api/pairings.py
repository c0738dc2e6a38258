"""`/v1/pairings`: an extension asks to be paired, and takes its token once the person has allowed it."""

from __future__ import annotations

import math

from flask import Blueprint, url_for

from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.contract import Pairing, PairingRequest, Token, TokenPending, TokenRequest
from server.security.pairing import State, TooManyPairingsError, WrongVerifierError
from server.services import services

blueprint = Blueprint("pairings", __name__)

ENDED = {
    State.REFUSED: Kind.PAIRING_REFUSED,
    State.EXPIRED: Kind.PAIRING_EXPIRED,
    State.USED: Kind.PAIRING_USED,
}


@blueprint.post("/v1/pairings")
@operation(
    Operation(
        "Ask to be paired; show the person `code` and open `approve_url`.",
        takes=PairingRequest,
        gives={201: Pairing},
        refuses=(Kind.TOO_MANY_PAIRINGS,),
        open=True,
    )
)
def begin(asked: PairingRequest) -> tuple[Pairing, int]:
    """Nothing is given yet: the person has to click on the page of `approve_url`."""
    try:
        pairing = services().pairings.begin(asked.challenge, asked.client)
    except TooManyPairingsError as error:
        wait = str(math.ceil(error.retry_after))
        raise ProblemError(Kind.TOO_MANY_PAIRINGS, headers={"Retry-After": wait}) from None
    approve_url = url_for("approval.page", pairing_id=pairing.id, _external=True)
    answer = Pairing(id=pairing.id, code=pairing.code, approve_url=approve_url, expires_at=pairing.expires_at)
    return answer, 201


@blueprint.post("/v1/pairings/<pairing_id>/token")
@operation(
    Operation(
        "Take the token, once; 202 while the person has not answered.",
        takes=TokenRequest,
        gives={200: Token, 202: TokenPending},
        refuses=(Kind.WRONG_VERIFIER, Kind.PAIRING_UNKNOWN, *ENDED.values()),
        path_help={"pairing_id": "the `id` that the pairing began with"},
        open=True,
    )
)
def redeem(asked: TokenRequest, pairing_id: str) -> Token | tuple[TokenPending, int]:
    """Only who knows the verifier gets the token, though others may know the pairing's id."""
    try:
        pairing = services().pairings.redeem(pairing_id, asked.verifier)
    except WrongVerifierError:
        raise ProblemError(Kind.WRONG_VERIFIER) from None
    if pairing is None:
        raise ProblemError(Kind.PAIRING_UNKNOWN)
    if pairing.state is State.WAITING:
        return TokenPending(), 202
    if pairing.state is not State.ALLOWED:
        raise ProblemError(ENDED[pairing.state])
    made = services().tokens.give(pairing.client)
    return Token(token=made.token, token_id=made.token_id)
