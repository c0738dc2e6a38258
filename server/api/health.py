"""`GET /v1/health`: is a Rambu server there, and which rules does it know?"""

from __future__ import annotations

from flask import Blueprint

from server import version
from server.api.operations import Operation, operation
from server.contract import Health
from server.services import services

blueprint = Blueprint("health", __name__)


@blueprint.get("/v1/health")
@operation(Operation("Is the server alive, and with which rules?", gives={200: Health}, open=True))
def health() -> Health:
    """Open to everyone who passes the gate: it tells nothing about the writer."""
    return Health(version=version(), rules_digest=services().engine.digest)
