"""Terms, levels, constants and hypotheses as programs of the elaborator see them.

What it does: gives the functions on `Expr`, `Level`, `ConstantInfo`, `LocalDecl` and `Environment`
that make them, and the constructors that patterns take them apart with.
Where to read next: `questions.py`, which asks them; `terms.py`, which elaborates.
Counterpart in Lean: `Lean.Expr`, `Lean.Level`, `Lean.Declaration`, `Lean.LocalContext`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gnomon import (
    App,
    BinderInfo,
    BVar,
    Const,
    Expr,
    FVar,
    Lam,
    Let,
    Level,
    LevelIMax,
    LevelMax,
    LevelMVar,
    LevelParam,
    LevelSucc,
    LevelZero,
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
from gnomon.elab.programs.values import (
    Binder,
    FVarId,
    MVarId,
    expr,
    level,
    need,
)
from gnomon.macros.data import indexable, number
from gnomon.macros.functions import CannotRun, Destruct, Function
from gnomon.macros.library import name_of
from gnomon.macros.template import Run
from gnomon.macros.values import NameLit, Value

BINDERS: Final = {
    "default": BinderInfo.default,
    "implicit": BinderInfo.implicit,
    "strictImplicit": BinderInfo.strict_implicit,
    "instImplicit": BinderInfo.inst_implicit,
}
"""The engine's values for how a binder's argument is given."""


def _str(value: Value) -> str:
    return need(value, str)


def _exprs(value: Value) -> list[Expr]:
    return [expr(item) for item in indexable(value)]


def levels(value: Value) -> list[Level]:
    """Return a list of levels."""
    return [level(item) for item in indexable(value)]


# -- making ------------------------------------------------------------------------------------


def nat_literal(value: int) -> Expr:
    """Return a number as `OfNat.ofNat` of it."""
    lit = NatLit(value)
    nat = Const("Nat")
    return Const("OfNat.ofNat", [Level.zero()])(nat, lit, Const("instOfNatNat")(lit))


def to_expr(value: Value) -> Expr:
    """Return `toExpr` of a value."""
    match value:
        case bool():
            return Const("Bool.true" if value else "Bool.false")
        case int():
            return nat_literal(value)
        case str():
            return StrLit(value)
        case Expr():
            return value
    raise CannotRun(f"no term for {value!r}")


def _app(function: Value, args: Sequence[Expr]) -> Expr:
    head = expr(function)
    return head(*args) if args else head


def _mk_app(count: int) -> Function:
    return Function(count + 1, lambda run, f, *args: _app(f, [expr(arg) for arg in args]))


def _const(run: Run, name: Value, given: Value = ()) -> Expr:
    return Const(name_of(name), levels(given))


def _binder(value: Value) -> BinderInfo:
    return BINDERS[need(value, Binder).info]


def _lam(run: Run, name: Value, ty: Value, body: Value, info: Value) -> Expr:
    return Lam(name_of(name), expr(ty), expr(body), _binder(info))


def _pi(run: Run, name: Value, ty: Value, body: Value, info: Value) -> Expr:
    return Pi(name_of(name), expr(ty), expr(body), _binder(info))


def _binding(make: Callable[..., Expr]) -> Function:
    return Function(4, lambda run, name, info, ty, body: make(run, name, ty, body, info))


def _literal(run: Run, value: Value) -> Expr:
    return NatLit(value) if isinstance(value, int) else StrLit(_str(value))


FUNCTIONS: Final[dict[str, Function]] = {
    "Lean.mkConst": Function(1, _const, params=("declName", "us")),
    "Lean.Expr.const": Function(2, _const),
    ".const": Function(2, _const),
    "Lean.mkApp": _mk_app(1),
    "Lean.Expr.app": _mk_app(1),
    ".app": _mk_app(1),
    **{f"Lean.mkApp{count}": _mk_app(count) for count in range(2, 11)},
    "Lean.mkAppN": Function(2, lambda run, f, args: _app(f, _exprs(args))),
    "Lean.mkNatLit": Function(1, lambda run, n: nat_literal(number(n))),
    "Lean.mkRawNatLit": Function(1, lambda run, n: NatLit(number(n))),
    "Lean.mkStrLit": Function(1, lambda run, text: StrLit(_str(text))),
    "Lean.Expr.lit": Function(1, _literal),
    ".lit": Function(1, _literal),
    "Lean.Literal.natVal": Function(1, lambda run, n: number(n)),
    ".natVal": Function(1, lambda run, n: number(n)),
    "Lean.Literal.strVal": Function(1, lambda run, text: _str(text)),
    ".strVal": Function(1, lambda run, text: _str(text)),
    "Lean.mkBVar": Function(1, lambda run, index: BVar(number(index))),
    "Lean.Expr.bvar": Function(1, lambda run, index: BVar(number(index))),
    ".bvar": Function(1, lambda run, index: BVar(number(index))),
    "Lean.mkFVar": Function(1, lambda run, fvar: need(fvar, FVarId).fvar),
    "Lean.Expr.fvar": Function(1, lambda run, fvar: need(fvar, FVarId).fvar),
    ".fvar": Function(1, lambda run, fvar: need(fvar, FVarId).fvar),
    "Lean.mkMVar": Function(1, lambda run, mvar: need(mvar, MVarId).mvar),
    "Lean.Expr.mvar": Function(1, lambda run, mvar: need(mvar, MVarId).mvar),
    ".mvar": Function(1, lambda run, mvar: need(mvar, MVarId).mvar),
    "Lean.mkSort": Function(1, lambda run, u: Sort(level(u))),
    "Lean.Expr.sort": Function(1, lambda run, u: Sort(level(u))),
    ".sort": Function(1, lambda run, u: Sort(level(u))),
    "Lean.mkLambda": _binding(_lam),
    "Lean.mkForall": _binding(_pi),
    "Lean.Expr.lam": Function(4, _lam),
    ".lam": Function(4, _lam),
    "Lean.Expr.forallE": Function(4, _pi),
    ".forallE": Function(4, _pi),
    "Lean.toExpr": Function(1, lambda run, value: to_expr(value)),
    "Lean.ToExpr.toExpr": Function(1, lambda run, value: to_expr(value)),
    "Lean.levelZero": Function(0, lambda run: Level.zero()),
    "Lean.levelOne": Function(0, lambda run: Level.of_nat(1)),
    "Lean.Level.zero": Function(0, lambda run: Level.zero()),
    "Lean.Level.one": Function(0, lambda run: Level.of_nat(1)),
    ".zero": Function(0, lambda run: Level.zero()),
    ".one": Function(0, lambda run: Level.of_nat(1)),
    "Lean.mkLevelSucc": Function(1, lambda run, u: Level.succ(level(u))),
    "Lean.Level.succ": Function(1, lambda run, u: Level.succ(level(u))),
    ".succ": Function(1, lambda run, u: Level.succ(level(u))),
    "Lean.mkLevelMax": Function(2, lambda run, u, v: Level.max(level(u), level(v))),
    "Lean.mkLevelParam": Function(1, lambda run, name: Level.param(name_of(name))),
    "Lean.Level.param": Function(1, lambda run, name: Level.param(name_of(name))),
    ".param": Function(1, lambda run, name: Level.param(name_of(name))),
    **{
        prefix + name: Function(0, lambda run, info=info: Binder(info))
        for prefix in (".", "Lean.BinderInfo.")
        for name, info in (
            ("default", "default"),
            ("implicit", "implicit"),
            ("strictImplicit", "strictImplicit"),
            ("instImplicit", "instImplicit"),
        )
    },
}
"""Functions that make terms and levels."""


# -- taking apart ------------------------------------------------------------------------------


def _parts(kind: type[Expr], *fields: str) -> Destruct:
    def destruct(value: Value) -> Sequence[Value] | None:
        return [_field(value, field) for field in fields] if isinstance(value, kind) else None

    return destruct


def _field(value: object, field: str) -> Value:
    part: object = getattr(value, field)
    match field:
        case "name" | "type_name":
            return NameLit(str(part))
        case "info":
            return next(Binder(text) for text, info in BINDERS.items() if info == part)
        case "levels":
            return list(part)  # type: ignore[call-overload]
    return part


def _level_parts(kind: type[Level], *fields: str) -> Destruct:
    def destruct(value: Value) -> Sequence[Value] | None:
        return [_field(value, field) for field in fields] if isinstance(value, kind) else None

    return destruct


def _constant_parts(kind: type[object]) -> Destruct:
    return lambda value: (value,) if isinstance(value, kind) else None


_EXPR: Final[dict[str, Destruct]] = {
    "bvar": _parts(BVar, "index"),
    "fvar": lambda value: (FVarId(value),) if isinstance(value, FVar) else None,
    "mvar": lambda value: (MVarId(value),) if isinstance(value, MVar) else None,
    "sort": _parts(Sort, "level"),
    "const": _parts(Const, "name", "levels"),
    "app": _parts(App, "fn", "arg"),
    "lam": _parts(Lam, "name", "type", "body", "info"),
    "forallE": _parts(Pi, "name", "type", "body", "info"),
    "letE": _parts(Let, "name", "type", "value", "body", "nondep"),
    "lit": _parts(Lit, "value"),
    "mdata": _parts(MData, "data", "expr"),
    "proj": _parts(Proj, "type_name", "index", "struct"),
}

_LITERAL: Final[dict[str, Destruct]] = {
    "natVal": lambda value: (value,) if isinstance(value, int) else None,
    "strVal": lambda value: (value,) if isinstance(value, str) else None,
}

_LEVEL: Final[dict[str, Destruct]] = {
    "zero": _level_parts(LevelZero),
    "succ": _level_parts(LevelSucc, "level"),
    "max": _level_parts(LevelMax, "a", "b"),
    "imax": _level_parts(LevelIMax, "a", "b"),
    "param": _level_parts(LevelParam, "name"),
    "mvar": _level_parts(LevelMVar, "id"),
}

_CONSTANT: Final[dict[str, Destruct]] = {
    "axiomInfo": _constant_parts(Axiom),
    "defnInfo": _constant_parts(Definition),
    "thmInfo": _constant_parts(Theorem),
    "opaqueInfo": _constant_parts(Opaque),
    "quotInfo": _constant_parts(Quot),
    "inductInfo": _constant_parts(InductiveType),
    "ctorInfo": _constant_parts(Constructor),
    "recInfo": _constant_parts(Recursor),
}

_BINDER: Final[dict[str, Destruct]] = {
    info: lambda value, info=info: () if value == Binder(info) else None  # type: ignore[misc]
    for info in ("default", "implicit", "strictImplicit", "instImplicit")
}

CONSTRUCTORS: Final[dict[str, Destruct]] = {
    **{f"Lean.Level.{name}": destruct for name, destruct in _LEVEL.items()},
    **_LEVEL,
    **{f"Lean.Literal.{name}": destruct for name, destruct in _LITERAL.items()},
    **_LITERAL,
    **{f"Lean.ConstantInfo.{name}": destruct for name, destruct in _CONSTANT.items()},
    **_CONSTANT,
    **{f"Lean.BinderInfo.{name}": destruct for name, destruct in _BINDER.items()},
    **_BINDER,
    **{f"Lean.Expr.{name}": destruct for name, destruct in _EXPR.items()},
    **_EXPR,
}
"""Constructors that patterns may have; a bare `mvar` is one of a term."""
