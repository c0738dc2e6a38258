"""A caption about something else than the text in its picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View


class PictureMismatchCheck(Check):
    """Flags pictures whose text has been read and has no word stem in common with the caption, where the text
    has at least `text_stems` and the caption at least `caption_stems` of them."""

    kind: Literal["picture-mismatch"]
    text_stems: int = Field(8, ge=1)
    caption_stems: int = Field(5, ge=1)

    def bind(self, _binder: Binder) -> Finder:
        """See `Check.bind`."""
        return Finder(self._find, frozenset({"images"}))

    def _find(self, view: View) -> Iterable[Finding]:
        caption = view.caption_stems
        if len(caption) < self.caption_stems:
            return
        for index, text in enumerate(view.picture_texts):
            if text is not None and len(text.stems) >= self.text_stems and not text.stems & caption:
                yield Finding(subject="image", image=index)
