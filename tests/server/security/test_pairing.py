"""The life of a pairing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import pytest

from server.security.pairing import Pairings, PendingPairing, State, TooManyPairingsError, WrongVerifierError

VERIFIER = "a-verifier-of-at-least-32-characters"
CHALLENGE = hashlib.sha256(VERIFIER.encode()).hexdigest()


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pairings(clock: Clock) -> Pairings:
    return Pairings(lifetime=120, most_pending=3, most_a_minute=10, clock=clock)


def begin(pairings: Pairings) -> PendingPairing:
    return pairings.begin(CHALLENGE, "Rambu di Firefox")


def click(pairings: Pairings, pairing_id: str, *, allow: bool) -> PendingPairing | None:
    page = pairings.show(pairing_id)
    assert page is not None
    return pairings.answer(pairing_id, page.form_token, allow=allow)


def state(pairings: Pairings, pairing_id: str) -> State | None:
    pairing = pairings.redeem(pairing_id, VERIFIER)
    return pairing.state if pairing else None


def test_the_code_has_six_digits_and_the_id_cannot_be_guessed(pairings: Pairings) -> None:
    first, second = begin(pairings), begin(pairings)
    assert len(first.code) == 6
    assert first.code.isdecimal()
    assert len(first.id) >= 20
    assert first.id != second.id


def test_an_allowed_pairing_gives_its_token_once(pairings: Pairings) -> None:
    pairing = begin(pairings)
    assert state(pairings, pairing.id) is State.WAITING
    click(pairings, pairing.id, allow=True)
    assert state(pairings, pairing.id) is State.ALLOWED
    assert state(pairings, pairing.id) is State.USED


def test_a_refused_pairing_stays_refused(pairings: Pairings) -> None:
    pairing = begin(pairings)
    click(pairings, pairing.id, allow=False)
    click(pairings, pairing.id, allow=True)
    assert state(pairings, pairing.id) is State.REFUSED


def test_a_pairing_waits_two_minutes(pairings: Pairings, clock: Clock) -> None:
    pairing = begin(pairings)
    clock.now += 119.9
    assert state(pairings, pairing.id) is State.WAITING
    clock.now += 0.1
    assert state(pairings, pairing.id) is State.EXPIRED
    click(pairings, pairing.id, allow=True)
    assert state(pairings, pairing.id) is State.EXPIRED


def test_a_token_that_nobody_took_in_time_is_not_given_later(pairings: Pairings, clock: Clock) -> None:
    pairing = begin(pairings)
    click(pairings, pairing.id, allow=True)
    clock.now += 120
    assert state(pairings, pairing.id) is State.EXPIRED


def test_the_end_of_a_pairing_is_remembered_for_a_while_and_then_forgotten(
    pairings: Pairings, clock: Clock
) -> None:
    pairing = begin(pairings)
    clock.now += 120 + 599
    assert state(pairings, pairing.id) is State.EXPIRED
    clock.now += 2
    assert state(pairings, pairing.id) is None


def test_a_wrong_verifier_learns_and_changes_nothing(pairings: Pairings) -> None:
    pairing = begin(pairings)
    click(pairings, pairing.id, allow=True)
    for wrong in (VERIFIER[:-1], VERIFIER + "x", CHALLENGE, ""):
        with pytest.raises(WrongVerifierError):
            pairings.redeem(pairing.id, wrong)
    assert state(pairings, pairing.id) is State.ALLOWED


def test_a_fourth_pairing_has_to_wait_for_one_of_three(pairings: Pairings, clock: Clock) -> None:
    first = begin(pairings)
    clock.now += 20
    begin(pairings)
    begin(pairings)
    with pytest.raises(TooManyPairingsError) as refused:
        begin(pairings)
    assert refused.value.retry_after == 100
    click(pairings, first.id, allow=False)
    assert begin(pairings).state is State.WAITING


def test_no_more_than_ten_pairings_begin_in_a_minute(pairings: Pairings, clock: Clock) -> None:
    for _ in range(10):
        click(pairings, begin(pairings).id, allow=False)
    clock.now += 15
    with pytest.raises(TooManyPairingsError) as refused:
        begin(pairings)
    assert refused.value.retry_after == 45
    clock.now += 45
    begin(pairings)


def test_a_form_token_is_good_once_and_only_from_the_newest_page(pairings: Pairings) -> None:
    pairing = begin(pairings)
    old, new = pairings.show(pairing.id), pairings.show(pairing.id)
    assert old is not None
    assert new is not None
    assert pairings.answer(pairing.id, old.form_token, allow=True) is None
    assert pairings.answer(pairing.id, new.form_token, allow=True) is None  # spent by the attempt before
    assert state(pairings, pairing.id) is State.WAITING
    assert click(pairings, pairing.id, allow=True) is not None


@pytest.mark.parametrize("form_token", ["", "x", "ü"])
def test_no_answer_without_a_page(pairings: Pairings, form_token: str) -> None:
    pairing = begin(pairings)
    assert pairings.answer(pairing.id, form_token, allow=True) is None
    assert pairings.answer("unknown", form_token, allow=True) is None
    assert state(pairings, pairing.id) is State.WAITING
