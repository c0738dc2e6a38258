"""Emoji, each as the whole that a reader sees."""

from __future__ import annotations

from functools import cache

import emoji
import regex

from server.post.clusters import CLUSTER
from server.post.spans import Emoji

_TEXT_SIGNS = frozenset("©®‼⁉™ℹ")


@cache
def _pattern() -> regex.Pattern[str]:
    """All fully qualified and other sequences that the `emoji` package knows, as clusters.

    A cluster is taken as \\X (what a reader sees as one sign) that begins with an emoji or is a keycap or a
    flag, which is linear; an alternation of all 5,000 sequences is not needed.
    """
    return regex.compile(
        rf"(?<!\p{{GCB=PP}})(?=[\p{{Extended_Pictographic}}\p{{RI}}]|[0-9#*]\uFE0F?\u20E3){CLUSTER}"
    )


def find_emoji(source: str) -> tuple[Emoji, ...]:
    """All emoji, in order.

    Signs that are text unless asked otherwise (©, ™) count only with their emoji selector.
    """
    if source.isascii():
        return ()
    return tuple(
        Emoji(match.start(), match.end(), match.group())
        for match in _pattern().finditer(source)
        if _is_emoji(match.group())
    )


def _is_emoji(cluster: str) -> bool:
    if cluster in _TEXT_SIGNS:
        return False
    return emoji.is_emoji(cluster) or emoji.emoji_count(cluster) > 0
