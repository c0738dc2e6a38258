"""`/v1/settings`: what the writer chose."""

from __future__ import annotations

from flask import Blueprint
from pydantic import ValidationError

from server.api.mistakes import mistakes_of
from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.contract import Settings, SettingsPatch
from server.services import services

blueprint = Blueprint("settings", __name__)


@blueprint.get("/v1/settings")
@operation(Operation("The writer's settings.", gives={200: Settings}))
def read() -> Settings:
    """As they are now."""
    return services().choices.current


@blueprint.patch("/v1/settings")
@operation(
    Operation("Change what is given, keep the rest.", takes=SettingsPatch, gives={200: Settings}),
)
def change(patch: SettingsPatch) -> Settings:
    """The whole settings after the change."""
    try:
        return services().choices.change(patch)
    except ValidationError as error:  # one entry too many
        raise ProblemError(Kind.INVALID, errors=mistakes_of(error)) from None
