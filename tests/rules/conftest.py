"""One engine for all tests of rules."""

from __future__ import annotations

import pytest

from server.engine.engine import Engine


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The built-in packs."""
    return Engine.load()
