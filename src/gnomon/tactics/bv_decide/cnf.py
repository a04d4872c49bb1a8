"""Gates as clauses: a variable for each gate that matters, clauses with their proofs.

Counterpart in Lean: `Std.Sat.AIG.CNF`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import Expr
from gnomon.records import dataclass, field
from gnomon.tactics.bv_decide.circuit import Gate
from gnomon.tactics.bv_decide.rules import Rules

Clause = tuple[int, ...]
"""Literals: a variable, which is a positive number, or its opposite."""

_CLAUSES: Final[dict[str, tuple[tuple[str, tuple[int, ...]], ...]]] = {
    "not": (("not_pos", (1, 2)), ("not_neg", (-1, -2))),
    "and": (("and_left", (-1, 2)), ("and_right", (-1, 3)), ("and_intro", (1, -2, -3))),
    "or": (("or_left", (1, -2)), ("or_right", (1, -3)), ("or_elim", (-1, 2, 3))),
    "xor": (
        ("xor_ff", (-1, 2, 3)), ("xor_tt", (-1, -2, -3)),
        ("xor_tf", (1, -2, 3)), ("xor_ft", (1, 2, -3)),
    ),
    "cond": (
        ("cond_tt", (-1, -2, 3)), ("cond_tf", (1, -2, -3)),
        ("cond_ft", (-1, 2, 4)), ("cond_ff", (1, 2, -4)),
    ),
    "maj": (
        ("maj_ab", (1, -2, -3)), ("maj_ac", (1, -2, -4)), ("maj_bc", (1, -3, -4)),
        ("maj_nab", (-1, 2, 3)), ("maj_nac", (-1, 2, 4)), ("maj_nbc", (-1, 3, 4)),
    ),
}  # fmt: skip
"""Each rule with its literals: 1 is the gate, 2 and so on are its inputs."""

_PARAMS: Final = {
    "not": ("a",), "and": ("a", "b"), "or": ("a", "b"), "xor": ("a", "b"),
    "cond": ("c", "a", "b"), "maj": ("a", "b", "c"),
}  # fmt: skip


@dataclass(slots=True)
class Formula:
    """Clauses, and for each what it says about which gates; `gates[v - 1]` is variable `v`."""

    gates: list[Gate] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    reasons: list[tuple[str, Gate, Expr | None]] = field(default_factory=list)
    variables: dict[int, int] = field(default_factory=dict)

    def proof(self, rules: Rules, index: int) -> Expr:
        """Return the proof of a clause."""
        rule, gate, given = self.reasons[index]
        if given is not None:
            return rules.gate("fact", a=gate.expr, h=given)
        args = dict(zip(_PARAMS[gate.kind], (arg.expr for arg in gate.args), strict=True))
        return rules.gate(rule, **args)


def formula_of(facts: Sequence[tuple[Gate, Expr]]) -> Formula:
    """Return the clauses that say that gates are true, and what these gates are.

    Constants have no variables: gates in their simplest forms are not made of them.
    """
    result = Formula()
    todo = [gate for gate, _ in facts]
    while todo:
        gate = todo.pop()
        if gate.number in result.variables:
            continue
        result.gates.append(gate)
        result.variables[gate.number] = len(result.gates)
        todo.extend(gate.args)
    for gate in result.gates:
        numbers = [result.variables[each.number] for each in (gate, *gate.args)]
        for rule, shape in _CLAUSES.get(gate.kind, ()):
            literals = [numbers[abs(k) - 1] * (1 if k > 0 else -1) for k in shape]
            result.clauses.append(tuple(literals))
            result.reasons.append((rule, gate, None))
    for gate, proof in facts:
        result.clauses.append((result.variables[gate.number],))
        result.reasons.append(("fact", gate, proof))
    return result


__all__ = ["Clause", "Formula", "formula_of"]
