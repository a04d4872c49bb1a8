"""What programs of the elaborator do with commands.

Where to read next: `gnomon.elab.command`.
Counterpart in Lean: `Lean.Elab.Command`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gnomon import Expr
from gnomon.elab.programs.run import elab_run
from gnomon.macros.functions import Function, effect, perform, perform_call
from gnomon.macros.library import syntax_of
from gnomon.macros.template import Run
from gnomon.macros.values import UNIT, Value

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def _elab_command(run: Run, stx: Value) -> Value:
    elab_run(run).c.elab_command(syntax_of(stx))
    return UNIT


def _lift_term(run: Run, act: Value) -> Value:
    here = elab_run(run)
    return here.c.lift_term(lambda t: perform(here.with_term(t), act))


def _with_variables(run: Run, function: Value) -> Value:
    here = elab_run(run)

    def elab(t: TermElab, variables: list[Expr]) -> Value:
        return perform_call(here.with_term(t), function, tuple(variables))

    return here.c.run_term_elab(elab)


def _without_modifying_env(run: Run, act: Value) -> Value:
    with elab_run(run).c.without_modifying_env():
        return perform(run, act)


def _same(run: Run, act: Value) -> Value:
    return perform(run, act)


FUNCTIONS: Final[dict[str, Function]] = {
    "Lean.Elab.Command.elabCommand": effect(1, _elab_command),
    "Lean.Elab.Command.elabCommandTopLevel": effect(1, _elab_command),
    "Lean.Elab.Command.liftTermElabM": effect(1, _lift_term),
    "Lean.Elab.Command.runTermElabM": effect(1, _with_variables),
    "Lean.Elab.Command.liftCoreM": effect(1, _same),
    "Lean.withoutModifyingEnv": effect(1, _without_modifying_env),
}
"""Functions on commands by their full names."""
