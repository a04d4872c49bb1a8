"""Substituting a variable by what an equation says it is.

Counterpart in Lean: `Lean.Meta.Tactic.Subst`.
"""

from __future__ import annotations

from gnomon import Expr, FVar, MVar
from gnomon.elab.message_data import indented
from gnomon.meta import Meta
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import clear, intro_n, revert, try_clear


def apply_subst(meta: Meta, subst: dict[int, Expr], e: Expr) -> Expr:
    """Return a term with variables replaced; what replaces them has none of them any more."""
    while True:
        fvars = [fvar for fvar in meta.collect_fvars(e) if fvar.id in subst]
        if not fvars:
            return e
        e = meta.replace_fvars(e, fvars, [subst[fvar.id] for fvar in fvars])


def match_eq(meta: Meta, ty: Expr) -> tuple[Expr, Expr, Expr] | None:
    """Return type and sides of an equation."""
    ty = meta.instantiate_mvars(ty)
    if not ty.is_app_of("Eq", 3):
        ty = meta.whnf_r(ty)
    if not ty.is_app_of("Eq", 3):
        return None
    alpha, lhs, rhs = ty.app_args
    return alpha, lhs, rhs


def match_heq(meta: Meta, ty: Expr) -> tuple[Expr, Expr, Expr, Expr] | None:
    """Return types and sides of a heterogeneous equation: `α, a, β, b`."""
    ty = meta.instantiate_mvars(ty)
    if not ty.is_app_of("HEq", 4):
        ty = meta.whnf_r(ty)
    if not ty.is_app_of("HEq", 4):
        return None
    alpha, lhs, beta, rhs = ty.app_args
    return alpha, lhs, beta, rhs


def subst_core(
    meta: Meta,
    goal: Expr,
    h: Expr,
    *,
    symm: bool = False,
    subst: dict[int, Expr] | None = None,
    clear_h: bool = True,
    skip: bool = False,
) -> tuple[dict[int, Expr], MVar]:
    """Replace the variable `x` of `h : a = x` (of `h : x = a` with `symm`) by `a` in the goal.

    With `skip`, if the goal says nothing of `x` and `h`, they are cleared and nothing is proved.

    Returns what variables of the goal before are now, and the goal. Raises
    :class:`TacticFailure` if that side is no variable, or occurs in the other.
    """
    subst = dict(subst or {})
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        sides = match_eq(meta, meta.local_decl(h).type)
        if sides is None:
            raise TacticFailure("subst", goal, "Argument must be an equality proof")
        alpha, lhs, rhs = sides
        a, b = (rhs, lhs) if symm else (lhs, rhs)
        a, b = meta.instantiate_mvars(a), meta.instantiate_mvars(b)
        if not isinstance(b, FVar) or meta.local_decl(b).is_let:
            raise TacticFailure("subst", goal, "Variable expected in equality")
        if meta.depends_on(a, [b]):
            raise TacticFailure("subst", goal, "'", b, "' occurs at", indented(a))
    reverted, new = revert(meta, goal, [b, h], preserve_order=True)
    fvars, new = intro_n(meta, new, 2, preserve_names=True)
    b_new, h_new = fvars
    decl = meta.mvar_decl(new)
    with meta.with_lctx(decl.lctx):
        sides = match_eq(meta, meta.local_decl(h_new).type)
        assert sides is not None, "the hypothesis is an equation"
        alpha, lhs, rhs = sides
        ty = meta.instantiate_mvars(decl.type)
        h_occurs = meta.depends_on(ty, [h_new])
        is_skipped = skip and len(reverted) == 2 and not meta.depends_on(ty, [h_new, b_new])
        a_term = rhs if symm else lhs
        u = meta.get_level(ty)
        v = meta.get_level(alpha)
        refl = meta.const("Eq.refl", [v])(alpha, a_term)
        major: Expr = h_new
        if symm:
            major = meta.const("Eq.symm", [v])(alpha, b_new, a_term, h_new)
        if not h_occurs:
            new_type = meta.replace_fvars(ty, [b_new], [a_term])
            motive = meta.mk_lambda([b_new], ty)
        elif not symm:
            new_type = meta.replace_fvars(ty, [b_new, h_new], [a_term, refl])
            motive = meta.mk_lambda([b_new, h_new], ty)
        else:
            with meta.scope():
                eq = meta.const("Eq", [v])(alpha, a_term, b_new)
                h_symm = meta.push_local("h", eq, instance=False)
                back = meta.const("Eq.symm", [v])(alpha, a_term, b_new, h_symm)
                body = meta.replace_fvars(ty, [h_new], [back])
                motive = meta.mk_lambda([b_new, h_symm], body)
            new_type = meta.head_beta(motive(a_term, refl))
        if is_skipped:
            minor = new
        else:
            minor = meta.mk_mvar(new_type, "syntheticOpaque", decl.user_name)
            if h_occurs or not meta.env.contains("Eq.ndrec"):
                if not h_occurs:
                    with meta.scope():
                        eq = meta.const("Eq", [v])(alpha, a_term, b_new)
                        motive = meta.mk_lambda([b_new, meta.push_local("h", eq)], ty)
                value = meta.const("Eq.rec", [u, v])(alpha, a_term, motive, minor, b_new, major)
            else:
                value = meta.const("Eq.ndrec", [u, v])(alpha, a_term, motive, minor, b_new, major)
            meta.assign(new, value)
        last = minor
    if clear_h:
        last = clear(meta, last, h_new)
        last = try_clear(meta, last, b_new)
    back_fvars, last = intro_n(meta, last, len(reverted) - 2, preserve_names=True)
    for old, renamed in zip(reverted[2:], back_fvars, strict=True):
        subst[old.id] = renamed
    subst[b.id] = a
    if isinstance(h, FVar):
        with meta.with_mvar_lctx(last):
            alpha_now = meta.infer_type(a)
            level = meta.get_level(alpha_now)
            subst[h.id] = meta.const("Eq.refl", [level])(alpha_now, a)
    return subst, last


def heq_to_eq(meta: Meta, goal: Expr, fvar: Expr) -> tuple[Expr, MVar]:
    """Replace a hypothesis `a ≍ b` with equal types by `a = b`; return it and the goal."""
    decl = meta.mvar_decl(goal)
    assert isinstance(goal, MVar), "goals are metavariables"
    with meta.with_lctx(decl.lctx):
        local = meta.local_decl(fvar)
        sides = match_heq(meta, local.type)
        if sides is None:
            return fvar, goal
        alpha, a, beta, b = sides
        if not meta.is_def_eq(alpha, beta):
            return fvar, goal
        proof = meta.mk_app_m("eq_of_heq", [fvar])
        new_type = meta.mk_app_m("Eq", [a, b])
        name = local.user_name
    fvar_new, goal_new = assert_hyp(meta, goal, name, new_type, proof)
    return fvar_new, try_clear(meta, goal_new, fvar)


def assert_hyp(meta: Meta, goal: Expr, name: str, ty: Expr, value: Expr) -> tuple[FVar, MVar]:
    """Add a hypothesis with a proof; return it and the goal."""
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        from gnomon import Pi

        new_type = Pi(name, ty, target)
        new = meta.mk_mvar(new_type, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(value))
    fvars, last = intro_n(meta, new, 1, preserve_names=True)
    return fvars[0], last
