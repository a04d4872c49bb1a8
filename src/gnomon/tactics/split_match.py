"""Splitting a goal by the alternatives of a `match` in it.

What it does: discriminants that are no variables become variables with equations; the matcher's
splitter gives a goal for each alternative, in which these equations are solved and the match is
replaced by what the alternative says.
What it assumes: the match is in the goal's target; for one in a hypothesis, that is reverted.
Counterpart in Lean: `Lean.Meta.Split` (`applyMatchSplitter`, `splitMatch`).
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.match_eqns import num_equations, splitter_alternatives
from gnomon.elab.recursion.matcher_app import MatcherApp, matcher_app
from gnomon.elab.terms import replace_subterms
from gnomon.meta import Meta
from gnomon.records import replace
from gnomon.tactics.basic.cases import unify_eqs
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.generalize import equation, generalize_targets_eq
from gnomon.tactics.basic.intro import intro_n, revert, try_clear
from gnomon.tactics.basic.names import fresh_name
from gnomon.tactics.basic.replace import replace_target_def_eq, replace_target_eq
from gnomon.tactics.basic.subst import apply_subst, heq_to_eq, subst_core
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.simp.engine import SimpConfig, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant


def split_match(tac: TacticElab, goal: MVar, found: Expr, target: FVar | None) -> list[MVar] | None:
    """Split on a `match` of the target, or of a hypothesis; `None` if it is not one.

    Raises :class:`TacticFailure` or :class:`~gnomon.meta.MetaError` if the goal makes no sense with
    variables in place of what is matched.
    """
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        app = matcher_app(meta, found, also_cases_on=False)
    if app is None:
        return None
    reverted: tuple[FVar, ...] = ()
    if target is not None:
        reverted, goal = revert(meta, goal, [target])
    goals = []
    for index, each in _apply_splitter(tac, goal, app):
        chosen = _choose_alternative(tac, each, app.name, index)
        goals.append(intro_n(meta, chosen, len(reverted), preserve_names=True)[1])
    return goals


def _apply_splitter(tac: TacticElab, goal: MVar, app: MatcherApp) -> list[tuple[int, MVar]]:
    """Return the goals of the alternatives that can be taken, with the alternatives' numbers."""
    meta = tac.meta
    splitter = tac.core.realize(f"{app.name}.splitter")
    info = meta.env.matcher_info(app.name)
    named = 0 if info is None else num_equations(info)
    with meta.with_mvar_lctx(goal):
        before = meta.const(splitter, app.levels)(*app.params)
        first = meta.whnf_forall(meta.infer_type(before))
        assert isinstance(first, Pi), "splitters take a motive"
        motive_type = first.type
    discrs, eqs, goal = _generalize_discrs(meta, goal, app, motive_type)
    goal = generalize_targets_eq(meta, goal, motive_type, discrs)
    count = len(app.discrs)
    xs, goal = intro_n(meta, goal, count)
    minors: list[MVar] = []
    with meta.with_mvar_lctx(goal):
        ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        levels = list(app.levels)
        if app.u_elim_pos is not None:
            levels[app.u_elim_pos] = meta.get_level(ty)
        applied = meta.const(splitter, levels)(*app.params, meta.mk_lambda(xs, ty), *xs)
        with meta.scope():
            general = replace(app, levels=tuple(levels), discrs=tuple(xs))
            shapes = [
                (1 if is_thunk else num_fields, num_hyps - named, is_thunk)
                for _, num_fields, num_hyps, is_thunk in splitter_alternatives(meta, general)
            ]
        rest = meta.infer_type(applied)
        for index in range(len(shapes)):
            rest = meta.whnf_forall(rest)
            assert isinstance(rest, Pi), "splitters take alternatives"
            tag = f"h_{index + 1}" if len(shapes) > 1 else ""
            minors.append(meta.mk_mvar(_beta_target(meta, rest.type), "syntheticOpaque", tag))
            rest = rest.body.instantiate(minors[-1])
        meta.assign(goal, applied(*minors))
    result: list[tuple[int, MVar]] = []
    for index, (minor, (num_fields, num_hyps, is_thunk)) in enumerate(
        zip(minors, shapes, strict=True)
    ):
        given = ["_"] * num_fields + [fresh_name("x") for _ in range(num_hyps)]
        introduced, current = intro_n(meta, minor, num_fields + num_hyps, given)
        if is_thunk:
            current = try_clear(meta, current, introduced[0])
        solved = unify_eqs(meta, current, count + named, {})
        if solved is not None:
            result.append((index, _substitute(meta, *solved, eqs)))
    return result


