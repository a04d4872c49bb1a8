"""Quotients: four constants that must be exactly Lean's, over the genuine Eq, and one reduction
rule each for two.
"""

from __future__ import annotations

from dataclasses import replace

from .builder import (
    Expr,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    mk_name,
    pi,
    proj,
    sort,
    theorem,
    u,
    v,
)
from .case import accept, reject
from .prelude import (
    EQ,
    NAT,
    QUOT,
    QUOT_IND,
    QUOT_LIFT,
    QUOT_MK,
    QUOT_TYPE,
    TRUE,
    Nat,
    True_,
    by_rfl,
    eq,
    refl,
    succ,
    zero,
)

_r = axiom("r", arrow(Nat, Nat, Prop))
_args = (EQ, NAT, QUOT, _r)
_quot = const("Quot", 1)(Nat, const("r"))
_mk = const("Quot.mk", 1)(Nat, const("r"))


def _lift(f: Expr, proof: Expr, major: Expr) -> Expr:
    return const("Quot.lift", 1, 1)(Nat, const("r"), Nat, f, proof, major)


def _respects(f: Expr) -> Expr:
    return pi(
        "a", Nat, lambda a: pi("b", Nat, lambda b: arrow(const("r")(a, b), eq(Nat, f(a), f(b))))
    )


_f = axiom("f", arrow(Nat, Nat))
_h = axiom("h", _respects(const("f")))
_constant = lam("n", Nat, lambda _: zero)
_constant_ok = lam(
    "a",
    Nat,
    lambda a: lam("b", Nat, lambda b: lam("h", const("r")(a, b), lambda _: refl(Nat, zero))),
)
FAKE_EQ = inductive(
    "Eq",
    pi("α", sort(u), lambda a: arrow(a, a, Prop), "implicit"),
    {
        "refl": pi(
            "α",
            sort(u),
            lambda a: pi("a", a, lambda x: pi("b", a, lambda y: const("Eq", u)(a, x, y))),
            "implicit",
        )
    },
    "u",
    params=2,
)

