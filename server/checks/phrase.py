"""Phrases of a list: the kind that most rules are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Literal

from pydantic import Field, model_validator

from server.checks.base import Binder, Finder, Finding, Group
from server.checks.near import Around, SurroundedCheck, bind_surroundings
from server.checks.view import View
from server.engine.phrases import Match
from server.packs.words import Words
from server.post.lookalikes import fold
from server.post.words import Word


class PhraseCheck(SurroundedCheck):
    """Flags phrases.

    `any`: strong phrases; `min` of them make a hint each. `weak`: phrases that count only together:
    `weak_min` different ones (strong ones count too). `first_sentence_min`: so many strong ones are enough in
    the first sentence. `except`: a match that overlaps one of these is dropped. `where`: in the running text,
    in hashtags, or both. `disguised: true`: only where a word is not written as it is spelled (anj*ng,
    4njing, anjg, anjiiing), so that what is harmless in plain letters can be told from a hidden swear word.
    `once`: one hint in a sentence, or in the text: the first phrase with something to `say`, else the first.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "say", "count"})
    offers: ClassVar[frozenset[str]] = frozenset({"say"})

    kind: Literal["phrase"]
    any: Words = ()
    weak: Words = ()
    exceptions: Words = Field((), alias="except")
    min: int = Field(1, ge=1)
    weak_min: int = Field(2, ge=1)
    first_sentence_min: int | None = Field(None, ge=1)
    where: Literal["text", "hashtags", "both"] = "both"
    position: Literal["anywhere", "first-sentence", "last-sentence"] = "anywhere"
    report: Literal["each", "first", "sentence"] = "each"
    disguised: bool = False
    once: Literal["sentence", "text"] | None = None

    @model_validator(mode="after")
    def _has_phrases(self) -> PhraseCheck:
        if not self.any and not self.weak:
            raise ValueError("the check has no phrases: give `any`, `weak` or both")
        return self

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        strong = binder.words(self.any) if self.any else ()
        weak = binder.words(self.weak) if self.weak else ()
        exempt = binder.words(self.exceptions) if self.exceptions else ()
        find = _Phrases(self, strong, weak, (*exempt, *binder.exemptions()), bind_surroundings(self, binder))
        return Finder(find, frozenset((*strong, *weak)))


class _Phrases:
    """The bound check."""

    def __init__(
        self, spec: PhraseCheck, strong: Group, weak: Group, exempt: Group, around: Around | None
    ) -> None:
        self.spec = spec
        self.strong = strong
        self.weak = weak
        self.exempt = exempt
        self.around = around

    def __call__(self, view: View) -> Iterable[Finding]:
        spec = self.spec
        strong = self._kept(view, self.strong)
        weak = self._kept(view, self.weak) if self.weak else []
        matches = strong if self._enough(view, strong) else []
        if weak and len({match.entry.phrase for match in (*strong, *weak)}) >= spec.weak_min:
            matches = sorted({*strong, *weak}, key=lambda match: (match.first, match.last))
        if spec.report == "first":
            matches = matches[:1]
        elif spec.once:
            matches = _one_of_each(matches, view.sentence_index if spec.once == "sentence" else lambda _: 0)
        count = str(len(matches))
        seen: set[tuple[int, int]] = set()
        for match in matches:
            start, end = view.span(match)
            if spec.report == "sentence":
                sentence = view.sentence_of(match.first)
                start, end = sentence.start, sentence.end
            if (start, end) not in seen:
                seen.add((start, end))
                yield Finding(
                    start,
                    end,
                    values={"match": view.text.source[start:end], "count": count},
                    say=match.entry.say,
                    exact=match.exact,
                )

    def _enough(self, view: View, strong: list[Match]) -> bool:
        if len(strong) >= self.spec.min:
            return True
        least = self.spec.first_sentence_min
        if least is None or not strong:
            return False
        last = view.sentences[0].last
        return sum(1 for match in strong if match.first < last) >= least

    def _kept(self, view: View, group: Group) -> list[Match]:
        """The matches that no exemption, place or neighbour rules out."""
        matches = [match for match in view.matches(group) if self._in_place(view, match)]
        if matches and self.exempt and view.has(self.exempt):
            matches = [match for match in matches if not view.touches(self.exempt, match.first, match.last)]
        if self.around is not None:
            matches = [match for match in matches if self.around(view, match.first, match.last)]
        return matches

    def _in_place(self, view: View, match: Match) -> bool:
        spec = self.spec
        if spec.disguised and not any(map(_is_disguised, view.words[match.first : match.last])):
            return False
        if spec.where != "both":
            in_hashtag = view.words[match.first].hashtag is not None
            if in_hashtag is not (spec.where == "hashtags"):
                return False
        if spec.position == "first-sentence":
            return match.first < view.sentences[0].last
        if spec.position == "last-sentence":
            return match.first >= view.sentences[-1].first
        return True


def _is_disguised(word: Word) -> bool:
    """Whether the letters are not those of the word that is meant; an accent ("monyét") hides nothing."""
    return word.evasive or word.masked or word.norm != fold(word.surface)[0]


def _one_of_each(matches: list[Match], part: Callable[[int], int]) -> list[Match]:
    """Of the matches in one part of the text only the first that says what to say instead, or the first."""
    best: dict[int, Match] = {}
    for match in matches:
        known = best.setdefault(part(match.first), match)
        if match.entry.say and not known.entry.say:
            best[part(match.first)] = match
    return list(best.values())
