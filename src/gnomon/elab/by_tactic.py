"""Tactic blocks in terms.

Counterpart in Lean: `Lean.Elab.Term.runTactic`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, MVar
from gnomon.elab.errors import AbortTactic, AbortTerm, ElabError
from gnomon.meta import MetaError
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def run_tactic(t: TermElab, mvar: Expr, code: Syntax, kind: tuple[str, ...]) -> None:
    """Find the value of a metavariable with a tactic block.

    `kind` says what the block is for, as :class:`~gnomon.elab.synthetic.Tactic` does. Errors are
    reported, and what is left unproved is `sorry`.
    """
    from gnomon.tactics.framework import TacticElab, run_block, unsolved_goals

    meta = t.meta
    meta.instantiate_mvar_decl(mvar)
    recover = kind[0] == "term"
    try:
        with t.scoped(err_to_sorry=t.err_to_sorry and recover):
            left = run_block(t, mvar, code, recover=recover)
    except (ElabError, AbortTactic, AbortTerm, MetaError) as caught:
        error = t.core.wrap(caught) if isinstance(caught, MetaError) else caught
        _log_purpose(t, code, kind)
        if not t.err_to_sorry:
            raise error from caught
        block = TacticElab(t, [])
        for each in meta.collect_mvars(mvar, through_delayed=False):
            block.admit(each)
        if isinstance(error, ElabError):
            t.core.log_exception(error)
        return
    if left:
        _log_purpose(t, code, kind)
        unsolved_goals(t.core, left, ref=code)
        block = TacticElab(t, [])
        for each in left:
            block.admit(each)


def run_tactic_on_goals(t: TermElab, goals: Sequence[Expr], code: Syntax) -> None:
    """Run tactics on several goals; what is left unproved is reported, and `sorry`."""
    from gnomon.tactics.framework import TacticElab, unsolved_goals

    mvars = [each for each in goals if isinstance(each, MVar)]
    block = TacticElab(t, mvars)
    block.recovering(lambda: block.run(code))
    t.synthesize("no")
    left = list(block.unsolved())
    if left:
        unsolved_goals(t.core, left, ref=code)
        for each in left:
            block.admit(each)


def _log_purpose(t: TermElab, code: Syntax, kind: tuple[str, ...]) -> None:
    if kind[0] == "autoParam":
        t.core.log_error(
            f"could not synthesize default value for parameter '{kind[1]}' using tactics", ref=code
        )
    elif kind[0] == "fieldAutoParam":
        t.core.log_error(
            f"could not synthesize default value for field '{kind[1]}' of '{kind[2]}' using "
            "tactics",
            ref=code,
        )
