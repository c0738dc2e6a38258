"""What docs/adding-a-rule.md and the JSON Schema say is what the models are."""

from __future__ import annotations

import json

from server.checks import kind_name, kinds
from server.packs.handbook import handbook
from server.packs.kinds_reference import PAGE, page_with_reference
from server.packs.loader import load
from server.packs.schema import pack_schema


def test_the_page_lists_the_kinds_as_they_are() -> None:
    page = PAGE.read_text("utf-8")
    assert page == page_with_reference(page), "run python -m server.packs.kinds_reference"


def test_the_schema_knows_every_kind() -> None:
    text = json.dumps(pack_schema())
    assert all(f'"const": "{kind_name(kind)}"' in text for kind in kinds())


def test_every_kind_says_what_it_flags() -> None:
    assert [kind_name(kind) for kind in kinds() if not (kind.__doc__ or "").startswith("Flags ")] == []


def test_the_handbook_of_rules_is_fresh() -> None:
    page = (PAGE.parent / "rules.md").read_text("utf-8")
    assert page == handbook(load()), "run make docs"
