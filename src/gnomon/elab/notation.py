"""`notation`, and `infixl`, `infixr`, `infix`, `prefix`, `postfix`, which are abbreviations for it.

What it does: declares syntax, a macro that expands it, and, where that is possible, the way back
for the pretty printer: an unexpander, for notation that stands for a constant with arguments of
which each variable is mentioned once.
Where to read next: `syntax_commands.py`, `macro_commands.py`, `unexpanders.py`.
Counterpart in Lean: `Lean.Elab.Notation`, `Lean.Elab.Mixfix`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon.elab.attributes import attr_kind
from gnomon.elab.command import CommandElab
from gnomon.elab.core import Core
from gnomon.elab.errors import UnsupportedSyntax
from gnomon.elab.grammar_ext import is_node_kind
from gnomon.elab.literals import string_value
from gnomon.elab.macro_args import antiquot_node
from gnomon.elab.macro_commands import declare_macro, mk_quotation
from gnomon.elab.registry import command_elab, macro
from gnomon.elab.scoped import AttrKind
from gnomon.elab.syntax_commands import (
    SyntaxCommand,
    attributes_of,
    declare_syntax,
    evaluate_prec,
    optional_name,
    optional_prec,
    optional_prio,
)
from gnomon.elab.unexpanders import NotationUnexpander, add_unexpander
from gnomon.macros import antiquot
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null, names

_COMMAND: Final = "Lean.Parser.Command."
_TERM: Final = "Lean.Parser.Term."
_SYNTAX: Final = "Lean.Parser.Syntax."
IDENT_PREC: Final = _COMMAND + "identPrec"
UNICODE: Final = _SYNTAX + "unicodeAtom"
INHERIT_DOC: Final = "inherit_doc"


# -- infix and relatives -----------------------------------------------------------------------


@macro(_COMMAND + "mixfix")
def expand_mixfix(core: Core, stx: Syntax) -> Syntax:
    """`infixl:65 " + " => f` is `notation:65 a:65 " + " b:66 => f a b`."""
    info = core.ref_info()
    keyword = names.last(stx[3].kind)
    prec_node, token, rhs = stx[4], stx[7], stx[9]
    prec = evaluate_prec(core, prec_node[1])

    def operand(written: str, own: int) -> tuple[Ident, Syntax]:
        ident = Ident(written, core.add_macro_scope(written), info)
        mine = prec_node
        if own != prec:
            mine = _precedence(own, prec_node)
        return ident, Node(IDENT_PREC, (ident, Node("null", (mine,), info)), info)

    items: list[Syntax]
    arguments: list[Ident]
    if keyword in ("infixl", "infixr", "infix"):
        left, left_item = operand("lhs", prec if keyword == "infixl" else prec + 1)
        right, right_item = operand("rhs", prec if keyword == "infixr" else prec + 1)
        items, arguments = [left_item, token, right_item], [left, right]
    elif keyword == "prefix":
        arg, item = operand("arg", prec)
        items, arguments = [token, item], [arg]
    elif keyword == "postfix":
        arg, item = operand("arg", prec)
        items, arguments = [item, token], [arg]
    else:
        raise UnsupportedSyntax
    applied = Node(_TERM + "app", (rhs, Node("null", tuple(arguments), info)), info)
    return Node(
        _COMMAND + "notation",
        (
            stx[0],
            stx[1],
            stx[2],
            Atom("notation", info),
            Node("null", (prec_node,), info),
            stx[5],
            stx[6],
            Node("null", tuple(items), info),
            Atom("=>", info),
            applied,
        ),
        info,
    )


def _precedence(prec: int, like: Syntax) -> Syntax:
    number = Node("num", (Atom(str(prec), like[1].ref_info()),))
    return Node("Lean.Parser.precedence", (like[0], number))


# -- notation ----------------------------------------------------------------------------------


@command_elab(_COMMAND + "notation")
def elab_notation(c: CommandElab, stx: Syntax) -> None:
    """`notation:prec (name := n) (priority := p) items => rhs`"""
    core = c.core
    attr = attr_kind(stx[2])
    items, rhs = stx[7].args, stx[9]
    variables = {item[0].id for item in items if item.kind == IDENT_PREC}
    kind = declare_syntax(
        c,
        SyntaxCommand(
            ref=stx,
            category=Ident("term", "term", core.ref_info()),
            items=mk_null(*map(_syntax_item, items)),
            kind=attr,
            name=optional_name(stx[4 + 1]),
            prec=optional_prec(core, stx[4]),
            prio=optional_prio(core, stx[6]),
            doc=stx[0],
            attrs=_with_inherited_doc(attributes_of(stx[1]), rhs),
        ),
    )
    pattern = Node(kind, tuple(map(_pattern_item, items)))
    body = antiquote(variables, rhs)
    derived = derive_unexpander(core, pattern, body)
    if not is_node_kind(core.env, kind):
        c.log_error(f"invalid syntax node kind `{kind}`", ref=stx)
        if derived is not None and attr == "scoped":
            c.log_error("Scoped attributes must be used inside namespaces", ref=stx)
        return
    quoted = Node(antiquot.PRECHECKED_QUOT, (Atom("`"), mk_quotation(body)))
    declare_macro(c, kind, [(mk_quotation(pattern), quoted)], attr, stx)
    if derived is not None:
        core.env = add_unexpander(core.env, *derived, attr, core.curr_namespace)


def _syntax_item(item: Syntax) -> Syntax:
    """Return what an item of `notation` is as an item of `syntax`."""
    if item.kind == IDENT_PREC:
        info = item[0].info
        return Node(_SYNTAX + "cat", (Ident("term", "term", info), item[1]))
    if item.kind == "str":
        return Node(_SYNTAX + "atom", (item,))
    if item.kind == UNICODE:
        return item
    raise UnsupportedSyntax


def _pattern_item(item: Syntax) -> Syntax:
    """Return what an item of `notation` is in a pattern."""
    if item.kind == IDENT_PREC:
        return antiquot_node("term", item[0], pseudo=True)
    literal = item[1] if item.kind == UNICODE else item
    return Atom(string_value(literal[0].val).strip(), literal[0].info)


def antiquote(variables: set[str], stx: Syntax) -> Syntax:
    """Return the right-hand side with antiquotations for its variables."""

    def visit(part: Syntax) -> Syntax | None:
        if isinstance(part, Ident) and part.val in variables:
            return antiquot_node("term", part, pseudo=True)
        return None

    return stx.replace(visit)


def _with_inherited_doc(attrs: Sequence[Syntax], rhs: Syntax) -> list[Syntax]:
    """Let `@[inherit_doc]` mean the head of the right-hand side, if that is a name."""
    head = rhs[0] if rhs.kind == _TERM + "app" else rhs
    if not isinstance(head, Ident):
        return list(attrs)
    result: list[Syntax] = []
    for attr in attrs:
        simple = attr[1]
        is_simple = simple.kind == "Lean.Parser.Attr.simple" and not simple[1].args
        if is_simple and names.erase_macro_scopes(simple[0].id) == INHERIT_DOC:
            simple = simple.with_args([simple[0], mk_null(head)])
            attr = attr.with_args([attr[0], simple])
        result.append(attr)
    return result


# -- the way back ------------------------------------------------------------------------------


def derive_unexpander(
    core: Core, pattern: Syntax, body: Syntax
) -> tuple[str, NotationUnexpander] | None:
    """Return the constant that notation stands for, perhaps with arguments, and the way back."""
    head = body[0] if body.kind == _TERM + "app" else body
    args = tuple(body[1].args) if body.kind == _TERM + "app" else ()
    if not isinstance(head, Ident):
        return None
    found = core.resolve_global(head.val)
    if len(found) != 1 or found[0][1]:
        return None
    args = tuple(map(remove_parentheses, args))
    seen: set[str] = set()
    for arg in args:
        for each in antiquot.antiquotations(arg):
            name = antiquot.antiquot_term(each).id
            if name in seen:
                return None
            seen.add(name)
    return found[0][0], NotationUnexpander(args, pattern)


def remove_parentheses(stx: Syntax) -> Syntax:
    """Return a term without the parentheses in it, which the pretty printer puts where needed."""

    def visit(part: Syntax) -> Syntax | None:
        if part.kind == _TERM + "paren":
            return remove_parentheses(part[1])
        return None

    return stx.replace(visit)


__all__ = ["MISSING", "AttrKind", "antiquote", "derive_unexpander"]
