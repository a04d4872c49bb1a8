"""The order in which permutations such as commutativity are used.

What it does: a total order on terms in which subterms come before what contains them; instances and
types of arguments do not matter.
Counterpart in Lean: `Lean.Meta.ACLt`.
"""

from __future__ import annotations

from gnomon import BVar, Const, Expr, FVar, Lam, Let, Lit, MData, MVar, Pi, Proj, Sort
from gnomon.meta import Meta

_WEIGHTS = {BVar: 0, FVar: 1, MVar: 2, Sort: 3, Const: 4, Lit: 5, Lam: 7, Pi: 8, Let: 9, Proj: 10}


def _strip(e: Expr) -> Expr:
    while isinstance(e, MData):
        e = e.expr
    return e


def _explicit_args(meta: Meta, e: Expr) -> list[Expr]:
    args = e.app_args
    if not args:
        return []
    infos = meta.fun_info(e.app_fn, len(args))
    return [
        arg
        for index, arg in enumerate(args)
        if index >= len(infos) or not infos[index].is_inst_implicit
    ]


def ac_lt(meta: Meta, a: Expr, b: Expr) -> bool:
    """Return whether a term comes before another."""
    a, b = _strip(a), _strip(b)
    if a == b:
        return False
    if any(not ac_lt(meta, arg, a) for arg in _explicit_args(meta, b)):
        return True
    if any(not ac_lt(meta, arg, b) for arg in _explicit_args(meta, a)):
        return False
    return _lex(meta, a, b)


def _lex(meta: Meta, a: Expr, b: Expr) -> bool:
    if a.app_fn != b.app_fn:
        if a.app_args and b.app_args:
            return ac_lt(meta, a.app_fn, b.app_fn)
        return _head_lt(a, b)
    if a.num_args != b.num_args:
        return a.num_args < b.num_args
    left, right = _explicit_args(meta, a), _explicit_args(meta, b)
    for x, y in zip(left, right, strict=True):
        if x != y:
            if ac_lt(meta, x, y):
                return True
            if ac_lt(meta, y, x):
                return False
    return False


def _weight(e: Expr) -> int:
    return next((weight for kind, weight in _WEIGHTS.items() if isinstance(e, kind)), 6)


def _head_lt(a: Expr, b: Expr) -> bool:
    a, b = _strip(a), _strip(b)
    if _weight(a) != _weight(b):
        return _weight(a) < _weight(b)
    if isinstance(a, FVar | MVar) and isinstance(b, FVar | MVar):
        return a.id < b.id
    if isinstance(a, BVar) and isinstance(b, BVar):
        return a.index < b.index
    if isinstance(a, Const) and isinstance(b, Const):
        return a.name < b.name
    for part in ("value", "type", "body", "struct"):
        x, y = getattr(a, part, None), getattr(b, part, None)
        if isinstance(x, int) and isinstance(y, int) and x != y:
            return x < y
    return str(a) < str(b)
