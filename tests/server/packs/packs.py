"""Small packs to load and judge by in tests."""

from __future__ import annotations

from pathlib import Path

from server.contract import EvaluationRequest, Hint, PackError, Platform, Settings
from server.engine.engine import Engine
from server.packs.loader import load

WORD_LISTS = frozenset({"bahasa", "dunia", "kenali", "pilar", "sikap"})
"""Packs that hold nothing but words, which the sets data, nada and tagar speak of."""
HEAD = """\
id: kantor
title: {id: "Kantor", en: "Office"}
sources:
  aturan: {title: "Aturan kantor", checked: 2026-11-24, confidence: verified}
"""
RULE = """\
  - id: kantor-{name}
    title: {{id: "Judul", en: "Title"}}
    severity: warning
    check: {{kind: phrase, any: [{word}]}}
    message: {{id: "Pesan.", en: "Message."}}
    source: {{key: aturan}}
    examples: {{flag: ["{word} satu", "{word} dua"], pass: ["lain", "hal"]}}
"""


def pack(*words: str, head: str = HEAD) -> str:
    """A pack with one rule a word."""
    return head + "rules:\n" + "".join(RULE.format(name=word, word=word) for word in words)


def mistakes(folder: Path, text: str) -> list[PackError]:
    """The mistakes of a pack with that text."""
    (folder / "kantor.yaml").write_text(text, encoding="utf-8")
    return load([folder], built_in={"bahasa"}).errors


def engine(folder: Path, *built_in: str) -> Engine:
    """An engine of the packs in a folder, and of these built-in ones."""
    words = WORD_LISTS if built_in else {"bahasa"}
    return Engine(load([folder], built_in=words.union(built_in)))


def hints(found: Engine, text: str, settings: Settings | None = None, **post: object) -> list[Hint]:
    """What an engine says about a text on Facebook; `post`: further fields of the request."""
    request = EvaluationRequest.model_validate({"platform": Platform.FACEBOOK, "text": text, **post})
    return found.evaluate(request, settings or Settings()).hints
