"""`PUT /v1/images/{sha256}`: look at a picture once, so that posts can be judged with it."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Final

from flask import Blueprint, request
from werkzeug.exceptions import RequestEntityTooLarge

from server.api.image_problems import KINDS, problem
from server.api.operations import Operation, operation
from server.api.problems import Kind, ProblemError
from server.contract import ImageReport
from server.media.errors import PictureError
from server.services import services

blueprint = Blueprint("images", __name__)

_ID: Final = re.compile(r"[0-9a-f]{64}")


@blueprint.put("/v1/images/<sha256>")
@operation(
    Operation(
        "Look at a picture, once: its report. Its pixels are dropped at once.",
        takes="*/*",
        gives={201: ImageReport, 200: ImageReport},
        refuses=(Kind.IMAGE_ID, Kind.IMAGE_DIGEST, Kind.MEDIA_TYPE, *KINDS.values()),
        path_help={"sha256": "SHA-256 of the picture's bytes, in lower-case hexadecimal"},
    )
)
def receive(sha256: str) -> tuple[ImageReport, int]:
    """201 for a new picture, 200 for one that is known. Nothing of it is written to disk or logged."""
    if not _ID.fullmatch(sha256):
        raise ProblemError(Kind.IMAGE_ID)
    data = _bytes()
    if not hmac.compare_digest(hashlib.sha256(data).hexdigest(), sha256):
        raise ProblemError(Kind.IMAGE_DIGEST)
    try:
        picture, is_new = services().pictures.receive(sha256, data)
    except PictureError as error:
        raise problem(error.reason) from None
    report = ImageReport(id=sha256, text=picture.text, **dict(picture.facts))
    return report, 201 if is_new else 200


def _bytes() -> bytes:
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise ProblemError(Kind.MEDIA_TYPE, "Kirim byte gambar apa adanya, tanpa `Content-Encoding`.")
    most = services().settings.max_image_bytes
    request.max_content_length = most
    try:
        return request.get_data(cache=False)
    except RequestEntityTooLarge:
        raise ProblemError(Kind.TOO_LARGE, f"Berkas gambar paling besar {most // 2**20} MB.") from None
