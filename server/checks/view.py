"""A post as checks see it: its facts, the phrases in it, and the clock."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

import regex

from server.checks.base import LITERAL, Group
from server.contract import ElectionPhase
from server.engine.phrases import Hits, Match, PhraseAutomaton
from server.post.digit_runs import DigitRun, find_digit_runs
from server.post.names import Name, find_names
from server.post.post import Post
from server.post.spans import Sentence
from server.post.text import Text
from server.post.words import Word

_DIGITS = regex.compile(r"(?:\p{N}\P{L}{0,6}){4}")
_ZERO = regex.compile(r"\b(?:nol|kosong|zero)\b", regex.IGNORECASE)
_MAY_BE_ZERO = re.compile("nol|kosong|zero|ſ")
_CAPITALS = regex.compile(r"\p{Lu}[\p{Lu}\p{Nd}]")
_QUOTED = regex.compile(
    r"“[^”\n]{1,400}”|\"[^\"\n]{1,400}\"|«[^»\n]{1,400}»|‘[^’\n]{1,400}’"
    r"|(?<!\w)'(?=[^'\n ]+ [^'\n ]+ )[^'\n]{1,400}'(?!\w)"
)
"""What somebody else says. A word or two between plain single marks are no quotation but a wink
('oleh-oleh')."""


class View:
    """What a check may look at. Everything that costs is worked out when first asked for."""

    def __init__(
        self,
        post: Post,
        automaton: PhraseAutomaton,
        phase: ElectionPhase | None,
        published_at: datetime | None,
    ) -> None:
        """`published_at`: when the post goes out, as far as the request says; None: unknown."""
        self.post = post
        self.text: Text = post.text
        self.phase = phase
        self.published_at = published_at
        self._automaton = automaton
        self.words: Sequence[Word] = self.text.words
        self.sentences: Sequence[Sentence] = self.text.sentences
        self._facts: dict[str, bool] = {}
        self._matches: dict[Group, Sequence[Match]] = {}
        self._sorted_matches: dict[tuple[Group, Group], tuple[list[Match], list[int], int]] = {}
        self._scans: dict[Text, Hits] = {}
        self.hits: Hits = automaton.scan(self.words, self.sentences)

    def on(self, post: Post) -> View:
        """Another post, seen in the same way."""
        return View(post, self._automaton, self.phase, self.published_at)

    # --- phrases ---

    def matches(self, group: Group) -> Sequence[Match]:
        """The matches of a group in the order of the text; of overlapping ones the longest."""
        found = self._matches.get(group)
        if found is None:
            found = self._matches[group] = longest(self.all_matches(group))
        return found

    def all_matches(self, group: Group) -> list[Match]:
        """The matches of a group, overlapping ones included."""
        hits = self.hits
        if len(group) == 1:
            return list(hits.get(group[0]))
        return [match for part in group for match in hits.get(part)]

    def matches_near(self, group: Group, low: int, high: int, exempt: Group = ()) -> list[Match]:
        """The matches of a group that touch words `low` to `high` (half-open), in the order of the text,
        without those that touch a match of `exempt`.

        Costs no more than what is there: however long the text, only the neighbourhood is looked at.
        """
        found = self._sorted_matches.get((group, exempt))
        if found is None:
            matches = sorted(self.all_matches(group), key=_place)
            if exempt:
                matches = [match for match in matches if not self.touches(exempt, match.first, match.last)]
            longest_match = max((match.last - match.first for match in matches), default=0)
            found = (matches, [match.first for match in matches], longest_match)
            self._sorted_matches[group, exempt] = found
        matches, firsts, reach = found
        if not matches:
            return []
        begin, end = bisect_left(firsts, low - reach), bisect_left(firsts, high)
        return [match for match in matches[begin:end] if match.last > low]

    def touches(self, group: Group, first: int, last: int) -> bool:
        """Whether a match of the group touches words `first` to `last` (half-open)."""
        return bool(group) and self.has(group) and bool(self.matches_near(group, first, last))

    def has(self, group: Group) -> bool:
        """Whether any phrase of the group is in this text."""
        found = self.hits.get
        for part in group:  # noqa: SIM110 -- asked a hundred times for each text, and any() takes twice as long
            if found(part):
                return True
        return False

    def anywhere(self, group: Group) -> bool:
        """Whether any phrase of the group is in this text or in the other texts of the same post."""
        return self.has(group) or any(part in hits for hits in self.sibling_hits for part in group)

    @cached_property
    def sibling_hits(self) -> tuple[Hits, ...]:
        """The phrases in the other texts of the post."""
        return tuple(self._automaton.scan(text.words, text.sentences) for text in self.post.siblings)

    def scan(self, text: Text) -> Hits:
        """The phrases in another text, such as an alternative text; looked for once for all rules."""
        found = self._scans.get(text)
        if found is None:
            found = self._scans[text] = self._automaton.scan(text.words, text.sentences)
        return found

    # --- places ---

    def span(self, match: Match) -> tuple[int, int]:
        """From the first to the last character of a match."""
        return self.words[match.first].start, self.words[match.last - 1].end

    def word_at(self, offset: int) -> int:
        """The index of the word that begins at or last before `offset`; -1: none."""
        return bisect_right(self._word_starts, offset) - 1

    def words_in(self, start: int, end: int) -> tuple[int, int]:
        """The words that a span of the source touches, as half-open indices."""
        first = self.word_at(start)
        if first < 0 or self.words[first].end <= start:
            first += 1
        return first, max(first, self.first_word_from(end))

    def first_word_from(self, offset: int) -> int:
        """The index of the first word that begins at or after `offset`."""
        return bisect_right(self._word_starts, offset - 1)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sentence_firsts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    def sentence_index(self, word: int) -> int:
        """The index of the sentence that a word is in."""
        return max(bisect_right(self._sentence_firsts, word) - 1, 0)

    def sentence_of(self, word: int) -> Sentence:
        """The sentence that a word is in."""
        return self.sentences[self.sentence_index(word)]

    def asks(self, sentence: Sentence) -> bool:
        """Whether a sentence ends with a question mark."""
        end = self.text.source[sentence.start : sentence.end + 1].rstrip(" \t\r\n\"”'’)»")
        return end.endswith("?")

    @property
    def quotes(self) -> bool:
        """Whether anything stands between quotation marks."""
        return bool(self._quotations)

    def quoted(self, start: int, end: int) -> bool:
        """Whether a span stands between quotation marks."""
        index = bisect_left(self._quotations, (start, -1)) - 1
        return index >= 0 and end < self._quotations[index][1]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [match.span() for match in _QUOTED.finditer(self.text.source)]

    # --- facts ---

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """People who are named."""
        return find_names(self.words, self.sentences)

    def names_near(self, low: int, high: int) -> list[Name]:
        """The people who are named within words `low` to `high` (half-open)."""
        begin = bisect_left(self._name_firsts, low)
        end = bisect_left(self._name_firsts, high)
        return [name for name in self.names[begin:end] if name.last <= high]

    @cached_property
    def _name_firsts(self) -> list[int]:
        return [name.first for name in self.names]

    @cached_property
    def caption_stems(self) -> frozenset[str]:
        """The stems of the running text of the whole post."""
        return frozenset().union(*(text.stems for text in self.texts))

    @cached_property
    def picture_texts(self) -> tuple[Text | None, ...]:
        """The text in each picture; None: there is none, or nobody has read it."""
        return tuple(
            Text(picture.reading.text, self.post.platform) if picture and picture.reading else None
            for picture in self.post.pictures
        )

    @cached_property
    def hashtag_words(self) -> dict[int, tuple[int, int]]:
        """The words of each hashtag, as half-open indices, by the index of the hashtag."""
        found: dict[int, tuple[int, int]] = {}
        for index, word in enumerate(self.words):
            if word.hashtag is not None:
                found[word.hashtag] = (found.get(word.hashtag, (index, 0))[0], index + 1)
        return found

    @cached_property
    def digit_runs(self) -> tuple[DigitRun, ...]:
        """Long numbers, however they are written."""
        return find_digit_runs(self.text.source, self.words)

    @cached_property
    def running_words(self) -> int:
        """How many words there are, hashtags left out."""
        return sum(1 for word in self.words if word.hashtag is None)

    def fact(self, name: str) -> bool:
        """Whether the post has what `FACTS` calls by that name."""
        known = self._facts.get(name)
        if known is None:
            known = self._facts[name] = FACTS[name](self)
        return known

    def sets_off(self, trigger: str) -> bool:
        """Whether a trigger that is no phrase (see `server.checks.base.Trigger`) is in the post."""
        if trigger.startswith(LITERAL):
            return trigger[1:] in self.lower
        return self.fact(trigger)

    @cached_property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.source.lower()

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts of the post, this one first."""
        return (self.text, *self.post.siblings)