def _generalize_discrs(
    meta: Meta, goal: MVar, app: MatcherApp, motive_type: Expr
) -> tuple[list[Expr], list[FVar], MVar]:
    """Replace the discriminants of a match by variables, where it is matched on them only.

    Returns the variables, the equations that say what they are, and the goal.
    """
    if all(isinstance(discr, FVar) for discr in app.discrs):
        return list(app.discrs), [], goal
    decl = meta.mvar_decl(goal)
    count = len(app.discrs)
    with meta.with_lctx(decl.lctx):
        with meta.scope():
            xs, _ = meta.forall_telescope(motive_type, count, reducing=True)
            pairs = [equation(meta, old, new) for old, new in zip(app.discrs, xs, strict=True)]
            hs = [meta.push_local(fresh_name("heq"), eq, instance=False) for eq, _ in pairs]
            body = _with_variables(meta, meta.instantiate_mvars(decl.type), app, xs, hs)
            ty = meta.mk_forall([*xs, *hs], body)
        if not meta.is_type_correct(ty):
            raise TacticFailure("split", goal, "failed to generalize discriminants")
        new = meta.mk_mvar(ty, "syntheticOpaque", decl.user_name)
        meta.assign(goal, new(*app.discrs, *(proof for _, proof in pairs)))
    fvars, new = intro_n(meta, new, 2 * count, preserve_names=True)
    return list(fvars[:count]), fvars[count:], new


def _with_variables(
    meta: Meta, target: Expr, app: MatcherApp, xs: Sequence[Expr], hs: Sequence[Expr]
) -> Expr:
    """Return a target in which calls of a matcher on discriminants are calls on variables.

    `hs` are proofs that the discriminants are what the variables are.
    """
    info = meta.env.matcher_info(app.name)
    names = () if info is None else (info.discr_names or ())
    named = [(x, h) for x, h, name in zip(xs, hs, names, strict=False) if name is not None]

    def change(e: Expr) -> Expr | None:
        if not e.is_app_of(app.name) or e.has_loose_bvars:
            return None
        call = matcher_app(meta, e, also_cases_on=False)
        if call is None or call.rest or call.discrs != app.discrs:
            return None
        alts = []
        for alt, num_params in zip(call.alts, call.alt_num_params, strict=True):
            with meta.scope():
                ys, body = meta.lambda_telescope(alt, num_params)
                body = replace_subterms(body, change)
                if named:
                    ys, body = _renamed_equations(meta, ys, body, named)
                alts.append(meta.mk_lambda(ys, body))
        return replace(call, discrs=tuple(xs), alts=tuple(alts)).to_expr(meta)

    return replace_subterms(target, change)


def _renamed_equations(
    meta: Meta, ys: Sequence[FVar], body: Expr, named: Sequence[tuple[Expr, Expr]]
) -> tuple[tuple[FVar, ...], Expr]:
    """Let an alternative's equations be of variables; what it had of discriminants follows."""
    first = len(ys) - len(named)
    kept, old = ys[:first], ys[first:]
    new: list[FVar] = []
    proofs: list[Expr] = []
    for y, (x, h) in zip(old, named, strict=True):
        local = meta.local_decl(y)
        ty = local.type
        if ty.is_app_of("Eq", 3):
            fresh = meta.push_local(local.user_name, meta.mk_app_m("Eq", [x, ty.app_args[2]]))
            proofs.append(meta.mk_app_m("Eq.trans", [h, fresh]))
        else:
            fresh = meta.push_local(local.user_name, meta.mk_app_m("HEq", [x, ty.app_args[3]]))
            proofs.append(meta.mk_app_m("HEq.trans", [h, fresh]))
        new.append(fresh)
    return (*kept, *new), meta.replace_fvars(body, old, proofs)


def _beta_target(meta: Meta, ty: Expr) -> Expr:
    if isinstance(ty, Pi):
        return Pi(ty.name, ty.type, _beta_target(meta, ty.body), ty.info)
    return meta.head_beta(ty)


def _substitute(meta: Meta, goal: MVar, subst: dict[int, Expr], eqs: Sequence[FVar]) -> MVar:
    """Use the equations of discriminants where one side is a variable."""
    for eq in eqs:
        with meta.with_mvar_lctx(goal):
            h = apply_subst(meta, subst, eq)
        if not isinstance(h, FVar):
            continue
        h, goal = heq_to_eq(meta, goal, h)
        for symm in (True, False):
            state = meta.save()
            try:
                subst, goal = subst_core(meta, goal, h, symm=symm, subst=subst)
                break
            except TacticFailure:
                meta.restore(state)
    return goal


def _choose_alternative(tac: TacticElab, goal: MVar, name: str, index: int) -> MVar:
    """Rewrite the match by the equation of the alternative that is taken."""
    meta = tac.meta
    theorems = SimpTheorems()
    add_constant(meta, theorems, tac.core.realize(f"{name}.eq_{index + 1}"))
    with meta.with_mvar_lctx(goal):
        e = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        config = SimpConfig(zeta=False, literals=False, proj=False)
        result = Simplifier(meta, [theorems], config).simp(e)
        if result.e == e:
            return goal
        if result.proof is None:
            return replace_target_def_eq(meta, goal, result.e)
        return replace_target_eq(meta, goal, result.e, result.proof)


__all__ = ["split_match"]
