"""`ring1`, `ring`, `ring_nf`.

What it does: runs them on goals and hypotheses.
Counterpart in Lean: `Mathlib.Tactic.Ring.Basic`, `Mathlib.Tactic.Ring.RingNF`.
"""

from __future__ import annotations

from gnomon import Expr, FVar
from gnomon.elab.errors import AbortTactic, ElabError
from gnomon.elab.message_data import goal as shown_goal
from gnomon.meta import Meta, MetaError
from gnomon.syntax import Syntax
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.location import Location, read_location, with_location
from gnomon.tactics.mathlib.exponents import expand_exponents
from gnomon.tactics.mathlib.places import rewrite_hypothesis, rewrite_target
from gnomon.tactics.mathlib.ring.normal import Normalizer
from gnomon.tactics.mathlib.ring.polynomial import TooLarge
from gnomon.tactics.mathlib.ring.prove import prove_eq
from gnomon.tactics.mathlib.ring.reader import Atoms, Reader
from gnomon.tactics.mathlib.ring.structure import find_structure
from gnomon.tactics.simp.engine import NEUTRAL, Result
from gnomon.tactics.simp.tactic import run_simplifier

_HINT = (
    "\n\nThe `{0}` tactic failed to close the goal. Use `{0}_nf` to obtain a normal form.\n"
    "  \nNote that `{0}` works primarily in *commutative* rings. If you have a noncommutative ring, "
    "abelian group or module, consider using `noncomm_ring`, `abel` or `module` instead."
)


def normalizer(meta: Meta) -> Normalizer:
    """Return a normalizer for the present context."""
    return Normalizer(meta, [], NEUTRAL)


def prove_equation(meta: Meta, alpha: Expr, lhs: Expr, rhs: Expr) -> Expr | None:
    """Return a proof of an equation in a ring; `None` if there is none by the laws of rings."""
    ring = find_structure(meta, alpha)
    if ring is None:
        return None
    try:
        return prove_eq(Reader(ring, Atoms(meta)), lhs, rhs)
    except TooLarge:
        return None


def ring1(tac: TacticElab, *, aggressive: bool = False) -> None:
    """Close an equation. Raises an error if it does not follow by the laws of rings."""
    meta = tac.meta
    with tac.in_main() as main:
        target = meta.whnf_r(tac.target)
        if not target.is_app_of("Eq", 3):
            tac.throw("ring failed: not an equality")
        alpha, lhs, rhs = target.app_args
        ring = find_structure(meta, meta.instantiate_mvars(alpha))
        if ring is None:
            from gnomon.elab.synthetic import no_instance

            raise no_instance(tac.t, meta.mk_app_m("Lean.Grind.CommSemiring", [alpha]))
        reader = Reader(ring, Atoms(meta, "default" if aggressive else "instances"))
        expanded = expand_exponents(tac, ring, target)
        if expanded.e.is_app_of("Eq", 3):
            lhs, rhs = expanded.e.app_args[1:]
        try:
            proof = prove_eq(reader, lhs, rhs)
        except TooLarge:
            tac.throw("ring failed: too many terms")
        if proof is None:
            left = run_simplifier(tac, normalizer(meta), target, "ring_nf")
            rest = meta.mk_mvar(left.e, "syntheticOpaque")
            tac.throw("ring failed, ring expressions not equal\n", shown_goal(rest))
        if expanded.proof is not None:
            proof = meta.mk_app_m("Eq.mpr", [expanded.proof, proof])
        meta.assign(main, proof)
    tac.replace_main([])


def ring(tac: TacticElab, stx: Syntax, *, aggressive: bool = False) -> None:
    """Close an equation, or leave its normal form and say so."""
    state = tac.save()
    try:
        ring1(tac, aggressive=aggressive)
        return
    except (ElabError, AbortTactic, MetaError, TacticFailure) as error:
        tac.restore_quietly(state, error)
    ring_nf(tac, Location())
    name = "ring!" if aggressive else "ring"
    shown = "ring_nf!" if aggressive else "ring_nf"
    hint = _HINT.format(name).replace("ring!_nf", "ring_nf!")
    tac.core.log_info("Try this:\n  [apply] ", shown, hint, ref=stx)


def normal_form(tac: TacticElab, e: Expr) -> Result:
    """Return a term with the terms of rings in it in normal form."""
    expanded = expand_exponents(tac, None, e)
    simplifier = normalizer(tac.meta)
    return simplifier.trans(expanded, run_simplifier(tac, simplifier, expanded.e, "ring_nf"))


def ring_nf(tac: TacticElab, location: Location) -> None:
    """Bring goal or hypotheses into normal form. Raises an error if nothing changes."""

    def at_hypothesis(fvar: FVar) -> None:
        rewrite_hypothesis(tac, fvar, lambda e: normal_form(tac, e), "ring_nf")

    def at_target() -> None:
        rewrite_target(tac, lambda e: normal_form(tac, e), "ring_nf")

    with_location(tac, location, at_hypothesis, at_target, lambda _: tac.throw("ring_nf failed"))


def ring_nf_at(tac: TacticElab, stx: Syntax) -> None:
    """`ring_nf at h`"""
    ring_nf(tac, read_location(stx))
