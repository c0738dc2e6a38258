"""Which language a text is in."""

import pytest

from server.contract import Platform
from server.post.text import Text


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Yuk datang ke posyandu, gratis dan tidak perlu antre lama", "id"),
        ("Jgn lupa bawa KTP ya, krn akan diperiksa petugas", "id"),
        ("Hayu urang sasarengan ngajaga lembur, ulah hilap nya", "su"),
        ("Wilujeng énjing Wargi, kumaha damang? Hatur nuhun tos sumping", "su"),
        ("Thank you for visiting the new library, see you at the event", "en"),
        ("#JabarIstimewa", None),
        ("Halo!", None),
        ("", None),
        ("12345 🙏🙏", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert Text(text, Platform.X).language == language
