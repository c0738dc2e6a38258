"""The tables of the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import DateTime, LargeBinary, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """Base of all tables."""


class TokenRow(Table):
    """A token that was given out: its digest, never the token."""

    __tablename__ = "tokens"

    token_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary(32))
    client: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime] = mapped_column(DateTime())


class DocumentRow(Table):
    """A JSON document by name: the writer's settings, and those that could no longer be read."""

    __tablename__ = "documents"

    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    body: Mapped[str] = mapped_column(Text())
    changed_at: Mapped[datetime] = mapped_column(DateTime())
