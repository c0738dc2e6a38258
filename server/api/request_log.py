"""One line in the log for each request (level info): its route, its status, its time. Never what it was
about.
"""

from __future__ import annotations

import logging
import time

from flask import Flask, Response, g, request

log = logging.getLogger("rambu.requests")


def register(app: Flask) -> None:
    """Log every request that is routed, when the level asks for it."""
    if log.isEnabledFor(logging.INFO):
        app.before_request(_begin)
        app.after_request(_end)


def _begin() -> None:
    g.began = time.perf_counter()


def _end(response: Response) -> Response:
    # The route and not the address: the address of a request that finds no route may be anything.
    route = f"{request.method} {request.url_rule.rule}" if request.url_rule else "(no such route)"
    elapsed = (time.perf_counter() - g.began) * 1000
    log.info("%s %s %.1f ms", route, response.status_code, elapsed)
    return response
