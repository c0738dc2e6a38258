"""What the engine makes of what the rules find."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from server.contract import (
    Author,
    Context,
    ElectionPhase,
    EvaluationRequest,
    Ignored,
    Lock,
    Platform,
    Settings,
    Severity,
    Switch,
)
from server.engine.engine import Engine
from server.engine.switches import NO_LOCKS, Held, Locks
from server.packs.loader import load
from tests.server.packs.packs import WORD_LISTS

TEXT = "Kalian harus antre. NIK 3299014507990002 🙏 hubungi Bu Iis 0812-0000-1234 #fyp"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(load(built_in=WORD_LISTS | {"data", "nada", "tagar", "x", "instagram"}))


def _rules(
    engine: Engine, request: EvaluationRequest, settings: Settings | None = None, locks: Locks = NO_LOCKS
) -> list[str]:
    return [hint.rule for hint in engine.evaluate(request, settings or Settings(), locks).hints]


def _request(text: str = TEXT, platform: Platform = Platform.FACEBOOK, **fields: object) -> EvaluationRequest:
    return EvaluationRequest.model_validate({"platform": platform, "text": text, **fields})


def test_hints_come_most_severe_first_then_by_position(engine: Engine) -> None:
    hints = engine.evaluate(_request(), Settings()).hints
    order = [(-hint.severity.rank, hint.span.start if hint.span else -1) for hint in hints]
    assert order == sorted(order)
    assert [hint.rule for hint in hints] == [
        "data-nik",
        "data-telepon-pribadi",
        "nada-memerintah",
        "tagar-spam-viral",
    ]


def test_spans_and_edits_count_in_utf_16(engine: Engine) -> None:
    hint = next(
        hint for hint in engine.evaluate(_request(), Settings()).hints if hint.rule == "tagar-spam-viral"
    )
    units = TEXT.encode("utf-16-le")
    assert hint.span is not None
    assert units[2 * hint.span.start : 2 * hint.span.end].decode("utf-16-le") == "#fyp"


def test_titles_and_messages_never_repeat_personal_data(engine: Engine) -> None:
    for hint in engine.evaluate(_request(), Settings()).hints:
        for text in (hint.title, hint.message, hint.suggestion or ""):
            assert "3299" not in text
            assert "0812" not in text


def test_masks_hide_every_digit(engine: Engine) -> None:
    for hint in engine.evaluate(_request(), Settings()).hints:
        if hint.rule_set == "data":
            assert not any(char.isalnum() for edit in hint.edits for char in edit.text)


def test_texts_come_in_the_readers_language(engine: Engine) -> None:
    titles = {
        locale: engine.evaluate(_request(locale=locale), Settings(language="en")).hints[0].title
        for locale in ("id", "en", "su", None)
    }
    assert titles == {
        "id": "NIK tercantum",
        "en": "National ID number shown",
        "su": "NIK tercantum",
        None: "National ID number shown",
    }


# --- switches ---


def test_a_set_is_off_for_one_platform(engine: Engine) -> None:
    settings = Settings(switches=[Switch(target="data", platform=Platform.FACEBOOK, on=False)])
    assert "data-nik" not in _rules(engine, _request(), settings)
    assert "data-nik" in _rules(engine, _request(platform=Platform.X), settings)


def test_the_more_particular_switch_wins(engine: Engine) -> None:
    settings = Settings(
        switches=[
            Switch(target="data", on=False),
            Switch(target="data-nik", on=True),
            Switch(target="data-telepon-pribadi", platform=Platform.FACEBOOK, on=True),
            Switch(target="nada", on=True),
            Switch(target="nada", platform=Platform.FACEBOOK, on=False),
        ]
    )
    assert _rules(engine, _request(), settings) == ["data-nik", "data-telepon-pribadi", "tagar-spam-viral"]


def test_the_request_wins_over_the_settings(engine: Engine) -> None:
    settings = Settings(switches=[Switch(target="data", on=False)])
    assert "data-nik" in _rules(engine, _request(rule_sets={"data": True}), settings)
    assert "data-nik" not in _rules(engine, _request(rules={"data-nik": False}))
    assert "data-nik" in _rules(engine, _request(rule_sets={"data": False}, rules={"data-nik": True}))


def _held(on: bool, *platforms: Platform) -> dict[Platform, Held]:
    held = Held(on, Lock(by="Diskominfo", since=date(2026, 1, 1)))
    return dict.fromkeys(platforms or list(Platform), held)


def test_a_lock_wins_over_the_request_and_over_the_settings(engine: Engine) -> None:
    off = _request(rule_sets={"data": False}, rules={"data-nik": False})
    settings = Settings(switches=[Switch(target="data", on=False), Switch(target="data-nik", on=False)])
    assert "data-nik" in _rules(engine, off, settings, {"data": _held(True)})
    assert "data-nik" in _rules(engine, off, settings, {"data-nik": _held(True)})
    assert "data-nik" not in _rules(
        engine, _request(rule_sets={"data": True}, rules={"data-nik": True}), None, {"data": _held(False)}
    )


def test_a_lock_on_a_rule_wins_over_the_lock_on_its_set(engine: Engine) -> None:
    locks = {"data": _held(False), "data-nik": _held(True)}
    assert [rule for rule in _rules(engine, _request(), None, locks) if rule.startswith("data")] == [
        "data-nik"
    ]


def test_a_lock_counts_on_its_platforms_alone(engine: Engine) -> None:
    locks = {"data": _held(False, Platform.X)}
    assert "data-nik" in _rules(engine, _request(), None, locks)
    assert "data-nik" not in _rules(engine, _request(platform=Platform.X), None, locks)


def test_what_a_lock_keeps_on_cannot_be_ignored_for_good(engine: Engine) -> None:
    settings = Settings(ignored=[Ignored(rule="data-nik")])
    assert "data-nik" not in _rules(engine, _request(), settings)
    assert "data-nik" in _rules(engine, _request(), settings, {"data": _held(True)})


def test_ignored_hints_are_left_out(engine: Engine) -> None:
    settings = Settings(
        ignored=[Ignored(rule="data-nik"), Ignored(rule="nada-memerintah", platform=Platform.X)]
    )
    assert _rules(engine, _request(), settings) == [
        "data-telepon-pribadi",
        "nada-memerintah",
        "tagar-spam-viral",
    ]


# --- checklist and measures ---


def test_the_checklist_tells_how_the_post_stands(engine: Engine) -> None:
    settings = Settings(switches=[Switch(target="tagar", on=False)])
    checklist = engine.evaluate(_request("Kalian harus antre.", Platform.INSTAGRAM), settings).checklist
    statuses = {item.rule_set: item.status for item in checklist}
    assert statuses == {"tagar": "off", "nada": "attention", "data": "pass", "instagram": "pass"}


def test_tips_are_the_platforms_own(engine: Engine) -> None:
    tips = {
        platform: next(
            item.tip
            for item in engine.evaluate(_request("", platform), Settings()).checklist
            if item.rule_set == "tagar"
        )
        for platform in (Platform.X, Platform.INSTAGRAM, Platform.BLOG)
    }
    assert len(set(tips.values())) == 3


def test_length_is_measured_against_the_pages_own_limit(engine: Engine) -> None:
    plain = engine.evaluate(_request("🙏 https://lapor.go.id/a/b/c", Platform.X), Settings()).measures.length
    premium = engine.evaluate(
        _request("🙏", Platform.X, context=Context(limit=25_000)), Settings()
    ).measures.length
    assert (plain.used, plain.limit, plain.fold) == (26, 280, 280)
    assert (premium.used, premium.limit) == (2, 25_000)


def test_hashtags_are_measured_by_shared_stems(engine: Engine) -> None:
    text = "Posyandu lansia hari ini di Cimahi. #PosyanduSehat #TimnasDay"
    measures = engine.evaluate(_request(text, Platform.INSTAGRAM), Settings()).measures
    assert [(tag.text, tag.words, tag.relevance) for tag in measures.hashtags] == [
        ("#PosyanduSehat", ["posyandu", "sehat"], 0.5),
        ("#TimnasDay", ["timnas", "day"], 0.0),
    ]
    assert measures.language == "id"


# --- context ---


def test_the_phase_comes_from_the_request_or_else_from_the_calendar(engine: Engine) -> None:
    assert engine._phase(_request(context={"election_phase": "quiet"}), None) is ElectionPhase.QUIET
    published = _request(context={"published_at": "2024-10-01T09:00:00+07:00"})
    assert engine._phase(published, published.context.published_at) is ElectionPhase.CANDIDATE


def test_the_persona_of_the_settings_fills_in_what_the_request_leaves_open(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        """\
id: kantor
title: {id: "Kantor"}
sources: {aturan: {title: "Aturan", checked: 2026-11-24, confidence: verified}}
rules:
  - id: kantor-awan
    title: {id: "Awan"}
    severity: {default: info, when: [{account: office, followers_below: 1000, use: error}]}
    needs: [account]
    check: {kind: phrase, any: [awan]}
    message: {id: "Awan."}
    source: {key: aturan}
    examples: {flag: [a, b], pass: [c, d]}
