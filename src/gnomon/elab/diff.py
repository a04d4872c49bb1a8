"""Differences between texts, line by line.

What it does: matches the lines that both texts have once each, and what stands between these in the
same way; lines of the old text only are marked `-`, of the new one only `+`.
Counterpart in Lean: `Lean.Diff` (histogram diff).
"""

from __future__ import annotations

from collections.abc import Sequence


def diff_lines(old: Sequence[str], new: Sequence[str]) -> str:
    """Return the differing lines, each ending in a line break, those that agree after a blank."""
    out: list[str] = []
    for mark, line in diff(old, new):
        out.append(f"{mark} {line}".rstrip(" ") if not line else f"{mark} {line}")
    return "".join(f"{line}\n" for line in out)


def diff(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    """Return all lines, each with `" "`, `"-"` or `"+"`."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    result = [(" ", line) for line in old[:start]]
    result += _middle(old[start : len(old) - end], new[start : len(new) - end])
    result += [(" ", line) for line in old[len(old) - end :]]
    return result


def _middle(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    pivot = _rarest_common(old, new)
    if pivot is None:
        return [("-", line) for line in old] + [("+", line) for line in new]
    at_old, at_new = pivot
    return [
        *diff(old[:at_old], new[:at_new]),
        (" ", old[at_old]),
        *diff(old[at_old + 1 :], new[at_new + 1 :]),
    ]


def _rarest_common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    """Return where a common line is that occurs as seldom as any."""
    counts: dict[str, int] = {}
    for line in old:
        counts[line] = counts.get(line, 0) + 1
    in_new: dict[str, int] = {}
    for line in new:
        in_new[line] = in_new.get(line, 0) + 1
    best: str | None = None
    for line in old:
        if line in in_new and (
            best is None or counts[line] + in_new[line] < counts[best] + in_new[best]
        ):
            best = line
    return None if best is None else (old.index(best), new.index(best))
