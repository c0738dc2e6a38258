"""Links: shorteners, unencrypted ones, bare IP addresses, or any link where it cannot be clicked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

import regex
from pydantic import Field

from server.checks.base import Binder, Finder, Finding, Group
from server.checks.near import Around, SurroundedCheck, bind_surroundings
from server.checks.view import View
from server.packs.words import Words
from server.post.spans import Url

_IP = regex.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


class LinkCheck(SurroundedCheck):
    """Flags links. `hosts`: these and their subdomains; `insecure`: http://; `ip`: numbers for a host;
    `every`: all.

    `official`: hosts (and their subdomains: go.id) that are never flagged. `unless`: with one of these
    phrases in the same sentence a link is let be. `near`, `not_near` and `guards` look around the link."""

    placeholders: ClassVar[frozenset[str]] = frozenset({"match", "host", "count"})

    kind: Literal["link"]
    hosts: tuple[str, ...] = ()
    insecure: bool = False
    ip: bool = False
    every: bool = False
    official: tuple[str, ...] = ()
    exceptions: Words = Field((), alias="unless")
    more_than: int = Field(0, ge=0, description="so many links are let be (with `every`)")

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        exempt = binder.words(self.exceptions) if self.exceptions else ()
        around = bind_surroundings(self, binder)
        return Finder(lambda view: _find(self, exempt, around, view), frozenset({"urls"}))


def _find(spec: LinkCheck, exempt: Group, around: Around | None, view: View) -> Iterable[Finding]:
    found = [
        url
        for url in view.text.urls
        if _wanted(spec, url) and not _explained(exempt, view, url) and _stands(around, view, url)
    ]
    if len(found) > spec.more_than:
        for url in found[spec.more_than :]:
            values = {"match": url.text, "host": url.host, "count": str(len(found))}
            yield Finding(url.start, url.end, values=values)


def _wanted(spec: LinkCheck, url: Url) -> bool:
    if within(url.host, spec.official):
        return False
    return (
        spec.every
        or within(url.host, spec.hosts)
        or (spec.insecure and url.scheme == "http")
        or (spec.ip and _IP.fullmatch(url.host) is not None)
    )


def within(host: str, domains: Iterable[str]) -> bool:
    """Whether a host is one of these domains, or below one."""
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _stands(around: Around | None, view: View, url: Url) -> bool:
    """Whether the conditions on what is around the link hold; the link itself is no word."""
    if around is None:
        return True
    if not view.words:
        return False
    word = min(view.first_word_from(url.start), len(view.words) - 1)
    return around(view, word, word)


def _explained(exempt: Group, view: View, url: Url) -> bool:
    if not exempt or not view.has(exempt):
        return False
    word = max(view.word_at(url.start), 0)
    sentence = view.sentence_of(min(word, len(view.words) - 1))
    return view.touches(exempt, sentence.first, sentence.last)
