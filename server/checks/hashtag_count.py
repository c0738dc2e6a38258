"""More hashtags than the platform takes, or than do any good."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.packs.reference import Reference


class HashtagCountCheck(Check):
    """Flags the hashtags beyond the platform's `limit`, or beyond what is advised (`of: advice`, up to the
    limit).

    Different hashtags count, of all texts of the post. `more_than` takes the place of the platform's number.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"count", "limit"})

    kind: Literal["hashtag-count"]
    of: Literal["limit", "advice"] = "limit"
    more_than: int | None = Field(None, ge=0)

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        return Finder(
            lambda view: _find(view, binder.reference, self.of, self.more_than), frozenset({"hashtags"})
        )


def _find(view: View, reference: Reference, of: str, more_than: int | None) -> Iterable[Finding]:
    facts = reference.platforms[view.post.platform].hashtag_limit(view.post.surface)
    limit = more_than if more_than is not None else getattr(facts, of, None)
    if limit is None:
        return
    different = {tag.text.lower() for text in view.texts for tag in text.hashtags}
    if len(different) <= limit:
        return
    hard = facts.limit if facts else None
    if of == "advice" and hard is not None and len(different) > hard:
        return
    seen: set[str] = set()
    for tag in view.text.hashtags:
        seen.add(tag.text.lower())
        if len(seen) > limit:
            yield Finding(
                tag.start,
                view.text.hashtags[-1].end,
                values={"count": str(len(different)), "limit": str(limit)},
            )
            return
    yield Finding(values={"count": str(len(different)), "limit": str(limit)}, subject="post")
