"""The cache holds what was used last, within its bounds."""

from __future__ import annotations

from server.contract import Box
from server.media.cache import Cache, weight
from server.media.picture import Picture, Reading, ReadWord
from server.media.report import report
from tests.pictures.files import file
from tests.pictures.scenes import scene

FACTS = report(file(scene("plate", 1, 64)))
PENDING = Picture(FACTS, "pending")


def long_reading(words: int) -> Reading:
    box = Box(x=0, y=0, width=1, height=1)
    return Reading(
        text="ab " * words,
        words=tuple(ReadWord(start=3 * at, end=3 * at + 2, box=box) for at in range(words)),
    )


def test_forgets_what_was_used_least_recently() -> None:
    cache = Cache(most=2)
    for name in ("a", "b"):
        cache.put(name, PENDING)
    assert cache.get("a") is PENDING
    cache.put("c", PENDING)
    assert [name for name in "abc" if cache.get(name)] == ["a", "c"]


def test_is_bounded_by_bytes_as_well() -> None:
    full = Picture(FACTS, "pending").with_reading(long_reading(1000))
    cache = Cache(most=1000, most_bytes=3 * weight(full))
    for name in range(10):
        cache.put(str(name), full)
    assert [name for name in range(10) if cache.get(str(name))] == [7, 8, 9]


def test_counts_what_a_change_adds() -> None:
    full = Picture(FACTS, "pending").with_reading(long_reading(1000))
    cache = Cache(most=1000, most_bytes=2 * weight(full))
    for name in range(6):
        cache.put(str(name), PENDING)
        cache.change(str(name), lambda picture: picture.with_reading(long_reading(1000)))
    assert sum(1 for name in range(6) if cache.get(str(name))) <= 3


def test_does_not_bring_back_what_is_forgotten() -> None:
    cache = Cache(most=1)
    cache.put("a", PENDING)
    cache.put("b", PENDING)
    cache.change("a", lambda picture: picture.with_reading(Reading()))
    assert cache.get("a") is None


def test_a_reading_settles_the_state() -> None:
    assert PENDING.with_reading(Reading()).text == "none"
    assert PENDING.with_reading(None).text == "unavailable"
    done = PENDING.with_reading(long_reading(2))
    assert (done.text, done.reading) == ("done", long_reading(2))
