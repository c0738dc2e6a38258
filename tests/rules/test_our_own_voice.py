"""What Rambu says to writers keeps to what it asks of them: it invites, explains, and never accuses."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from server.contract import EvaluationRequest, Platform, Settings
from server.engine.engine import Engine
from server.packs.language import Localized

_ACCUSING = re.compile(r"melanggar|pelanggaran|you (break|violate)|illegal", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\{\w+\}")


def _texts(engine: Engine) -> Iterator[tuple[str, Localized]]:
    for pack in engine.library.rule_sets():
        if pack.checklist:
            yield f"{pack.id} checklist", pack.checklist.title
            yield f"{pack.id} tip", pack.checklist.tip
            for platform, tip in pack.checklist.tips.items():
                yield f"{pack.id} tip {platform}", tip
    for placed in engine.library.rules():
        spec = placed.spec
        yield f"{spec.id} title", spec.title
        yield f"{spec.id} message", spec.message
        if spec.suggestion:
            yield f"{spec.id} suggestion", spec.suggestion
        if spec.fix:
            yield f"{spec.id} fix", spec.fix.label


def test_our_texts_pass_our_own_tone(engine: Engine) -> None:
    """Texts between quotation marks are examples of what writers say, and not ours."""
    found = []
    for name, text in _texts(engine):
        plain = re.sub(r"“[^”]*”", "…", _PLACEHOLDER.sub("ini", text.id))
        request = EvaluationRequest(platform=Platform.FACEBOOK, text=plain)
        hints = engine.evaluate(request, Settings()).hints
        found += [(name, hint.rule, text.id) for hint in hints if hint.rule_set == "nada"]
    assert found == []


def test_our_texts_do_not_accuse(engine: Engine) -> None:
    accusing = [
        (name, sentence)
        for name, text in _texts(engine)
        for sentence in text.languages().values()
        if _ACCUSING.search(sentence)
    ]
    assert accusing == []


def test_every_text_has_english_beside_it(engine: Engine) -> None:
    assert [name for name, text in _texts(engine) if text.en is None] == []


@pytest.mark.parametrize("rule_set", ["data"])
def test_messages_on_personal_data_never_quote_the_text(engine: Engine, rule_set: str) -> None:
    for placed in engine.library.rules():
        if placed.rule_set.id == rule_set:
            for text in (placed.spec.title, placed.spec.message, placed.spec.suggestion):
                assert text is None or not any(
                    "{match}" in sentence for sentence in text.languages().values()
                )
