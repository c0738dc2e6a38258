"""Hashtags as the platform cuts them.

X: the rules of twitter-text. A # or ＃ that does not follow a letter, digit, mark, underscore or "&"; then
letters, marks, digits, underscore and a few joining signs, at least one of them a letter; not followed at
once by another # or by "://", not a keycap ("#️⃣"), and not inside a web address. Where other platforms are
known to differ stands in `hashtag-conventions.yaml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from server.contract import Platform
from server.post.clusters import ATTACHED
from server.post.segments import segment
from server.post.spans import Hashtag, Url
from server.post.tables import load_table

_SPECIAL = "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
_LETTER = r"\p{L}\p{M}"
_BODY = rf"{_LETTER}\p{{Nd}}{_SPECIAL}"
_STRICT = regex.compile(
    rf"(?<![[{_BODY}&\p{{GCB=PP}}]--[\uFE0E\uFE0F]])[#＃](?!{ATTACHED})(?P<body>[{_BODY}]++{ATTACHED}*+)(?![#＃]|://)",
    regex.VERSION1,
)
_GLUED = regex.compile(rf"(?<![&\p{{GCB=PP}}])[#＃](?!{ATTACHED})(?P<body>[{_BODY}]++{ATTACHED}*+)(?!://)")
_HAS_LETTER = regex.compile(rf"[{_LETTER}]")


@dataclass(frozen=True, slots=True)
class Convention:
    """How a platform departs from twitter-text.

    `glued`: "#a#b" and "kata#a" count; `digits`: "#2026" counts.
    """

    glued: bool
    digits: bool


def find_hashtags(source: str, platform: Platform, urls: Sequence[Url]) -> tuple[Hashtag, ...]:
    """All hashtags, in order, none of them inside one of `urls`, each with its words."""
    if "#" not in source and "＃" not in source:
        return ()
    convention = _conventions()[platform]
    pattern = _GLUED if convention.glued else _STRICT
    found: list[Hashtag] = []
    left = iter(urls)
    url = next(left, None)
    for match in pattern.finditer(source):
        start, end = match.span()
        while url and url.end <= start:
            url = next(left, None)
        if url and url.start <= start:
            continue
        body = match["body"]
        if not _HAS_LETTER.search(body) and not (convention.digits and any(sign.isdigit() for sign in body)):
            continue
        words = segment(body)
        found.append(
            Hashtag(
                start,
                end,
                match.group(),
                tuple(word for word, _, _ in words),
                tuple((start + 1 + first, start + 1 + last) for _, first, last in words),
            )
        )
    return tuple(found)


@cache
def _conventions() -> dict[Platform, Convention]:
    table = load_table("hashtag-conventions.yaml")["platforms"]
    return {
        Platform(name): Convention(glued=row["glued"], digits=row["digits"]) for name, row in table.items()
    }
