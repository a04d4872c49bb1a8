"""Patterns: what `match` compares with.

What it does: represents patterns, reads them off elaborated terms, and turns them back into terms.
Where to read next: `pattern_vars.py` (which identifiers a pattern binds), `match_compile.py`.
Counterpart in Lean: `Lean.Meta.Match.Pattern`, `Lean.Elab.Term.ToDepElimPattern`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, FVar, MData, NatLit, StrLit
from gnomon.elab.const_info import ctor_info, num_fields, num_params
from gnomon.elab.terms import replace_subterms
from gnomon.meta import Meta
from gnomon.records import dataclass

INACCESSIBLE = "_inaccessible"
NAMED_PATTERN = "namedPattern"


class Pattern:
    """A pattern."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Inaccessible(Pattern):
    """A term that is forced by other patterns; it is not compared."""

    e: Expr


@dataclass(frozen=True, slots=True)
class Var(Pattern):
    """A variable, which anything matches."""

    fvar: FVar


@dataclass(frozen=True, slots=True)
class Ctor(Pattern):
    """A constructor, with its parameters, applied to patterns."""

    name: str
    const: Const
    params: tuple[Expr, ...]
    fields: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Val(Pattern):
    """A literal."""

    e: Expr


@dataclass(frozen=True, slots=True)
class ArrayLit(Pattern):
    """An array with so many elements."""

    ty: Expr
    elems: tuple[Pattern, ...]
    level: object


@dataclass(frozen=True, slots=True)
class As(Pattern):
    """`x@p`; `hyp` is a proof that `x` is what `p` matches."""

    fvar: FVar
    pattern: Pattern
    hyp: FVar


def mk_inaccessible(e: Expr) -> Expr:
    """Mark a term as inaccessible."""
    return MData(f'{{"{INACCESSIBLE}": true}}', e)


def inaccessible(e: Expr) -> Expr | None:
    """Return the term that is marked as inaccessible."""
    if isinstance(e, MData) and INACCESSIBLE in e.data:
        return e.expr
    return None


def erase_inaccessible(e: Expr) -> Expr:
    """Return a term without the marks on what is inaccessible."""

    def change(e: Expr) -> Expr | None:
        inside = inaccessible(e)
        return None if inside is None else erase_inaccessible(inside)

    return replace_subterms(e, change)


def erase_marks(meta: Meta, e: Expr) -> Expr:
    """Return a term without marks and named patterns."""
    return to_expr(meta, of_expr(meta, e), annotate=False) if _has_marks(e) else e


def _has_marks(e: Expr) -> bool:
    return "_inaccessible" in repr(e) or NAMED_PATTERN in repr(e)


def is_literal(meta: Meta, e: Expr) -> bool:
    """Return whether a term is a literal that patterns compare as a value."""
    if isinstance(e, NatLit | StrLit):
        return True
    if e.is_app_of("OfNat.ofNat", 3):
        return isinstance(e.app_args[1], NatLit) and _has_values(meta, e.app_args[0])
    if e.is_app_of("Char.ofNat", 1):
        return isinstance(e.app_args[0], NatLit)
    if e.is_app_of("Neg.neg", 3):
        return is_literal(meta, e.app_args[2])
    return e.is_app_of("OfScientific.ofScientific", 5)


def _has_values(meta: Meta, ty: Expr) -> bool:
    """Return whether numerals of a type are values: others, as in `Fin (n + 1)`, are reduced."""
    ty = meta.whnf_d(ty)
    name = ty.head_name
    if name in ("Fin", "BitVec"):
        return meta.eval_nat(ty.app_args[0]) is not None
    return name in ("Nat", "Int", "UInt8", "UInt16", "UInt32", "UInt64")


def of_expr(meta: Meta, e: Expr) -> Pattern:
    """Return the pattern that an elaborated term is.

    Raises :class:`NotAPattern` if it is none: an application of something that is no constructor.
    """
    inside = inaccessible(e)
    if inside is not None:
        return Inaccessible(inside)
    if isinstance(e, MData):
        return of_expr(meta, e.expr)
    if e.is_app_of(NAMED_PATTERN, 4):
        _, x, p, h = e.app_args
        assert isinstance(x, FVar) and isinstance(h, FVar), "named patterns bind variables"
        return As(x, of_expr(meta, p), h)
    if isinstance(e, FVar):
        return Var(e)
    if is_literal(meta, e):
        return Val(_normal_literal(meta, e))
    elems = array_literal(e)
    if elems is not None:
        ty, values = elems
        level = meta.get_dec_level(ty)
        return ArrayLit(ty, tuple(of_expr(meta, value) for value in values), level)
    found = _constructor(meta, e)
    if found is None:
        if isinstance(e, Const) or e.app_fn.cname is not None:
            reduced = meta.whnf_r(e)
            if reduced != e:
                return of_expr(meta, reduced)
        whnf = meta.unfold_definition(e)
        if whnf is not None and _constructor(meta, meta.whnf_core(whnf)) is not None:
            return of_expr(meta, meta.whnf_core(whnf))
        offset = _offset(meta, e)
        if offset is not None:
            return of_expr(meta, offset)
        normal = meta.whnf(e)
        if isinstance(normal, NatLit | StrLit) or _constructor(meta, normal) is not None:
            return of_expr(meta, normal)
        raise NotAPattern(e)
    name, const, params, fields = found
    return Ctor(name, const, params, tuple(of_part(meta, field) for field in fields))


