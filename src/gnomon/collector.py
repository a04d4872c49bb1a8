"""How often Python looks for garbage in cycles.

What it does: lets the collector rest while modules are imported and the library is loaded, which makes
a hundred thousand objects that stay (:func:`resting`); lets it come less often while Lean is elaborated
(:func:`patient`); and, in a process that is the program's own, leaves out for good what has been
loaded, also when the process ends (:func:`own_process`, :func:`settle`, :func:`leave`). Without this,
two fifths of the time for an empty file, and a tenth of that for other files, go into collections.
What it assumes: a program that uses Gnomon as a library may have ideas of its own about the
collector: there, everything is as before when a call returns.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

THRESHOLDS: Final = (10_000, 10, 50)
"""After so many new objects the collector comes; Python's own number is 700."""

_OWN_PROCESS: list[bool] = []
_SETTLED: list[bool] = []


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest meanwhile."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def patient() -> Iterator[None]:
    """Let the collector come less often meanwhile."""
    old = gc.get_threshold()
    if not 0 < old[0] < THRESHOLDS[0]:
        yield
        return
    gc.set_threshold(*THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*old)


def own_process() -> None:
    """Say that nobody else lives in this process; the collector rests until :func:`settle`."""
    if not _OWN_PROCESS:
        _OWN_PROCESS.append(True)
        gc.disable()


def settle() -> None:
    """In a process of our own: let the collector work, but not on what there is already."""
    if _OWN_PROCESS and not _SETTLED:
        _SETTLED.append(True)
        gc.freeze()
        gc.enable()


def leave() -> None:
    """In a process of our own that ends: do not look for garbage once more."""
    if _OWN_PROCESS:
        gc.freeze()
