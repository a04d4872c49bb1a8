"""Sequences that grow at one end, and whose earlier states cost nothing to keep.

What it does: `None` is the empty chain, `(item, rest)` one whose newest item is `item`. What is
awaited, and what must have a value in the end, is a chain: a state of the elaborator is saved at
each alternative, and what has been saved must not be copied then.
Counterpart in Lean: `List`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Chain: TypeAlias = "tuple[T, Chain[T]] | None"


def newest_first(chain: Chain[T]) -> Iterator[T]:
    """Iterate over the items, the newest first."""
    while chain is not None:
        item, chain = chain
        yield item


def oldest_first(chain: Chain[T]) -> list[T]:
    """Return the items, the oldest first."""
    items = list(newest_first(chain))
    items.reverse()
    return items


def grown(chain: Chain[T], items: Iterable[T]) -> Chain[T]:
    """Return a chain with more items, which are given oldest first."""
    for item in items:
        chain = (item, chain)
    return chain


__all__ = ["Chain", "grown", "newest_first", "oldest_first"]