def of_part(meta: Meta, e: Expr) -> Pattern:
    """Return the pattern that a term is; what is none is inaccessible, unfolded as far as it goes.

    A function that may stand in patterns, such as addition, is so shown as what it is in the end.
    """
    try:
        return of_expr(meta, e)
    except NotAPattern:
        pass
    while (unfolded := meta.unfold_definition(e)) is not None:
        e = meta.whnf_core(unfolded)
    return Inaccessible(e)


class NotAPattern(Exception):
    """A term is no pattern."""

    def __init__(self, e: Expr) -> None:
        """`e` is the term."""
        super().__init__(e)
        self.e = e


def _normal_literal(meta: Meta, e: Expr) -> Expr:
    """Return a numeral as terms have it, with the usual instance."""
    if isinstance(e, NatLit):
        return nat_value(meta, e.value)
    if e.is_app_of("OfNat.ofNat", 3) and meta.whnf_r(e.app_args[0]).cname == "Nat":
        value = e.app_args[1]
        return nat_value(meta, value.value) if isinstance(value, NatLit) else e
    return e


def nat_value(meta: Meta, value: int) -> Expr:
    """Return a natural number as patterns have it: `OfNat.ofNat Nat n _`, where that exists."""
    lit = NatLit(value)
    if not meta.env.contains("instOfNatNat"):
        return lit
    return Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))


def _offset(meta: Meta, e: Expr) -> Expr | None:
    """Return `Nat.succ (…)` for `e + k`."""
    if e.is_app_of("HAdd.hAdd", 6) and meta.whnf(e.app_args[0]).cname == "Nat":
        base, offset = e.app_args[4], meta.eval_nat(e.app_args[5])
    elif e.is_app_of("Nat.add", 2):
        base, offset = e.app_args[0], meta.eval_nat(e.app_args[1])
    else:
        return None
    if offset is None:
        return None
    for _ in range(offset):
        base = Const("Nat.succ")(base)
    return base


def array_literal(e: Expr) -> tuple[Expr, list[Expr]] | None:
    """Return element type and elements of `#[a, b, …]`."""
    if e.is_app_of("List.toArray", 2):
        values: list[Expr] = []
        rest = e.app_args[1]
        while rest.is_app_of("List.cons", 3):
            values.append(rest.app_args[1])
            rest = rest.app_args[2]
        if rest.is_app_of("List.nil", 1):
            return e.app_args[0], values
    return None


def _constructor(
    meta: Meta, e: Expr
) -> tuple[str, Const, tuple[Expr, ...], tuple[Expr, ...]] | None:
    head = e.app_fn
    if not isinstance(head, Const):
        return None
    name = str(head.name)
    if meta.env.kind(name) != "constructor":
        return None
    info = ctor_info(meta.env, name)
    params = num_params(info)
    args = e.app_args
    if len(args) != params + num_fields(info):
        return None
    return name, head, args[:params], args[params:]


def to_expr(meta: Meta, pattern: Pattern, *, annotate: bool = False) -> Expr:
    """Return the term that a pattern stands for; `annotate` marks what is inaccessible."""
    match pattern:
        case Inaccessible(e):
            return mk_inaccessible(e) if annotate else e
        case Var(fvar):
            return fvar
        case Val(e):
            return e
        case Ctor(_, const, params, fields):
            args = [*params, *(to_expr(meta, field, annotate=annotate) for field in fields)]
            return const(*args) if args else const
        case ArrayLit(ty, elems, level):
            result: Expr = meta.const("List.nil", [level])(ty)  # type: ignore[list-item]
            for elem in reversed(elems):
                value = to_expr(meta, elem, annotate=annotate)
                result = meta.const("List.cons", [level])(ty, value, result)  # type: ignore[list-item]
            return meta.const("List.toArray", [level])(ty, result)  # type: ignore[list-item]
        case As(_, inner, _):
            return to_expr(meta, inner, annotate=annotate)
        case _:
            raise AssertionError(f"unknown pattern {pattern!r}")


def replace_fvars(meta: Meta, pattern: Pattern, apply: Callable[[Expr], Expr]) -> Pattern:
    """Return a pattern with variables replaced in it; a variable may become inaccessible."""
    match pattern:
        case Inaccessible(e):
            return Inaccessible(apply(e))
        case Var(fvar):
            value = apply(fvar)
            return Var(value) if isinstance(value, FVar) else Inaccessible(value)
        case Val(e):
            return pattern
        case Ctor(name, const, params, fields):
            return Ctor(
                name,
                const,
                tuple(apply(param) for param in params),
                tuple(replace_fvars(meta, field, apply) for field in fields),
            )
        case ArrayLit(ty, elems, level):
            return ArrayLit(
                apply(ty), tuple(replace_fvars(meta, elem, apply) for elem in elems), level
            )
        case As(fvar, inner, hyp):
            value = apply(fvar)
            replaced = replace_fvars(meta, inner, apply)
            new_hyp = apply(hyp)
            if isinstance(value, FVar) and isinstance(new_hyp, FVar):
                return As(value, replaced, new_hyp)
            return replaced
        case _:
            raise AssertionError(f"unknown pattern {pattern!r}")


def pattern_fvars(pattern: Pattern) -> list[FVar]:
    """Return the variables that a pattern binds."""
    match pattern:
        case Var(fvar):
            return [fvar]
        case Ctor(_, _, _, fields) | ArrayLit(_, fields, _):
            return [fvar for field in fields for fvar in pattern_fvars(field)]
        case As(fvar, inner, hyp):
            return [fvar, hyp, *pattern_fvars(inner)]
        case _:
            return []
