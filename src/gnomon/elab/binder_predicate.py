"""`binder_predicate`: what may follow the variable in `∀ x > 5, p` and `∃ x ∈ s, p`.

What it does: declares syntax of category `binderPred` and the macro that says, of a variable and
such a predicate, which proposition is meant: `satisfies_binder_pred% x (> 5)`.
Counterpart in Lean: `Lean.Elab.BinderPredicates`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.attributes import attr_kind
from gnomon.elab.command import CommandElab
from gnomon.elab.macro_args import antiquot_node, expand_macro_args
from gnomon.elab.macro_commands import declare_macro, mk_quotation
from gnomon.elab.registry import command_elab
from gnomon.elab.syntax_commands import (
    SyntaxCommand,
    declare_syntax,
    optional_name,
    optional_prio,
)
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

SATISFIES: Final = "Lean.«termSatisfies_binder_pred%__»"


@command_elab("Lean.Parser.Command.binderPredicate")
def elab_binder_predicate(c: CommandElab, stx: Syntax) -> None:
    """`binder_predicate x items => rhs`"""
    core = c.core
    attr = attr_kind(stx[2])
    prio = optional_prio(core, stx[5])
    args = expand_macro_args(core, stx[7].args)
    kind = declare_syntax(
        c,
        SyntaxCommand(
            ref=stx,
            category=Ident("binderPred", "binderPred", core.ref_info()),
            items=mk_null(*[arg.item for arg in args]),
            kind=attr,
            name=optional_name(stx[4]),
            prio=prio,
            doc=stx[0],
        ),
    )
    predicate = Node(kind, tuple(arg.pattern for arg in args))
    variable = antiquot_node("term", stx[6], pseudo=True)
    pattern = Node(SATISFIES, (Atom("satisfies_binder_pred%"), variable, predicate))
    rules = [(mk_quotation(pattern), stx[9])]
    declare_macro(c, SATISFIES, rules, attr, stx, category="term")
