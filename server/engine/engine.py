"""Judges posts by the rule packs."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from server.checks.view import View
from server.contract import (
    Author,
    ElectionPhase,
    Evaluation,
    EvaluationRequest,
    Locale,
    PackError,
    Platform,
    RuleSetInfo,
    Settings,
    Surface,
)
from server.engine.binding import BoundRule, bind
from server.engine.catalogue import rule_set_info
from server.engine.checklist import Line, checklist, lines
from server.engine.judgement import Judged, judge
from server.engine.measures import measure, retry_after_ms
from server.engine.phrase_forms import Form
from server.engine.picture_text import judge_picture_texts
from server.engine.plan import Plan, applies, make_plan
from server.engine.switches import NO_LOCKS, Locks, Switches, held
from server.engine.whole_characters import WholeCharacters
from server.engine.wording import hint
from server.media.picture import Picture
from server.packs import kept
from server.packs.library import Library
from server.packs.loader import digest, load
from server.packs.reference import JAKARTA, PhasePeriod
from server.post.post import NO_PICTURES, Post

_SURROGATE = re.compile("[\ud800-\udfff]")
_NOBODY = Author()
_PLANS = 500
"""How many plans are remembered: one for each platform, surface and set of switches in use."""


class Engine:
    """Rule packs, ready to judge. Immutable, and safe to use from several threads: a reload makes a new
    one."""

    def __init__(self, library: Library, forms: Mapping[str, Form] | None = None) -> None:
        """`forms`: those of all phrases, if they are known."""
        self._library = library
        self._rules, self._automaton = bind(library, forms)
        self._rule_sets = library.rule_sets()
        self._shown: dict[tuple[Platform, Locale], tuple[Line, ...]] = {}
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._phase_now = (-1, ElectionPhase.OUTSIDE)
        self.digest = library.digest
        self.errors: tuple[PackError, ...] = tuple(library.errors)

    @classmethod
    def load(
        cls,
        folders: Sequence[Path] = (),
        periods: Sequence[PhasePeriod] = (),
        files: Sequence[Path] = (),
        kept_in: Path | None = None,
    ) -> Engine:
        """The built-in packs, then the office's. `periods`: its phases of elections; `files`: what else makes
        the digest new; `kept_in`: a file that spares reading the same packs again (kept.py). Never raises for
        a pack with mistakes: they are in `errors`."""
        if kept_in is None:
            return cls(load(folders, periods=periods, also=files))
        now = digest(folders, files)
        key = kept.key_of(now, (*periods, *folders))
        found = kept.find(kept_in, key)
        if found is not None:
            return cls(found.library, found.forms)
        engine = cls(load(folders, periods=periods, also=files))
        if not engine.errors and engine.digest == now:
            kept.keep(kept_in, key, kept.Kept(engine.library, engine.forms))
        return engine

    @property
    def forms(self) -> Mapping[str, Form]:
        """The forms of all phrases."""
        return self._automaton.forms

    @property
    def library(self) -> Library:
        """The packs that the engine judges by."""
        return self._library

    def evaluate(
        self,
        request: EvaluationRequest,
        settings: Settings,
        locks: Locks = NO_LOCKS,
        pictures: Mapping[str, Picture] = NO_PICTURES,
    ) -> Evaluation:
        """The judgement of a post. The request's switches and language count before the settings', locks
        before both. `pictures`: what is known of the request's images, by their ids."""
        began = time.perf_counter()
        request = _without_surrogates(request)
        view = self._view(request, settings, pictures)
        plan = self._plan(request, settings, locks)
        locale: Locale = request.locale or settings.language
        ignored = {entry.rule for entry in settings.ignored if entry.platform in (None, request.platform)}
        judged = [
            one
            for one in _judge(plan, view)
            if one.rule.id not in ignored or _insisted_on(one.rule, request.platform, locks)
        ]
        whole = WholeCharacters(request.text)
        return Evaluation.model_construct(  # made of models that were checked when they were made
            hints=[hint(one, view.post, whole, locale) for one in judged],
            checklist=checklist(self._lines(request.platform, locale), judged, plan.sets_on),
            measures=measure(view, self._library.reference),
            retry_after_ms=retry_after_ms(view.post),
            rules_digest=self.digest,
            elapsed_ms=round((time.perf_counter() - began) * 1000, 3),
        )

    def rule_sets(self, settings: Settings, locale: Locale, locks: Locks = NO_LOCKS) -> list[RuleSetInfo]:
        """Every rule set with its rules and what is on, for the options and the handbook."""
        return rule_set_info(self._rule_sets, self._rules, settings, locale, locks)

    def _lines(self, platform: Platform, locale: Locale) -> tuple[Line, ...]:
        key = platform, locale
        if key not in self._shown:
            self._shown[key] = lines(self._rule_sets, platform, locale)
        return self._shown[key]

    def _view(self, request: EvaluationRequest, settings: Settings, pictures: Mapping[str, Picture]) -> View:
        post = Post.of(_with_author(request, settings), pictures)
        published = request.context.published_at
        return View(post, self._automaton, self._phase(request, published), published)

    def _phase(self, request: EvaluationRequest, published: datetime | None) -> ElectionPhase:
        if request.context.election_phase is not None:
            return request.context.election_phase
        if published is not None:
            return self._phase_at(published)
        minute = int(time.time()) // 60
        if self._phase_now[0] != minute:
            self._phase_now = minute, self._phase_at(datetime.now(UTC))
        return self._phase_now[1]

    def _phase_at(self, moment: datetime) -> ElectionPhase:
        return self._library.reference.calendar.phase_on(moment.astimezone(JAKARTA).date())

    def _plan(self, request: EvaluationRequest, settings: Settings, locks: Locks) -> Plan:
        switches = Switches(request.platform, settings, locks, request)
        key = (request.platform, request.surface, *switches.key())
        plan = self._plans.get(key)
        if plan is None:
            if len(self._plans) >= _PLANS:
                self._plans.clear()
            plan = self._plans[key] = self._make_plan(request.platform, request.surface, switches)
        return plan

    def _make_plan(self, platform: Platform, surface: Surface, switches: Switches) -> Plan:
        rules = [
            rule
            for rule in self._rules
            if applies(rule, platform, surface) and switches.rule_on(rule.id, rule.placed.rule_set.id)
        ]
        on = {rule_set.id for rule_set in self._rule_sets if switches.rule_set_on(rule_set.id)}
        return make_plan(rules, frozenset(on | {rule.placed.rule_set.id for rule in rules}))


