"""An office's own folder: more rules, words, exemptions, numbers; severities raised and lowered; without
touching ours."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from server.contract import Severity
from server.engine.engine import Engine
from tests.server.packs.packs import HEAD, RULE, engine, hints, pack

PHONE = "Hubungi Bu Iis 0812-0000-1234 buat ambil bantuan."


def _office(folder: Path, extend: str) -> Engine:
    (folder / "dinas.yaml").write_text(f"{HEAD}extend:\n{extend}", encoding="utf-8")
    found = engine(folder, "data", "nada", "tagar")
    assert not found.errors
    return found


def _rules(found: Engine, text: str) -> set[str]:
    return {hint.rule for hint in hints(found, text)}


def test_words_are_added_to_a_list(tmp_path: Path) -> None:
    found = _office(tmp_path, '  lists: {nada.jargon: [{phrase: kaldu, say: kuah}, "rebus formal"]}\n')
    assert "nada-jargon-birokrasi" in _rules(found, "Kaldu itu direbus formal di dapur.")
    plain = engine(tmp_path / "none", "nada")
    assert "nada-jargon-birokrasi" not in _rules(plain, "Kaldu itu direbus formal di dapur.")


def test_an_added_word_brings_what_to_say(tmp_path: Path) -> None:
    found = _office(tmp_path, "  lists: {nada.jargon: [{phrase: kaldu, say: kuah}]}\n")
    hint = next(hint for hint in hints(found, "Kaldu dan sinergitas.") if "“Kaldu”" in hint.message)
    assert "kuah" in hint.message
    assert hint.edits[0].text == "Kuah"


@pytest.mark.parametrize("target", ["nada-memerintah", "nada"])
def test_phrases_are_exempt_from_a_rule_or_a_set(tmp_path: Path, target: str) -> None:
    text = "Warga harus vaksin meningitis sebelum umrah."
    assert "nada-memerintah" in _rules(engine(tmp_path / "none", "nada"), text)
    found = _office(tmp_path, f'  exemptions: {{{target}: ["harus vaksin meningitis"]}}\n')
    assert "nada-memerintah" not in _rules(found, text)


def test_severities_are_raised_and_lowered(tmp_path: Path) -> None:
    found = _office(
        tmp_path,
        "  severities:\n    data-telepon-pribadi: info\n"
        "    nada-memerintah: {default: warning, when: [{surface: [reply], use: error}]}\n",
    )
    assert [hint.severity for hint in hints(found, PHONE) if hint.rule == "data-telepon-pribadi"] == [
        Severity.INFO
    ]
    assert [hint.severity for hint in hints(found, "Kalian harus antre.")] == [Severity.WARNING]
    assert [hint.severity for hint in hints(found, "Kalian harus antre.", surface="reply")] == [
        Severity.ERROR
    ]


def test_a_number_is_official(tmp_path: Path) -> None:
    assert "data-telepon-pribadi" in _rules(engine(tmp_path / "none", "data"), PHONE)
    found = _office(tmp_path, '  hotlines: [{number: "+62 812 0000 1234", name: "Bu Iis"}]\n')
    assert "data-telepon-pribadi" not in _rules(found, PHONE)


def test_rules_are_added_to_a_set_that_is_there(tmp_path: Path) -> None:
    rule = indent(RULE.format(name="seblak", word="seblak"), "    ")
    found = _office(tmp_path, f"  rules:\n    nada:\n{rule}")
    assert [(hint.rule_set, hint.rule) for hint in hints(found, "Seblak")] == [("nada", "kantor-seblak")]


def test_a_set_of_its_own_is_shown_and_judged(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "dinas.yml").write_text(pack("awan"), encoding="utf-8")
    assert [hint.rule_set for hint in hints(engine(tmp_path), "Awan hari ini")] == ["kantor"]


@pytest.mark.parametrize(
    ("extend", "says"),
    [
        ("  lists: {nada.jargn: [a]}\n", "did you mean “nada.jargon”"),
        ("  exemptions: {nada-akronm: [a]}\n", "did you mean “nada-akronim”"),
        ("  severities: {nada-akronm: info}\n", "did you mean “nada-akronim”"),
        ("  rules:\n    nda:\n" + indent(RULE.format(name="a", word="a"), "    "), "did you mean “nada”"),
        ('  hotlines: [{number: "satu", name: "a"}]\n', "must look like"),
    ],
)
def test_what_is_not_there_cannot_be_changed(tmp_path: Path, extend: str, says: str) -> None:
    (tmp_path / "dinas.yaml").write_text(f"{HEAD}extend:\n{extend}", encoding="utf-8")
    found = engine(tmp_path, "nada")
    assert [error for error in found.errors if says in error.message], found.errors


def test_the_digest_changes_with_every_rule(tmp_path: Path) -> None:
    before = engine(tmp_path).digest
    (tmp_path / "dinas.yaml").write_text(pack("awan"), encoding="utf-8")
    after = engine(tmp_path).digest
    assert before != after
    assert after == engine(tmp_path).digest
