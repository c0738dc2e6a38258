"""Every rule proves itself by the examples that stand in it."""

from __future__ import annotations

import pytest

from server.engine.engine import Engine
from server.packs.testing import ExampleCase, example_cases, run_case

_ENGINE = Engine.load()


def test_every_pack_loads() -> None:
    assert list(_ENGINE.errors) == []


@pytest.mark.parametrize("case", list(example_cases(_ENGINE)), ids=lambda case: case.name)
def test_example(case: ExampleCase) -> None:
    failure = run_case(_ENGINE, case)
    assert failure is None, failure


def test_every_rule_that_is_yielded_to_is_there() -> None:
    rules = [placed.spec for placed in _ENGINE.library.rules()]
    ids = {rule.id for rule in rules}
    assert [(rule.id, other) for rule in rules for other in rule.yields_to if other not in ids] == []


def test_every_source_says_when_it_was_read_and_how_well() -> None:
    for placed in _ENGINE.library.rules():
        source = placed.home.sources[placed.spec.source.key]
        assert source.checked is not None
        assert source.confidence is not None
