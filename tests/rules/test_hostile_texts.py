"""Whatever is written, the answer is clean: no error, and spans that cut whole characters."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from server.contract import EvaluationRequest, Platform, Settings
from server.engine.engine import Engine
from tests.naughty import NAUGHTY

_ENGINE = Engine.load()


def _check(text: str, platform: Platform) -> None:
    # lone surrogates do not pass the model (the API replaces them), so the text is put in behind it
    request = EvaluationRequest(platform=platform, text="").model_copy(update={"text": text})
    evaluation = _ENGINE.evaluate(request, Settings())
    units = text.encode("utf-16-le", "surrogatepass")
    places = _grapheme_safe(text)
    for hint in evaluation.hints:
        if hint.span:
            assert 0 <= hint.span.start < hint.span.end <= len(units) // 2, hint
            assert hint.span.start in places, hint
            assert hint.span.end in places, hint
        for edit in hint.edits:
            assert 0 <= edit.start <= edit.end <= len(units) // 2, hint
            assert edit.start in places, hint
            assert edit.end in places, hint


def _grapheme_safe(text: str) -> set[int]:
    """The UTF-16 offsets between characters as people see them."""
    places = {0}
    at = 0
    for grapheme in regex.findall(r"\X", text):
        at += len(grapheme.encode("utf-16-le", "surrogatepass")) // 2
        places.add(at)
    return places


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.parametrize("platform", [Platform.X, Platform.INSTAGRAM])
def test_naughty_strings(text: str, platform: Platform) -> None:
    _check(text, platform)


@pytest.mark.parametrize(
    "seed",
    [
        "Kalian harus bayar! ",
        "NIK 3299014507990002 ",
        "#fyp 😀 ",
        "AWAS!!! ",
        "jl. a no. 1 rt 1 ",
        "e\u0301\u0302",
        "Ⓐ! ",
    ],
)
def test_a_hundred_kilobytes(seed: str) -> None:
    text = (seed * (100_000 // len(seed)))[:100_000]
    _check(text, Platform.FACEBOOK)


_SAMPLES = """
Kalian harus|wajib pajak|#fyp|# Jabar|#bayarpajakkendaraan|NIK 3299014507990002|0812-0000-1234|!!!
g*blok|PENGUMUMAN PENTING|https://s.id/x|@kantor|password: a1b2c3|Pak Ujang kena TBC
1. Aah 2. Oyoh 3. Ujang|penerima
""".strip().replace("\n", "|")
PIECES = st.one_of(
    st.text(max_size=20),
    st.sampled_from(_SAMPLES.split("|")),
    st.sampled_from(["😀", "👩‍👩‍👧", "\u0301", "\ud800", "\r\n", "\u200b", "\ufe0f", "\u202e"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(list(Platform)))
def test_any_text(pieces: list[str], platform: Platform) -> None:
    _check(" ".join(pieces), platform)
    _check("".join(pieces), platform)
