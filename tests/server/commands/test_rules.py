"""`rambu rules`: the packs in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.commands.running import rambu


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A pack of an office, with one rule."""
    (tmp_path / "kantor.yaml").write_text(PACK, encoding="utf-8")
    return tmp_path


PACK = """\
id: kantor
title: {id: "Kantor kami", en: "Our office"}
sources:
  kami: {title: "Surat edaran kantor", since: 2026-01-01, checked: 2026-11-24, confidence: verified}
rules:
  - id: kantor-sandi
    title: {id: "Kata kantor", en: "Office word"}
    severity: warning
    check: {kind: phrase, any: [zamrudkhatulistiwa]}
    message: {id: "Kata ini hanya untuk di dalam kantor.", en: "This word stays in the office."}
    source: {key: kami, section: "butir 1"}
    examples:
      flag: ["Ini «zamrudkhatulistiwa» kami.", "Bukan «zamrudkhatulistiwa» biasa."]
      pass: ["Ini zamrud kami.", "Khatulistiwa itu indah."]
"""


def test_all_rules_are_listed_with_their_sets(home: Path) -> None:
    done = rambu("rules", "list", home=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "data · Rahasia dan data pribadi" in done.stdout
    assert "data-nik" in done.stdout


def test_all_examples_of_the_packs_hold(home: Path) -> None:
    done = rambu("rules", "test", home=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "semua cocok" in done.stdout


def test_a_folder_brings_the_rules_of_an_office(home: Path, office: Path) -> None:
    listed = rambu("rules", "list", str(office), home=home)
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "kantor-sandi" in listed.stdout
    assert rambu("rules", "test", str(office), home=home).returncode == 0
    checked = rambu("check", "zamrudkhatulistiwa", "--platform", "x", home=home)
    assert "kantor-sandi" not in checked.stdout


def test_packs_in_the_state_folder_count_everywhere(home: Path, office: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    (state / "rules").mkdir(parents=True)
    (state / "rules" / "kantor.yaml").write_text(PACK, encoding="utf-8")
    checked = rambu("check", "zamrudkhatulistiwa", "--platform", "x", home=state)
    assert checked.returncode == 1
    assert "kantor-sandi" in checked.stdout


def test_an_example_that_does_not_hold_is_shown(home: Path, office: Path) -> None:
    wrong = PACK.replace('"Khatulistiwa itu indah."', '"Ini zamrudkhatulistiwa juga."')
    (office / "kantor.yaml").write_text(wrong, encoding="utf-8")
    done = rambu("rules", "test", str(office), home=home)
    assert done.returncode == 1
    assert "kantor-sandi: harus lolos" in done.stderr
    assert "Ini zamrudkhatulistiwa juga." in done.stderr
    assert "1 tidak cocok" in done.stdout


def test_a_pack_with_a_mistake_is_told_with_its_place(home: Path, office: Path) -> None:
    (office / "kantor.yaml").write_text(PACK.replace("kind: phrase", "kind: frasa"), encoding="utf-8")
    for command in ("list", "test"):
        done = rambu("rules", command, str(office), home=home)
        assert done.returncode == 1
        assert "kantor.yaml:9:" in done.stderr
        assert "data-nik" in rambu("rules", "list", str(office), home=home).stdout


def test_the_handbook_holds_every_rule_with_its_source_and_examples(home: Path, office: Path) -> None:
    done = rambu("rules", "docs", str(office), home=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert "### data-nik" in done.stdout
    assert "### kantor-sandi" in done.stdout
    assert "Sumber: Surat edaran kantor, butir 1 (checked 2026-11-24)" in done.stdout
    assert "- ✗ Ini «zamrudkhatulistiwa» kami." in done.stdout
    assert "- ✓ Khatulistiwa itu indah." in done.stdout


def test_the_handbook_goes_into_a_file_where_one_is_named(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "rules.md"
    done = rambu("rules", "docs", "--output", str(file), home=home)
    assert (done.returncode, done.stdout) == (0, "")
    assert file.read_text(encoding="utf-8").startswith("# The rules")


def test_the_policy_brings_packs_and_its_mistakes_are_told(tmp_path: Path, office: Path) -> None:
    policy = tmp_path / "policy.yaml"
    policy.write_text(
        "office: Kantor kami\nsince: 2026-01-01\npacks: [.]\n"
        "locks: [{target: kantor-sandi, on: true}, {target: kantor-sendi, on: true}]\n",
        encoding="utf-8",
    )
    listed = rambu("rules", "list", home=tmp_path / "home", RAMBU_POLICY_FILE=str(policy))
    assert "kantor-sandi" in listed.stdout
    assert listed.returncode == 1
    assert f"{policy}:4:43: “kantor-sendi” is no rule set and no rule; did you mean “kantor-sandi”?" in (
        listed.stderr
    )


def test_a_lock_holds_in_the_terminal_too(tmp_path: Path) -> None:
    (tmp_path / "policy.yaml").write_text(
        "office: Kantor kami\nsince: 2026-01-01\nlocks: [{target: data, on: false}]\n", encoding="utf-8"
    )
    nik = ("check", "NIK 3299014507990002", "--platform", "x", "--json")
    assert '"rule": "data-nik"' not in rambu(*nik, home=tmp_path).stdout
    (tmp_path / "policy.yaml").unlink()
    assert '"rule": "data-nik"' in rambu(*nik, home=tmp_path).stdout
