"""`rw?`: the laws of the library that rewrite a goal, or a hypothesis.

What it does: files both sides of each equation and equivalence in a discrimination tree; for each
subterm of the goal looks there for laws, tries them, hypotheses first, then the most specific ones,
and reports those that give something new. Where one of them leaves a goal that is true by
definition, it is the only one that is told.
Where to read next: `index.py`, `backtrack.py`, which proves what a law assumes.
Counterpart in Lean: `Lean.Meta.Tactic.Rewrites`, `Lean.Elab.Tactic.Rewrites`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from gnomon import BVar, Expr, FVar, Lam, Let, MData, MVar, Pi, Proj
from gnomon.elab.core import RuntimeLimit
from gnomon.elab.errors import ElabError
from gnomon.elab.message_data import MessageData, msg, nested
from gnomon.meta import DiscrPath, Meta, MetaError, Snapshot
from gnomon.pretty import format as fmt
from gnomon.records import dataclass
from gnomon.syntax import Atom, Node, Syntax, names
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.replace import replace_hypothesis_eq, replace_target_eq
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.location import read_location, with_location
from gnomon.tactics.rewrite import Rewritten, rewrite
from gnomon.tactics.search.backtrack import DEFAULTS, Search, solve
from gnomon.tactics.search.exact import LEFT_PERCENT
from gnomon.tactics.search.index import STAR, Entry, indices, is_searched
from gnomon.tactics.simp.tactic import try_this

MOST: Final = 20
"""So many laws are told at most."""

FORWARD_WEIGHT: Final = 2
"""How much more a law counts from left to right than from right to left."""

_LEFT_OUT: Final = ("injEq", "sizeOf_spec")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A law, as a constant's name or as a hypothesis, and its direction."""

    law: str | FVar
    symm: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Found:
    """A law that rewrites, what comes of it, and the state then.

    `left` is what is to be proved then, or `None` if that is true by definition.
    """

    law: Expr
    symm: bool
    left: Expr | None
    result: Rewritten
    state: Snapshot


def _entries(meta: Meta, listed: Sequence[str], first: int) -> Iterator[tuple[DiscrPath, Entry]]:
    """Yield both sides of laws: `mp` is a left side, `mpr` a right one."""
    env = meta.env
    for number, name in enumerate(listed, first):
        if env.kind(name) not in ("theorem", "axiom") or not is_searched(env, name):
            continue
        last = names.last(name)
        if last in _LEFT_OUT or last.endswith(("_inj", "_inj'")):
            continue
        try:
            with meta.without_modifying_state(), meta.transparency("reducible"):
                ty = meta.infer_type(meta.const_with_fresh_levels(name))
                _, _, result = meta.forall_meta_telescope(ty, reducing=True)
                if not (result.is_app_of("Eq", 3) or result.is_app_of("Iff", 2)):
                    continue
                lhs, rhs = map(meta.discr_path, result.app_args[-2:])
        except MetaError:
            continue
        yield lhs, (number, name, "mp", sum(key != STAR for key in lhs.keys))
        yield rhs, (number, name, "mpr", sum(key != STAR for key in rhs.keys))


def _subterms(meta: Meta, e: Expr, seen: set[Expr]) -> Iterator[Expr]:
    """Yield the subterms of a term without loose variables, the term itself first."""
    if isinstance(e, BVar) or e in seen:
        return
    seen.add(e)
    match e:
        case Pi() | Lam():
            with meta.scope():
                yield from _subterms(meta, e.type, seen)
                fvar = meta.push_local(str(e.name), e.type)
                yield from _subterms(meta, e.body.instantiate(fvar), seen)
        case Let():
            with meta.scope():
                yield from _subterms(meta, e.value, seen)
                fvar = meta.push_let(str(e.name), e.type, e.value)
                yield from _subterms(meta, e.body.instantiate(fvar), seen)
        case MData():
            yield from _subterms(meta, e.expr, seen)
        case Proj():
            yield e
            yield from _subterms(meta, e.struct, seen)
        case _:
            yield e
            for arg in e.app_args:
                yield from _subterms(meta, arg, seen)


def _laws(meta: Meta, target: Expr, forbidden: frozenset[str]) -> list[Candidate]:
    """Return the library's laws of which a side fits a subterm, the most specific first."""
    trees = [index.tree for index in indices(meta, "sides", _entries)]
    found: dict[tuple[str, bool], Candidate] = {}
    for e in _subterms(meta, target, set()):
        entries = {each for tree in trees for each in meta.get_match(tree, e)}
        for _, name, side, weight in sorted(entries, key=lambda entry: (-entry[3], entry[0])):
            symm = side == "mpr"
            if name not in forbidden:
                weight = weight if symm else FORWARD_WEIGHT * weight
                found.setdefault((name, symm), Candidate(name, symm, weight))
    return sorted(found.values(), key=lambda each: -each.weight)


def _hypotheses(meta: Meta, but: FVar | None) -> Iterator[Candidate]:
    for decl in meta.lctx.decls():
        if decl.kind != "default" or decl.fvar == but or not meta.is_prop(decl.type):
            continue
        with meta.without_modifying_state():
            _, _, ty = meta.forall_meta_telescope(decl.type, reducing=True)
            ty = meta.whnf_r(ty)
        if ty.is_app_of("Eq", 3) or ty.is_app_of("Iff", 2):
            yield Candidate(decl.fvar, False, FORWARD_WEIGHT)
            yield Candidate(decl.fvar, True, 1)