CASES = [
    accept("quot", "quotient", "the four constants over the genuine Eq", EQ, QUOT),
    accept(
        "quot_binder_names",
        "quotient",
        "names and kinds of bound variables mean nothing",
        EQ,
        replace(
            QUOT_TYPE,
            type=pi("A", sort(u), lambda a: pi("R", arrow(a, a, Prop), lambda _: sort(u))),
        ),
        QUOT_MK,
        QUOT_LIFT,
        QUOT_IND,
    ),
    accept(
        "quot_used",
        "quotient",
        "the type and its constructor are usable",
        *_args,
        definition("x", _quot, _mk(zero)),
    ),
    reject(
        "quot_before_eq",
        "quotient|unknownConstant",
        "Quot.lift's type needs Eq, which must be there",
        QUOT,
        EQ,
        culprit="Quot|Quot.lift",
    ),
    reject(
        "quot_without_eq",
        "quotient",
        "Lean adds the four constants at once, so none of them without Eq",
        QUOT_TYPE,
    ),
    reject(
        "quot_lift_before_mk",
        "quotient",
        "a constant of the package that comes later is not there yet",
        EQ,
        QUOT_TYPE,
        QUOT_LIFT,
        QUOT_MK,
        QUOT_IND,
        culprit="Quot.lift",
    ),
    reject(
        "quot_fake_eq",
        "quotient",
        "with an Eq that relates everything, lift would not have to respect the relation",
        FAKE_EQ,
        QUOT,
        culprit="Quot|Quot.lift",
    ),
    reject(
        "quot_eq_axiom",
        "quotient",
        "an axiomatic Eq of the right type is not the inductive one",
        axiom("Eq", EQ.types[0].type, "u"),
        QUOT,
        culprit="Quot|Quot.lift",
    ),
    reject(
        "quot_eq_in_type",
        "quotient",
        "an Eq in Type is not Lean's",
        inductive(
            "Eq",
            pi("α", sort(u), lambda a: arrow(a, a, Type)),
            {"refl": pi("α", sort(u), lambda a: pi("a", a, lambda x: const("Eq", u)(a, x, x)))},
            "u",
            params=2,
        ),
        QUOT,
        culprit="Quot|Quot.lift",
    ),
    reject(
        "quot_eq_extra_ctor",
        "quotient",
        "an Eq with a second constructor is not Lean's",
        inductive(
            "Eq",
            EQ.types[0].type,
            {
                "refl": EQ.ctors[0].type,
                "magic": pi(
                    "α",
                    sort(u),
                    lambda a: pi("a", a, lambda x: pi("b", a, lambda b: const("Eq", u)(a, x, b))),
                ),
            },
            "u",
            params=2,
        ),
        QUOT,
        culprit="Quot|Quot.lift",
    ),
    reject(
        "quot_type_forged",
        "quotient",
        "Quot in another universe",
        EQ,
        replace(
            QUOT_TYPE, type=pi("α", sort(u), lambda a: pi("r", arrow(a, a, Prop), lambda _: Prop))
        ),
        QUOT_MK,
        QUOT_LIFT,
        QUOT_IND,
        culprit="Quot",
    ),
    reject(
        "quot_lift_forged",
        "quotient",
        "a lift that need not respect the relation proves anything",
        EQ,
        QUOT_TYPE,
        QUOT_MK,
        replace(
            QUOT_LIFT,
            type=pi(
                "α",
                sort(u),
                lambda a: pi(
                    "r",
                    arrow(a, a, Prop),
                    lambda r: pi(
                        "β",
                        sort(v),
                        lambda b: pi("f", arrow(a, b), lambda _: arrow(const("Quot", u)(a, r), b)),
                    ),
                ),
            ),
        ),
        QUOT_IND,
        culprit="Quot.lift",
    ),
    reject(
        "quot_mk_forged",
        "quotient",
        "a constructor with swapped arguments",
        EQ,
        QUOT_TYPE,
        replace(
            QUOT_MK,
            type=pi(
                "α",
                sort(u),
                lambda a: pi(
                    "a", a, lambda _: pi("r", arrow(a, a, Prop), lambda r: const("Quot", u)(a, r))
                ),
            ),
        ),
        QUOT_LIFT,
        QUOT_IND,
        culprit="Quot.mk",
    ),
    reject(
        "quot_ind_forged",
        "quotient",
        "an induction principle into every sort: data out of a quotient",
        EQ,
        QUOT_TYPE,
        QUOT_MK,
        QUOT_LIFT,
        replace(
            QUOT_IND,
            type=pi(
                "α",
                sort(u),
                lambda a: pi(
                    "r",
                    arrow(a, a, Prop),
                    lambda r: pi(
                        "β",
                        arrow(const("Quot", u)(a, r), Type),
                        lambda b: arrow(
                            pi("a", a, lambda x: b(const("Quot.mk", u)(a, r, x))),
                            pi("q", const("Quot", u)(a, r), lambda q: b(q)),
                        ),
                    ),
                ),
            ),
        ),
        culprit="Quot.ind",
    ),
    reject(
        "quot_levels_forged",
        "quotient",
        "Quot.lift has two universe parameters, in this order",
        EQ,
        QUOT_TYPE,
        QUOT_MK,
        replace(QUOT_LIFT, level_params=("v", "u")),
        QUOT_IND,
        culprit="Quot.lift",
    ),
    reject(
        "quot_kind_forged",
        "quotient",
        "the type declared as the constructor",
        EQ,
        replace(QUOT_TYPE, kind="ctor"),
        culprit="Quot",
    ),
    reject(
        "quot_other_name",
        "quotient",
        "a fifth quotient constant",
        EQ,
        *QUOT,
        replace(QUOT_MK, name=mk_name("Quot.other")),
    ),
    reject(
        "quot_name_taken",
        "alreadyDeclared",
        "the name Quot is taken",
        EQ,
        axiom("Quot", Prop),
        QUOT_TYPE,
    ),
    reject(
        "quot_twice",
        "alreadyDeclared|quotient",
        "quotients are declared once",
        EQ,
        *QUOT,
        replace(QUOT_TYPE),
    ),
    accept(
        "quot_lift_computes",
        "declTypeMismatch",
        "lift f h (mk a) is f a",
        *_args,
        _f,
        _h,
        by_rfl(Nat, _lift(const("f"), const("h"), _mk(zero)), const("f")(zero)),
    ),
    reject(
        "quot_lift_computes_bad",
        "declTypeMismatch",
        "not f of another number",
        *_args,
        _f,
        _h,
        by_rfl(Nat, _lift(const("f"), const("h"), _mk(zero)), const("f")(succ(zero))),
    ),
    reject(
        "quot_lift_stuck",
        "declTypeMismatch",
        "lift on a variable is stuck, even for a constant function",
        *_args,
        theorem(
            "x",
            pi("q", _quot, lambda q: eq(Nat, _lift(_constant, _constant_ok, q), zero)),
            lam("q", _quot, lambda _: refl(Nat, zero)),
        ),
    ),
    accept(
        "quot_lift_whnf_major",
        "declTypeMismatch",
        "the major premise is reduced to a constructor",
        *_args,
        _f,
        _h,
        definition("q", _quot, _mk(zero)),
        by_rfl(Nat, _lift(const("f"), const("h"), const("q")), const("f")(zero)),
    ),
    reject(
        "quot_lift_wrong_proof",
        "appTypeMismatch",
        "the proof must be about this function",
        *_args,
        _f,
        _h,
        definition("x", Nat, _lift(succ, const("h"), _mk(zero))),
    ),
    accept(
        "quot_lift_extra_arguments",
        "declTypeMismatch",
        "a lifted function applied to a further argument",
        *_args,
        axiom("g", arrow(Nat, Nat, Nat)),
        axiom(
            "k",
            pi(
                "a",
                Nat,
                lambda a: pi(
                    "b",
                    Nat,
                    lambda b: arrow(
                        const("r")(a, b), eq(arrow(Nat, Nat), const("g")(a), const("g")(b))
                    ),
                ),
            ),
        ),
        by_rfl(
            Nat,
            const("Quot.lift", 1, 1)(
                Nat, const("r"), arrow(Nat, Nat), const("g"), const("k"), _mk(zero), succ(zero)
            ),
            const("g")(zero, succ(zero)),
        ),
    ),
    accept(
        "quot_ind",
        "declTypeMismatch",
        "induction proves a property of every element",
        *_args,
        TRUE,
        theorem(
            "x",
            pi("q", _quot, lambda q: True_),
            lam(
                "q",
                _quot,
                lambda q: const("Quot.ind", 1)(
                    Nat,
                    const("r"),
                    lam("q", _quot, lambda _: True_),
                    lam("a", Nat, lambda _: const("True.intro")),
                    q,
                ),
            ),
        ),
    ),
    reject(
        "quot_ind_into_data",
        "appTypeMismatch",
        "the motive is a predicate",
        *_args,
        definition(
            "x",
            arrow(_quot, Nat),
            lam(
                "q",
                _quot,
                lambda q: const("Quot.ind", 1)(
                    Nat, const("r"), lam("q", _quot, lambda _: Nat), lam("a", Nat, lambda a: a), q
                ),
            ),
        ),
    ),
    reject(
        "quot_mk_relation",
        "declTypeMismatch",
        "a quotient by another relation is another type",
        *_args,
        axiom("s", arrow(Nat, Nat, Prop)),
        definition("x", const("Quot", 1)(Nat, const("s")), _mk(zero)),
    ),
    reject(
        "quot_sound_not_definitional",
        "declTypeMismatch",
        "related elements are equal by an axiom, not by computation",
        *_args,
        axiom("h", const("r")(zero, succ(zero))),
        by_rfl(_quot, _mk(zero), _mk(succ(zero))),
    ),
    reject(
        "quot_is_not_structure",
        "invalidProj",
        "the representative cannot be projected out",
        *_args,
        definition("x", arrow(_quot, Nat), lam("q", _quot, lambda q: proj("Quot", 0, q))),
    ),
    reject(
        "quot_of_user",
        "quotient",
        "the types of Quot.mk and Quot.lift say nothing of where Quot comes from",
        EQ,
        inductive(
            "Quot",
            pi("α", sort(u), lambda a: arrow(arrow(a, a, Prop), sort(u))),
            {},
            "u",
            params=2,
        ),
        QUOT_MK,
        culprit="Quot.mk",
    ),
]
