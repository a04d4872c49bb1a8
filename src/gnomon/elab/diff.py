"""Differences between sequences: of lines, words or characters.

What it does: finds a common subsequence by way of the rarest elements (a *histogram* diff), and an
edit script from it.
Where to read next: `hints.py`, which shows edits of what was written; `guard.py`, of messages.
Counterpart in Lean: `Lean.Diff`.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Literal, TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)

Action: TypeAlias = Literal["insert", "delete", "skip"]

_PREFIX: dict[Action, str] = {"insert": "+", "delete": "-", "skip": " "}


def lcs(left: Sequence[T], right: Sequence[T]) -> list[T]:
    """Return a common subsequence: ends that agree, and the rarest elements in between."""
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    prefix, left, right = list(left[:start]), left[start:], right[start:]
    end = 0
    while end < min(len(left), len(right)) and left[-1 - end] == right[-1 - end]:
        end += 1
    suffix = list(left[len(left) - end :])
    left, right = left[: len(left) - end], right[: len(right) - end]
    pivot = _rarest(left, right)
    if pivot is None:
        return prefix + suffix
    at, there = pivot
    before = lcs(left[:at], right[:there])
    after = lcs(left[at + 1 :], right[there + 1 :])
    return [*prefix, *before, left[at], *after, *suffix]


def _rarest(left: Sequence[T], right: Sequence[T]) -> tuple[int, int] | None:
    """Return the last places of the common element that is rarest on the left."""
    count: dict[T, int] = {}
    last: dict[T, int] = {}
    for index, element in enumerate(left):
        count[element] = count.get(element, 0) + 1
        last[element] = index
    there: dict[T, int] = {}
    for index, element in enumerate(right):
        there[element] = index
    best: T | None = None
    for element, number in count.items():
        if element in there and (best is None or number < count[best]):
            best = element
    return None if best is None else (last[best], there[best])


def diff(old: Sequence[T], new: Sequence[T]) -> list[tuple[Action, T]]:
    """Return an edit script that makes `new` of `old`."""
    script: list[tuple[Action, T]] = []
    i = j = 0
    for element in lcs(old, new) if old and new else []:
        while old[i] != element:
            script.append(("delete", old[i]))
            i += 1
        while new[j] != element:
            script.append(("insert", new[j]))
            j += 1
        script.append(("skip", element))
        i += 1
        j += 1
    script += [("delete", element) for element in old[i:]]
    script += [("insert", element) for element in new[j:]]
    return script


def diff_lines(old: Sequence[str], new: Sequence[str]) -> str:
    """Return all lines with `-`, `+` or a blank in front, each ending in a line break."""
    shown = []
    for action, line in diff(old, new):
        shown.append(f"{_PREFIX[action]} {line}\n" if line else f"{_PREFIX[action]}\n")
    return "".join(shown)


def joined_edits(script: Sequence[tuple[Action, str]]) -> list[tuple[Action, str]]:
    """Return a script whose neighbours differ in what they do."""
    result: list[tuple[Action, str]] = []
    for action, text in script:
        if result and result[-1][0] == action:
            result[-1] = (action, result[-1][1] + text)
        else:
            result.append((action, text))
    return result
