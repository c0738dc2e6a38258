"""`rambu check`: judge a text in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import click
from pydantic import ValidationError

from server.commands.configuration import configuration
from server.commands.pictures import look_at
from server.contract import Evaluation, EvaluationRequest, Hint, Image, Platform, Settings, Severity, Surface
from server.settings import ServerSettings

_EXIT: Final = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.SUGGESTION: 0, Severity.INFO: 0}
_WORDS: Final = {
    Severity.ERROR: "galat",
    Severity.WARNING: "peringatan",
    Severity.SUGGESTION: "saran",
    Severity.INFO: "info",
}
_COLOURS: Final = {
    Severity.ERROR: "red",
    Severity.WARNING: "yellow",
    Severity.SUGGESTION: "blue",
    Severity.INFO: "cyan",
}


@click.command()
@click.argument("text", default="-")
@click.option(
    "--platform",
    required=True,
    type=click.Choice([one.value for one in Platform]),
    help="Untuk platform ini.",
)
@click.option(
    "--surface", default="post", type=click.Choice([one.value for one in Surface]), help="Jenis tulisannya."
)
@click.option(
    "--language", type=click.Choice(["id", "en"]), help="Bahasa petunjuk; tanpa ini seperti di pengaturan."
)
@click.option(
    "--image",
    "images",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    help="Gambar yang dilampirkan; boleh beberapa kali.",
)
@click.option("--json", "as_json", is_flag=True, help="Jawaban lengkap sebagai JSON, seperti dari server.")
def check(  # noqa: PLR0913, PLR0917 -- click gives each option by its name
    text: str, platform: str, surface: str, language: str | None, images: tuple[Path, ...], as_json: bool
) -> int:
    """Periksa TEXT, atau masukan standar bila TEXT adalah "-". (Judge a text.)

    Status keluar: 0 tanpa peringatan, 1 ada peringatan, 2 ada galat, 64 salah pakai.
    """
    from server.policy.office import Office  # noqa: PLC0415 -- slow to load

    settings = configuration()
    request = request_of(_standard_input() if text == "-" else text, platform, surface, language)
    pictures = look_at(images, settings) if images else {}
    request = request.model_copy(update={"images": [Image(id=name) for name in pictures]})
    office = Office.of(settings)
    engine = office.load_engine(*settings.packs)
    office.know(engine)
    for error in (*office.errors, *engine.errors):
        click.echo(f"{error.file}:{error.line}:{error.column}: {error.message}", err=True)
    evaluation = engine.evaluate(request, _choices(settings), office.locks(), pictures)
    if as_json:
        click.echo(evaluation.model_dump_json(indent=2))
    else:
        click.echo("\n".join(_report(evaluation, request.text, [file.name for file in images])))
    return max((_EXIT[hint.severity] for hint in evaluation.hints), default=0)


def _standard_input() -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8").removesuffix("\n")
    except UnicodeDecodeError:
        raise click.UsageError("Masukan bukan UTF-8. (The input is not UTF-8.)") from None


def request_of(text: str, platform: str, surface: str, language: str | None) -> EvaluationRequest:
    """What the API would be asked. Raises UsageError for a text that it would refuse."""
    try:
        return EvaluationRequest.model_validate(
            {"platform": platform, "surface": surface, "text": text, "locale": language}
        )
    except ValidationError:
        raise click.UsageError(
            "Teks ini terlalu panjang atau bukan Unicode. (Too long, or not Unicode.)"
        ) from None


def _choices(settings: ServerSettings) -> Settings:
    """What the writer chose, so that the terminal and the browser say the same; without a database, the
    defaults.
    """
    from server.storage.database import StorageError, opened  # noqa: PLC0415 -- slow to load
    from server.storage.settings import SettingsStore  # noqa: PLC0415

    if not settings.database.exists():
        return Settings()
    try:
        with opened(settings.database) as database:
            return SettingsStore(database).current
    except StorageError as error:
        raise click.ClickException(str(error)) from None


def _report(evaluation: Evaluation, text: str, images: list[str]) -> Iterator[str]:
    names = dict(zip((image.id for image in evaluation.measures.images), images, strict=False))
    for hint in evaluation.hints:
        yield from _lines(hint, _place(hint, text, names))
    if not evaluation.hints:
        yield "Tidak ada petunjuk. (No hints.)"


def _place(hint: Hint, text: str, names: Mapping[str, str]) -> str:
    """Line and column, or the name of the picture; a dash for the post as a whole."""
    if hint.image is not None:
        return names[hint.image]
    return "-" if hint.span is None else "{}:{}".format(*position(text, hint.span.start))


def _lines(hint: Hint, place: str) -> Iterator[str]:
    word = click.style(_WORDS[hint.severity], fg=_COLOURS[hint.severity], bold=True)
    yield f"{place}  {word}  {click.style(hint.title, bold=True)}  [{hint.rule}]"
    yield f"    {hint.message}"
    if hint.suggestion:
        yield f"    {hint.suggestion}"
    section = f", {hint.source.section}" if hint.source.section else ""
    yield f"    Sumber: {hint.source.title}{section}"


def position(text: str, utf16: int) -> tuple[int, int]:
    """Line and column of a UTF-16 offset, both from 1; the column counts characters."""
    before = text.encode("utf-16-le")[: 2 * utf16].decode("utf-16-le", "ignore")
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(lines), len(lines[-1]) + 1
