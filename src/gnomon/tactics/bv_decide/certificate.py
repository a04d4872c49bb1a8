"""A refutation as a term: truth values for variables, a function to `False` for each clause.

What it does: for variables `p₁ … pₙ : Prop` and proofs of the given clauses, makes the proofs of the
learnt ones, each a `let`, up to `False`. The opposite of a literal `p` is `p → False`, that of `¬p`
is `p`; a clause takes the opposites of its literals to `False`. A used clause of which all but one
literal is false gives that literal: `clause o₁ … (fun h : p => rest) … oₖ` for `p`, and
`(fun h : p → False => rest) (fun h : p => clause o₁ … h … oₖ)` for `¬p`.
The term is closed, so that nobody needs to look into it but the kernel.
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.LRAT`, whose proofs a compiled checker reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import BVar, Const, Expr, Lam, Let, Pi, Sort
from gnomon.tactics.bv_decide.cnf import Clause
from gnomon.tactics.bv_decide.rup import Step

_FALSE: Final = Const("False")


class _Builder:
    """Builds terms under the binders for variables, given clauses and steps.

    A binder's level is the number of binders outside it; `#i` at depth `d` is level `d - 1 - i`.
    """

    def __init__(self, variables: dict[int, int]) -> None:
        self.variables = variables
        self.level_of_clause: dict[int, int] = {}
        self.clause_of: dict[int, Clause] = {}
        self._bvars: list[Expr] = []

    def at(self, level: int, depth: int) -> Expr:
        """Return the variable of a level, seen at a depth."""
        index = depth - 1 - level
        while len(self._bvars) <= index:
            self._bvars.append(BVar(len(self._bvars)))
        return self._bvars[index]

    def var(self, literal: int, depth: int) -> Expr:
        """Return the proposition of a literal's variable."""
        return self.at(self.variables[abs(literal)], depth)

    def opposite(self, literal: int, depth: int) -> Expr:
        """Return the proposition that a literal is false."""
        p = self.var(literal, depth)
        return Pi("h", p, _FALSE) if literal > 0 else p

    def statement(self, clause: Clause, depth: int) -> Expr:
        """Return the type of a clause."""
        result: Expr = _FALSE
        for i in range(len(clause) - 1, -1, -1):
            result = Pi("h", self.opposite(clause[i], depth + i), result)
        return result

    def step(self, step: Step, depth: int) -> Expr:
        """Return the proof of a step's clause."""
        # What shows that a literal is false: the level of its proof.
        known = {literal: depth + i for i, literal in enumerate(step.clause)}
        inner = depth + len(step.clause)
        for i, literal in enumerate(step.units):
            known[-literal] = inner + i
        here = inner + len(step.units)
        result = self._apply(step.uses[-1], known, here)
        for i in range(len(step.units) - 1, -1, -1):
            here = inner + i
            number, literal = step.uses[i], step.units[i]
            p = self.var(literal, here)
            if literal > 0:
                result = self._apply(number, known, here, literal, Lam("h", p, result))
            else:
                found = self._apply(number, known, here + 1, literal, self.at(here, here + 1))
                rest = Lam("h", Pi("h", p, _FALSE), result)
                result = rest(Lam("h", p, found))
        for i in range(len(step.clause) - 1, -1, -1):
            result = Lam("h", self.opposite(step.clause[i], depth + i), result)
        return result

    def _apply(
        self,
        number: int,
        known: dict[int, int],
        depth: int,
        unit: int = 0,
        value: Expr | None = None,
    ) -> Expr:
        """Return a clause applied to what shows that its literals are false."""
        clause = self.clause_of[number]
        args = [
            value if literal == unit and value is not None else self.at(known[literal], depth)
            for literal in clause
        ]
        head = self.at(self.level_of_clause[number], depth)
        return head(*args) if args else head


def refutation(given: Sequence[Clause], steps: Sequence[Step]) -> tuple[list[int], list[int], Expr]:
    """Return the variables and given clauses that are used, and the proof of `False` from them.

    The proof is a closed function of the variables, as propositions, and of the clauses' proofs.
    """
    used = sorted({number for step in steps for number in step.uses if number < len(given)})
    mentioned = {abs(literal) for number in used for literal in given[number]}
    variables = sorted(mentioned)
    builder = _Builder({variable: level for level, variable in enumerate(variables)})
    depth = len(variables)
    for number in used:
        builder.level_of_clause[number] = depth
        builder.clause_of[number] = given[number]
        depth += 1
    base = depth
    for i, step in enumerate(steps[:-1]):
        builder.level_of_clause[step.number] = base + i
        builder.clause_of[step.number] = step.clause
    result = builder.step(steps[-1], base + len(steps) - 1)
    for i in range(len(steps) - 2, -1, -1):
        step = steps[i]
        statement = builder.statement(step.clause, base + i)
        result = Let("c", statement, builder.step(step, base + i), result)
    for i in range(len(used) - 1, -1, -1):
        result = Lam("c", builder.statement(given[used[i]], len(variables) + i), result)
    for _ in variables:
        result = Lam("p", Sort(0), result)
    return variables, used, result


__all__ = ["refutation"]
