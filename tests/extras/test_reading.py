"""Real text in pictures, read by the real reader, judged by the real rules."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Iterator

import pytest
from PIL import Image

from server.contract import EvaluationRequest, Platform, Settings
from server.contract import Image as Attached
from server.engine.engine import Engine
from server.media.picture import Picture
from server.media.pictures import Pictures
from tests.pictures.files import exif, file
from tests.pictures.samples import NIK, card
from tests.pictures.scenes import scene


@pytest.fixture(scope="module")
def pictures() -> Iterator[Pictures]:
    pictures = Pictures()
    yield pictures
    pictures.close()


def read(pictures: Pictures, image: Image.Image, orientation: int = 1) -> tuple[str, Picture]:
    """Its id, and the picture once it has been read."""
    data = file(image, quality=90, exif=exif(orientation=orientation))
    name = hashlib.sha256(data).hexdigest()
    first, _ = pictures.receive(name, data)
    assert first.text == "pending"
    deadline = time.monotonic() + 60
    while (picture := pictures.find([name])[name]).text == "pending" and time.monotonic() < deadline:
        threading.Event().wait(0.05)
    return name, picture


def test_a_number_on_a_card_is_found_where_it_stands(pictures: Pictures) -> None:
    name, picture = read(pictures, card())
    assert picture.reading is not None
    assert NIK in picture.reading.text
    request = EvaluationRequest(platform=Platform.INSTAGRAM, text="Pagi", images=[Attached(id=name)])
    hints = Engine.load().evaluate(request, Settings(), pictures={name: picture}).hints
    (hint,) = [hint for hint in hints if hint.rule == "data-nik"]
    assert hint.box is not None
    assert 100 < hint.box.y < 150
    assert hint.box.x + hint.box.width > 500


def test_the_box_is_that_of_the_upright_picture(pictures: Pictures) -> None:
    _, picture = read(pictures, card().transpose(Image.Transpose.ROTATE_90), orientation=6)
    assert (picture.facts.width, picture.facts.height) == (1080, 720)
    assert picture.reading is not None
    start = picture.reading.text.index(NIK)
    box = picture.reading.box(start, start + 16)
    assert box is not None
    assert 100 < box.y < 150


def test_a_picture_without_text_has_none(pictures: Pictures) -> None:
    _, picture = read(pictures, scene("portrait", 1, 800))
    assert (picture.text, picture.reading) == ("none", None)
