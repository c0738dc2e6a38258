"""Emoji, each as the whole that a reader sees."""

from __future__ import annotations

import re
from functools import cache

import emoji
import regex

from server.post.clusters import CLUSTER
from server.post.spans import Emoji

_TEXT_SIGNS = frozenset("©®‼⁉™ℹ")
_LIKELY = re.compile("[0-9#*](?=\ufe0f?\u20e3)|[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]")
"""A cheap test for where an emoji may begin."""


@cache
def _pattern() -> regex.Pattern[str]:
    """A cluster that begins with an emoji, or is a keycap or a flag."""
    return regex.compile(
        rf"(?<!\p{{GCB=PP}})(?=[\p{{Extended_Pictographic}}\p{{RI}}]|[0-9#*]\uFE0F?\u20E3){CLUSTER}"
    )


def find_emoji(source: str) -> tuple[Emoji, ...]:
    """All emoji, in order.

    Signs that are text unless asked otherwise (©, ™) count only with their emoji selector.
    """
    if source.isascii():
        return ()
    found: list[Emoji] = []
    at = 0
    for likely in _LIKELY.finditer(source):
        if likely.start() < at:
            continue
        match = _pattern().match(source, likely.start())
        if match and _is_emoji(match.group()):
            at = match.end()
            found.append(Emoji(match.start(), at, match.group()))
    return tuple(found)


def _is_emoji(cluster: str) -> bool:
    if cluster in _TEXT_SIGNS:
        return False
    return emoji.is_emoji(cluster) or emoji.emoji_count(cluster) > 0
