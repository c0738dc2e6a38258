"""The JSON body of a request: read strictly, so that what is judged is what was sent."""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn, TypeVar

from flask import Request
from pydantic import BaseModel, ValidationError

from server.api.mistakes import mistakes_of
from server.api.problems import Kind, ProblemError

Model = TypeVar("Model", bound=BaseModel)

_SURROGATE_ESCAPE: Final = re.compile(rb"\\u[dD][89a-fA-F]")
_LONE_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def read_body(request: Request, model: type[Model]) -> Model:
    """The body as `model`.

    Raises ProblemError: 415 for another media type, charset or encoding, 413 when it is too large, 400 when
    it is not JSON, 422 with the place of each mistake when it is not what the model wants.
    """
    _require_json(request)
    body = _checked(request.get_data(cache=False))
    try:
        return model.model_validate_json(body, strict=True)
    except ValidationError as error:
        if (
            error.errors(include_input=False)[0]["type"] == "json_invalid"
        ):  # the second parser's limit is lower
            raise _malformed("Bersarang terlalu dalam.") from None
        raise ProblemError(Kind.INVALID, errors=mistakes_of(error)) from None


def _require_json(request: Request) -> None:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    encoding = request.headers.get("Content-Encoding", "identity").lower()
    if request.mimetype != "application/json" or charset not in ("utf-8", "utf8") or encoding != "identity":
        raise ProblemError(Kind.MEDIA_TYPE)


def _checked(body: bytes) -> bytes:
    """The body, known to be JSON of one meaning: no name twice, no NaN, no number that is none.

    A lone surrogate, which a text box may hold and UTF-8 may not, becomes U+FFFD. That is one UTF-16 code
    unit as well, so the spans of the answer still fit the text as it was sent.
    """
    try:
        document = json.loads(
            body.decode("utf-8"),
            object_pairs_hook=_without_twins,
            parse_constant=_no_number,
            parse_float=_finite,
        )
    except UnicodeDecodeError:
        raise _malformed("Isi permintaan bukan UTF-8.") from None
    except json.JSONDecodeError as error:
        raise _malformed(f"Bukan JSON yang utuh: baris {error.lineno}, kolom {error.colno}.") from None
    except RecursionError:
        raise _malformed("Bersarang terlalu dalam.") from None
    except ValueError:  # an integer of thousands of digits
        raise _malformed("Ada angka yang terlalu panjang.") from None
    if _SURROGATE_ESCAPE.search(body):
        return json.dumps(_paired(document)).encode()
    return body


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _malformed("Ada nama yang muncul dua kali dalam satu objek.")
    return found


def _no_number(_name: str) -> NoReturn:
    raise _malformed("NaN dan Infinity bukan JSON.")


def _finite(text: str) -> float:
    number = float(text)
    if number in (float("inf"), float("-inf")):
        raise _malformed("Ada angka yang terlalu besar.")
    return number


def _paired(value: Any) -> Any:
    if isinstance(value, str):
        return _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_paired(one) for one in value]
    if isinstance(value, dict):
        return {_paired(name): _paired(one) for name, one in value.items()}
    return value


def _malformed(detail: str) -> ProblemError:
    return ProblemError(Kind.MALFORMED, detail)
