"""How the cost grows with the text and with the phrases, beside harper.js and plain alternations of `regex`,
on the same texts in the same run. Draws docs/images/cost.svg.
"""

from __future__ import annotations

import datetime
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from server.contract import EvaluationRequest, Platform
from server.engine.engine import Engine
from server.engine.phrase_syntax import CLASSES, GAP, parse, words_in
from server.packs.library import Library
from server.post.text import Text
from tests.bench.bench_engine import (
    alternation,
    automaton,
    cuts,
    made_phrases,
    median,
    ordinary_prose,
    scan_time,
    search_time,
)
from tests.bench.machine import machine
from tests.bench.plot import Curve, Panel, drawing
from tests.bench.row import Row

HERE = Path(__file__).parent
PICTURE = HERE.parents[1] / "docs" / "images" / "cost.svg"
SIZES = {100: 60, 1_000: 40, 10_000: 5, 60_000: 3}
"""Characters, and how many texts of that length."""
HARPER_TEXTS = 60_000
"""harper.js reads so many characters of a length at most: a text of 60,000 takes it ten seconds and more."""
PHRASES = (200, 1_000, 5_000, 20_000)


def rows() -> list[Row]:
    """The table's lines."""
    prose = ordinary_prose()
    length, lines = _over_length(prose)
    phrases, more = _over_phrases(prose)
    footer = (
        f"{datetime.datetime.now(datetime.UTC).date()}, {machine()}. Medians; both scales are logarithmic."
    )
    PICTURE.write_text(drawing([length, phrases], "Cost of a judgement", footer), encoding="utf-8")
    return [*lines, *more]


def _over_length(prose: str) -> tuple[Panel, list[Row]]:
    """All packs, harper.js with its own rules, and the plain phrases of the packs as one alternation."""
    engine = Engine.load()
    sets = {size: cuts(prose, size, count) for size, count in SIZES.items()}
    plain = plain_phrases(engine.library)
    pattern = alternation(plain)
    ours = []
    for size, requests in sets.items():
        median(engine, requests)
        ours.append((float(size), median(engine, requests)))
    found = {
        "Rambu, all packs": ours,
        "harper.js": list(zip(map(float, sets), _harper(list(sets.values())), strict=True)),
        f"{len(plain):,} phrases as one regex": [
            (float(size), search_time(pattern, [Text(one.text, Platform.FACEBOOK) for one in requests]))
            for size, requests in sets.items()
        ],
    }
    curves = [Curve(name, points) for name, points in found.items()]
    lines = [
        Row(f"{size:,.0f} characters, {curve.name}", cost, "ms")
        for curve in curves
        for size, cost in curve.points
    ]
    return Panel("Cost over the length of a text", "characters", curves), lines


def _over_phrases(prose: str) -> tuple[Panel, list[Row]]:
    """Phrases alone, on 280 characters: our automaton, and one alternation."""
    texts = [Text(request.text, Platform.FACEBOOK) for request in cuts(prose, 280, 100)]
    words = sorted({word.norm for text in texts for word in text.words if word.norm.isalpha()})
    ours, theirs = [], []
    for count in PHRASES:
        phrases = made_phrases(words, count)
        ours.append((float(count), scan_time(automaton(phrases), texts)))
        theirs.append((float(count), search_time(alternation(phrases), texts)))
    panel = Panel(
        "Cost of 280 characters over phrases",
        "phrases",
        [Curve("Rambu, phrases alone", ours), Curve("the same phrases as one regex", theirs)],
    )
    lines = [Row(f"280 characters, {count:,.0f} phrases", cost, "ms") for count, cost in ours]
    lines.append(Row("20,000 phrases instead of 200", ours[-1][1] / ours[0][1], "×", 1.3))
    lines += [
        Row(f"the same {count:,.0f} phrases as one `regex` alternation", cost, "ms") for count, cost in theirs
    ]
    return panel, lines


def plain_phrases(library: Library) -> list[str]:
    """The phrases of all lists that are nothing but words."""
    written = {
        entry.phrase for entries in library.lists().values() for entry in entries if "@" not in entry.phrase
    }
    forms = {phrase: parse(phrase) for phrase in written}
    return sorted(
        " ".join(map(str, form.parts))
        for form in forms.values()
        if all(isinstance(part, str) and not part.startswith("=") for part in form.parts)
        and not (CLASSES | {GAP}).intersection(words_in(form.parts))
    )


def _harper(sets: Sequence[Sequence[EvaluationRequest]]) -> list[float]:
    """Median milliseconds of harper.js for each set of texts."""
    texts = [
        [one.text for one in requests[: max(1, HARPER_TEXTS // len(requests[0].text))]] for requests in sets
    ]
    done = subprocess.run(
        ["node", str(HERE / "harper.ts")],
        cwd=HERE.parents[1],
        input=json.dumps(texts),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    medians: list[float] = json.loads(done.stdout)
    return medians
