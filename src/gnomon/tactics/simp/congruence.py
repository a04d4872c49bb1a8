"""Congruence theorems that are declared by `@[congr]`, as the simplifier uses them.

What it does: unifies the left side of a theorem with a term, simplifies what its hypotheses speak
of, and lets the results be the right side.
What it assumes: :class:`Simplifier` asks for the head of each application.
Counterpart in Lean: `trySimpCongrTheorem?` in `Lean.Meta.Tactic.Simp.Main`.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from gnomon import Expr
from gnomon.elab.congr_attr import CongrTheorem, congr_theorems, sides
from gnomon.meta import Meta, MetaError

if TYPE_CHECKING:
    from gnomon.tactics.simp.engine import Result, Simplifier


def by_congruence_theorem(simp: Simplifier, e: Expr) -> Result | None:
    """Return a term with the arguments simplified by the first theorem that changes one."""
    name = e.head_name
    if name is None:
        return None
    for theorem in congr_theorems(simp.meta.env, name):
        found = _tried(simp, theorem, e)
        if found is not None:
            return found
    return None


def _tried(simp: Simplifier, theorem: CongrTheorem, e: Expr) -> Result | None:
    meta = simp.meta
    state = meta.save()
    try:
        with meta.with_new_mvar_depth():
            found = _applied(simp, theorem, e)
    except MetaError:
        found = None
    if found is None:
        meta.restore(state)
    return found


def _applied(simp: Simplifier, theorem: CongrTheorem, e: Expr) -> Result | None:
    from gnomon.tactics.simp.engine import Result

    meta = simp.meta
    const = meta.const_with_fresh_levels(theorem.name)
    mvars, infos, ty = meta.forall_meta_telescope(meta.infer_type(const))
    both = sides(ty)
    if both is None or any(position >= len(mvars) for position in theorem.hypotheses):
        return None
    left, right = both
    extra = e.num_args - left.num_args
    if extra != 0:
        return None
    with meta.transparency("reducible"):
        if not meta.is_def_eq(left, e):
            return None
    modified = False
    for position in theorem.hypotheses:
        changed = _process(simp, mvars[position])
        if changed is None:
            return None
        modified = modified or changed
    if not modified:
        return None
    for mvar, info in zip(mvars, infos, strict=True):
        if meta.is_assigned(mvar):
            continue
        needed = meta.instantiate_mvars(meta.infer_type(mvar))
        if info == "instImplicit" or meta.is_class(needed) is not None:
            inst = meta.synth_instance(needed)
            if inst is None or not meta.is_def_eq(mvar, inst):
                return None
        elif meta.is_prop(needed):
            proof = simp.discharge(needed)
            if proof is None or not meta.is_def_eq(mvar, proof):
                return None
    proof = meta.instantiate_mvars(const(*mvars))
    new = meta.head_beta(meta.instantiate_mvars(right))
    if meta.has_expr_mvar(proof) or meta.has_expr_mvar(new):
        return None
    if ty.is_app_of("Iff", 2):
        proof = meta.mk_app_m("propext", [proof])
    return Result(_beta_args(meta, new), proof)


def _beta_args(meta: Meta, e: Expr) -> Expr:
    """Reduce arguments that are functions applied to arguments."""
    return e.app_fn(*map(meta.head_beta, e.app_args)) if e.app_args else e


def _process(simp: Simplifier, h: Expr) -> bool | None:
    """Prove a hypothesis by simplification; whether something changed, `None` if that fails."""
    meta = simp.meta
    with ExitStack() as stack:
        stack.enter_context(meta.scope())
        fvars, conclusion = meta.forall_telescope(
            meta.instantiate_mvars(meta.infer_type(h)), reducing=True
        )
        stack.enter_context(simp.with_premises(fvars))
        both = sides(conclusion)
        if both is None:
            return None
        left = meta.instantiate_mvars(both[0])
        result = simp.inside(left, fresh=bool(fvars) and simp.config.contextual)
        head, args = both[1].app_fn, both[1].app_args
        value = meta.mk_lambda(list(args), result.e) if args else result.e
        if not meta.is_def_eq(head, value):
            return None
        proof = result.proof or meta.mk_app_m("Eq.refl", [left])
        if conclusion.is_app_of("Iff", 2):
            proof = meta.mk_app_m("iff_of_eq", [proof])
        if not meta.is_def_eq(h, meta.mk_lambda(fvars, proof)):
            return None
        return result.proof is not None or (bool(fvars) and result.e != left)


__all__ = ["by_congruence_theorem"]
