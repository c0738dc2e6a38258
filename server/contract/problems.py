"""Errors (RFC 9457)."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from server.contract.base import Wire


class FieldError(Wire):
    """One mistake in a request: where (JSON path, such as `context.limit`) and what."""

    where: str
    what: str


class Problem(BaseModel):
    """An RFC 9457 problem document."""

    model_config = ConfigDict(extra="allow", frozen=True)

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldError] | None = None
