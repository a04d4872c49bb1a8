"""Goals with contradictory hypotheses.

Counterpart in Lean: `Lean.Meta.Tactic.Contradiction`.
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, MVar, Pi
from gnomon.elab.const_info import inductive_info, num_indices
from gnomon.meta import Meta, MetaError
from gnomon.meta.app_builder import mk_eq_refl
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.injection import mk_no_confusion, whnf_constructor
from gnomon.tactics.basic.subst import match_eq, match_heq

_FUEL = 16


def contradiction(meta: Meta, goal: Expr, *, use_decide: bool = True) -> bool:
    """Solve a goal with contradictory hypotheses; return whether it has any."""
    return _contradiction(meta, goal, use_decide)


def _contradiction(meta: Meta, goal: Expr, use_decide: bool) -> bool:
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        for local in decl.lctx.decls():
            if local.kind != "default":
                continue
            if _by_hypothesis(meta, goal, target, local.fvar, use_decide):
                return True
    return False


def _by_hypothesis(meta: Meta, goal: Expr, target: Expr, fvar: FVar, use_decide: bool) -> bool:
    ty = meta.instantiate_mvars(meta.local_decl(fvar).type)
    negated = _negation(meta, ty)
    if negated is not None:
        proof = _find(meta, negated) or _reflexive(meta, negated)
        if proof is not None:
            u = meta.get_level(target)
            meta.assign(goal, meta.const("absurd", [u])(negated, target, proof, fvar))
            return True
        equal = match_eq(meta, negated)
        if equal is not None and meta.is_def_eq(equal[1], equal[2]):
            u, proof = meta.get_level(target), mk_eq_refl(meta, equal[1])
            meta.assign(goal, meta.const("absurd", [u])(negated, target, proof, fvar))
            return True
    sides = match_eq(meta, ty)
    if sides is not None and _different(meta, goal, target, fvar, sides[1], sides[2]):
        return True
    heq = match_heq(meta, ty)
    if heq is not None and meta.is_def_eq(heq[0], heq[2]):
        proof = meta.mk_app_m("eq_of_heq", [fvar])
        if _different(meta, goal, target, proof, heq[1], heq[3]):
            return True
    if use_decide and _by_decide(meta, goal, target, fvar, ty):
        return True
    # Case distinction on equations makes huge proofs of `10000 = 10001`.
    return sides is None and heq is None and _is_empty(meta, goal, fvar)


def _negation(meta: Meta, ty: Expr) -> Expr | None:
    if ty.is_app_of("Not", 1):
        return ty.app_args[0]
    if ty.is_app_of("Ne", 3):
        return meta.mk_app_m("Eq", list(ty.app_args[1:]))
    if isinstance(ty, Pi) and ty.body.cname == "False" and meta.is_prop(ty.type):
        return ty.type
    return None


def _reflexive(meta: Meta, ty: Expr) -> Expr | None:
    """Return a proof of `a = b` where the sides are the same by definition."""
    sides = match_eq(meta, ty)
    if sides is None or not meta.is_def_eq(sides[1], sides[2]):
        return None
    return meta.mk_app_m("Eq.refl", [sides[1]])


def _find(meta: Meta, ty: Expr) -> Expr | None:
    for local in reversed(meta.lctx.decls()):
        if local.kind == "default" and meta.is_def_eq(local.type, ty):
            return local.fvar
    return None


def _different(meta: Meta, goal: Expr, target: Expr, proof: Expr, a: Expr, b: Expr) -> bool:
    try:
        _, left = whnf_constructor(meta, a)
        _, right = whnf_constructor(meta, b)
        if left is None or right is None or left[0] == right[0]:
            return False
        meta.assign(goal, mk_no_confusion(meta, target, proof))
        return True
    except MetaError:
        return False


def _may_be_empty(meta: Meta, fvar: FVar) -> bool:
    """Return whether a hypothesis has a type without constructors, or an inductive family."""
    head = meta.whnf_d(meta.local_decl(fvar).type).app_fn
    if not isinstance(head, Const) or meta.env.kind(str(head.name)) != "inductive":
        return False
    info = inductive_info(meta.env, str(head.name))
    return not info.ctors or num_indices(info) > 0


def _is_empty(meta: Meta, goal: Expr, fvar: FVar) -> bool:
    """Distinguish cases on a hypothesis with no constructor that fits."""
    if not _may_be_empty(meta, fvar):
        return False
    state = meta.save()
    decl = meta.mvar_decl(goal)
    trial = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, decl.lctx)
    if _eliminate(meta, trial, fvar, [_FUEL]):
        meta.assign(goal, trial)
        return True
    meta.restore(state)
    return False


def _eliminate(meta: Meta, goal: MVar, fvar: FVar, fuel: list[int]) -> bool:
    """Solve a goal by cases on a hypothesis, and on the fields of the constructors that fit."""
    if fuel[0] == 0:
        return False
    fuel[0] -= 1
    state = meta.save()
    try:
        goals = cases(meta, goal, fvar)
    except (TacticFailure, MetaError):
        meta.restore(state)
        return False
    for each in goals:
        with meta.with_mvar_lctx(each.goal):
            fields = [f for f in each.fields if isinstance(f, FVar) and _may_be_empty(meta, f)]
        if not any(_eliminate(meta, each.goal, field, fuel) for field in fields):
            meta.restore(state)
            return False
    return True


def _by_decide(meta: Meta, goal: Expr, target: Expr, fvar: FVar, ty: Expr) -> bool:
    """Refute a closed decidable hypothesis by evaluation."""
    if ty.has_fvar or ty.has_mvar or not meta.is_prop(ty) or not meta.env.contains("Decidable"):
        return False
    try:
        inst = meta.synth_instance(meta.mk_app_m("Decidable", [ty]))
        if inst is None:
            return False
        value = meta.mk_app_opt_m("Decidable.decide", [ty, inst])
        with meta.transparency("default"):
            if meta.whnf(value).cname != "Bool.false":
                return False
        refl = meta.mk_app_m("Eq.refl", [Const("Bool.false")])
        proof = meta.const("of_decide_eq_false")(ty, inst, refl)
        u = meta.get_level(target)
        meta.assign(goal, meta.const("absurd", [u])(ty, target, fvar, proof))
        return True
    except MetaError:
        return False


def contradiction_goal(meta: Meta, goal: Expr) -> None:
    """Solve a goal with contradictory hypotheses; raises :class:`TacticFailure` if it has none."""
    assert isinstance(goal, MVar), "goals are metavariables"
    if not contradiction(meta, goal):
        raise TacticFailure("contradiction", goal, "")
