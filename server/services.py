"""What the routes of one application share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from flask import Flask, current_app
from sqlalchemy import Engine as Database

from server.media.pictures import Pictures
from server.security.pairing import Pairings
from server.settings import ServerSettings
from server.storage.settings import SettingsStore
from server.storage.tokens import Tokens

if TYPE_CHECKING:
    from server.engine.engine import Engine
    from server.engine.in_use import EngineInUse
    from server.policy.office import Office

_KEY: Final = "rambu"


@dataclass(frozen=True, slots=True)
class Services:
    """Made once by `create_app`."""

    settings: ServerSettings
    database: Database
    rules: EngineInUse
    office: Office
    tokens: Tokens
    choices: SettingsStore
    pairings: Pairings
    pictures: Pictures

    @property
    def engine(self) -> Engine:
        """The rules as they are now. Ask once for a request: they may be others the next time."""
        return self.rules.current


def attach(app: Flask, shared: Services) -> None:
    """Give them to the application."""
    app.extensions[_KEY] = shared


def release(app: Flask) -> None:
    """End what runs beside the application: the processes that look at pictures, and the database."""
    shared = cast(Services, app.extensions[_KEY])
    shared.pictures.close()
    shared.database.dispose()


def services() -> Services:
    """Those of the application that answers this request."""
    return cast(Services, current_app.extensions[_KEY])
