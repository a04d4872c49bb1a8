"""Running what recurses deeply: in a thread with much stack, under a high recursion limit.

Meanwhile numbers may have as many digits as there is time for: Lean's have no limit.

What it assumes: elaborators bound their recursion themselves (`maxRecDepth`); the stack is there so
that those bounds are what ends a deep recursion, not the native stack.
"""

from __future__ import annotations

import atexit
import contextlib
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from gnomon._core import share_heap
from gnomon.collector import patient

T = TypeVar("T")

STACK_BYTES = 1 << 29
PYTHON_FRAMES = 120_000

_POLL_SECONDS = 0.05
_PATIENCE_SECONDS = 5.0
"""How long work that was asked to end may take to do so."""

_LOCAL = threading.local()
_START = threading.Lock()
_SHARED: list[bool] = []


class NotEnded(KeyboardInterrupt):
    """Ctrl-C was pressed, and the work has not ended yet although it was asked to."""


def is_deep() -> bool:
    """Return whether this thread has much stack."""
    return getattr(_LOCAL, "is_deep", False)


def mark_deep() -> None:
    """Say that this thread was started with `STACK_BYTES` of stack."""
    _LOCAL.is_deep = True


def run_deep(run: Callable[[], T], cancel: Callable[[], None] | None = None) -> T:
    """Return what `run` returns; it may recurse deeply.

    Ctrl-C calls `cancel`, again and again, and is raised when the work has ended. After a second
    Ctrl-C, or if the work does not end, :class:`NotEnded` is raised.
    """
    if is_deep():
        return run()
    results: list[T] = []
    errors: list[BaseException] = []
    ended = _Ended()

    def work() -> None:
        mark_deep()
        try:
            with patient():
                results.append(run())
        except BaseException as error:
            errors.append(error)
        finally:
            ended.set()

    old_limit, old_digits = sys.getrecursionlimit(), sys.get_int_max_str_digits()
    sys.setrecursionlimit(max(old_limit, PYTHON_FRAMES))
    sys.set_int_max_str_digits(0)
    with _START:
        if not _SHARED:
            _SHARED.append(True)
            share_heap()
        old_size = threading.stack_size(STACK_BYTES)
        try:
            thread = threading.Thread(target=work, name="gnomon", daemon=True)
            thread.start()
        finally:
            threading.stack_size(old_size)
    try:
        _wait(ended, cancel)
    finally:
        sys.setrecursionlimit(old_limit)
        sys.set_int_max_str_digits(old_digits)
    if errors:
        raise errors[0]
    return results[0]


class _Ended:
    """Whether a thread has ended its work.

    `Thread.join` cannot be used: in CPython 3.11 a thread counts as ended when Ctrl-C interrupts that.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lock.acquire()

    def set(self) -> None:
        self._lock.release()

    def wait(self, timeout: float = -1) -> bool:
        if not self._lock.acquire(timeout=timeout):
            return False
        self._lock.release()
        return True


def _wait(ended: _Ended, cancel: Callable[[], None] | None) -> None:
    try:
        ended.wait()
    except KeyboardInterrupt:
        if cancel is not None:
            with contextlib.suppress(KeyboardInterrupt):
                _end(ended, cancel)
            if not ended.wait(0):
                atexit.register(_end, ended, cancel)
                raise NotEnded from None
        raise


def _end(ended: _Ended, cancel: Callable[[], None]) -> None:
    """Ask work to end until it has: what it begins after one request is ended by the next.

    This is done once more when the process ends, because a thread that runs native code when the
    interpreter ends makes the process crash.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        cancel()
        if ended.wait(_POLL_SECONDS):
            return
