"""Waitress around the application: one process, a few threads, nothing on disk, a quick end."""

from __future__ import annotations

import copy
import gc
import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Any

from flask import Flask
from waitress.server import BaseWSGIServer, create_server

from server.app import create_app
from server.http_channel import channel_for
from server.services import release
from server.settings import ServerSettings


class PortInUseError(Exception):
    """Another program listens on the port."""


def serve(settings: ServerSettings, ready: Callable[[str], None]) -> None:
    """Answer requests until SIGTERM or SIGINT; call `ready` with the address once they are answered.

    Raises PortInUseError, StorageError.
    """
    listening = bind(settings)
    try:
        app = create_app(settings.model_copy(update={"port": listening.getsockname()[1]}))
        server = make_server(app, settings, listening)
    except BaseException:
        listening.close()
        raise
    # The rules stay for good: the garbage collector need not go through them while somebody waits.
    gc.freeze()
    gc.enable()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _stop)
    ready(f"http://{_host_text(settings)}:{listening.getsockname()[1]}")
    server.run()
    server.close()
    release(app)


def bind(settings: ServerSettings) -> socket.socket:
    """Take the port at once: the other work is in vain when it is not ours. Raises PortInUseError."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((settings.host, settings.port))
    except OSError as error:
        taken.close()
        raise PortInUseError(error.strerror) from None
    return taken


def make_server(app: Flask, settings: ServerSettings, listening: socket.socket) -> BaseWSGIServer:
    """The server of an application on a bound socket, not yet running."""
    server = create_server(
        app,
        sockets=[listening],
        threads=settings.threads,
        ident=None,
        max_request_body_size=settings.max_body_bytes + 1,  # waitress refuses this size, we the next one
        # Waitress spools longer bodies and answers to temporary files; a draft never touches the disk.
        inbuf_overflow=2 * settings.max_body_bytes,
        outbuf_overflow=16 * settings.max_body_bytes,
    )
    assert isinstance(server, BaseWSGIServer)  # one socket, one server
    server.channel_class = channel_for(_of_pictures(server.adj, settings.max_image_bytes))
    return server


def _of_pictures(adjustments: Any, most: int) -> Any:
    """Waitress's adjustments for larger bodies, which stay in memory as well."""
    larger = copy.copy(adjustments)
    larger.max_request_body_size = most + 1
    larger.inbuf_overflow = 2 * most
    return larger


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _host_text(settings: ServerSettings) -> str:
    return f"[{settings.host}]" if ":" in settings.host else settings.host
