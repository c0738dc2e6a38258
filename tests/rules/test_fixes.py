"""A fix mends: the text after it does not trip the same rule, and what stands around it stays."""

from __future__ import annotations

import pytest

from server.contract import EvaluationRequest, Hint, Settings
from server.engine.engine import Engine
from server.packs.testing import ExampleCase, example_cases

_ENGINE = Engine.load()
_CASES = [case for case in example_cases(_ENGINE) if case.side == "flag" and case.placed.spec.fix]


def _hints(request: EvaluationRequest, rule: str) -> list[Hint]:
    return [hint for hint in _ENGINE.evaluate(request, Settings()).hints if hint.rule == rule]


def _apply(text: str, hints: list[Hint]) -> str:
    """The first edit of each hint, from the last to the first, as the panel applies them."""
    units = text.encode("utf-16-le", "surrogatepass")
    edits = sorted((hint.edits[0] for hint in hints if hint.edits), key=lambda edit: -edit.start)
    for edit in edits:
        units = (
            units[: 2 * edit.start] + edit.text.encode("utf-16-le", "surrogatepass") + units[2 * edit.end :]
        )
    return units.decode("utf-16-le", "surrogatepass")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_the_mended_text_does_not_trip_the_rule(case: ExampleCase) -> None:
    rule = case.placed.spec.id
    hints = _hints(case.request, rule)
    if not all(hint.edits for hint in hints):
        hints = [hint for hint in hints if hint.edits]
    mended = _apply(case.text, hints)
    again = _hints(case.request.model_copy(update={"text": mended}), rule)
    assert len(again) <= len(_hints(case.request, rule)) - len(hints), mended


@pytest.mark.parametrize("rule", sorted({case.placed.spec.id for case in _CASES}))
def test_every_rule_with_a_fix_offers_it_in_its_examples(rule: str) -> None:
    cases = [case for case in _CASES if case.placed.spec.id == rule]
    assert any(hint.edits for case in cases for hint in _hints(case.request, rule))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.name)
def test_what_stands_around_an_edit_stays(case: ExampleCase) -> None:
    for hint in _hints(case.request, case.placed.spec.id):
        for edit in hint.edits:
            mended = _apply(case.text, [hint.model_copy(update={"edits": [edit]})])
            assert "  " not in mended.replace(case.text, "") or "  " in case.text
            assert mended.count("\n") == case.text.count("\n")
            if mended.strip() and case.text[0].isupper() and edit.start == 0 and edit.text[:1].isalpha():
                assert mended[0].isupper()
