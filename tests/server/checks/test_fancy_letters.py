"""Letters that only look like letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.checks.judging import mended

CHECK = {"kind": "fancy-letters"}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("𝓢𝓪𝓶𝓼𝓪𝓽 𝓚𝓮𝓵𝓲𝓵𝓲𝓷𝓰 besok", "Samsat Keliling besok"),
        ("🅳🅸🅱🆄🅺🅰 loket baru", "DIBUKA loket baru"),
        ("Hari ᴊᴜᴍᴀᴛ ᴅɪ ᴘᴀꜱᴀʀ ya", "Hari jumat di pasar ya"),
        ("snɹƃ ʇɐdɐp 'ɐɯɐɔǝʞ ᴉp uᴉsʞɐʌ oʎɐ", "ayo vaksin di kecama, dapat grus"),
        ("P̴̢͓e̴̢͓n̴̢͓t̴̢͓i̴̢͓n̴̢͓g̴̢͓ sekali", "Penting sekali"),
    ],
    ids=["script", "squared", "small capitals", "turned", "marks"],
)
def test_the_edit_gives_plain_letters(tmp_path: Path, text: str, better: str) -> None:
    assert mended(tmp_path, CHECK, text) == [better]


def test_scripts_formulas_phonetics_and_a_single_sign_are_let_be(tmp_path: Path) -> None:
    text = "Namamu ᮞᮥᮔ᮪ᮓ? E = mc², λ dan Δt; é dibaca [ə]. Ⓜ️ Loket 🅰️ buka, Zoë."
    assert mended(tmp_path, CHECK, text) == []
