"""`elab` and `elab_rules`: commands that declare elaborators.

What it does: sorts rules by the node kinds they are for, and makes definitions of type `TermElab`,
`CommandElab` or `Tactic` of them, which the evaluator runs.
Where to read next: `macro_commands.py`, which is alike; `macro_definitions.py`; `host`.
Counterpart in Lean: `Lean.Elab.ElabRules`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.elab.attributes import attr_kind
from gnomon.elab.command import CommandElab
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.grammar_ext import is_category, is_node_kind
from gnomon.elab.macro_args import expand_macro_args
from gnomon.elab.macro_commands import (
    Alternative,
    group_by_kind,
    mk_quotation,
    resolve_kind,
    split_alternatives,
    with_kind,
)
from gnomon.elab.macro_definitions import elab_definition
from gnomon.elab.registry import command_elab
from gnomon.elab.scoped import AttrKind
from gnomon.elab.syntax_commands import (
    SyntaxCommand,
    attributes_of,
    declare_syntax,
    optional_name,
    optional_prec,
    optional_prio,
)
from gnomon.syntax import Node, Syntax, mk_null, names

_COMMAND: Final = "Lean.Parser.Command."

CATEGORIES: Final = frozenset({"term", "command", "tactic", "conv"})
"""The categories that programs can write elaborators for."""


def declare_elab(
    c: CommandElab,
    kind: str,
    category: str,
    expected: Syntax | None,
    rules: Sequence[Alternative],
    attr: AttrKind,
) -> None:
    """Declare rules for a kind."""
    core = c.core
    if attr == "scoped" and not core.curr_namespace:
        c.throw("Scoped attributes must be used inside namespaces")
    if expected is not None and category != "term":
        c.throw(
            f"syntax category `{category}` does not support expected type specification",
            ref=expected,
        )
    if category not in CATEGORIES:
        c.throw(f"unsupported syntax category `{category}`")
    c.elab_command(elab_definition(core, kind, category, expected, rules, attr))


@command_elab(_COMMAND + "elab_rules")
def elab_elab_rules(c: CommandElab, stx: Syntax) -> None:
    """`elab_rules (kind := k) : category <= expected | pattern => rhs …`"""
    core = c.core
    attr = attr_kind(stx[2])
    alts = split_alternatives(stx[7])
    category = None if stx[5].is_none else names.erase_macro_scopes(stx[5][1].id)
    expected = None if stx[6].is_none else stx[6][1]

    def declare(kind: str, mine: list[Syntax]) -> None:
        found = category
        if found is None:
            found = _category_of(c, kind)
        rules = [with_kind(core, alt, kind, "elab_rules") for alt in mine]
        declare_elab(c, kind, found, expected, rules, attr)

    if stx[4].is_none:
        group_by_kind(core, alts, "elab_rules", declare)
    else:
        declare(resolve_kind(core, stx[4][3].id), alts)


def _category_of(c: CommandElab, kind: str) -> str:
    """Return the category whose parser makes nodes of a kind."""
    from gnomon.elab.syntax_ext import grammar

    for name, category in grammar(c.env).categories.items():
        if kind in category.entries:
            return name
    raise UnsupportedSyntax


@command_elab(_COMMAND + "elab")
def elab_elab(c: CommandElab, stx: Syntax) -> None:
    """`elab items : category <= expected => rhs`"""
    core = c.core
    tail = stx[8]
    category = tail[1]
    name = names.erase_macro_scopes(category.id)
    expected = None if tail[2].is_none else tail[2][1]
    prio = optional_prio(core, stx[6])
    args = expand_macro_args(core, stx[7].args)
    attr = attr_kind(stx[2])
    if not is_category(core.env, name):
        c.throw(f"unknown category `{name}`", ref=category)
    kind = declare_syntax(
        c,
        SyntaxCommand(
            ref=stx,
            category=category,
            items=mk_null(*[arg.item for arg in args]),
            kind=attr,
            name=optional_name(stx[5]),
            prec=optional_prec(core, stx[4]),
            prio=prio,
            doc=stx[0],
            attrs=attributes_of(stx[1]),
        ),
    )
    if not is_node_kind(core.env, kind):
        c.throw(f"invalid syntax node kind `{kind}`", ref=stx)
    pattern = mk_quotation(Node(kind, tuple(arg.pattern for arg in args)))
    declare_elab(c, kind, name, expected, [(pattern, tail[4])], attr)