""",
        encoding="utf-8",
    )
    engine = Engine(load([tmp_path], built_in={"bahasa"}))
    settings = Settings(author=Author(account="office", followers=500))

    def severities(request: EvaluationRequest, kept: Settings) -> list[Severity]:
        return [hint.severity for hint in engine.evaluate(request, kept).hints]

    assert severities(_request("awan"), Settings()) == []
    assert severities(_request("awan"), settings) == [Severity.ERROR]
    assert severities(_request("awan", author={"followers": 5000}), settings) == [Severity.INFO]
    assert severities(_request("awan", author={"account": "personal"}), settings) == [Severity.INFO]


def test_nothing_is_told_twice_about_the_same_words(engine: Engine) -> None:
    for text in ("NIK 3299014507990002", "Bayar via DANA 0812-0000-7777 ya", "KK 3299014507990002 dan NPWP"):
        hints = engine.evaluate(_request(text), Settings()).hints
        spans = [(hint.span.start, hint.span.end) for hint in hints if hint.span and hint.rule_set == "data"]
        assert len(spans) == len(set(spans)) == 1, text


def test_rule_sets_tell_what_is_on_and_what_is_locked(engine: Engine) -> None:
    settings = Settings(switches=[Switch(target="data-nik", platform=Platform.X, on=False)])
    locks = {"nada": _held(False), "data": _held(True, Platform.X)}
    infos = {info.id: info for info in engine.rule_sets(settings, "en", locks)}
    assert list(infos) == ["tagar", "nada", "data", "x", "instagram"]
    nik = next(rule for rule in infos["data"].rules if rule.id == "data-nik")
    assert (nik.on[Platform.X], nik.on[Platform.FACEBOOK]) == (True, True)
    assert nik.locks == infos["data"].locks == {Platform.X: locks["data"][Platform.X].lock}
    assert set(infos["nada"].locks) == set(infos["nada"].platforms)
    assert set(infos["nada"].on.values()) == {False}
    assert infos["x"].platforms == [Platform.X]
    assert nik.title == "National ID number shown"
    assert all("«" not in text for text in (*nik.flag, *nik.passing))
