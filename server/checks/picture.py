"""What is seen in a picture: blur, darkness, borders, hidden location, too much text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Final, Literal

from pydantic import Field, model_validator

from server.checks.base import Binder, Check, Finder, Finding
from server.checks.view import View
from server.media.picture import Picture
from server.packs.language import Strict

Measured = Literal[
    "sharpness",
    "brightness",
    "contrast",
    "highlights",
    "dark",
    "burnt",
    "flat",
    "border",
    "text-share",
    "codes",
]
Seen = Literal["location", "device", "screenshot", "animated"]

_MEASURES: Final[Mapping[Measured, Callable[[Picture], float | None]]] = {
    "sharpness": lambda picture: picture.facts.sharpness,
    "brightness": lambda picture: picture.facts.brightness,
    "contrast": lambda picture: picture.facts.contrast,
    "highlights": lambda picture: picture.facts.highlights,
    "dark": lambda picture: picture.facts.dark,
    "burnt": lambda picture: picture.facts.burnt,
    "flat": lambda picture: picture.facts.flat,
    "border": lambda picture: picture.border_share,
    "text-share": lambda picture: picture.text_share,
    "codes": lambda picture: None if picture.facts.codes is None else len(picture.facts.codes),
}
_SIGHTS: Final[Mapping[Seen, Callable[[Picture], bool]]] = {
    "location": lambda picture: picture.facts.location,
    "device": lambda picture: picture.facts.device,
    "screenshot": lambda picture: picture.facts.screenshot,
    "animated": lambda picture: picture.facts.frames > 1,
}


class Range(Strict):
    """`below` and `above` are not reached themselves."""

    fact: Measured
    below: float | None = None
    above: float | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Range:
        if self.below is None and self.above is None:
            raise ValueError("give `below`, `above` or both")
        return self

    def holds(self, picture: Picture) -> bool:
        """Whether the fact is known and lies within."""
        value = _MEASURES[self.fact](picture)
        if value is None:
            return False
        return (self.below is None or value < self.below) and (self.above is None or value > self.above)


class PictureCheck(Check):
    """Flags pictures of which all of this is known and true.

    `all`: facts that lie `below` or `above` a number (from 0 to 1 but for `codes`, the number of QR codes):
    sharpness, brightness, contrast, highlights, dark, burnt, flat (share of even colour), border, text-share;
    `seen`: location, device (in the file's metadata), screenshot, animated; `not_seen`: likewise, none of
    these."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"percent"})

    kind: Literal["picture"]
    all: tuple[Range, ...] = ()
    seen: tuple[Seen, ...] = ()
    not_seen: tuple[Seen, ...] = ()
    percent_of: Measured | None = Field(None, description="the fact that `{percent}` in the message tells")

    @model_validator(mode="after")
    def _asks_something(self) -> PictureCheck:
        if not self.all and not self.seen:
            raise ValueError("the check asks for nothing: give `all`, `seen` or both")
        return self

    def bind(self, _binder: Binder) -> Finder:
        """See `Check.bind`."""
        return Finder(self._find, frozenset({"images"}))

    def _find(self, view: View) -> Iterable[Finding]:
        for index, picture in enumerate(view.post.pictures):
            if picture is not None and self._holds(picture):
                yield Finding(subject="image", image=index, values=self._values(picture))

    def _holds(self, picture: Picture) -> bool:
        return (
            all(asked.holds(picture) for asked in self.all)
            and all(_SIGHTS[sight](picture) for sight in self.seen)
            and not any(_SIGHTS[sight](picture) for sight in self.not_seen)
        )

    def _values(self, picture: Picture) -> dict[str, str]:
        share = _MEASURES[self.percent_of](picture) if self.percent_of else None
        return {} if share is None else {"percent": str(round(share * 100))}
