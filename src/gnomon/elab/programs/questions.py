"""What programs of the elaborator ask of terms, constants, hypotheses and environments.

What it does: gives the functions that stand after a dot. Where several types have one of the same
name, what it means depends on the value.
Where to read next: `terms.py`, which elaborates.
Counterpart in Lean: `Lean.Expr`, `Lean.Declaration`, `Lean.LocalContext`, `Lean.Environment`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon import (
    App,
    Const,
    Expr,
    FVar,
    Lam,
    Let,
    Lit,
    MData,
    MVar,
    NatLit,
    Pi,
    Proj,
    Sort,
    StrLit,
)
from gnomon.declarations import (
    Axiom,
    Constructor,
    Definition,
    InductiveType,
    Opaque,
    Quot,
    Recursor,
    Theorem,
)
from gnomon.elab.programs.values import Binder, FVarId, Locals, MVarId, expr, need, option
from gnomon.macros import data
from gnomon.macros.data import indexable, number
from gnomon.macros.functions import CannotRun, Function, apply
from gnomon.macros.library import name_of
from gnomon.macros.template import Run
from gnomon.macros.values import NameLit, Pair, Some, Value
from gnomon.meta import ElabEnv, LocalDecl

CONSTANTS: Final = (
    Axiom,
    Definition,
    Theorem,
    Opaque,
    Quot,
    InductiveType,
    Constructor,
    Recursor,
)


def _test(test: Callable[[Expr], bool]) -> Function:
    return Function(1, lambda run, e: test(expr(e)))


def _get(get: Callable[[Expr], Value]) -> Function:
    return Function(1, lambda run, e: get(expr(e)))


def _const_name(e: Expr) -> NameLit:
    return NameLit(str(need(e, Const).name))


def _eq(e: Expr) -> Value:
    if not e.is_app_of("Eq", 3):
        return None
    ty, lhs, rhs = e.app_args
    return Some(Pair(ty, Pair(lhs, rhs)))


def _sides(name: str) -> Callable[[Expr], Value]:
    return lambda e: Some(Pair(*e.app_args)) if e.is_app_of(name, 2) else None


def _not(e: Expr) -> Value:
    return Some(e.app_args[0]) if e.is_app_of("Not", 1) else None


def _nat(e: Expr) -> Value:
    if e.is_app_of("OfNat.ofNat", 3):
        e = e.app_args[1]
    return Some(e.value) if isinstance(e, NatLit) else None


def _is_arrow(e: Expr) -> bool:
    return isinstance(e, Pi) and not e.body.has_loose_bvars


def _without_data(e: Expr) -> Expr:
    while isinstance(e, MData):
        e = e.expr
    return e


def _head(e: Expr) -> Value:
    name = e.head_name
    return None if name is None else Some(NameLit(name))


def _binding_name(e: Expr) -> Value:
    return NameLit(str(need(e, Pi | Lam).name))  # type: ignore[arg-type]


def _constant(value: Value) -> object:
    if not isinstance(value, CONSTANTS):
        raise CannotRun("a constant is expected")
    return value


def _name(run: Run, value: Value) -> Value:
    return NameLit(str(getattr(_constant(value), "name")))  # noqa: B009


def _type(run: Run, value: Value) -> Value:
    if isinstance(value, LocalDecl):
        return value.type
    return getattr(_constant(value), "type")  # noqa: B009


def _value(value: Value) -> Value:
    if isinstance(value, LocalDecl):
        return option(value.value)
    return option(getattr(_constant(value), "value", None))


def _known_value(run: Run, value: Value) -> Value:
    found = _value(value)
    if not isinstance(found, Some):
        raise CannotRun("a value is expected")
    return found.value


def _numeral(field: str) -> Function:
    return Function(1, lambda run, value: getattr(_constant(value), field))


def _is(kind: type[object]) -> Function:
    return Function(1, lambda run, value: isinstance(value, kind))


def _names(field: str) -> Function:
    return Function(
        1,
        lambda run, value: [NameLit(str(name)) for name in getattr(_constant(value), field)],
    )


def _find(run: Run, where: Value, what: Value) -> Value:
    if isinstance(where, ElabEnv):
        return option(where.find(name_of(what)))
    if isinstance(where, Locals):
        return option(where.lctx.find(need(what, FVarId).fvar))
    return data.DATA_METHODS["find?"].call(run, where, what)


def _contains(run: Run, where: Value, what: Value) -> Value:
    if isinstance(where, ElabEnv):
        return where.contains(name_of(what))
    if isinstance(where, Locals):
        return where.lctx.contains(need(what, FVarId).fvar)
    return data.DATA_METHODS["contains"].call(run, where, what)


def _find_from_user_name(run: Run, where: Value, name: Value) -> Value:
    return option(need(where, Locals).lctx.find_by_name(name_of(name)))


def _instantiate(run: Run, e: Value, by: Value) -> Value:
    values = [by] if isinstance(by, Expr) else indexable(by)
    return expr(e).instantiate(*[expr(value) for value in values])


def _abstract(e: Value, fvars: Value) -> Value:
    return expr(e).abstract(*[expr(fvar) for fvar in indexable(fvars)])


def _replace_fvar(run: Run, e: Value, fvar: Value, by: Value) -> Value:
    return expr(e).abstract(expr(fvar)).instantiate(expr(by))


def _find_subterm(run: Run, e: Value, test: Value) -> Value:
    stack = [expr(e)]
    while stack:
        part = stack.pop()
        if apply(run, test, part) is True:
            return Some(part)
        stack += reversed(_children(part))
    return None


def _children(e: Expr) -> list[Expr]:
    match e:
        case App(fn, arg):
            return [fn, arg]
        case Lam(_, ty, body, _) | Pi(_, ty, body, _):
            return [ty, body]
        case Let(_, ty, value, body, _):
            return [ty, value, body]
        case MData(_, inner) | Proj(_, _, inner):
            return [inner]
    return []


METHODS: Final[dict[str, Function]] = {
    "isApp": _test(lambda e: isinstance(e, App)),
    "isConst": _test(lambda e: isinstance(e, Const)),
    "isFVar": _test(lambda e: isinstance(e, FVar)),
    "isMVar": _test(lambda e: isinstance(e, MVar)),
    "isForall": _test(lambda e: isinstance(e, Pi)),
    "isLambda": _test(lambda e: isinstance(e, Lam)),
    "isLet": Function(
        1, lambda run, value: value.is_let if isinstance(value, LocalDecl) else type(value) is Let
    ),
    "isSort": _test(lambda e: isinstance(e, Sort)),
    "isProp": _test(lambda e: e == Sort(0)),
    "isArrow": _test(_is_arrow),
    "isLit": _test(lambda e: isinstance(e, Lit)),
    "isRawNatLit": _test(lambda e: isinstance(e, NatLit)),
    "isStringLit": _test(lambda e: isinstance(e, StrLit)),
    "isNatLit": _test(lambda e: isinstance(e, NatLit)),
    "hasMVar": _test(lambda e: e.has_mvar),
    "hasExprMVar": _test(lambda e: e.has_mvar),
    "hasFVar": _test(lambda e: e.has_fvar),
    "hasLooseBVars": _test(lambda e: e.has_loose_bvars),
    "isAppOf": Function(2, lambda run, e, name: expr(e).head_name == name_of(name)),
    "isAppOfArity": Function(
        3, lambda run, e, name, count: expr(e).is_app_of(name_of(name), number(count))
    ),
    "isConstOf": Function(2, lambda run, e, name: expr(e).is_const_of(name_of(name))),
    "isEq": _test(lambda e: e.is_app_of("Eq", 3)),
    "isFalse": _test(lambda e: e.is_const_of("False")),
    "isTrue": _test(lambda e: e.is_const_of("True")),
    "getAppFn": _get(lambda e: e.app_fn),
    "getAppArgs": _get(lambda e: e.app_args),
    "getAppNumArgs": _get(lambda e: e.num_args),
    "getAppFnArgs": _get(lambda e: Pair(NameLit(e.head_name or ""), e.app_args)),
    "withApp": Function(2, lambda run, e, f: apply(run, f, expr(e).app_fn, expr(e).app_args)),
    "appFn!": _get(lambda e: need(e, App).fn),
    "appArg!": _get(lambda e: need(e, App).arg),
    "getArg!": Function(2, lambda run, e, index: expr(e).get_arg(number(index))),
    "constName!": _get(_const_name),
    "constName": _get(_const_name),
    "constName?": _get(lambda e: Some(_const_name(e)) if isinstance(e, Const) else None),
    "constLevels!": _get(lambda e: list(need(e, Const).levels)),
    "getAppFn?": _get(_head),
    "bindingName!": _get(_binding_name),
    "bindingDomain!": _get(lambda e: getattr(e, "type")),  # noqa: B009
    "bindingBody!": _get(lambda e: getattr(e, "body")),  # noqa: B009
    "sortLevel!": _get(lambda e: need(e, Sort).level),
    "fvarId!": _get(lambda e: FVarId(need(e, FVar))),
    "mvarId!": _get(lambda e: MVarId(need(e, MVar))),
    "consumeMData": _get(_without_data),
    "eq?": _get(_eq),
    "and?": _get(_sides("And")),
    "iff?": _get(_sides("Iff")),
    "not?": _get(_not),
    "nat?": _get(_nat),
    "rawNatLit?": _get(lambda e: Some(e.value) if isinstance(e, NatLit) else None),
    "instantiate1": Function(2, _instantiate),
    "instantiate": Function(2, _instantiate),
    "instantiateRev": Function(
        2, lambda run, e, by: _instantiate(run, e, tuple(reversed(indexable(by))))
    ),
    "abstract": Function(
        2, lambda run, e, fvars: expr(e).abstract(*[expr(fvar) for fvar in indexable(fvars)])
    ),
    "replaceFVar": Function(3, _replace_fvar),
    "find?": Function(2, _find),
    "contains": Function(2, _contains),
    "findSubterm?": Function(2, _find_subterm),
    "name": Function(1, _name),
    "type": Function(1, _type),
    "value?": Function(1, lambda run, value: _value(value)),
    "value!": Function(1, _known_value),
    "value": Function(1, _known_value),
    "levelParams": _names("level_params"),
    "numParams": _numeral("num_params"),
    "numIndices": _numeral("num_indices"),
    "numFields": _numeral("num_fields"),
    "ctors": _names("ctors"),
    "all": Function(
        2, lambda run, array, test: all(apply(run, test, item) for item in indexable(array))
    ),
    "isTheorem": _is(Theorem),
    "isDefinition": _is(Definition),
    "isAxiom": _is(Axiom),
    "isInductive": _is(InductiveType),
    "isCtor": _is(Constructor),
    "userName": Function(1, lambda run, decl: NameLit(need(decl, LocalDecl).user_name)),
    "fvarId": Function(1, lambda run, decl: FVarId(need(decl, LocalDecl).fvar)),
    "toExpr": Function(1, lambda run, decl: need(decl, LocalDecl).fvar),
    "index": Function(1, lambda run, decl: need(decl, LocalDecl).index),
    "binderInfo": Function(1, lambda run, decl: Binder(need(decl, LocalDecl).bi)),
    "isImplementationDetail": Function(
        1, lambda run, decl: need(decl, LocalDecl).is_implementation_detail
    ),
    "isAuxDecl": Function(1, lambda run, decl: need(decl, LocalDecl).kind == "auxDecl"),
    "decls": Function(1, lambda run, lctx: [Some(decl) for decl in need(lctx, Locals).elems]),
    "findFromUserName?": Function(2, _find_from_user_name),
    "getFVarIds": Function(
        1, lambda run, lctx: tuple(FVarId(fvar) for fvar in need(lctx, Locals).lctx.fvars())
    ),
    "getFVars": Function(1, lambda run, lctx: need(lctx, Locals).lctx.fvars()),
}
"""Functions on terms, constants and hypotheses that stand after a dot."""
