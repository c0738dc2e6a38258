"""A post that is flagged for its situation alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import yaml

from server.contract import Context, EvaluationRequest, Platform, Settings, Surface
from server.engine.engine import Engine

_WORDS = {"id": "Siaran ini perlu dilihat lagi.", "en": "This needs another look."}
_PACK = {
    "id": "coba",
    "title": {"id": "Coba", "en": "Try"},
    "sources": {"coba": {"title": "Percobaan", "checked": "2026-11-24", "confidence": "verified"}},
    "rules": [
        {
            "id": "coba-siaran",
            "title": _WORDS,
            "severity": "suggestion",
            "check": {
                "kind": "situation",
                "when": {"surface": ["live"], "working_hours": True},
                "unless": {"text": ["bapenda"]},
            },
            "message": _WORDS,
            "source": {"key": "coba"},
            "examples": {"flag": ["a", "b"], "pass": ["c", "d"]},
        }
    ],
}


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    (tmp_path / "coba.yaml").write_text(yaml.safe_dump(_PACK, allow_unicode=True), encoding="utf-8")
    return Engine.load([tmp_path])


def _flagged(engine: Engine, text: str, surface: Surface, published_at: str | None) -> bool:
    context = Context(published_at=datetime.fromisoformat(published_at) if published_at else None)
    request = EvaluationRequest(platform=Platform.TIKTOK, surface=surface, text=text, context=context)
    hints = engine.evaluate(request, Settings()).hints
    return any(hint.rule == "coba-siaran" and hint.subject == "post" for hint in hints)


@pytest.mark.parametrize(
    ("text", "surface", "published_at", "flagged"),
    [
        ("Makan seblak", Surface.LIVE, "2026-11-24T10:15:00+07:00", True),
        ("Makan seblak", Surface.LIVE, "2026-11-24T19:15:00+07:00", False),
        ("Makan seblak", Surface.LIVE, None, False),
        ("Makan seblak", Surface.POST, "2026-11-24T10:15:00+07:00", False),
        ("Tanya Bapenda", Surface.LIVE, "2026-11-24T10:15:00+07:00", False),
    ],
    ids=["live at work", "live at home", "time unknown", "no live", "unless"],
)
def test_situation(
    engine: Engine, text: str, surface: Surface, published_at: str | None, flagged: bool
) -> None:
    assert _flagged(engine, text, surface, published_at) is flagged
