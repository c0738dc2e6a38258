"""Rule sets as the options and the handbook show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from server.contract import Locale, Lock, Platform, RuleInfo, RuleSetInfo, Settings
from server.engine.binding import BoundRule
from server.engine.checklist import for_platform, tip
from server.engine.switches import Locks, Switches, held
from server.engine.wording import source
from server.packs.examples import unmark
from server.packs.model import Example, Pack


def rule_set_info(
    rule_sets: Iterable[Pack],
    rules: Sequence[BoundRule],
    settings: Settings,
    locale: Locale,
    locks: Locks,
) -> list[RuleSetInfo]:
    """Every set with its rules, in order; what is on is told by platform."""
    switches = {platform: Switches(platform, settings, locks) for platform in Platform}
    return [
        RuleSetInfo(
            id=pack.id,
            title=pack.title.in_language(locale),
            description=pack.description.in_language(locale) if pack.description else None,
            platforms=platforms_of(pack),
            tips=_tips(pack, locale),
            on={platform: switches[platform].rule_set_on(pack.id) for platform in platforms_of(pack)},
            locks=_locks(locks, platforms_of(pack), pack.id),
            rules=[_rule(rule, locale, switches, locks) for rule in rules if rule.placed.rule_set is pack],
        )
        for pack in rule_sets
    ]


def platforms_of(pack: Pack) -> list[Platform]:
    """The platforms that a set is for."""
    return list(Platform) if pack.platforms == "all" else list(pack.platforms)


def _tips(pack: Pack, locale: Locale) -> dict[Platform, str]:
    spec = pack.checklist
    if spec is None:
        return {}
    return {
        platform: tip(spec, platform, locale) for platform in Platform if for_platform(pack, spec, platform)
    }


def _rule(rule: BoundRule, locale: Locale, switches: Mapping[Platform, Switches], locks: Locks) -> RuleInfo:
    spec = rule.placed.spec
    pack = rule.placed.rule_set
    own = list(Platform) if spec.platforms == "all" else list(spec.platforms)
    platforms = [platform for platform in platforms_of(pack) if platform in own]
    return RuleInfo(
        id=spec.id,
        title=spec.title.in_language(locale),
        message=spec.message.in_language(locale),
        severity=rule.default,
        platforms=platforms,
        source=source(rule.placed.home, spec.source),
        flag=[_plain(example) for example in spec.examples.flag],
        passing=[_plain(example) for example in spec.examples.passing],
        on={platform: switches[platform].rule_on(spec.id, pack.id) for platform in platforms},
        locks=_locks(locks, platforms, spec.id, pack.id),
    )


def _locks(locks: Locks, platforms: Iterable[Platform], *targets: str) -> dict[Platform, Lock]:
    found = {platform: held(locks, platform, *targets) for platform in platforms}
    return {platform: one.lock for platform, one in found.items() if one is not None}


def _plain(example: str | Example) -> str:
    return unmark(example if isinstance(example, str) else example.text)[0]
