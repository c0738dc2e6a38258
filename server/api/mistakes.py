"""What is wrong with a request, in words: Pydantic's findings as places and Indonesian sentences.

Nothing of what was sent is repeated: it may be a draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from server.contract import FieldError

_MOST: Final = 20
"""Mistakes that one answer lists: more help nobody."""

_SENTENCES: Final = {
    "missing": "wajib diisi",
    "extra_forbidden": "tidak dikenal",
    "string_type": "harus berupa teks",
    "string_too_short": "paling sedikit {min_length} karakter",
    "string_too_long": "paling banyak {max_length} karakter",
    "string_pattern_mismatch": "bentuknya harus cocok dengan {pattern}",
    "int_type": "harus berupa bilangan bulat",
    "int_from_float": "harus berupa bilangan bulat",
    "int_parsing_size": "angkanya terlalu besar",
    "float_type": "harus berupa angka",
    "bool_type": "harus true atau false",
    "list_type": "harus berupa daftar",
    "dict_type": "harus berupa objek",
    "model_type": "harus berupa objek",
    "model_attributes_type": "harus berupa objek",
    "enum": "harus salah satu dari {expected}",
    "literal_error": "harus salah satu dari {expected}",
    "greater_than_equal": "paling kecil {ge}",
    "less_than_equal": "paling besar {le}",
    "too_long": "paling banyak {max_length} butir",
    "datetime_type": "harus berupa waktu ISO 8601",
    "datetime_parsing": "harus berupa waktu ISO 8601, misalnya 2026-11-24T09:30:00+07:00",
    "datetime_from_date_parsing": "harus berupa waktu ISO 8601, misalnya 2026-11-24T09:30:00+07:00",
    "datetime_object_invalid": "waktu ini tidak ada",
    "timezone_aware": "waktu harus menyebut zona, misalnya +07:00",
}


def mistakes_of(error: ValidationError) -> list[FieldError]:
    """One entry a mistake, in the order of the model."""
    found = error.errors(include_url=False, include_input=False)
    return [FieldError(where=path_of(one["loc"]), what=_sentence(one)) for one in found[:_MOST]]


def path_of(place: Sequence[int | str]) -> str:
    """The place as a JSON path: `context.siblings[2]`; `$` is the whole document."""
    path = "".join(f"[{part}]" if isinstance(part, int) else f".{str(part)[:80]}" for part in place)
    return path.lstrip(".") or "$"


def _sentence(mistake: ErrorDetails) -> str:
    known = _SENTENCES.get(mistake["type"])
    context: dict[str, Any] = {name: _indonesian(value) for name, value in mistake.get("ctx", {}).items()}
    return known.format(**context) if known else "nilainya tidak dapat dipakai"


def _indonesian(value: Any) -> Any:
    return value.replace(" or ", " atau ") if isinstance(value, str) else value
