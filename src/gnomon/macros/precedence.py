"""Precedences and priorities: `max`, `lead + 1`, `(priority := high)`.

Where to read next: `syntax_commands.py` in `gnomon.elab`, which asks.
Counterpart in Lean: `evalPrec`, `evalPrio` of `Init.Meta` and the macros of `Init.Notation`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from gnomon.elab.literals import nat_value
from gnomon.macros.errors import MacroError
from gnomon.syntax import Syntax

Expand: TypeAlias = Callable[[Syntax], Syntax | None]
"""Returns what a user's macro makes of syntax, or `None`."""

MAX_PREC: Final = 1024
MIN_PREC: Final = 10
DEFAULT_PRIO: Final = 1000

_PRECEDENCES: Final = {
    "precMax": MAX_PREC,
    "precArg": MAX_PREC - 1,
    "precLead": MAX_PREC - 2,
    "precMin": MIN_PREC,
    "precMin1": MIN_PREC + 1,
}
_PRIORITIES: Final = {
    "prioLow": 100,
    "prioMid": 500,
    "prioDefault": DEFAULT_PRIO,
    "prioHigh": 10000,
}


def eval_prec(stx: Syntax, expand: Expand | None = None) -> int:
    """Return the precedence that some syntax of category `prec` is.

    Raises :class:`MacroError` if a macro makes something else of it.
    """
    return _evaluate(stx, "prec", _PRECEDENCES, "unexpected precedence", expand)


def eval_prio(stx: Syntax, expand: Expand | None = None) -> int:
    """Return the priority that some syntax of category `prio` is."""
    return _evaluate(stx, "prio", _PRIORITIES, "unexpected priority", expand)


def _evaluate(
    stx: Syntax, category: str, known: dict[str, int], message: str, expand: Expand | None
) -> int:
    kind = stx.kind
    if kind == "num":
        return nat_value(stx[0].val)
    if kind in known:
        return known[kind]
    if kind == f"«{category}(_)»":
        return _evaluate(stx[1], category, known, message, expand)
    operation = {
        f"Lean.Parser.Syntax.add{category.capitalize()}": 1,
        f"Lean.Parser.Syntax.sub{category.capitalize()}": -1,
    }.get(kind)
    if operation is not None:
        left = _evaluate(stx[0], category, known, message, expand)
        right = _evaluate(stx[2], category, known, message, expand)
        return max(left + operation * right, 0)
    expanded = expand(stx) if expand is not None else None
    if expanded is None:
        raise MacroError(stx, message)
    return _evaluate(expanded, category, known, message, expand)
