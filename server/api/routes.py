"""All resources of the API, in the order in which a client meets them."""

from __future__ import annotations

from flask import Flask

from server.api import (
    approval,
    evaluations,
    health,
    images,
    openapi,
    pairings,
    practice,
    proofs,
    rule_sets,
    settings,
)


def register(app: Flask) -> None:
    """Add every route."""
    for resource in (
        health,
        pairings,
        approval,
        proofs,
        rule_sets,
        settings,
        images,
        evaluations,
        openapi,
        practice,
    ):
        app.register_blueprint(resource.blueprint)
