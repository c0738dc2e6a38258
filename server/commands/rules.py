"""`rambu rules`: what the packs say, and whether they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.commands.configuration import configuration
from server.contract import PackError, RuleSetInfo, Settings

if TYPE_CHECKING:
    from server.engine.engine import Engine
    from server.packs.testing import ExampleFailure

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def rules() -> None:
    """Aturan yang dikenal, dan contoh-contohnya. (The rules and their examples.)"""


@rules.command("list")
@click.argument("folder", required=False, type=_FOLDER)
def list_rules(folder: Path | None) -> int:
    """Sebutkan semua aturan, juga yang di FOLDER. (List all rules, with those of a folder.)"""
    engine, mistakes = _load(folder)
    for rule_set in engine.rule_sets(Settings(), "id"):
        click.echo("\n".join(_rule_set(rule_set)))
    return _report(mistakes)


@rules.command("test")
@click.argument("folder", required=False, type=_FOLDER)
def test_rules(folder: Path | None) -> int:
    """Jalankan contoh setiap aturan, juga yang di FOLDER. (Run the examples of every rule.)

    Status keluar: 0 semua cocok, 1 ada yang tidak cocok atau paket yang keliru, 64 salah pakai.
    """
    from server.packs.testing import example_cases, run_examples  # noqa: PLC0415 -- slow to load

    engine, mistakes = _load(folder)
    failures = run_examples(engine)
    for failure in failures:
        click.echo("\n".join(_failure(failure)), err=True)
    examples = list(example_cases(engine))
    count = len({case.placed.spec.id for case in examples})
    outcome = f"{len(failures)} tidak cocok (failed)" if failures else "semua cocok (all hold)"
    click.echo(f"{count} aturan, {len(examples)} contoh (rules, examples): {outcome}.")
    return max(_report(mistakes), 1 if failures else 0)


@rules.command("docs")
@click.argument("folder", required=False, type=_FOLDER)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Berkas; bawaan: layar.")
def document_rules(folder: Path | None, output: Path | None) -> int:
    """Tulis buku pegangan semua aturan, juga yang di FOLDER. (Write the handbook as Markdown.)"""
    from server.packs.handbook import handbook  # noqa: PLC0415 -- slow to load

    engine, mistakes = _load(folder)
    text = handbook(engine.library)
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8")
    return _report(mistakes)


def _load(folder: Path | None) -> tuple[Engine, list[PackError]]:
    """All packs that a server would judge by, and those of a folder; and all mistakes, the policy's too."""
    from server.policy.office import Office  # noqa: PLC0415 -- slow to load

    settings = configuration()
    office = Office.of(settings)
    engine = office.load_engine(*settings.packs, *((folder,) if folder else ()))
    office.know(engine)
    return engine, [*office.errors, *engine.errors]


def _rule_set(rule_set: RuleSetInfo) -> Iterator[str]:
    yield f"{click.style(rule_set.id, bold=True)} · {rule_set.title}"
    width = max((len(rule.id) for rule in rule_set.rules), default=0)
    for rule in rule_set.rules:
        yield f"  {rule.id:<{width}}  {rule.severity.value:<10}  {rule.title}"


def _failure(failure: ExampleFailure) -> Iterator[str]:
    side = "harus ditandai (must be flagged)" if failure.side == "flag" else "harus lolos (must pass)"
    yield f"{click.style(failure.rule, bold=True)}: {side}"
    yield f"    {failure.text}"
    yield f"    {failure.message}"


def _report(mistakes: list[PackError]) -> int:
    for error in mistakes:
        click.echo(f"{error.file}:{error.line}:{error.column}: {error.message}", err=True)
    return 1 if mistakes else 0
