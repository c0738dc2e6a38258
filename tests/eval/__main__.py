"""Prints how well the packs judge labelled captions: `python -m tests.eval [--sets data,nada] [--own]
[--wrong] [--strays]`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from server.engine.engine import Engine
from tests.eval.captions import OWN, WRITTEN, Caption, load
from tests.eval.report import ordinary_lines, stray_lines, table, wrong_lines
from tests.eval.scores import Scores, judge

INTRODUCTION = """# Accuracy

How the packs judge captions that were written for this project by people who had seen the titles of the
rule sets and the article, but no rule and no word list. Two thirds (“tuned”) were looked at while the packs
were written; a third (“unseen”, chosen by the SHA-256 of the text) never was. The distance between the two
is the figure that matters: captions that nobody here wrote will fare like the unseen ones.

Twelve writers, who did not see each other's captions either, wrote them in turn, so five times the packs met
captions of somebody new. All of them, before anybody had looked at one (25 November 2026):

| writers | captions | recall | precision | of warnings and errors | ordinary posts with either |
| --- | --- | --- | --- | --- | --- |
| third and fourth, packs tuned on the first two | 1,074 + 200 ordinary | 0.40 | 0.85 | 0.84 | 0/200 |
| fifth, the oblique side of eight sets, same packs | 520 | 0.41 | 0.84 | 0.83 | – |
| sixth, packs tuned on all five | 260 + 60 ordinary | 0.85 | 0.92 | 0.96 | 1/60 |
| seventh to eleventh, half oblique, packs tuned on six | 1,200 + 60 ordinary | 0.62 | 0.92 | 0.91 | 1/60 |
| twelfth, integrity alone, packs tuned on eleven | 100 + 140 ordinary | 0.78 | 0.94 | 0.92 | 2/140 |

The sixth wrote plainer captions than the others. What is missed is mostly irony and hints without a telling
word. Before the last line, thresholds were raised: a suggestion on an ordinary post costs more than one that
is missed. Of its 140 ordinary posts 10 got a suggestion or more, and would have got 18 before.

A caption counts as flagged when a hint of its set with severity suggestion or more is found (any hint, in
sets that only inform). Precision: of the flagged captions, the share that was written to violate; recall:
of those, the share that is flagged; evasive: those in disguised or unlisted wording; harmless, elsewhere: of
the ordinary posts and the look-alikes of other sets, the share of which this set says something. In brackets
Wilson's 95 % intervals, then the counts.
"""


@click.command()
@click.option("--sets", default="", help="only these sets, with commas between")
@click.option("--own", is_flag=True, help="the captions of the rules' authors instead")
@click.option("--wrong", is_flag=True, help="list the captions that are judged wrong (of the tuned part)")
@click.option("--strays", is_flag=True, help="list what the sets say of harmless captions of others (tuned)")
@click.option("--unseen", is_flag=True, help="list those of the unseen part too: never while tuning")
@click.option(
    "--markdown", type=click.Path(dir_okay=False, path_type=Path), help="write the report to this file"
)
def main(*, sets: str, own: bool, wrong: bool, strays: bool, unseen: bool, markdown: Path | None) -> None:
    """Judge the labelled captions and print the figures."""
    engine = Engine.load()
    for error in engine.errors:
        click.echo(f"left out: {error.file}:{error.line}:{error.column}: {error.message}", err=True)
    captions = list(load(OWN if own else WRITTEN))
    known = [pack.id for pack in engine.library.rule_sets()]
    wanted = [name for name in known if not sets or name in sets.split(",")]
    parts = _parts(captions, own)
    judged = {name: judge(engine, part, wanted) for name, part in parts.items()}
    lines = table([(name, _without_empty(by_set)) for name, (by_set, _) in judged.items()])
    lines += ["", *ordinary_lines([(name, ordinary) for name, (_, ordinary) in judged.items()])]
    click.echo("\n".join(lines))
    if wrong or unseen:
        for name, (by_set, ordinary) in judged.items():
            if name != "unseen" or unseen:
                click.echo(
                    "\n".join(["", f"judged wrong ({name}):", *wrong_lines([*by_set.values(), ordinary])])
                )
    if strays:
        by_set, _ = next(iter(judged.values()))
        click.echo("\n".join(["", "said of harmless captions elsewhere:", *stray_lines(by_set.values())]))
    if markdown:
        stamp = f"Packs {engine.digest[:12]}, {date.today().isoformat()}; `make eval` makes this page."  # noqa: DTZ011
        markdown.write_text("\n".join([INTRODUCTION, stamp, "", *lines, ""]), "utf-8")


def _parts(captions: list[Caption], own: bool) -> dict[str, list[Caption]]:
    if own:
        return {"own": captions}
    return {
        "tuned": [caption for caption in captions if not caption.unseen],
        "unseen": [caption for caption in captions if caption.unseen],
    }


def _without_empty(by_set: dict[str, Scores]) -> dict[str, Scores]:
    return {name: scores for name, scores in by_set.items() if scores.outcomes}


if __name__ == "__main__":
    main()
