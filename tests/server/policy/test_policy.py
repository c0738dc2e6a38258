"""The policy of an office: what it locks and since when, and that a mistake in it takes nothing else down."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from server.contract import ElectionPhase, EvaluationRequest, Platform, Settings
from server.engine.engine import Engine
from server.policy.office import Office
from server.settings import ServerSettings

HEAD = "office: Diskominfo Jabar\nsince: 2026-11-01\n"
LOCK = "locks:\n  - {target: data, on: true}\n"
PACK = """
id: kantor
title: {id: Kantor}
sources: {edaran: {title: Edaran, confidence: verified, checked: 2026-11-01}}
rules:
  - id: kantor-awan
    title: {id: Awan}
    severity: warning
    check: {kind: phrase, any: [awan]}
    message: {id: Awan.}
    source: {key: edaran}
    examples: {flag: [awan, awan putih], pass: [langit, laut]}
"""


@pytest.fixture(scope="module")
def built_in() -> Engine:
    return Engine.load()


def office(folder: Path, text: str, engine: Engine | None = None) -> Office:
    (folder / "policy.yaml").write_text(text, encoding="utf-8")
    found = Office.of(ServerSettings(home=folder))
    if engine:
        found.know(engine)
    return found


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    nothing = Office.of(ServerSettings(home=tmp_path))
    assert (nothing.policy, nothing.locks(), nothing.errors) == (None, {}, [])


def test_a_named_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    nothing = Office.of(ServerSettings(home=tmp_path, policy_file=tmp_path / "gone.yaml"))
    assert nothing.policy is None
    assert [(error.file, error.message) for error in nothing.errors] == [
        (str(tmp_path / "gone.yaml"), "cannot be read: No such file or directory")
    ]


def test_a_lock_tells_who_and_since_when(tmp_path: Path) -> None:
    text = """
office: Diskominfo Jabar
since: 2026-11-01
locks:
  - {target: data, on: true}
  - {target: tagar, on: false, platforms: [x, threads], by: BKPSDM, since: 2026-11-10}
"""
    locks = office(tmp_path, text).locks(date(2026, 11, 25))
    lock = locks["data"][Platform.BLOG]
    assert (lock.on, lock.lock.by, lock.lock.since) == (True, "Diskominfo Jabar", date(2026, 11, 1))
    assert set(locks["tagar"]) == {Platform.X, Platform.THREADS}
    lock = locks["tagar"][Platform.X]
    assert (lock.on, lock.lock.by, lock.lock.since) == (False, "BKPSDM", date(2026, 11, 10))


def test_a_lock_holds_from_its_first_day_to_its_last(tmp_path: Path) -> None:
    text = f"{HEAD}locks: [{{target: data, on: true, since: 2026-11-10, until: 2026-11-20}}]"
    set_by = office(tmp_path, text)
    days = [date(2026, 11, day) for day in (9, 10, 20, 21)]
    assert [bool(set_by.locks(day)) for day in days] == [False, True, True, False]


def test_of_two_locks_of_one_target_the_later_entry_counts(tmp_path: Path) -> None:
    text = HEAD + "locks: [{target: data, on: true}, {target: data, on: false, platforms: [x]}]"
    locks = office(tmp_path, text).locks(date(2026, 11, 25))
    assert (locks["data"][Platform.X].on, locks["data"][Platform.BLOG].on) == (False, True)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (HEAD + LOCK + "  - {target: nada}\n", (5, 5), "“on” is missing"),
        (HEAD + LOCK + "  - {target: nada, on: maybe}\n", (5, 20), "on"),
        (HEAD + LOCK + "  - {target: nada, on: true, platforms: [mastodon]}\n", (5, 42), "not possible"),
        (HEAD + LOCK + "  - {target: nada, on: true, until: soon}\n", (5, 30), "until"),
        (
            HEAD + LOCK + "  - {target: nada, on: true, since: 2026-11-09, until: 2026-11-08}\n",
            (5, 5),
            "later",
        ),
        (HEAD + LOCK + "  - {target: nadda, on: true}\n", (5, 5), "did you mean “nada”?"),
        (HEAD + LOCK + "  - just a word\n", (5, 5), "mapping"),
        (HEAD + LOCK + "lokcs: []\n", (5, 1), "“lokcs” is not a key here"),
        (HEAD + LOCK + "phases: [{phase: quite}]\n", (5, 11), "phase"),
        (HEAD + LOCK + "packs: just a word\n", (5, 1), "packs"),
    ],
)
def test_an_entry_with_a_mistake_is_told_with_its_place_and_the_rest_holds(
    tmp_path: Path, built_in: Engine, text: str, place: tuple[int, int], words: str
) -> None:
    found = office(tmp_path, text, built_in)
    errors = [error for error in found.errors if (error.line, error.column) == place]
    assert errors, found.errors
    assert words in errors[0].message
    assert errors[0].file == str(tmp_path / "policy.yaml")
    assert found.locks(date(2026, 11, 25))["data"][Platform.X].on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a policy: begin with `office:`"),
        ("- data", "not a policy: begin with `office:`"),
        ("office: [", "not YAML"),
        (LOCK + "since: 2026-11-01", "“office” is missing: add it"),
        (LOCK + "office: A\nsince: yesterday", "since"),
    ],
)
def test_a_file_that_does_not_say_who_and_since_when_locks_nothing(
    tmp_path: Path, text: str, words: str
) -> None:
    found = office(tmp_path, text)
    assert (found.policy, found.locks()) == (None, {})
    assert words in found.errors[0].message


def test_packs_and_phases_of_the_policy_judge(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "kantor.yaml").write_text(PACK, encoding="utf-8")
    text = f"""{HEAD}packs: [packs, nowhere]
phases:
  - {{phase: candidate, first: 2031-01-01, last: 2031-01-31, election: Pilkada, source: Keputusan KPU 7/2030}}
"""
    engine = office(tmp_path, text).load_engine()
    request = EvaluationRequest(platform=Platform.X, text="Awan di atas gedung sate")
    assert "kantor-awan" in [hint.rule for hint in engine.evaluate(request, Settings()).hints]
    calendar = engine.library.reference.calendar
    days = [date(2030, 12, 31), date(2031, 1, 1), date(2031, 1, 31)]
    phases = [calendar.phase_on(day) for day in days]
    assert phases == [ElectionPhase.OUTSIDE, ElectionPhase.CANDIDATE, ElectionPhase.CANDIDATE]
    assert [(error.file, error.message) for error in engine.errors] == [
        (str(tmp_path / "nowhere"), "there is no such folder: create it")
    ]


def test_a_changed_policy_makes_the_digest_new(tmp_path: Path) -> None:
    before = office(tmp_path, HEAD).load_engine().digest
    assert office(tmp_path, HEAD + LOCK).load_engine().digest != before
