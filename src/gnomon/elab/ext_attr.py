"""`@[ext]`: what `ext` applies; for a structure, its extensionality theorems are declared.

Counterpart in Lean: `Lean.Elab.Tactic.Ext`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, FVar, Level, MVar
from gnomon.declarations import Theorem
from gnomon.elab.attributes import Attribute, attribute
from gnomon.elab.const_info import inductive_info
from gnomon.elab.ext_iff import declare_iff
from gnomon.elab.message_data import indented
from gnomon.elab.structures import is_structure, structure_fields
from gnomon.meta import Meta

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

TAG = "ext"


@attribute("ext")
def add_ext(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let `ext` use a theorem, or the one that is declared for a structure."""
    has_iff = "iff" not in [leaf.val for leaf in attr.stx.walk() if leaf.is_atom]
    if is_structure(t.core.env, decl):
        _declare_ext(t, decl)
        if has_iff:
            _declare_ext_iff(t, decl)
        decl = f"{decl}.ext"
    else:
        _check_theorem(t, decl)
        if has_iff:
            with t.core.with_ref(attr.stx):
                declare_iff(t, decl)
    t.core.env = t.core.env.with_tag(TAG, decl)


def _check_theorem(t: TermElab, decl: str) -> None:
    """Raise an error unless a theorem says that two variables are equal."""
    meta = t.meta
    ty = meta.infer_type(meta.const_with_fresh_levels(decl))
    _, _, conclusion = meta.forall_meta_telescope(ty)
    conclusion = meta.instantiate_mvars(conclusion)
    sides = conclusion.app_args[1:] if conclusion.is_app_of("Eq", 3) else ()
    if len(sides) != 2 or not all(isinstance(side, MVar) for side in sides):
        t.throw(
            "`[ext]` attribute only applies to structures and to theorems proving `x = y` where "
            "`x` and `y` are variables, but this theorem proves",
            indented(conclusion),
        )


def _equations(
    meta: Meta, name: str, x: Expr, y: Expr, fields: tuple[str, ...]
) -> list[tuple[str, Expr]]:
    """Return the equations between fields that are no proofs."""
    result = []
    for field in fields:
        a, b = meta.mk_projection(x, field), meta.mk_projection(y, field)
        if meta.is_proof(a):
            continue
        if meta.is_def_eq(meta.infer_type(a), meta.infer_type(b)):
            result.append((field, meta.mk_app_m("Eq", [a, b])))
        else:
            result.append((field, meta.mk_app_m("HEq", [a, b])))
    return result


def _setting(meta: Meta, name: str, params: tuple[str, ...]) -> tuple[list[FVar], FVar, FVar]:
    """Return parameters and two values of a structure, as new variables."""
    const = meta.const(name, [Level.param(param) for param in params])
    own, _ = meta.forall_telescope(meta.infer_type(const))
    ty = const(*own) if own else const
    x = meta.push_local("x", ty, "implicit")
    y = meta.push_local("y", ty, "implicit")
    lctx = meta.lctx
    for fvar in own:
        lctx = lctx.with_binder_info(fvar, "implicit")
    meta.lctx = lctx
    return list(own), x, y


def _declare_ext(t: TermElab, name: str) -> None:
    from gnomon.tactics.basic.cases import cases

    meta = t.meta
    if t.core.env.contains(f"{name}.ext"):
        return
    params = tuple(map(str, inductive_info(t.core.env, name).level_params))
    fields = structure_fields(t.core.env, name)
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        own, x, y = _setting(meta, name, params)
        hyps = []
        for field, eq in _equations(meta, name, x, y, fields):
            hyps.append(meta.push_local(field, eq, instance=False))
        # While the proof is made, names say which hypothesis is which.
        public = meta.lctx
        marks = {fvar: f"_ext_{index}" for index, fvar in enumerate([x, y, *hyps])}
        for fvar, mark in marks.items():
            meta.lctx = meta.lctx.rename(fvar, mark)
        goal = meta.mk_mvar(meta.mk_app_m("Eq", [x, y]), "syntheticOpaque")
        current: MVar = goal
        for value in (x, y):
            found = meta.mvar_decl(current).lctx.find_by_name(marks[value])
            assert found is not None, "the value is still there"
            current = cases(meta, current, found.fvar)[0].goal
        _close_by_equations(meta, current, [marks[h] for h in hyps])
        meta.lctx = public
        ty = meta.mk_forall([*own, x, y, *hyps], meta.mk_app_m("Eq", [x, y]))
        proof = meta.mk_lambda([*own, x, y, *hyps], meta.instantiate_mvars(goal))
    t.core.env = t.core.env.add_decl(
        Theorem(f"{name}.ext", params, ty, meta.instantiate_mvars(proof))
    )


