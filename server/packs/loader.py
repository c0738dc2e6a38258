"""Reads rule packs. A pack with a mistake is refused with the place of every mistake in it; the others
load."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from server.contract import PackError, Platform
from server.engine.phrase_graph import Entry
from server.engine.phrase_syntax import PhraseError, parse
from server.packs.language import Strict
from server.packs.library import Library, digest_of
from server.packs.linking import Known, link_mistakes, phrases_with_lists
from server.packs.mistakes import at, from_validation
from server.packs.model import Pack
from server.packs.reference import Calendar, Hotline, OfficeHours, PhasePeriod, PlatformFacts, Reference
from server.packs.yaml_marks import Marked, MarkedError, Mistake

BUILT_IN = Path(__file__).parent.parent / "rules"
REFERENCE = BUILT_IN / "reference"
MAX_FILE = 4_000_000
"""The largest file that is read, in bytes."""

Model = TypeVar("Model", bound=BaseModel)


Document = tuple[Path, Pack, Marked]


class HotlineFile(Strict):
    """reference/hotlines.yaml."""

    hotlines: tuple[Hotline, ...]


class PlatformsFile(Strict):
    """reference/platforms.yaml."""

    platforms: dict[Platform, PlatformFacts]


class PackFileError(Exception):
    """A file that belongs to Rambu itself is wrong."""


def load(
    folders: Sequence[Path] = (),
    *,
    built_in: Collection[str] | None = None,
    periods: Sequence[PhasePeriod] = (),
    also: Sequence[Path] = (),
) -> Library:
    """The built-in packs and then those of the folders (searched through, *.yaml and *.yml), in the order of
    their names.

    `built_in`: only these of the built-in packs, by the names of their files. `periods`: phases of elections
    that count before those of the calendar. `also`: more files that the digest tells of. Never raises for a
    mistake in a pack: the mistakes are in `errors` of the answer."""
    reference = load_reference().with_periods(periods)
    library = Library([], reference)
    files = _pack_files(folders, built_in, library.errors)
    documents: list[Document] = []
    for file in files:
        found = read(file, Pack)
        if isinstance(found, list):
            library.errors += found
        else:
            documents.append((file, *found))
    library.packs = _linked(documents, library)
    library.errors = list(dict.fromkeys(library.errors))
    hotlines = [line for pack in library.packs if pack.extend for line in pack.extend.hotlines]
    library.reference = reference.model_copy(update={"hotlines": (*reference.hotlines, *hotlines)})
    library.digest = _digest(files, also)
    return library


def digest(folders: Sequence[Path] = (), also: Sequence[Path] = ()) -> str:
    """The digest that `load` would give the packs as they are now."""
    return _digest(_pack_files(folders, None, []), also)


def _digest(files: Sequence[Path], also: Sequence[Path]) -> str:
    every = (*files, *sorted(REFERENCE.glob("*.yaml")), *also)
    return digest_of(file for file in every if file.is_file())


def _pack_files(
    folders: Sequence[Path], built_in: Collection[str] | None, errors: list[PackError]
) -> list[Path]:
    """The built-in packs and the office's, each once: folders may hold one another."""
    files = [file for file in sorted(BUILT_IN.glob("*.yaml")) if built_in is None or file.stem in built_in]
    for folder in folders:
        files += office_files(folder, errors)
    return list({file.resolve(): file for file in files}.values())


def office_files(folder: Path, errors: list[PackError]) -> list[Path]:
    """The packs in an office's folder."""
    if not folder.is_dir():
        errors.append(
            PackError(file=str(folder), line=1, column=1, message="there is no such folder: create it")
        )
        return []
    return sorted(file for file in folder.rglob("*") if file.suffix in {".yaml", ".yml"} and file.is_file())


def read(file: Path, model: type[Model]) -> tuple[Model, Marked] | list[PackError]:
    """A file as a model with its marks, or all its mistakes."""
    document = read_document(file)
    if isinstance(document, list):
        return document
    try:
        return model.model_validate(document.data), document
    except ValidationError as error:
        return errors_of(file, from_validation(error, document))


def read_document(file: Path) -> Marked | list[PackError]:
    """A YAML file with its marks, or why it cannot be read."""
    try:
        if file.stat().st_size > MAX_FILE:
            return errors_of(file, [Mistake(1, 1, f"larger than {MAX_FILE // 1_000_000} MB: split it")])
        return Marked(file.read_text(encoding="utf-8-sig"))
    except MarkedError as error:
        return errors_of(file, error.mistakes)
    except UnicodeDecodeError as error:
        return errors_of(file, [Mistake(1, 1, f"not UTF-8 (byte {error.start}): save it as UTF-8")])
    except OSError as error:
        return errors_of(file, [Mistake(1, 1, f"cannot be read: {error.strerror}")])


def load_reference() -> Reference:
    """Platform limits, calendar, office hours and official numbers. Raises PackFileError: these files are
    ours."""
    return Reference(
        platforms=_own("platforms.yaml", PlatformsFile).platforms,
        calendar=_own("calendar.yaml", Calendar),
        office_hours=_own("office-hours.yaml", OfficeHours),
        hotlines=_own("hotlines.yaml", HotlineFile).hotlines,
    )


def _own(name: str, model: type[Model]) -> Model:
    found = read(REFERENCE / name, model)
    if isinstance(found, list):
        raise PackFileError(
            "\n".join(f"{error.file}:{error.line}:{error.column}: {error.message}" for error in found)
        )
    return found[0]


def _linked(documents: list[Document], library: Library) -> list[Pack]:
    """The packs whose references to one another are all right.

    A refused pack takes with it what it defines, so the others are looked at again until nothing changes.
    """
    while True:
        known = Known()
        doubles = [known.add(pack, document) for _, pack, document in documents]
        refused = [
            (file, mistakes)
            for (file, pack, document), double in zip(documents, doubles, strict=True)
            if (mistakes := [*double, *link_mistakes(pack, document, known)])
        ]
        if not refused:
            refused = _unreadable(documents, library)
        if not refused:
            return [pack for _, pack, _ in documents]
        for file, mistakes in refused:
            library.errors += errors_of(file, mistakes)
        out = {file for file, _ in refused}
        documents = [entry for entry in documents if entry[0] not in out]


def _unreadable(documents: list[Document], library: Library) -> list[tuple[Path, list[Mistake]]]:
    """The packs with phrases that cannot be read once the lists that they name are written out."""
    library.packs = [pack for _, pack, _ in documents]
    lists = library.lists()
    refused = []
    for file, pack, document in documents:
        mistakes = []
        for path, phrase in phrases_with_lists(document.data):
            try:
                parse(library.written_out(Entry(phrase), pack.id, lists).phrase)
            except PhraseError as error:
                mistakes.append(at(document, path, str(error)))
        if mistakes:
            refused.append((file, mistakes))
    return refused


def errors_of(file: Path, mistakes: Sequence[Mistake]) -> list[PackError]:
    """The mistakes of a file as the API and the terminal tell them."""
    return [
        PackError(file=str(file), line=mistake.line, column=mistake.column, message=mistake.message)
        for mistake in mistakes
    ]
