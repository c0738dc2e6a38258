"""Every mistake in a pack is told with its place and with what to do; the pack is left out and the others are
not."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.packs.loader import load
from tests.server.packs.packs import HEAD, engine, hints, mistakes, pack

GOOD = pack("awan")


def _line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ("severity: warning", "severity: serious", "severity", "use 'info', 'suggestion', 'warning' or 'error'"),  # noqa: E501
        ("kind: phrase", "kind: frasa", "check:", "not a kind of check"),
        ("kind: phrase, any", "any", "check:", "add `kind:`"),
        ("any: [awan]", "any: [awan], colour: red", "colour", "not a key here"),
        ("any: [awan]", "any: ['awan (']", "'awan ('", "not closed"),
        ("any: [awan]", "any: ['... awan']", "'... awan'", "put a word there"),
        ("any: [awan]", "any: ['{hujan} awan']", "'{hujan}", "there are"),
        ("any: [awan]", "any: ['@awan']", "'@awan'", "there is no list"),
        ("any: [awan]", "any: ['@bahasa.negas']", "'@bahasa", "did you mean “bahasa.negasi”"),
        ("kind: phrase, any: [awan]", "kind: pattern, any: ['(a'], anchors: [a]", "'(a'", "not a regular"),
        ("kind: phrase, any: [awan]", "kind: pattern, any: ['a']", "check:", "“anchors” is missing"),
        ("key: aturan", "key: aturn", "key: aturn", "did you mean “aturan”"),
        ('flag: ["awan satu", "awan dua"]', 'flag: ["awan satu"]', "flag", "1 of at least 2"),
        ('pass: ["lain", "hal"]', "pass: []", "pass", "0 of at least 2"),
        ('"awan dua"', '"«awan dua"', '"«awan', "not closed"),
        ('"hal"', '"«hal»"', '"«hal»"', "has no « »"),
        ('{id: "Pesan.", en: "Message."}', "{id: }", "id: }", "is empty"),
        ('"Pesan."', '"Ada {warna}."', 'id: "Ada', "{warna} is not known"),
        ('"Pesan."', '"Ada { di sini."', 'id: "Ada', "double it"),
        ("id: kantor-awan", "id: Kantor Awan", "id: Kantor Awan", "must look like"),
        ("title: {id: \"Judul\", en: \"Title\"}\n    severity", "severity", "id: kantor-awan", "“title” is missing"),  # noqa: E501
        ("confidence: verified", "confidence: sure", "confidence: sure", "use 'verified'"),
        ("checked: 2026-11-24", "checked: kemarin", "checked: kemarin", "date"),
        ("severity: warning", "severity: warning\n    platforms: [x, myspace]", "myspace", "use 'x'"),
        ("severity: warning", "severity: warning\n    needs: [weather]", "weather", "use "),
        ("severity: warning", "severity: {default: info, when: []}", "when", "0 of at least 1"),
        ("severity: warning", "severity: warning\n    fix: {label: {id: a}, replace: text}", "fix", "give both or neither"),  # noqa: E501
        ("severity: warning", "severity: warning\n    fix: {label: {id: a}, replace: proposed}", "replace", "does not offer"),  # noqa: E501
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place(tmp_path: Path, old: str, new: str, at: str, says: str) -> None:
    text = GOOD.replace(old, new)
    assert text != GOOD
    found = mistakes(tmp_path, text)
    assert len(found) == 1, found
    assert says in found[0].message
    assert found[0].line == _line(text, at)
    assert text.splitlines()[found[0].line - 1][found[0].column - 1 :].startswith(
        at.split("\n", maxsplit=1)[0][:2]
    )


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace("warning", "grave")
        .replace("kind: phrase", "kind: frasa")
        .replace("key: aturan", "kunci: a")
    )
    found = [(error.line, error.message.split(";")[0]) for error in mistakes(tmp_path, text)]
    assert found == [
        (
            _line(text, "grave"),
            "'grave' is not possible for “severity”: use 'info', 'suggestion', 'warning' or 'error'",
        ),
        (_line(text, "kind:"), "“frasa” is not a kind of check"),
        (_line(text, "kunci"), "“key” is missing: add it"),
        (_line(text, "kunci"), "“kunci” is not a key here: remove it, or check its spelling"),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("id: [", "not YAML"),
        ("a: 1\na: 2\n", "stands here twice"),
        ("? [a]\n: b\n", "a key must be a word"),
        ("- a\n- b\n", "begin with `id:`"),
        ("", "begin with `id:`"),
        ("a: " + "[" * 60 + "]" * 60, "too deep"),
        ("a: &a [x]\nb: *c\n", "not YAML"),
    ],
)
def test_what_is_no_pack_is_told(tmp_path: Path, text: str, says: str) -> None:
    found = mistakes(tmp_path, text)
    assert found
    assert any(says in error.message for error in found), found


def test_a_file_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "kantor.yaml").write_bytes(b"id: caf\xe9")
    assert "UTF-8" in load([tmp_path], built_in=set()).errors[0].message


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "no such folder" in load([tmp_path / "none"], built_in=set()).errors[0].message


def test_the_other_packs_go_on(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(GOOD.replace("severity", "severty"), encoding="utf-8")
    (tmp_path / "good.yaml").write_text(pack("hujan").replace("id: kantor\n", "id: lain\n"), encoding="utf-8")
    found = engine(tmp_path)
    assert {error.file.rpartition("/")[2] for error in found.errors} == {"bad.yaml"}
    assert [hint.rule for hint in hints(found, "Hujan awan")] == ["kantor-hujan"]


def test_a_second_pack_of_the_same_id_is_left_out_and_the_first_stays(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(GOOD, encoding="utf-8")
    found = engine(tmp_path)
    assert [(error.file[-6:], error.message[:24]) for error in found.errors] == [
        ("b.yaml", "there is a pack “kantor”"),
        ("b.yaml", "there is a rule “kantor-"),
    ]
    assert hints(found, "awan")


def test_a_pack_that_leans_on_a_refused_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        HEAD.replace("id: kantor", "id: daftar") + "lists: {cuaca: {words: [awan]}}\nrulez: []\n",
        encoding="utf-8",
    )
    leaning = GOOD.replace("any: [awan]", "any: ['@daftar.cuaca']")
    (tmp_path / "b.yaml").write_text(leaning, encoding="utf-8")
    found = load([tmp_path], built_in={"bahasa"})
    assert [(error.file[-6:], error.message.split("“")[1].split("”")[0]) for error in found.errors] == [
        ("a.yaml", "rulez"),
        ("b.yaml", "daftar.cuaca"),
    ]


def test_lists_that_name_one_another_are_told(tmp_path: Path) -> None:
    text = HEAD + "lists: {a: {words: ['@b x']}, b: {words: ['@a y']}}\n"
    assert any("name one another" in error.message for error in mistakes(tmp_path, text))
