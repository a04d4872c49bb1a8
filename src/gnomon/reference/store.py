"""Interning: structurally equal levels and terms are one object.

So equality is `is`, the parts of a term are shared, and a dictionary keyed by terms never looks
into them.  The store is one dictionary.  A dictionary remembers the order of insertion, so what was
made while one declaration was checked can be forgotten again by dropping the newest entries
(`release`); without that the store would grow by millions of terms per megabyte of proofs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")

table: dict[tuple[object, ...], Any] = {}


def intern(key: tuple[object, ...], make: Callable[..., T], *args: object) -> T:
    """The object known as `key`; it is `make(*args)` when there is none yet."""
    found: T | None = table.get(key)
    if found is None:
        found = table[key] = make(*args)
    return found


def mark() -> int:
    """The present size of the store, for `release`."""
    return len(table)


def release(size: int) -> None:
    """Forget everything interned since the store had `size` entries.  Nobody may hold on to it."""
    for _ in range(len(table) - size):
        table.popitem()
