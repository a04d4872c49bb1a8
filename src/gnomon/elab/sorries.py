"""`sorry` in terms: which ones stand for an error that was reported.

Counterpart in Lean: `Lean.Expr.isSyntheticSorry`, `Lean.Expr.hasSyntheticSorry`.
"""

from __future__ import annotations

from gnomon import App, Const, Expr, Lam, Let, MData, Pi, Proj

SORRY = "sorryAx"


def is_synthetic_sorry(e: Expr) -> bool:
    """Return whether a term is a `sorry` that stands for an error that was reported."""
    if not e.is_app_of(SORRY) or e.num_args < 2:
        return False
    flag = e.get_arg(1)
    return isinstance(flag, Const) and flag.is_const_of("Bool.true")


def has_synthetic_sorry(e: Expr) -> bool:
    """Return whether a reported error is part of a term."""
    if all(str(name) != SORRY for name in e.constants()):
        return False
    todo = [e]
    seen: set[Expr] = set()
    while todo:
        each = todo.pop()
        if each in seen:
            continue
        seen.add(each)
        if is_synthetic_sorry(each):
            return True
        todo += _parts(each)
    return False


def _parts(e: Expr) -> tuple[Expr, ...]:
    match e:
        case App(fn, arg):
            return fn, arg
        case Lam(_, ty, body) | Pi(_, ty, body):
            return ty, body
        case Let(_, ty, value, body):
            return ty, value, body
        case MData(_, inner) | Proj(_, _, inner):
            return (inner,)
        case _:
            return ()
