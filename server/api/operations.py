"""An operation: what a route takes, gives and refuses. The route obeys it and `/openapi.json` tells it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Final

from flask import Response, current_app, request
from pydantic import BaseModel

from server.api.body import read_body
from server.api.problems import Kind

_ATTRIBUTE: Final = "rambu_operation"

View = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Operation:
    """What a route promises. `open`: needs no token. `gives`: the model (or media type) by status."""

    summary: str
    gives: Mapping[int, type[BaseModel] | str]
    takes: type[BaseModel] | str | None = None
    refuses: tuple[Kind, ...] = ()
    open: bool = False
    path_help: Mapping[str, str] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Kind, ...]:
        """Every problem that the route may answer with, those of its body and of its token included."""
        own = [Kind.WRONG_HOST, Kind.FOREIGN_ORIGIN, *self.refuses, Kind.INTERNAL]
        if not self.open:
            own.append(Kind.UNAUTHORIZED)
        if self.takes is not None:
            own.append(Kind.TOO_LARGE)
        if isinstance(self.takes, type):
            own += [Kind.MALFORMED, Kind.MEDIA_TYPE, Kind.INVALID]
        return tuple(sorted(set(own), key=lambda kind: (kind.status, kind.uri)))


def operation(promise: Operation) -> Callable[[View], View]:
    """Make a view keep its promise.

    With a model in `takes`, the view gets the validated body as its first argument. A model that it returns
    (alone, or with a status) becomes the JSON answer.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def kept(**path: str) -> Response:
            taken = (read_body(request, promise.takes),) if isinstance(promise.takes, type) else ()
            return _answer(view(*taken, **path))

        setattr(kept, _ATTRIBUTE, promise)
        return kept

    return decorate


def operation_of(endpoint: str) -> Operation | None:
    """The promise of an endpoint of the current application; None when it made none."""
    return getattr(current_app.view_functions[endpoint], _ATTRIBUTE, None)


def _answer(given: Any) -> Response:
    body, status = given if isinstance(given, tuple) else (given, 200)
    if isinstance(body, BaseModel):
        return Response(body.model_dump_json(), status, content_type="application/json")
    assert isinstance(body, Response)
    return body
