"""The tactic `omega`.

What it does: assumes the negation of the goal, collects facts, looks for a contradiction, splitting
a disjunction where there is none; makes the proof.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.Frontend`, `Lean.MVarId.falseOrByContra`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NoReturn

from gnomon import Const, Expr, MVar, Pi
from gnomon.meta import Meta
from gnomon.syntax import Syntax
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.config import Options, elab_options
from gnomon.tactics.framework import TACTIC, TacticElab, tactic
from gnomon.tactics.omega.facts import Facts
from gnomon.tactics.omega.linear import Proved, Reader
from gnomon.tactics.omega.message import counterexample
from gnomon.tactics.omega.proof import proof_of_false

Failure = Callable[[Facts], NoReturn]
"""Raises the error that there is no contradiction."""


def prove_false(facts: Facts, fail: Failure) -> Expr:
    """Return a proof of `False` from facts. Otherwise, `fail` says what is known."""
    facts.process()
    if facts.problem.possible:
        trial = facts.copy()
        trial.problem.eliminate(trial.new_variable)
        if trial.problem.possible:
            return _split(facts, fail)
        facts = trial
    return proof_of_false(facts)


def _split(facts: Facts, fail: Failure) -> Expr:
    """Distinguish the cases of a disjunction, the last one that was found."""
    meta = facts.reader.meta
    while facts.disjunctions:
        proof, statement = facts.disjunctions.pop(0)
        left, right = statement.app_args
        with meta.scope():
            h = meta.push_local("h₁", left, instance=False)
            inner = facts.copy()
            inner.pending = [(h, left)]
            if inner.process() == 0:
                continue
            first = meta.mk_lambda([h], prove_false(inner, fail))
        with meta.scope():
            h = meta.push_local("h₂", right, instance=False)
            inner = facts.copy()
            inner.pending = [(h, right)]
            second = meta.mk_lambda([h], prove_false(inner, fail))
        return meta.const("Or.elim")(left, right, Const("False"), proof, first, second)
    fail(facts)


# -- goals -------------------------------------------------------------------------------------


def false_or_by_contra(meta: Meta, goal: MVar) -> MVar:
    """Return the goal `False` with the negation of a goal among its hypotheses."""
    while True:
        decl = meta.mvar_decl(goal)
        with meta.with_lctx(decl.lctx):
            target = meta.instantiate_mvars(meta.whnf_r(meta.instantiate_mvars(decl.type)))
            if target.cname == "False":
                return goal
            if target.is_app_of("Not", 1) or target.is_app_of("Ne", 3) or isinstance(target, Pi):
                _, goal = intro_n(meta, goal, 1, preserve_names=True)
                continue
            if not meta.is_prop(target):
                new = meta.mk_mvar(Const("False"), "syntheticOpaque", decl.user_name)
                level = meta.get_level(target)
                meta.assign(goal, Const("False.elim", [level])(target, new))
                return new
            negated = meta.const("Not")(target)
            new = meta.mk_mvar(Pi("a", negated, Const("False")), "syntheticOpaque", decl.user_name)
            inst = meta.synth_instance(meta.const("Decidable")(target))
            if inst is not None:
                by = meta.const("Decidable.byContradiction")(target, inst, new)
            else:
                by = meta.mk_app_opt_m("Classical.byContradiction", [target, new])
            meta.assign(goal, by)
        _, goal = intro_n(meta, new, 1)
        return goal


def local_facts(meta: Meta) -> list[Proved]:
    """Return the hypotheses of the present context."""
    return [
        (local.fvar, local.type)
        for local in meta.lctx.decls()
        if local.kind == "default" and meta.is_prop(local.type)
    ]


def refute(meta: Meta, known: Sequence[Proved], options: Options, fail: Failure) -> Expr:
    """Return a proof of `False` from given facts."""
    facts = Facts(Reader(meta, options))
    facts.pending = list(known)
    return prove_false(facts, fail)


class NotProved(Exception):
    """There is no contradiction."""


def prove(meta: Meta, prop: Expr) -> Expr | None:
    """Return a proof of a proposition by itself; `None` if there is none."""

    def fail(facts: Facts) -> NoReturn:
        raise NotProved()

    state = meta.save()
    goal = meta.mk_mvar(prop, "syntheticOpaque")
    try:
        inner = false_or_by_contra(meta, goal)
        with meta.with_lctx(meta.mvar_decl(inner).lctx):
            known = [each for each in local_facts(meta) if each[0] not in _locals(meta, goal)]
            meta.assign(inner, refute(meta, known, {}, fail))
        return meta.instantiate_mvars(goal)
    except NotProved:
        meta.restore(state)
        return None


def _locals(meta: Meta, goal: MVar) -> set[Expr]:
    return {local.fvar for local in meta.mvar_decl(goal).lctx.decls()}


@tactic(TACTIC + "omega")
def omega(tac: TacticElab, stx: Syntax) -> None:
    """`omega`"""
    from gnomon.tactics.closing import find_assumption

    options = elab_options(tac, stx[1], "Lean.Meta.Omega.OmegaConfig") if len(stx) > 1 else {}
    with tac.in_main() as main:
        meta = tac.meta

        def fail(facts: Facts) -> NoReturn:
            tac.throw("omega could not prove the goal:\n", *counterexample(tac, facts))

        known = find_assumption(tac, tac.target)
        if known is not None:
            meta.assign(main, known)
            tac.replace_main([])
            return
        goal = false_or_by_contra(meta, main)
        with meta.with_lctx(meta.mvar_decl(goal).lctx):
            meta.assign(goal, refute(meta, local_facts(meta), options, fail))
    tac.replace_main([])
