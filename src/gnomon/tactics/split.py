"""`split`: the cases of an `if` or a `match` in the goal or in a hypothesis.

What it does: takes the first candidate in the order in which Lean looks at terms. For an `if`, both
cases of its condition are goals, and it is rewritten in each; for a `match`, its splitter gives a
goal for each alternative.
Where to read next: `elab/match_eqns.py`, which makes splitters.
Counterpart in Lean: `Lean.Meta.Split`, `Lean.Meta.SplitIf`, `Lean.Elab.Tactic.Split`.
"""

from __future__ import annotations

from collections.abc import Iterator

from gnomon import BinderInfo, Const, Expr, FVar, Lam, MVar, Pi
from gnomon.elab.message_data import hint
from gnomon.elab.recursion.matcher_app import matcher_app
from gnomon.elab.terms import children, subterms
from gnomon.meta import Meta, MetaError
from gnomon.records import replace
from gnomon.syntax import Syntax, names
from gnomon.tactics.basic.contradiction import contradiction
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.generalize import GeneralizeArg, generalize
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.basic.intro import intro_n, revert, try_clear
from gnomon.tactics.basic.names import fresh_name
from gnomon.tactics.basic.replace import (
    change_hypothesis,
    replace_hypothesis_eq,
    replace_target_def_eq,
    replace_target_eq,
)
from gnomon.tactics.basic.subst import heq_to_eq, match_eq, subst_core
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import hypotheses_at, read_location
from gnomon.tactics.simp.engine import NEUTRAL, SimpConfig, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant


def find_if(e: Expr) -> Expr | None:
    """Return an `if` in a term that has no bound variables and none inside its condition."""
    for part in subterms(e):
        if (part.is_app_of("ite") or part.is_app_of("dite")) and part.num_args >= 5:
            cond = part.app_args[1]
            if not cond.has_loose_bvars and find_if(cond) is None:
                return part
    return None


def _explicit_args(meta: Meta, e: Expr) -> Iterator[Expr]:
    """Iterate over a call's explicit arguments, and those that the function's type is silent of."""
    fn = e.app_fn
    ty: Expr | None = meta.infer_type(fn) if isinstance(fn, Const | FVar) else None
    for arg in e.app_args:
        if isinstance(ty, Pi):
            if ty.info == BinderInfo.default:
                yield arg
            ty = ty.body
        else:
            yield arg


def _is_candidate(meta: Meta, e: Expr) -> bool:
    if e.is_app_of("ite") or e.is_app_of("dite"):
        return e.num_args >= 5 and not e.app_args[1].has_loose_bvars
    info = None if e.head_name is None else meta.env.matcher_info(e.head_name)
    return info is not None and e.num_args >= info.arity and not e.has_loose_bvars


def candidates(meta: Meta, e: Expr) -> Iterator[Expr]:
    """Iterate over what may be split in a term: each `if` and `match`, outer ones first.

    Proofs, implicit arguments and binder types of functions are not looked at. Where a condition
    has candidates itself, they come before the `if`.
    """
    seen: set[Expr] = set()

    def visit(e: Expr) -> Iterator[Expr]:
        if e in seen:
            return
        seen.add(e)
        if _is_candidate(meta, e):
            if e.is_app_of("ite") or e.is_app_of("dite"):
                yield from visit(e.app_args[1])
            yield e
        if e.app_args:
            for arg in _explicit_args(meta, e):
                for found in visit(arg):
                    if arg.has_loose_bvars or not meta.is_proof(arg):
                        yield found
            parts: tuple[Expr, ...] = (e.app_fn,)
        else:
            parts = (e.body,) if isinstance(e, Lam) else children(e)
        for part in parts:
            yield from visit(part)

    return visit(e)


def _decided(tac: TacticElab, e: Expr, h: FVar, holds: bool) -> tuple[Expr, Expr]:
    """Rewrite the `if`s on a condition by a proof that it holds, or does not."""
    meta = tac.meta
    theorems = SimpTheorems()
    for name in ("if_pos", "dif_pos") if holds else ("if_neg", "dif_neg"):
        add_constant(meta, theorems, name)
    simplifier = Simplifier(meta, [theorems], NEUTRAL, only_discharge=h)
    result = simplifier.simp(e)
    proof = result.proof or meta.mk_app_m("Eq.refl", [e])
    return result.e, proof


