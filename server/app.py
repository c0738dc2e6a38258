"""The application factory."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from flask import Flask
from flask_cors import CORS

from server.api import problems, request_log, routes
from server.media.pictures import Pictures
from server.security import bearer
from server.security.gate import Gate
from server.security.headers import add_safe_headers
from server.security.origins import EXTENSION_ORIGINS, Addresses
from server.security.pairing import Pairings
from server.services import Services, attach
from server.settings import ServerSettings
from server.storage.database import open_database
from server.storage.settings import SettingsStore
from server.storage.tokens import Tokens

if TYPE_CHECKING:
    from server.engine.engine import Engine
    from server.engine.in_use import EngineInUse
    from server.policy.office import Office

log = logging.getLogger("rambu")


def create_app(settings: ServerSettings, engine: Engine | None = None) -> Flask:
    """The whole server as a WSGI application.

    Without an `engine`, all packs are loaded: the built-in ones and those of the office. The office's policy
    is read in any case. Raises StorageError when the state folder cannot be used.
    """
    app = Flask("server", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_body_bytes
    app.url_map.strict_slashes = False
    attach(app, _services(settings, engine))
    problems.register(app)
    request_log.register(app)
    bearer.register(app)
    routes.register(app)
    app.after_request(add_safe_headers)
    CORS(
        app,
        resources={r"/v1/.*": {"origins": [re.compile(pattern) for pattern in EXTENSION_ORIGINS]}},
        allow_headers=["Authorization", "Content-Type"],
        methods=["GET", "POST", "PUT", "PATCH"],
        max_age=600,
    )
    app.wsgi_app = Gate(app.wsgi_app, Addresses.of_port(settings.port))  # type: ignore[method-assign]
    return app


def _services(settings: ServerSettings, engine: Engine | None) -> Services:
    from server.policy.office import Office  # noqa: PLC0415 -- slow to load, as the engine is

    office = Office.of(settings)
    in_use = _in_use(office, settings, engine)
    for error in office.errors:
        log.warning("%s:%s:%s: %s", error.file, error.line, error.column, error.message)
    database = open_database(settings.database)
    return Services(
        settings=settings,
        database=database,
        rules=in_use,
        office=office,
        tokens=Tokens(database),
        choices=SettingsStore(database),
        pairings=Pairings(
            lifetime=settings.pairing_seconds,
            most_pending=settings.pairings_pending,
            most_a_minute=settings.pairings_per_minute,
        ),
        pictures=Pictures(max(settings.threads // 2, 1), settings.image_seconds),
    )


def _in_use(office: Office, settings: ServerSettings, engine: Engine | None) -> EngineInUse:
    """The engine over all packs, made anew when those of the office change; or the one that is given."""
    from server.engine.in_use import EngineInUse  # noqa: PLC0415 -- slow to load

    if engine is not None:
        office.know(engine)
        return EngineInUse(engine)

    def load() -> Engine:
        loaded = office.load_engine(*settings.packs, kept_in=settings.kept_packs)
        office.know(loaded)
        return loaded

    own = settings.home / "rules"  # may be made, or emptied, while the server runs
    return EngineInUse(load(), load, tuple(dict.fromkeys((own, *settings.packs, *office.folders))))
