"""Running an elaboration on a thread with a large stack.

A question to a :class:`~gnomon.meta.Meta` may need deep recursion. On a thread that
:func:`with_stack` has started, the engine answers at once; elsewhere it first tries with little
stack, and starts again on a thread of its own where that is not enough.

* :func:`with_stack` is for whoever begins an elaboration, once for a file.

Lean counterpart: Lean's main thread has a stack of 8 MB, its tasks too.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

from .._core import use_native_stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core import NativeThread

__all__ = ["STACK_SIZE", "with_stack"]

T = TypeVar("T")

STACK_SIZE = 512 << 20
"""How large the stack is. Only what is used takes memory."""

_ENGINE_SHARE = 2
_RECURSION_LIMIT = 50_000
_POLL_SECONDS = 0.1
_local = threading.local()


def with_stack(work: Callable[[], T], stack_size: int = STACK_SIZE) -> T:
    """Call `work` on a thread with a large stack, and return or raise what it does.

    Within such a thread `work` is simply called. A `KeyboardInterrupt` of the calling thread is
    raised in `work`.
    """
    if getattr(_local, "has_stack", False):
        return work()
    results: list[T] = []
    errors: list[BaseException] = []
    native: list[NativeThread] = []

    def run() -> None:
        _local.has_stack = True
        native.append(use_native_stack(stack_size // _ENGINE_SHARE))
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    thread = _start(run, stack_size)
    while thread.is_alive():
        try:
            thread.join(_POLL_SECONDS)
        except KeyboardInterrupt:
            _interrupt(thread, native)
    if errors:
        raise errors[0]
    return results[0]


def _interrupt(thread: threading.Thread, native: list[NativeThread]) -> None:
    """Raise `KeyboardInterrupt` in a thread: in the engine if that runs, else in Python."""
    for handle in native:
        handle.interrupt()
        thread.join(_POLL_SECONDS)
        if not handle.is_interrupted:
            return
    if thread.is_alive() and thread.ident is not None:
        ident = ctypes.c_ulong(thread.ident)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ident, ctypes.py_object(KeyboardInterrupt))


def _start(run: Callable[[], None], stack_size: int) -> threading.Thread:
    """Start a thread with a large stack, on which Python may recurse deeply, too."""
    sys.setrecursionlimit(max(sys.getrecursionlimit(), _RECURSION_LIMIT))
    before = threading.stack_size(stack_size)
    try:
        thread = threading.Thread(target=run, name="gnomon", daemon=True)
        thread.start()
    finally:
        threading.stack_size(before)
    return thread
