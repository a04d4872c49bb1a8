"""`sorry` in terms: which ones stand for an error that was reported.

Counterpart in Lean: `Lean.Expr.isSyntheticSorry`, `Lean.Expr.hasSyntheticSorry`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.elab.terms import subterms

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
    return any(map(is_synthetic_sorry, subterms(e)))
