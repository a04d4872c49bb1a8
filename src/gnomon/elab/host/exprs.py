"""Terms and levels. What is done at every node is done natively, in `crates/python`.

Counterpart in Lean: `Lean.Expr`, `Lean.Level`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from gnomon import App, BVar, Const, Expr, FVar, Lam, Let, Level, MData, MVar, Pi, Proj
from gnomon._core import Shape
from gnomon.elab.host.shapes import (
    BOOL,
    EXPR,
    EXPRS,
    LEVEL,
    NAME_LIST,
    NAMES,
    NAT,
    STRING,
    VARIABLE,
)
from gnomon.elab.host.table import pure

LEVELS = Shape.list_of(LEVEL)


@pure("level.toString", LEVEL, ret=STRING)
def _level_text(level: Level) -> str:
    return str(level)


@pure("level.normalize", LEVEL, ret=LEVEL)
def _normalize(level: Level) -> Level:
    from gnomon.elab.host.running import now

    return now().meta.normalize_level(level)


@pure("level.isEquiv", LEVEL, LEVEL, ret=BOOL)
def _is_equiv(a: Level, b: Level) -> bool:
    return a.is_equiv(b)


@pure("level.instantiateParams", LEVEL, NAME_LIST, LEVELS, ret=LEVEL)
def _level_params(level: Level, params: list[str], levels: list[Level]) -> Level:
    return level.instantiate(params, levels)


@pure("expr.equal", EXPR, EXPR, ret=BOOL)
def _equal(a: Expr, b: Expr) -> bool:
    return a == b


@pure("expr.toString", EXPR, ret=STRING)
def _text(e: Expr) -> str:
    return str(e)


@pure("expr.mkAppN", EXPR, EXPRS, ret=EXPR)
def _apps(f: Expr, args: list[Expr]) -> Expr:
    return f(*args) if args else f


@pure("expr.instantiate", EXPR, EXPRS, ret=EXPR)
def _instantiate(e: Expr, values: list[Expr]) -> Expr:
    return e.instantiate(*values) if values else e


@pure("expr.abstract", EXPR, EXPRS, ret=EXPR)
def _abstract(e: Expr, xs: list[Expr]) -> Expr:
    return abstract(e, xs)


def abstract(e: Expr, xs: Sequence[Expr]) -> Expr:
    """Replace free variables and metavariables by bound ones, the last being the innermost."""
    if not xs:
        return e
    if not e.has_loose_bvars and all(isinstance(x, FVar) for x in xs):
        return e.abstract(*xs)
    count = len(xs)
    places = {x: count - 1 - index for index, x in enumerate(xs)}

    def visit(e: Expr, depth: int) -> Expr:
        place = places.get(e)
        if place is not None:
            return BVar(place + depth)
        match e:
            case App():
                return App(visit(e.fn, depth), visit(e.arg, depth))
            case Lam(name, ty, body, info):
                return Lam(name, visit(ty, depth), visit(body, depth + 1), info)
            case Pi(name, ty, body, info):
                return Pi(name, visit(ty, depth), visit(body, depth + 1), info)
            case Let(name, ty, value, body, nondep):
                return Let(
                    name, visit(ty, depth), visit(value, depth), visit(body, depth + 1), nondep
                )
            case MData(data, inner):
                return MData(data, visit(inner, depth))
            case Proj(name, index, inner):
                return Proj(name, index, visit(inner, depth))
            case BVar(index) if index >= depth:
                return BVar(index + count)
        return e

    return visit(e, 0)


@pure("expr.instantiateLevelParams", EXPR, NAME_LIST, LEVELS, ret=EXPR)
def _instantiate_levels(e: Expr, params: list[str], levels: list[Level]) -> Expr:
    count = min(len(params), len(levels))
    return e.instantiate_level_params(params[:count], levels[:count])


@pure("expr.looseBVarRange", EXPR, ret=NAT)
def _range(e: Expr) -> int:
    return e.loose_bvar_range


@pure("expr.hasLooseBVar", EXPR, NAT, ret=BOOL)
def _has_loose(e: Expr, index: int) -> bool:
    return e.has_loose_bvar(index)


@pure("expr.lowerLooseBVars", EXPR, NAT, NAT, ret=EXPR)
def _lower(e: Expr, start: int, by: int) -> Expr:
    if by == 0 or start < by or e.loose_bvar_range <= start:
        return e
    keep = [BVar(index) for index in range(start - by)]
    return (
        e.instantiate(*keep, *(BVar(start - by) for _ in range(by)))
        if keep
        else e.instantiate(*(BVar(0) for _ in range(by)))
    )


@pure("expr.liftLooseBVars", EXPR, NAT, NAT, ret=EXPR)
def _lift(e: Expr, start: int, by: int) -> Expr:
    return e.lift_loose_bvars(by, start)


@pure("expr.hasFVar", EXPR, ret=BOOL)
def _has_fvar(e: Expr) -> bool:
    return e.has_fvar


@pure("expr.hasMVar", EXPR, ret=BOOL)
def _has_mvar(e: Expr) -> bool:
    return e.has_mvar


@pure("expr.hasExprMVar", EXPR, ret=BOOL)
def _has_expr_mvar(e: Expr) -> bool:
    return e.has_mvar and any(isinstance(part, MVar) for part in parts(e))


@pure("expr.hasLevelMVar", EXPR, ret=BOOL)
def _has_level_mvar(e: Expr) -> bool:
    from gnomon.elab.host.running import now

    return e.has_mvar and now().meta.has_level_mvar(e)


@pure("expr.hasLevelParam", EXPR, ret=BOOL)
def _has_level_param(e: Expr) -> bool:
    return e.has_level_param


def parts(e: Expr) -> Any:
    """Iterate over the different parts of a term, parents first."""
    from gnomon.elab.terms import subterms

    return subterms(e)


@pure("expr.hasSorry", EXPR, ret=BOOL)
def _has_sorry(e: Expr) -> bool:
    return any(str(name) == "sorryAx" for name in e.constants())


@pure("expr.hasSyntheticSorry", EXPR, ret=BOOL)
def _has_synthetic_sorry(e: Expr) -> bool:
    from gnomon.elab.sorries import is_synthetic_sorry

    return _has_sorry(e) and any(is_synthetic_sorry(part) for part in parts(e))


@pure("expr.usedConstants", EXPR, ret=NAMES)
def _constants(e: Expr) -> list[str]:
    return [str(name) for name in e.constants()]


@pure("expr.containsFVar", EXPR, VARIABLE, ret=BOOL)
def _contains(e: Expr, fvar: int) -> bool:
    return e.has_fvar and any(isinstance(part, FVar) and part.id == fvar for part in parts(e))


@pure("expr.occurs", EXPR, EXPR, ret=BOOL)
def _occurs(e: Expr, whole: Expr) -> bool:
    return any(part == e for part in parts(whole))


def head_beta(e: Expr) -> Expr:
    """Apply functions to their arguments at the head."""
    args = list(e.app_args)
    head = e.app_fn
    if not args or not isinstance(head, Lam):
        return e
    count = 0
    while count < len(args) and isinstance(head, Lam):
        head = head.body
        count += 1
    result = head.instantiate(*reversed(args[:count]))
    rest = args[count:]
    return head_beta(result(*rest) if rest else result)


@pure("expr.headBeta", EXPR, ret=EXPR)
def _head_beta(e: Expr) -> Expr:
    return head_beta(e)


@pure("expr.eta", EXPR, ret=EXPR)
def _eta(e: Expr) -> Expr:
    if not isinstance(e, Lam):
        return e
    body = _eta(e.body)
    match body:
        case App(f, BVar(0)) if not f.has_loose_bvar(0):
            return _lower(f, 1, 1)
    return Lam(e.name, e.type, body, e.info)


@pure("expr.dagSize", EXPR, ret=NAT)
def _size(e: Expr) -> int:
    return e.dag_size()


def _children(e: Expr) -> tuple[Expr, ...]:
    match e:
        case App(f, a):
            return f, a
        case Lam(_, ty, body) | Pi(_, ty, body):
            return ty, body
        case Let(_, ty, value, body):
            return ty, value, body
        case MData(_, inner):
            return (inner,)
        case Proj(_, _, inner):
            return (inner,)
    return ()


@pure("expr.approxDepth", EXPR, ret=NAT)
def _depth(e: Expr) -> int:
    return max((_depth(child) + 1 for child in _children(e)), default=0)


@pure("expr.sizeWithoutSharing", EXPR, ret=NAT)
def _tree_size(e: Expr) -> int:
    return 1 + sum(map(_tree_size, _children(e)))


def metadata(data: str) -> dict[str, object]:
    """Return metadata as a dictionary."""
    found = json.loads(data)
    return found if isinstance(found, dict) else {}


__all__ = ["Const", "abstract", "head_beta", "metadata", "parts"]
