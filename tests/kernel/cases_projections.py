"""Projections: out of the stated structure, within range, and no data out of propositions."""

from __future__ import annotations

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
    lmax,
    pi,
    proj,
    sort,
    theorem,
    u,
    v,
)
from .case import accept, reject
from .prelude import (
    AND,
    BOOL,
    EQ,
    NAT,
    PROD,
    PUNIT,
    TRUE,
    Bool,
    Nat,
    True_,
    by_rfl,
    eq,
    refl,
    succ,
    true,
    zero,
)

# --- Projections ---------------------------------------------------------------------------------

_pair = const("Prod", 0, 0)(Nat, Bool)
_pair_mk = const("Prod.mk", 0, 0)(Nat, Bool)
_pair_args = (NAT, BOOL, PROD, axiom("p", _pair))
_p = const("p")
TWIN = inductive(
    "Twin",
    arrow(Type, Type, Type),
    {"mk": pi("α", Type, lambda a: pi("β", Type, lambda b: arrow(a, b, const("Twin")(a, b))))},
    params=2,
)


def _sigma() -> tuple[Expr, Expr]:
    fiber = lam("n", Nat, lambda n: eq(Nat, n, zero))
    return const("Sig")(Nat, fiber), fiber


SIG = inductive(
    "Sig",
    pi("α", Type, lambda a: arrow(arrow(a, Prop), Type)),
    {
        "mk": pi(
            "α",
            Type,
            lambda a: pi(
                "p", arrow(a, Prop), lambda p: pi("x", a, lambda x: arrow(p(x), const("Sig")(a, p)))
            ),
        )
    },
    params=2,
)
_sig, _fiber = _sigma()
EXISTS = inductive(
    "Ex",
    pi("α", Type, lambda a: arrow(arrow(a, Prop), Prop)),
    {
        "mk": pi(
            "α",
            Type,
            lambda a: pi(
                "p", arrow(a, Prop), lambda p: pi("x", a, lambda x: arrow(p(x), const("Ex")(a, p)))
            ),
        )
    },
    params=2,
)
_ex = const("Ex")(Nat, _fiber)
MAYBE = inductive(
    "May",
    sort(u),
    {
        "mk": pi(
            "field",
            const("PUnit", u),
            lambda f: arrow(eq(const("PUnit", u), f, f, u), True_, const("May", u)),
        )
    },
    "u",
)


_both = const("And")(True_, True_)
_intro = const("And.intro")(True_, True_, const("True.intro"), const("True.intro"))


def _sort_by(proof: Expr) -> Expr:
    """Prop if the proof is a constructor application, stuck on an axiom; all of them convertible,
    as proofs are.
    """
    return const("S")(proof)


def _sort_by_body(proof: Expr) -> Expr:
    motive = lam("h", _both, lambda _: Type)
    branch = lam("a", True_, lambda _: lam("b", True_, lambda _: Prop))
    return const("And.rec", 2)(True_, True_, motive, branch, proof)


