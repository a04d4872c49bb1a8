"""Erased terms: definitions without types, proofs and universes, before optimisation.

An erased term is a nested tuple whose first entry says what it is; tuples are fast to build, to
take apart and to store. Variables are de Bruijn *levels*: a definition's first parameter is 0, and
a binder has the next number, counted from the outside.

::

    (VAR, level)
    (NAT, number)                          a literal of type Nat
    (STR, text)
    (CONST, name)
    (APP, function, arguments)
    (LAM, arity, uses, tys, body)          binds `arity` variables
    (LET, value, uses, body)               binds one
    (CASES, type, discriminant, alternatives)
                                           alternatives: (arity, uses, body) for each constructor,
                                           in order; each binds all fields of the constructor
    (CTOR, constructor, fields)            all fields; parameters are dropped
    (PROJ, type, index, structure)
    (ERASED,)                              a type, a proof, or what depends on one
    (UNREACHABLE,)

`uses` says for each variable how often it occurs: 0, 1, or 2 for more. `tys` says how the
variable is represented: an :class:`.ir.Ty`, or :data:`IRRELEVANT` or :data:`WORLD` for a token of
the outside world.

Counterpart in Lean: the base phase of ``Lean.Compiler.LCNF``, which keeps types.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from .ir import Ty

Term: TypeAlias = tuple[Any, ...]

VAR: Final = 0
NAT: Final = 1
STR: Final = 2
CONST: Final = 3
APP: Final = 4
LAM: Final = 5
LET: Final = 6
CASES: Final = 7
CTOR: Final = 8
PROJ: Final = 9
ERASED: Final = 10
UNREACHABLE: Final = 11

IRRELEVANT: Final = -1
"""In place of a type: nothing is computed."""
WORLD: Final = -2
"""In place of a type: the state of the world, which orders actions."""

THE_ERASED: Final[Term] = (ERASED,)
THE_UNREACHABLE: Final[Term] = (UNREACHABLE,)


def mk_app(function: Term, args: tuple[Term, ...]) -> Term:
    """Return an application; applications of applications are one."""
    if not args:
        return function
    if function[0] == APP:
        return (APP, function[1], function[2] + args)
    if function[0] == ERASED:
        return function
    return (APP, function, args)


def count_uses(term: Term, first: int, count: int) -> tuple[int, ...]:
    """Return how often the variables from level `first` on occur: 0, 1, or 2 for more."""
    uses = [0] * count

    def visit(term: Term) -> None:
        tag = term[0]
        if tag == VAR:
            index = term[1] - first
            if 0 <= index < count and uses[index] < 2:
                uses[index] += 1
        elif tag == APP:
            visit(term[1])
            for arg in term[2]:
                visit(arg)
        elif tag == LAM:
            visit(term[4])
        elif tag == LET:
            visit(term[1])
            visit(term[3])
        elif tag == CASES:
            visit(term[2])
            for alt in term[3]:
                visit(alt[2])
        elif tag == CTOR:
            for field in term[2]:
                visit(field)
        elif tag == PROJ:
            visit(term[3])

    visit(term)
    return tuple(uses)


def size(term: Term, limit: int) -> int:
    """Return the number of parts of a term, or something above `limit`; what is erased is none."""
    total = 0
    todo = [term]
    while todo and total <= limit:
        term = todo.pop()
        tag = term[0]
        if tag == ERASED:
            continue
        total += 1
        if tag == APP:
            todo.append(term[1])
            todo.extend(term[2])
        elif tag == LAM:
            todo.append(term[4])
        elif tag == LET:
            todo.append(term[1])
            todo.append(term[3])
        elif tag == CASES:
            todo.append(term[2])
            todo.extend(alt[2] for alt in term[3])
        elif tag == CTOR:
            todo.extend(term[2])
        elif tag == PROJ:
            todo.append(term[3])
    return total


def constants(term: Term) -> dict[str, None]:
    """Return the names of the constants and constructors that occur, in reading order."""
    found: dict[str, None] = {}
    todo = [term]
    while todo:
        term = todo.pop()
        tag = term[0]
        if tag == CONST:
            found[term[1]] = None
        elif tag == APP:
            todo.extend(reversed(term[2]))
            todo.append(term[1])
        elif tag == LAM:
            todo.append(term[4])
        elif tag == LET:
            todo.append(term[3])
            todo.append(term[1])
        elif tag == CASES:
            todo.extend(alt[2] for alt in reversed(term[3]))
            todo.append(term[2])
        elif tag == CTOR:
            todo.extend(reversed(term[2]))
        elif tag == PROJ:
            todo.append(term[3])
    return found


def ty_of(code: int) -> Ty:
    """Return the type that a variable has in code: what is not computed is a value."""
    return Ty.OBJ if code < 0 else Ty(code)
