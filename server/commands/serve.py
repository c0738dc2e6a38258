"""`rambu serve`: the server, until it is stopped."""

from __future__ import annotations

import gc
import logging
import os
import sys
from typing import NoReturn

import click

from server.commands.configuration import configuration


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), help="Porta lain daripada 17845; 0 memilih yang bebas."
)
def serve(port: int | None) -> None:
    """Jalankan server di komputer ini. (Run the server on this computer.)"""
    settings = configuration(port=port)
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    # Until the server is ready hardly anything is thrown away: looking for it costs a third of the start.
    gc.disable()
    # Waitress warns whenever a request waits for another one, however shortly.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    from server import serving  # noqa: PLC0415 -- after the settings are known to be good
    from server.storage.database import StorageError  # noqa: PLC0415

    try:
        serving.serve(settings, ready=lambda address: click.echo(f"Rambu siap di {address}"))
    except serving.PortInUseError as error:
        raise click.ClickException(
            f"Porta {settings.port} tidak dapat dipakai ({error}).\n"
            "Kalau Rambu sudah berjalan di sana, tidak ada yang perlu dilakukan.\n"
            "Kalau program lain yang memakainya, hentikan program itu, atau pilih porta lain:\n"
            f"  rambu serve --port {_another(settings.port)}\n"
            "(Rambu may be running there already; else stop the other program or choose another port.)"
        ) from None
    except StorageError as error:
        raise click.ClickException(str(error)) from None
    _end()


def _end() -> NoReturn:
    """Leave at once: all is closed, and to take the rules apart piece by piece would take a second."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def _another(port: int) -> int:
    return port + 1 if port < 65535 else 17845
