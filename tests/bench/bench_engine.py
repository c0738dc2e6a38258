"""How long a judgement takes with all packs, and how it grows with the text, the phrases and the rules.

Measured in processor time of the thread, so that other work on the machine counts less.
"""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import regex

from server.contract import EvaluationRequest, Platform, Settings, Severity
from server.engine.binding import frequency, normalise
from server.engine.engine import Engine
from server.engine.phrase_forms import forms_of
from server.engine.phrase_graph import Entry
from server.engine.phrases import PhraseAutomaton
from server.packs.language import Localized
from server.packs.library import Library
from server.packs.loader import load
from server.packs.model import Examples, Pack, RuleSpec, SourceRef
from server.post.text import Text
from tests.bench.row import Row

CAPTIONS = Path(__file__).parent.parent / "eval" / "captions"
SIZES = ((280, 1.0), (1_000, None), (5_000, 12.0), (10_000, None), (60_000, None))
"""Characters, and the budget in milliseconds."""
SETTINGS = Settings()


def rows() -> list[Row]:
    """The table's lines."""
    prose = ordinary_prose()
    began = time.perf_counter()
    engine = Engine.load()
    loading = (time.perf_counter() - began) * 1000
    lines = [Row("packs read and compiled", loading, "ms")]
    for size, budget in SIZES:
        texts = cuts(prose, size, 60 if size < 5_000 else 5)
        lines.append(Row(f"{size:,} characters, words not seen before", median(engine, texts), "ms"))
        lines.append(Row(f"{size:,} characters, warm", median(engine, texts), "ms", budget))
    lines += _rules(prose)
    return lines


def ordinary_prose() -> str:
    """Ordinary posts one behind another: as long and as varied as people write."""
    texts = [
        json.loads(line)["text"]
        for file in sorted(CAPTIONS.glob("ordinary*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    prose = "\n".join(texts)
    return prose * (1 + 200_000 // len(prose))


def cuts(prose: str, size: int, count: int) -> list[EvaluationRequest]:
    """Posts of that many characters, cut from different places; the same ones each time."""
    places = random.Random(1)
    starts = [places.randrange(len(prose) - size) for _ in range(count)]
    return [
        EvaluationRequest(platform=Platform.FACEBOOK, text=prose[start : start + size]) for start in starts
    ]


def median(engine: Engine, requests: Sequence[EvaluationRequest]) -> float:
    """Median milliseconds of a judgement."""
    return statistics.median(_spent(partial(engine.evaluate, request, SETTINGS)) for request in requests)


def _spent(work: Callable[[], object]) -> float:
    """Milliseconds of processor time."""
    began = time.thread_time()
    work()
    return (time.thread_time() - began) * 1000


# --- phrases ---


def made_phrases(words: Sequence[str], count: int) -> list[str]:
    """Phrases of two or three words, of which most begin with words that texts do not have, as ours do."""
    chance = random.Random(2)
    rare = [f"{left}{right}" for left in ("bra", "kru", "plo", "sti", "gle", "dwa") for right in words[:400]]
    return [
        " ".join(
            [chance.choice(rare) if chance.random() < 0.97 else chance.choice(words)]
            + [chance.choice(words) for _ in range(chance.choice((1, 1, 2)))]
        )
        for _ in range(count)
    ]


def automaton(phrases: Sequence[str]) -> PhraseAutomaton:
    """The automaton over one group of phrases."""
    forms = forms_of(phrases, normalise, frequency)
    return PhraseAutomaton({0: [Entry(phrase) for phrase in phrases]}, forms)


def scan_time(phrases: PhraseAutomaton, texts: Sequence[Text]) -> float:
    """Median milliseconds for finding all phrases in a text whose words are known."""

    def scan(text: Text) -> object:
        return phrases.scan(text.words, text.sentences).at_once

    for text in texts:
        scan(text)
    return statistics.median(_spent(partial(scan, text)) for text in texts)


def alternation(phrases: Sequence[str]) -> regex.Pattern[str]:
    """The phrases as one plain pattern."""
    return regex.compile(r"\b(?:" + "|".join(map(regex.escape, phrases)) + r")\b", regex.IGNORECASE)


def search_time(pattern: regex.Pattern[str], texts: Sequence[Text]) -> float:
    """Median milliseconds for finding all that a pattern matches."""
    return statistics.median(_spent(partial(pattern.findall, text.source)) for text in texts[:20])


# --- rules ---


def _rules(prose: str) -> list[Row]:
    """Engines of made-up rules alone."""
    requests = cuts(prose, 280, 100)
    words = sorted({word for request in requests for word in request.text.lower().split() if word.isalpha()})
    times = {}
    for count in (100, 1_000):
        engine = _engine_of(count, words)
        median(engine, requests)
        times[count] = median(engine, requests)
    return [
        Row("280 characters, 100 rules", times[100], "ms"),
        Row("280 characters, 1,000 rules", times[1_000], "ms"),
        Row("1,000 rules instead of 100", times[1_000] / times[100], "×", 3),
    ]


def _engine_of(count: int, words: Sequence[str]) -> Engine:
    """Rules of twenty phrases each, of which one in a hundred begins with a word of the texts."""
    template = load()
    home = next(pack for pack in template.packs if pack.id == "nada")
    rules = tuple(_rule(f"buatan-{number}", words, number) for number in range(count))
    pack = Pack(id="buatan", title=Localized(id="Buatan"), sources=home.sources, rules=rules)
    shared = [other for other in template.packs if other.id == "bahasa"]
    return Engine(Library([*shared, pack], template.reference))


def _rule(name: str, words: Sequence[str], seed: int) -> RuleSpec:
    phrases = made_phrases(words, 2_000)[seed * 2 % 1_900 :][:20]
    return RuleSpec.model_validate(
        {
            "id": name,
            "title": {"id": "Buatan"},
            "severity": Severity.INFO,
            "check": {"kind": "phrase", "any": [f"{phrase} {seed}" for phrase in phrases]},
            "message": {"id": "Buatan."},
            "source": SourceRef(key="artikel"),
            "examples": Examples.model_validate({"flag": ["a", "b"], "pass": ["c", "d"]}),
        }
    )
