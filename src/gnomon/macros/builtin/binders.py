"""`fun` with types, patterns and alternatives; `∀` with a type for all its binders.

What it does: brings `fun x y : α => b` to binders that have their types, turns patterns into
`match`, and alternatives into a `match` of fresh variables.
Where to read next: `gnomon.elab.binders`, which elaborates what remains.
Counterpart in Lean: `expandFun`, `expandForall` of `Lean.Elab.Binders`,
`expandMatchAltsIntoMatch` of `Lean.Elab.BindersUtil`.
"""

from __future__ import annotations

from typing import Final

from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.registry import macro
from gnomon.macros.build import mk_fun, mk_hole, mk_match
from gnomon.syntax import Atom, Ident, Info, Node, Syntax, mk_null

_TERM: Final = "Lean.Parser.Term."
_HOLE: Final = _TERM + "hole"


def explicit_binder(info: Info | None, name: Syntax, ty: Syntax) -> Syntax:
    """Return `(name : ty)`."""
    spec = Node("null", (Atom(":", info), ty), info)
    return Node(
        _TERM + "explicitBinder",
        (Atom("(", info), Node("null", (name,), info), spec, mk_null(), Atom(")", info)),
        info,
    )


@macro(_TERM + "forall")
def expand_forall(core: Core, stx: Syntax) -> Syntax:
    """`∀ x y : α, p` is `∀ (x : α) (y : α), p`."""
    if stx[2].is_none:
        raise UnsupportedSyntax
    info = core.ref_info()
    ty = stx[2][0][1]
    binders = tuple(explicit_binder(info, binder, ty) for binder in stx[1].args)
    return Node(
        stx.kind,
        (Atom("forall", info), Node("null", binders, info), mk_null(), Atom(",", info), stx[4]),
        info,
    )


@macro(_TERM + "fun")
def expand_fun(core: Core, stx: Syntax) -> Syntax:
    """`fun | p => b`, `fun x y : α => b`, `fun (a, b) => c`."""
    body = stx[1]
    info = core.ref_info()
    if body.kind == _TERM + "matchAlts":
        return _alternatives(core, info, body)
    if body.kind != _TERM + "basicFun":
        raise UnsupportedSyntax
    if not body[1].is_none:
        ty = body[1][0][1]
        binders = [explicit_binder(info, binder, ty) for binder in body[0].args]
        return mk_fun(info, binders, body[3])
    return _patterns(core, info, body)


def _alternatives(core: Core, info: Info | None, alts: Syntax) -> Syntax:
    """`fun | p, q => b` is `fun x y => match @x, @y with | p, q => clear% x; clear% y; b`."""
    count = len(alts[0][0][1][0].args[::2])
    names: list[Ident] = []
    for _ in range(count):
        with core.fresh_macro_scope():
            names.append(Ident("x", core.add_macro_scope("x"), info))
    cleared: list[Syntax] = []
    for alt in alts[0].args:
        rhs = alt[3]
        place = alt.ref_info()
        if not rhs.is_missing:
            for name in reversed(names):
                clear = (Atom("clear%", place), name, Atom(";", place), rhs)
                rhs = Node(_TERM + "clear", clear, place)
        args = list(alt.args)
        args[3] = rhs
        cleared.append(alt.with_args(args))
    discrs: list[Syntax] = [
        Node(_TERM + "explicit", (Atom("@", info), name), info) for name in names
    ]
    result = mk_match(info, discrs, alts.with_args([mk_null(*cleared)]))
    for name in reversed(names):
        result = mk_fun(info, [name], result)
    return result


_BINDERS: Final = frozenset(
    {
        "ident",
        _HOLE,
        _TERM + "explicitBinder",
        _TERM + "implicitBinder",
        _TERM + "strictImplicitBinder",
        _TERM + "instBinder",
    }
)


def is_binder(stx: Syntax) -> bool:
    """Whether a binder of `fun` binds names as it stands, and is no pattern."""
    if stx.kind in _BINDERS:
        return True
    if stx.kind != _TERM + "typeAscription":
        return False
    names = stx[1]
    return _is_name(names) or (
        names.kind == _TERM + "app" and _is_name(names[0]) and all(map(_is_name, names[1].args))
    )


def _is_name(stx: Syntax) -> bool:
    return stx.is_ident or stx.kind == _HOLE


def _patterns(core: Core, info: Info | None, basic: Syntax) -> Syntax:
    """`fun (a, b) => c` is `fun x : _ => match x with | (a, b) => c`."""
    binders = list(basic[0].args)
    body = basic[3]
    if all(map(is_binder, binders)):
        raise UnsupportedSyntax
    for index in reversed(range(len(binders))):
        pattern = binders[index]
        if is_binder(pattern):
            continue
        with core.fresh_macro_scope():
            name = Ident("x", core.add_macro_scope("x"), info)
        alt = Node(
            _TERM + "matchAlt",
            (
                Atom("|", info),
                Node("null", (Node("null", (pattern,), info),), info),
                Atom("=>", info),
                body,
            ),
            info,
        )
        alts = Node(_TERM + "matchAlts", (Node("null", (alt,), info),), info)
        body = mk_match(info, [name], alts)
        binders[index] = explicit_binder(info, name, mk_hole(info))
    return mk_fun(info, binders, body)
