"""Accounts that are named."""

import pytest

from server.contract import Platform
from server.post.text import Text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("halo @humas_jabar!", ["@humas_jabar"]),
        ("＠humas", ["＠humas"]),
        ("kami(@dinkes)", ["@dinkes"]),
        ("surel humas@contoh.go.id", []),
        ("@@dua", []),
        ("@é", []),
        ("a@b", []),
        ("https://tiktok.com/@humas", []),
    ],
)
def test_mentions_on_x(text: str, found: list[str]) -> None:
    assert [mention.text for mention in Text(text, Platform.X).mentions] == found


def test_names_have_dots_outside_x() -> None:
    text = "lihat @humas.jabar."
    assert [mention.text for mention in Text(text, Platform.X).mentions] == ["@humas"]
    assert [mention.text for mention in Text(text, Platform.INSTAGRAM).mentions] == ["@humas.jabar"]
