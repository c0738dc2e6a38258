"""A child process that works on one picture at a time, and is replaced when it hangs or dies.

A decoder that meets a hostile file may loop, take all memory, or crash. It does so in the child: the server
goes on, and the next picture gets a new child.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO, Final, cast

from server.media.errors import PictureError, Reason
from server.media.frames import FrameError, read_frame, write_frame

_ROOT: Final = Path(__file__).resolve().parents[2]


class Worker:
    """One task of `server.media.child`. Safe to use from several threads: they wait for one another.

    `limit`: seconds for one picture; `idle`: seconds without work after which the child ends, to give its
    memory back.
    """

    def __init__(self, task: str, limit: float, idle: float) -> None:
        self._task = task
        self._limit = limit
        self._idle = idle
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._rest: threading.Timer | None = None
        self._closed = False

    def work(self, data: bytes) -> bytes:
        """The child's answer to a picture. Raises PictureError."""
        with self._lock:
            if self._closed:
                raise PictureError(Reason.BUSY)
            self._wake()
            try:
                return self._ask(data)
            finally:
                self._let_rest()

    @property
    def pid(self) -> int | None:
        """The child's process id; None: there is none at present."""
        process = self._process
        return None if process is None else process.pid

    def close(self) -> None:
        """End the child, now."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()  # not under the lock: it may be at work
        with self._lock:
            self._wake()
            self._end()

    def _ask(self, data: bytes) -> bytes:
        if self._process is not None and self._process.poll() is not None:
            self._end()  # killed from outside while it waited
        process = self._process = self._process or self._start()
        late = threading.Event()
        alarm = threading.Timer(self._limit, _stop, (process, late))
        alarm.daemon = True
        alarm.start()
        try:
            write_frame(cast(BinaryIO, process.stdin), data)
            answer = read_frame(cast(BinaryIO, process.stdout))
        except FrameError:
            self._end()
            # a child that dies by itself was out of memory, or its decoder crashed
            raise PictureError(Reason.TOO_SLOW if late.is_set() else Reason.BROKEN) from None
        finally:
            alarm.cancel()
            alarm.join()
        if late.is_set():  # just after it had answered
            self._end()
        if answer[:1] == b"+":
            return answer[1:]
        raise PictureError(Reason(answer[1:].decode()))

    def _start(self) -> subprocess.Popen[bytes]:
        paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
        return subprocess.Popen(  # noqa: S603 -- our own interpreter and our own module
            [sys.executable, "-P", "-m", "server.media.child", self._task],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
        process.wait()

    def _wake(self) -> None:
        if self._rest is not None:
            self._rest.cancel()
            self._rest = None

    def _let_rest(self) -> None:
        if self._process is None:
            return
        self._rest = threading.Timer(self._idle, self._retire, (self._process,))
        self._rest.daemon = True
        self._rest.start()

    def _retire(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            if self._process is process and self._rest is threading.current_thread():
                self._end()


def _stop(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _close(pipe: object) -> None:
    try:
        cast(BinaryIO, pipe).close()
    except OSError:  # what was still to be written goes nowhere
        return
