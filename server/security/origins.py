"""Which names the server answers to, and which pages may call it.

A server on loopback is within reach of every web page that the writer opens. Two lists keep them out before
anything is routed: the exact values of `Host` (else a name that a site points at 127.0.0.1 would pass for
ours: DNS rebinding), and the exact forms of `Origin` (extensions, and the server's own pages). Origin is
never compared with Host: both are compared with what the server knows of itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

CHROMIUM_EXTENSION: Final = r"^chrome-extension://[a-p]{32}$"
FIREFOX_EXTENSION: Final = r"^moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
EXTENSION_ORIGINS: Final = (CHROMIUM_EXTENSION, FIREFOX_EXTENSION)

_EXTENSION = re.compile("|".join(EXTENSION_ORIGINS))


@dataclass(frozen=True, slots=True)
class Addresses:
    """The names of a server that listens on loopback at `port`."""

    hosts: frozenset[str]

    @classmethod
    def of_port(cls, port: int) -> Addresses:
        """Every way to write this server's address in a `Host` header."""
        return cls(frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")))

    def knows_host(self, host: str) -> bool:
        """Is this the value of a `Host` header that was meant for us?"""
        return host in self.hosts

    def is_own_page(self, origin: str) -> bool:
        """Is this the origin of a page that this server sent?"""
        scheme, _, host = origin.partition("://")
        return scheme == "http" and host in self.hosts

    def may_call(self, origin: str | None) -> bool:
        """May a request with this `Origin` (None: without one) go on? Without one the token decides."""
        return origin is None or is_extension(origin) or self.is_own_page(origin)


def is_extension(origin: str) -> bool:
    """Is this the origin of a browser extension? Which one, the token says."""
    return _EXTENSION.fullmatch(origin) is not None
