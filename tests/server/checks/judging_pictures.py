"""Judges posts with pictures by one check, through a pack in a folder of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from server.contract import EvaluationRequest, Hint, Image, Platform, Settings
from server.engine.engine import Engine
from server.packs.example_image import ExampleImage
from server.packs.loader import load

_WORDS = {"id": "Gambar ini perlu dilihat lagi.", "en": "This picture needs another look."}


def picture_hints(
    folder: Path,
    check: Mapping[str, object],
    text: str,
    pictures: Sequence[Mapping[str, Any]],
    message: str = _WORDS["id"],
    **post: Any,
) -> tuple[list[Hint], list[str]]:
    """The hints of the check, and the pictures' ids. Pictures are written as in the examples of rules."""
    rule = {
        "id": "coba-aturan",
        "title": _WORDS,
        "severity": "suggestion",
        "check": check,
        "message": {"id": message},
        "source": {"key": "coba"},
        "examples": {"flag": ["a", "b"], "pass": ["c", "d"]},
    }
    pack = {
        "id": "coba",
        "title": {"id": "Coba"},
        "sources": {"coba": {"title": "Percobaan", "checked": "2026-11-24", "confidence": "verified"}},
        "rules": [rule],
    }
    (folder / "coba.yaml").write_text(yaml.safe_dump(pack, allow_unicode=True), encoding="utf-8")
    engine = Engine(load([folder], built_in=[]))
    mistakes = [error.message for error in engine.errors if error.file.endswith("coba.yaml")]
    assert not mistakes, mistakes
    shown = [ExampleImage.model_validate(picture) for picture in pictures]
    names = [hashlib.sha256(str(index).encode()).hexdigest() for index in range(len(shown))]
    known = {name: one.picture for name, one in zip(names, shown, strict=True) if one.picture is not None}
    request = EvaluationRequest(
        **{"platform": Platform.INSTAGRAM, "text": text, **post},
        images=[Image(id=name, alt=one.alt) for name, one in zip(names, shown, strict=True)],
    )
    evaluation = engine.evaluate(request, Settings(), pictures=known)
    return [hint for hint in evaluation.hints if hint.rule == "coba-aturan"], names
