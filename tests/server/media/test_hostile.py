"""Thousands of hostile files: each gives a report or one kind of error, in its time and within its memory."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.media.decode import decode
from server.media.errors import PictureError, Reason
from server.media.report import report
from tests.pictures.hostile import honest, mutants

MUTANTS = 12_000


def outcome(data: bytes) -> Reason | None:
    try:
        report(data, most_pixels=4_000_000)
    except PictureError as error:
        return error.reason
    return None


def test_every_honest_picture_passes() -> None:
    assert [outcome(data) for data in honest()] == [None] * len(honest())


def test_spoilt_pictures_give_a_report_or_a_reason() -> None:
    outcomes, slowest = dict[Reason | None, int](), 0.0
    for data in mutants(MUTANTS, seed=20261124):
        began = time.process_time()
        reason = outcome(data)
        slowest = max(slowest, time.process_time() - began)
        outcomes[reason] = outcomes.get(reason, 0) + 1
    assert sum(outcomes.values()) == MUTANTS
    assert outcomes[Reason.BROKEN] > MUTANTS / 4
    assert outcomes[None] > MUTANTS / 20  # a spoilt byte in the middle is no reason to refuse
    assert set(outcomes) <= {None, *Reason} - {Reason.TOO_SLOW, Reason.BUSY}
    assert slowest < 5


@given(st.binary(max_size=400), st.sampled_from([data[:16] for data in honest()] + [b""]))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_give_a_reason(noise: bytes, signature: bytes) -> None:
    assert outcome(signature + noise) in set(Reason)


def test_no_error_tells_of_the_picture() -> None:
    with pytest.raises(PictureError) as raised:
        decode(b"\x89PNG\r\n\x1a\n rahasia")
    assert str(raised.value) == "broken"
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__