def split_if(tac: TacticElab, goal: MVar, e: Expr, target: FVar | None) -> list[MVar] | None:
    """Split on the first `if` of a term, the goal's target or a hypothesis's type."""
    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        found = find_if(e)
        if found is None:
            return None
        cond, inst = found.app_args[1:3]
        decl = meta.mvar_decl(goal)
        ty = meta.instantiate_mvars(decl.type)
        level = meta.get_level(ty)
        goals = []
        for suffix, prop in (("isTrue", cond), ("isFalse", meta.const("Not")(cond))):
            own = decl.user_name
            tag = f"{own}.{suffix}" if own else suffix
            goals.append(meta.mk_mvar(Pi("h", prop, ty), "syntheticOpaque", tag))
        meta.assign(goal, meta.const("dite", [level])(ty, cond, inst, *goals))
    result = []
    for each, holds in zip(goals, (True, False), strict=True):
        fvars, new = intro_n(meta, each, 1)
        with meta.with_mvar_lctx(new):
            if target is None:
                now = meta.instantiate_mvars(meta.mvar_decl(new).type)
                value, proof = _decided(tac, now, fvars[0], holds)
                new = replace_target_eq(meta, new, value, proof)
            else:
                now = meta.instantiate_mvars(meta.local_decl(target).type)
                value, proof = _decided(tac, now, fvars[0], holds)
                new = replace_hypothesis_eq(meta, new, target, value, proof).goal
        result.append(new)
    return result


def _no_split(tac: TacticElab, main: MVar) -> None:
    raise tac.core.error(
        TacticFailure(
            "split",
            main,
            "Could not split an `if` or `match` expression in the goal",
            hint(
                "Use `set_option trace.split.failure true` to display additional diagnostic "
                "information"
            ),
        ).data
    )


def split_match(tac: TacticElab, goal: MVar, found: Expr, target: FVar | None) -> list[MVar] | None:
    """Split on a `match`, by the matcher's splitter."""
    from gnomon.elab.match_eqns import splitter_alternatives

    meta = tac.meta
    with meta.with_mvar_lctx(goal):
        app = matcher_app(meta, found, also_cases_on=False)
    if app is None:
        return None
    splitter = tac.core.realize(f"{app.name}.splitter")
    own = meta.mvar_decl(goal).user_name
    reverted: tuple[FVar, ...] = ()
    if target is not None:
        reverted, goal = revert(meta, goal, [target])
    with meta.with_mvar_lctx(goal):
        args = [
            GeneralizeArg(discr, _variable_name(meta, discr), fresh_name("heq"))
            for discr in app.discrs
        ]
    fvars, goal = generalize(meta, goal, args)
    count = len(app.discrs)
    xs, hs = fvars[:count], fvars[count:]
    back, goal = revert(meta, goal, hs, preserve_order=True)
    goals: list[MVar] = []
    with meta.with_mvar_lctx(goal):
        ty = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        levels = list(app.levels)
        if app.u_elim_pos is not None:
            levels[app.u_elim_pos] = meta.get_level(ty)
        fn: Expr = meta.const(splitter, levels)
        applied = fn(*app.params, meta.mk_lambda(xs, ty), *xs)
        shapes = []
        with meta.scope():
            general = replace(app, levels=tuple(levels), discrs=tuple(xs))
            for _, num_fields, num_hyps, is_thunk in splitter_alternatives(meta, general):
                shapes.append((1 if is_thunk else num_fields, num_hyps, is_thunk))
        rest = meta.infer_type(applied)
        for _ in shapes:
            rest = meta.whnf_forall(rest)
            assert isinstance(rest, Pi), "splitters take alternatives"
            minor = meta.mk_mvar(_beta_target(meta, rest.type), "syntheticOpaque", own)
            goals.append(minor)
            rest = rest.body.instantiate(minor)
        meta.assign(goal, applied(*goals))
    result: list[MVar] = []
    for index, (minor, shape) in enumerate(zip(goals, shapes, strict=True)):
        num_fields, num_hyps, is_thunk = shape
        given = ["_"] * num_fields + [fresh_name("x") for _ in range(num_hyps)]
        introduced, current = intro_n(meta, minor, num_fields + num_hyps, given)
        if is_thunk:
            current = try_clear(meta, current, introduced[0])
        solved = _solve_equations(tac, current, len(back))
        if solved is None:
            continue
        again, current = intro_n(meta, solved, len(reverted), preserve_names=True)
        chosen = again[0] if again else None
        current = _choose_alternative(tac, current, chosen, app.name, len(shapes))
        meta.set_mvar_user_name(current, f"{own}.h_{index + 1}" if own else f"h_{index + 1}")
        result.append(current)
    return result


