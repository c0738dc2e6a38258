"""The handbook of all rules, as Markdown, from the packs themselves: `rambu rules docs`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from server.contract import Confidence, Severity
from server.packs.language import Localized
from server.packs.library import Library, PlacedRule
from server.packs.model import Example, GradedSeverity, Pack
from server.packs.situation import Situation

_HEAD = """# The rules

Written by `rambu rules docs` from the packs in `server/rules/`.
Bukan nasihat hukum; tanyakan BKPSDM atau PPID.

- **error**: cannot be published so, or a serious legal, disciplinary or personal-data risk
  with a source in law
- **warning**: an ethical duty, or reach clearly harmed
- **suggestion**: would be better
- **info**: good to know

✗ is flagged (« » marks the words), ✓ passes."""

_UNCONFIRMED = "rujukan belum dipastikan"


def handbook(library: Library) -> str:
    """Every rule set with its rules: severity, platforms, message, source, examples."""
    rules = list(library.rules())
    sections = [_rule_set(library, rule_set, rules) for rule_set in library.rule_sets()]
    return "\n\n".join([_HEAD, _overview(library, rules), *sections]) + "\n"


def _overview(library: Library, rules: list[PlacedRule]) -> str:
    rows = ["| rule set | | rules |", "| --- | --- | ---: |"]
    for rule_set in library.rule_sets():
        count = sum(rule.rule_set is rule_set for rule in rules)
        rows.append(f"| [`{rule_set.id}`](#{rule_set.id}) | {_both(rule_set.title)} | {count} |")
    return "\n".join([*rows, f"| | | {len(rules)} |"])


def _rule_set(library: Library, rule_set: Pack, rules: list[PlacedRule]) -> str:
    own = [_rule(library, rule) for rule in rules if rule.rule_set is rule_set]
    return "\n\n".join([f"## {rule_set.id}\n\n{_both(rule_set.title)}", *own])


def _rule(library: Library, rule: PlacedRule) -> str:
    spec = rule.spec
    lines = [f"### {spec.id}", "", f"**{_both(spec.title)}** · {_severity(library.severity(spec))}"]
    if spec.platforms != "all":
        lines[-1] += f" · {', '.join(spec.platforms)}"
    if spec.needs:
        lines[-1] += f" · needs {', '.join(spec.needs)}"
    lines += ["", spec.message.id]
    if spec.suggestion:
        lines.append(spec.suggestion.id)
    lines += ["", f"Sumber: {_source(rule)}", ""]
    lines += [f"- ✗ {_example(example)}" for example in spec.examples.flag]
    lines += [f"- ✓ {_example(example)}" for example in spec.examples.passing]
    return "\n".join(lines)


def _both(text: Localized) -> str:
    return f"{text.id} ({text.en})" if text.en not in (None, text.id) else text.id


def _severity(severity: Severity | GradedSeverity) -> str:
    if isinstance(severity, Severity):
        return severity.value
    grades = [f"{grade.use.value} when {_situation(grade)}" for grade in severity.when]
    return f"{severity.default.value}; {'; '.join(grades)}"


def _situation(situation: Situation) -> str:
    given = situation.model_dump(mode="json", exclude_defaults=True, exclude={"use"})
    return ", ".join(f"{name.replace('_', ' ')} {_plain(value)}" for name, value in given.items())


def _plain(value: object) -> str:
    return "/".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _source(rule: PlacedRule) -> str:
    reference = rule.spec.source
    source = rule.home.sources[reference.key]
    title = f"[{source.title}]({source.url})" if source.url else source.title
    parts = [title, *([reference.section] if reference.section else [])]
    if (reference.confidence or source.confidence) is Confidence.UNCONFIRMED:
        parts.append(_UNCONFIRMED)
    checked: date | None = source.checked
    return ", ".join(parts) + (f" (checked {checked})" if checked else "")


def _example(example: str | Example) -> str:
    return " · ".join(_parts(example)).replace("\n", " ⏎ ")


def _parts(example: str | Example) -> Iterator[str]:
    """The text, and what is known besides it."""
    if isinstance(example, str):
        yield example or "(kosong)"
        return
    yield example.text or "(kosong)"
    if example.platform:
        yield f"*{example.platform.value}*"
    context = example.context.model_dump(mode="json", exclude_defaults=True)
    if context:
        yield f"*{', '.join(f'{name}: {_plain(value)}' for name, value in context.items())}*"
    media = [*example.images, *example.videos]
    if media:
        yield f"*{len(media)} media*"
