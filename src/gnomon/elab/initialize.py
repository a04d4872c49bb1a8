"""`initialize`: what is run when a module is loaded.

Counterpart in Lean: `expandInitialize` in `Lean.Elab.Declaration`.
"""

from __future__ import annotations

from gnomon.elab.core import Core
from gnomon.elab.registry import macro
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null

_COMMAND = "Lean.Parser.Command."
_TERM = "Lean.Parser.Term."


def _attribute(name: str, arg: Syntax | None, ref: Syntax) -> Node:
    """Return `@[name arg]` as the modifiers' optional part."""
    info = ref.ref_info()
    simple = Node(
        "Lean.Parser.Attr.simple",
        (Ident(name, name, info), mk_null() if arg is None else mk_null(arg)),
    )
    instance = Node(_TERM + "attrInstance", (Node(_TERM + "attrKind", (mk_null(),)), simple))
    return Node(_TERM + "attributes", (Atom("@[", info), mk_null(instance), Atom("]", info)))


def _modifiers(doc: Syntax, attrs: Syntax | None, visibility: Syntax, unsafe: Syntax) -> Node:
    empty = mk_null()
    attributes = empty if attrs is None else mk_null(attrs)
    return Node(
        _COMMAND + "declModifiers", (doc, attributes, visibility, empty, empty, unsafe, empty)
    )


def _value(term: Syntax) -> Node:
    info = term.ref_info()
    suffix = Node("Lean.Parser.Termination.suffix", (mk_null(), mk_null()))
    return Node(_COMMAND + "declValSimple", (Atom(":=", info), term, suffix, mk_null()))


def _signature(ty: Syntax) -> tuple[Syntax, Syntax]:
    return mk_null(), Node(_TERM + "typeSpec", (Atom(":", ty.ref_info()), ty))


def _definition(modifiers: Syntax, name: Ident, ty: Syntax, value: Syntax, ref: Syntax) -> Node:
    info = ref.ref_info()
    binders, spec = _signature(ty)
    decl = Node(
        _COMMAND + "definition",
        (
            Atom("def", info),
            Node(_COMMAND + "declId", (name, mk_null())),
            Node(_COMMAND + "optDeclSig", (binders, mk_null(spec))),
            _value(value),
            mk_null(),
        ),
    )
    return Node(_COMMAND + "declaration", (modifiers, decl))


def _io(ty: Syntax, ref: Syntax) -> Node:
    io = Ident("IO", "IO", ref.ref_info(), (("IO", ()),))
    return Node(_TERM + "app", (io, mk_null(ty)))


@macro(_COMMAND + "initialize")
def expand_initialize(core: Core, stx: Syntax) -> Syntax:
    """`initialize x : T ← e`, `initialize e`"""
    info = stx.ref_info()
    modifiers = stx[0]
    keyword = next(leaf.val for leaf in stx[1].walk() if leaf.is_atom).strip()
    attr = "init" if keyword == "initialize" else "builtin_init"
    name = core.add_macro_scope("initFn")
    init_fn = Ident("initFn", name, info)
    body = Node(_TERM + "do", (Atom("do", info), stx[3]), info)
    empty = mk_null()
    if not stx[2].args:
        attrs = _attribute(attr, None, stx)
        unit = Ident("Unit", "Unit", info, (("Unit", ()),))
        return _definition(
            _modifiers(modifiers[0], attrs, empty, empty), init_fn, _io(unit, stx), body, stx
        )
    ident, ty = stx[2][0], stx[2][1][1]
    first = _definition(
        _modifiers(empty, None, empty, modifiers[5]), init_fn, _io(ty, stx), body, stx
    )
    binders, spec = _signature(ty)
    decl = Node(
        _COMMAND + "opaque",
        (
            Atom("opaque", info),
            Node(_COMMAND + "declId", (ident, empty)),
            Node(_COMMAND + "declSig", (binders, spec)),
            empty,
        ),
    )
    second = Node(
        _COMMAND + "declaration",
        (
            _modifiers(modifiers[0], _attribute(attr, init_fn, stx), modifiers[2], modifiers[5]),
            decl,
        ),
    )
    return mk_null(first, second)
