"""Accounts that are named with @, by the rules of twitter-text and of the platform's names.

X: letters, digits and underscore, at most 20. The others also allow dots inside a name (Instagram, Threads,
TikTok, YouTube), at most 30. An @ inside a word or an e-mail address names nobody.
"""

from __future__ import annotations

import regex

from server.contract import Platform
from server.post.spans import Mention

_X = regex.compile(r"(?<![A-Za-z0-9_!@＠#$%&*])[@＠][A-Za-z0-9_]{1,20}+(?![@＠À-ÖØ-öø-ɏ\p{M}]|://)")
_OTHERS = regex.compile(
    r"(?<![A-Za-z0-9_!@＠#$%&*])[@＠][A-Za-z0-9_](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_])){0,29}+(?![@＠À-ÖØ-öø-ɏ\p{M}]|://)"
)


def find_mentions(source: str, platform: Platform) -> tuple[Mention, ...]:
    """All mentions, in order."""
    if "@" not in source and "＠" not in source:
        return ()
    pattern = _X if platform is Platform.X else _OTHERS
    return tuple(Mention(match.start(), match.end(), match.group()) for match in pattern.finditer(source))
