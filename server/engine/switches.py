"""What is on: the request over the settings, a rule's switch over its set's, one platform's over all; locks
over all."""

from __future__ import annotations

from collections.abc import Mapping

from server.contract import EvaluationRequest, Lock, Platform, Settings


class Switches:
    """The switches that count for one platform."""

    def __init__(
        self,
        platform: Platform,
        settings: Settings,
        locks: Mapping[str, Lock],
        request: EvaluationRequest | None = None,
    ) -> None:
        """`request`: its own switches count before the settings', but never for what is locked."""
        self._locks = locks
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
            frozenset(self._locks),
        )

    def rule_set_on(self, rule_set: str) -> bool:
        """Whether the set is on by its own switch."""
        found = self._of(rule_set)
        return True if found is None else found

    def rule_on(self, rule: str, rule_set: str) -> bool:
        """Whether the rule is on."""
        locked = rule_set in self._locks or rule in self._locks
        for answer in (self._settings,) if locked else (self._request.get, self._settings):
            for target in (rule, rule_set):
                found = answer(target)
                if found is not None:
                    return found
        return True

    def _of(self, target: str) -> bool | None:
        if target in self._request and target not in self._locks:
            return self._request[target]
        return self._settings(target)

    def _settings(self, target: str) -> bool | None:
        return self._particular.get(target, self._general.get(target))
