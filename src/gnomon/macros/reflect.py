"""Syntax as values of Lean: the constants that stand for tactic blocks in types.

What it does: writes a tree as an expression of type `Lean.Syntax`, and reads one back.
What it assumes: the environment has `Lean.Syntax` where a constant is declared.
Counterpart in Lean: `Lean.Elab.Term.quoteAutoTactic`, `evalSyntaxConstant`.
"""

from __future__ import annotations

from gnomon import Const, Expr, NatLit, StrLit
from gnomon.declarations import Definition
from gnomon.elab.add_decl import add_decl
from gnomon.elab.core import Core
from gnomon.elab.literals import name_expr
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, names

_NO_INFO = Const("Lean.SourceInfo.none")
_SYNTAX = Const("Lean.Syntax")


def syntax_expr(core: Core, stx: Syntax) -> Expr:
    """Return a tree as an expression; places are left out."""
    if isinstance(stx, Atom):
        return Const("Lean.Syntax.atom")(_NO_INFO, StrLit(stx.val))
    if isinstance(stx, Ident):
        raw = Const(_substring_of(core))(StrLit(stx.raw))
        resolved = Const("List.nil", [0])(Const("Lean.Syntax.Preresolved"))
        return Const("Lean.Syntax.ident")(_NO_INFO, raw, name_expr(stx.val), resolved)
    if isinstance(stx, Node):
        items: Expr = Const("List.nil", [0])(_SYNTAX)
        for arg in reversed(stx.args):
            items = Const("List.cons", [0])(_SYNTAX, syntax_expr(core, arg), items)
        array = Const("List.toArray", [0])(_SYNTAX, items)
        return Const("Lean.Syntax.node")(_NO_INFO, name_expr(stx.kind), array)
    return Const("Lean.Syntax.missing")


def _substring_of(core: Core) -> str:
    for name in ("String.toRawSubstring", "String.toSubstring"):
        if core.env.contains(name):
            return name
    return "String.toRawSubstring"


def declare_syntax_constant(core: Core, name: str, stx: Syntax) -> None:
    """Declare a constant whose value is a tree."""
    add_decl(core, Definition(name, (), _SYNTAX, syntax_expr(core, stx), "abbrev"))


def syntax_of_constant(core: Core, name: str) -> Syntax:
    """Return the tree that a constant's value is; raises an error if it is no literal tree."""
    info = core.env.find(name)
    value = getattr(info, "value", None)
    if isinstance(value, Expr):
        return _read(core, value)
    core.throw(f"invalid auto tactic, `{name}` is not a syntax constant")


def _read(core: Core, e: Expr) -> Syntax:
    head, args = e.head_name, e.app_args
    match head:
        case "Lean.Syntax.missing":
            return MISSING
        case "Lean.Syntax.atom" if isinstance(args[1], StrLit):
            return Atom(args[1].value)
        case "Lean.Syntax.ident" if isinstance(args[1].get_arg(0), StrLit):
            return Ident(str(args[1].get_arg(0).value), _read_name(core, args[2]))  # type: ignore[attr-defined]
        case "Lean.Syntax.node":
            return Node(
                _read_name(core, args[1]), tuple(_read(core, each) for each in _items(args[2]))
            )
    unfolded = core.meta.unfold_definition(e)
    if unfolded is None:
        core.throw("invalid auto tactic, a literal syntax tree is expected")
    return _read(core, unfolded)


def _items(e: Expr) -> list[Expr]:
    """Return the elements of `#[a, b, …]`."""
    rest = e.app_args[-1]
    if e.head_name in ("Array.mk", "List.toArray"):
        result = []
        while rest.is_app_of("List.cons", 3):
            result.append(rest.app_args[1])
            rest = rest.app_args[2]
        return result
    if e.is_app_of("Array.push", 3):
        return [*_items(e.app_args[1]), e.app_args[2]]
    return []


def _read_name(core: Core, e: Expr) -> str:
    head, args = e.head_name, e.app_args
    if head == "Lean.Name.anonymous":
        return ""
    if head is not None and head.startswith("Lean.Name.mkStr") and head[-1].isdigit():
        return names.join([str(arg.value) for arg in args if isinstance(arg, StrLit)])
    if head in ("Lean.Name.str", "Lean.Name.mkStr") and isinstance(args[1], StrLit):
        return names.append(_read_name(core, args[0]), names.escape(args[1].value))
    if head in ("Lean.Name.num", "Lean.Name.mkNum") and isinstance(args[1], NatLit):
        return names.append(_read_name(core, args[0]), str(args[1].value))
    if head == "Lean.Name.mkSimple" and isinstance(args[0], StrLit):
        return names.escape(args[0].value)
    core.throw("invalid auto tactic, a literal name is expected")
