"""The facts of one text, each computed once, when it is first asked for. No check parses a text again."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from server.contract import Platform
from server.post import emojis, hashtags, language, length, links, mentions, sentences, stems, words
from server.post.normal import NormalForm
from server.post.offsets import Utf16Map
from server.post.spans import Email, Emoji, Hashtag, Mention, Sentence, Spans, Url
from server.post.words import Word


class Text:
    """A text on a platform.

    All spans are half-open code point offsets of `source`; `offsets` turns them into UTF-16.
    """

    def __init__(self, source: str, platform: Platform) -> None:
        self.source = source
        self.platform = platform

    @cached_property
    def offsets(self) -> Utf16Map:
        """The way from code points to UTF-16 code units and back."""
        return Utf16Map(self.source)

    @cached_property
    def urls(self) -> tuple[Url, ...]:
        """Web addresses, none inside an e-mail address."""
        found = links.find_urls(self.source)
        if not self.emails:
            return found
        taken = Spans((mail.start, mail.end) for mail in self.emails)
        return tuple(url for url in found if not taken.touches(url.start, url.end))

    @cached_property
    def emails(self) -> tuple[Email, ...]:
        """E-mail addresses."""
        return links.find_emails(self.source)

    @cached_property
    def addresses(self) -> Spans:
        """Where web and e-mail addresses stand."""
        return Spans(
            [(url.start, url.end) for url in self.urls] + [(mail.start, mail.end) for mail in self.emails]
        )

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Accounts that are named, outside addresses."""
        found = mentions.find_mentions(self.source, self.platform)
        return tuple(mention for mention in found if mention.start not in self.addresses)

    @cached_property
    def hashtags(self) -> tuple[Hashtag, ...]:
        """Hashtags as the platform cuts them, with their words."""
        return hashtags.find_hashtags(self.source, self.platform, self.urls)

    @cached_property
    def emoji(self) -> tuple[Emoji, ...]:
        """Emoji, whole."""
        return emojis.find_emoji(self.source)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The normal form as tokens: of running text and of hashtags, none of addresses and mentions."""
        skipped = [*self.addresses, *((mention.start, mention.end) for mention in self.mentions)]
        return words.cut_words(self.source, self.hashtags, skipped)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences with their words."""
        return sentences.cut_sentences(self.source, self.words, self.addresses, self.emoji)

    @cached_property
    def paragraphs(self) -> tuple[Sentence, ...]:
        """Paragraphs (between empty lines) with their words."""
        return sentences.cut_paragraphs(self.source, self.words)

    @cached_property
    def normal(self) -> NormalForm:
        """The normal form as a string, with the way back to the source."""
        return NormalForm(self.source, self.words)

    @cached_property
    def length(self) -> length.Length:
        """Length in the platform's own unit."""
        return length.measure(self.source, self.platform, self.urls, self.emoji)

    @cached_property
    def language(self) -> Literal["id", "su", "en"] | None:
        """The language that most of its function words belong to; None where there are too few."""
        return language.guess(self.words)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of the content words outside hashtags."""
        return stems.stems_of(word.norm for word in self.words if word.hashtag is None)
