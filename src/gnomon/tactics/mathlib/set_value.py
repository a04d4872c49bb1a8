"""`set x := e with h`: a value gets a name, which is used wherever it occurs.

Counterpart in Lean: `Mathlib.Tactic.Set`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, Let, MVar
from gnomon.meta import Meta
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.replace import replace_target_def_eq
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TacticElab


def _abstracted(meta: Meta, e: Expr, value: Expr, x: Expr) -> Expr:
    """Return a term with a variable for each occurrence of a value."""
    found = meta.kabstract(meta.instantiate_mvars(e), value)
    return found.instantiate(x)


def _named(meta: Meta, goal: MVar, name: str, ty: Expr, value: Expr) -> tuple[FVar, MVar]:
    """Add a local definition; return it and the goal."""
    decl = meta.mvar_decl(goal)
    new = meta.mk_mvar(Let(name, ty, value, decl.type), "syntheticOpaque", decl.user_name)
    meta.assign(goal, new)
    fvars, inner = intro_n(meta, new, 1, preserve_names=True)
    return fvars[0], inner


def set_value(tac: TacticElab, stx: Syntax) -> None:
    """`set x : t := e with ← h`"""
    meta = tac.meta
    rest = stx[2]
    with tac.in_main() as main:
        ty = tac.elab_type(rest[1][1]) if rest[1].args else None
        value = tac.elab_term(rest[3], ty)
        ty = meta.instantiate_mvars(meta.infer_type(value)) if ty is None else ty
        hyps = [
            local
            for local in meta.lctx.decls()
            if local.kind == "default" and not local.is_let and meta.is_prop(local.type)
        ]
        x, goal = _named(meta, main, names.erase_macro_scopes(rest[0].id), ty, value)
    for local in hyps:
        with meta.with_mvar_lctx(goal):
            new = _abstracted(meta, local.type, value, x)
            if new == meta.instantiate_mvars(local.type):
                continue
            _, goal = assert_hyp(meta, goal, local.user_name, new, local.fvar)
            goal = try_clear(meta, goal, local.fvar)
    with meta.with_mvar_lctx(goal):
        target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        new = _abstracted(meta, target, value, x)
        if new != target:
            goal = replace_target_def_eq(meta, goal, new)
        if rest[4].args:
            a, b = (value, x) if rest[4][1].args else (x, value)
            eq = meta.mk_app_m("Eq", [a, b])
            _, goal = assert_hyp(
                meta, goal, names.erase_macro_scopes(rest[4][2].id), eq,
                meta.mk_app_m("Eq.refl", [x]),
            )  # fmt: skip
    tac.replace_main([goal])
