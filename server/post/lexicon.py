"""Which words exist, and how common they are.

Two lists: wordfreq's small Indonesian list (31,000 words, CC BY-SA 4.0, see NOTICE) and our own
`vocabulary.yaml`. The wordfreq file is read directly, since importing the package costs 0.3 s and 9 MB for
parts that we do not use (its format, "cBpack", is described in `wordfreq.read_cBpack`: position in the list
is minus the frequency in centibels). Loaded at first use; about 4 MB.
"""

from __future__ import annotations

import gzip
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgpack

from server.post.tables import load_table

OWN_COST = 440
"""Centibels for a word of our vocabulary:

as common as "anjing", so that a hashtag's words win over chance splits.
"""
COMMON = 520
"""Centibels up to which a word is common enough to be read into a misspelling: about 6 in a million."""
UNKNOWN = 900
"""Centibels for a word that is in no list."""
MAX_COST = 640
"""Words of the general list that are rarer than this are left out: there the list is mostly noise."""


@cache
def costs() -> dict[str, int]:
    """Each known word with the price of using it, in centibels:

    -100 log10 of its frequency. Lower is more common.
    """
    found = {word: cost for word, cost in _general().items() if cost <= MAX_COST and word[0].isalnum()}
    for word in own_words():
        found[word] = min(found.get(word, OWN_COST), OWN_COST)
    return found


@cache
def own_words() -> frozenset[str]:
    """The words of `vocabulary.yaml`."""
    topics = load_table("vocabulary.yaml")["topics"]
    return frozenset(word for text in topics.values() for word in text.split())


def is_known(word: str) -> bool:
    """Whether a word, in lower case, is in one of the lists."""
    return word in costs()


def _general() -> dict[str, int]:
    spec = find_spec("wordfreq")
    if spec is None or not spec.submodule_search_locations:
        return {}
    path = Path(spec.submodule_search_locations[0]) / "data" / "small_id.msgpack.gz"
    with gzip.open(path, "rb") as file:
        header, *buckets = msgpack.load(file, raw=False)
    if header.get("format") != "cB" or header.get("version") != 1:
        raise ValueError(f"{path}: not a cBpack file of version 1")
    return {word: cost for cost, bucket in enumerate(buckets) for word in bucket}
