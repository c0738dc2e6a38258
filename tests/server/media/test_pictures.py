"""Pictures are looked at once, and their text is read in the background."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator

import pytest

from server.contract import Box
from server.media import pictures as pictures_module
from server.media.errors import PictureError, Reason
from server.media.ocr import arranged
from server.media.picture import Reading, ReadWord
from server.media.pictures import Pictures
from server.media.reading import TextReader
from server.media.worker import Worker
from tests.pictures.files import file
from tests.pictures.scenes import scene

STREET = file(scene("street", 1, 100))
PLATE = file(scene("plate", 1, 100))


def name(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


class Gate(Worker):
    """A worker that answers when it is told to."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        super().__init__("report", limit=1, idle=1)
        self.open = threading.Event()
        self.entered = threading.Semaphore(0)
        self._answer = answer

    def work(self, data: bytes) -> bytes:
        self.entered.release()
        self.open.wait(10)
        return self._answer(data)


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pictures]:
    monkeypatch.setattr(pictures_module, "reads_text", lambda: False)
    pictures = Pictures()
    yield pictures
    pictures.close()


def test_a_picture_is_new_once(pictures: Pictures) -> None:
    first, new = pictures.receive(name(STREET), STREET)
    assert new
    assert (first.facts.width, first.text, first.reading) == (100, "unavailable", None)
    assert pictures.receive(name(STREET), STREET) == (first, False)


def test_finds_what_it_knows(pictures: Pictures) -> None:
    known, _ = pictures.receive(name(STREET), STREET)
    assert pictures.find([name(STREET), name(PLATE)]) == {name(STREET): known}


def test_a_refused_picture_is_not_remembered(pictures: Pictures) -> None:
    for data, reason in ((b"", Reason.EMPTY), (b"GIF89a", Reason.BROKEN)):
        with pytest.raises(PictureError) as raised:
            pictures.receive(name(data), data)
        assert raised.value.reason is reason
        assert not pictures.find([name(data)])


def test_more_pictures_at_once_are_refused_as_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_module, "reads_text", lambda: False)
    honest = Worker("report", limit=5, idle=5)
    gate = Gate(honest.work)
    pictures = Pictures(at_once=1, worker=gate)
    thread = threading.Thread(target=pictures.receive, args=(name(STREET), STREET))
    thread.start()
    gate.entered.acquire()
    with pytest.raises(PictureError) as raised:
        pictures.receive(name(PLATE), PLATE)
    assert raised.value.reason is Reason.BUSY
    gate.open.set()
    thread.join()
    assert pictures.find([name(STREET)])
    honest.close()
    pictures.close()


READING = Reading(text="RAHASIA", words=(ReadWord(start=0, end=7, box=Box(x=1, y=2, width=30, height=10)),))


def test_text_is_read_in_the_background(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures_module, "reads_text", lambda: True)
    gate, read = Gate(lambda _data: READING.model_dump_json().encode()), threading.Event()

    def reader(done: Callable[[str, Reading | None], None]) -> TextReader:
        def and_tell(name: str, reading: Reading | None) -> None:
            done(name, reading)
            read.set()

        return TextReader(and_tell, gate)

    monkeypatch.setattr(pictures_module, "TextReader", reader)
    pictures = Pictures()
    picture, _ = pictures.receive(name(STREET), STREET)
    assert picture.text == "pending"
    gate.open.set()
    assert read.wait(10)
    (found,) = pictures.find([name(STREET)]).values()
    assert (found.text, found.reading) == ("done", READING)
    pictures.close()


def test_what_cannot_be_read_is_unavailable() -> None:
    def fail(_data: bytes) -> bytes:
        raise PictureError(Reason.TOO_SLOW)

    gate, answers = Gate(fail), dict[str, Reading | None]()
    reader = TextReader(answers.__setitem__, gate)
    assert reader.read("a", STREET)
    gate.open.set()
    reader.close()
    assert answers == {"a": None}


def test_few_pictures_wait_for_the_reader() -> None:
    gate = Gate(lambda _data: READING.model_dump_json().encode())
    reader = TextReader(lambda _name, _reading: None, gate)
    taken = [reader.read(str(number), STREET) for number in range(30)]
    assert taken == [True] * 20 + [False] * 10
    gate.open.set()
    reader.close()
    assert reader.waiting == 0


def _corners(left: float, right: float) -> list[list[float]]:
    return [[left, 10], [right, 12], [right, 40], [left, 38]]


def test_words_are_found_where_they_stand() -> None:
    pieces = [("NIK:", 0.9, _corners(5, 20)), ("3299014507990002", 0.9, _corners(25, 95))]
    reading = arranged(
        [("KARTU", _corners(0, 50), []), ("NIK: 3299014507990002", _corners(5, 95), pieces)], scale=2
    )
    assert reading.text == "KARTU\nNIK: 3299014507990002"
    start = reading.text.index("3299")
    assert reading.box(start, start + 16) == Box(x=50, y=20, width=140, height=60)
    assert reading.box(0, len(reading.text)) == Box(x=0, y=20, width=190, height=60)
    assert reading.box(5, 5) is None


def test_texture_that_looks_like_letters_is_left_out() -> None:
    texts = ("口口", "-", "a", "RW 05", "七1")
    assert arranged([(text, _corners(0, 50), ()) for text in texts], scale=1).text == "RW 05"


def test_pieces_that_do_not_fit_give_way_to_the_line() -> None:
    reading = arranged([("Rp5.000", _corners(0, 50), [("xx", 0.5, _corners(3, 9))])], scale=1)
    assert [(word.start, word.end) for word in reading.words] == [(0, 7)]
    assert reading.box(2, 3) == Box(x=0, y=10, width=50, height=30)
