"""How near a hashtag is to its caption: the share of its content words whose stem the caption has."""

from __future__ import annotations

from server.checks.view import View
from server.post.stems import stems_of


def relevance(view: View, index: int) -> float | None:
    """0 to 1; None where the caption has too few words to judge by, or the hashtag has no content word."""
    caption = view.caption_stems
    if len(caption) < 2:
        return None
    first, last = view.hashtag_words.get(index, (0, 0))
    stems = stems_of(word.norm for word in view.words[first:last])
    if not stems:
        return None
    return round(len(stems & caption) / len(stems), 2)
