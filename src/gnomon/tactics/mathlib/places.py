"""Rewriting a goal or a hypothesis as a whole.

What it does: replaces what is to be proved, or a hypothesis, by what it is equal to.
Counterpart in Lean: `Lean.MVarId.applySimpResultToTarget`, `applySimpResultToLocalDecl`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Expr, FVar
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.subst import assert_hyp
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.simp.engine import Result
from gnomon.tactics.simp.tactic import apply_to_target

Rewriting = Callable[[Expr], Result]


def rewrite_target(tac: TacticElab, rewriting: Rewriting, name: str) -> None:
    """Rewrite what is to be proved. Raises an error if it stays the same."""
    with tac.in_main() as main:
        target = tac.target
        result = rewriting(target)
        if result.e == target:
            tac.throw(f"{name} made no progress")
        new = apply_to_target(tac, main, target, result)
    tac.replace_main([] if new is None else [new])


def rewrite_hypothesis(tac: TacticElab, fvar: FVar, rewriting: Rewriting, name: str) -> None:
    """Rewrite a hypothesis. Raises an error if it stays the same."""
    meta = tac.meta
    with tac.in_main() as main:
        local = meta.local_decl(fvar)
        ty = meta.instantiate_mvars(local.type)
        result = rewriting(ty)
        if result.e == ty:
            tac.throw(f"{name} made no progress")
        value: Expr = fvar
        if result.proof is not None:
            value = meta.mk_app_m("Eq.mp", [result.proof, fvar])
        if result.e.cname == "False":
            level = meta.get_level(tac.target)
            meta.assign(main, meta.const("False.elim", [level])(tac.target, value))
            tac.replace_main([])
            return
        goal = main
        if result.e.cname != "True":
            goal = assert_hyp(meta, main, local.user_name, result.e, value)[1]
        goal = try_clear(meta, goal, fvar)
    tac.replace_main([goal])


__all__ = ["Rewriting", "rewrite_hypothesis", "rewrite_target"]
