"""Universe levels: normal forms, comparison under imax, and the places where a level decides what
a type may do.

Two levels are compared for equality by ``def test : Sort (l₁ + 1) := Sort l₂``, which has its
type exactly when l₁ = l₂ for every assignment, and for order by an inductive type in ``Sort (l₁ +
1)`` with a field of type ``Sort l₂``, whose universe fits exactly when l₂ ≤ l₁ (the successor
keeps the type from being a proposition).

What is true is decided by evaluation: a level expression is monotone, and depends on a parameter
only through "zero or not" and a maximum with an offset, so that trying 0 to 4 for each of three
parameters is complete for the sizes here.  Real Lean decides fewer of the true comparisons (it
compares normal forms that keep some imax); where it refuses one of these our kernels still owe
the true answer.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping

from .builder import (
    IMax,
    Level,
    LevelLike,
    Max,
    Param,
    Prop,
    Succ,
    Type,
    Zero,
    arrow,
    axiom,
    const,
    definition,
    imax,
    inductive,
    lam,
    lmax,
    mk_level,
    pi,
    proj,
    sort,
    theorem,
    u,
    v,
    w,
)
from .case import Case, accept, reject
from .prelude import BOOL, EQ, TRUE, Bool, True_, by_rfl, false, true


def evaluate(level: Level, values: Mapping[str, int]) -> int:
    """The value of a level under an assignment."""
    match level:
        case Zero():
            return 0
        case Succ(of):
            return evaluate(of, values) + 1
        case Max(lhs, rhs):
            return max(evaluate(lhs, values), evaluate(rhs, values))
        case IMax(lhs, rhs):
            right = evaluate(rhs, values)
            return max(evaluate(lhs, values), right) if right else 0
        case Param(name):
            return values[name]
        case _:
            raise TypeError(f"not a level: {level!r}")


ASSIGNMENTS = [
    dict(zip("uvw", values, strict=True)) for values in itertools.product(range(5), repeat=3)
]


def equal(a: Level, b: Level) -> bool:
    """Whether two levels are equal under every assignment."""
    return all(evaluate(a, values) == evaluate(b, values) for values in ASSIGNMENTS)


def at_most(a: Level, b: Level) -> bool:
    """Whether ``a ≤ b`` under every assignment."""
    return all(evaluate(a, values) <= evaluate(b, values) for values in ASSIGNMENTS)


def equality_case(name: str, why: str, a: Level, b: Level) -> Case:
    """The case that compares two levels for equality; its verdict is computed."""
    test = definition("test", sort(a + 1), sort(b), "u v w")
    return (accept if equal(a, b) else reject)(f"level_eq_{name}", "declTypeMismatch", why, test)


def order_case(name: str, why: str, a: Level, b: Level) -> Case:
    """The case that asks whether ``a ≤ b``; its verdict is computed."""
    test = inductive(
        "T", sort(b + 1), {"mk": pi("α", sort(a), lambda _: const("T", u, v, w))}, "u v w"
    )
    return (accept if at_most(a, b) else reject)(f"level_le_{name}", "universeTooBig", why, test)


L = mk_level
Comparison = tuple[str, LevelLike, LevelLike]
"""Two levels and what their comparison is about."""

EQUAL_OR_NOT: list[Comparison] = [
    ("max is commutative", lmax(u, v), lmax(v, u)),
    ("max is associative", lmax(lmax(u, v), w), lmax(u, lmax(v, w))),
    ("max is idempotent", lmax(u, u), u),
    ("max absorbs what is below", lmax(u, u + 1), u + 1),
    ("zero is neutral for max", lmax(0, u), u),
    ("successor distributes over max", lmax(u, v) + 1, lmax(u + 1, v + 1)),
    ("successor does not distribute half", lmax(u, v) + 1, lmax(u + 1, v)),
    ("a numeral below an offset is absorbed", lmax(1, u + 1), u + 1),
    ("a numeral above an offset is not", lmax(2, u + 1), u + 1),
    ("imax into zero is zero", imax(u, 0), 0),
    ("imax 1 0 = 0: Prop", imax(1, 0), 0),
    ("imax 0 1 = 1: not Prop", imax(0, 1), 0),
    ("imax into a successor is max", imax(u, v + 1), lmax(u, v + 1)),
    ("imax is not max: v may be zero", imax(u, v), lmax(u, v)),
    ("imax from zero", imax(0, u), u),
    ("imax from one", imax(1, u), u),
    ("imax from two is not the identity", imax(2, u), u),
    ("imax is idempotent", imax(u, u), u),
    ("imax is not commutative", imax(u, v), imax(v, u)),
    ("nested imax on the right", imax(u, imax(v, w)), imax(lmax(u, v), w)),
    ("nested imax on the left is not max", imax(imax(u, v), w), imax(lmax(u, v), w)),
    ("nested imax on the left", imax(imax(u, v), v), imax(u, v)),
    (
        "imax distributes over max on the right",
        imax(u, lmax(v, w)),
        lmax(imax(u, v), imax(u, w)),
    ),
    ("max with its own right side", lmax(imax(u, v), v), imax(u, v)),
    ("max with its own left side", lmax(imax(u, v), u), lmax(u, v)),
    ("imax over max with a successor", imax(u, lmax(v, 1)), lmax(u, lmax(v, 1))),
    ("imax over max without a successor", imax(u, lmax(v, w)), lmax(u, lmax(v, w))),
    ("successor of imax", imax(u, v) + 1, imax(u + 1, v + 1)),
    ("imax of successors differs at zero", imax(u + 1, v), imax(u, v) + 1),
    ("an offset on imax is kept", imax(u, v) + 1, imax(u, v)),
    ("two offsets on imax", imax(u, v) + 2, imax(u, v) + 1),
    ("an offset on imax 0 v is kept: at v = 0 it is 1", imax(0, v) + 1, imax(0, v)),
    ("an offset under max and imax", lmax(imax(0, v) + 1, 1), imax(0, v) + 1),
    ("different parameters", u, v),
    ("offsets differ", u + 1, u + 2),
    ("parameter and numeral", u, 0),
    ("deep zero", imax(lmax(u, v), imax(w, imax(u, 0))), 0),
    ("zero hidden in max", lmax(imax(u, 0), imax(v, 0)), 0),
    ("one hidden in successors", imax(u, 0) + 1, 1),
    (
        "case split on two parameters",
        lmax(imax(u, v), imax(v, u)),
        lmax(imax(u, v), imax(v, u)),
    ),
    ("symmetric imax is not max at zero", lmax(imax(u, v), imax(v, u)), lmax(u, v)),
    ("max of imax with successor", lmax(imax(u, v), u + 1), lmax(u + 1, v)),
    ("max of numerals", lmax(2, 3), 3),
]
EQUALITIES = [
    equality_case(f"{number:02}", why, L(a), L(b))
    for number, (why, a, b) in enumerate(EQUAL_OR_NOT)
]
ORDERED_OR_NOT: list[Comparison] = [
    ("reflexive", u, u),
    ("zero is least", 0, u),
    ("one is not below a parameter", 1, u),
    ("offsets", u, u + 1),
    ("offsets, wrong way", u + 1, u),
    ("left of max", u, lmax(u, v)),
    ("right of max", v, lmax(u, v)),
    ("max of both", lmax(u, v), lmax(v, u)),
    ("imax is below max", imax(u, v), lmax(u, v)),
    ("max is not below imax", lmax(u, v), imax(u, v)),
    ("left of imax is not below it: imax u 0 = 0", u, imax(u, v)),
    ("right of imax is below it", v, imax(u, v)),
    ("left of imax over a successor", u, imax(u, v + 1)),
    ("imax into zero is below anything", imax(u, 0), 0),
    ("imax from below", imax(u, v), u),
    ("imax 0 v", imax(0, v), v),
    ("a numeral against max of a parameter and a numeral", 2, lmax(u, 2)),
    ("a numeral against max of small things", 2, lmax(u, 1)),
    ("sum is not max", u + 1, lmax(u, 1)),
    ("max of successors", lmax(u, v), lmax(u, v) + 1),
    ("under successors", imax(u, v) + 1, lmax(u, v) + 1),
    ("not under successors", lmax(u, v) + 1, imax(u, v) + 1),
    ("an offset on imax is not below it", imax(u, v) + 1, imax(u, v)),
    ("imax is below its offset", imax(u, v), imax(u, v) + 1),
    ("one is not below imax 1 u", 1, imax(1, u)),
    ("imax 1 u is below u", imax(1, u), u),
    ("imax 2 u is not below u", imax(2, u), u),
    ("different parameters", u, v),
    ("imax monotone on the left", imax(u, v), imax(u + 1, v)),
    ("imax not antitone on the left", imax(u + 1, v), imax(u, v)),
]
ORDERS = [
    order_case(f"{number:02}", why, L(a), L(b)) for number, (why, a, b) in enumerate(ORDERED_OR_NOT)
]

# --- What a level decides: Prop in disguise ------------------------------------------------------

_zero_in_disguise = imax(1, 0)
_hidden = imax(u, 0)


DISGUISES = [
    accept(
        "proof_irrelevance_at_imax_1_0",
        "declTypeMismatch",
        "Sort (imax 1 0) is Prop, so two elements of such a type are equal",
        EQ,
        axiom("P", sort(_zero_in_disguise)),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(const("P"), const("a"), const("b"), 0),
    ),
    reject(
        "no_proof_irrelevance_at_imax_0_1",
        "declTypeMismatch",
        "Sort (imax 0 1) is Type",
        EQ,
        axiom("P", sort(imax(0, 1))),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(const("P"), const("a"), const("b")),
    ),
    accept(
        "sort_imax_1_0_is_prop",
        "appTypeMismatch",
        "the two sorts are convertible",
        axiom("F", arrow(Prop, Type)),
        axiom("P", sort(_zero_in_disguise)),
        axiom("x", const("F")(const("P"))),
    ),
    reject(
        "data_out_of_disguised_prop",
        "invalidProj",
        "a structure in Sort (imax 1 0) is a proposition: a projection of its Boolean tells its"
        " equal proofs apart",
        BOOL,
        inductive("T", sort(_zero_in_disguise), {"mk": arrow(Bool, const("T"))}),
        definition("x", arrow(const("T"), Bool), lam("t", const("T"), lambda t: proj("T", 0, t))),
    ),
    reject(
        "large_elimination_of_disguised_prop",
        "levelArity",
        "the recursor of a two-constructor type in Sort (imax 1 0) eliminates into Prop only and"
        " has no extra level",
        BOOL,
        inductive("T", sort(_zero_in_disguise), {"a": const("T"), "b": const("T")}),
        definition(
            "x",
            arrow(const("T"), Bool),
            lam(
                "t",
                const("T"),
                lambda t: const("T.rec", 1)(lam("t", const("T"), lambda _: Bool), true, false, t),
            ),
        ),
    ),
    reject(
        "large_elimination_of_hidden_prop",
        "levelArity",
        "imax u 0 is zero for every u, so the type is a proposition",
        BOOL,
        inductive("T", sort(_hidden), {"a": const("T", u), "b": const("T", u)}, "u"),
        definition(
            "x",
            arrow(const("T", 0), Bool),
            lam(
                "t",
                const("T", 0),
                lambda t: const("T.rec", 1, 0)(
                    lam("t", const("T", 0), lambda _: Bool), true, false, t
                ),
            ),
        ),
    ),
    reject(
        "large_elimination_of_sometimes_prop",
        "levelArity",
        "Sort u is Prop at u = 0, so two constructors rule out large elimination at every u",
        BOOL,
        inductive("T", sort(u), {"a": const("T", u), "b": const("T", u)}, "u"),
        definition(
            "x",
            arrow(const("T", 0), Bool),
            lam(
                "t",
                const("T", 0),
                lambda t: const("T.rec", 1, 0)(
                    lam("t", const("T", 0), lambda _: Bool), true, false, t
                ),
            ),
        ),
    ),
    accept(
        "large_elimination_of_never_prop",
        "levelArity",
        "max u 1 is never zero",
        BOOL,
        inductive("T", sort(lmax(u, 1)), {"a": const("T", u), "b": const("T", u)}, "u"),
        definition(
            "x",
            arrow(const("T", 0), Bool),
            lam(
                "t",
                const("T", 0),
                lambda t: const("T.rec", 1, 0)(
                    lam("t", const("T", 0), lambda _: Bool), true, false, t
                ),
            ),
        ),
    ),
    accept(
        "pi_into_prop_variable",
        "declTypeMismatch",
        "(α → p) has universe imax u 0",
        definition(
            "x",
            arrow(sort(u), Prop, Prop),
            lam("α", sort(u), lambda a: lam("p", Prop, lambda p: arrow(a, p))),
            "u",
        ),
    ),
    reject(
        "pi_into_type_is_not_prop",
        "declTypeMismatch",
        "(p → α) for a type α has universe imax 0 1 = 1",
        definition(
            "x",
            arrow(Prop, Type, Prop),
            lam("p", Prop, lambda p: lam("α", Type, lambda a: arrow(p, a))),
        ),
    ),
    reject(
        "impredicativity_only_in_prop",
        "declTypeMismatch",
        "(α : Type) → α lives in Type 1",
        definition("x", Type, pi("α", Type, lambda a: a)),
    ),
    accept(
        "impredicativity_in_prop",
        "declTypeMismatch",
        "(p : Prop) → p lives in Prop",
        definition("x", Prop, pi("p", Prop, lambda p: p)),
    ),
    accept(
        "polymorphic_pi",
        "declTypeMismatch",
        "(α → β) for α : Sort u, β : Sort v lives in Sort (imax u v)",
        definition(
            "x",
            pi("α", sort(u), lambda _: pi("β", sort(v), lambda _: sort(imax(u, v)))),
            lam("α", sort(u), lambda a: lam("β", sort(v), lambda b: arrow(a, b))),
            "u v",
        ),
    ),
    reject(
        "polymorphic_pi_max",
        "declTypeMismatch",
        "it does not live in Sort (max u v): at v = 0 it is a proposition",
        definition(
            "x",
            pi("α", sort(u), lambda _: pi("β", sort(v), lambda _: sort(lmax(u, v)))),
            lam("α", sort(u), lambda a: lam("β", sort(v), lambda b: arrow(a, b))),
            "u v",
        ),
    ),
    accept(
        "level_hidden_by_instantiation",
        "declTypeMismatch",
        "imax u v becomes 0 when v is instantiated with 0",
        TRUE,
        definition("S", sort(imax(u, v) + 1), sort(imax(u, v)), "u v"),
        definition("x", const("S", 1, 0), True_),
    ),
    reject(
        "level_hidden_by_instantiation_bad",
        "declTypeMismatch",
        "imax u v becomes 1 when (u, v) is instantiated with (0, 1)",
        TRUE,
        definition("S", sort(imax(u, v) + 1), sort(imax(u, v)), "u v"),
        definition("x", const("S", 0, 1), True_),
    ),
    accept(
        "const_levels_up_to_equality",
        "declTypeMismatch",
        "levels given to one constant are compared up to equality, not syntactically",
        axiom("F", Prop, "u"),
        axiom("h", const("F", lmax(u, v)), "u v"),
        theorem("x", const("F", lmax(v, u)), const("h", u, v), "u v"),
    ),
    reject(
        "const_levels_differ",
        "declTypeMismatch",
        "levels given to one constant matter even where they do not occur in its type",
        axiom("F", Prop, "u"),
        axiom("h", const("F", 0)),
        theorem("x", const("F", 1), const("h")),
    ),
    accept(
        "const_levels_forgotten_by_unfolding",
        "declTypeMismatch",
        "a definition that ignores its level unfolds to the same thing",
        definition("F", Type, Prop, "u"),
        TRUE,
        axiom("G", arrow(const("F", 0), Type)),
        axiom("p", const("F", 1)),
        axiom("x", const("G")(const("p"))),
    ),
]

# --- Random comparisons --------------------------------------------------------------------------


def _random_level(rng: random.Random, size: int) -> Level:
    if size == 0:
        return rng.choice([Zero(), u, v, w, u, v, L(1)])
    match rng.randrange(6):
        case 0:
            return Succ(_random_level(rng, size - 1))
        case 1 | 2:
            return Max(_random_level(rng, size - 1), _random_level(rng, rng.randrange(size)))
        case 3 | 4:
            return IMax(_random_level(rng, rng.randrange(size)), _random_level(rng, size - 1))
        case _:
            return IMax(_random_level(rng, size - 1), _random_level(rng, rng.randrange(size)))


def _rewrite(rng: random.Random, level: Level) -> Level:
    """A level that is often, not always, equal to ``level``."""
    match level, rng.randrange(4):
        case Max(a, b), 0 | 1:
            return Max(_rewrite(rng, b), _rewrite(rng, a))
        case IMax(a, IMax(b, c)), 0 | 1:
            return IMax(Max(a, b), _rewrite(rng, c))
        case IMax(a, Succ(b)), 0 | 1:
            return Max(a, _rewrite(rng, Succ(b)))
        case IMax(a, Max(b, c)), 0 | 1:
            return Max(IMax(a, b), IMax(a, _rewrite(rng, c)))
        case Succ(Max(a, b)), 0 | 1:
            return Max(Succ(a), Succ(_rewrite(rng, b)))
        case Succ(a), _:
            return Succ(_rewrite(rng, a))
        case Max(a, b), _:
            return Max(_rewrite(rng, a), _rewrite(rng, b))
        case IMax(a, b), 2:
            return Max(IMax(_rewrite(rng, a), b), b)
        case IMax(a, b), _:
            return IMax(_rewrite(rng, a), _rewrite(rng, b))
        case _:
            return level


def _perturb(rng: random.Random, level: Level) -> Level:
    """``level`` with one small change, which often matters and sometimes does not."""
    match level, rng.randrange(5):
        case Max(a, b), 0:
            return IMax(a, b)
        case IMax(a, b), 0:
            return Max(a, b)
        case IMax(a, b), 1:
            return IMax(b, a)
        case Succ(a), 0 | 1:
            return a
        case ((Max(a, b) | IMax(a, b)), 2 | 3):
            kind = Max if isinstance(level, Max) else IMax
            return kind(_perturb(rng, a), b) if rng.random() < 0.5 else kind(a, _perturb(rng, b))
        case Param(), 0 | 1:
            return rng.choice([u, v, w, Zero()])
        case _:
            return Succ(level)


def random_pairs(seed: int, count: int) -> list[tuple[Level, Level]]:
    """Pairs of levels, the second an equal form or a small change of the first, by a seed."""
    rng = random.Random(seed)
    pairs = []
    for _ in range(count):
        level = _random_level(rng, rng.randrange(1, 5))
        other = _rewrite(rng, level)
        pairs.append((level, other if rng.random() < 0.3 else _perturb(rng, other)))
    return pairs


RANDOM_PAIRS = random_pairs(seed=28, count=120)


def _random_cases() -> list[Case]:
    cases = []
    for number, (a, b) in enumerate(RANDOM_PAIRS):
        cases.append(equality_case(f"random_{number:03}", "decided by evaluation", a, b))
        cases.append(order_case(f"random_{number:03}", "decided by evaluation", a, b))
    return cases


RANDOM = _random_cases()

CASES = [*EQUALITIES, *ORDERS, *DISGUISES, *RANDOM]
