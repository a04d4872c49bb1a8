"""Why learnt clauses follow: for each the clauses that unit propagation uses, in order.

What it does: goes through the learnt clauses from the last to the first; a clause that something
later uses is checked by assuming its opposite and propagating, and what led to the conflict is what
it uses. Clauses that are already used are tried first, so that few are needed.
Source: Heule, Hunt, Wetzler, *Trimming while Checking Clausal Proofs* (FMCAD 2013).
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.LRAT.Trim`; the solver gives the hints there.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.records import dataclass
from gnomon.tactics.bv_decide.cnf import Clause


@dataclass(frozen=True, slots=True)
class Step:
    """A clause and the numbers of the clauses that propagate to a conflict if it is false.

    Given clauses come first in the numbering, then the steps. Each used clause but the last has one
    literal, `units`, that is not yet false; the last has none.
    """

    number: int
    clause: Clause
    uses: tuple[int, ...]
    units: tuple[int, ...]


class NotRefuted(Exception):
    """The learnt clauses do not lead to a contradiction."""


class _Checker:
    """Clauses with two watched literals each."""

    def __init__(self, clauses: Sequence[Clause], size: int) -> None:
        self.clauses = [list(dict.fromkeys(clause)) for clause in clauses]
        self.size = size
        self.watches: list[list[int]] = [[] for _ in range(2 * size + 1)]
        self.units: list[int] = []
        self.values = bytearray(2 * size + 1)
        for number, clause in enumerate(self.clauses):
            if not clause:
                continue
            if len(clause) == 1:
                self.units.append(number)
            else:
                for literal in clause[:2]:
                    self.watches[literal].append(number)

    def explain(self, clause: Clause, limit: int) -> tuple[list[int], list[int]]:
        """Return what refutes the opposite of a clause, with the literals that follow on the way.

        Only clauses numbered below `limit` are used. Raises :class:`NotRefuted`.
        """
        values, trail = self.values, [-literal for literal in clause]
        reason: dict[int, int] = {}
        for literal in trail:
            values[literal] = 1
        try:
            conflict = self._propagate(trail, reason, limit)
        finally:
            for literal in trail:
                values[literal] = 0
        return self._used(trail, reason, conflict)

    def _propagate(self, trail: list[int], reason: dict[int, int], limit: int) -> int:
        """Return the number of a clause that is false in the end."""
        values, clauses, watches = self.values, self.clauses, self.watches
        for number in self.units:
            if number < limit:
                literal = clauses[number][0]
                if values[-literal]:
                    return number
                if not values[literal]:
                    values[literal] = 1
                    trail.append(literal)
                    reason[literal] = number
        at = 0
        while at < len(trail):
            false = -trail[at]
            at += 1
            kept: list[int] = []
            watching = watches[false]
            for position, number in enumerate(watching):
                if number >= limit:
                    kept.append(number)
                    continue
                clause = clauses[number]
                if clause[0] == false:
                    clause[0], clause[1] = clause[1], false
                first = clause[0]
                if values[first]:
                    kept.append(number)
                    continue
                for k in range(2, len(clause)):
                    other = clause[k]
                    if not values[-other]:
                        clause[1], clause[k] = other, false
                        watches[other].append(number)
                        break
                else:
                    kept.append(number)
                    if values[-first]:
                        kept.extend(watching[position + 1 :])
                        watches[false] = kept
                        return number
                    values[first] = 1
                    trail.append(first)
                    reason[first] = number
            watches[false] = kept
        raise NotRefuted

    def _used(
        self, trail: list[int], reason: dict[int, int], conflict: int
    ) -> tuple[list[int], list[int]]:
        needed = {-literal for literal in self.clauses[conflict]}
        uses: list[int] = [conflict]
        units: list[int] = []
        for literal in reversed(trail):
            number = reason.get(literal)
            if literal in needed and number is not None:
                uses.append(number)
                units.append(literal)
                needed.update(-other for other in self.clauses[number] if other != literal)
        uses.reverse()
        units.reverse()
        return uses, units


def trim(given: Sequence[Clause], learnt: Sequence[Clause]) -> list[Step]:
    """Return the steps that lead from given clauses to the empty one, in order.

    Raises :class:`NotRefuted` if the learnt clauses are no proof.
    """
    clauses = [*given, *learnt]
    size = max((abs(literal) for clause in clauses for literal in clause), default=0)
    checker = _Checker(clauses, size)
    uses, units = checker.explain((), _end(clauses))
    steps = [Step(len(clauses), (), tuple(uses), tuple(units))]
    wanted = set(uses)
    for number in range(len(clauses) - 1, len(given) - 1, -1):
        if number not in wanted:
            continue
        clause = tuple(dict.fromkeys(clauses[number]))
        uses, units = checker.explain(clause, number)
        wanted.update(uses)
        steps.append(Step(number, clause, tuple(uses), tuple(units)))
    steps.reverse()
    return steps


def _end(clauses: Sequence[Clause]) -> int:
    """Return the number of the first empty clause, which is not used itself."""
    for number, clause in enumerate(clauses):
        if not clause:
            return number
    return len(clauses)


__all__ = ["NotRefuted", "Step", "trim"]