STUCK = (
    BOOL,
    TRUE,
    AND,
    inductive("P", Prop, {"mk": arrow(Bool, const("P"))}),
    axiom("h", _both),
    definition("S", arrow(_both, Type), lam("h", _both, _sort_by_body), hints=1),
    definition("A1", _sort_by(_intro), const("P")),
    definition("A2", _sort_by(const("h")), const("A1")),
    definition(
        "keep",
        pi("α", _sort_by(_intro), lambda a: arrow(a, a)),
        lam("α", _sort_by(_intro), lambda a: lam("x", a, lambda x: x)),
    ),
)
VEC1 = inductive("V", arrow(Nat, Type), {"mk": pi("n", Nat, lambda n: arrow(Bool, const("V")(n)))})
PROJECTIONS = [
    accept(
        "proj_first",
        "invalidProj",
        "field 0 of a pair",
        _pair_args,
        definition("x", Nat, proj("Prod", 0, _p)),
    ),
    accept(
        "proj_second",
        "invalidProj",
        "field 1 of a pair",
        _pair_args,
        definition("x", Bool, proj("Prod", 1, _p)),
    ),
    reject(
        "proj_wrong_type",
        "declTypeMismatch",
        "field 1 is a Bool",
        _pair_args,
        definition("x", Nat, proj("Prod", 1, _p)),
    ),
    reject(
        "proj_out_of_range",
        "invalidProj",
        "there is no field 2",
        _pair_args,
        definition("x", Nat, proj("Prod", 2, _p)),
    ),
    reject(
        "proj_counts_params",
        "invalidProj",
        "fields are counted after the parameters: index 3 is the last field of the constructor's"
        " arguments only",
        _pair_args,
        definition("x", Bool, proj("Prod", 3, _p)),
    ),
    reject(
        "proj_huge_index",
        "invalidProj|malformed",
        "an index beyond 32 bits must not wrap around to a valid one",
        _pair_args,
        definition("x", Nat, proj("Prod", 2**32, _p)),
    ),
    *(
        reject(
            f"proj_index_wraps_to_parameter_{which}",
            "invalidProj",
            "the sum of the number of parameters and the index must not wrap around to a parameter",
            _pair_args,
            definition("x", Type, proj("Prod", 2**32 - 2 + which, _p)),
        )
        for which in (0, 1)
    ),
    reject(
        "proj_index_wraps_in_proof",
        "invalidProj",
        "nor in a proof, where a kernel may walk another way",
        AND,
        TRUE,
        axiom("h", const("And")(True_, True_)),
        definition("x", Prop, proj("And", 2**32 - 1, const("h"))),
    ),
    reject(
        "proj_wrong_structure",
        "invalidProj",
        "the stated structure is another one, though of the same shape",
        _pair_args,
        TWIN,
        definition("x", Nat, proj("Twin", 0, _p)),
    ),
    reject(
        "proj_wrong_structure_ctor",
        "invalidProj",
        "also on a constructor application, where reduction would not look at the name",
        _pair_args,
        TWIN,
        definition("x", Nat, proj("Twin", 0, _pair_mk(zero, true))),
    ),
    reject(
        "proj_of_function",
        "invalidProj",
        "a constructor that lacks arguments is not a structure",
        _pair_args,
        definition("x", Nat, proj("Prod", 0, _pair_mk(zero))),
    ),
    reject(
        "proj_two_ctors",
        "invalidProj",
        "Nat has two constructors",
        NAT,
        definition("x", Nat, proj("Nat", 0, succ(zero))),
    ),
    reject(
        "proj_of_sort",
        "invalidProj",
        "a universe is not a structure",
        _pair_args,
        definition("x", Nat, proj("Prod", 0, Prop)),
    ),
    reject(
        "proj_of_axiom_type",
        "invalidProj",
        "an axiomatic type is not a structure",
        NAT,
        axiom("S", Type),
        axiom("s", const("S")),
        definition("x", Nat, proj("S", 0, const("s"))),
    ),
    reject(
        "proj_of_variable",
        "invalidProj",
        "an element of a variable type is not a structure",
        NAT,
        PROD,
        definition(
            "x",
            pi("α", Type, lambda a: arrow(a, Nat)),
            lam("α", Type, lambda a: lam("x", a, lambda x: proj("Prod", 0, x))),
        ),
    ),
    reject(
        "proj_named_by_alias",
        "invalidProj|unknownConstant",
        "the name must be the structure's own, not one that unfolds to it",
        _pair_args,
        definition("PairAlias", Type, _pair),
        definition("x", Nat, proj("PairAlias", 0, _p)),
    ),
    accept(
        "proj_type_by_whnf",
        "invalidProj",
        "the type of the struct is unfolded to find the structure",
        NAT,
        BOOL,
        PROD,
        definition("PairAlias", Type, _pair),
        axiom("q", const("PairAlias")),
        definition("x", Nat, proj("Prod", 0, const("q"))),
    ),
    accept(
        "proj_dependent",
        "invalidProj",
        "a later field's type mentions the earlier field as a projection",
        NAT,
        EQ,
        SIG,
        axiom("s", _sig),
        theorem("x", eq(Nat, proj("Sig", 0, const("s")), zero), proj("Sig", 1, const("s"))),
    ),
    reject(
        "proj_dependent_bad",
        "declTypeMismatch",
        "the field is about this struct's first component, not another's",
        NAT,
        EQ,
        SIG,
        axiom("s", _sig),
        axiom("t", _sig),
        theorem("x", eq(Nat, proj("Sig", 0, const("t")), zero), proj("Sig", 1, const("s"))),
    ),
    accept(
        "proj_reduces",
        "declTypeMismatch",
        "projection of a constructor",
        *_pair_args,
        EQ,
        by_rfl(Bool, proj("Prod", 1, _pair_mk(zero, true)), true),
    ),
    reject(
        "proj_reduces_bad",
        "declTypeMismatch",
        "to the right field",
        *_pair_args,
        EQ,
        by_rfl(Bool, proj("Prod", 1, _pair_mk(zero, true)), const("Bool.false")),
    ),
    reject(
        "proj_reduces_param",
        "declTypeMismatch",
        "fields start after the parameters",
        NAT,
        EQ,
        PROD,
        by_rfl(Type, proj("Prod", 0, const("Prod.mk", 1, 1)(Type, Type, Prop, Nat)), Nat, 2),
    ),
    accept(
        "proj_with_index",
        "invalidProj",
        "a one-constructor family with indices has projections in the kernel",
        NAT,
        BOOL,
        VEC1,
        definition(
            "x",
            arrow(const("V")(zero), Bool),
            lam("v", const("V")(zero), lambda x: proj("V", 1, x)),
        ),
    ),
    accept(
        "proj_levels",
        "declTypeMismatch",
        "the structure's universe parameters are instantiated",
        PROD,
        PUNIT,
        NAT,
        definition(
            "x",
            pi("α", sort(u + 1), lambda a: arrow(const("Prod", u, 0)(a, Nat), a)),
            lam(
                "α",
                sort(u + 1),
                lambda a: lam("p", const("Prod", u, 0)(a, Nat), lambda p: proj("Prod", 0, p)),
            ),
            "u",
        ),
    ),
    accept(
        "proj_out_of_prop_proof",
        "invalidProj",
        "a proof may be projected out of a conjunction",
        AND,
        TRUE,
        axiom("h", const("And")(True_, True_)),
        theorem("x", True_, proj("And", 1, const("h"))),
    ),
    reject(
        "proj_out_of_prop_data",
        "invalidProj",
        "a witness may not be projected out of an existential: the proofs with witnesses 0 and 1"
        " are equal",
        NAT,
        EQ,
        EXISTS,
        axiom("h", _ex),
        definition("x", Nat, proj("Ex", 0, const("h"))),
    ),
    reject(
        "proj_out_of_prop_data_in_proof",
        "invalidProj",
        "not even inside a proof, where the result would be irrelevant",
        NAT,
        EQ,
        EXISTS,
        axiom("h", _ex),
        theorem(
            "x",
            eq(Nat, zero, zero),
            refl(Nat, lam("n", Nat, lambda _: zero)(proj("Ex", 0, const("h")))),
        ),
    ),
    reject(
        "proj_out_of_prop_after_data",
        "invalidProj",
        "the second field's type depends on the witness, which would have to be projected",
        NAT,
        EQ,
        EXISTS,
        axiom("h", _ex),
        theorem(
            "x",
            eq(Nat, zero, zero),
            lam("k", eq(Nat, zero, zero), lambda k: k)(proj("Ex", 1, const("h"))),
        ),
    ),
    reject(
        "proj_out_of_prop_ctor",
        "invalidProj",
        "also when the struct is a constructor application, so that reducing first would be"
        " harmless",
        NAT,
        EQ,
        EXISTS,
        definition("x", Nat, proj("Ex", 0, const("Ex.mk")(Nat, _fiber, zero, refl(Nat, zero)))),
    ),
    accept(
        "proj_out_of_prop_nondependent",
        "invalidProj",
        "a proof after a datum it does not depend on may be projected",
        NAT,
        TRUE,
        inductive("W", Prop, {"mk": arrow(Nat, True_, const("W"))}),
        axiom("h", const("W")),
        theorem("x", True_, proj("W", 1, const("h"))),
    ),
    accept(
        "proj_function_of_props",
        "invalidProj",
        "a field of type α → p is a proof",
        NAT,
        TRUE,
        inductive("W", Prop, {"mk": arrow(arrow(Nat, True_), const("W"))}),
        axiom("h", const("W")),
        theorem("x", arrow(Nat, True_), proj("W", 0, const("h"))),
    ),
    reject(
        "proj_type_out_of_prop",
        "invalidProj",
        "a proposition stored in a proposition is data",
        inductive("W", Prop, {"mk": arrow(Prop, const("W"))}),
        axiom("h", const("W")),
        definition("x", Prop, proj("W", 0, const("h"))),
    ),
    reject(
        "proj_out_of_sort_u_at_zero",
        "invalidProj",
        "at u = 0 the polymorphic structure is a proposition, and its field is data",
        NAT,
        PUNIT,
        inductive(
            "Box",
            pi("α", sort(u), lambda a: sort(u)),
            {"mk": pi("α", sort(u), lambda a: arrow(a, const("Box", u)(a)))},
            "u",
            params=1,
        ),
        inductive("W", Prop, {"mk": arrow(Nat, const("W"))}),
        axiom("h", const("Box", 0)(const("W"))),
        definition("x", Nat, proj("W", 0, proj("Box", 0, const("h")))),
    ),
    accept(
        "proj_out_of_sort_u",
        "invalidProj",
        "a structure in Sort u projects its field in Sort u at every u",
        inductive(
            "Box",
            pi("α", sort(u), lambda a: sort(u)),
            {"mk": pi("α", sort(u), lambda a: arrow(a, const("Box", u)(a)))},
            "u",
            params=1,
        ),
        definition(
            "x",
            pi("α", sort(u), lambda a: arrow(const("Box", u)(a), a)),
            lam("α", sort(u), lambda a: lam("b", const("Box", u)(a), lambda b: proj("Box", 0, b))),
            "u",
        ),
    ),
    accept(
        "proj_out_of_sort_max_u_v",
        "invalidProj",
        "a structure in Sort (max u v) is a proposition only when its fields are, so they project",
        inductive(
            "Two",
            pi("α", sort(u), lambda _: pi("β", sort(v), lambda _: sort(lmax(u, v)))),
            {
                "mk": pi(
                    "α",
                    sort(u),
                    lambda a: pi("β", sort(v), lambda b: arrow(a, b, const("Two", u, v)(a, b))),
                )
            },
            "u v",
            params=2,
        ),
        definition(
            "x",
            pi(
                "α",
                sort(u),
                lambda a: pi("β", sort(v), lambda b: arrow(const("Two", u, v)(a, b), a)),
            ),
            lam(
                "α",
                sort(u),
                lambda a: lam(
                    "β",
                    sort(v),
                    lambda b: lam("t", const("Two", u, v)(a, b), lambda t: proj("Two", 0, t)),
                ),
            ),
            "u v",
        ),
    ),
    accept(
        "proj_out_of_sort_u_dependent",
        "invalidProj",
        "the same where a later field is about an earlier one",
        PUNIT,
        EQ,
        TRUE,
        MAYBE,
        definition(
            "x",
            arrow(const("May", u), const("PUnit", u)),
            lam("t", const("May", u), lambda t: proj("May", 0, t)),
            "u",
        ),
    ),
    reject(
        "proj_out_of_stuck_prop",
        "invalidProj|typeExpected",
        "the struct's type is a proposition whose own type is stuck: the recursor of And applied to"
        " an axiom, convertible to Prop only by proof irrelevance; who reduces that type and finds"
        " no Prop lets the Boolean out",
        *STUCK,
        definition("x", Bool, proj("P", 0, const("keep")(const("A2"), const("P.mk")(true)))),
    ),
    accept(
        "stuck_prop_used",
        "invalidProj",
        "the same value without the projection",
        *STUCK,
        definition("x", const("P"), const("keep")(const("A2"), const("P.mk")(true))),
    ),
    accept(
        "stuck_prop_compared",
        "typeExpected",
        "who asks whether the value is a proof, to compare it, must not insist on an answer",
        *STUCK,
        definition("x", const("P"), const("P.mk")(true)),
        theorem(
            "y",
            pi(
                "p", arrow(const("P"), Prop), lambda p: arrow(p(const("P.mk")(true)), p(const("x")))
            ),
            lam(
                "p",
                arrow(const("P"), Prop),
                lambda p: lam("h", p(const("keep")(const("A2"), const("P.mk")(true))), lambda h: h),
            ),
        ),
    ),
    accept(
        "proj_recursive_structure",
        "invalidProj",
        "a one-constructor type that is recursive still has projections",
        NAT,
        inductive("R", Type, {"mk": arrow(Nat, const("R"), const("R"))}),
        definition(
            "x",
            arrow(const("R"), Nat),
            lam("r", const("R"), lambda r: proj("R", 0, proj("R", 1, r))),
        ),
    ),
]


CASES = [*PROJECTIONS]
