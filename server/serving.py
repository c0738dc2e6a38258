"""Waitress around the application: one process, a few threads, nothing on disk, a quick end."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from waitress.channel import HTTPChannel
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ErrorTask

from server.api.problems import Kind, ProblemError
from server.app import create_app
from server.security.headers import SAFE_HEADERS
from server.settings import ServerSettings

_HEADROOM: Final = 1_048_576
"""Bytes beyond the body limit that are still read, so that the application can say politely that it is too
much.
"""

_KINDS: Final = {
    400: Kind.BAD_REQUEST,
    413: Kind.TOO_LARGE,
    431: Kind.HEADERS_TOO_LARGE,
}


class PortInUseError(Exception):
    """Another program listens on the port."""


class _ProblemTask(ErrorTask):
    """Answers what is not HTTP, or far too large, before there is a request: a problem document as well."""

    def execute(self) -> None:
        request: Any = self.request  # the parser that gave up, with what it found
        problem = ProblemError(_KINDS.get(request.error.code, Kind.INTERNAL))
        body = problem.body()
        self.status = problem.status_line
        self.response_headers = [("Content-Type", problem.MEDIA_TYPE), *SAFE_HEADERS.items()]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Channel(HTTPChannel):
    error_task_class = _ProblemTask


def serve(settings: ServerSettings, ready: Callable[[str], None]) -> None:
    """Answer requests until SIGTERM or SIGINT; call `ready` with the address once they are answered.

    Raises PortInUseError, StorageError.
    """
    listening = _bind(settings)
    try:
        server = _server(settings, listening)
    except BaseException:
        listening.close()
        raise
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    ready(f"http://{_host_text(settings)}:{server.effective_port}")
    server.run()
    server.close()


def _bind(settings: ServerSettings) -> socket.socket:
    """Take the port at once: the other work is in vain when it is not ours."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((settings.host, settings.port))
    except OSError as error:
        taken.close()
        raise PortInUseError(error.strerror) from None
    return taken


def _server(settings: ServerSettings, listening: socket.socket) -> Any:
    actual = settings.model_copy(update={"port": listening.getsockname()[1]})
    most = settings.max_body_bytes + _HEADROOM
    server = create_server(
        create_app(actual),
        sockets=[listening],
        threads=settings.threads,
        ident=None,
        max_request_body_size=most,
        # Waitress spools longer bodies and answers to temporary files; a draft never touches the disk.
        inbuf_overflow=2 * most,
        outbuf_overflow=16 * most,
    )
    assert isinstance(server, BaseWSGIServer)  # one socket, one server
    server.channel_class = _Channel
    return server


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _host_text(settings: ServerSettings) -> str:
    return f"[{settings.host}]" if ":" in settings.host else settings.host
