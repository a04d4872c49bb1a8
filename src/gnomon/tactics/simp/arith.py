"""`simp +arith`: relations between natural numbers that linear arithmetic decides.

What it does: rewrites a relation that always holds to `True`, one that never holds to `False`.
What is not here: Lean also writes the others in a normal form.
Counterpart in Lean: `Lean.Meta.Simp.Arith`.
"""

from __future__ import annotations

from typing import NoReturn

from gnomon import Const, Expr
from gnomon.meta import Meta
from gnomon.tactics.omega.facts import Facts

_RELATIONS = {"LT.lt": 4, "LE.le": 4, "GT.gt": 4, "GE.ge": 4, "Eq": 3}


class _Unknown(Exception):
    """Linear arithmetic does not decide a relation."""


def decide_linear(meta: Meta, e: Expr) -> tuple[Expr, Expr] | None:
    """Return `True` or `False` for a relation between natural numbers, with a proof."""
    if e.num_args != _RELATIONS.get(e.head_name or "") or e.app_args[0].cname != "Nat":
        return None
    proof = _prove(meta, e)
    if proof is not None:
        return Const("True"), meta.mk_app_m("eq_true", [proof])
    proof = _prove(meta, Const("Not")(e))
    if proof is not None:
        return Const("False"), meta.mk_app_m("eq_false", [proof])
    return None


def _prove(meta: Meta, e: Expr) -> Expr | None:
    from gnomon.tactics.omega.tactic import false_or_by_contra, refute

    def fail(facts: Facts) -> NoReturn:
        raise _Unknown

    state = meta.save()
    try:
        mvar = meta.mk_mvar(e, "syntheticOpaque")
        goal = false_or_by_contra(meta, mvar)
        before = len(meta.lctx.decls())
        with meta.with_mvar_lctx(goal):
            known = [(decl.fvar, decl.type) for decl in meta.lctx.decls()[before:]]
            meta.assign(goal, refute(meta, known, {}, fail))
        return meta.instantiate_mvars(mvar)
    except _Unknown:
        meta.restore(state)
        return None


__all__ = ["decide_linear"]