def longest(matches: list[Match]) -> list[Match]:
    """In the order of the text; of overlapping matches the longest stays, and of equal ones one that says
    what to say instead."""
    if len(matches) < 2:
        return matches
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.first, -match.last, not match.entry.say)):
        if kept and match.first < kept[-1].last:
            if match.last - match.first > kept[-1].last - kept[-1].first:
                kept[-1] = match
            continue
        kept.append(match)
    return kept


def _digits(view: View) -> bool:
    source = view.text.source
    if _DIGITS.search(source):
        return True
    return _MAY_BE_ZERO.search(view.lower) is not None and _ZERO.search(source) is not None


def _question(view: View) -> bool:
    return any("?" in text.source for text in view.texts)


_DESCRIPTION_WORDS = 5
"""Words that an alternative text needs to tell what is in a picture."""


def _described(view: View) -> bool:
    images = view.post.images
    return bool(images) and all(len((image.alt or "").split()) >= _DESCRIPTION_WORDS for image in images)


FACTS: Mapping[str, Callable[[View], bool]] = {
    "digits": _digits,
    "hashtags": lambda view: bool(view.text.hashtags),
    "urls": lambda view: bool(view.text.urls),
    "mentions": lambda view: bool(view.text.mentions),
    "emoji": lambda view: bool(view.text.emoji),
    "question": _question,
    "images": lambda view: bool(view.post.images),
    "videos": lambda view: bool(view.post.videos),
    "media": lambda view: bool(view.post.images or view.post.videos),
    "described": _described,
    "siblings": lambda view: bool(view.post.siblings),
    "text": lambda view: bool(view.words),
    "capitals": lambda view: _CAPITALS.search(view.text.source) is not None,
}
"""Facts by the names that packs use in `has:` and that checks use as triggers."""


def _place(match: Match) -> tuple[int, int]:
    return match.first, match.last
