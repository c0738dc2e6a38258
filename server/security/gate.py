"""The first thing that sees a request: refuses foreign hosts and origins before anything is routed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from server.api.problems import Kind, ProblemError
from server.security.headers import SAFE_HEADERS
from server.security.origins import Addresses

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


class Gate:
    """WSGI middleware around the whole application.

    A refusal carries no `Access-Control-…` header at all, so a preflight from a web page gets nothing.
    """

    def __init__(self, application: WSGIApplication, addresses: Addresses) -> None:
        self._application = application
        self._addresses = addresses

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if not self._addresses.knows_host(environ.get("HTTP_HOST", "")):
            return _refuse(Kind.WRONG_HOST, start_response)
        if not self._addresses.may_call(environ.get("HTTP_ORIGIN")):
            return _refuse(Kind.FOREIGN_ORIGIN, start_response)
        return self._application(environ, start_response)


def _refuse(kind: Kind, start_response: StartResponse) -> Iterable[bytes]:
    problem = ProblemError(kind)
    body = problem.body()
    headers = [
        ("Content-Type", problem.MEDIA_TYPE),
        ("Content-Length", str(len(body))),
        *SAFE_HEADERS.items(),
    ]
    start_response(problem.status_line, headers)
    return [body]
