"""Options of tactics: `+flag`, `-flag`, `(name := value)`.

What it does: reads them; values are elaborated where the structure of the options has a field of
that name, and kept as Booleans where they are.
Counterpart in Lean: `Lean.Elab.Tactic.Config`.
"""

from __future__ import annotations

from typing import TypeAlias

from gnomon import Const, Expr, Pi
from gnomon.elab.message_data import const_name
from gnomon.elab.structures import find_field, structure_fields, structure_info
from gnomon.syntax import Syntax, names
from gnomon.tactics.framework import TACTIC, TacticElab

Options: TypeAlias = "dict[str, Expr | bool]"


def _items(stx: Syntax) -> list[Syntax]:
    """Return the items of a `optConfig`, outermost first."""
    kinds = tuple(TACTIC + kind for kind in ("posConfigItem", "negConfigItem", "valConfigItem"))
    found: list[Syntax] = []
    for node in stx.walk():
        if node.kind in kinds:
            found.append(node)
    return found


def elab_options(tac: TacticElab, stx: Syntax, structure: str) -> Options:
    """Return the options by name. Raises an error for one that the structure does not have."""
    result: Options = {}
    for item in _items(stx):
        ident = item[2] if item.kind == TACTIC + "posConfigItem" and len(item) > 2 else item[1]
        name = names.erase_macro_scopes(ident.id)
        if name == "config" and item.kind == TACTIC + "valConfigItem":
            result |= _whole(tac, item[3], structure)
            continue
        known = structure_info(tac.core.env, structure) is not None
        ty = _field_type(tac, structure, name)
        if known and ty is None:
            tac.throw(
                "Structure `",
                const_name(structure),
                f"` does not have a field named `{name}`",
                ref=ident,
            )
        if item.kind == TACTIC + "posConfigItem":
            result[name] = True
        elif item.kind == TACTIC + "negConfigItem":
            result[name] = False
        else:
            result[name] = _value(tac, item[3], ty)
    return result


def _whole(tac: TacticElab, stx: Syntax, structure: str) -> Options:
    """Return the options of a structure that is written as a whole."""
    if structure_info(tac.core.env, structure) is None:
        return {}
    meta = tac.meta
    e = meta.whnf(tac.elab_term(stx, Const(structure)))
    result: Options = {}
    for name, value in zip(structure_fields(tac.core.env, structure), e.app_args, strict=False):
        with meta.transparency("all"):
            value = meta.whnf(value)
        if value.cname in ("Bool.true", "Bool.false"):
            result[name] = value.cname == "Bool.true"
        else:
            result[name] = value
    return result


def _value(tac: TacticElab, stx: Syntax, ty: Expr | None) -> Expr | bool:
    if stx.is_ident and names.erase_macro_scopes(stx.id) in ("true", "false"):
        return names.erase_macro_scopes(stx.id) == "true"
    with tac.t.local_scope():
        e = tac.elab_term(stx, ty)
    if e.cname in ("Bool.true", "Bool.false"):
        return e.cname == "Bool.true"
    return e


def _field_type(tac: TacticElab, structure: str, name: str) -> Expr | None:
    meta = tac.meta
    if structure_info(tac.core.env, structure) is None:
        return None
    owner = find_field(tac.core.env, structure, name)
    if owner is None:
        return None
    projection = meta.infer_type(Const(f"{owner}.{name}"))
    return projection.body if isinstance(projection, Pi) else None


__all__ = ["Options", "elab_options"]
