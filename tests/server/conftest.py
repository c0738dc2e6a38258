"""An application with a recording engine, and clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from server.app import create_app
from server.services import Services, release
from server.settings import ServerSettings
from tests.server.clients import Client
from tests.server.engines import RecordingEngine


@pytest.fixture
def engine() -> RecordingEngine:
    return RecordingEngine()


@pytest.fixture
def app(tmp_path: Path, engine: RecordingEngine) -> Iterator[Flask]:
    app = create_app(ServerSettings(home=tmp_path / "home"), engine.as_engine())
    yield app
    release(app)


@pytest.fixture
def stranger(app: Flask) -> Client:
    """Without a token."""
    return Client(app)


@pytest.fixture
def client(stranger: Client) -> Client:
    """With a token."""
    return stranger.with_token()


@pytest.fixture
def services(stranger: Client) -> Services:
    return stranger.services
