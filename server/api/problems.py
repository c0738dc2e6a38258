"""Problem documents (RFC 9457): the form of every error that leaves this server."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping, Sequence
from enum import Enum
from http import HTTPStatus
from typing import Any, Final, NamedTuple

from flask import Flask, Response
from werkzeug.exceptions import HTTPException

from server.contract import FieldError, Problem

log = logging.getLogger("rambu")


class _Meaning(NamedTuple):
    name: str
    status: int
    title: str
    detail: str


class Kind(Enum):
    """Every kind of problem: the last part of its `type`, its status, and what it says when nothing more is
    known.
    """

    MALFORMED = _Meaning(
        "malformed", 400, "Isi permintaan tidak terbaca", "Kirim satu dokumen JSON yang utuh dalam UTF-8."
    )
    BAD_REQUEST = _Meaning(
        "bad-request", 400, "Permintaan tidak terbaca", "Permintaan ini bukan HTTP yang utuh."
    )
    UNAUTHORIZED = _Meaning(
        "unauthorized",
        401,
        "Belum terhubung",
        "Sertakan `Authorization: Bearer TOKEN`; token didapat dengan menghubungkan ekstensi, atau dari "
        "`rambu token`.",
    )
    FOREIGN_ORIGIN = _Meaning(
        "foreign-origin", 403, "Asal tidak dikenal", "Server ini tidak melayani halaman situs web."
    )
    NOT_FROM_OUR_PAGE = _Meaning(
        "not-from-our-page", 403, "Bukan dari halaman ini", "Jawaban harus diklik di halaman server sendiri."
    )
    WRONG_VERIFIER = _Meaning(
        "wrong-verifier",
        403,
        "Bukan yang meminta",
        "Hanya yang meminta sambungan ini yang dapat mengambil tokennya.",
    )
    LOCKED = _Meaning("locked", 403, "Ditetapkan kantor", "Kebijakan kantor Anda menetapkan pilihan ini.")
    NOT_FOUND = _Meaning("not-found", 404, "Tidak ada", "Alamat ini tidak ada di server Rambu.")
    PAIRING_UNKNOWN = _Meaning(
        "pairing-unknown", 404, "Sambungan tidak dikenal", "Minta sambungan baru dari ekstensi."
    )
    TOKEN_UNKNOWN = _Meaning(
        "token-unknown", 404, "Token tidak dikenal", "Server ini tidak mengenal token itu; hubungkan lagi."
    )
    METHOD_NOT_ALLOWED = _Meaning(
        "method-not-allowed", 405, "Cara ini tidak dilayani", "Lihat tajuk `Allow` untuk cara yang dilayani."
    )
    IMAGE_UNKNOWN = _Meaning(
        "image-unknown", 409, "Gambar belum dikirim", "Kirim dahulu gambar yang disebut di `images`."
    )
    IMAGE_ID = _Meaning(
        "image-id",
        404,
        "Id gambar tidak dikenal",
        "Id gambar adalah SHA-256 isinya: 64 angka heksadesimal kecil.",
    )
    IMAGE_TOO_MANY_PIXELS = _Meaning(
        "image-too-many-pixels",
        413,
        "Gambar terlalu besar",
        "Gambar ini punya lebih banyak piksel daripada yang dapat diperiksa. Perkecil dahulu.",
    )
    IMAGE_UNSUPPORTED = _Meaning(
        "image-unsupported",
        415,
        "Bukan gambar yang dikenal",
        "Pakai JPEG, PNG, WebP, GIF atau AVIF; HEIC bila paket tambahan `rambu[heic]` terpasang.",
    )
    IMAGE_EMPTY = _Meaning("image-empty", 422, "Berkas gambar kosong", "Berkas ini tidak berisi apa-apa.")
    IMAGE_DIGEST = _Meaning(
        "image-digest",
        422,
        "Isi tidak cocok dengan id",
        "SHA-256 isi yang diterima lain dari id. Kirim ulang.",
    )
    IMAGE_BROKEN = _Meaning(
        "image-broken",
        422,
        "Gambar rusak",
        "Gambar ini terpotong atau rusak. Buka lalu simpan ulang, atau pilih lagi.",
    )
    IMAGE_AMBIGUOUS = _Meaning(
        "image-ambiguous",
        422,
        "Bukan gambar saja",
        "Berkas ini sekaligus berkas jenis lain (arsip, dokumen, program). Simpan ulang sebagai gambar.",
    )
    IMAGE_TOO_SLOW = _Meaning(
        "image-too-slow",
        422,
        "Gambar terlalu lama dibaca",
        "Pemeriksaan gambar ini dihentikan. Buka lalu simpan ulang sebagai JPEG atau PNG.",
    )
    IMAGE_BUSY = _Meaning(
        "image-busy",
        503,
        "Sedang memeriksa gambar lain",
        "Kirim lagi sesaat lagi; lihat tajuk `Retry-After`.",
    )
    PAIRING_REFUSED = _Meaning(
        "pairing-refused", 410, "Sambungan ditolak", "Anda memilih Tolak di halaman server."
    )
    PAIRING_EXPIRED = _Meaning(
        "pairing-expired", 410, "Waktu sambungan habis", "Minta sambungan baru dari ekstensi."
    )
    PAIRING_USED = _Meaning(
        "pairing-used",
        410,
        "Token sudah diambil",
        "Token diberikan satu kali saja; minta sambungan baru bila perlu.",
    )
    TOO_LARGE = _Meaning("too-large", 413, "Isi permintaan terlalu besar", "Pendekkan isi permintaan.")
    MEDIA_TYPE = _Meaning(
        "unsupported-media-type",
        415,
        "Jenis isi tidak dilayani",
        "Kirim JSON dalam UTF-8, dengan `Content-Type: application/json`.",
    )
    WRONG_HOST = _Meaning(
        "wrong-host", 421, "Alamat tidak dikenal", "Pakai alamat server ini: 127.0.0.1 dan portanya."
    )
    INVALID = _Meaning("invalid", 422, "Isi permintaan belum tepat", "Perbaiki yang disebut di `errors`.")
    TOO_MANY_PAIRINGS = _Meaning(
        "too-many-pairings",
        429,
        "Terlalu banyak permintaan sambungan",
        "Jawab dahulu yang masih menunggu, atau coba lagi sebentar kemudian.",
    )
    HEADERS_TOO_LARGE = _Meaning(
        "headers-too-large", 431, "Tajuk permintaan terlalu besar", "Pendekkan tajuk permintaan."
    )
    INTERNAL = _Meaning(
        "internal",
        500,
        "Ada yang keliru di server",
        "Draf Anda aman dan tidak dicatat. Coba lagi; lihat log server.",
    )

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.value.status

    @property
    def uri(self) -> str:
        """The `type` of the document."""
        return f"/problems/{self.value.name}"


class ProblemError(Exception):
    """Raise it anywhere in a request to answer with this problem."""

    MEDIA_TYPE: Final = "application/problem+json"

    def __init__(
        self,
        kind: Kind,
        detail: str | None = None,
        *,
        errors: Sequence[FieldError] | None = None,
        headers: Mapping[str, str] | None = None,
        **more: Any,
    ) -> None:
        super().__init__(kind.value.name)
        self.kind = kind
        self.headers = dict(headers or {})
        self._problem = Problem(
            type=kind.uri,
            title=kind.value.title,
            status=kind.status,
            detail=detail or kind.value.detail,
            errors=list(errors) if errors else None,
            **more,
        )

    @property
    def status_line(self) -> str:
        """The status as HTTP/1.1 writes it."""
        return f"{self.kind.status} {HTTPStatus(self.kind.status).phrase}"

    def body(self) -> bytes:
        """The document, as UTF-8 JSON without the fields that say nothing."""
        return self._problem.model_dump_json(exclude_none=True).encode()

    def response(self) -> Response:
        """The whole answer."""
        return Response(self.body(), self.kind.status, headers=self.headers, content_type=self.MEDIA_TYPE)


_KIND_OF_STATUS: Final = {
    kind.status: kind for kind in (Kind.BAD_REQUEST, Kind.NOT_FOUND, Kind.METHOD_NOT_ALLOWED)
} | {
    413: Kind.TOO_LARGE,
    415: Kind.MEDIA_TYPE,
    431: Kind.HEADERS_TOO_LARGE,
}


def register(app: Flask) -> None:
    """Make every error of the application a problem document."""
    app.register_error_handler(ProblemError, lambda problem: problem.response())
    app.register_error_handler(HTTPException, _from_werkzeug)
    app.register_error_handler(Exception, _from_a_fault)


def _from_werkzeug(error: HTTPException) -> Response:
    status = error.code or 500
    if status < 400:  # a redirect of the router, which is no error
        return Response(status=status, headers=error.get_headers())
    kind = _KIND_OF_STATUS.get(status, Kind.BAD_REQUEST if status < 500 else Kind.INTERNAL)
    allowed = getattr(error, "valid_methods", None)
    return ProblemError(kind, headers={"Allow": ", ".join(sorted(allowed))} if allowed else None).response()


def _from_a_fault(error: Exception) -> Response:
    """Log where it went wrong, not with what: the message of an exception may quote the draft."""
    places = "\n".join(
        f"  {frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    log.error("%s in a request, at\n%s", type(error).__name__, places)
    return ProblemError(Kind.INTERNAL).response()
