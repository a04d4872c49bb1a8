"""Small pieces of syntax, put together by hand.

What it does: makes the few nodes that macros in Python need where a template would be no clearer.
Where to read next: `quasi.py` for templates.
Counterpart in Lean: none; Lean's macros use quotations throughout.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.syntax import Atom, Info, Node, Syntax, mk_null

_TERM: Final = "Lean.Parser.Term."


def mk_app(info: Info | None, function: Syntax, *args: Syntax) -> Syntax:
    """Return an application; the function itself if there are no arguments."""
    if not args:
        return function
    return Node(_TERM + "app", (function, Node("null", args, info)), info)


def mk_fun(
    info: Info | None, binders: Sequence[Syntax], body: Syntax, ty: Syntax | None = None
) -> Syntax:
    """Return `fun binders => body`, or `fun binders : ty => body`."""
    spec = mk_null()
    if ty is not None:
        spec = Node("null", (Node(_TERM + "typeSpec", (Atom(":", info), ty), info),), info)
    basic = Node(
        _TERM + "basicFun",
        (Node("null", tuple(binders), info), spec, Atom("=>", info), body),
        info,
    )
    return Node(_TERM + "fun", (Atom("fun", info), basic), info)


def mk_match(info: Info | None, discrs: Sequence[Syntax], alts: Syntax) -> Syntax:
    """Return `match discrs with alts`."""
    nodes: list[Syntax] = []
    for index, discr in enumerate(discrs):
        if index:
            nodes.append(Atom(",", info))
        nodes.append(Node(_TERM + "matchDiscr", (mk_null(), discr), info))
    return Node(
        _TERM + "match",
        (
            Atom("match", info),
            mk_null(),
            mk_null(),
            Node("null", tuple(nodes), info),
            Atom("with", info),
            alts,
        ),
        info,
    )


def mk_hole(info: Info | None) -> Syntax:
    """Return `_`."""
    return Node(_TERM + "hole", (Atom("_", info),), info)


def mk_paren(info: Info | None, body: Syntax) -> Syntax:
    """Return `(body)`."""
    return Node(_TERM + "paren", (_left_paren(info), body, Atom(")", info)), info)


def mk_ascription(info: Info | None, body: Syntax, ty: Syntax) -> Syntax:
    """Return `(body : ty)`."""
    return Node(
        _TERM + "typeAscription",
        (
            _left_paren(info),
            body,
            Atom(":", info),
            Node("null", (ty,), info),
            Atom(")", info),
        ),
        info,
    )


def _left_paren(info: Info | None) -> Syntax:
    """The parenthesis that `·` looks for: it has a place for hygiene."""
    from gnomon.syntax import Ident

    hygiene = Node("hygieneInfo", (Ident("", "", info),), info)
    return Node(_TERM + "hygienicLParen", (Atom("(", info), hygiene), info)


def mk_binary(info: Info | None, kind: str, left: Syntax, token: str, right: Syntax) -> Syntax:
    """Return a node for an operator between two terms."""
    return Node(kind, (left, Atom(token, info), right), info)
