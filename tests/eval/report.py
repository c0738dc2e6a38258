"""The table of accuracy, for the terminal and for docs/accuracy.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from server.contract import Hint
from tests.eval.scores import Outcome, Scores, Share, is_grave

HEADS = ("set", "precision", "of warnings and errors", "recall", "recall, evasive", "harmless, elsewhere")


def table(parts: Sequence[tuple[str, dict[str, Scores]]]) -> list[str]:
    """A Markdown table: each set with the parts (tuned, unseen) one below the other."""
    lines = [f"| {HEADS[0]} | part | {' | '.join(HEADS[1:])} |", "|" + " --- |" * (len(HEADS) + 1)]
    names = list(dict.fromkeys(name for _, scores in parts for name in scores))
    for name in [*names, "all"]:
        for part, by_set in parts:
            scores = together(by_set.values()) if name == "all" else by_set.get(name, Scores())
            if scores.outcomes:
                lines.append(_row(name, part, scores))
    return lines


def together(scores: Iterable[Scores]) -> Scores:
    """All outcomes as one."""
    found = list(scores)
    return Scores(
        [outcome for one in found for outcome in one.outcomes],
        [outcome for one in found for outcome in one.elsewhere],
    )


def ordinary_lines(parts: Sequence[tuple[str, Scores]]) -> list[str]:
    """False alarms on ordinary posts, in all and by set."""
    lines = []
    for part, scores in parts:
        if not scores.outcomes:
            continue
        lines.append(f"- ordinary posts with a warning or an error ({part}): {scores.grave()}")
        by_set = Counter(
            name
            for one in scores.outcomes
            for name in {hint.rule_set for hint in one.hints if is_grave(hint)}
        )
        total = len(scores.outcomes)
        lines += [f"  - {name}: {Share(count, total)}" for name, count in by_set.most_common()]
        lines.append(f"- ordinary posts with a suggestion or more ({part}): {scores.flagged()}")
    return lines


def wrong_lines(scores: Iterable[Scores], most: int | None = None) -> list[str]:
    """The captions that were judged wrong, with what was found in them."""
    wrong = [one for score in scores for one in score.outcomes if not one.right]
    return [line for outcome in wrong[:most] for line in _wrong(outcome)]


def stray_lines(scores: Iterable[Scores]) -> list[str]:
    """The harmless captions of other sets, and ordinary posts, of which a set says something."""
    return [line for score in scores for one in score.elsewhere if one.flagged for line in _wrong(one)]


def _row(name: str, part: str, scores: Scores) -> str:
    shares = (
        scores.precision(),
        scores.grave_precision(),
        scores.recall(),
        scores.evasive_recall(),
        scores.strays(),
    )
    return f"| {name} | {part} | {' | '.join(map(str, shares))} |"


def _words(text: str, hint: Hint) -> str:
    """The words that a hint is about."""
    if hint.span is None:
        return ""
    units = text.encode("utf-16-le", "surrogatepass")[2 * hint.span.start : 2 * hint.span.end]
    return f" «{units.decode('utf-16-le', 'surrogatepass')}»"


def _wrong(outcome: Outcome) -> list[str]:
    caption = outcome.caption
    kind = "missed" if caption.label == "violate" else "wrongly flagged"
    rules = ", ".join(f"{hint.rule} ({hint.severity}){_words(caption.text, hint)}" for hint in outcome.hints)
    context = caption.context.model_dump(exclude_defaults=True, mode="json")
    lines = [f"[{caption.set}] {caption.id} {caption.platform}: {kind}{': ' + rules if rules else ''}"]
    lines += [f"    {line}" for line in caption.text.splitlines()]
    return [*lines, f"    {context}"] if context else lines
