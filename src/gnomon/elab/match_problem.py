"""Problems of match compilation: what is still to be compared, and which alternatives fit.

What it does: an alternative has its rest of patterns, its premise applied to its variables, and
equations that must hold where it is taken. Variables are replaced in all of these at once; a
variable whose type changes by that becomes another one, so that types are always right.
What it assumes: alternatives' variables are in no goal's context.
Where to read next: `match_compile.py`.
Counterpart in Lean: `Lean.Meta.Match.Alt`, `Problem`, `Example`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Expr, FVar, MVar
from gnomon.elab.patterns import Inaccessible, Pattern, Var, replace_fvars
from gnomon.meta import LocalContext, Meta
from gnomon.records import dataclass, replace
from gnomon.tactics.basic.subst import apply_subst


@dataclass(frozen=True, slots=True)
class Alt:
    """An alternative under way.

    `rhs` is its premise applied to its variables; `cnstrs` are equations that are left for the
    end, when more is known of both sides.
    """

    index: int
    rhs: Expr
    fvars: tuple[FVar, ...]
    patterns: tuple[Pattern, ...]
    cnstrs: tuple[tuple[Expr, Expr], ...] = ()


# Examples of values for the discriminants, to show what is missing.


@dataclass(frozen=True, slots=True)
class ExVar:
    """Any value; the number is the variable's."""

    id: int


@dataclass(frozen=True, slots=True)
class ExCtor:
    """A constructor applied to examples."""

    name: str
    args: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ExVal:
    """A literal."""

    e: Expr


@dataclass(frozen=True, slots=True)
class ExArray:
    """An array literal."""

    args: tuple[Example, ...]


Example = ExVar | ExCtor | ExVal | ExArray


def replace_example(example: Example, number: int, by: Example) -> Example:
    """Replace a variable in an example."""
    match example:
        case ExVar(other):
            return by if other == number else example
        case ExCtor(name, args):
            return ExCtor(name, tuple(replace_example(arg, number, by) for arg in args))
        case ExArray(args):
            return ExArray(tuple(replace_example(arg, number, by) for arg in args))
        case _:
            return example


def shape(example: Example) -> Example:
    """Return an example in which all variables are the same."""
    match example:
        case ExVar():
            return ExVar(-1)
        case ExCtor(name, args):
            return ExCtor(name, tuple(map(shape, args)))
        case ExArray(args):
            return ExArray(tuple(map(shape, args)))
        case _:
            return example


@dataclass(frozen=True, slots=True)
class Problem:
    """A goal, the terms that are still to be compared, and the alternatives that still fit.

    `sparse` numbers the distinctions in which this problem stands for all constructors that no
    alternative names: a case that is missing in several of those is missing once.
    """

    goal: MVar
    vars: tuple[Expr, ...]
    alts: tuple[Alt, ...]
    examples: tuple[Example, ...]
    sparse: tuple[int, ...] = ()


def substitute(meta: Meta, alt: Alt, subst: dict[int, Expr], lctx: LocalContext) -> Alt:
    """Replace variables in an alternative; `lctx` is the context of its goal."""
    if not subst:
        return alt
    values = dict(subst)
    kept: list[FVar] = []
    with meta.with_lctx(lctx.append(*alt.fvars) if alt.fvars else lctx):
        for fvar in alt.fvars:
            if fvar.id in values:
                continue
            decl = meta.local_decl(fvar)
            before = meta.instantiate_mvars(decl.type)
            ty = apply_subst(meta, values, before)
            if ty != before:
                new = meta.push_local(decl.user_name, ty, decl.bi, instance=False)
                values[fvar.id] = new
                kept.append(new)
            else:
                kept.append(fvar)

        def apply(e: Expr) -> Expr:
            return apply_subst(meta, values, meta.instantiate_mvars(e))

        return Alt(
            alt.index,
            apply(alt.rhs),
            tuple(kept),
            tuple(_in_pattern(meta, pattern, apply, subst) for pattern in alt.patterns),
            tuple((apply(a), apply(b)) for a, b in alt.cnstrs),
        )


def _in_pattern(
    meta: Meta, pattern: Pattern, apply: Callable[[Expr], Expr], subst: dict[int, Expr]
) -> Pattern:
    if isinstance(pattern, Var) and pattern.fvar.id in subst:
        return Inaccessible(apply(pattern.fvar))
    return replace_fvars(meta, pattern, apply)


def mk_eq_or_heq(meta: Meta, a: Expr, b: Expr) -> Expr:
    """Return `a = b`, or `a ≍ b` if the types differ."""
    same = meta.is_def_eq(meta.infer_type(a), meta.infer_type(b))
    return meta.mk_app_m("Eq" if same else "HEq", [a, b])


# -- equations that are left -------------------------------------------------------------------


def solve_constraints(meta: Meta, alt: Alt, lctx: LocalContext) -> Alt:
    """Solve an alternative's equations for its variables; those that cannot be solved stay.

    Equations with a variable of the goal are dropped: if they do not hold, the alternative's type
    is wrong, which says more to users.
    """
    alt = replace(alt, cnstrs=tuple(_oriented(alt, a, b) for a, b in alt.cnstrs))
    while True:
        found = _solvable(meta, alt, lctx)
        if found is None:
            break
        index, fvar, value = found
        rest = alt.cnstrs[:index] + alt.cnstrs[index + 1 :]
        alt = substitute(meta, replace(alt, cnstrs=rest), {fvar.id: value}, lctx)
    with meta.with_lctx(lctx.append(*alt.fvars) if alt.fvars else lctx):
        left = tuple(
            (a, b)
            for a, b in alt.cnstrs
            if not meta.is_def_eq_guarded(a, b) and not isinstance(a, FVar)
        )
    return replace(alt, cnstrs=left)


def _oriented(alt: Alt, a: Expr, b: Expr) -> tuple[Expr, Expr]:
    if isinstance(b, FVar) and (b in alt.fvars or not isinstance(a, FVar)):
        return b, a
    return a, b


def _solvable(meta: Meta, alt: Alt, lctx: LocalContext) -> tuple[int, FVar, Expr] | None:
    with meta.with_lctx(lctx.append(*alt.fvars) if alt.fvars else lctx):
        for index, (a, b) in enumerate(alt.cnstrs):
            if not (isinstance(a, FVar) and a in alt.fvars) or meta.depends_on(b, [a]):
                continue
            if meta.is_def_eq_guarded(meta.infer_type(a), meta.infer_type(b)):
                return index, a, b
    return None


__all__ = [
    "Alt",
    "ExArray",
    "ExCtor",
    "ExVal",
    "ExVar",
    "Example",
    "Problem",
    "mk_eq_or_heq",
    "replace_example",
    "shape",
    "solve_constraints",
    "substitute",
]
