"""`/pairings/{id}`: the page on which a person allows an extension to use this server.

It is a page and not a resource: its refusals are pages as well, for those who asked for HTML.
"""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, request, url_for

from server.api import pages
from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.security.pairing import PendingPairing, State
from server.services import services

blueprint = Blueprint("approval", __name__)

PATH_HELP: Final = {"pairing_id": "the `id` that the pairing began with"}
FORM: Final = "application/x-www-form-urlencoded"
_MOST_FORM_BYTES: Final = 4_096


@blueprint.get("/pairings/<pairing_id>")
@operation(
    Operation(
        "The page with the code and the buttons Izinkan and Tolak.",
        gives={200: "text/html"},
        refuses=(Kind.PAIRING_UNKNOWN,),
        path_help=PATH_HELP,
        open=True,
    )
)
def page(pairing_id: str) -> Response:
    """Shows where the pairing stands; while it waits, with the form."""
    pairing = services().pairings.show(pairing_id)
    if pairing is None:
        return _refusal(Kind.PAIRING_UNKNOWN)
    return _page(pairing)


@blueprint.post("/pairings/<pairing_id>")
@operation(
    Operation(
        "The person's answer, sent by the form of the page.",
        takes=FORM,
        gives={303: "text/html"},
        refuses=(Kind.NOT_FROM_OUR_PAGE, Kind.PAIRING_UNKNOWN, Kind.MEDIA_TYPE),
        path_help=PATH_HELP,
        open=True,
    )
)
def answer(pairing_id: str) -> Response:
    """Counts only as a click on our own page: same origin, with the token that the newest page carries."""
    if not _is_from_our_page():
        return _refusal(Kind.NOT_FROM_OUR_PAGE)
    if request.mimetype != FORM:
        raise ProblemError(Kind.MEDIA_TYPE, f"Formulir ini dikirim sebagai {FORM}.")
    request.max_content_length = _MOST_FORM_BYTES
    form_token, choice = request.form.get("form_token", ""), request.form.get("answer", "")
    if services().pairings.find(pairing_id) is None:
        return _refusal(Kind.PAIRING_UNKNOWN)
    if choice not in ("allow", "refuse"):
        return _refusal(Kind.NOT_FROM_OUR_PAGE)
    if services().pairings.answer(pairing_id, form_token, allow=choice == "allow") is None:
        return _refusal(Kind.NOT_FROM_OUR_PAGE)
    return Response(status=303, headers={"Location": url_for(".page", pairing_id=pairing_id)})


def _is_from_our_page() -> bool:
    """Browsers say so in `Origin` and `Sec-Fetch-Site`; one of them must, and neither may deny it."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin is None and site is None:
        return False
    return origin in (None, f"http://{request.host}") and site in (None, "same-origin")


def _page(pairing: PendingPairing) -> Response:
    left = services().pairings.seconds_left(pairing)
    headers = {"Refresh": str(int(left) + 1)} if pairing.state is State.WAITING else {}
    return pages.page("approval.html", 200, headers, pairing=pairing, minutes=max(1, round(left / 60)))


def _refusal(kind: Kind) -> Response:
    if request.accept_mimetypes.best_match(["application/problem+json", "text/html"]) != "text/html":
        raise ProblemError(kind)
    return pages.page("refusal.html", kind.status, {}, problem=kind.value)
