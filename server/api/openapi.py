"""`GET /openapi.json`: every route, from the promises of the views and the schemas of the wire models."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any, Final

from flask import Blueprint, Response, current_app
from pydantic import BaseModel

from server import schemas, version
from server.api.operations import Operation, operation, operation_of
from server.api.problems import Kind, ProblemError

blueprint = Blueprint("openapi", __name__)

JsonObject = dict[str, Any]

_PREFIX: Final = "#/components/schemas/"
_PARAMETER: Final = re.compile(r"<(?:\w+:)?(\w+)>")
_IMPLIED: Final = {"HEAD", "OPTIONS"}


@blueprint.get("/openapi.json")
@operation(Operation("This description.", gives={200: "application/json"}, open=True))
def openapi() -> Response:
    """The same for every client and every state of the server."""
    return Response(json.dumps(document(), ensure_ascii=False), content_type="application/json")


def document() -> JsonObject:
    """The OpenAPI 3.1 description of the current application."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Rambu",
            "version": version(),
            "description": "Judges a draft on the writer's own computer. Spans are half-open offsets in "
            "UTF-16 code units. Errors are RFC 9457 problem documents.",
        },
        "paths": _paths(),
        "components": {
            "schemas": _models(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


@cache
def _models() -> JsonObject:
    return dict(schemas.definitions(_PREFIX))


def _paths() -> JsonObject:
    paths: JsonObject = {}
    for rule in current_app.url_map.iter_rules():
        promise = operation_of(rule.endpoint)
        if promise is None:
            raise LookupError(f"{rule.rule} promises nothing: decorate its view with @operation")
        path = paths.setdefault(_PARAMETER.sub(r"{\1}", rule.rule), {})
        for method in sorted((rule.methods or set()) - _IMPLIED):
            path[method.lower()] = _operation(rule.endpoint, promise, sorted(rule.arguments))
    return paths


def _operation(endpoint: str, promise: Operation, parameters: list[str]) -> JsonObject:
    described: JsonObject = {
        "operationId": endpoint,
        "summary": promise.summary,
        "responses": _gives(promise) | _refusals(promise.problems),
        "security": [] if promise.open else [{"token": []}],
    }
    if parameters:
        described["parameters"] = [
            {"name": name, "in": "path", "required": True, "description": promise.path_help[name]}
            | {"schema": {"type": "string"}}
            for name in parameters
        ]
    if promise.takes is not None:
        described["requestBody"] = {"required": True, "content": _content(promise.takes)}
    return described


def _gives(promise: Operation) -> JsonObject:
    return {
        str(status): {"description": promise.summary, "content": _content(what)}
        for status, what in promise.gives.items()
    }


def _content(what: type[BaseModel] | str) -> JsonObject:
    if isinstance(what, str):
        return {what: {}}
    name = what.__name__
    return {"application/json": {"schema": {"$ref": f"{_PREFIX}{name}"}}}


def _refusals(kinds: tuple[Kind, ...]) -> JsonObject:
    by_status: dict[int, list[Kind]] = {}
    for kind in kinds:
        by_status.setdefault(kind.status, []).append(kind)
    return {
        str(status): {
            "description": "; ".join(f"`{kind.uri}`: {kind.value.title}" for kind in same),
            "content": {ProblemError.MEDIA_TYPE: {"schema": {"$ref": f"{_PREFIX}Problem"}}},
        }
        for status, same in by_status.items()
    }
