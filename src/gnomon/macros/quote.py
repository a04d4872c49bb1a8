"""Syntax for values: the term that denotes a name, a number, a list.

Where to read next: `library.py`, which offers this to programs.
Counterpart in Lean: `Lean.Quote`, `Lean.mkCIdentFrom`.
"""

from __future__ import annotations

from typing import Final

from gnomon.macros.errors import NotNative
from gnomon.macros.values import Char, NameLit, Pair, SepArray, Some, Value
from gnomon.syntax import MISSING, Atom, Ident, Node, Syntax, mk_null, names

RESERVED_SCOPE: Final = 0
"""The macro scope of identifiers that are to mean a constant and nothing else."""

_APP: Final = "Lean.Parser.Term.app"
_MAX_ARRAY: Final = 8


def mk_ident(name: str) -> Ident:
    """Return an identifier that stands nowhere."""
    return Ident(name, name)


def mk_c_ident(place: Syntax, name: str, *, canonical: bool = False) -> Ident:
    """Return an identifier that means a constant, whatever variables there are."""
    scoped = names.add_macro_scope("_internal", name, RESERVED_SCOPE)
    return Ident(scoped, scoped, place.ref_info(canonical), ((name, ()),))


def mk_c_app(name: str, *args: Syntax) -> Syntax:
    """Return a constant applied to arguments."""
    head = mk_c_ident(MISSING, name)
    return Node(_APP, (head, mk_null(*args))) if args else head


def quote_string(text: str) -> Node:
    """Return a string literal."""
    return Node("str", (Atom(string_literal(text)),))


def string_literal(text: str) -> str:
    """Return how Lean writes a string."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char == "\n":
        return "\\n"
    if char == "\t":
        return "\\t"
    if char in '\\"':
        return f"\\{char}"
    if char < " " or char == "\x7f":
        return f"\\x{ord(char):02x}"
    return char


def quote_nat(number: int) -> Node:
    """Return a numeral."""
    return Node("num", (Atom(str(number)),))


def quote_name(name: str) -> Syntax:
    """Return a literal for a name; for one that cannot be written, calls of constructors."""
    if not name:
        return mk_c_ident(MISSING, "Lean.Name.anonymous")
    parts = names.parts(name)
    if all(isinstance(part, str) and part and "»" not in part for part in parts):
        literal = Node("name", (Atom(f"`{name}"),))
        return Node("Lean.Parser.Term.quotedName", (literal,))
    result: Syntax = mk_c_ident(MISSING, "Lean.Name.anonymous")
    for part in parts:
        if isinstance(part, int):
            result = mk_c_app("Lean.Name.mkNum", result, quote_nat(part))
        else:
            result = mk_c_app("Lean.Name.mkStr", result, quote_string(part))
    return result


def quote(value: Value) -> Syntax:
    """Return a term that denotes a value. Raises :class:`NotNative` for functions and the like."""
    match value:
        case Syntax():
            return value
        case bool():
            return mk_c_ident(MISSING, "Bool.true" if value else "Bool.false")
        case int():
            return quote_nat(value)
        case str():
            return quote_string(value)
        case Char(text):
            return Node("char", (Atom(f"'{_escaped(text)}'"),))
        case NameLit(name):
            return quote_name(name)
        case None:
            return mk_ident("Option.none")
        case Some(inner):
            return mk_c_app("Option.some", quote(inner))
        case Pair(first, second):
            return mk_c_app("Prod.mk", quote(first), quote(second))
        case list():
            result: Syntax = mk_c_ident(MISSING, "List.nil")
            for item in reversed(value):
                result = mk_c_app("List.cons", quote(item), result)
            return result
        case SepArray():
            return quote(value.elems)
        case tuple():
            if len(value) > _MAX_ARRAY:
                return mk_c_app("List.toArray", quote(list(value)))
            return mk_c_app(f"Array.mkArray{len(value)}", *map(quote, value))
    raise NotNative(f"a term for {value!r}")
