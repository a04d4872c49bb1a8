"""What `omega` says when it finds no contradiction.

Counterpart in Lean: `Lean.Elab.Tactic.Omega.formatErrorMessage`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, NatLit
from gnomon.elab.message_data import MessagePart
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.omega.facts import Facts
from gnomon.tactics.omega.ground import mk_int
from gnomon.tactics.omega.problem import Bounds, Coeffs

_NOTHING = (
    "No usable constraints found. You may need to unfold definitions so `omega` can see "
    "linear arithmetic facts about `Nat` and `Int`, which may also involve multiplication, "
    "division, and modular remainder by constants."
)


def _int_list(values: Sequence[Expr]) -> Expr:
    int_type = Const("Int")
    result: Expr = Const("List.nil", [0])(int_type)
    for value in reversed(values):
        result = Const("List.cons", [0])(int_type, value, result)
    return result


def quotient_term(atoms: Sequence[Expr], m: int, coeffs: Coeffs) -> Expr:
    """Return the value of the variable that makes the coefficients of an equation smaller."""
    lit = NatLit(m)
    modulus = Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))
    values = Const("Lean.Omega.Coeffs.ofList")(_int_list(atoms))
    return Const("Lean.Omega.bmod_div_term")(
        modulus, _int_list([mk_int(c) for c in coeffs]), values
    )


def counterexample(tac: TacticElab, facts: Facts) -> list[MessagePart]:
    """Return the parts of the message: the constraints that are left, and what atoms are."""
    constraints = facts.problem.constraints
    if not constraints:
        return [_NOTHING]
    atoms = facts.reader.atoms
    mask = [any(c[i : i + 1] not in ((), (0,)) for c in constraints) for i in range(len(atoms))]
    names = _names(tac, mask)
    parts: list[MessagePart] = ["a possible counterexample may satisfy the constraints\n"]
    shown = [
        "  " + _constraint(_combination(names, coeffs), constraints[coeffs].bounds)
        for coeffs in sorted(constraints)
    ]
    parts.append("\n".join(shown) + "\nwhere")
    for i, atom in enumerate(atoms):
        if mask[i]:
            parts += [f"\n {names[i]} := ", atom]
    return parts


def _names(tac: TacticElab, mask: Sequence[bool]) -> list[str]:
    result: list[str] = []
    number = 0
    for used in mask:
        if not used:
            result.append("(masked)")
            continue
        while _in_scope(tac, _name(number)):
            number += 1
        result.append(_name(number))
        number += 1
    return result


def _name(i: int) -> str:
    letter = chr(ord("a") + i % 26)
    return letter if i < 26 else f"{letter}_{i // 26}"


def _in_scope(tac: TacticElab, name: str) -> bool:
    if tac.meta.lctx.find_by_name(name) is not None:
        return True
    return bool(tac.core.resolve_global(name))


def _combination(names: Sequence[str], coeffs: Coeffs) -> str:
    parts: list[str] = []
    for i, c in enumerate(coeffs):
        if c == 0:
            continue
        sign = (" + " if c > 0 else " - ") if parts else ("" if c > 0 else "- ")
        parts.append(sign + (names[i] if abs(c) == 1 else f"{abs(c)}*{names[i]}"))
    return "".join(parts)


def _constraint(e: str, bounds: Bounds) -> str:
    low, up = bounds.lower, bounds.upper
    if low is None:
        return f"{e} is unconstrained" if up is None else f"{e} ≤ {up}"
    if up is None:
        return f"{e} ≥ {low}"
    return f"{low} ≤ {e} ≤ {up}"
