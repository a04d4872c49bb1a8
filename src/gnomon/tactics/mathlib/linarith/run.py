"""`linarith` and `nlinarith`.

What it does: negates the goal, collects facts, refutes those of the goal's type first.
Counterpart in Lean: `Mathlib.Tactic.Linarith.Frontend`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import Const, Expr, MVar, Pi
from gnomon.elab.message_data import goal as shown_goal
from gnomon.elab.message_data import indented
from gnomon.meta import Meta
from gnomon.records import dataclass
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.mathlib.linarith.order import Order, find_order
from gnomon.tactics.mathlib.linarith.preprocess import Collector, natural_facts
from gnomon.tactics.mathlib.linarith.products import product_facts, square_facts
from gnomon.tactics.mathlib.ring.polynomial import TooLarge
from gnomon.tactics.mathlib.ring.reader import Atoms
from gnomon.tactics.omega.tactic import local_facts

_NEGATED: Final = {
    "LT.lt": ("lt_of_not_ge", "GE.ge"),
    "LE.le": ("le_of_not_gt", "GT.gt"),
    "GE.ge": ("le_of_not_gt", "GT.gt"),
    "GT.gt": ("lt_of_not_ge", "GE.ge"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """What is written: `linarith! only [terms]`; `products` for `nlinarith`."""

    terms: tuple[Expr, ...] = ()
    only: bool = False
    aggressive: bool = False
    products: bool = False


class NoContradiction(Exception):
    """The facts do not contradict each other; `goal` is what was looked at."""

    def __init__(self, goal: MVar) -> None:
        super().__init__()
        self.goal = goal


def negated_goal(meta: Meta, goal: MVar) -> tuple[MVar, Expr | None, Expr | None]:
    """Return the goal `False` with the negation of a comparison; its type, and the hypothesis."""
    decl = meta.mvar_decl(goal)
    target = meta.whnf_r(meta.instantiate_mvars(decl.type))
    name, args = target.head_name, target.app_args
    if name in ("Not", "Ne"):
        alpha = args[0] if name == "Ne" else meta.whnf_r(args[0]).app_args[:1]
        fvars, inner = intro_n(meta, goal, 1)
        return inner, alpha if isinstance(alpha, Expr) else next(iter(alpha), None), fvars[0]
    if target.cname == "False":
        return goal, None, None
    order = find_order(meta, args[0]) if name in _NEGATED and len(args) == 4 else None
    if order is None or name is None:
        new = meta.mk_mvar(Const("False"), "syntheticOpaque", decl.user_name)
        meta.assign(goal, Const("False.elim", [meta.get_level(target)])(target, new))
        return new, None, None
    lemma, other = _NEGATED[name]
    low, high = (args[3], args[2]) if name in ("GE.ge", "GT.gt") else (args[2], args[3])
    opposite = order.compare(other, low, high)
    new = meta.mk_mvar(Pi("a", opposite, Const("False")), "syntheticOpaque", decl.user_name)
    meta.assign(goal, order.lemma(lemma, low, high, new))
    fvars, inner = intro_n(meta, new, 1)
    return inner, args[0], fvars[0]


def prove_false(
    meta: Meta,
    goal: MVar,
    known: Sequence[tuple[Expr, Expr]],
    prefer: Expr | None,
    options: Options,
) -> Expr:
    """Return a proof of `False` from proved propositions. Raises :class:`NoContradiction`."""
    collector = Collector(meta, Atoms(meta, "default" if options.aggressive else "instances"))
    if prefer is not None:
        collector.arena(meta.instantiate_mvars(prefer))
    for proof, prop in known:
        try:
            collector.add(proof, prop)
        except TooLarge:
            continue
    arenas = [arena for arena in collector.arenas.values() if arena is not None and arena.facts]
    for arena in arenas:
        arena.facts += list(natural_facts(arena))
        if (found := arena.refute(meta.check_limits)) is not None:
            return found
    if options.products:
        terms = [meta.instantiate_mvars(prop) for _, prop in known]
        for arena in arenas:
            arena.facts += list(square_facts(arena, terms))
            arena.facts += list(product_facts(arena))
            arena.facts += list(natural_facts(arena))
            if (found := arena.refute(meta.check_limits)) is not None:
                return found
    raise NoContradiction(goal)


def solve(meta: Meta, goal: MVar, options: Options) -> None:
    """Prove a goal. Raises :class:`NoContradiction`."""
    with meta.with_mvar_lctx(goal):
        target = meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))
        if target.is_app_of("Eq", 3):
            order = find_order(meta, meta.instantiate_mvars(target.app_args[0]))
            if order is not None:
                _both_ways(meta, goal, order, target.app_args, options)
                return
        inner, prefer, hypothesis = negated_goal(meta, goal)
    with meta.with_mvar_lctx(inner):
        known = [] if options.only else local_facts(meta)
        if options.only and hypothesis is not None:
            known.append((hypothesis, meta.infer_type(hypothesis)))
        known += [(term, meta.infer_type(term)) for term in options.terms]
        meta.assign(inner, prove_false(meta, inner, known, prefer, options))


def _both_ways(
    meta: Meta, goal: MVar, order: Order, args: tuple[Expr, ...], options: Options
) -> None:
    """Prove an equation from both of the inequations."""
    _, a, b = args
    goals = []
    for low, high in ((a, b), (b, a)):
        prop = meta.const("Not")(order.compare("LT.lt", low, high))
        goals.append(meta.mk_mvar(prop, "syntheticOpaque", meta.mvar_decl(goal).user_name))
    meta.assign(goal, order.lemma("eq_of_not_lt_of_not_gt", a, b, *goals))
    for each in goals:
        solve(meta, each, options)


def linarith(tac: TacticElab, stx: Syntax, *, products: bool = False) -> None:
    """`linarith! only [h]`"""
    name = "nlinarith" if products else "linarith"
    rest = stx[2]
    with tac.in_main() as main:
        terms = tuple(_argument(tac, term, name) for term in _terms(rest[2]))
        options = Options(terms, bool(rest[1].args), bool(stx[1].args), products)
        try:
            solve(tac.meta, main, options)
        except NoContradiction as failure:
            with tac.meta.with_mvar_lctx(failure.goal):
                tac.throw(
                    "linarith failed to find a contradiction\n",
                    shown_goal(failure.goal),
                    "\nfailed",
                )
    tac.replace_main([])


def _terms(stx: Syntax) -> list[Syntax]:
    return [term for term in stx[1].args if not term.is_atom] if stx.args else []


def _argument(tac: TacticElab, stx: Syntax, name: str) -> Expr:
    """Return a term that is to be used as a fact."""
    with tac.t.scoped(err_to_sorry=False):
        e = tac.elab_term(stx, may_postpone=True)
        tac.t.synthesize("no")
    e = tac.meta.instantiate_mvars(e)
    if tac.meta.has_expr_mvar(e):
        tac.throw(f"Argument passed to {name} has metavariables:", indented(e), ref=stx)
    return e
