"""`rambu check`: the judgement in the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.commands.check import position, request_of
from server.contract import Evaluation, Settings, SettingsPatch, Severity
from server.engine.engine import Engine
from server.storage.database import open_database
from server.storage.settings import SettingsStore
from tests.server.commands.running import rambu, rambu_process

NIK = "Terima kasih kepada warga!\nNIK 🎉 3299014507990002 sudah tercatat."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


def test_an_error_is_shown_with_its_place_and_source_and_ends_with_2(home: Path) -> None:
    done = rambu("check", NIK, "--platform", "facebook", home=home)
    assert done.returncode == 2, done.stderr
    assert "2:7  galat" in done.stdout
    assert "[data-nik]" in done.stdout
    assert "Sumber: UU" in done.stdout
    assert "3299014507990002" not in done.stdout


def test_a_text_without_hints_says_so_and_ends_with_0(home: Path) -> None:
    text = "Posyandu buka besok pukul 08.00 di balai desa."
    done = rambu("check", "-", "--platform", "blog", home=home, stdin=text.encode())
    assert (done.returncode, done.stderr) == (0, "")
    assert not any(word in done.stdout for word in ("galat", "peringatan"))


def test_the_command_works_as_a_module_and_reads_what_is_piped(home: Path) -> None:
    done = rambu_process("check", "--platform", "x", home=home, stdin=NIK.encode())
    assert (done.returncode, done.stderr) == (2, "")
    assert "[data-nik]" in done.stdout


def test_json_is_the_answer_of_the_api(home: Path) -> None:
    done = rambu("check", "--platform", "x", "--json", home=home, stdin=NIK.encode() + b"\n")
    assert done.returncode == 2
    evaluation = Evaluation.model_validate_json(done.stdout)
    hint = next(hint for hint in evaluation.hints if hint.rule == "data-nik")
    assert hint.span is not None
    assert NIK.encode("utf-16-le")[2 * hint.span.start : 2 * hint.span.end].decode("utf-16-le").isdecimal()
    assert evaluation.measures.length.used == len(NIK) + 1  # the emoji counts twice, the last newline not


def test_the_language_can_be_chosen(home: Path) -> None:
    done = rambu("check", NIK, "--platform", "x", "--language", "en", "--json", home=home)
    titles = [hint["title"] for hint in json.loads(done.stdout)["hints"] if hint["rule"] == "data-nik"]
    assert titles
    assert titles != ["NIK tercantum"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "halo"],
        ["check", "halo", "--platform", "myspace"],
        ["check", "halo", "--platform", "x", "--nothing"],
        ["check", "a" * 100, "b", "--platform", "x"],
        ["nothing"],
        [],
        ["rules", "nothing"],
        ["rules", "test", "/no/such/folder"],
        ["serve", "--port", "99999"],
        ["token", "--list", "--revoke", "x"],
    ],
)
def test_bad_use_ends_with_64(home: Path, arguments: list[str]) -> None:
    done = rambu(*arguments, home=home)
    assert done.returncode == 64
    assert done.stdout == ""
    assert done.stderr


def test_input_that_is_not_text_ends_with_64(home: Path) -> None:
    assert rambu("check", "--platform", "x", home=home, stdin=b"\xff\xfe").returncode == 64
    long = rambu("check", "--platform", "x", home=home, stdin=b"a" * 300_000)
    assert long.returncode == 64
    assert "aaaa" not in long.stderr


def test_a_setting_that_cannot_be_used_ends_with_64(home: Path) -> None:
    done = rambu("check", "halo", "--platform", "x", home=home, RAMBU_PORT="many")
    assert done.returncode == 64
    assert "port" in done.stderr


@pytest.mark.parametrize(
    ("severities", "status"),
    [
        ([], 0),
        (["info", "suggestion"], 0),
        (["suggestion", "warning"], 1),
        (["warning", "error", "info"], 2),
    ],
)
def test_the_status_is_that_of_the_most_severe_hint(
    severities: list[str], status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = Engine.load().evaluate(request_of(NIK, "x", "post", None), Settings())

    def judge(*_: object, **__: object) -> Evaluation:
        hint = template.hints[0]
        hints = [hint.model_copy(update={"severity": Severity(one)}) for one in severities]
        return template.model_copy(update={"hints": hints})

    monkeypatch.setattr(Engine, "evaluate", judge)
    assert rambu("check", "halo", "--platform", "x", home=tmp_path).returncode == status


def test_the_writers_switches_count_in_the_terminal_too(tmp_path: Path) -> None:
    database = open_database(tmp_path / "rambu.db")
    patch = {"switch": {"target": "data", "on": False}}
    SettingsStore(database).change(SettingsPatch.model_validate(patch))
    database.dispose()
    done = rambu("check", NIK, "--platform", "facebook", home=tmp_path)
    assert "data-nik" not in done.stdout


def test_checking_leaves_nothing_behind(tmp_path: Path) -> None:
    rambu("check", NIK, "--platform", "x", home=tmp_path / "state")
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize(
    ("text", "utf16", "place"),
    [
        ("abc", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("a\nbc", 3, (2, 2)),
        ("a\r\nbc", 4, (2, 2)),
        ("a\rb", 2, (2, 1)),
        ("😀b", 2, (1, 2)),
        ("a\n\n", 3, (3, 1)),
    ],
)
def test_a_place_is_line_and_column_in_characters(text: str, utf16: int, place: tuple[int, int]) -> None:
    assert position(text, utf16) == place
