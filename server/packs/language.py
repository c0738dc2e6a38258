"""Texts for readers, by language."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from server.contract import Locale

Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]


class Strict(BaseModel):
    """Base of everything in a pack: unknown keys are a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Localized(Strict):
    """A text in Indonesian, with English beside it. Sundanese falls back to Indonesian."""

    id: Sentence
    en: Sentence | None = None
    su: Sentence | None = None

    def in_language(self, locale: Locale) -> str:
        """The text for a reader of that language."""
        return getattr(self, locale) or self.id

    def languages(self) -> dict[str, str]:
        """The texts that are there, by language."""
        return {key: text for key in ("id", "en", "su") if (text := getattr(self, key))}
