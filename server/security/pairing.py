"""Pairing: an extension asks, a person compares a code and clicks, the extension takes its token once.

Pairings live in memory only: they last two minutes, and a server that restarts forgets them.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum
from typing import Final

_KEPT_AFTER_THE_END: Final = 600.0
"""Seconds for which an ended pairing can still say how it ended."""


class State(Enum):
    """Where a pairing stands."""

    WAITING = "waiting"
    ALLOWED = "allowed"
    REFUSED = "refused"
    EXPIRED = "expired"
    USED = "used"


class TooManyPairingsError(Exception):
    """No pairing can begin now; `retry_after` says in how many seconds one may."""

    def __init__(self, retry_after: float) -> None:
        super().__init__("too many pairings")
        self.retry_after = retry_after


class WrongVerifierError(Exception):
    """The verifier is not the one whose digest the pairing began with."""


@dataclass(frozen=True, slots=True)
class PendingPairing:
    """One pairing as it stands at a moment; `remaining` in seconds."""

    id: str
    code: str
    client: str
    challenge: str
    expires_at: datetime
    deadline: float
    state: State = State.WAITING
    form_token: str = field(default="", repr=False)

    def remaining(self, now: float) -> float:
        return max(0.0, self.deadline - now)


class Pairings:
    """All pairings of a running server. Safe to use from several threads."""

    def __init__(
        self,
        *,
        lifetime: float,
        most_pending: int,
        most_a_minute: int,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._lifetime = lifetime
        self._most_pending = most_pending
        self._most_a_minute = most_a_minute
        self._clock = clock
        self._lock = threading.Lock()
        self._found: dict[str, PendingPairing] = {}
        self._begun: deque[float] = deque()

    def begin(self, challenge: str, client: str) -> PendingPairing:
        """Start a pairing for the client whose verifier has the digest `challenge`.

        Raises TooManyPairingsError when too many wait, or too many began within a minute.
        """
        with self._lock:
            now = self._now()
            self._refuse_a_flood(now)
            pairing = PendingPairing(
                id=secrets.token_urlsafe(16),
                code=f"{secrets.randbelow(1_000_000):06}",
                client=client,
                challenge=challenge,
                expires_at=datetime.fromtimestamp(time.time() + self._lifetime, UTC),
                deadline=now + self._lifetime,
            )
            self._found[pairing.id] = pairing
            self._begun.append(now)
            return pairing

    def find(self, pairing_id: str) -> PendingPairing | None:
        """The pairing as it stands now; None when there is none of that id (any more)."""
        with self._lock:
            self._now()
            return self._found.get(pairing_id)

    def seconds_left(self, pairing: PendingPairing) -> float:
        """How long the pairing still waits."""
        return pairing.remaining(self._clock())

    def show(self, pairing_id: str) -> PendingPairing | None:
        """The pairing for its approval page, with a new form token; the one of an earlier page is void."""
        with self._lock:
            self._now()
            return self._change(pairing_id, form_token=secrets.token_urlsafe(16))

    def answer(self, pairing_id: str, form_token: str, *, allow: bool) -> PendingPairing | None:
        """Take the person's answer. The form token is spent whatever happens.

        Returns None when there is no such pairing or the form token is not that of the newest page. A pairing
        that no longer waits stays as it is.
        """
        with self._lock:
            self._now()
            pairing = self._found.get(pairing_id)
            if pairing is None:
                return None
            self._change(pairing_id, form_token="")
            genuine = hmac.compare_digest(pairing.form_token.encode(), form_token.encode())
            if not pairing.form_token or not genuine:
                return None
            if pairing.state is not State.WAITING:
                return self._found[pairing_id]
            return self._change(pairing_id, state=State.ALLOWED if allow else State.REFUSED)

    def redeem(self, pairing_id: str, verifier: str) -> PendingPairing | None:
        """The pairing as the client finds it; an allowed one becomes USED and is returned as ALLOWED, once.

        Returns None for an unknown id. Raises WrongVerifierError, before anything is told or changed.
        """
        with self._lock:
            self._now()
            pairing = self._found.get(pairing_id)
            if pairing is None:
                return None
            digest = hashlib.sha256(verifier.encode()).hexdigest()
            if not hmac.compare_digest(digest, pairing.challenge):
                raise WrongVerifierError
            if pairing.state is State.ALLOWED:
                self._change(pairing_id, state=State.USED)
            return pairing

    def _change(self, pairing_id: str, **changes: object) -> PendingPairing | None:
        pairing = self._found.get(pairing_id)
        if pairing is not None:
            pairing = self._found[pairing_id] = replace(pairing, **changes)  # type: ignore[arg-type]
        return pairing

    def _refuse_a_flood(self, now: float) -> None:
        while self._begun and self._begun[0] <= now - 60:
            self._begun.popleft()
        waiting = [
            pairing.remaining(now) for pairing in self._found.values() if pairing.state is State.WAITING
        ]
        if len(waiting) >= self._most_pending:
            raise TooManyPairingsError(min(waiting))
        if len(self._begun) >= self._most_a_minute:
            raise TooManyPairingsError(self._begun[0] + 60 - now)

    def _now(self) -> float:
        """The time, after what is over has been marked or forgotten."""
        now = self._clock()
        for pairing in list(self._found.values()):
            if pairing.deadline + _KEPT_AFTER_THE_END <= now:
                del self._found[pairing.id]
            elif pairing.deadline <= now and pairing.state in (State.WAITING, State.ALLOWED):
                self._change(pairing.id, state=State.EXPIRED)
        return now
