"""The tables of the database.

Plain tables and no mapped classes: the ORM would add a fifth of a second to every start of the server and of
the commands, and there is nothing to map.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, DateTime, LargeBinary, MetaData, String, Table, Text

METADATA: Final = MetaData()

TOKENS: Final = Table(
    "tokens",
    METADATA,
    Column("token_id", String(100), primary_key=True),
    Column(
        "key", LargeBinary(32), nullable=False, comment="SHA-256 of the token; the token itself is not kept"
    ),
    Column("client", String(100), nullable=False),
    Column("created_at", DateTime(), nullable=False, comment="UTC"),
)

DOCUMENTS: Final = Table(
    "documents",
    METADATA,
    Column("name", String(200), primary_key=True),
    Column("body", Text(), nullable=False, comment="JSON"),
    Column("changed_at", DateTime(), nullable=False, comment="UTC"),
)
"""JSON documents by name: the writer's settings, and those that could no longer be read."""
