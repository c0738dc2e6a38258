"""The office's policy as the server uses it: its locks by day, its packs, its calendar, its mistakes."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from server.contract import Lock, PackError, Platform
from server.engine.switches import Held, Locks, held
from server.packs.loader import errors_of
from server.packs.mistakes import nearest
from server.packs.reference import JAKARTA
from server.packs.yaml_marks import Mistake
from server.policy.model import Policy
from server.policy.reading import PolicyFile, read_policy
from server.settings import ServerSettings

if TYPE_CHECKING:
    from server.engine.engine import Engine


class Office:
    """What the office has set, read once. Safe to use from several threads."""

    def __init__(self, file: PolicyFile) -> None:
        self._file = file
        self._locks: tuple[date, Locks] | None = None
        self._set_of: dict[str, str] = {}
        self.errors: list[PackError] = list(file.errors)

    @classmethod
    def of(cls, settings: ServerSettings) -> Office:
        """The policy of a server; without a file nothing is set."""
        path = settings.policy
        return cls(read_policy(path) if path else PolicyFile())

    @property
    def policy(self) -> Policy | None:
        """The file's content; None: there is none that could be used."""
        return self._file.policy

    def load_engine(self, *folders: Path, kept_in: Path | None = None) -> Engine:
        """The built-in packs, then those of `folders`, then the policy's own, with its calendar. `kept_in`:
        see `Engine.load`."""
        from server.engine.engine import Engine  # noqa: PLC0415 -- slow to load

        policy, path = self.policy, self._file.path
        periods = policy.periods() if policy else ()
        return Engine.load((*folders, *self.folders), periods, [path] if path else [], kept_in)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders with packs that the policy names."""
        policy, path = self.policy, self._file.path
        if policy is None or path is None:
            return ()
        return tuple(path.parent / Path(folder).expanduser() for folder in policy.packs)

    def know(self, engine: Engine) -> None:
        """Note which locks are for something that no pack of the engine has: mistakes too. To be asked anew
        when the packs have changed."""
        errors = list(self._file.errors)
        policy, path = self.policy, self._file.path
        if policy and path and policy.locks:
            self._set_of = {placed.spec.id: placed.rule_set.id for placed in engine.library.rules()}
            known = {*self._set_of, *self._set_of.values()}
            for lock, (line, column) in zip(policy.locks, self._file.places, strict=True):
                if lock.target not in known:
                    message = f"“{lock.target}” is no rule set and no rule; {nearest(lock.target, known)}"
                    errors += errors_of(path, [Mistake(line, column, message)])
        self.errors = errors

    def locks(self, day: date | None = None) -> Locks:
        """What is locked on a day in Jakarta (today). Of two locks of one target the later entry counts."""
        day = day or datetime.now(JAKARTA).date()
        if self._locks is None or self._locks[0] != day:
            self._locks = day, self._locks_on(day)
        return self._locks[1]

    def hold_on(self, target: str, platform: Platform | None) -> Held | None:
        """How a rule set or rule is held today on a platform, or (None) on all of them; None where the writer
        is free to choose, be it on one platform only."""
        targets = (target, self._set_of.get(target, target))
        platforms = list(Platform) if platform is None else [platform]
        found = [held(self.locks(), each, *targets) for each in platforms]
        return found[0] if None not in found else None

    def _locks_on(self, day: date) -> Locks:
        found: dict[str, dict[Platform, Held]] = {}
        policy = self.policy
        if policy is None:
            return found
        for lock in policy.locks:
            since = lock.since or policy.since
            if since <= day and (lock.until is None or day <= lock.until):
                switch = Held(lock.on, Lock(by=lock.by or policy.office, since=since))
                platforms = list(Platform) if lock.platforms == "all" else lock.platforms
                found.setdefault(lock.target, {}).update(dict.fromkeys(platforms, switch))
        return found
