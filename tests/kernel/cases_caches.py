"""Caches of types and of equalities: an answer may not outlive the context it was given in.

The same de Bruijn indices, hence the same terms, occur in these cases under binders of different
types, and the answer for the second differs from the answer for the first.
"""

from __future__ import annotations

from .builder import (
    Expr,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    lam,
    let,
    nat,
    pi,
    sort,
    theorem,
    u,
)
from .case import accept, reject
from .prelude import (
    AND,
    BOOL,
    EQ,
    NAT,
    PUNIT,
    TRUE,
    UNIT,
    Bool,
    Nat,
    True_,
    by_rfl,
    eq,
    refl,
    true,
    zero,
)

# --- Caches: an answer may not outlive the context it was given in -------------------------------


def _two_step(first: Expr, second: Expr) -> Expr:
    """A proof term in which ``first`` is checked before ``second``."""
    return const("And.intro")(True_, True_, first, second)


def _same(type_: Expr, lhs: Expr, rhs: Expr) -> Expr:
    """Some term of type True that type-checks exactly when ``lhs`` and ``rhs`` are convertible."""
    return lam("h", eq(type_, lhs, rhs), lambda _: const("True.intro"))(refl(type_, lhs))


_both = const("And")(True_, True_)
_cache_args = (EQ, NAT, BOOL, AND, TRUE, UNIT)
_unit = const("Unit")
CACHES = [
    accept(
        "cache_same_variable_two_types",
        "appTypeMismatch",
        "bound variable 0 at type Unit equals (), and in the next binder at type Nat it equals only"
        " itself",
        *_cache_args,
        theorem(
            "x",
            arrow(_unit, Nat, _both),
            lam(
                "a",
                _unit,
                lambda a: lam(
                    "n",
                    Nat,
                    lambda n: _two_step(_same(_unit, a, const("Unit.unit")), _same(Nat, n, n)),
                ),
            ),
        ),
    ),
    reject(
        "cache_same_index_two_types",
        "appTypeMismatch",
        "at type Unit the two variables are equal; the same de Bruijn indices at type Nat are not,"
        " though the terms look alike",
        *_cache_args,
        axiom("f", pi("α", Type, lambda a: arrow(a, Nat))),
        theorem(
            "x",
            _both,
            _two_step(
                lam("k", arrow(_unit, _unit, True_), lambda _: const("True.intro"))(
                    lam("a", _unit, lambda a: lam("b", _unit, lambda b: _same(_unit, a, b)))
                ),
                lam("k", arrow(Nat, Nat, True_), lambda _: const("True.intro"))(
                    lam("a", Nat, lambda a: lam("b", Nat, lambda b: _same(Nat, a, b)))
                ),
            ),
        ),
    ),
    reject(
        "cache_success_then_failure_polymorphic",
        "declTypeMismatch",
        "the open terms `g a` and `g b` are equal where a, b are proofs; where they are numbers the"
        " identical terms are not",
        *_cache_args,
        axiom("g", pi("α", sort(u), lambda a: arrow(a, Nat)), "u"),
        theorem(
            "ok",
            pi(
                "a",
                True_,
                lambda a: pi(
                    "b", True_, lambda b: eq(Nat, const("g", 0)(True_, a), const("g", 0)(True_, b))
                ),
            ),
            lam(
                "a", True_, lambda a: lam("b", True_, lambda _: refl(Nat, const("g", 0)(True_, a)))
            ),
        ),
        theorem(
            "x",
            pi(
                "a",
                Nat,
                lambda a: pi(
                    "b", Nat, lambda b: eq(Nat, const("g", 1)(Nat, a), const("g", 1)(Nat, b))
                ),
            ),
            lam("a", Nat, lambda a: lam("b", Nat, lambda _: refl(Nat, const("g", 1)(Nat, a)))),
        ),
    ),
    reject(
        "cache_irrelevant_then_relevant",
        "appTypeMismatch",
        "in one declaration: `a = b` holds for a, b : p with p a proposition, and is asked again"
        " with the same indices for p a type",
        *_cache_args,
        definition(
            "x",
            const("And")(
                pi("p", Prop, lambda p: pi("a", p, lambda a: pi("b", p, lambda b: eq(p, a, b, 0)))),
                pi("p", Type, lambda p: pi("a", p, lambda a: pi("b", p, lambda b: eq(p, a, b, 1)))),
            ),
            const("And.intro")(
                pi("p", Prop, lambda p: pi("a", p, lambda a: pi("b", p, lambda b: eq(p, a, b, 0)))),
                pi("p", Type, lambda p: pi("a", p, lambda a: pi("b", p, lambda b: eq(p, a, b, 1)))),
                lam(
                    "p", Prop, lambda p: lam("a", p, lambda a: lam("b", p, lambda _: refl(p, a, 0)))
                ),
                lam(
                    "p", Type, lambda p: lam("a", p, lambda a: lam("b", p, lambda _: refl(p, a, 1)))
                ),
            ),
        ),
    ),
    accept(
        "cache_failure_then_success",
        "declTypeMismatch",
        "comparing arguments fails once and the heads are unfolded; a remembered failure of the"
        " pair must not be read as a failure of the whole, nor survive into a context with a let",
        *_cache_args,
        definition("k", arrow(Nat, Nat), lam("n", Nat, lambda _: zero), hints=1),
        definition(
            "k2", arrow(Nat, Nat), lam("n", Nat, lambda n: const("k")(const("k")(n))), hints=2
        ),
        by_rfl(Nat, const("k2")(nat(5)), const("k2")(nat(6))),
        theorem(
            "x",
            eq(Nat, zero, zero),
            let(
                "a",
                Nat,
                zero,
                lambda a: let(
                    "b", Nat, zero, lambda b: lam("h", eq(Nat, a, b), lambda h: h)(refl(Nat, a))
                ),
            ),
        ),
    ),
    reject(
        "cache_let_value_then_variable",
        "appTypeMismatch",
        "under `let n := 0` the variable is 0; under `fun n` the same index is not",
        *_cache_args,
        theorem(
            "x",
            arrow(Nat, _both),
            lam(
                "m",
                Nat,
                lambda _: _two_step(
                    let("n", Nat, zero, lambda n: _same(Nat, n, zero)),
                    lam("n", Nat, lambda n: _same(Nat, n, zero))(zero),
                ),
            ),
        ),
    ),
    accept(
        "cache_type_of_open_term",
        "appTypeMismatch",
        "the identical open term `f x` has different types in two contexts",
        *_cache_args,
        theorem(
            "x",
            _both,
            _two_step(
                lam("k", arrow(arrow(Nat, Nat), Nat, Nat), lambda _: const("True.intro"))(
                    lam("f", arrow(Nat, Nat), lambda f: lam("x", Nat, lambda x: f(x)))
                ),
                lam("k", arrow(arrow(Bool, Bool), Bool, Bool), lambda _: const("True.intro"))(
                    lam("f", arrow(Bool, Bool), lambda f: lam("x", Bool, lambda x: f(x)))
                ),
            ),
        ),
    ),
    reject(
        "cache_checked_under_other_binder",
        "appTypeMismatch",
        "`f x` was well typed once; the identical open term is ill typed under binders of other"
        " types",
        *_cache_args,
        theorem(
            "x",
            _both,
            _two_step(
                lam("k", arrow(arrow(Nat, Nat), Nat, Nat), lambda _: const("True.intro"))(
                    lam("f", arrow(Nat, Nat), lambda f: lam("x", Nat, lambda x: f(x)))
                ),
                lam("k", arrow(arrow(Bool, Bool), Nat, Bool), lambda _: const("True.intro"))(
                    lam("f", arrow(Bool, Bool), lambda f: lam("x", Nat, lambda x: f(x)))
                ),
            ),
        ),
    ),
    reject(
        "cache_inferred_but_not_checked",
        "appTypeMismatch",
        "the ill-typed subterm occurs first where only its type is inferred (inside a comparison)"
        " and is met again when checking; a cache shared by both modes believes it checked",
        *_cache_args,
        theorem(
            "x",
            eq(Nat, zero, zero),
            lam("h", eq(Nat, lam("n", Nat, lambda _: zero)(true), zero), lambda _: refl(Nat, zero))(
                refl(Nat, zero)
            ),
        ),
    ),
    reject(
        "cache_across_declarations",
        "declTypeMismatch",
        "in an earlier declaration the universe parameter's name meant another level",
        PUNIT,
        EQ,
        definition("a", sort(u + 1), sort(u), "u"),
        definition("b", sort(3), sort(2)),
        definition("x", sort(u + 2), sort(u), "u"),
    ),
]


CASES = [*CACHES]
