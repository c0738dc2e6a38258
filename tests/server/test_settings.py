"""The table of settings: where a value comes from, and that the page about them is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from server import settings
from server.settings import ServerSettings, SettingsError, load

PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ServerSettings.model_fields:
        monkeypatch.delenv(f"RAMBU_{name.upper()}", raising=False)
    monkeypatch.setenv("RAMBU_HOME", str(tmp_path))
    return tmp_path


def test_the_page_about_settings_is_that_of_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == settings.as_markdown(), "run `python -m server.settings`"


def test_every_setting_has_a_help_and_a_line_on_the_page() -> None:
    for name, field in ServerSettings.model_fields.items():
        assert field.description
        assert f"| `{name}` | `RAMBU_{name.upper()}` |" in settings.as_markdown()


def test_the_command_wins_over_the_environment_over_the_file_over_the_default(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load().port == 17845
    (home / "config.toml").write_text("port = 1111\nthreads = 2\n")
    assert (load().port, load().threads) == (1111, 2)
    monkeypatch.setenv("RAMBU_PORT", "2222")
    assert (load().port, load().threads) == (2222, 2)
    assert load(port=3333).port == 3333
    assert load(port=None).port == 2222


def test_the_state_folder_is_the_users_own_unless_it_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load().database == home / "rambu.db"
    monkeypatch.setenv("RAMBU_HOME", "~/elsewhere")
    assert load().home == Path.home() / "elsewhere"
    monkeypatch.delenv("RAMBU_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    assert load().home == home / "data" / "rambu"


def test_the_file_is_that_of_the_folder_in_use(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = home / "other"
    other.mkdir()
    (other / "config.toml").write_text("port = 4444\n")
    assert load().port == 17845
    assert load(home=other).port == 4444
    monkeypatch.setenv("RAMBU_HOME", str(other))
    assert load().port == 4444


def test_rule_folders_are_a_path_in_the_environment_and_a_list_in_the_file(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "config.toml").write_text('rule_folders = ["/a", "/b"]\n')
    assert load().packs == (Path("/a"), Path("/b"))
    monkeypatch.setenv("RAMBU_RULE_FOLDERS", "/c:/d")
    assert load().packs == (Path("/c"), Path("/d"))
    (home / "rules").mkdir()
    assert load().packs == (home / "rules", Path("/c"), Path("/d"))


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "many"), ("PORT", "70000"), ("HOST", "0.0.0.0"), ("THREADS", "0"), ("LOG_LEVEL", "loud")],
)
def test_a_value_that_cannot_be_used_is_named(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"RAMBU_{name}", value)
    with pytest.raises(SettingsError, match=f"  {name.lower()}: "):
        load()


@pytest.mark.parametrize(
    ("text", "word"), [("prot = 1", "prot"), ("port = [", "config.toml"), ('home = "/x"', "home")]
)
def test_a_mistake_in_the_file_is_told(home: Path, text: str, word: str) -> None:
    (home / "config.toml").write_text(text)
    with pytest.raises(SettingsError, match=word):
        load()


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAMBU_PORT", "")
    assert load().port == 17845
