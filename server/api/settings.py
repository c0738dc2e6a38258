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
    Operation(
        "Change what is given, keep the rest. Refused: a `switch` or `ignore` against a lock of the office.",
        takes=SettingsPatch,
        gives={200: Settings},
        refuses=(Kind.LOCKED,),
    ),
)
def change(patch: SettingsPatch) -> Settings:
    """The whole settings after the change. Entries of a whole list may be for what is locked: they count when
    the lock ends."""
    _refuse_locked(patch)
    try:
        return services().choices.change(patch)
    except ValidationError as error:  # one entry too many
        raise ProblemError(Kind.INVALID, errors=mistakes_of(error)) from None


def _refuse_locked(patch: SettingsPatch) -> None:
    office = services().office
    held = office.hold_on(patch.switch.target, patch.switch.platform) if patch.switch else None
    if held is None and patch.ignore:
        held = office.hold_on(patch.ignore.rule, patch.ignore.platform)
        held = held if held and held.on else None
    if held is not None:
        lock = held.lock
        raise ProblemError(Kind.LOCKED, f"Ditetapkan {lock.by} sejak {lock.since:%d-%m-%Y}.")