def _is_true_by_definition(tac: TacticElab, e: Expr) -> bool:
    """Return whether `rfl` proves a proposition without unfolding what is not reducible."""
    meta = tac.meta
    with meta.without_modifying_state(), meta.transparency("reducible"):
        goal = meta.mk_mvar(e, "syntheticOpaque")
        return _run_rfl(tac, goal)


def _run_rfl(tac: TacticElab, goal: MVar) -> bool:
    inner = TacticElab(tac.t, [goal], recover=False)
    info = tac.core.ref.ref_info()
    stx = Node(TACTIC + "tacticRfl", (Atom("rfl", info),), info)
    return inner.attempt(partial(inner.run, stx))


def _try(tac: TacticElab, goal: MVar, target: Expr, candidate: Candidate) -> Found | None:
    meta, law, symm = tac.meta, candidate.law, candidate.symm
    proof: Expr = meta.const_with_fresh_levels(law) if isinstance(law, str) else law
    try:
        result = rewrite(tac, goal, target, proof, symm=symm)
    except RuntimeLimit:
        raise
    except (ElabError, MetaError, TacticFailure):
        return None
    if result.goals:
        terms = tuple(
            partial(meta.const_with_fresh_levels, name)
            for name in DEFAULTS
            if meta.env.contains(name)
        )
        if not solve(meta, result.goals, Search(terms, symm="equalities")):
            return None
        proof = meta.instantiate_mvars(result.proof).app_args[5]
        if proof.is_app_of("Eq.symm", 4):
            proof = proof.app_args[3]
        if proof.is_app_of("propext", 3):
            proof = proof.app_args[2]
        result = Rewritten(meta.instantiate_mvars(result.e), result.proof, ())
    left = None if _is_true_by_definition(tac, result.e) else result.e
    return Found(proof, symm, left, result, meta.save())


def find_rewrites(
    tac: TacticElab,
    target: Expr,
    forbidden: frozenset[str],
    but: FVar | None = None,
    *,
    may_close: bool,
) -> list[Found]:
    """Return what rewrites a term, but for the hypothesis that it is the type of.

    With `may_close`, a law whose result is true by definition is the only one that is returned.
    """
    meta, goal = tac.meta, tac.main
    before = meta.save()
    limit = meta.max_heartbeats * 1000
    enough = meta.heartbeats + max(limit - meta.heartbeats, 0) * (100 - LEFT_PERCENT) // 100
    found: list[Found] = []
    seen: set[str] = set()
    for candidate in [*_hypotheses(meta, but), *_laws(meta, target, forbidden)]:
        if len(found) == MOST or (limit and meta.heartbeats > enough):
            break
        new = _try(tac, goal, target, candidate)
        if new is not None:
            text = fmt.layout(tac.core.pp_context().format_expr(new.result.e))
            if may_close and new.left is None:
                meta.restore(before)
                return [new]
            if text not in seen:
                seen.add(text)
                found.append(new)
        meta.restore(before)
    return found


def _suggest(tac: TacticElab, ref: Syntax, found: Found, at: FVar | None = None) -> None:
    """Say how a law is used, and what comes of it."""
    sign = "← " if found.symm else ""
    where: list[MessageData | str] = [] if at is None else [" at ", msg(at)]
    left = found.left if at is None else found.result.e
    rest = msg("no goals") if left is None else msg(left)
    law = found.law.cname or msg(found.law)
    text = msg("rw [", sign, law, "]", *where, nested(2, msg(fmt.LINE, "-- ", rest)))
    try_this(tac, ref, tac.core.add_context(text))


@tactic(TACTIC + "rewrites?")
def rewrites_question(tac: TacticElab, stx: Syntax) -> None:
    """`rw? at h [-law]`"""
    ref = stx[0]
    forbidden: frozenset[str] = frozenset()
    if stx[2].args:
        forbidden = frozenset(part.id for part in stx[2].walk() if part.is_ident)

    def at_hypothesis(fvar: FVar) -> None:
        meta = tac.meta
        with tac.in_main() as main:
            target = meta.instantiate_mvars(meta.local_decl(fvar).type)
            found = find_rewrites(tac, target, forbidden, fvar, may_close=False)
            if not found:
                name = meta.local_decl(fvar).user_name
                tac.throw(f"Could not find any lemmas which can rewrite the hypothesis {name}")
            for each in found:
                meta.restore(each.state)
                _suggest(tac, ref, each, fvar)
            first = found[0]
            meta.restore(first.state)
            replaced = replace_hypothesis_eq(meta, main, fvar, first.result.e, first.result.proof)
        tac.replace_main([replaced.goal, *first.result.goals])

    def at_target() -> None:
        meta = tac.meta
        with tac.in_main() as main:
            found = find_rewrites(tac, tac.target, forbidden, may_close=True)
            if not found:
                tac.throw("Could not find any lemmas which can rewrite the goal")
            for each in found:
                meta.restore(each.state)
                _suggest(tac, ref, each)
            first = found[0]
            meta.restore(first.state)
            new = replace_target_eq(meta, main, first.result.e, first.result.proof)
        tac.replace_main([new, *first.result.goals])
        if _run_rfl(tac, new):
            tac.unsolved()

    location = read_location(stx[1])
    with_location(
        tac,
        location,
        at_hypothesis,
        at_target,
        lambda _: tac.throw("Failed to find a rewrite for some location"),
    )


__all__ = ["Candidate", "Found", "find_rewrites"]
