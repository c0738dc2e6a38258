"""`/latihan/{platform}`: a page to try Rambu on without an account, and with nothing that could be sent."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, redirect, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.api import pages
from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError

blueprint = Blueprint("practice", __name__, url_prefix="/latihan")

PLATFORMS: Final = {"x": "X", "instagram": "Instagram"}
"""Those whose compose boxes the extension knows, with the names that they give themselves."""


@blueprint.get("")
@operation(Operation("To the practice page of the first platform.", gives={302: "text/html"}, open=True))
def start() -> AnyResponse:
    """A short address to remember."""
    return redirect(url_for(".practice", platform=next(iter(PLATFORMS))))


@blueprint.get("/<platform>")
@operation(
    Operation(
        "A compose box to practise in, with a caption that has something to mend.",
        gives={200: "text/html"},
        refuses=(Kind.NOT_FOUND,),
        path_help={"platform": "x or instagram"},
        open=True,
    )
)
def practice(platform: str) -> Response:
    """The page holds no script: what is written there is read by the extension alone."""
    if platform not in PLATFORMS:
        raise ProblemError(Kind.NOT_FOUND)
    return pages.page("practice.html", platform=platform, platforms=PLATFORMS)
