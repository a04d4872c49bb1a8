"""Powers whose exponents are no numerals.

What it does: `a ^ (n + 2)` becomes `a ^ n * a ^ 2`, `a ^ (n * 2)` becomes `(a ^ n) ^ 2`, `(a * b) ^ n`
becomes `a ^ n * b ^ n`, so that what is left of them are atoms.
What it assumes: `Mathlib.Tactic.Ring.Exponents`.
Counterpart in Lean: `Mathlib.Tactic.Ring.evalPow`.
"""

from __future__ import annotations

from gnomon import Expr, NatLit
from gnomon.meta import MetaError
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.mathlib.ring.structure import Structure
from gnomon.tactics.simp.engine import NEUTRAL, Result, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant

_RULES = ("pow_add", "pow_mul_num", "pow_num_mul", "mul_pow", "pow_succ_nat")
_SPACE = "Mathlib.Tactic.Ring."


def _variable_exponent(e: Expr) -> bool:
    """Return whether there is a power whose exponent is no numeral."""
    if e.is_app_of("HPow.hPow", 6):
        exponent = e.app_args[5]
        if not (isinstance(exponent, NatLit) or exponent.is_app_of("OfNat.ofNat", 3)):
            return True
    return any(_variable_exponent(part) for part in e.app_args if not part.has_loose_bvars)


def expand_exponents(tac: TacticElab, ring: Structure | None, e: Expr) -> Result:
    """Return a term with sums and products out of exponents."""
    if not _variable_exponent(e):
        return Result(e)
    rules = SimpTheorems()
    for name in _RULES:
        try:
            add_constant(tac.meta, rules, _SPACE + name)
        except MetaError:
            continue
    return Simplifier(tac.meta, [rules], NEUTRAL).simp(e)
