"""Attributes that make definitions macros, elaborators and unexpanders.

What it does: handles `@[macro k]`, `@[term_elab k]`, `@[command_elab k]`, `@[tactic k]` and
`@[app_unexpander f]`: registers the definition, which the evaluator runs.
Where to read next: `user_macros.py`, whose entries these are.
Counterpart in Lean: `KeyedDeclsAttribute`, `macroAttribute`, `termElabAttribute` and relatives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.declarations import Definition
from gnomon.elab.attributes import Attribute, attribute, get_ident
from gnomon.elab.macro_commands import resolve_kind
from gnomon.elab.message_data import const_name, msg
from gnomon.elab.registry import add_user_elab
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.elab.unexpanders import DeclaredUnexpander, add_unexpander
from gnomon.elab.user_macros import TYPES, DeclaredElab
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab


def _argument(t: TermElab, attr: Attribute) -> Syntax:
    """Return the identifier that is the argument of an attribute."""
    stx = attr.stx
    if len(stx) > 1 and stx[1].is_ident:
        return stx[1]
    return get_ident(t, attr)


def _register(t: TermElab, decl: str, attr: Attribute) -> None:
    """Register a definition for a node kind."""
    core = t.core
    with core.with_ref(attr.stx):
        kind = resolve_kind(core, _argument(t, attr).id)
    expected = TYPES[attr.name]
    info = core.env.find(decl)
    found = getattr(getattr(info, "type", None), "name", None)
    if found is None or str(found) != expected:
        core.throw(
            msg(f"unexpected type at `{decl}`, `", const_name(expected), "` expected"),
            ref=attr.stx,
        )
    if isinstance(info, Definition) and has_synthetic_sorry(info.value):
        # What has errors is not run: syntax that it is for has no meaning.
        return
    entry = DeclaredElab(attr.name, decl)
    core.env = add_user_elab(core.env, kind, entry, attr.kind, core.curr_namespace)


@attribute("macro", "term_elab", "command_elab", "tactic", time="after_compilation")
def add_declared(t: TermElab, decl: str, attr: Attribute) -> None:
    """`@[macro k]` and its relatives."""
    _register(t, decl, attr)


@attribute("app_unexpander", time="after_compilation")
def add_declared_unexpander(t: TermElab, decl: str, attr: Attribute) -> None:
    """`@[app_unexpander f]`"""
    core = t.core
    constant = core.resolve_global_const_no_overload(_argument(t, attr))
    entry = DeclaredUnexpander(decl)
    core.env = add_unexpander(core.env, constant, entry, attr.kind, core.curr_namespace)
