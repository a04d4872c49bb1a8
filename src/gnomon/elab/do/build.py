"""Syntax that `do` notation is made of.

Identifiers of constants are resolved already, so that nothing in scope can hide them.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.syntax import Atom, Ident, Info, Node, Syntax, mk_null

_TERM = "Lean.Parser.Term."


def const(name: str, ref: Syntax) -> Ident:
    """Return an identifier that means a constant."""
    return Ident(name, name, ref.ref_info(), ((name, ()),))


def app(fn: Syntax, *args: Syntax, ref: Syntax | None = None) -> Syntax:
    """Return an application."""
    place = (ref or fn).ref_info()
    return Node(_TERM + "app", (fn, mk_null(*args)), place) if args else fn


def call(name: str, *args: Syntax, ref: Syntax) -> Syntax:
    """Return a constant applied to arguments."""
    return app(const(name, ref), *args, ref=ref)


def hole(ref: Syntax) -> Node:
    """Return `_`."""
    return Node(_TERM + "hole", (Atom("_", ref.ref_info()),))


def paren(e: Syntax) -> Syntax:
    """Return a term in parentheses."""
    info = e.ref_info()
    return Node(_TERM + "paren", (Atom("(", info), e, Atom(")", info)), info)


def binder(x: Syntax, ty: Syntax | None) -> Syntax:
    """Return `(x : ty)`, or `x`."""
    if ty is None:
        return x
    info = x.ref_info()
    return Node(
        _TERM + "explicitBinder",
        (Atom("(", info), mk_null(x), mk_null(Atom(":", info), ty), mk_null(), Atom(")", info)),
    )


def fun(binders: Sequence[Syntax], body: Syntax, ref: Syntax) -> Syntax:
    """Return a function."""
    info = ref.ref_info()
    basic = Node(_TERM + "basicFun", (mk_null(*binders), mk_null(), Atom("=>", info), body))
    return Node(_TERM + "fun", (Atom("fun", info), basic), info)


def type_of(x: Syntax) -> Syntax:
    """Return `type_of% x`."""
    return Node(_TERM + "typeOf", (Atom("type_of%", x.ref_info()), x))


def ensure_type_of(x: Syntax, header: str, e: Syntax) -> Syntax:
    """Return `ensure_type_of% x "header" e`."""
    info = e.ref_info()
    text = Node("str", (Atom(f'"{header}"', info),))
    return Node(_TERM + "ensureTypeOf", (Atom("ensure_type_of%", info), x, text, e), info)


def ensure_expected_type(header: str, e: Syntax) -> Syntax:
    """Return `ensure_expected_type% "header" e`."""
    info = e.ref_info()
    text = Node("str", (Atom(f'"{header}"', info),))
    return Node(_TERM + "ensureExpectedType", (Atom("ensure_expected_type%", info), text, e), info)


def let_decl(decl: Syntax, body: Syntax, ref: Syntax, *, kind: str = "let") -> Syntax:
    """Return `let decl; body`."""
    info = ref.ref_info()
    return Node(
        _TERM + kind,
        (
            Atom("have" if kind == "have" else "let", info),
            Node(_TERM + "letConfig", (mk_null(),)),
            decl,
            Atom(";", info),
            body,
        ),
        info,
    )


def id_decl(
    x: Syntax, value: Syntax, ty: Syntax | None = None, binders: Sequence[Syntax] = ()
) -> Syntax:
    """Return the declaration `x binders : ty := value`."""
    info = x.ref_info()
    of = mk_null() if ty is None else mk_null(_type_spec(ty, info))
    inner = Node(
        _TERM + "letIdDecl",
        (Node(_TERM + "letId", (x,)), mk_null(*binders), of, Atom(":=", info), value),
    )
    return Node(_TERM + "letDecl", (inner,))


def _type_spec(ty: Syntax, info: Info | None) -> Syntax:
    return Node(_TERM + "typeSpec", (Atom(":", info), ty))


def pat_decl(pattern: Syntax, value: Syntax) -> Syntax:
    """Return the declaration `pattern := value`."""
    info = pattern.ref_info()
    inner = Node(_TERM + "letPatDecl", (pattern, mk_null(), mk_null(), Atom(":=", info), value))
    return Node(_TERM + "letDecl", (inner,))


def let(x: Syntax, value: Syntax, body: Syntax, ref: Syntax) -> Syntax:
    """Return `let x := value; body`."""
    return let_decl(id_decl(x, value), body, ref)


def pure(e: Syntax) -> Syntax:
    """Return `pure e`."""
    return call("Pure.pure", e, ref=e)


def bind(action: Syntax, k: Syntax, ref: Syntax) -> Syntax:
    """Return `bind action k`."""
    return call("Bind.bind", action, k, ref=ref)


def ascribe(e: Syntax, ty: Syntax) -> Syntax:
    """Return `(e : ty)`."""
    info = e.ref_info()
    args = (Atom("(", info), e, Atom(":", info), mk_null(ty), Atom(")", info))
    return Node(_TERM + "typeAscription", args, info)


def unit(ref: Syntax) -> Syntax:
    """Return `PUnit.unit`."""
    return const("PUnit.unit", ref)


def mprod(items: Sequence[Syntax], ref: Syntax) -> Syntax:
    """Return the tuple of mutated variables."""
    if not items:
        return unit(ref)
    result = items[-1]
    for item in reversed(items[:-1]):
        result = call("MProd.mk", item, result, ref=ref)
    return result


def proj(e: Syntax, index: int) -> Syntax:
    """Return `e.index`."""
    info = e.ref_info()
    return Node(
        _TERM + "proj",
        (e, Atom(".", info), Node("fieldIdx", (Atom(str(index), info),))),
        info,
    )


def do_expr(e: Syntax) -> Syntax:
    """Return a term as a statement."""
    return Node(_TERM + "doExpr", (e,))


def let_arrow(x: Syntax, e: Syntax) -> Syntax:
    """Return the statement `let x ← e`."""
    info = e.ref_info()
    decl = Node(_TERM + "doIdDecl", (x, mk_null(), Atom("←", info), do_expr(e)))
    return Node(_TERM + "doLetArrow", (Atom("let", info), mk_null(), decl))


def ite(ref: Syntax, hyp: Syntax, cond: Syntax, then: Syntax, els: Syntax) -> Syntax:
    """Return `if hyp : cond then … else …`; without a name, `hyp` is absent."""
    info = ref.ref_info()
    words = [Atom(word, info) for word in ("if", "then", "else")]
    if hyp.is_none:
        return Node("termIfThenElse", (words[0], cond, words[1], then, words[2], els), info)
    named = (Node("Lean.binderIdent", (hyp,)), Atom(":", info))
    return Node("termDepIfThenElse", (words[0], *named, cond, words[1], then, words[2], els), info)


def match(
    ref: Syntax, gen: Syntax, motive: Syntax, discrs: Syntax, alts: Sequence[Syntax]
) -> Syntax:
    """Return a `match` with alternatives as syntax."""
    info = ref.ref_info()
    return Node(
        _TERM + "match",
        (
            Atom("match", info),
            gen,
            motive,
            discrs,
            Atom("with", info),
            Node(_TERM + "matchAlts", (mk_null(*alts),)),
        ),
        info,
    )


def match_alt(ref: Syntax, patterns: Syntax, rhs: Syntax) -> Syntax:
    """Return `| patterns => rhs`; `patterns` has a list of patterns for each `|`."""
    info = ref.ref_info()
    return Node(_TERM + "matchAlt", (Atom("|", info), patterns, Atom("=>", info), rhs), info)


def discr(e: Syntax) -> Syntax:
    """Return the discriminants of a `match` on one term."""
    return mk_null(Node(_TERM + "matchDiscr", (mk_null(), e)))


def reassign(x: Syntax, value: Syntax, ref: Syntax) -> Syntax:
    """Return `x := value`."""
    info = ref.ref_info()
    inner = Node(
        _TERM + "letIdDecl",
        (Node(_TERM + "letId", (x,)), mk_null(), mk_null(), Atom(":=", info), value),
    )
    return Node(_TERM + "doReassign", (inner,), info)
