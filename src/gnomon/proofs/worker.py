"""Threads with much stack that wait for work: what a tactic step runs on.

What it does: :func:`run` lets a waiting thread do something that may recurse deeply; starting a
thread for each step would take longer than most steps. Ctrl-C and timeouts ask the work to stop, and
wait until it has.
What it assumes: the work asks its `stop` function's flag often; the engine does so by itself.
Where to read next: `workspace.py`, which runs steps; `gnomon.deep`, for whole files.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from gnomon._core import use_native_stack
from gnomon.collector import patient
from gnomon.deep import PYTHON_FRAMES, STACK_BYTES, NotEnded, is_deep, mark_deep
from gnomon.errors import Declined

if TYPE_CHECKING:
    from gnomon._core import NativeThread

T = TypeVar("T")

_POLL_SECONDS: Final = 0.02

ENGINE_SHARE: Final = 2
"""The engine may use one part of so many of the stack; the rest is for Python's frames."""


class _Depth:
    """Python's limit of recursion, which is high while anybody works here."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._before = 0

    def __enter__(self) -> None:
        with self._lock:
            if self._count == 0:
                self._before = sys.getrecursionlimit()
                if self._before < PYTHON_FRAMES:
                    sys.setrecursionlimit(PYTHON_FRAMES)
            self._count += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._count -= 1
            if self._count == 0 and self._before < PYTHON_FRAMES:
                sys.setrecursionlimit(self._before)


_DEPTH: Final = _Depth()


class _Worker:
    """A thread that does one thing after the other."""

    __slots__ = ("_done", "_error", "_go", "_native", "_result", "_work")

    def __init__(self) -> None:
        self._go = threading.Lock()
        self._done = threading.Lock()
        self._go.acquire()
        self._done.acquire()
        self._work: Callable[[], Any] | None = None
        self._result: Any = None
        self._error: BaseException | None = None
        self._native: NativeThread | None = None
        with _STARTING:
            before = threading.stack_size(STACK_BYTES)
            try:
                threading.Thread(target=self._serve, name="gnomon-proofs", daemon=True).start()
            finally:
                threading.stack_size(before)
        self._done.acquire()

    def _serve(self) -> None:
        mark_deep()
        self._done.release()
        while True:
            self._go.acquire()
            work, self._work = self._work, None
            assert work is not None, "whoever wakes the thread gives it work"
            # A handle of its own for each: what comes too late for one must not end the next.
            self._native = use_native_stack(STACK_BYTES // ENGINE_SHARE)
            try:
                self._result = work()
            except BaseException as error:
                self._error = error
            del work
            self._done.release()

    def do(self, work: Callable[[], T], stop: Callable[[], None], timeout: float | None) -> T:
        """Return what `work` returns, or raise what it raises."""
        self._work = work
        self._go.release()
        why: BaseException | None = None
        try:
            if not self._done.acquire(timeout=-1 if timeout is None else max(timeout, 0.0)):
                why = Declined("timeout", "the time limit was reached")
        except KeyboardInterrupt as interrupt:
            why = interrupt
        if why is not None:
            try:
                self._stop(stop)
            except KeyboardInterrupt:
                atexit.register(self._stop, stop)
                raise NotEnded from None
        result, self._result = self._result, None
        error, self._error = self._error, None
        if why is not None:
            raise why
        if error is not None:
            raise error
        return cast("T", result)

    def _stop(self, stop: Callable[[], None]) -> None:
        """Ask the work to stop until it has."""
        while True:
            stop()
            if self._native is not None:
                self._native.interrupt()
            if self._done.acquire(timeout=_POLL_SECONDS):
                return


_STARTING: Final = threading.Lock()
_IDLE: Final[list[_Worker]] = []


def run(work: Callable[[], T], stop: Callable[[], None], timeout: float | None = None) -> T:
    """Return what `work` returns; it may recurse deeply.

    `stop` is called, from another thread, when the work is to end early. Raises what `work` raises,
    :class:`KeyboardInterrupt` after Ctrl-C, :class:`~gnomon.deep.NotEnded` after a second, and
    :class:`~gnomon.errors.Declined` after `timeout` seconds.
    """
    with _DEPTH, patient():
        if is_deep() and timeout is None:
            return work()
        try:
            worker = _IDLE.pop()
        except IndexError:
            worker = _Worker()
        try:
            return worker.do(work, stop, timeout)
        except NotEnded:
            worker = _Worker()
            raise
        finally:
            _IDLE.append(worker)


def _after_fork() -> None:
    """A process that was forked has none of the threads."""
    _IDLE.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
