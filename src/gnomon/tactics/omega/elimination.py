"""Combinations of inequalities that are absurd: elimination of variables (Fourier, Motzkin).

Counterpart in Lean: `Lean.Elab.Tactic.Omega.OmegaM` (`runOmega`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd

MAX_ROWS = 1500


@dataclass(frozen=True, slots=True)
class Row:
    """`0 ≤ constant + Σ coefficients · atoms`, being the sum of facts with multiplicities."""

    coefficients: tuple[tuple[int, int], ...]
    constant: int
    parts: tuple[tuple[int, int], ...]


def _combine(a: Row, b: Row, ka: int, kb: int) -> Row:
    coefficients: dict[int, int] = {}
    for row, k in ((a, ka), (b, kb)):
        for atom, c in row.coefficients:
            coefficients[atom] = coefficients.get(atom, 0) + k * c
    parts: dict[int, int] = {}
    for row, k in ((a, ka), (b, kb)):
        for fact, count in row.parts:
            parts[fact] = parts.get(fact, 0) + k * count
    constant = ka * a.constant + kb * b.constant
    values = [abs(c) for c in (*coefficients.values(), constant, *parts.values()) if c]
    common = gcd(*values) if values else 1
    return Row(
        tuple(sorted((atom, c // common) for atom, c in coefficients.items() if c)),
        constant // common,
        tuple(sorted((fact, count // common) for fact, count in parts.items() if count)),
    )


def _is_absurd(row: Row) -> bool:
    """Whether a row cannot hold, atoms being at least zero."""
    return row.constant < 0 and all(c <= 0 for _, c in row.coefficients)


def refutation(rows: Sequence[Row]) -> dict[int, int] | None:
    """Return how often each fact is to be added to get an absurd one; `None` if none is found."""
    current = _distinct(rows)
    while True:
        for row in current:
            if _is_absurd(row):
                return dict(row.parts)
        atoms = {atom for row in current for atom, _ in row.coefficients}
        if not atoms or len(current) > MAX_ROWS:
            return None
        atom = min(atoms, key=lambda atom: _cost(current, atom))
        upper = [(row, -_at(row, atom)) for row in current if _at(row, atom) < 0]
        lower = [(row, _at(row, atom)) for row in current if _at(row, atom) > 0]
        rest = [row for row in current if _at(row, atom) == 0]
        # The atom itself is at least zero: a positive multiple of it may be dropped from below.
        for row, _ in upper:
            kept = tuple((a, c) for a, c in row.coefficients if a != atom)
            rest.append(Row(kept, row.constant, row.parts))
        for low, c in lower:
            for up, d in upper:
                rest.append(_combine(low, up, d, c))
        current = _distinct(rest)


def _at(row: Row, atom: int) -> int:
    return next((c for a, c in row.coefficients if a == atom), 0)


def _cost(rows: Sequence[Row], atom: int) -> int:
    upper = sum(_at(row, atom) < 0 for row in rows)
    lower = sum(_at(row, atom) > 0 for row in rows)
    return upper * lower - upper - lower


def _distinct(rows: Sequence[Row]) -> list[Row]:
    """Return rows without those that another one with the same coefficients implies."""
    best: dict[tuple[tuple[int, int], ...], Row] = {}
    for row in rows:
        if row.constant >= 0 and all(c >= 0 for _, c in row.coefficients):
            continue
        known = best.get(row.coefficients)
        if known is None or row.constant < known.constant:
            best[row.coefficients] = row
    return list(best.values())
