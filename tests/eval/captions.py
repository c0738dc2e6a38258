"""Labelled captions, and the third of them that nobody looks at while tuning."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from server.contract import Author, Context, EvaluationRequest, Image, Platform, Surface, Video

FOLDER = Path(__file__).parent
WRITTEN = FOLDER / "captions"
"""Captions by writers who had seen the titles of the rule sets and the article, but no rule and no word
list."""
OWN = FOLDER / "own"
"""Captions by the people who wrote the rules: easier, and no measure of how well others' captions are
judged."""


class CaptionContext(BaseModel):
    """What is known about the post besides its text."""

    model_config = ConfigDict(extra="ignore")

    election_phase: str | None = None
    published_at: str | None = None
    surface: Surface = Surface.POST
    limit: int | None = None
    siblings: list[str] = Field(default_factory=list)
    account: Literal["personal", "office"] | None = None
    unit: str | None = None
    audience: Literal["urban", "rural", "mixed"] | None = None
    followers: int | None = None
    pillars: list[Any] | None = None
    recent: dict[str, int] | None = None
    images: list[dict[str, Any]] = Field(default_factory=list)
    videos: list[dict[str, Any]] = Field(default_factory=list)


class Caption(BaseModel):
    """`set`: the rule set that it tests, or a word that is no rule set for an ordinary post."""

    model_config = ConfigDict(extra="ignore")

    id: str
    set: str
    label: Literal["violate", "pass"]
    evasive: bool = False
    platform: Platform = Platform.INSTAGRAM
    text: str
    context: CaptionContext = CaptionContext()

    @property
    def unseen(self) -> bool:
        """Whether it belongs to the third that is never opened while tuning, by the SHA-256 of its text."""
        return int(hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest(), 16) % 3 == 0

    def request(self) -> EvaluationRequest:
        """The post to judge."""
        context = self.context
        return EvaluationRequest(
            platform=self.platform,
            surface=context.surface,
            text=self.text,
            images=[
                Image(id=hashlib.sha256(f"{self.id}-{index}".encode()).hexdigest(), alt=image.get("alt"))
                for index, image in enumerate(context.images)
            ],
            videos=[
                Video.model_validate({key: video[key] for key in Video.model_fields if key in video})
                for video in context.videos
            ],
            author=Author.model_validate(
                {
                    "account": context.account,
                    "unit": context.unit,
                    "followers": context.followers,
                    "audience": context.audience,
                    "pillars": _pillars(context.pillars),
                    "recent": context.recent,
                }
            ),
            context=Context.model_validate(
                {
                    "election_phase": context.election_phase,
                    "published_at": context.published_at,
                    "limit": context.limit,
                    "siblings": context.siblings,
                }
            ),
        )


def _pillars(pillars: list[Any] | None) -> list[dict[str, Any]] | None:
    """Pillars may be written as plain names."""
    if pillars is None:
        return None
    return [{"name": pillar} if isinstance(pillar, str) else pillar for pillar in pillars]


def load(folder: Path) -> Iterator[Caption]:
    """Every caption of a folder of .jsonl files. Raises ValueError with file and line for one that cannot be
    read."""
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            if line.strip():
                try:
                    yield Caption.model_validate(json.loads(line))
                except ValueError as error:
                    raise ValueError(f"{file}:{number}: {error}") from error
