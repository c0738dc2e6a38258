"""The child process that holds pixels: `python -m server.media.child report|text`.

It reads frames from standard input and answers each on standard output: `+` and the answer as JSON, or `-`
and a `Reason`. It may write no file, leaves no core dump, takes a limited amount of memory, and gives way
to the server when both want the processor. It ends when its input does.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import BinaryIO, Final

from server.media.errors import PictureError, Reason
from server.media.frames import FrameError, read_frame, write_frame

TASKS: Final = ("report", "text")
_MEMORY: Final = {"report": 1_200 * 1024 * 1024, "text": 3_000 * 1024 * 1024}
"""Bytes of address space. Reading text needs more, mostly for libraries that it never touches."""
_NICE: Final = 10

Work = Callable[[bytes], str]


def main(task: str) -> None:
    """Work until the input ends."""
    requests, answers = _only_our_pipes()
    work = _work(task)
    _confine(_MEMORY[task])
    while True:
        try:
            body = read_frame(requests)
        except FrameError:
            return
        answer = _answer(work, body)
        del body
        write_frame(answers, answer)


def _answer(work: Work, body: bytes) -> bytes:
    try:
        return b"+" + work(body).encode()
    except PictureError as error:
        return b"-" + error.reason.value.encode()
    except MemoryError:
        return b"-" + Reason.TOO_MANY_PIXELS.value.encode()


def _work(task: str) -> Work:
    # imported late: each child needs one of them, and reading text takes a second to load
    if task == "report":
        from server.media.report import report  # noqa: PLC0415

        return lambda data: report(data).model_dump_json()
    from server.media.ocr import Reader  # noqa: PLC0415

    reader = Reader()
    return lambda data: reader.read(data).model_dump_json()


def _only_our_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes, and give libraries that print a place where it harms nobody."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    return requests, answers


def _confine(memory: int) -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- only where there is such a thing

    os.nice(_NICE)
    for limit, value in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        # the operating system may know better, or not have this limit
        try:
            resource.setrlimit(limit, (value, value))
        except (ValueError, OSError):
            continue


if __name__ == "__main__":
    main(sys.argv[1])
