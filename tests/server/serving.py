"""A real server: `rambu serve` as a process, on a free port, with a state folder of its own."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.server.commands.running import ROOT, environment, rambu

READY = "Rambu siap di "


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    home: Path
    port: int

    @cached_property
    def token(self) -> str:
        """Opens the API."""
        return rambu("token", home=self.home).stdout.strip()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One request on a connection of its own, with exactly these headers (and Host, unless given)."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def evaluate(self, text: str, **more: Any) -> Answer:
        """As the extension asks."""
        body = json.dumps({"platform": "x", "text": text, **more}).encode()
        return self.send("POST", "/v1/evaluations", body, self.headers())

    def headers(self, **more: str) -> dict[str, str]:
        named = {name.replace("_", "-"): value for name, value in more.items()}
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", **named}


@contextmanager
def running(home: Path, *arguments: str, log: Path | None = None, **variables: str) -> Iterator[Server]:
    """A server that is ready; stopped at the end. `log`: where its standard error goes."""
    command = [sys.executable, "-m", "server", "serve", "--port", "0", *arguments]
    errors = log.open("wb") if log else None
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=errors, env=environment(home, **variables), cwd=ROOT
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        assert line.startswith(READY), line
        yield Server(process, home, int(line.strip().rpartition(":")[2]))
    finally:
        process.terminate()
        process.wait(timeout=15)
        assert process.stdout is not None
        process.stdout.close()
        if errors:
            errors.close()
