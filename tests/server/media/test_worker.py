"""The child that holds pixels is replaced when it hangs, dies or has nothing to do."""

from __future__ import annotations

import fcntl
import os
import signal
import termios
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.contract import ImageFacts
from server.media.errors import PictureError, Reason
from server.media.report import report
from server.media.worker import Worker
from tests.pictures.files import file
from tests.pictures.hostile import slow_animation
from tests.pictures.scenes import scene

STREET = file(scene("street", 1, 200))


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("report", limit=3, idle=60)
    yield worker
    worker.close()


def facts(worker: Worker, data: bytes = STREET) -> ImageFacts:
    return ImageFacts.model_validate_json(worker.work(data))


def refused(worker: Worker, data: bytes) -> Reason:
    with pytest.raises(PictureError) as raised:
        worker.work(data)
    return raised.value.reason


def has_work(worker: Worker) -> bool:
    """Whether bytes of a picture wait in the pipe to the child."""
    process = worker._process
    assert process is not None
    assert process.stdin is not None
    return fcntl.ioctl(process.stdin, termios.FIONREAD, bytes(4)) != bytes(4)


def test_the_child_reports_what_the_library_reports(worker: Worker) -> None:
    assert facts(worker) == report(STREET)


def test_one_child_serves_many_pictures(worker: Worker) -> None:
    facts(worker)
    first = worker.pid
    assert refused(worker, b"GIF89a") is Reason.BROKEN
    facts(worker)
    assert worker.pid == first


def test_a_file_that_hangs_is_given_up_and_the_next_one_served(worker: Worker) -> None:
    facts(worker)
    began = time.monotonic()
    assert refused(worker, slow_animation()) is Reason.TOO_SLOW
    assert time.monotonic() - began < 8
    assert facts(worker) == report(STREET)


def test_a_child_that_was_killed_is_replaced(worker: Worker) -> None:
    facts(worker)
    pid = worker.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    assert facts(worker) == report(STREET)
    assert worker.pid != pid


def test_a_child_that_dies_at_work_costs_one_picture(worker: Worker) -> None:
    facts(worker)
    pid = worker.pid
    assert pid is not None
    reasons: list[Reason] = []
    thread = threading.Thread(target=lambda: reasons.append(refused(worker, slow_animation())))
    os.kill(pid, signal.SIGSTOP)  # so that it surely has not answered yet
    thread.start()
    while not has_work(worker):
        threading.Event().wait(0.01)
    os.kill(pid, signal.SIGKILL)
    thread.join()
    assert reasons == [Reason.BROKEN]
    assert facts(worker) == report(STREET)


def test_a_child_without_work_ends() -> None:
    worker = Worker("report", limit=5, idle=0.05)
    facts(worker)
    deadline = time.monotonic() + 10
    while worker.pid is not None and time.monotonic() < deadline:
        threading.Event().wait(0.01)
    assert worker.pid is None
    assert facts(worker) == report(STREET)
    worker.close()


def test_a_closed_worker_takes_nothing(worker: Worker) -> None:
    facts(worker)
    worker.close()
    assert worker.pid is None
    assert refused(worker, STREET) is Reason.BUSY


def test_the_child_can_write_no_file_and_little_memory(worker: Worker) -> None:
    facts(worker)
    limits = Path(f"/proc/{worker.pid}/limits").read_text()
    table = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()[1:]}
    assert table["Max file size"] == ["0", "0"]
    assert table["Max core file size"] == ["0", "0"]
    assert table["Max address space"] == [str(1_200 * 1024 * 1024)] * 2
