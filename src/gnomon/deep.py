"""Running what recurses deeply: in a thread with much stack, under a high recursion limit.

Meanwhile numbers may have as many digits as there is time for: Lean's have no limit.

What it assumes: elaborators bound their recursion themselves (`maxRecDepth`); the stack is there so
that those bounds are what ends a deep recursion, not the native stack.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from gnomon._core import share_heap
from gnomon.collector import patient

T = TypeVar("T")

STACK_BYTES = 1 << 29
PYTHON_FRAMES = 120_000

_LOCAL = threading.local()
_START = threading.Lock()
_SHARED: list[bool] = []


def is_deep() -> bool:
    """Return whether this thread has much stack."""
    return getattr(_LOCAL, "is_deep", False)


def mark_deep() -> None:
    """Say that this thread was started with `STACK_BYTES` of stack."""
    _LOCAL.is_deep = True


def run_deep(run: Callable[[], T], cancel: Callable[[], None] | None = None) -> T:
    """Return what `run` returns; it may recurse deeply.

    Ctrl-C calls `cancel` and is raised when the work has ended.
    """
    if is_deep():
        return run()
    results: list[T] = []
    errors: list[BaseException] = []

    def work() -> None:
        mark_deep()
        try:
            with patient():
                results.append(run())
        except BaseException as error:
            errors.append(error)

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
        _join(thread, cancel)
    finally:
        sys.setrecursionlimit(old_limit)
        sys.set_int_max_str_digits(old_digits)
    if errors:
        raise errors[0]
    return results[0]


def _join(thread: threading.Thread, cancel: Callable[[], None] | None) -> None:
    while True:
        try:
            thread.join()
            return
        except KeyboardInterrupt:
            if cancel is not None:
                cancel()
                thread.join(timeout=2.0)
            raise
