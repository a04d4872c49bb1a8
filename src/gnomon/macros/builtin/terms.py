"""Terms that abbreviate others: `show … by`, `suffices`, `assert!`, `dbg_trace`, `unreachable!`.

Where to read next: `cdot.py`, `binders.py`.
Counterpart in Lean: the macros of `Lean.Elab.BuiltinNotation`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.registry import macro
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.macros.quote import quote_string
from gnomon.syntax import Atom, Node, Syntax, mk_null

_TERM: Final = "Lean.Parser.Term."

IF: Final = quasi("if $c then $t else $e")
ASSERTION: Final = quasi('panic! ("assertion violation: " ++ $text)')
DBG_TRACE: Final = quasi("dbgTrace ($text) fun _ => $body")
TO_STRING: Final = quasi("ToString.toString $x")
UNREACHABLE: Final = quasi('panic! "unreachable code has been reached"')


def by_of(stx: Syntax) -> Node:
    """Return `by tactics` as a term from what follows `show t` or `suffices t`."""
    return Node(_TERM + "byTactic", tuple(stx.args), stx.info)


@macro(_TERM + "show")
def expand_show(core: Core, stx: Syntax) -> Syntax:
    """`show t by tactics` is `show t from by tactics`."""
    rhs = stx[2]
    if rhs.kind != _TERM + "byTactic'":
        raise UnsupportedSyntax
    info = core.ref_info()
    from_term = Node(_TERM + "fromTerm", (Atom("from", info), by_of(rhs)), info)
    return Node(stx.kind, (stx[0], stx[1], from_term), info)


@macro(_TERM + "suffices")
def expand_suffices(core: Core, stx: Syntax) -> Syntax:
    """`suffices h : t from e; b` is `have h : t := b; e`."""
    info = core.ref_info()
    decl = stx[1]
    named, ty, rhs = decl[0], decl[1], decl[2]
    value = by_of(rhs) if rhs.kind == _TERM + "byTactic'" else rhs[1]
    name = named[0] if named.kind == "group" else named
    spec = mk_null(Node(_TERM + "typeSpec", (Atom(":", info), ty), info))
    let_id = Node(_TERM + "letId", (name,), info)
    id_decl = Node(_TERM + "letIdDecl", (let_id, mk_null(), spec, Atom(":=", info), stx[3]), info)
    config = Node(_TERM + "letConfig", (mk_null(),), info)
    keyword = Atom("have", stx[0].ref_info(canonical=True))
    let_decl = Node(_TERM + "letDecl", (id_decl,), info)
    return Node(_TERM + "have", (keyword, config, let_decl, Atom(";", info), value), info)


@macro(_TERM + "assert")
def expand_assert(core: Core, stx: Syntax) -> Syntax:
    """`assert! c; e` is `e` if the condition holds, and a panic that quotes it otherwise."""
    condition, body = stx[1], stx[3]
    text = condition.reprint(core.source.text).strip()
    scope = CoreScope(core)
    failure = ASSERTION(scope, text=quote_string(text))
    return IF(scope, c=condition, t=body, e=failure)


@macro(_TERM + "dbgTrace")
def expand_dbg_trace(core: Core, stx: Syntax) -> Syntax:
    """`dbg_trace "…{x}"; e` prints while `e` is evaluated."""
    scope = CoreScope(core)
    shown, body = stx[1], stx[3]
    if shown.kind == "interpolatedStrKind":
        info = core.ref_info()
        text: Syntax = Node("termS!_", (Atom("s!", info), shown), info)
    else:
        text = TO_STRING(scope, x=shown)
    return DBG_TRACE(scope, text=text, body=body)


@macro(_TERM + "unreachable")
def expand_unreachable(core: Core, stx: Syntax) -> Syntax:
    """`unreachable!` is a panic."""
    return UNREACHABLE(CoreScope(core))
