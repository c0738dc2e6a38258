"""`rambu token`: a token for scripts, without a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from server.commands.configuration import configuration

if TYPE_CHECKING:
    from server.storage.tokens import Tokens


@click.command()
@click.option("--list", "listing", is_flag=True, help="Sebutkan token yang ada, tanpa rahasianya.")
@click.option("--revoke", metavar="ID", help="Cabut satu token; berlaku seketika.")
def token(listing: bool, revoke: str | None) -> None:
    """Buat token baru, sendirian di satu baris. (Print a new token alone on its line, for scripts.)"""
    from server.storage.database import StorageError, opened  # noqa: PLC0415 -- slow to load
    from server.storage.tokens import Tokens  # noqa: PLC0415

    if listing and revoke:
        raise click.UsageError("Pilih --list atau --revoke, bukan keduanya. (Choose one of them.)")
    try:
        with opened(configuration().database) as database:
            tokens = Tokens(database)
            if listing:
                _list(tokens)
            elif revoke:
                _revoke(tokens, revoke)
            else:
                click.echo(tokens.give("rambu token").token)
    except StorageError as error:
        raise click.ClickException(str(error)) from None


def _list(tokens: Tokens) -> None:
    for known in tokens.known():
        click.echo(f"{known.token_id}  {known.created_at:%Y-%m-%d %H:%M} UTC  {known.client}")


def _revoke(tokens: Tokens, token_id: str) -> None:
    if not tokens.revoke(token_id):
        raise click.ClickException(f"Tidak ada token dengan id {token_id}. (No such token.)")
    click.echo(f"Token {token_id} dicabut. (Revoked.)")
