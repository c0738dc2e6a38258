"""How waitress answers what never becomes a request (not HTTP, or far too large): with a problem document."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.task import ErrorTask
from waitress.utilities import RequestEntityTooLarge

from server.api.problems import Kind, ProblemError
from server.security.headers import SAFE_HEADERS

_KINDS: Final = {400: Kind.BAD_REQUEST, 413: Kind.TOO_LARGE, 431: Kind.HEADERS_TOO_LARGE}

_A_PICTURE: Final = b"PUT /v1/images/"

_MOST_SWALLOWED: Final = 67_108_864
"""Bytes of a body beyond the limit that are read and dropped, so that its sender lives to read the answer."""


class _Parser(HTTPRequestParser):
    """Takes in, without keeping it, a body that is too large.

    To answer and close at once, as waitress does, resets the connection while the client still sends, and the
    client sees a broken connection in place of the reason.
    """

    of_pictures: ClassVar[Any] = None
    _to_swallow = 0

    def parse_header(self, header_plus: bytes) -> None:
        """Begin a request. Pictures may be larger than drafts."""
        if self.of_pictures is not None and header_plus.startswith(_A_PICTURE):
            self.adj = self.of_pictures
        super().parse_header(header_plus)

    def received(self, data: bytes) -> int:
        if self._to_swallow:
            taken = min(len(data), self._to_swallow)
            self._to_swallow -= taken
            self.completed = not self._to_swallow
            return taken
        consumed = int(super().received(data))
        # Who expects "100 Continue" has not sent the body yet.
        if self._is_too_large() and not self.expect_continue and self.content_length <= _MOST_SWALLOWED:
            self._to_swallow = self.content_length
            self.completed = False
        return consumed

    def _is_too_large(self) -> bool:
        return isinstance(self.error, RequestEntityTooLarge) and not self.chunked


class _ProblemTask(ErrorTask):
    """Answers with the problem and closes the connection."""

    def execute(self) -> None:
        request: Any = self.request  # the parser that gave up, with what it found
        problem = ProblemError(_KINDS.get(request.error.code, Kind.INTERNAL))
        body = problem.body()
        self.status = problem.status_line
        self.response_headers = [("Content-Type", problem.MEDIA_TYPE), *SAFE_HEADERS.items()]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class Channel(HTTPChannel):
    """A connection of the server."""

    parser_class = _Parser
    error_task_class = _ProblemTask


def channel_for(of_pictures: Any) -> type[Channel]:
    """Connections with waitress's adjustments for requests that bring a picture; others have the server's."""
    parser = type("_PictureParser", (_Parser,), {"of_pictures": of_pictures})
    return type("_PictureChannel", (Channel,), {"parser_class": parser})
