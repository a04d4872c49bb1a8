"""Elaborating commands.

Counterpart in Lean: `Lean.Elab.Command`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gnomon import Expr
from gnomon.elab.host.run import ElabRun
from gnomon.elab.host.running import machine_now, now, perform, running
from gnomon.elab.host.shapes import ANY, BOOL, EXPRS, NAME, NAME_LIST, SYNTAX, SYNTAXES, UNIT
from gnomon.elab.host.table import action
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


@action("command.elabCommand", SYNTAX, ret=UNIT)
def _elab_command(stx: Syntax) -> None:
    now().c.elab_command(stx)


@action("command.liftTermElabM", ANY, ret=ANY)
def _lift_term(act: Any) -> Any:
    run = now()
    machine = machine_now()

    def elab(t: TermElab) -> Any:
        with running(ElabRun(run.core, term=t, command=run.c)):
            result = perform(machine, act)
            return result

    return run.c.lift_term(elab)


@action("command.runTermElabM", ANY, ret=ANY)
def _run_term(function: Any) -> Any:
    run = now()
    machine = machine_now()

    def elab(t: TermElab, variables: list[Expr]) -> Any:
        with running(ElabRun(run.core, term=t, command=run.c)):
            return perform(machine, function, machine.encode(EXPRS, list(variables)))

    return run.c.run_term_elab(elab)


@action("command.levelNames", ret=NAME_LIST)
def _level_names() -> list[str]:
    return list(now().c.scope.level_names)


@action("command.varDecls", ret=SYNTAXES)
def _var_decls() -> list[Syntax]:
    return list(now().c.scope.var_decls)


@action("command.isNoncomputable", ret=BOOL)
def _is_noncomputable() -> bool:
    return now().c.scope.is_noncomputable


@action("command.withNamespace", NAME, ANY, ret=ANY)
def _with_namespace(namespace: str, act: Any) -> Any:
    machine = machine_now()
    with now().c.in_namespace(namespace):
        return perform(machine, act)


@action("command.withoutModifyingEnv", ANY, ret=ANY)
def _without_modifying_env(act: Any) -> Any:
    machine = machine_now()
    with now().c.without_modifying_env():
        return perform(machine, act)
