"""`GET /v1/rule-sets`: what can be judged, what is on, and what is wrong with a pack or the policy."""

from __future__ import annotations

from flask import Blueprint

from server.api.operations import Operation, operation
from server.contract import RuleSets
from server.services import services

blueprint = Blueprint("rule_sets", __name__)


@blueprint.get("/v1/rule-sets")
@operation(
    Operation("All rule sets with their rules, in the language of the settings.", gives={200: RuleSets})
)
def rule_sets() -> RuleSets:
    """With the switches of the settings and the locks of the office applied."""
    shared = services()
    choices, engine = shared.choices.current, shared.engine
    return RuleSets(
        rule_sets=engine.rule_sets(choices, choices.language, shared.office.locks()),
        errors=[*shared.office.errors, *engine.errors],
        rules_digest=engine.digest,
    )
