"""The tactic block.

Counterpart in Lean: `Lean.Elab.Tactic.Basic`, `Lean.Elab.Tactic.ElabTerm`.
"""

from __future__ import annotations

from typing import Any

from gnomon import Expr, MVar
from gnomon._core import Shape
from gnomon.elab.host.running import machine_now, now, perform
from gnomon.elab.host.shapes import (
    ANY,
    BOOL,
    EXPR,
    GOALS,
    NAME,
    SYNTAX,
    UNIT,
    VARIABLE,
    option,
)
from gnomon.elab.host.table import action, pure
from gnomon.syntax import Syntax


@action("tactic.getGoals", ret=GOALS)
def _goals() -> list[int]:
    return [goal.id for goal in now().tac.goals]


@action("tactic.setGoals", GOALS, ret=UNIT)
def _set_goals(goals: list[int]) -> None:
    now().tac.goals = [MVar(goal) for goal in goals]


@action("tactic.getUnsolvedGoals", ret=GOALS)
def _unsolved() -> list[int]:
    return [goal.id for goal in now().tac.unsolved()]


@action("tactic.getMainGoal", ret=VARIABLE)
def _main() -> int:
    return now().tac.main.id


@action("tactic.replaceMainGoal", GOALS, ret=UNIT)
def _replace_main(goals: list[int]) -> None:
    tac = now().tac
    rest = tac.goals[1:] if tac.goals else []
    tac.goals = [*(MVar(goal) for goal in goals), *rest]


@action("tactic.evalTactic", SYNTAX, ret=UNIT)
def _evaluate(stx: Syntax) -> None:
    now().tac.run(stx)


@action("tactic.done", ret=UNIT)
def _done() -> None:
    tac = now().tac
    left = tac.unsolved()
    if left:
        from gnomon.tactics.framework import goals_message

        tac.throw("unsolved goals\n", goals_message(left))


@action("tactic.elabTerm", SYNTAX, option(EXPR), BOOL, ret=EXPR)
def _elab(stx: Syntax, expected: Expr | None, may_postpone: bool) -> Expr:
    return now().tac.elab_term(stx, expected, may_postpone=may_postpone)


@action("tactic.elabTermEnsuringType", SYNTAX, option(EXPR), BOOL, ret=EXPR)
def _elab_ensuring(stx: Syntax, expected: Expr | None, may_postpone: bool) -> Expr:
    tac = now().tac
    if expected is None:
        return tac.elab_term(stx, may_postpone=may_postpone)
    return tac.elab_term_ensuring_type(stx, expected, may_postpone=may_postpone)


@action(
    "tactic.elabTermWithHoles", SYNTAX, option(EXPR), NAME, BOOL, ret=Shape.tuple_of([EXPR, GOALS])
)
def _elab_with_holes(stx: Syntax, expected: Expr | None, tag: str, natural: bool) -> Any:
    e, goals = now().tac.elab_with_holes(stx, expected, allow_natural=natural, tag=tag or "a")
    return e, [goal.id for goal in goals]


@action("tactic.elabType", SYNTAX, ret=EXPR)
def _elab_type(stx: Syntax) -> Expr:
    return now().tac.elab_type(stx)


@action("tactic.getFVarId", SYNTAX, ret=VARIABLE)
def _fvar_of(stx: Syntax) -> int:
    from gnomon.tactics.hypotheses import hypothesis

    return hypothesis(now().tac, stx).id


@action("tactic.closeUsingOrAdmit", ANY, ret=UNIT)
def _close(act: Any) -> None:
    machine = machine_now()
    now().tac.close_or_admit(lambda: perform(machine, act) and None)


@pure("tactic.recover", ret=BOOL)
def _recover() -> bool:
    tac = now().tactic
    return tac is not None and tac.recover


@pure("tactic.setRecover", BOOL, ret=BOOL)
def _set_recover(recover: bool) -> bool:
    """Sets it, and gives what it was."""
    tac = now().tac
    before, tac.recover = tac.recover, recover
    return before


@action("tactic.runBlock", GOALS, ANY, ret=Shape.tuple_of([ANY, GOALS]))
def _run_block(goals: list[int], act: Any) -> Any:
    """Run a tactic on some goals; give its result and the goals that are left."""
    from gnomon.elab.host.run import ElabRun
    from gnomon.elab.host.running import running
    from gnomon.tactics.framework import TacticElab

    run = now()
    machine = machine_now()
    block = TacticElab(run.t, [MVar(goal) for goal in goals], recover=False)
    with running(ElabRun(run.core, term=run.t, tactic=block, command=run.command)):
        result = perform(machine, act)
    return result, [goal.id for goal in block.goals]


@action("tactic.simp", VARIABLE, SYNTAX, ret=option(VARIABLE))
def _simp(goal: int, stx: Syntax) -> int | None:
    from gnomon.tactics.framework import TacticElab

    run = now()
    block = TacticElab(run.t, [MVar(goal)], recover=False)
    with run.meta.with_mvar_lctx(MVar(goal)):
        block.run(stx)
    left = block.unsolved()
    return left[0].id if left else None
