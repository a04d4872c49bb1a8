"""Proving goals by applying hypotheses and given terms, with backtracking: `solve_by_elim`.

What it does: applies each term to the main goal in turn, and goes on with the goals that come of it, up
to a depth; goals that nothing applies to may have their hypotheses introduced.
Where to read next: `exact.py`.
Counterpart in Lean: `Lean.Meta.Tactic.SolveByElim`, `Lean.Elab.Tactic.SolveByElim`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, Literal

from gnomon import Const, Expr, Level, MVar, Pi
from gnomon.elab.errors import AbortTactic, ElabError
from gnomon.meta import ElabEnv, Meta, MetaError, MetaLimit
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

DEFAULTS: Final = ("rfl", "trivial")
"""What is tried beside hypotheses, unless `only` is said."""

SYMM: Final = {"Eq": "Eq.symm", "Iff": "Iff.symm", "Ne": "Ne.symm", "HEq": "HEq.symm"}

DEPTH: Final = 6


@dataclass(frozen=True, slots=True)
class Search:
    """What a search may use: terms made by `terms` in a goal's context, and hypotheses."""

    terms: tuple[Callable[[], Expr], ...] = ()
    uses_hypotheses: bool = True
    erased: frozenset[Expr] = field(default_factory=frozenset)
    depth: int = DEPTH
    introduces: bool = True
    symm: Literal["none", "equalities", "all"] = "all"
    """Which hypotheses are used the other way round, too."""


def candidates(meta: Meta, search: Search) -> list[Expr]:
    """Return what may be applied in the present context."""
    found: list[Expr] = []
    if search.uses_hypotheses:
        hypotheses = [
            local.fvar
            for local in meta.lctx.decls()
            if local.kind == "default" and local.fvar not in search.erased
        ]
        found += hypotheses
        if search.symm != "none":
            mirrored = (_symm(meta, fvar, search.symm == "all") for fvar in hypotheses)
            found += [each for each in mirrored if each is not None]
    for make in search.terms:
        try:
            found.append(make())
        except (ElabError, MetaError, AbortTactic):
            continue
    return found


_SYMM_LEMMAS: list[tuple[ElabEnv, dict[str | None, str]]] = []


def _symm_lemma(meta: Meta, relation: str | None) -> str | None:
    """Return what says that a relation is symmetric, as `@[symm]` marks it."""
    env = meta.env
    if not _SYMM_LEMMAS or _SYMM_LEMMAS[0][0] is not env:
        found: dict[str | None, str] = {}
        for name in (*SYMM.values(), *env.tagged("symm")):
            if env.contains(name):
                with meta.without_modifying_state():
                    ty = meta.infer_type(meta.const_with_fresh_levels(name))
                    found[meta.forall_meta_telescope(ty)[2].head_name] = name
        _SYMM_LEMMAS[:] = [(env, found)]
    return _SYMM_LEMMAS[0][1].get(relation)


def _symm(meta: Meta, fvar: Expr, every: bool) -> Expr | None:
    ty = meta.instantiate_mvars(meta.infer_type(fvar))
    name = _symm_lemma(meta, ty.head_name)
    if name is None or not (every or ty.head_name in SYMM):
        return None
    try:
        return meta.mk_app_m(name, [fvar])
    except MetaError:
        return None


def solve(meta: Meta, goals: Sequence[MVar], search: Search, depth: int | None = None) -> bool:
    """Solve all goals; if that cannot be, leave everything as it was, and return false."""
    left = search.depth if depth is None else depth
    todo = [goal for goal in goals if not meta.is_assigned_or_delayed(goal)]
    if not todo:
        return True
    if left == 0:
        return False
    meta.check_limits("tactic execution")
    goal, rest = todo[0], todo[1:]
    with meta.with_mvar_lctx(goal):
        state = meta.save()
        for e in candidates(meta, search):
            new = applied(meta, goal, e)
            if new is not None and solve(meta, [*new, *rest], search, left - 1):
                return True
            meta.restore(state)
        if not search.introduces:
            return False
        target = meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))
    if isinstance(target, Pi):
        _, inner = intro_n(meta, goal, 1)
        if solve(meta, [inner, *rest], search, left - 1):
            return True
        meta.restore(state)
    return False


