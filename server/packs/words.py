"""Word lists in packs: phrases, with what to say instead, and references to named lists."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from server.contract import Confidence
from server.engine.phrase_syntax import PhraseError, parse
from server.engine.phrases import Entry
from server.packs.language import Localized, Strict

LIST_NAME = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$"


def _readable(phrase: str) -> str:
    if not phrase.startswith("@"):
        try:
            parse(phrase)
        except PhraseError as mistake:
            raise ValueError(str(mistake)) from mistake
    return phrase


Phrase = Annotated[str, StringConstraints(min_length=1, max_length=300), AfterValidator(_readable)]
"""A phrase (see `server.engine.phrase_syntax`), or `@name` for every phrase of a named list."""


class Saying(Strict):
    """A phrase with what to say instead of it."""

    phrase: Phrase
    say: str | Localized = Field(description="the plain words for it; in Indonesian, or by language")
    note: str | None = Field(None, description="for the people who keep the list")


Words = tuple[Phrase | Saying, ...]
"""Phrases, phrases with a replacement, and `@list` references, in any mixture."""


class WordList(Strict):
    """A named list of phrases. `since`, `checked`: when it began to hold, and when somebody last looked."""

    words: Words
    since: date | None = None
    until: date | None = None
    checked: date | None = None
    source: str | None = None
    confidence: Confidence | None = None
    note: str | None = None


def entry_of(item: str | Saying) -> Entry:
    """What the automaton keeps of one item of a list."""
    if isinstance(item, str):
        return Entry(item)
    say = item.say
    return Entry(item.phrase, (("id", say),) if isinstance(say, str) else tuple(say.languages().items()))


def references(words: Words) -> list[str]:
    """The names of the lists that `words` refers to."""
    return [item[1:] for item in words if isinstance(item, str) and item.startswith("@")]


def own_entries(words: Words) -> list[Entry]:
    """The phrases that stand in `words` itself."""
    return [entry_of(item) for item in words if not (isinstance(item, str) and item.startswith("@"))]
