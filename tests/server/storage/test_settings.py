"""The writer's settings: how a patch changes them, and what happens to those that cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, text, update

from server.contract import Settings, SettingsPatch
from server.storage.database import open_database
from server.storage.settings import SettingsStore, patched
from server.storage.tables import DOCUMENTS


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(tmp_path / "rambu.db")
    yield engine
    engine.dispose()


def after(*patches: dict[str, Any]) -> Settings:
    settings = Settings()
    for patch in patches:
        settings = patched(settings, SettingsPatch.model_validate(patch))
    return settings


def switch(target: str, platform: str | None, on: bool) -> dict[str, Any]:
    return {"switch": {"target": target, "platform": platform, "on": on}}


def test_a_switch_replaces_the_one_of_the_same_target_and_platform() -> None:
    settings = after(switch("nada", "x", False), switch("nada", None, False), switch("nada", "x", True))
    assert [(one.target, one.platform, one.on) for one in settings.switches] == [
        ("nada", "x", True),
        ("nada", None, False),
    ]


def test_an_ignored_hint_is_kept_once_and_can_be_taken_out() -> None:
    entry = {"rule": "nada-akronim", "platform": "x"}
    everywhere = {"rule": "nada-akronim", "platform": None}
    settings = after({"ignore": entry}, {"ignore": entry}, {"ignore": everywhere})
    assert [one.platform for one in settings.ignored] == ["x", None]
    settings = after({"ignore": entry}, {"ignore": everywhere}, {"unignore": entry}, {"unignore": entry})
    assert [one.platform for one in settings.ignored] == [None]


def test_lists_that_are_given_whole_replace_what_is_kept_and_entries_come_after_them() -> None:
    settings = after(
        switch("nada", None, False),
        {"switches": [{"target": "tagar", "on": False}], **switch("tagar", None, True)},
    )
    assert [(one.target, one.on) for one in settings.switches] == [("tagar", True)]
    assert after(switch("nada", None, False), {"switches": []}).switches == []


def test_the_author_is_replaced_as_a_whole() -> None:
    settings = after({"author": {"unit": "Dinas", "followers": 5}}, {"author": {"followers": 6}})
    assert (settings.author.unit, settings.author.followers) == (None, 6)


def test_settings_outlive_the_store(database: Engine) -> None:
    changed = SettingsStore(database).change(SettingsPatch(language="su"))
    assert SettingsStore(database).current == changed == Settings(language="su")
    SettingsStore(database).change(SettingsPatch(language="en"))
    assert SettingsStore(database).current == Settings(language="en")


def documents(database: Engine) -> dict[str, str]:
    with database.connect() as connection:
        return {row.name: row.body for row in connection.execute(select(DOCUMENTS))}


def keep(database: Engine, body: str) -> None:
    SettingsStore(database).change(SettingsPatch())
    with database.begin() as connection:
        connection.execute(update(DOCUMENTS).values(body=body))


def test_of_settings_with_a_mistake_the_good_fields_are_used_and_the_whole_is_kept(
    database: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    bad = json.dumps(
        {"language": "en", "switches": "all", "author": {"unit": "Rahasia"}, "from_the_future": 1}
    )
    keep(database, bad)
    store = SettingsStore(database)
    assert store.current == after({"language": "en", "author": {"unit": "Rahasia"}})
    kept = documents(database)
    assert [body for name, body in kept.items() if name.startswith("settings-rusak-")] == [bad]
    assert Settings.model_validate_json(kept["settings"]) == store.current
    assert "language, author" in caplog.text
    assert "Rahasia" not in caplog.text


@pytest.mark.parametrize("body", ["", "null", "[]", "{", '"x"', "\x00", "[" * 5000])
def test_settings_that_are_nothing_leave_the_defaults(database: Engine, body: str) -> None:
    keep(database, body)
    assert SettingsStore(database).current == Settings()
    assert body in documents(database).values()


def test_settings_that_are_not_even_text_are_kept_too(database: Engine) -> None:
    keep(database, "")
    with database.begin() as connection:
        connection.execute(text("UPDATE documents SET body = CAST(X'FF' AS TEXT)"))
    assert SettingsStore(database).current == Settings()
    with database.connect() as connection:
        kept = connection.execute(text("SELECT hex(body) FROM documents WHERE name LIKE 'settings-rusak-%'"))
        assert kept.scalars().all() == ["FF"]


def test_a_document_of_another_name_is_left_alone(database: Engine) -> None:
    row = SettingsStore(database).change(SettingsPatch(language="en")).model_dump_json()
    with database.begin() as connection:
        connection.execute(
            insert(DOCUMENTS).from_select(
                ["name", "body", "changed_at"],
                select(DOCUMENTS.c.name + "-other", DOCUMENTS.c.body, DOCUMENTS.c.changed_at),
            )
        )
    SettingsStore(database).change(SettingsPatch(language="su"))
    assert documents(database)["settings-other"] == row
