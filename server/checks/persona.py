"""Posts that leave the topics that the account is known for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.contract import Pillar, Platform
from server.post.text import Text


class PersonaCheck(Check):
    """Flags a post that shares no word stem with any pillar of the persona (`needs: [pillars]`).

    `recent_off`: only when at least so many of the latest posts have left the persona too (`needs:
    [recent]`)."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"pillars"})

    kind: Literal["persona"]
    min_words: int = Field(6, ge=1)
    recent_off: int = Field(0, ge=0)

    def bind(self, binder: Binder) -> Finder:  # noqa: ARG002
        """See `Check.bind`."""
        return Finder(lambda view: _find(self, view), frozenset({"text"}))


def _find(spec: PersonaCheck, view: View) -> Iterable[Finding]:
    author = view.post.author
    if author is None or not author.pillars or view.running_words < spec.min_words:
        return
    if spec.recent_off and (author.recent is None or author.recent.off_persona < spec.recent_off):
        return
    caption = view.caption_stems | {word.norm for word in view.words}
    if any(caption & _stems(pillar, view.post.platform) for pillar in author.pillars):
        return
    yield Finding(subject="post", values={"pillars": ", ".join(pillar.name for pillar in author.pillars)})


def _stems(pillar: Pillar, platform: Platform) -> frozenset[str]:
    text = Text(" \n".join([pillar.name, *pillar.keywords]), platform)
    return text.stems | {word.norm for word in text.words if len(word.norm) > 2}
