"""`POST /v1/evaluations`: judge a post."""

from __future__ import annotations

from flask import Blueprint

from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.contract import Evaluation, EvaluationRequest
from server.services import services

blueprint = Blueprint("evaluations", __name__)


@blueprint.post("/v1/evaluations")
@operation(
    Operation(
        "Judge a post: its hints, its checklist, its measures.",
        takes=EvaluationRequest,
        gives={200: Evaluation},
        refuses=(Kind.IMAGE_UNKNOWN,),
    )
)
def evaluate(asked: EvaluationRequest) -> Evaluation:
    """Nothing of the post is kept or logged."""
    shared = services()
    names = [image.id for image in asked.images] + [video.frame for video in asked.videos if video.frame]
    pictures = shared.pictures.find(names)
    if unknown := [name for name in dict.fromkeys(names) if name not in pictures]:
        raise ProblemError(Kind.IMAGE_UNKNOWN, images=unknown)
    return shared.engine.evaluate(asked, shared.choices.current, shared.office.locks(), pictures)
