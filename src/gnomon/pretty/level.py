"""Universe levels as syntax and as documents.

What it does: writes levels as Lean does: `u + 1`, `max u v`, `imax u (v + 1)`, numerals.
Where to read next: `delab.py`.
Counterpart in Lean: `Lean.Level.quote`, `Lean.Level.format` (`Lean.Level`).
"""

from __future__ import annotations

from gnomon import Level, LevelIMax, LevelMax, LevelMVar, LevelParam, LevelSucc
from gnomon.pretty import format as fmt
from gnomon.pretty import stx
from gnomon.pretty.format import Format
from gnomon.pretty.inaccessible import name_of, name_text
from gnomon.syntax import Node, Syntax

MAX_PREC = 1024
ADD_PREC = 65


def dec(level: Level) -> Level | None:
    """Return the level below one that is a successor as written, or a maximum of such."""
    match level:
        case LevelSucc(below):
            return below
        case LevelMax(a, b) | LevelIMax(a, b):
            # If `b` is a successor, `imax a b` is `max a b`.
            left, right = dec(a), dec(b)
            return None if left is None or right is None else Level.max(left, right)
        case _:
            return None


def _offset(level: Level) -> tuple[Level, int]:
    count = 0
    while isinstance(level, LevelSucc):
        level = level.level
        count += 1
    return level, count


def _operands(level: LevelMax | LevelIMax) -> list[Level]:
    """Return the operands of nested operations of one kind, as far as they nest to the right."""
    kind = type(level)
    operands: list[Level] = []
    current: Level = level
    while isinstance(current, kind):
        operands.append(current.a)
        current = current.b
    operands.append(current)
    return operands


def mvar_name(level: LevelMVar, show: bool) -> str:
    """Return how a level metavariable is written."""
    return f"?u.{level.id}" if show else "_"


def quote(level: Level, prec: int, mvars: bool) -> Syntax:
    """Return a level as syntax, in parentheses if it is composed and `prec` is positive.

    Metavariables are named unless `mvars` is false.
    """
    base, count = _offset(level)
    number = base.as_nat
    if number is not None:
        return stx.num(number + count)
    if count:
        kind = "Lean.Parser.Level.addLit"
        parts = (quote(base, ADD_PREC, mvars), stx.atom("+"), stx.num(count))
        return _paren(Node(kind, parts), prec)
    match base:
        case LevelMax() | LevelIMax():
            word = "max" if isinstance(base, LevelMax) else "imax"
            operands = [quote(operand, MAX_PREC, mvars) for operand in _operands(base)]
            kind = f"Lean.Parser.Level.{word}"
            return _paren(Node(kind, (stx.atom(word), stx.null(operands))), prec)
        case LevelParam(name):
            return stx.ident(name_of(name))
        case LevelMVar():
            return stx.ident(mvar_name(base, mvars))
        case _:
            raise TypeError(f"no level: {base!r}")


def _paren(tree: Syntax, prec: int) -> Syntax:
    if prec == 0:
        return tree
    return Node(stx.LEVEL_PAREN, (stx.atom("("), tree, stx.atom(")")))


def format_level(level: Level, mvars: bool = True) -> Format:
    """Return a level as a document, as messages show levels on their own."""
    return _format(level, True, mvars)


def _format(level: Level, outer: bool, mvars: bool) -> Format:
    base, count = _offset(level)
    number = base.as_nat
    if number is not None:
        return fmt.text(str(number + count))
    if count:
        return _unless_outer(_format(base, False, mvars) + f"+{count}", outer)
    match base:
        case LevelMax() | LevelIMax():
            body = fmt.text("max" if isinstance(base, LevelMax) else "imax")
            for operand in _operands(base):
                body = body + fmt.LINE + _format(operand, False, mvars)
            return _unless_outer(fmt.group(body), outer)
        case LevelParam(name):
            return fmt.text(name_text(name_of(name)))
        case LevelMVar():
            return fmt.text(mvar_name(base, mvars))
        case _:
            raise TypeError(f"no level: {base!r}")


def _unless_outer(body: Format, outer: bool) -> Format:
    return body if outer else fmt.paren(body)
