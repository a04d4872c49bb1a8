"""A total order of terms, by which they are shown.

Counterpart in Lean: `Lean.Expr.lt`.
"""

from __future__ import annotations

from gnomon import App, BVar, Const, Expr, FVar, Lam, Let, Lit, MData, NatLit, Pi, Proj, Sort
from gnomon.syntax import names


def order_key(e: Expr) -> tuple[object, ...]:
    """Return what terms are sorted by: their form, then their parts."""
    match e:
        case BVar():
            return (0, e.index)
        case FVar():
            return (1, e.id)
        case Sort():
            return (3, str(e))
        case Const():
            parts = tuple(
                (0, part, "") if isinstance(part, int) else (1, 0, part)
                for part in names.parts(str(e.name))
            )
            return (4, parts)
        case App():
            return (5, order_key(e.fn), order_key(e.arg))
        case Lam():
            return (6, order_key(e.type), order_key(e.body))
        case Pi():
            return (7, order_key(e.type), order_key(e.body))
        case Let():
            return (8, order_key(e.type), order_key(e.value), order_key(e.body))
        case Lit():
            return (9, e.value if isinstance(e, NatLit) else -1, str(e))
        case MData():
            return (10, order_key(e.expr))
        case Proj():
            return (11, order_key(e.struct))
    return (2, str(e))
