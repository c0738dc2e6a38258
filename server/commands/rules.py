"""`rambu rules`: what the packs say, and whether they hold."""

from __future__ import annotations

from pathlib import Path

import click

from server.commands.configuration import configuration
from server.contract import PackError, Settings

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group()
def rules() -> None:
    """Aturan yang dikenal, dan contoh-contohnya. (The rules and their examples.)"""


@rules.command("list")
@click.argument("folder", required=False, type=FOLDER)
def list_rules(folder: Path | None) -> int:
    """Sebutkan semua aturan, juga yang di FOLDER. (List all rules, with those of a folder.)"""
    from server.engine.engine import Engine  # noqa: PLC0415 -- slow to load

    engine = Engine.load(_folders(folder))
    for rule_set in engine.rule_sets(Settings(), "id"):
        click.echo(f"{click.style(rule_set.id, bold=True)}  {rule_set.title}")
        for rule in rule_set.rules:
            click.echo(f"  {rule.severity.value:<10}  {rule.id:<36}  {rule.title}")
    return _report(engine.errors)


@rules.command("test")
@click.argument("folder", required=False, type=FOLDER)
def test_rules(folder: Path | None) -> int:
    """Jalankan contoh setiap aturan, juga yang di FOLDER. (Run the examples of every rule.)"""
    from server.engine.engine import Engine  # noqa: PLC0415 -- slow to load
    from server.packs.testing import run_examples  # noqa: PLC0415

    engine = Engine.load(_folders(folder))
    failures = run_examples(engine)
    for failure in failures:
        click.echo(str(failure), err=True)
    count = sum(len(rule_set.rules) for rule_set in engine.rule_sets(Settings(), "id"))
    if not failures:
        click.echo(f"{count} aturan, semua contoh cocok. (All examples hold.)")
    return max(_report(engine.errors), 1 if failures else 0)


def _folders(folder: Path | None) -> tuple[Path, ...]:
    return configuration().packs + ((folder,) if folder else ())


def _report(errors: tuple[PackError, ...]) -> int:
    for error in errors:
        click.echo(f"{error.file}:{error.line}:{error.column}: {error.message}", err=True)
    return 1 if errors else 0
