"""The SAT solver: Glucose, from the package `python-sat`.

What it does: returns a model, or the clauses that the solver learnt on its way to a contradiction.
Nothing of this is believed: `rup.py` finds out why each of them follows.
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.External`, which runs CaDiCaL.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Timer

from gnomon.records import dataclass
from gnomon.tactics.bv_decide.cnf import Clause


@dataclass(frozen=True, slots=True)
class Model:
    """The variables that are true."""

    true: frozenset[int]


@dataclass(frozen=True, slots=True)
class Learnt:
    """Clauses, each of which follows from those before by unit propagation; they contradict."""

    clauses: tuple[Clause, ...]


class Timeout(Exception):
    """The solver took too long."""


def solve(clauses: Sequence[Clause], seconds: float) -> Model | Learnt:
    """Return a model of clauses, or why there is none. Raises :class:`Timeout`."""
    from pysat.solvers import Glucose4

    with Glucose4(bootstrap_with=[list(clause) for clause in clauses], with_proof=True) as solver:
        timer = Timer(seconds, solver.interrupt)
        timer.start()
        try:
            answer = solver.solve_limited(expect_interrupt=True)
        finally:
            timer.cancel()
        if answer is None:
            raise Timeout
        if answer:
            return Model(frozenset(v for v in solver.get_model() if v > 0))
        return Learnt(tuple(_learnt(solver.get_proof() or ())))


def _learnt(lines: Sequence[str]) -> list[Clause]:
    """Return what a proof in the DRUP format adds; what it deletes may stay."""
    found: list[Clause] = []
    for line in lines:
        words = line.split()
        if words and words[0] != "d":
            found.append(tuple(int(word) for word in words if word != "0"))
    return found


__all__ = ["Learnt", "Model", "Timeout", "solve"]
