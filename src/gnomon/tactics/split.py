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
from gnomon.elab.message_data import hint, inline, msg
from gnomon.elab.terms import children, subterms
from gnomon.meta import Meta, MetaError
from gnomon.syntax import Syntax
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n, try_clear
from gnomon.tactics.basic.replace import replace_target_eq
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import hypotheses_at, read_location
from gnomon.tactics.simp.engine import NEUTRAL, Simplifier
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant
from gnomon.tactics.split_match import split_match


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
                name = meta.local_decl(target).user_name
                moved = meta.mk_app_m("Eq.mp", [proof, target])
                _, new = assert_hyp(meta, new, name, value, moved)
                new = try_clear(meta, new, target)
        result.append(new)
    return result


def _no_split(tac: TacticElab, main: MVar, target: FVar | None) -> None:
    where = msg("the goal")
    if target is not None:
        with tac.meta.with_mvar_lctx(main):
            ty = tac.meta.instantiate_mvars(tac.meta.local_decl(target).type)
        where = msg("the type", inline(ty), "of `", target, "`")
    raise tac.core.error(
        TacticFailure(
            "split",
            main,
            msg("Could not split an `if` or `match` expression in ", where),
            hint(
                "Use `set_option trace.split.failure true` to display additional diagnostic "
                "information"
            ),
        ).data
    )


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
    _no_split(tac, main, target)
