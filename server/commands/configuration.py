"""The settings of the server, for a command."""

from __future__ import annotations

from typing import Any

import click

from server.settings import ServerSettings, SettingsError, load


def configuration(**given: Any) -> ServerSettings:
    """All settings; a mistake in one of them is bad use of the command."""
    try:
        return load(**given)
    except SettingsError as error:
        raise click.UsageError(str(error)) from None
