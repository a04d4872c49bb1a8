"""The arguments of `macro` and `elab`: what is parsed, and the pattern that matches it.

What it does: turns `x:term`, `xs:term,*`, `"tk"` into an item of a `syntax` command and a part of a
quotation pattern: `$x`, `$xs,*`, `"tk"%$x`.
Where to read next: `macro_commands.py`, `elab_commands.py`.
Counterpart in Lean: `expandMacroArg` of `Lean.Elab.MacroArgUtil`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from gnomon.elab.core import Core
from gnomon.elab.grammar_ext import is_category
from gnomon.elab.literals import string_value
from gnomon.elab.registry import expand_macro
from gnomon.elab.syntax_commands import resolve_parser
from gnomon.elab.syntax_ext import grammar
from gnomon.macros import antiquot
from gnomon.parser import aliases
from gnomon.parser.algebra import WithAntiquot
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null, names

_STX: Final = "Lean.Parser.Syntax."

_SUFFIXES: Final = {
    "«stx_*»": ("many", "*"),
    "«stx_+»": ("many", "*"),
    "stx_?": ("optional", "?"),
    "«stx_,*»": ("sepBy", ",*"),
    "«stx_,+»": ("sepBy", ",*"),
    "«stx_,*,?»": ("sepBy", ",*"),
    "«stx_,+,?»": ("sepBy", ",*"),
}
_UNARY: Final = {"optional": ("optional", "?"), "many": ("many", "*"), "many1": ("many", "*")}

ALIAS_KINDS: Final = {
    "rawIdent": "ident",
    "interpolatedStr": "interpolatedStrKind",
    "declModifiers": "Lean.Parser.Command.declModifiers",
    "nestedDeclModifiers": "Lean.Parser.Command.declModifiers",
    "noWs": "Lean.Parser.checkNoWsBefore",
    "ws": "Lean.Parser.checkWsBefore",
    "linebreak": "Lean.Parser.checkLinebreakBefore",
    "colGt": "Lean.Parser.checkColGt",
    "colGe": "Lean.Parser.checkColGe",
    "colEq": "Lean.Parser.checkColEq",
    "lineEq": "Lean.Parser.checkLineEq",
}
"""The node kinds of parsers that are known by another name."""

_TOKENS: Final = frozenset(
    {"ident", "num", "str", "char", "name", "scientific", "hygieneInfo", "hexnum"}
)


class MacroArg(NamedTuple):
    """An item of category `stx`, and the part of a pattern that matches what it parses."""

    item: Syntax
    pattern: Syntax


def expand_macro_args(core: Core, args: Sequence[Syntax]) -> list[MacroArg]:
    """Return the arguments of a `macro` command as items and patterns."""
    return [_expand(core, arg) for arg in args]


def _expand(core: Core, arg: Syntax) -> MacroArg:
    """Take a `macroArg` node apart: a name, perhaps, and an item."""
    item = expand_item(core, arg[1])
    if arg[0].is_none:
        with core.fresh_macro_scope():
            anonymous = core.add_macro_scope("x")
            return _item_and_pattern(core, item, Ident("x", anonymous), named=False)
    return _item_and_pattern(core, item, arg[0][0], named=True)


def expand_item(core: Core, item: Syntax) -> Syntax:
    """Return an item without macros at its top; `p,*` is `sepBy(p, ",", ", ")`."""
    if item.kind in _SUFFIXES and item.kind.startswith("«stx_,"):
        return _sep_by(item)
    expanded = expand_macro(core, item) if item.kind not in _SUFFIXES else None
    return item if expanded is None else expand_item(core, expanded)


def _sep_by(item: Syntax) -> Syntax:
    kind = item.kind.strip("«»")
    info = item[1].info
    name = "sepBy1" if "+" in kind else "sepBy"
    trailing = (
        mk_null(Atom(",", info), Atom("allowTrailingSep", info)) if "?" in kind else (mk_null())
    )
    separator = Node(_STX + "atom", (Node("str", (Atom('", "', info),)),))
    return Node(
        _STX + name,
        (
            Atom(f"{name}(", info),
            mk_null(item[0]),
            Atom(",", info),
            Node("str", (Atom('","', info),)),
            mk_null(Atom(",", info), mk_null(separator)),
            trailing,
            Atom(")", info),
        ),
    )


def _item_and_pattern(core: Core, item: Syntax, name: Syntax, *, named: bool) -> MacroArg:
    kind = item.kind
    if kind in (_STX + "atom", _STX + "nonReserved"):
        literal = item[0] if kind == _STX + "atom" else item[1]
        token = Atom(string_value(literal[0].val).strip(), literal[0].info)
        return MacroArg(item, _token_antiquot(token, name))
    if kind == _STX + "unicodeAtom":
        token = Atom(string_value(item[1][0].val).strip(), item[1][0].info)
        return MacroArg(item, _token_antiquot(token, name))
    if kind in _SUFFIXES:
        which, suffix = _SUFFIXES[kind]
        return MacroArg(item, _splice(which, mk_antiquot(core, item[0], name), suffix))
    if kind == _STX + "unary":
        function = names.erase_macro_scopes(item[0].id)
        if function in _UNARY:
            which, suffix = _UNARY[function]
            inner = _paren_of(item[2])
            return MacroArg(item, _splice(which, mk_antiquot(core, inner, name), suffix))
        if function == "interpolatedStr":
            return MacroArg(item, antiquot_node("interpolatedStrKind", name))
        if function == "withPosition":
            inner_arg = _item_and_pattern(core, _paren_of(item[2]), name, named=named)
            args = list(item.args)
            args[2] = mk_null(inner_arg.item)
            return MacroArg(item.with_args(args), inner_arg.pattern)
    if kind in (_STX + "sepBy", _STX + "sepBy1"):
        suffix = string_value(item[3][0].val).strip() + "*"
        inner = mk_antiquot(core, _paren_of(item[1]), name)
        return MacroArg(item, _splice("sepBy", inner, suffix))
    if named:
        return MacroArg(item, mk_antiquot(core, item, name))
    grouped = Node(
        _STX + "unary",
        (Ident("group", "group"), Atom("("), mk_null(item), Atom(")")),
    )
    # An item without a name has to push one tree, as patterns need.
    return MacroArg(grouped, mk_antiquot(core, item, name))


def _paren_of(items: Syntax) -> Syntax:
    """The items of a function's argument as one item."""
    if len(items) == 1:
        return items[0]
    return Node(_STX + "paren", (Atom("("), items, Atom(")")))


