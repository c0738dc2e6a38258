"""What is on: locks over all, then the request over the settings, a rule's switch over its set's, one
platform's over all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from server.contract import EvaluationRequest, Lock, Platform, Settings


class Held(NamedTuple):
    """A switch that the office holds."""

    on: bool
    lock: Lock


Locks = Mapping[str, Mapping[Platform, Held]]
"""What is held, by rule set or rule, and by platform."""


NO_LOCKS: Locks = {}


def held(locks: Locks, platform: Platform, *targets: str) -> Held | None:
    """How the first of `targets` (a rule, then its set) that is held there is held."""
    for target in targets:
        found = locks.get(target, {}).get(platform)
        if found is not None:
            return found
    return None


class Switches:
    """The switches that count for one platform."""

    def __init__(
        self,
        platform: Platform,
        settings: Settings,
        locks: Locks,
        request: EvaluationRequest | None = None,
    ) -> None:
        """`request`: its own switches count before the settings', but never for what is locked."""
        self._held = {
            target: by_platform[platform].on
            for target, by_platform in locks.items()
            if platform in by_platform
        }
        self._general: dict[str, bool] = {}
        self._particular: dict[str, bool] = {}
        for switch in settings.switches:
            if switch.platform is None:
                self._general[switch.target] = switch.on
            elif switch.platform is platform:
                self._particular[switch.target] = switch.on
        self._request: dict[str, bool] = {}
        if request is not None:
            self._request = {**request.rule_sets, **request.rules}

    def key(self) -> tuple[object, ...]:
        """Equal for equal switches."""
        return (
            frozenset(self._general.items()),
            frozenset(self._particular.items()),
            frozenset(self._request.items()),
            frozenset(self._held.items()),
        )

    def rule_set_on(self, rule_set: str) -> bool:
        """Whether the set is on by its own switch."""
        return self._on(rule_set)

    def rule_on(self, rule: str, rule_set: str) -> bool:
        """Whether the rule is on."""
        return self._on(rule, rule_set)

    def _on(self, *targets: str) -> bool:
        for answer in (self._held.get, self._request.get, self._settings):
            for target in targets:
                found = answer(target)
                if found is not None:
                    return found
        return True

    def _settings(self, target: str) -> bool | None:
        return self._particular.get(target, self._general.get(target))