def _close_by_equations(meta: Meta, goal: MVar, fields: list[str]) -> None:
    """Substitute by the equations between fields, and close the goal by reflexivity."""
    from gnomon.tactics.basic.subst import heq_to_eq, match_eq, subst_core

    for field in fields:
        with meta.with_mvar_lctx(goal):
            local = meta.lctx.find_by_name(field)
            if local is None:
                continue
            ty = meta.instantiate_mvars(local.type)
            args = [meta.whnf(arg) for arg in ty.app_args]
            reduced = ty.app_fn(*args)
            lctx = meta.lctx.with_type(local.fvar, reduced)
            new = meta.mk_mvar(meta.mvar_decl(goal).type, "syntheticOpaque", "", lctx)
            meta.assign(goal, new)
            goal = new
        h, goal = heq_to_eq(meta, goal, local.fvar)
        with meta.with_mvar_lctx(goal):
            sides = match_eq(meta, meta.local_decl(h).type)
        if sides is not None and isinstance(sides[2], FVar):
            goal = subst_core(meta, goal, h)[1]
    with meta.with_mvar_lctx(goal):
        lhs = meta.instantiate_mvars(meta.mvar_decl(goal).type).app_args[1]
        meta.assign(goal, meta.mk_app_m("Eq.refl", [lhs]))


def _declare_ext_iff(t: TermElab, name: str) -> None:
    meta = t.meta
    if t.core.env.contains(f"{name}.ext_iff"):
        return
    params = tuple(map(str, inductive_info(t.core.env, name).level_params))
    fields = structure_fields(t.core.env, name)
    with meta.scope():
        meta.lctx = meta.lctx.erase(*reversed(meta.lctx.fvars()))
        own, x, y = _setting(meta, name, params)
        eqs = [eq for _, eq in _equations(meta, name, x, y, fields)]
        conj: Expr = meta.const("True")
        for eq in reversed(eqs):
            conj = eq if conj.cname == "True" else meta.mk_app_m("And", [eq, conj])
        eq = meta.mk_app_m("Eq", [x, y])
        with meta.scope():
            h = meta.push_local("h", eq, instance=False)
            goal = meta.mk_mvar(conj, "syntheticOpaque")
            _prove_forward(meta, goal, h, len(eqs))
            forward = meta.mk_lambda([h], meta.instantiate_mvars(goal))
        with meta.scope():
            h = meta.push_local("h", conj, instance=False)
            proofs: list[Expr] = []
            rest: Expr = h
            for index in range(len(eqs)):
                if index + 1 == len(eqs):
                    proofs.append(rest)
                else:
                    proofs.append(meta.mk_app_m("And.left", [rest]))
                    rest = meta.mk_app_m("And.right", [rest])
            levels = [Level.param(param) for param in params]
            back = meta.const(f"{name}.ext", levels)(*own, x, y, *proofs)
            backward = meta.mk_lambda([h], back)
        proof = meta.mk_app_m("Iff.intro", [forward, backward])
        ty = meta.mk_forall([*own, x, y], meta.mk_app_m("Iff", [eq, conj]))
        value = meta.mk_lambda([*own, x, y], proof)
    t.core.env = t.core.env.add_decl(
        Theorem(f"{name}.ext_iff", params, ty, meta.instantiate_mvars(value))
    )


def _prove_forward(meta: Meta, goal: MVar, h: FVar, count: int) -> None:
    from gnomon.tactics.basic.subst import subst_core

    _, goal = subst_core(meta, goal, h)
    with meta.with_mvar_lctx(goal):
        ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)

        def prove(prop: Expr, left: int) -> Expr:
            if left == 0:
                return meta.const("True.intro")
            if left == 1:
                word = "Eq.refl" if prop.is_app_of("Eq", 3) else "HEq.refl"
                return meta.mk_app_m(word, [prop.app_args[1]])
            first, second = prop.app_args
            return meta.mk_app_m("And.intro", [prove(first, 1), prove(second, left - 1)])

        meta.assign(goal, prove(ty, count))
