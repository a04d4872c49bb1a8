"""Replacing the target of a goal or the type of a hypothesis by an equal one.

Counterpart in Lean: `Lean.Meta.Tactic.Replace`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, MVar
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.basic.intro import intro_n, revert, try_clear
from gnomon.tactics.basic.subst import assert_hyp


def replace_target_eq(meta: Meta, goal: Expr, target: Expr, proof: Expr) -> MVar:
    """Replace a goal by one with another target, given a proof that the old one equals it."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        old = meta.instantiate_mvars(decl.type)
        new = meta.mk_mvar(target, "syntheticOpaque", decl.user_name)
        level = meta.get_level(old)
        hint = expected_type_hint(meta, proof, meta.mk_app_m("Eq", [old, target]))
        meta.assign(goal, meta.const("Eq.mpr", [level])(old, target, hint, new))
    return new


def expected_type_hint(meta: Meta, proof: Expr, ty: Expr) -> Expr:
    """Return a proof, with the type that it is to have."""
    return meta.const("id", [meta.get_level(ty)])(ty, proof)


def replace_target_def_eq(meta: Meta, goal: MVar, target: Expr) -> MVar:
    """Replace a goal by one whose target is the same by definition."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        old = meta.instantiate_mvars(decl.type)
        if old == target:
            return goal
        new = meta.mk_mvar(target, "syntheticOpaque", decl.user_name)
        meta.assign(goal, expected_type_hint(meta, new, old))
    return new


@dataclass(frozen=True, slots=True)
class Replaced:
    """A hypothesis after its replacement, the goal, and what later variables are now."""

    fvar: FVar
    goal: MVar
    moved: dict[int, Expr] = field(default_factory=dict)


def assert_after(meta: Meta, goal: Expr, after: Expr, name: str, ty: Expr, value: Expr) -> Replaced:
    """Add a hypothesis behind another one."""
    decl = meta.mvar_decl(goal)
    place = decl.lctx[after].index
    later = [local.fvar for local in decl.lctx.decls() if local.index > place]
    if not later:
        fvar, new = assert_hyp(meta, goal, name, ty, value)
        return Replaced(fvar, new)
    reverted, bare = revert(meta, goal, later, preserve_order=True)
    fvar, new = assert_hyp(meta, bare, name, ty, value)
    again, last = intro_n(meta, new, len(reverted), preserve_names=True)
    moved: dict[int, Expr] = {old.id: now for old, now in zip(reverted, again, strict=True)}
    return Replaced(fvar, last, moved)


def replace_hypothesis(meta: Meta, goal: Expr, fvar: FVar, ty: Expr, proof: Expr) -> Replaced:
    """Replace a hypothesis by one of another type, given a proof of that; where it stood."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        local = meta.local_decl(fvar)
        last = local
        for each in meta.collect_fvars(ty):
            other = decl.lctx[each]
            if other.index > last.index:
                last = other
    result = assert_after(meta, goal, last.fvar, local.user_name, ty, proof)
    return Replaced(result.fvar, try_clear(meta, result.goal, fvar), result.moved)


def replace_hypothesis_eq(meta: Meta, goal: Expr, fvar: FVar, ty: Expr, proof: Expr) -> Replaced:
    """Replace a hypothesis, given a proof that its type equals the new one."""
    with meta.with_mvar_lctx(goal):
        value = meta.mk_app_m("Eq.mp", [proof, fvar])
    return replace_hypothesis(meta, goal, fvar, ty, value)


def change_hypothesis(meta: Meta, goal: MVar, fvar: FVar, ty: Expr) -> Replaced:
    """Give a hypothesis another type, the same by definition; it stays the same variable."""
    decl = meta.mvar_decl(goal)
    if decl.lctx[fvar].type == ty:
        return Replaced(fvar, goal)
    lctx = decl.lctx.with_type(fvar, ty)
    new = meta.mk_mvar(decl.type, "syntheticOpaque", decl.user_name, lctx)
    meta.assign(goal, new)
    return Replaced(fvar, new)