def _token_antiquot(token: Atom, name: Syntax) -> Syntax:
    return Node(antiquot.TOKEN_ANTIQUOT, (token, Atom("%"), Atom("$"), name))


def _splice(which: str, inner: Syntax, suffix: str) -> Syntax:
    node = Node(f"{which}.{antiquot.SUFFIX_SPLICE}", (inner, Atom(suffix)))
    return mk_null(node)


def antiquot_node(kind: str, name: Syntax, *, pseudo: bool = False) -> Syntax:
    """Return the antiquotation `$name` for a node kind."""
    full = f"{kind}.{antiquot.PSEUDO}.antiquot" if pseudo else f"{kind}.antiquot"
    return Node(full, (Atom("$"), mk_null(), name, mk_null()))


def mk_antiquot(core: Core, item: Syntax, name: Syntax) -> Syntax:
    """Return the antiquotation for what an item parses."""
    if item.kind == _STX + "paren":
        inner = [part for part in item[1].args if _arity(part) != 0]
        if len(inner) == 1:
            return mk_antiquot(core, inner[0], name)
        return antiquot_node("group", name)
    if item.kind != _STX + "cat":
        return antiquot_node("group", name)
    ident = item[0]
    written = names.erase_macro_scopes(ident.id)
    if is_category(core.env, written):
        return antiquot_node(written, name, pseudo=True)
    found = resolve_parser(core, written)
    kind = found[0] if len(found) == 1 else alias_kind(written)
    if kind is None:
        core.throw(f"unknown parser declaration/category/alias `{written}`", ref=ident)
    return antiquot_node(kind, name, pseudo=_is_label(core, kind))


def _is_label(core: Core, kind: str) -> bool:
    """Return whether a parser, such as `doSeq`, makes nodes of several other kinds."""
    definition = grammar(core.env).definitions.find(kind)
    parser = None if definition is None else definition.parser
    return isinstance(parser, WithAntiquot) and parser.pseudo


def alias_kind(name: str) -> str | None:
    """Return the node kind of a parser that is known by a short name."""
    if name in ALIAS_KINDS:
        return ALIAS_KINDS[name]
    if name in _TOKENS:
        return name
    return aliases.ALIASES.get(name)


_SILENT: Final = frozenset(
    {
        "ppSpace",
        "ppLine",
        "ppHardSpace",
        "ppHardLineUnlessUngrouped",
        "ppAllowUngrouped",
        "noWs",
        "ws",
        "linebreak",
        "colGt",
        "colGe",
        "colEq",
        "lineEq",
    }
)


def _arity(item: Syntax) -> int:
    """How many trees an item pushes, as far as that decides whether it may be left out."""
    if item.kind == _STX + "cat" and names.erase_macro_scopes(item[0].id) in _SILENT:
        return 0
    return 1
