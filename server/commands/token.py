"""`rambu token`: a token for scripts, without a browser."""

from __future__ import annotations

import click

from server.commands.configuration import configuration


@click.command()
@click.option("--list", "listing", is_flag=True, help="Sebutkan token yang ada, tanpa rahasianya.")
@click.option("--revoke", metavar="ID", help="Cabut satu token; berlaku seketika.")
def token(listing: bool, revoke: str | None) -> None:
    """Buat token baru, sendirian di satu baris. (Print a new token alone on its line, for scripts.)"""
    from server.storage.database import StorageError, open_database  # noqa: PLC0415 -- slow to load
    from server.storage.tokens import Tokens  # noqa: PLC0415

    if listing and revoke:
        raise click.UsageError("Pilih --list atau --revoke, bukan keduanya. (Choose one of them.)")
    try:
        tokens = Tokens(open_database(configuration().database))
    except StorageError as error:
        raise click.ClickException(str(error)) from None
    if listing:
        for known in tokens.known():
            click.echo(f"{known.token_id}  {known.created_at:%Y-%m-%d %H:%M} UTC  {known.client}")
    elif revoke:
        if not tokens.revoke(revoke):
            raise click.ClickException(f"Tidak ada token dengan id {revoke}. (No such token.)")
        click.echo(f"Token {revoke} dicabut. (Revoked.)")
    else:
        click.echo(tokens.give("rambu token").token)
