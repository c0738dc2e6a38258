"""Judges texts by one check, through a pack in a folder of its own, as an office would add it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from server.contract import EvaluationRequest, Hint, Platform, Settings
from server.engine.engine import Engine

_WORDS = {"id": "Kalimat ini perlu dilihat lagi.", "en": "This sentence needs another look."}


def found(folder: Path, check: Mapping[str, object], text: str) -> list[str]:
    """What the check reports in `text`, in the order of the text."""
    units = text.encode("utf-16-le")
    spans = sorted(
        (hint.span.start, hint.span.end) for hint in hints(folder, check, text) if hint.span is not None
    )
    return [units[start * 2 : end * 2].decode("utf-16-le") for start, end in spans]


def hints(folder: Path, check: Mapping[str, object], text: str, **post: Any) -> list[Hint]:
    """The hints of the check for a post; `post`: further fields of the request, such as `images`."""
    rule = {
        "id": "coba-aturan",
        "title": _WORDS,
        "severity": "warning",
        "check": check,
        "message": _WORDS,
        "source": {"key": "coba"},
        "examples": {"flag": ["a", "b"], "pass": ["c", "d"]},
    }
    pack = {
        "id": "coba",
        "title": {"id": "Coba", "en": "Try"},
        "sources": {"coba": {"title": "Percobaan", "checked": "2026-11-24", "confidence": "verified"}},
        "rules": [rule],
    }
    (folder / "coba.yaml").write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
    engine = Engine.load([folder])
    assert not [error for error in engine.errors if error.file.endswith("coba.yaml")]
    request = EvaluationRequest(platform=Platform.FACEBOOK, text=text, **post)
    evaluation = engine.evaluate(request, Settings())
    return [hint for hint in evaluation.hints if hint.rule == "coba-aturan"]
