"""Which multiples of facts add up to a contradiction.

What it does: the first phase of the simplex method over the rationals, with sparse rows.
Counterpart in Lean: `Mathlib.Tactic.Linarith.SimplexAlgorithm`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import TypeAlias, TypeVar

Row: TypeAlias = "dict[int, Fraction]"
"""Coefficients by column."""

Key = TypeVar("Key", bound=Hashable)

_GREEDY_STEPS = 60
"""After so many steps the column is the first possible one, which ends in any case."""

_MAX_STEPS = 4000


def combination(
    columns: Sequence[Mapping[Key, int]],
    strict: Sequence[bool],
    free: Sequence[bool],
    check: Callable[[], None] = lambda: None,
) -> list[int] | None:
    """Return integers whose combination of columns is zero; `None` if there are none.

    A number is not negative unless its column is free; one of a strict column is positive.
    """
    count = len(columns)
    signed = [(j, 1) for j in range(count)] + [(j, -1) for j in range(count) if free[j]]
    keys: dict[Key, int] = {}
    rows: list[Row] = []
    for position, (j, sign) in enumerate(signed):
        for key, k in columns[j].items():
            number = keys.setdefault(key, len(keys))
            if number == len(rows):
                rows.append({})
            rows[number][position] = Fraction(sign * k)
    rows.append({p: Fraction(1) for p, (j, _) in enumerate(signed) if strict[j]})
    sides = [Fraction(0)] * (len(rows) - 1) + [Fraction(1)]
    solution = _feasible(rows, sides, check)
    if solution is None:
        return None
    values = [Fraction(0)] * count
    for position, value in solution.items():
        j, sign = signed[position]
        values[j] += sign * value
    scale = lcm(*(value.denominator for value in values)) if values else 1
    return [int(value * scale) for value in values]


def _feasible(
    rows: list[Row], sides: list[Fraction], check: Callable[[], None]
) -> dict[int, Fraction] | None:
    """Return a solution that is not negative of equations whose right sides are not."""
    basis: list[int] = [-1] * len(rows)
    goal: Row = {}
    for row in rows:
        for position, k in row.items():
            _put(goal, position, goal.get(position, Fraction(0)) + k)
    missing = sum(sides, Fraction(0))
    for step in range(_MAX_STEPS):
        check()
        if not missing:
            return {basis[i]: sides[i] for i in range(len(rows)) if basis[i] >= 0}
        candidates = [position for position, k in goal.items() if k > 0]
        if not candidates:
            return None
        if step < _GREEDY_STEPS:
            entering = max(candidates, key=lambda position: (goal[position], -position))
        else:
            entering = min(candidates)
        leaving = _leaving(rows, sides, basis, entering)
        if leaving is None:
            return None
        missing = _pivot(rows, sides, goal, missing, leaving, entering)
        basis[leaving] = entering
    return None


def _leaving(rows: list[Row], sides: list[Fraction], basis: list[int], entering: int) -> int | None:
    best: tuple[Fraction, int] | None = None
    found: int | None = None
    for i, row in enumerate(rows):
        k = row.get(entering)
        if k is None or k <= 0:
            continue
        ratio = (sides[i] / k, basis[i])
        if best is None or ratio < best:
            best, found = ratio, i
    return found


def _pivot(
    rows: list[Row],
    sides: list[Fraction],
    goal: Row,
    missing: Fraction,
    leaving: int,
    entering: int,
) -> Fraction:
    """Solve a row for a column and eliminate it elsewhere; return what is missing now."""
    pivot = rows[leaving]
    factor = 1 / pivot[entering]
    if factor != 1:
        for position in pivot:
            pivot[position] *= factor
        sides[leaving] *= factor
    side = sides[leaving]
    for i, row in enumerate(rows):
        if i == leaving:
            continue
        k = row.get(entering)
        if k is not None:
            for position, value in pivot.items():
                _put(row, position, row.get(position, 0) - k * value)
            sides[i] -= k * side
    k = goal.get(entering)
    if k is not None:
        for position, value in pivot.items():
            _put(goal, position, goal.get(position, 0) - k * value)
        missing -= k * side
    return missing


def _put(row: Row, position: int, value: Fraction) -> None:
    if value:
        row[position] = value
    else:
        row.pop(position, None)
