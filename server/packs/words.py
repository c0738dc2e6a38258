"""Word lists in packs: phrases, with what to say instead, and references to named lists."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from server.contract import Confidence
from server.engine.phrase_graph import Entry
from server.engine.phrase_syntax import LIST, PhraseError, parse, with_lists
from server.packs.language import Localized, Strict

LIST_NAME = r"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$"


def _readable(phrase: str) -> str:
    try:
        parse(with_lists(phrase, lambda name: [name]))
    except PhraseError as mistake:
        raise ValueError(str(mistake)) from mistake
    return phrase


Phrase = Annotated[str, StringConstraints(min_length=1, max_length=1500), AfterValidator(_readable)]
"""A phrase (see `server.engine.phrase_syntax`); `@name` alone stands for every phrase of a named list."""


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


def is_reference(item: str | Saying) -> bool:
    """Whether an item is nothing but `@list`."""
    return isinstance(item, str) and LIST.fullmatch(item) is not None


def references(words: Words) -> list[str]:
    """The names of the lists that stand in `words` as a whole."""
    return [item[1:] for item in words if isinstance(item, str) and is_reference(item)]


def own_entries(words: Words) -> list[Entry]:
    """The phrases that stand in `words` itself."""
    return [entry_of(item) for item in words if not is_reference(item)]