def applied(meta: Meta, goal: MVar, e: Expr) -> list[MVar] | None:
    """Return the goals that applying a term leaves; `None` if it does not apply."""
    try:
        with meta.config(assign_synthetic_opaque=True):
            return apply(meta, goal, e)
    except MetaLimit:
        raise
    except (TacticFailure, MetaError):
        return None


# -- what is written ---------------------------------------------------------------------------


def _read(tac: TacticElab, only: Syntax, args: Syntax, depth: int) -> Search:
    """Read `only [f, -h, *]`."""
    terms: list[Callable[[], Expr]] = []
    erased: list[Expr] = []
    star = not only.args
    for arg in args[0][1].args[::2] if args.args else ():
        part = arg[0] if arg.kind.endswith("arg") else arg
        if part.kind.endswith("star"):
            star = True
        elif part.kind.endswith("erase"):
            with tac.in_main():
                erased.append(tac.elab_term(part[1]))
        else:
            term = part[0] if part.kind.endswith("arg") else part
            terms.append(partial(_term, tac, term))
    if not only.args:
        env = tac.core.env
        meta = tac.meta
        for name in DEFAULTS:
            if env.contains(name):
                terms.append(partial(meta.const_with_fresh_levels, name))
    return Search(tuple(terms), star, frozenset(erased), depth)


def _term(tac: TacticElab, stx: Syntax) -> Expr:
    """Return a given term, its arguments left open."""
    with tac.t.scoped(err_to_sorry=False):
        return tac.elab_with_holes(stx, None, allow_natural=True)[0]


@tactic(TACTIC + "solveByElim")
def solve_by_elim(tac: TacticElab, stx: Syntax) -> None:
    """`solve_by_elim [h, -g]`: closes the goal with hypotheses and given terms"""
    search = _read(tac, stx[3], stx[4], DEPTH)
    goals = list(tac.unsolved()) if stx[1].args else [tac.main]
    if not solve(tac.meta, goals, search) and not _by_contradiction(tac, goals, search):
        tac.throw("failed")
    tac.unsolved()


def _by_contradiction(tac: TacticElab, goals: Sequence[MVar], search: Search) -> bool:
    """Solve a goal by proving `False`, if it is a proposition."""
    meta = tac.meta
    if len(goals) != 1:
        return False
    goal = goals[0]
    state = meta.save()
    with meta.with_mvar_lctx(goal):
        target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        if target.is_const_of("False") or not meta.is_prop(target):
            return False
        new = meta.mk_mvar(Const("False"), "syntheticOpaque")
        meta.assign(goal, meta.const("False.elim", [Level.zero()])(target, new))
        if solve(meta, [new], search):
            return True
        meta.restore(state)
    return False


@tactic(TACTIC + "applyAssumption")
def apply_assumption(tac: TacticElab, stx: Syntax) -> None:
    """`apply_assumption`: applies the first hypothesis or given term that fits"""
    search = _read(tac, stx[2], stx[3], 1)
    meta = tac.meta
    with tac.in_main() as main:
        state = meta.save()
        for e in candidates(meta, search):
            new = applied(meta, main, e)
            if new is not None:
                tac.replace_main(new)
                return
            meta.restore(state)
    # Lean's wording: this is `repeat1'` with one round at most.
    tac.throw("`repeat1'` made no progress")


@tactic(TACTIC + "applyRules")
def apply_rules(tac: TacticElab, stx: Syntax) -> None:
    """`apply_rules [f, g]`: applies hypotheses and given terms as long as one fits"""
    search = _read(tac, stx[2], stx[3], 50)
    meta = tac.meta
    left: list[MVar] = []
    todo = [tac.main]
    steps = 0
    while todo:
        goal = todo.pop(0)
        if meta.is_assigned_or_delayed(goal):
            continue
        with meta.with_mvar_lctx(goal):
            state = meta.save()
            new = None
            for e in candidates(meta, search) if steps < search.depth else ():
                new = applied(meta, goal, e)
                if new is not None:
                    break
                meta.restore(state)
        if new is None:
            left.append(goal)
        else:
            steps += 1
            todo = [*new, *todo]
    if steps == 0:
        tac.throw("`repeat1'` made no progress")
    tac.replace_main(left)
