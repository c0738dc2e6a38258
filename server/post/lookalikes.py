"""Letters that look like Latin ones: what NFKC and the removal of accents leave over.

NFKC already turns mathematical, full-width, circled and superscript letters into plain ones. This table
adds Cyrillic, Greek, Armenian, Cherokee and others whose shapes are those of Latin letters (after Unicode's
confusables, only pairs that can be told apart by nobody in running text), negative circled and squared
letters, and small capitals.
"""

from __future__ import annotations

import unicodedata

import regex

_SHAPES = {
    "a": "аαɑᴀ∂ӕΑА",
    "b": "ЬʙвВΒƄьᏴƀ",
    "c": "сϲᴄСⅽ",
    "d": "ԁɗᴅđðժⅾ",
    "e": "еєεᴇЕΕҽ℮ɘǝ",
    "f": "ƒғꜰϝẝ",
    "g": "ɡɢցԍǥ",
    "h": "һʜНΗհħ",
    "i": "іıιɪІΙӀⅰ",
    "j": "јϳᴊЈ",
    "k": "κкᴋКΚƙ",
    "l": "ӏʟłⅼɭɫ",
    "m": "мᴍМΜⅿ",
    "n": "пηɴΝռŋɲ",
    "o": "оοᴏОΟօσøɵө",
    "p": "рρᴘРΡ",
    "q": "ԛզɋ",
    "r": "гʀɾⲅɼ",
    "s": "ѕꜱЅʂ",
    "t": "тτᴛТΤŧ",
    "u": "υᴜսцʋμ",
    "v": "ѵνᴠѴ",
    "w": "ԝωᴡшա",
    "x": "хχХΧ",
    "y": "уγʏΥУүყ",
    "z": "ᴢΖʐ",
}
_TABLE = {ord(shape): letter for letter, shapes in _SHAPES.items() for shape in shapes}
for _first in (0x1F150, 0x1F170):  # negative circled, negative squared A to Z
    _TABLE |= {_first + offset: chr(97 + offset) for offset in range(26)}

IGNORED = regex.compile(r"[\p{Default_Ignorable_Code_Point}\p{Cf}]+")
"""Characters that leave no mark:

zero-width spaces and joiners, soft hyphens, direction marks, variation selectors.
"""
_MARKS = regex.compile(r"\p{M}+")


_HIDDEN = regex.compile(r"\w[\p{Default_Ignorable_Code_Point}\p{Cf}]+\w")


def fold(surface: str) -> tuple[str, bool]:
    """The plain lower-case letters of a token, and whether its looks deceived.

    NFKC, invisible characters and accents removed, look-alikes replaced. An accent alone deceives nobody
    ("Poé"), nor does a raised or circled digit; invisible characters between letters, look-alike or stylised
    letters in a word that then reads as Latin do, and so do marks on every letter.
    """
    if surface.isascii():
        return surface.lower(), False
    visible = IGNORED.sub("", surface)
    bare = _without_marks(unicodedata.normalize("NFKC", visible))
    latin = bare.translate(_TABLE)
    if not latin.isascii() or not any(map(str.isalpha, latin)):
        return latin, False
    deceived = (
        _letters(_without_marks(visible)) != _letters(latin)
        or (len(visible) != len(surface) and bool(_HIDDEN.search(surface)))
        or len(_MARKS.findall(unicodedata.normalize("NFD", visible))) >= len(latin) > 2
    )
    return latin, deceived


def _without_marks(text: str) -> str:
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", text).lower()))


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
