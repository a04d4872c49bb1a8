"""Syntax that a declaration holds as a term.

What it does: reads the tree off a term of type `Lean.Syntax` that is built from constructors, as
the constants that stand for the tactics of automatic parameters are.
Where to read next: `signature.py`, which prints such parameters.
Counterpart in Lean: `evalSyntaxConstant`, for terms that `quoteAutoTactic` makes.
"""

from __future__ import annotations

from gnomon import Expr, StrLit
from gnomon.pretty.delab_builtins import name_literal
from gnomon.syntax import Atom, Ident, Node, Syntax


def reflect_syntax(e: Expr) -> Syntax | None:
    """Return the tree that a term evidently is; `None` if the term is of another form."""
    args = e.app_args
    match e.head_name, len(args):
        case "Lean.Syntax.node", 3:
            kind = name_literal(args[1])
            children = _array(args[2])
            return None if kind is None or children is None else Node(kind, tuple(children))
        case "Lean.mkAtom", 1:
            return Atom(args[0].value) if isinstance(args[0], StrLit) else None
        case "Lean.Syntax.atom", 2:
            return Atom(args[1].value) if isinstance(args[1], StrLit) else None
        case "Lean.Syntax.ident", 4:
            name = name_literal(args[2])
            return None if name is None else Ident(name, name)
    return None


def _array(e: Expr) -> list[Syntax] | None:
    """Return the elements of `#[].push a |>.push b …`."""
    elements: list[Syntax] = []
    while True:
        args = e.app_args
        name = e.head_name
        if name == "Array.push" and len(args) == 3:
            element = reflect_syntax(args[2])
            if element is None:
                return None
            elements.append(element)
            e = args[1]
        elif name in ("Array.empty", "Array.mkEmpty", "Array.mkArray0"):
            elements.reverse()
            return elements
        else:
            return None
