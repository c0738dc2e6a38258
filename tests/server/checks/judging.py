"""Judges texts by one check, through a pack in a folder of its own, as an office would add it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from server.contract import EvaluationRequest, Hint, Platform, Settings
from server.engine.engine import Engine
from server.packs.loader import load

_WORDS = {"id": "Kalimat ini perlu dilihat lagi.", "en": "This sentence needs another look."}


def found(folder: Path, check: Mapping[str, object], text: str) -> list[str]:
    """What the check reports in `text`, in the order of the text."""
    units = text.encode("utf-16-le")
    spans = sorted(
        (hint.span.start, hint.span.end) for hint in hints(folder, check, text) if hint.span is not None
    )
    return [units[start * 2 : end * 2].decode("utf-16-le") for start, end in spans]


def mended(folder: Path, check: Mapping[str, object], text: str) -> list[str]:
    """The text after each edit that the check proposes by itself, in the order of the hints."""
    units = text.encode("utf-16-le")
    return [
        (units[: edit.start * 2] + edit.text.encode("utf-16-le") + units[edit.end * 2 :]).decode("utf-16-le")
        for hint in hints(folder, check, text, fix={"label": _WORDS, "replace": "proposed"})
        for edit in hint.edits
    ]


def hints(
    folder: Path,
    check: Mapping[str, object],
    text: str,
    fix: Mapping[str, object] | None = None,
    **post: Any,
) -> list[Hint]:
    """The hints of the check for a post; `post`: further fields of the request, such as `images`."""
    rule: dict[str, object] = {
        "id": "coba-aturan",
        "title": _WORDS,
        "severity": "warning",
        "check": check,
        "message": _WORDS,
        "source": {"key": "coba"},
        "examples": {"flag": ["a", "b"], "pass": ["c", "d"]},
    }
    if fix is not None:
        rule["fix"] = fix
    pack = {
        "id": "coba",
        "title": {"id": "Coba", "en": "Try"},
        "sources": {"coba": {"title": "Percobaan", "checked": "2026-11-24", "confidence": "verified"}},
        "rules": [rule],
    }
    (folder / "coba.yaml").write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
    engine = Engine(load([folder], built_in={"bahasa"}))
    assert not engine.errors
    request = EvaluationRequest(platform=Platform.FACEBOOK, text=text, **post)
    evaluation = engine.evaluate(request, Settings())
    return [hint for hint in evaluation.hints if hint.rule == "coba-aturan"]
