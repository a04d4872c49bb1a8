"""`exact?`, `apply?` and `exact?%`: a term of the library that closes the goal.

What it does: tries the hypotheses, then every constant whose conclusion fits the goal, the most
specific first, and solves what is left by hypotheses; reports the term that does, or, for `apply?`,
those that come nearest.
Where to read next: `index.py`, `backtrack.py`.
Counterpart in Lean: `Lean.Elab.LibrarySearch`, `Lean.Meta.LibrarySearch`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from gnomon import Expr, FVar, MVar, Pi
from gnomon.elab.message_data import msg
from gnomon.elab.registry import term_elab
from gnomon.elab.term import TermElab
from gnomon.meta import Meta, MetaError, Snapshot
from gnomon.pretty import format as fmt
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.search.backtrack import DEFAULTS, SYMM, Search, applied, solve
from gnomon.tactics.search.index import Entry, find, find_general
from gnomon.tactics.simp.tactic import try_this

_HOLE: Final = re.compile(r"\?(?:m\.\d+|[\w✝.']+)")

LEFT_PERCENT: Final = 10
"""The search stops when so much of the heartbeats is left."""


@dataclass(frozen=True, slots=True)
class Partial:
    """A constant that applies and leaves goals, in the state that it leaves."""

    goals: tuple[MVar, ...]
    state: Snapshot


def library_search(meta: Meta, goal: MVar, required: Sequence[Expr] = ()) -> list[Partial] | None:
    """Close a goal, and return nothing; or leave it, and return what applies."""

    def uses_required() -> bool:
        value = meta.instantiate_mvars(goal)
        used = meta.collect_fvars(value)
        return all(each in used for each in required)

    def is_closed() -> bool:
        return uses_required() and not meta.collect_mvars(goal)

    terms = tuple(
        partial(meta.const_with_fresh_levels, name) for name in DEFAULTS if meta.env.contains(name)
    )
    search = Search(terms, symm="equalities")
    state = meta.save()
    with meta.with_mvar_lctx(goal):
        if solve(meta, [goal], search) and is_closed():
            return None
        meta.restore(state)
        nearest: list[Partial] = []
        target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
        limit = meta.max_heartbeats * 1000
        enough = meta.heartbeats + max(limit - meta.heartbeats, 0) * (100 - LEFT_PERCENT) // 100
        for at, entry in _candidates(meta, goal, target):
            if limit and meta.heartbeats > enough:
                break
            new = _apply(meta, at, entry)
            if new is None:
                meta.restore(state)
                continue
            after = meta.save()
            if solve(meta, new, search) and is_closed():
                return None
            meta.restore(after)
            if uses_required():
                left = tuple(each for each in new if not meta.is_assigned_or_delayed(each))
                nearest.append(Partial(left, after))
            meta.restore(state)
    return nearest


def _candidates(meta: Meta, goal: MVar, target: Expr) -> Iterator[tuple[MVar, Entry]]:
    """Yield goals and constants to apply to them: to the goal itself and its mirror image in turns.

    Where the target is a variable, what concludes anything comes last.
    """
    direct = find(meta, target)
    if isinstance(target.app_fn, FVar):
        direct += find_general(meta)
    mirrored: list[Entry] = []
    name = SYMM.get(target.head_name or "")
    if name is not None and meta.env.contains(name):
        with meta.without_modifying_state():
            new = applied(meta, goal, meta.const_with_fresh_levels(name))
            if new:
                mirrored = find(meta, meta.instantiate_mvars(meta.mvar_decl(new[0]).type))
    for index in range(max(len(direct), len(mirrored))):
        if index < len(direct):
            yield goal, direct[index]
        if name is not None and index < len(mirrored):
            new = applied(meta, goal, meta.const_with_fresh_levels(name))
            if new:
                yield new[0], mirrored[index]


def _apply(meta: Meta, goal: MVar, entry: Entry) -> list[MVar] | None:
    """Apply a constant to a goal; return what is left, or `None` if it does not apply."""
    _, name, side, _ = entry
    e: Expr = meta.const_with_fresh_levels(name)
    if side != "whole":
        try:
            with meta.scope():
                mvars, _, _ = meta.forall_meta_telescope(meta.infer_type(e))
                e = meta.mk_app_m(f"Iff.{side}", [e(*mvars)])
        except MetaError:
            return None
    return applied(meta, goal, e)


# -- what is shown -----------------------------------------------------------------------------


def _suggest(tac: TacticElab, ref: Syntax, goal: MVar, lctx_of: MVar) -> None:
    """Say which term a goal has got, and which goals that leaves."""
    meta, core = tac.meta, tac.core
    value = meta.head_beta(meta.instantiate_mvars(goal))
    left = meta.collect_mvars(value)
    with meta.with_mvar_lctx(lctx_of):
        pp = core.pp_context()
        shown = fmt.layout(pp.format_expr(value))
        if not left:
            try_this(tac, ref, core.add_context(msg("exact ", value)))
            return
        goals = []
        for mvar in left:
            ty = meta.instantiate_mvars(meta.mvar_decl(mvar).type)
            if meta.is_prop(ty):
                goals.append(f"\n  -- ⊢ {fmt.layout(pp.format_expr(ty))}")
    term = _HOLE.sub("?_", shown)
    rest = "\n  -- Remaining subgoals:" + "".join(goals) if goals else ""
    try_this(tac, ref, f"refine {term}{rest}")


def _search(tac: TacticElab, stx: Syntax, *, must_close: bool) -> None:
    meta = tac.meta
    main = tac.main
    required: list[Expr] = []
    if stx[2].args:
        with tac.in_main():
            required = [tac.elab_term(each) for each in stx[2][1].args[::2]]
    before = meta.save()
    with tac.in_main():
        count = len(meta.forall_telescope(tac.target)[0]) if _is_function(tac) else 0
    goal = intro_n(meta, main, count)[1] if count else main
    found = library_search(meta, goal, required)
    if found is None:
        _suggest(tac, stx, main, main)
        tac.unsolved()
        return
    if must_close:
        hint = " Try `apply?` to see partial suggestions." if found else ""
        meta.restore(before)
        tac.throw(f"`exact?` could not close the goal.{hint}")
    state = meta.save()
    for each in found:
        meta.restore(each.state)
        _suggest(tac, stx, main, main)
    meta.restore(state)
    if not found:
        tac.core.log_error("apply? didn't find any relevant lemmas", ref=stx)
    tac.admit(goal, synthetic=False)
    tac.unsolved()


def _is_function(tac: TacticElab) -> bool:
    return isinstance(tac.meta.whnf_r(tac.target), Pi)


@tactic(TACTIC + "exact?")
def exact_question(tac: TacticElab, stx: Syntax) -> None:
    """`exact? using h`"""
    _search(tac, stx, must_close=True)


@tactic(TACTIC + "apply?")
def apply_question(tac: TacticElab, stx: Syntax) -> None:
    """`apply? using h`"""
    _search(tac, stx, must_close=False)


@term_elab("Lean.Parser.Syntax.exact?")
def elab_exact_question(t: TermElab, stx: Syntax, expected: Expr | None) -> Expr:
    """`exact?%`"""
    if expected is None:
        t.throw("`exact?%` needs an expected type", ref=stx)
    meta = t.meta
    expected = meta.instantiate_mvars(expected)
    mvar = meta.mk_mvar(expected, "syntheticOpaque")
    count = len(meta.forall_telescope(expected)[0])
    goal = intro_n(meta, mvar, count)[1] if count else mvar
    found = library_search(meta, goal)
    tac = TacticElab(t, [])
    if found is not None:
        said = "didn't find any relevant lemmas"
        if found:
            said = "could not close the goal. Try `by apply?` to see partial suggestions."
        t.core.log_error(f"`exact?%` {said}", ref=stx)
        return t.mk_labeled_sorry(expected)
    value = meta.head_beta(meta.instantiate_mvars(mvar))
    try_this(tac, stx, t.core.add_context(msg(value)))
    return value
