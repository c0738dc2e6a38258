"""The text in pictures is judged like a caption, where a rule set wants that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.contract import Box, Evaluation, EvaluationRequest, Image, Platform, Settings, Surface, Video
from server.engine.engine import Engine
from server.media.picture import Picture
from server.packs.example_image import ExampleImage

NIK = "3299014507990002"
CARD = {"read": f"PROVINSI JAWA BARAT\nNIK : {NIK}\nNama : SITI CONTOH"}
NAMES = [letter * 64 for letter in "abc"]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.load()


def evaluate(
    engine: Engine, text: str, *pictures: Picture | None, settings: Settings | None = None
) -> Evaluation:
    known = {name: picture for name, picture in zip(NAMES, pictures, strict=False) if picture is not None}
    images = [Image(id=name) for name, _ in zip(NAMES, pictures, strict=False)]
    request = EvaluationRequest(platform=Platform.INSTAGRAM, text=text, images=images)
    return engine.evaluate(request, settings or Settings(), pictures=known)


def picture(**facts: object) -> Picture:
    known = ExampleImage.model_validate({"width": 1080, **facts}).picture
    assert known is not None
    return known


def test_an_id_number_in_a_picture_is_an_error_with_its_box(engine: Engine) -> None:
    card = picture(**CARD)
    evaluation = evaluate(engine, "Perekaman KTP keliling", picture(), card)
    (hint,) = [hint for hint in evaluation.hints if hint.rule == "data-nik"]
    assert (hint.severity, hint.subject, hint.image, hint.span) == ("error", "image", NAMES[1], None)
    assert card.reading is not None
    start = card.reading.text.index(NIK)
    assert hint.box == card.reading.box(start, start + 16)
    assert hint.edits == []
    assert NIK not in hint.message + hint.title


def test_the_caption_is_judged_as_before(engine: Engine) -> None:
    evaluation = evaluate(engine, f"NIK {NIK}", picture(read="Selamat pagi"))
    assert [(hint.rule, hint.subject) for hint in evaluation.hints if hint.rule == "data-nik"] == [
        ("data-nik", "text")
    ]


def test_hints_come_most_severe_first(engine: Engine) -> None:
    evaluation = evaluate(engine, "KALIAN HARUS datang!!!", picture(**CARD, width=300))
    ranks = [hint.severity.rank for hint in evaluation.hints]
    assert ranks == sorted(ranks, reverse=True)
    assert evaluation.hints[0].subject == "image"


def test_style_is_a_matter_of_captions(engine: Engine) -> None:
    shout = "KALIAN HARUS DATANG!!!"
    rules = {hint.rule for hint in evaluate(engine, "Selamat pagi", picture(read=shout)).hints}
    assert not any(rule.startswith("nada-") for rule in rules)
    assert any(hint.rule.startswith("nada-") for hint in evaluate(engine, shout).hints)


def test_what_is_missing_in_a_picture_is_not_missing(engine: Engine) -> None:
    alone = evaluate(engine, "Selamat pagi, warga Garut! Apa kabar hari ini?")
    with_text = evaluate(engine, "Selamat pagi, warga Garut! Apa kabar hari ini?", picture(read="Halo"))
    assert [hint.rule for hint in with_text.hints] == [hint.rule for hint in alone.hints]


def test_a_rule_for_pictures_alone_does_not_judge_captions(engine: Engine) -> None:
    letter = "PEMERINTAH KABUPATEN\nRAHASIA\nSURAT PERINTAH\nKepada Yth. Kepala Dinas"
    in_picture = {hint.rule for hint in evaluate(engine, "Pagi", picture(read=letter)).hints}
    assert "data-cap-rahasia" in in_picture
    assert "data-cap-rahasia" not in {hint.rule for hint in evaluate(engine, letter).hints}


def test_where_a_qr_code_leads_is_judged_as_well(engine: Engine) -> None:
    hints = evaluate(engine, "Pindai ya", picture(qr="https://contoh.go.id/?nik=" + NIK)).hints
    (hint,) = [hint for hint in hints if hint.rule == "data-nik"]
    assert hint.box == Box(x=40, y=40, width=200, height=200)


def test_ignored_rules_are_ignored_in_pictures_too(engine: Engine) -> None:
    settings = Settings.model_validate({"ignored": [{"rule": "data-nik"}]})
    assert "data-nik" not in {
        hint.rule for hint in evaluate(engine, "Pagi", picture(**CARD), settings=settings).hints
    }


def test_the_measures_tell_how_far_the_reading_is(engine: Engine) -> None:
    pending = Picture(picture().facts, "pending")
    evaluation = evaluate(engine, "Pagi", pending, picture(read="Halo"), picture(read=""))
    assert [(one.text, one.read) for one in evaluation.measures.images] == [
        ("pending", None),
        ("done", "Halo"),
        ("none", None),
    ]
    assert evaluation.retry_after_ms == 1500
    assert evaluate(engine, "Pagi", picture(read="Halo")).retry_after_ms is None
    assert evaluate(engine, "Pagi", None).measures.images[0].text == "unavailable"


def test_what_is_read_in_the_first_frame_of_a_video_is_said_of_the_video(engine: Engine) -> None:
    card = picture(**CARD)
    request = EvaluationRequest(
        platform=Platform.INSTAGRAM,
        surface=Surface.REEL,
        text="Perekaman KTP keliling",
        videos=[Video(width=1080, height=1920), Video(width=1080, height=1920, frame=NAMES[1])],
    )
    evaluation = engine.evaluate(request, Settings(), pictures={NAMES[1]: card})
    (hint,) = [hint for hint in evaluation.hints if hint.rule == "data-nik"]
    assert (hint.subject, hint.video, hint.image) == ("video", 1, None)
    assert card.reading is not None
    start = card.reading.text.index(NIK)
    assert hint.box == card.reading.box(start, start + 16)
    assert [(one.id, one.text, one.fit) for one in evaluation.measures.images] == [(NAMES[1], "done", None)]


def test_a_frame_that_is_still_being_read_is_waited_for_and_its_look_is_no_matter(engine: Engine) -> None:
    dark = picture(highlights=0.1, brightness=0.05, width=270, height=480)
    video = Video(width=1080, height=1920, frame=NAMES[0])
    request = EvaluationRequest(platform=Platform.X, text="Pagi", videos=[video])
    waiting = engine.evaluate(request, Settings(), pictures={NAMES[0]: replace(dark, text="pending")})
    assert waiting.retry_after_ms is not None
    assert not [hint for hint in waiting.hints if hint.subject in ("image", "video")]
