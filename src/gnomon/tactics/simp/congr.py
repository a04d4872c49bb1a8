"""Congruence by theorems that are marked with `@[congr]`.

What it does: the sides of a theorem's hypotheses are simplified one after the other, each with what
those before it have become; with `+contextual`, the premises of a hypothesis are rules meanwhile.
What it assumes: `elab/congr_attr.py` has checked the theorem.
Counterpart in Lean: `trySimpCongrTheorem?` in `Lean.Meta.Tactic.Simp.Main`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.congr_attr import CONGR_THEOREMS, CongrTheorem, sides
from gnomon.meta import MetaError

if TYPE_CHECKING:
    from gnomon.tactics.simp.engine import Result, Simplifier


def by_theorem(simp: Simplifier, e: Expr) -> Result | None:
    """Return what a term becomes by a theorem about its function; `None` if there is none."""
    name = e.head_name
    theorems = CONGR_THEOREMS.state(simp.meta.env).get(name) if name is not None else None
    for theorem in theorems or ():
        state = simp.meta.save()
        try:
            with simp.meta.with_new_mvar_depth():
                found = _instance(simp, e, theorem)
        except MetaError:
            found = None
        if found is not None:
            return found
        simp.meta.restore(state)
    return None


def _instance(simp: Simplifier, e: Expr, theorem: CongrTheorem) -> Result | None:
    from gnomon.tactics.simp.engine import Result

    meta = simp.meta
    proof: Expr = meta.const_with_fresh_levels(theorem.name)
    mvars, infos, conclusion = meta.forall_meta_telescope(meta.infer_type(proof))
    both = sides(conclusion)
    if both is None or both[0].num_args != e.num_args or not _unify(simp, both[0], e):
        return None
    modified = False
    for position in theorem.positions:
        changed = _hypothesis(simp, mvars[position])
        if changed is None:
            return None
        modified = modified or changed
    if not modified:
        return None
    for mvar, info in zip(mvars, infos, strict=True):
        if meta.is_assigned(mvar):
            continue
        if info != "instImplicit":
            return None
        inst = meta.synth_instance(meta.instantiate_mvars(meta.infer_type(mvar)))
        if inst is None or not meta.is_def_eq(mvar, inst):
            return None
    whole = meta.instantiate_mvars(proof(*mvars))
    new = meta.instantiate_mvars(both[1])
    if conclusion.is_app_of("Iff", 2):
        whole = meta.mk_app_m("propext", [whole])
    if meta.has_expr_mvar(whole) and not meta.has_expr_mvar(e):
        return None
    return Result(meta.head_beta(new), whole)


def _unify(simp: Simplifier, a: Expr, b: Expr) -> bool:
    with simp.meta.transparency("reducible"):
        return bool(simp.meta.is_def_eq(a, b))


def _hypothesis(simp: Simplifier, mvar: Expr) -> bool | None:
    """Prove a hypothesis by simplifying its left side; return whether that changed anything."""
    from gnomon.tactics.simp.theorems import SimpTheorems, add_proof

    meta = simp.meta
    with meta.scope():
        fvars, body = meta.forall_telescope(meta.instantiate_mvars(meta.infer_type(mvar)))
        both = sides(body)
        if both is None:
            return None
        lhs = meta.head_beta(meta.instantiate_mvars(both[0]))
        saved = simp.sets
        if simp.config.contextual:
            own = SimpTheorems()
            for fvar in fvars:
                if meta.is_prop(meta.infer_type(fvar)):
                    add_proof(meta, own, "h", fvar)
            simp.sets = [own, *simp.sets]
        try:
            result = simp.inside(lhs, fresh=simp.config.contextual) if fvars else simp.simp(lhs)
        finally:
            simp.sets = saved
        head, args = both[1].app_fn, list(both[1].app_args)
        if not _unify(simp, head, meta.mk_lambda(args, result.e) if args else result.e):
            return None
        proof = result.proof or meta.mk_app_m("Eq.refl", [lhs])
        if body.is_app_of("Iff", 2):
            proof = meta.mk_app_m("iff_of_eq", [proof])
        if not meta.is_def_eq(mvar, meta.mk_lambda(fvars, proof) if fvars else proof):
            return None
        return result.proof is not None or (bool(fvars) and lhs != result.e)
