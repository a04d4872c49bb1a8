"""The tactics of automatic parameters: `(h : p := by tac)`.

What it does: keeps the tactic block of each such parameter as syntax under the name that its type
`autoParam p name` mentions.
Counterpart in Lean: `Lean.Elab.Term.declareTacticSyntax`, `evalSyntaxConstant`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr
from gnomon.elab.extensions import MapExtension
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

AUTO_PARAM_TACTICS: MapExtension[str, Syntax] = MapExtension("autoParamTactics")
"""For each constant that stands for a tactic block in a type, the block (`by …`)."""


def tactic_of(t: TermElab, tactic: Expr) -> Syntax:
    """Return the block that the second argument of `autoParam` stands for."""
    if not isinstance(tactic, Const):
        t.throw("invalid autoParam, argument must be a constant")
    code = AUTO_PARAM_TACTICS.find(t.core.env, str(tactic.name))
    if code is None:
        from gnomon.macros.reflect import syntax_of_constant

        code = syntax_of_constant(t.core, str(tactic.name))
    return code.replace(lambda stx: stx.replace_info(t.core.ref_info()) if not stx.args else None)
