"""The tactics of automatic parameters: `(h : p := by tac)`.

What it does: keeps the tactic block of each such parameter as syntax under the name that its type
`autoParam p name` mentions.
Counterpart in Lean: `Lean.Elab.Term.declareTacticSyntax`, `evalSyntaxConstant`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Const, Expr
from gnomon.elab.extensions import MapExtension
from gnomon.syntax import Syntax, names

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


def declare_tactic_syntax(t: TermElab, code: Syntax, name: str | None = None) -> str:
    """Declare the constant that stands for a block in types; return its name."""
    from gnomon.macros.reflect import declare_syntax_constant

    if name is None:
        base = names.append(t.decl_name or t.core.curr_namespace, "_auto")
        name = t.core.fresh_aux_name(base)
    declare_syntax_constant(t.core, name, code)
    t.core.env = AUTO_PARAM_TACTICS.insert(t.core.env, name, code)
    return name
