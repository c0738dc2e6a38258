"""The tokens that were given out, as their digests."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from typing import Final, NamedTuple

from sqlalchemy import Engine, delete, insert, select

from server.security.tokens import NewToken, new_token
from server.storage.tables import TOKENS

_KEY: Final = "SELECT key FROM tokens WHERE token_id = ?"


class KnownToken(NamedTuple):
    """A token as its owner may see it later: not the token itself. `created_at` is in UTC."""

    token_id: str
    client: str
    created_at: datetime


class Tokens:
    """Tokens in the database; another process (`rambu token`) may add and revoke at any time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def give(self, client: str) -> NewToken:
        """Make a token for a client of that name and keep its digest."""
        made = new_token()
        row = insert(TOKENS).values(
            token_id=made.token_id, key=made.key, client=client, created_at=datetime.now(UTC)
        )
        with self._engine.begin() as connection:
            connection.execute(row)
        return made

    def key(self, token_id: str) -> bytes | None:
        """The proof key of a token; None when there is no such token (any more)."""
        # Every request asks this: straight to the driver it takes a quarter of the time.
        with closing(self._engine.raw_connection()) as connection:
            row = connection.cursor().execute(_KEY, (token_id,)).fetchone()
        return row[0] if row else None

    def known(self) -> Sequence[KnownToken]:
        """All tokens, oldest first."""
        columns = select(TOKENS.c.token_id, TOKENS.c.client, TOKENS.c.created_at).order_by(
            TOKENS.c.created_at
        )
        with self._engine.connect() as connection:
            return [KnownToken(*row) for row in connection.execute(columns)]

    def revoke(self, token_id: str) -> bool:
        """Make a token worthless at once; False when there was none."""
        with self._engine.begin() as connection:
            return connection.execute(delete(TOKENS).where(TOKENS.c.token_id == token_id)).rowcount > 0