def _insisted_on(rule: BoundRule, platform: Platform, locks: Locks) -> bool:
    """Whether the office keeps a rule on, so that it cannot be ignored for good."""
    found = held(locks, platform, rule.id, rule.placed.rule_set.id)
    return found is not None and found.on


def _judge(plan: Plan, view: View) -> list[Judged]:
    """What is at risk in the post and in the texts of its pictures, most severe first."""
    found = judge((rule for rule in plan.candidates(view) if rule.placed.reads_captions), view)
    if not view.post.pictures and not view.post.frames:
        return found
    return sorted([*found, *judge_picture_texts(plan, view)], key=lambda judged: -judged.severity.rank)


def _without_surrogates(request: EvaluationRequest) -> EvaluationRequest:
    """Lone surrogates, which no UTF-8 text may hold, become U+FFFD: one code unit for one, so that offsets
    stay."""
    if request.text.isascii() or not _SURROGATE.search(request.text):
        return request
    return request.model_copy(update={"text": _SURROGATE.sub("\ufffd", request.text)})


def _with_author(request: EvaluationRequest, settings: Settings) -> EvaluationRequest:
    """The persona of the settings, with what the request says in its place."""
    if settings.author == _NOBODY:
        return request
    kept = settings.author.model_dump(exclude_none=True)
    if request.author is None:
        return request.model_copy(update={"author": settings.author})
    given = request.author.model_dump(exclude_none=True)
    return request.model_copy(update={"author": type(request.author).model_validate({**kept, **given})})
