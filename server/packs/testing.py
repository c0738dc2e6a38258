"""Runs the examples that stand in rules: what must be flagged, with the exact spans, and what must pass."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from server.contract import Author, Context, Evaluation, EvaluationRequest, Image, Platform, Settings, Surface
from server.engine.engine import Engine
from server.media.picture import Picture
from server.packs.examples import unmark
from server.packs.library import PlacedRule
from server.packs.model import Example


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that did not come out as its rule promises."""

    rule: str
    side: str
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class ExampleCase:
    """One example of one rule; `spans`: what must be reported, in code points; empty: anything."""

    placed: PlacedRule
    side: str
    text: str
    spans: tuple[tuple[int, int], ...]
    request: EvaluationRequest
    pictures: Mapping[str, Picture]

    @property
    def name(self) -> str:
        """Short, for reports."""
        return f"{self.placed.spec.id} {self.side}: {self.text[:50]!r}"


def run_examples(engine: Engine, rules: Iterable[str] | None = None) -> list[ExampleFailure]:
    """All failures; `rules`: only these ids."""
    wanted = None if rules is None else set(rules)
    return [
        failure
        for case in example_cases(engine)
        if (wanted is None or case.placed.spec.id in wanted) and (failure := run_case(engine, case))
    ]


def example_cases(engine: Engine) -> Iterator[ExampleCase]:
    """Every example of every rule."""
    for placed in engine.library.rules():
        for side, examples in (("flag", placed.spec.examples.flag), ("pass", placed.spec.examples.passing)):
            for example in examples:
                text, spans = unmark(example if isinstance(example, str) else example.text)
                request = _request(placed, example, text)
                yield ExampleCase(placed, side, text, tuple(spans), request, _pictures(example, request))


def run_case(engine: Engine, case: ExampleCase) -> ExampleFailure | None:
    """None when the example comes out right."""
    evaluation = engine.evaluate(case.request, Settings(), pictures=case.pictures)
    found = [hint for hint in evaluation.hints if hint.rule == case.placed.spec.id]
    if case.side == "pass":
        return _failure(case, f"is flagged at {_where(case, evaluation)}") if found else None
    if not found:
        others = sorted({hint.rule for hint in evaluation.hints})
        return _failure(case, f"is not flagged{' (but by ' + ', '.join(others) + ')' if others else ''}")
    wanted = sorted(_utf16(case.text, *span) for span in case.spans)
    spans = sorted((hint.span.start, hint.span.end) for hint in found if hint.span)
    if wanted and spans != wanted:
        return _failure(case, f"is flagged at {_where(case, evaluation)}")
    return None


def _failure(case: ExampleCase, message: str) -> ExampleFailure:
    return ExampleFailure(case.placed.spec.id, case.side, case.text, message)


def _where(case: ExampleCase, evaluation: Evaluation) -> str:
    units = case.text.encode("utf-16-le", "surrogatepass")
    spans = [
        units[2 * hint.span.start : 2 * hint.span.end].decode("utf-16-le", "replace")
        if hint.span
        else "(post)"
        for hint in evaluation.hints
        if hint.rule == case.placed.spec.id
    ]
    return ", ".join(f"«{span}»" for span in spans)


def _utf16(text: str, start: int, end: int) -> tuple[int, int]:
    return tuple(len(text[:index].encode("utf-16-le", "surrogatepass")) // 2 for index in (start, end))  # type: ignore[return-value]


def _request(placed: PlacedRule, example: str | Example, text: str) -> EvaluationRequest:
    platform = _platform(placed)
    if isinstance(example, str):
        return EvaluationRequest(platform=platform, surface=_surface(placed), text=text)
    context = example.context
    surface = example.surface if "surface" in example.model_fields_set else _surface(placed)
    return EvaluationRequest(
        platform=example.platform or platform,
        surface=surface,
        text=text,
        images=[
            Image(id=hashlib.sha256(f"{index}".encode()).hexdigest(), alt=image.alt)
            for index, image in enumerate(example.images)
        ],
        videos=list(example.videos),
        author=Author(
            account=context.account,
            unit=context.unit,
            followers=context.followers,
            audience=context.audience,
            pillars=list(context.pillars) if context.pillars is not None else None,
            recent=context.recent,
        ),
        context=Context(
            election_phase=context.phase,
            published_at=context.published_at,
            limit=context.limit,
            siblings=list(context.siblings),
        ),
    )


def _pictures(example: str | Example, request: EvaluationRequest) -> dict[str, Picture]:
    """What is known of the pictures of an example, by the ids in its request."""
    shown = () if isinstance(example, str) else example.images
    known = ((image.id, one.picture) for image, one in zip(request.images, shown, strict=True))
    return {name: picture for name, picture in known if picture is not None}


def _platform(placed: PlacedRule) -> Platform:
    """The platform of an example that names none: the first that both the rule and its set are for."""
    for platforms in (placed.spec.platforms, placed.rule_set.platforms):
        if platforms != "all":
            return platforms[0]
    return Platform.FACEBOOK


def _surface(placed: PlacedRule) -> Surface:
    surfaces = placed.spec.surfaces
    return Surface.POST if surfaces == "all" or Surface.POST in surfaces else surfaces[0]
