"""Definitions as they are written: `def`, `theorem`, `abbrev`, `instance`, `opaque`, `example`.

What it does: reads every form into a :class:`DefView`; names instances that have no name.
Where to read next: `headers.py`, `mutual_def.py`.
Counterpart in Lean: `Lean.Elab.DefView`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from gnomon.elab.attributes import Attribute, attr_kind
from gnomon.elab.modifiers import Modifiers
from gnomon.elab.name_gen import mk_instance_name
from gnomon.elab.priority import eval_opt_named_priority
from gnomon.records import dataclass, replace
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab

_COMMAND = "Lean.Parser.Command."
_TERM = "Lean.Parser.Term."

DefKind: TypeAlias = Literal["def", "instance", "theorem", "example", "opaque", "abbrev"]

KINDS: dict[str, DefKind] = {
    _COMMAND + "definition": "def",
    _COMMAND + "def": "def",
    _COMMAND + "theorem": "theorem",
    _COMMAND + "abbrev": "abbrev",
    _COMMAND + "instance": "instance",
    _COMMAND + "opaque": "opaque",
    _COMMAND + "example": "example",
}


@dataclass(frozen=True, slots=True)
class DefView:
    """A definition taken apart.

    `ref` is the declaration without its modifiers, `header_ref` all of it but the body. `ty` is
    missing where none is written. `deriving` are the classes in a `deriving` clause.
    """

    kind: DefKind
    ref: Syntax
    header_ref: Syntax
    modifiers: Modifiers
    decl_id: Syntax
    binders: tuple[Syntax, ...]
    ty: Syntax | None
    value: Syntax
    deriving: tuple[Syntax, ...] = ()

    @property
    def is_instance(self) -> bool:
        """Whether it is declared to be an instance."""
        return self.modifiers.has_attr("instance")

    @property
    def is_theorem(self) -> bool:
        """Whether it is a theorem."""
        return self.kind == "theorem"

    @property
    def is_example(self) -> bool:
        """Whether it is an example."""
        return self.kind == "example"


def is_def_like(stx: Syntax) -> bool:
    """Return whether a declaration is of a kind that :func:`mk_def_view` reads."""
    return stx.kind in KINDS


def take_decl_sig(stx: Syntax) -> tuple[tuple[Syntax, ...], Syntax]:
    """Return the binders and the type of `(x : A) : B`."""
    return tuple(stx[0].args), stx[1][1]


def take_opt_decl_sig(stx: Syntax) -> tuple[tuple[Syntax, ...], Syntax | None]:
    """Return the binders and the type, if there is one, of `(x : A) : B`."""
    return tuple(stx[0].args), stx[1][0][1] if stx[1].args else None


def _header_ref(stx: Syntax, value_index: int) -> Syntax:
    return mk_null(*stx.args[:value_index])


def mk_def_view(c: CommandElab, modifiers: Modifiers, stx: Syntax) -> DefView:
    """Return a definition taken apart; raises if an instance's name cannot be made."""
    kind = KINDS[stx.kind]
    match kind:
        case "def" | "abbrev":
            binders, ty = take_opt_decl_sig(stx[2])
            if kind == "abbrev":
                for name in ("inline", "reducible"):
                    modifiers = modifiers.with_attr(Attribute(name))
            deriving: tuple[Syntax, ...] = ()
            if kind == "def" and stx[4].args:
                deriving = tuple(stx[4][1].args[::2])
            return DefView(
                kind, stx, _header_ref(stx, 3), modifiers, stx[1], binders, ty, stx[3], deriving
            )
        case "theorem":
            binders, ty = take_decl_sig(stx[2])
            return DefView(kind, stx, _header_ref(stx, 3), modifiers, stx[1], binders, ty, stx[3])
        case "example":
            binders, ty = take_opt_decl_sig(stx[1])
            name = example_name(c, stx)
            ident = Ident(name, name, stx[0].ref_info())
            decl_id = Node(_COMMAND + "declId", (ident, mk_null()))
            return DefView(kind, stx, _header_ref(stx, 2), modifiers, decl_id, binders, ty, stx[2])
        case "opaque":
            binders, ty = take_decl_sig(stx[2])
            value = stx[3][0] if stx[3].args else _default_value(stx, modifiers)
            return DefView(kind, stx, _header_ref(stx, 3), modifiers, stx[1], binders, ty, value)
        case "instance":
            return _instance_view(c, modifiers, stx)


def example_name(c: CommandElab, stx: Syntax) -> str:
    """Return the name under which an example is elaborated.

    If examples are kept, each gets a name of its own, with the line on which it stands.
    """
    if not c.keep_examples:
        return "_example"
    name = f"_example_{c.core.source.position(stx.pos or 0).line}"
    while c.core.env.contains(names.append(c.core.curr_namespace, name)):
        name += "_"
    return name


def _default_value(stx: Syntax, modifiers: Modifiers) -> Syntax:
    """Return the body of an `opaque` without one."""
    info = stx.ref_info()
    unsafe = mk_null(Atom("unsafe", info)) if modifiers.is_unsafe else mk_null()
    default = Node(
        _TERM + "defaultOrOfNonempty", (Atom("default_or_ofNonempty%", info), unsafe), info
    )
    suffix = Node("Lean.Parser.Termination.suffix", (mk_null(), mk_null()))
    return Node(_COMMAND + "declValSimple", (Atom(":=", info), default, suffix, mk_null()), info)


def _instance_view(c: CommandElab, modifiers: Modifiers, stx: Syntax) -> DefView:
    """`attrKind "instance" prio? declId? declSig declVal`"""
    priority = eval_opt_named_priority(c.core, stx[2])
    binders, ty = take_decl_sig(stx[4])
    info = stx.ref_info()
    num = Node("num", (Atom(str(priority), info),))
    attr_stx = Node("Lean.Parser.Attr.instance", (Atom("instance", info), mk_null(num)))
    modifiers = modifiers.with_attr(Attribute("instance", attr_kind(stx[0]), attr_stx))
    decl_id: Syntax
    if stx[3].args:
        decl_id = stx[3][0]
    else:
        name = mk_instance_name(c, binders, ty)
        # The place is that of the keyword: there the editor shows what is about the instance.
        ident = Ident(name, name, stx[1].ref_info())
        decl_id = Node(_COMMAND + "declId", (ident, mk_null()))
    return DefView("instance", stx, _header_ref(stx, 5), modifiers, decl_id, binders, ty, stx[5])


def mark_defeq(view: DefView) -> DefView:
    """Return the view of a definition whose value is written `:= rfl`, so that it is `@[defeq]`."""
    return replace(view, modifiers=view.modifiers.with_first_attr(Attribute("defeq")))
