"""What code is made of for recursive functions: their bodies with plain recursive calls.

Counterpart in Lean: `Lean.Elab.addAndCompilePartialRec`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Const, Expr, MData
from gnomon.declarations import Definition
from gnomon.elab.terms import replace_subterms

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab

SUFFIX = "_unsafe_rec"


def unsafe_rec_name(name: str) -> str:
    """Return the name of the function that code for `name` is made of."""
    return f"{name}.{SUFFIX}"


def add_unsafe_rec(t: TermElab, group: Sequence[PreDefinition]) -> None:
    """Declare, unsafe and unchecked, the functions as they are written."""
    block = {each.decl_name for each in group}

    def change(e: Expr) -> Expr | None:
        if isinstance(e, Const) and e.cname in block:
            return Const(unsafe_rec_name(str(e.name)), e.levels)
        if isinstance(e, MData) and "_recApp" in e.data:
            return replace_subterms(e.expr, change)
        return None

    env = t.core.env
    all_names = [unsafe_rec_name(each.decl_name) for each in group]
    for each in group:
        value = replace_subterms(each.value, change)
        name = unsafe_rec_name(each.decl_name)
        decl = Definition(name, each.level_params, each.ty, value, "opaque", "unsafe", all_names)
        env = env.add_decl(decl, check=False)
    t.core.env = env