def _variable_name(meta: Meta, discr: Expr) -> str:
    """Return the name of the variable in a discriminant's place: its own, made inaccessible."""
    name = meta.local_decl(discr).user_name if isinstance(discr, FVar) else "x"
    return fresh_name(names.erase_macro_scopes(name))


def _beta_target(meta: Meta, ty: Expr) -> Expr:
    if isinstance(ty, Pi):
        return Pi(ty.name, ty.type, _beta_target(meta, ty.body), ty.info)
    return meta.head_beta(ty)


def _solve_equations(tac: TacticElab, goal: MVar, count: int) -> MVar | None:
    """Substitute discriminants that are variables; `None` if the alternative cannot be taken."""
    meta = tac.meta
    for _ in range(count):
        fvars, goal = intro_n(meta, goal, 1, preserve_names=True)
        h, goal = heq_to_eq(meta, goal, fvars[0])
        with meta.with_mvar_lctx(goal):
            sides = match_eq(meta, meta.local_decl(h).type)
            if sides is None:
                continue
            lhs, rhs = (meta.instantiate_mvars(each) for each in sides[1:])
            same = lhs == rhs
            left, right = constructor_app(meta, lhs), constructor_app(meta, rhs)
        if same:
            goal = try_clear(meta, goal, h)
            continue
        absurd = left is not None and right is not None and left[0] != right[0]
        if absurd and contradiction(meta, goal):
            return None
        if isinstance(lhs, FVar) or isinstance(rhs, FVar):
            state = meta.save()
            try:
                goal = subst_core(meta, goal, h, symm=not isinstance(rhs, FVar))[1]
            except TacticFailure:
                meta.restore(state)
    return goal


def _choose_alternative(
    tac: TacticElab, goal: MVar, target: FVar | None, name: str, count: int
) -> MVar:
    """Rewrite the match by the equation of the alternative that is taken."""
    meta = tac.meta
    theorems = SimpTheorems()
    for index in range(count):
        add_constant(meta, theorems, tac.core.realize(f"{name}.eq_{index + 1}"))
    with meta.with_mvar_lctx(goal):
        if target is None:
            e = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        else:
            e = meta.instantiate_mvars(meta.local_decl(target).type)
        config = SimpConfig(zeta=False, literals=False, proj=False)
        result = Simplifier(meta, [theorems], config).simp(e)
        if result.e == e:
            return goal
        if result.proof is None:
            if target is None:
                return replace_target_def_eq(meta, goal, result.e)
            return change_hypothesis(meta, goal, target, result.e).goal
        if target is None:
            return replace_target_eq(meta, goal, result.e, result.proof)
        return replace_hypothesis_eq(meta, goal, target, result.e, result.proof).goal


@tactic(TACTIC + "split")
def split(tac: TacticElab, stx: Syntax) -> None:
    """`split at h`"""
    location = read_location(stx[2])
    with tac.in_main() as main:
        meta = tac.meta
        target: FVar | None = None
        if location.hypotheses:
            target = hypotheses_at(tac, location.hypotheses)[0]
            e = meta.instantiate_mvars(meta.local_decl(target).type)
        else:
            e = tac.target
        options = list(candidates(meta, e))
    for option in options:
        state = tac.save()
        try:
            if option.is_app_of("ite") or option.is_app_of("dite"):
                found = split_if(tac, main, e, target)
            else:
                found = split_match(tac, main, option, target)
        except (MetaError, TacticFailure):
            found = None
        if found is not None:
            tac.replace_main(found)
            return
        tac.restore(state)
    _no_split(tac, main)
