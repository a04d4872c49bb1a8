"""Differences between sequences: of lines, words or characters.

What it does: finds a common subsequence by way of the rarest elements (a *histogram* diff), and an
edit script from it. Which of several rarest elements is taken shows in messages; Lean takes the first
in the order of its hash table, which is therefore computed here, too.
Where to read next: `hints.py`, which shows edits of what was written; `guard.py`, of messages.
Counterpart in Lean: `Lean.Diff`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

Action: TypeAlias = Literal["insert", "delete", "skip"]

Unit: TypeAlias = Literal["char", "string"]
"""What the elements are: they are hashed accordingly."""

_MURMUR = 0xC6A4A7935BD1E995
_MASK = 0xFFFFFFFFFFFFFFFF
_FEWEST_BUCKETS = 16

_PREFIX: dict[Action, str] = {"insert": "+", "delete": "-", "skip": " "}


def lcs(left: Sequence[str], right: Sequence[str], unit: Unit) -> list[str]:
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
    pivot = _rarest(left, right, unit)
    if pivot is None:
        return prefix + suffix
    at, there = pivot
    before = lcs(left[:at], right[:there], unit)
    after = lcs(left[at + 1 :], right[there + 1 :], unit)
    return [*prefix, *before, left[at], *after, *suffix]


def _rarest(left: Sequence[str], right: Sequence[str], unit: Unit) -> tuple[int, int] | None:
    """Return the last places of the common element that is rarest on the left."""
    count: dict[str, int] = {}
    last: dict[str, int] = {}
    for index, element in enumerate(left):
        count[element] = count.get(element, 0) + 1
        last[element] = index
    there = {element: index for index, element in enumerate(right)}
    keys = list(dict.fromkeys((*left, *right)))
    common = [key for key in _in_table_order(keys, unit) if key in count and key in there]
    if not common:
        return None
    best = min(common, key=lambda key: count[key])
    return last[best], there[best]


def _in_table_order(keys: Sequence[str], unit: Unit) -> list[str]:
    """Return keys as a `Std.HashMap` lists them that they were inserted into one after the other."""
    hashes = {key: _scrambled(ord(key) if unit == "char" else _hash_string(key)) for key in keys}
    buckets: list[list[str]] = [[] for _ in range(_FEWEST_BUCKETS)]
    for size, key in enumerate(keys, 1):
        buckets[hashes[key] % len(buckets)].insert(0, key)
        if size * 4 // 3 > len(buckets):
            old, buckets = buckets, [[] for _ in range(2 * len(buckets))]
            for bucket in old:
                for each in bucket:
                    buckets[hashes[each] % len(buckets)].insert(0, each)
    return [key for bucket in buckets for key in bucket]


def _scrambled(number: int) -> int:
    """Return what the number of a bucket is taken from."""
    number ^= number >> 32
    return number ^ (number >> 16)


def _hash_string(text: str) -> int:
    """Return Lean's hash of a string: MurmurHash64A with the seed 11."""
    data = text.encode()
    h = 11 ^ (len(data) * _MURMUR & _MASK)
    whole = len(data) // 8 * 8
    for at in range(0, whole, 8):
        k = int.from_bytes(data[at : at + 8], "little") * _MURMUR & _MASK
        k = (k ^ (k >> 47)) * _MURMUR & _MASK
        h = (h ^ k) * _MURMUR & _MASK
    if whole < len(data):
        h = (h ^ int.from_bytes(data[whole:], "little")) * _MURMUR & _MASK
    h = (h ^ (h >> 47)) * _MURMUR & _MASK
    return h ^ (h >> 47)


def diff(old: Sequence[str], new: Sequence[str], unit: Unit = "char") -> list[tuple[Action, str]]:
    """Return an edit script that makes `new` of `old`."""
    script: list[tuple[Action, str]] = []
    i = j = 0
    for element in lcs(old, new, unit) if old and new else []:
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
    for action, line in diff(old, new, "string"):
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
