"""Turns what was judged into the hints of the wire contract, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from server.contract import Confidence, Edit, Hint, Locale, Source, Span
from server.engine.edits import edits_for
from server.engine.judgement import Judged
from server.engine.whole_characters import WholeCharacters
from server.packs.language import Localized
from server.packs.model import Pack, SourceRef
from server.post.post import Post

LONGEST_QUOTE = 60
"""How much of the text a message repeats at most, in characters."""

_ORDER = list(Confidence)


def hint(judged: Judged, post: Post, whole: WholeCharacters, locale: Locale) -> Hint:
    """One hint. `whole`: of the post's text."""
    rule, finding = judged.rule, judged.finding
    spec = rule.placed.spec
    offsets = post.text.offsets
    values = dict(finding.values)
    if finding.say:
        values["say"] = dict(finding.say).get(locale) or dict(finding.say)["id"]
    edits = []
    for edit in edits_for(spec.fix, finding, post.text.source):
        start, end = offsets.span(*whole.widen(edit.start, edit.end))
        label = spec.fix.label.in_language(locale) if spec.fix else ""
        edits.append(Edit(label=label, start=start, end=end, text=edit.text, safe=edit.safe))
    span = None
    if finding.start is not None and finding.end is not None:
        start, end = offsets.span(*whole.widen(finding.start, finding.end))
        span = Span(start=start, end=end)
    return Hint(
        rule=rule.id,
        rule_set=rule.placed.rule_set.id,
        severity=judged.severity,
        subject=finding.subject,
        span=span,
        image=post.images[finding.image].id if finding.image is not None else None,
        box=finding.box,
        video=finding.video,
        title=_filled(spec.title, values, locale),
        message=_filled(spec.message, values, locale),
        suggestion=_filled(spec.suggestion, values, locale) if spec.suggestion else None,
        source=source(rule.placed.home, spec.source),
        edits=edits,
    )


def source(pack: Pack, reference: SourceRef) -> Source:
    """The citation of a rule; a section's own confidence counts before the source's."""
    spec = pack.sources[reference.key]
    return Source(
        title=spec.title,
        section=reference.section,
        url=spec.url,
        confidence=reference.confidence or spec.confidence,
        checked=spec.checked,
    )


def _filled(text: Localized, values: Mapping[str, str], locale: Locale) -> str:
    sentence = text.in_language(locale)
    if "{" not in sentence and "}" not in sentence:
        return sentence
    short = {name: _short(value) for name, value in values.items()}
    return sentence.format_map(_Blank(short))


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1].rstrip() + "…"


class _Blank(dict[str, str]):
    """A value that a finding does not have leaves a dash."""

    def __missing__(self, key: str) -> str:
        return "–"
