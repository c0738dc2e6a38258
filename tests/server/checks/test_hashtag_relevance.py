"""Hashtags that have nothing to do with the caption."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.server.checks.judging import hints

TOPICS = {"kind": "hashtag-relevance", "topics": [["pajak", "samsat"], ["sampah", "kompos"]]}


def _strange(folder: Path, check: Mapping[str, object], text: str) -> list[str]:
    found = [hint.span for hint in hints(folder, check, text)]
    return [text[span.start : span.end] for span in found if span]


def test_a_hashtag_of_another_topic_is_strange(tmp_path: Path) -> None:
    assert _strange(tmp_path, TOPICS, "Samsat buka Sabtu pagi ini #Kompos") == ["#Kompos"]
    assert _strange(tmp_path, TOPICS, "Samsat buka Sabtu pagi ini #BayarPajak") == []


def test_a_hashtag_of_another_world_is_strange_unless_the_caption_is_of_it(tmp_path: Path) -> None:
    check = {**TOPICS, "worlds": [["konser", "drakor"], ["resep", "sambal"]]}
    assert _strange(tmp_path, check, "Resep keluarga untuk besok siang #Drakor") == ["#Drakor"]
    assert _strange(tmp_path, check, "Konser kecil di halaman kantor #Drakor") == []


def test_kin_lets_a_hashtag_be_and_makes_no_other_strange(tmp_path: Path) -> None:
    check = {**TOPICS, "worlds": [["baby"]], "kin": [["baby", "lahir"]]}
    assert _strange(tmp_path, check, "Anak kedua lahir tadi subuh #NewBaby") == []
    assert _strange(tmp_path, check, "Anak kedua lahir tadi subuh #Kompos") == []


def test_a_hashtag_that_stands_in_a_sentence_is_a_word_of_it(tmp_path: Path) -> None:
    check = {**TOPICS, "worlds": [["konser"]]}
    assert _strange(tmp_path, check, "Lagi ramai #KonserMalam. Parkir di sisi utara penuh") == []
    assert _strange(tmp_path, check, "Parkir di sisi utara penuh #KonserMalam") == ["#KonserMalam"]
