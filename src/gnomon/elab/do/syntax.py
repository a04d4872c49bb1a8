"""Reading `do` blocks: sequences of statements, the variables that they bind, nested actions.

Counterpart in Lean: the first half of `Lean.Elab.Do`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.binders import opt_type
from gnomon.elab.do import build as b
from gnomon.elab.pattern_vars import pattern_variables
from gnomon.macros.antiquot import is_antiquot, is_quot
from gnomon.syntax import CHOICE, Ident, Node, Syntax, mk_null

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

_TERM = "Lean.Parser.Term."

_OPAQUE = frozenset(
    {
        _TERM + "do",
        _TERM + "doSeqIndent",
        _TERM + "doSeqBracketed",
        _TERM + "termReturn",
        _TERM + "byTactic",
    }
)
"""What nested actions do not leave: other blocks."""

_BINDING = frozenset({_TERM + "fun", _TERM + "match", _TERM + "letrec"})


def seq_elems(seq: Syntax) -> list[Syntax]:
    """Return the statements of a sequence."""
    if seq.kind == _TERM + "doSeqIndent":
        return [item[0] for item in seq[0].args]
    if seq.kind == _TERM + "doSeqBracketed":
        return [item[0] for item in seq[1].args]
    return []


def mk_seq(elems: list[Syntax]) -> Syntax:
    """Return the sequence of statements."""
    items = [Node(_TERM + "doSeqItem", (elem, mk_null())) for elem in elems]
    return Node(_TERM + "doSeqIndent", (mk_null(*items),))


def is_mutable(elem: Syntax) -> bool:
    """Return whether a `let` is a `let mut`."""
    return bool(elem[1].args)


def let_decl_vars(t: TermElab, decl: Syntax) -> list[Syntax]:
    """Return the variables that a `let` declares."""
    inner = decl[0] if decl.kind == _TERM + "letDecl" else decl
    kind = inner.kind.removeprefix(_TERM)
    if kind in ("letIdDecl", "letIdDeclNoBinders", "letEqnsDecl"):
        x = inner[0][0] if inner[0].kind == _TERM + "letId" else inner[0]
        return [x] if x.is_ident else []
    if kind == "letPatDecl":
        return pattern_variables(t, (inner[0],))
    return []


def have_decl_vars(t: TermElab, decl: Syntax) -> list[Syntax]:
    """Return the variables that a `have` declares."""
    from gnomon.syntax import Ident

    inner = decl[0]
    if inner.kind == _TERM + "letIdDecl":
        x = inner[0][0]
        return [x] if x.is_ident else [Ident("this", "this", decl.ref_info())]
    return let_decl_vars(t, decl)


def arrow_decl_vars(t: TermElab, decl: Syntax) -> list[Syntax]:
    """Return the variables that `x ← e` or `p ← e` binds."""
    if decl.kind == _TERM + "doIdDecl":
        return [decl[0]] if decl[0].is_ident else []
    return pattern_variables(t, (decl[0],))


def pattern_ids(t: TermElab, patterns: Syntax) -> list[Syntax]:
    """Return the variables that the patterns of an alternative bind."""
    first = patterns[0]
    return pattern_variables(t, tuple(first.args[::2]))


# -- nested actions ----------------------------------------------------------------------------


def has_nested_action(stx: Syntax, quoted: bool = False) -> bool:
    """Return whether `(← e)` stands in a statement, outside of blocks in it.

    In a quotation it is syntax like all else; only in an antiquotation of it it is none.
    """
    if quoted:
        return any(has_nested_action(arg, not is_antiquot(stx)) for arg in stx.args)
    if stx.kind in _OPAQUE:
        return False
    if stx.kind in (_TERM + "liftMethod", _TERM + "nestedAction"):
        return True
    inside = is_quot(stx)
    return any(has_nested_action(arg, inside) for arg in stx.args)


def lift_nested_actions(
    t: TermElab, stx: Syntax, *, in_binder: bool = False
) -> tuple[list[Syntax], Syntax]:
    """Return statements `let x ← e` for the nested actions, and the syntax with `x` for them."""
    if not has_nested_action(stx):
        return [], stx
    lifted: list[Syntax] = []
    result = _lift(t, stx, lifted, in_binder)
    return lifted, result


def _lift(
    t: TermElab, stx: Syntax, lifted: list[Syntax], in_binder: bool, quoted: bool = False
) -> Syntax:
    if quoted:
        inside = not is_antiquot(stx)
        args = tuple(_lift(t, arg, lifted, in_binder, inside) for arg in stx.args)
        return stx.with_args(args)
    if stx.kind in _OPAQUE or not has_nested_action(stx):
        return stx
    if stx.kind in (_TERM + "liftMethod", _TERM + "nestedAction"):
        if in_binder:
            t.throw(
                "cannot lift `(<- ...)` over a binder, this error usually happens when you are "
                "trying to lift a method nested in a `fun`, `let`, or `match`-alternative, and it "
                "can often be fixed by adding a missing `do`",
                ref=stx,
            )
        inner = _lift(t, stx[1], lifted, in_binder)
        name = t.core.fresh_user_name("__do_lift")
        x = Ident("__do_lift", name, stx.ref_info())
        lifted.append(b.let_arrow(x, inner))
        return x
    if stx.kind == CHOICE:
        return _lift_choice(t, stx, lifted, in_binder)
    binds = in_binder or stx.kind in _BINDING
    args = tuple(_lift(t, arg, lifted, binds, is_quot(stx)) for arg in stx.args)
    return stx.with_args(args)


def _lift_choice(t: TermElab, stx: Syntax, lifted: list[Syntax], in_binder: bool) -> Syntax:
    """Of several readings, all must have the same nested actions, which are lifted once."""
    first: list[Syntax] = []
    readings = [_lift(t, stx.args[0], first, in_binder)]
    for arg in stx.args[1:]:
        others: list[Syntax] = []
        reading = _lift(t, arg, others, in_binder)
        if [each.pos for each in others] != [each.pos for each in first]:
            t.throw(
                "cannot lift `(<- ...)` over inconsistent syntax variants, consider lifting out the "
                "binding manually",
                ref=stx,
            )
        same = {y[2][0].id: x[2][0].id for x, y in zip(first, others, strict=True)}
        readings.append(_renamed(reading, same))
    lifted.extend(first)
    return stx.with_args(tuple(readings))


def _renamed(stx: Syntax, names: dict[str, str]) -> Syntax:
    if isinstance(stx, Ident):
        return stx if stx.id not in names else Ident(stx.raw, names[stx.id], stx.info)
    if not stx.args:
        return stx
    return stx.with_args(tuple(_renamed(arg, names) for arg in stx.args))


def type_of_decl(decl: Syntax) -> Syntax | None:
    """Return the type in `x : ty ← e`."""
    return opt_type(decl[1])
