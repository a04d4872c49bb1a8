"""Commands that few programs need: `class abbrev`, `with_weak_namespace`, tags of tactics, ….

Where to read next: `builtin_command.py`.
Counterpart in Lean: `Init.NotationExtra`, `Lean.Elab.BuiltinCommand`, `Lean.Elab.Tactic.Doc`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.attributes import Attribute, attribute
from gnomon.elab.extensions import MapExtension
from gnomon.elab.literals import string_value
from gnomon.elab.registry import command_elab
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.quasi import quasi
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab

_COMMAND = "Lean.Parser.Command."
_TERM = "Lean.Parser.Term."


@command_elab(_COMMAND + "classAbbrev")
def elab_class_abbrev(c: CommandElab, stx: Syntax) -> None:
    """`class abbrev C α := D α, E α`: a class with these parents whose constructor is an instance."""
    modifiers, decl_id, binders, ty = stx[0], stx[3], stx[4], stx[5]
    place = stx.ref_info()
    parents: list[Syntax] = []
    for group in stx[7].args:
        if parents:
            parents.append(Atom(",", place))
        parents.append(Node(_COMMAND + "structParent", (mk_null(), group[0])))
    spec = mk_null()
    if ty.args:
        spec = mk_null(Node(_TERM + "typeSpec", (ty[0], ty[1])))
    signature = Node(_COMMAND + "optDeclSig", (binders, mk_null()))
    extends = Node(_COMMAND + "extends", (Atom("extends", place), mk_null(*parents), spec))
    structure = Node(
        _COMMAND + "structure",
        (
            Node(_COMMAND + "classTk", (Atom("class", place),)),
            decl_id,
            signature,
            mk_null(extends),
            mk_null(),
            Node(_COMMAND + "optDeriving", (mk_null(),)),
        ),
        place,
    )
    c.elab_command(Node(_COMMAND + "declaration", (modifiers, structure), place))
    ident = decl_id[0]
    ctor = names.append(ident.id, "mk")
    info = ident.ref_info()
    instance = Node(
        _TERM + "attrInstance",
        (
            Node(_TERM + "attrKind", (mk_null(),)),
            Node("Lean.Parser.Attr.instance", (Atom("instance", info), mk_null())),
        ),
    )
    c.elab_command(
        Node(
            _COMMAND + "attribute",
            (
                Atom("attribute", info),
                Atom("[", info),
                mk_null(instance),
                Atom("]", info),
                mk_null(Ident(ctor, ctor, info)),
            ),
            info,
        )
    )


@command_elab(_COMMAND + "withWeakNamespace")
def elab_with_weak_namespace(c: CommandElab, stx: Syntax) -> None:
    """`with_weak_namespace N c`: a command in another namespace, in the same scope."""
    name = stx[1].id
    root = "_root_"
    if names.is_prefix_of(root, name):
        space = names.replace_prefix(name, root, "")
    else:
        space = names.append(c.core.curr_namespace, name)
    before = c.core.curr_namespace
    c.modify_scope(curr_namespace=space)
    try:
        c.elab_command(stx[2])
    finally:
        c.modify_scope(curr_namespace=before)


TACTIC_TAGS: MapExtension[str, str] = MapExtension("tacticTags")
"""The tags of tactics, with their names for readers."""

TACTIC_EXTENSIONS: MapExtension[str, tuple[str, ...]] = MapExtension("tacticExtensions")
"""What is said about extensions of a tactic."""

SPELLINGS: MapExtension[str, tuple[tuple[str, str], ...]] = MapExtension("recommendedSpellings")
"""For a constant, pairs of a notation and how names of theorems spell it."""


@command_elab(_COMMAND + "register_tactic_tag")
def elab_register_tactic_tag(c: CommandElab, stx: Syntax) -> None:
    """`register_tactic_tag t "name"`"""
    c.env = TACTIC_TAGS.insert(c.env, stx[2].id, string_value(stx[3][0].val))


@command_elab(_COMMAND + "tactic_extension")
def elab_tactic_extension(c: CommandElab, stx: Syntax) -> None:
    """`/-- … -/ tactic_extension t`"""
    from gnomon.elab.docs import doc_text

    if not stx[0].args:
        c.throw("Missing documentation comment", ref=stx)
    name = c.core.resolve_global_const_no_overload(stx[2])
    known = TACTIC_EXTENSIONS.find(c.env, name) or ()
    c.env = TACTIC_EXTENSIONS.insert(c.env, name, (*known, doc_text(stx[0][0]) or ""))


@command_elab(_COMMAND + "recommended_spelling")
def elab_recommended_spelling(c: CommandElab, stx: Syntax) -> None:
    """`recommended_spelling "add" for "+" in [HAdd.hAdd, «term_+_»]`"""
    spelling, notation = string_value(stx[2][0].val), string_value(stx[4][0].val)
    for ident in stx[7].args[::2]:
        name = ident.id
        known = SPELLINGS.find(c.env, name) or ()
        c.env = SPELLINGS.insert(c.env, name, (*known, (notation, spelling)))


@command_elab(_COMMAND + "assertNotExists")
def elab_assert_not_exists(c: CommandElab, stx: Syntax) -> None:
    """`assert_not_exists a b`: an error if a constant is there."""
    for ident in stx[1].args:
        found = c.core.resolve_global(ident.id)
        if any(not fields for _, fields in found):
            c.throw(
                f"Declaration `{ident.id}` is not allowed to exist in this file.",
                ref=ident,
            )


@command_elab("Lean.Parser.timeCmd")
def elab_time(c: CommandElab, stx: Syntax) -> None:
    """`#time c`: says how long a command takes."""
    import time

    begin = time.monotonic()
    c.elab_command(stx[1])
    c.log_info(f"time: {round((time.monotonic() - begin) * 1000)}ms")


@attribute("unification_hint")
def add_unification_hint(t: TermElab, decl: str, attr: Attribute) -> None:
    """Let unification use a definition as a hint."""
    t.core.env = t.core.env.with_unification_hint(decl)


_EQUATION = quasi("$a = $b")
_IMPLICATION = quasi("$a = $b → $c")


@command_elab("Lean.«command__Unif_hint____Where_|_-⊢_»")
def elab_unif_hint(c: CommandElab, stx: Syntax) -> None:
    """`unif_hint h (x : α) where a =?= b |- c =?= d`: a definition that tells unification."""
    from gnomon.elab.deriving import parse_generated

    scope = CoreScope(c.core)
    conclusion = stx[8]
    body = _EQUATION(scope, a=conclusion[0], b=conclusion[2])
    for element in reversed(stx[6].args):
        constraint = element[0]
        body = _IMPLICATION(scope, a=constraint[0], b=constraint[2], c=body)
    kind = "".join(leaf.val.strip() + " " for leaf in stx[1].walk() if leaf.is_atom)
    text = f"@[{kind}unification_hint] def hint : Sort _ := _body"
    name = next((leaf for leaf in stx[3].walk() if isinstance(leaf, Ident)), None)
    binders = mk_null(
        *(each[0] if each.kind in ("null", "group") else each for each in stx[4].args)
    )
    info = stx.ref_info()
    fresh = c.core.fresh_user_name("hint")

    def fill(part: Syntax) -> Syntax | None:
        if part.kind == _COMMAND + "optDeclSig":
            return Node(part.kind, (binders, part[1].replace(fill)), part.info)
        if isinstance(part, Ident):
            if part.id == "_body":
                return body
            if part.id == "hint":
                return name if name is not None else Ident(fresh, fresh, info)
        return None if part.args else part.replace_info(info)

    for command in parse_generated(c, text):
        c.elab_command(command.replace(fill))
