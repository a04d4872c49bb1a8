"""Parsers that consume nothing: conditions on precedence, whitespace and columns.

Counterpart in Lean: `checkPrec`, `checkColGt`, `checkWsBefore` … in `Lean/Parser/Basic.lean`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from ..syntax import MISSING, Syntax
from .algebra import Check, ErrorAtSavedPosition
from .errors import PRECEDENCE, Error
from .state import ParserFn, State

DEFAULT_MESSAGES: Final = {
    "ws": "space before",
    "noWs": "no space before",
    "linebreak": "line break",
    "colGt": "checkColGt",
    "colGe": "checkColGe",
    "colEq": "checkColEq",
    "lineEq": "checkLineEq",
}
"""What Lean says is expected where a parser gives no message."""


def _is_ident(tree: Syntax) -> bool:
    return tree.is_ident or tree.kind.endswith(".antiquot")


def _is_ident_or_dot(tree: Syntax) -> bool:
    return _is_ident(tree) or tree.kind in ("Lean.Parser.Term.dotIdent", "Lean.Parser.Term.proj")


STACK_CONDITIONS: Final[dict[str, Callable[[Syntax], bool]]] = {
    "isIdent": _is_ident,
    "isIdentOrDotIdentOrProj": _is_ident_or_dot,
}
"""The conditions on the tree before a parser, by their names in Lean."""


def compile_check(check: Check) -> ParserFn:
    """Return the function of a check."""
    make = _MAKERS[check.condition]
    return make(check)


def _prec(check: Check) -> ParserFn:
    prec = check.argument
    assert isinstance(prec, int)

    def run(state: State) -> Error | None:
        if state.prec <= prec:
            return None
        state.stack.append(MISSING)
        return PRECEDENCE

    return run


def _lhs_prec(check: Check) -> ParserFn:
    prec = check.argument
    assert isinstance(prec, int)

    def run(state: State) -> Error | None:
        if state.lhs_prec >= prec:
            return None
        state.stack.append(MISSING)
        return PRECEDENCE

    return run


def _ws(check: Check) -> ParserFn:
    message = check.message

    def run(state: State) -> Error | None:
        info = state.last_info()
        if info is not None and not info.synthetic and info.trail > info.end:
            return None
        return state.expect(message)

    return run


def _no_ws(check: Check) -> ParserFn:
    message = check.message

    def run(state: State) -> Error | None:
        stack = state.stack
        for index in range(len(stack) - 1, state.base - 1, -1):
            tree = stack[index]
            if not tree.is_none:
                info = tree.tail_info()
                if info is not None and not info.synthetic and info.trail == info.end:
                    return None
                break
        return state.expect(message)

    return run


def _linebreak(check: Check) -> ParserFn:
    message = check.message

    def run(state: State) -> Error | None:
        return None if after_linebreak(state) else state.expect(message)

    return run


def after_linebreak(state: State) -> bool:
    """Whether a line break stands before the position, after the last token."""
    info = state.last_info()
    return (
        info is not None and not info.synthetic and state.text.find("\n", info.end, info.trail) >= 0
    )


def _line_break_between(state: State, start: int, end: int) -> bool:
    starts = state.starts
    return bisect_right(starts, start) != bisect_right(starts, end)


def _column(holds: Callable[[int, int], bool]) -> Callable[[Check], ParserFn]:
    def make(check: Check) -> ParserFn:
        message = check.message

        def run(state: State) -> Error | None:
            saved = state.saved
            if saved < 0 or holds(state.column(state.pos), state.saved_column):
                return None
            return state.expect(message)

        return run

    return make


def _col_gt(check: Check) -> ParserFn:
    message = check.message

    def run(state: State) -> Error | None:
        if state.saved < 0:
            return None
        starts, pos = state.starts, state.pos
        if pos - starts[bisect_right(starts, pos) - 1] > state.saved_column:
            return None
        return state.expect(message)

    return run


def _line_eq(check: Check) -> ParserFn:
    message = check.message

    def run(state: State) -> Error | None:
        saved, pos = state.saved, state.pos
        if saved < 0 or not _line_break_between(state, saved, pos):
            return None
        return state.expect(message)

    return run


def _stack_top(check: Check) -> ParserFn:
    message = check.message
    assert isinstance(check.argument, str)
    holds = STACK_CONDITIONS[check.argument]

    def run(state: State) -> Error | None:
        return None if holds(state.stack[-1]) else state.fail(message)

    return run


def _no_immediate_colon(_: Check) -> ParserFn:
    def run(state: State) -> Error | None:
        info = state.last_info()
        if info is None or info.synthetic or info.trail > info.end:
            return None
        return state.fail("unexpected ':'") if state.text[state.pos] == ":" else None

    return run


_MAKERS: Final[dict[str, Callable[[Check], ParserFn]]] = {
    "prec": _prec,
    "lhsPrec": _lhs_prec,
    "ws": _ws,
    "noWs": _no_ws,
    "linebreak": _linebreak,
    "colGt": _col_gt,
    "colGe": _column(int.__ge__),
    "colEq": _column(int.__eq__),
    "lineEq": _line_eq,
    "stackTop": _stack_top,
    "noImmediateColon": _no_immediate_colon,
}


def error_at_saved(parser: ErrorAtSavedPosition) -> ParserFn:
    """Return the function of a parser that only fails."""
    message, delta = parser.message, int(parser.delta)

    def run(state: State) -> Error | None:
        if state.saved < 0:
            return None
        state.pos = state.saved + delta
        return state.fail(message)

    return run
