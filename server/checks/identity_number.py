"""Numbers by which the state knows a person: NIK, KK, NIP, NPWP, BPJS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

import regex

from server.checks.base import Binder, Check, Finder, Finding, Group
from server.checks.view import View
from server.packs.words import Words
from server.post.digit_runs import digits_of

Type = Literal["nik", "kk", "nip", "npwp", "bpjs"]

_SEPARATOR = r"[ .\-–—_/\u00a0\u2009\u202f]"
_RUN = regex.compile(rf"(?<![\p{{N}}])(?:\p{{Nd}}{_SEPARATOR}{{0,3}}){{12,17}}\p{{Nd}}(?![\p{{N}}])")

# Provinces by the ministry's codes: Sumatra 11-21, Java 31-36, Bali and Nusa Tenggara 51-53, Kalimantan
# 61-65,
# Sulawesi 71-76, Maluku 81-82, Papua 91-96 (Permendagri on area codes).
_PROVINCES = frozenset(
    [*range(11, 22), *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 97)]
)


class IdentityNumberCheck(Check):
    """Flags a number of that type. `labels` near it tell what a number is, `not_labels` that it is something
    else; the nearest one counts. A NIK and a NIP are also known by their structure; KK, NPWP and BPJS need
    their label (an NPWP in its written form does not)."""

    kind: Literal["identity-number"]
    type: Type
    labels: Words
    not_labels: Words = ()

    def bind(self, binder: Binder) -> Finder:
        """See `Check.bind`."""
        find = _Numbers(
            self.type, binder.words(self.labels), binder.words(self.not_labels) if self.not_labels else ()
        )
        return Finder(find, frozenset({"digits"}))


class _Numbers:
    """The bound check."""

    def __init__(self, kind: Type, labels: Group, others: Group) -> None:
        self.lengths, self.structure = _TYPES[kind]
        self.labels = labels
        self.others = others

    def __call__(self, view: View) -> Iterable[Finding]:
        source = view.text.source
        spans = {run.span() for run in _RUN.finditer(source)}
        spans |= {(run.start, run.end) for run in view.digit_runs if run.spelled}
        reported = -1
        for start, end in sorted(spans):
            digits = digits_of(source[start:end])
            if start < reported or len(digits) not in self.lengths or len(set(digits)) == 1:
                continue  # 0000000000000000 is nobody's, and stands in examples
            label = self._label(view, start, end)
            if label == "other":
                continue
            if label == "own" or self.structure(digits, source[start:end]):
                reported = end
                yield Finding(start, end)

    def _label(self, view: View, start: int, end: int) -> Literal["own", "other"] | None:
        """What the nearest label says: up to 6 words before the number, or 3 after it."""
        first, last = view.first_word_from(start), view.first_word_from(end)
        nearest: tuple[int, Literal["own", "other"]] | None = None
        for group, name in ((self.labels, "own"), (self.others, "other")):
            for match in view.matches_near(group, first - 7, last + 4):
                distance = first - match.last if match.last <= first else (match.first - last) * 2 + 1
                if 0 <= distance <= 6 and (nearest is None or distance < nearest[0]):
                    nearest = distance, "own" if name == "own" else "other"
        return nearest[1] if nearest else None


def _is_nik(digits: str, _written: str) -> bool:
    """Province, district, subdistrict, birth (day +40 for women), month, year, serial number."""
    day = int(digits[6:8])
    return (
        int(digits[:2]) in _PROVINCES
        and (1 <= day <= 31 or 41 <= day <= 71)
        and 1 <= int(digits[8:10]) <= 12
        and digits[12:] != "0000"
    )


def _is_nip(digits: str, _written: str) -> bool:
    """Birth date, month of appointment (years 1940 to 2099), sex, serial number (Perka BKN 22/2007)."""
    return (
        1940 <= int(digits[:4]) < 2020
        and 1 <= int(digits[4:6]) <= 12
        and 1 <= int(digits[6:8]) <= 31
        and 1960 <= int(digits[8:12]) < 2100
        and (1 <= int(digits[12:14]) <= 12 or digits[12:14] == "21")
        and digits[14] in "12"
    )


def _is_npwp(digits: str, written: str) -> bool:
    """The written form 99.999.999.9-999.999."""
    return (
        regex.fullmatch(r"\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}", written) is not None
        and digits.strip("0") != ""
    )


def _never(_digits: str, _written: str) -> bool:
    return False


_TYPES: Mapping[Type, tuple[frozenset[int], Callable[[str, str], bool]]] = {
    "nik": (frozenset({16}), _is_nik),
    "kk": (frozenset({16}), _never),
    "nip": (frozenset({18}), _is_nip),
    "npwp": (frozenset({15, 16}), _is_npwp),
    "bpjs": (frozenset({13}), _never),
}
