"""The command `rambu`."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

import click

BAD_USE: Final = 64
"""Exit status for a command that was written wrongly (EX_USAGE of sysexits.h)."""

_COMMANDS: Final = ("serve", "check", "rules", "token")


class _Commands(click.Group):
    """Loads the module of a command only when that command is wanted: `rambu check` needs no web server."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click fixes the parameters
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:  # noqa: ARG002
        if name not in _COMMANDS:
            return None
        command = getattr(import_module(f"server.commands.{name}"), name)
        assert isinstance(command, click.Command)
        return command


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="rambu", prog_name="rambu")
def rambu() -> None:
    """Rambu memberi petunjuk ASN influencer di sebelah kotak tulis, di komputer Anda sendiri.

    (Hints for civil servants beside the compose box, on your own computer.)
    """


def main() -> None:
    """Run a command; the process ends with its exit status."""
    try:
        status = rambu.main(standalone_mode=False)
    except click.UsageError as error:
        error.show()
        status = BAD_USE
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.exceptions.Abort:
        status = 130
    sys.exit(status or 0)
