"""Definitional equality without computation: eta for functions, structures and units, proof
irrelevance.
"""

from __future__ import annotations

from .builder import (
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    nat,
    pi,
    proj,
    sort,
    theorem,
    u,
)
from .case import accept, reject
from .prelude import (
    ADD,
    AND,
    BOOL,
    EQ,
    FALSE,
    NAT,
    PROD,
    PUNIT,
    TRUE,
    UNIT,
    Bool,
    False_,
    Nat,
    True_,
    by_rfl,
    eq,
    false,
    nat_fun,
    nat_rec,
    refl,
    succ,
    true,
    zero,
)

# --- Eta -----------------------------------------------------------------------------------------

_fun = arrow(Nat, Nat)
_f = axiom("f", _fun)
_pair = const("Prod", 0, 0)(Nat, Bool)
_mk = const("Prod.mk", 0, 0)(Nat, Bool)
_pair_args = (EQ, NAT, BOOL, PROD, axiom("p", _pair), axiom("q", _pair))
_p, _q = const("p"), const("q")
LONE = inductive("Lone", arrow(Nat, Type), {"mk": const("Lone")(zero)})
ETA = [
    accept(
        "eta_right",
        "declTypeMismatch",
        "fun x => f x is f",
        EQ,
        NAT,
        _f,
        by_rfl(_fun, lam("x", Nat, lambda x: const("f")(x)), const("f")),
    ),
    accept(
        "eta_left",
        "declTypeMismatch",
        "f is fun x => f x",
        EQ,
        NAT,
        _f,
        by_rfl(_fun, const("f"), lam("x", Nat, lambda x: const("f")(x))),
    ),
    accept(
        "eta_under_argument",
        "declTypeMismatch",
        "eta inside a stuck application",
        EQ,
        NAT,
        _f,
        axiom("g", arrow(_fun, Nat)),
        by_rfl(Nat, const("g")(lam("x", Nat, lambda x: const("f")(x))), const("g")(const("f"))),
    ),
    accept(
        "eta_two_arguments",
        "declTypeMismatch",
        "fun x y => g x y is g",
        EQ,
        NAT,
        axiom("g", arrow(Nat, Nat, Nat)),
        by_rfl(
            arrow(Nat, Nat, Nat),
            lam("x", Nat, lambda x: lam("y", Nat, lambda y: const("g")(x, y))),
            const("g"),
        ),
    ),
    accept(
        "eta_of_variable",
        "declTypeMismatch",
        "the function may be a variable",
        EQ,
        NAT,
        theorem(
            "x",
            pi("f", _fun, lambda f: eq(_fun, f, lam("x", Nat, lambda x: f(x)))),
            lam("f", _fun, lambda f: refl(_fun, f)),
        ),
    ),
    reject(
        "eta_argument_repeated",
        "declTypeMismatch",
        "fun x => g x x is not g x for a fixed x",
        EQ,
        NAT,
        axiom("g", arrow(Nat, Nat, Nat)),
        theorem(
            "x",
            pi(
                "a",
                Nat,
                lambda a: eq(_fun, const("g")(a), lam("x", Nat, lambda x: const("g")(x, x))),
            ),
            lam("a", Nat, lambda a: refl(_fun, const("g")(a))),
        ),
    ),
    reject(
        "eta_wrong_argument",
        "declTypeMismatch",
        "fun x => f 0 is not f",
        EQ,
        NAT,
        _f,
        by_rfl(_fun, lam("x", Nat, lambda _: const("f")(zero)), const("f")),
    ),
    reject(
        "eta_swapped",
        "declTypeMismatch",
        "fun x y => g y x is not g",
        EQ,
        NAT,
        axiom("g", arrow(Nat, Nat, Nat)),
        by_rfl(
            arrow(Nat, Nat, Nat),
            lam("x", Nat, lambda x: lam("y", Nat, lambda y: const("g")(y, x))),
            const("g"),
        ),
    ),
    reject(
        "eta_is_not_extensionality",
        "declTypeMismatch",
        "functions that agree on constructors are not convertible",
        EQ,
        NAT,
        by_rfl(
            _fun,
            lam(
                "n",
                Nat,
                lambda n: nat_rec(
                    lam("_", Nat, lambda _: Nat), zero, lam("n", Nat, lambda _: succ), n
                ),
            ),
            lam("n", Nat, lambda n: n),
        ),
    ),
    accept(
        "struct_eta",
        "declTypeMismatch",
        "(p.1, p.2) is p",
        *_pair_args,
        by_rfl(_pair, _mk(proj("Prod", 0, _p), proj("Prod", 1, _p)), _p),
    ),
    accept(
        "struct_eta_left",
        "declTypeMismatch",
        "p is (p.1, p.2)",
        *_pair_args,
        by_rfl(_pair, _p, _mk(proj("Prod", 0, _p), proj("Prod", 1, _p))),
    ),
    accept(
        "struct_eta_prop_field",
        "declTypeMismatch",
        "a field that is a proof need only be some proof",
        EQ,
        NAT,
        TRUE,
        inductive("Sub", Type, {"mk": arrow(Nat, True_, const("Sub"))}),
        axiom("s", const("Sub")),
        axiom("h", True_),
        by_rfl(const("Sub"), const("s"), const("Sub.mk")(proj("Sub", 0, const("s")), const("h"))),
    ),
    reject(
        "struct_eta_data_field",
        "declTypeMismatch",
        "a field that is data must be this struct's",
        EQ,
        NAT,
        TRUE,
        inductive("Sub", Type, {"mk": arrow(Nat, True_, const("Sub"))}),
        axiom("s", const("Sub")),
        axiom("h", True_),
        by_rfl(const("Sub"), const("s"), const("Sub.mk")(zero, const("h"))),
    ),
    reject(
        "struct_eta_partial_ctor",
        "declTypeMismatch",
        "a constructor that lacks an argument is a function, not a struct",
        *_pair_args,
        by_rfl(
            arrow(Bool, _pair),
            lam("b", Bool, lambda _: _p),
            _mk(proj("Prod", 0, _p)),
        ),
    ),
    reject(
        "struct_eta_two_structs",
        "declTypeMismatch",
        "(p.1, q.2) is not p",
        *_pair_args,
        by_rfl(_pair, _mk(proj("Prod", 0, _p), proj("Prod", 1, _q)), _p),
    ),
    reject(
        "struct_eta_different",
        "declTypeMismatch",
        "two variables of a structure with data differ",
        *_pair_args,
        by_rfl(_pair, _p, _q),
    ),
    accept(
        "struct_eta_recursor",
        "declTypeMismatch",
        "the recursor computes on a variable of a structure by eta",
        *_pair_args,
        by_rfl(
            Nat,
            const("Prod.rec", 1, 0, 0)(
                Nat,
                Bool,
                lam("p", _pair, lambda _: Nat),
                lam("a", Nat, lambda a: lam("b", Bool, lambda _: a)),
                _p,
            ),
            proj("Prod", 0, _p),
        ),
    ),
    reject(
        "recursor_stuck_on_variable",
        "declTypeMismatch",
        "no eta for a type with two constructors",
        EQ,
        BOOL,
        theorem(
            "x",
            pi(
                "b",
                Bool,
                lambda b: eq(
                    Bool, const("Bool.rec", 1)(lam("_", Bool, lambda _: Bool), false, true, b), b
                ),
            ),
            lam("b", Bool, lambda b: refl(Bool, b)),
        ),
    ),
    reject(
        "no_eta_for_indexed_family",
        "declTypeMismatch",
        "a one-constructor family with indices is not a structure",
        EQ,
        NAT,
        LONE,
        axiom("a", const("Lone")(zero)),
        by_rfl(const("Lone")(zero), const("a"), const("Lone.mk")),
    ),
    reject(
        "no_eta_for_recursive_structure",
        "declTypeMismatch",
        "eta on a recursive type would expand for ever",
        EQ,
        NAT,
        inductive("R", Type, {"mk": arrow(const("R"), const("R"))}),
        axiom("r", const("R")),
        by_rfl(const("R"), const("r"), const("R.mk")(proj("R", 0, const("r")))),
    ),
    accept(
        "unit_eta",
        "declTypeMismatch",
        "all elements of a structure without fields are equal",
        EQ,
        UNIT,
        axiom("a", const("Unit")),
        axiom("b", const("Unit")),
        by_rfl(const("Unit"), const("a"), const("b")),
    ),
    accept(
        "unit_eta_inside",
        "declTypeMismatch",
        "also inside a stuck application",
        EQ,
        NAT,
        PUNIT,
        axiom("f", arrow(const("PUnit", 1), Nat)),
        axiom("a", const("PUnit", 1)),
        by_rfl(Nat, const("f")(const("a")), const("f")(const("PUnit.unit", 1))),
    ),
    accept(
        "unit_eta_functions",
        "declTypeMismatch",
        "functions into a unit type are equal by eta and unit eta",
        EQ,
        NAT,
        UNIT,
        axiom("f", arrow(Nat, const("Unit"))),
        axiom("g", arrow(Nat, const("Unit"))),
        by_rfl(arrow(Nat, const("Unit")), const("f"), lam("n", Nat, lambda n: const("g")(n))),
    ),
    reject(
        "unit_eta_two_ctors",
        "declTypeMismatch",
        "not for two constructors",
        EQ,
        BOOL,
        axiom("a", Bool),
        axiom("b", Bool),
        by_rfl(Bool, const("a"), const("b")),
    ),
    reject(
        "unit_eta_no_ctor",
        "declTypeMismatch",
        "not for a type without constructors in Type",
        EQ,
        inductive("Empty", Type, {}),
        axiom("a", const("Empty")),
        axiom("b", const("Empty")),
        by_rfl(const("Empty"), const("a"), const("b")),
    ),
    reject(
        "unit_eta_indexed",
        "declTypeMismatch",
        "not for a family with indices",
        EQ,
        NAT,
        LONE,
        axiom("a", const("Lone")(zero)),
        axiom("b", const("Lone")(zero)),
        by_rfl(const("Lone")(zero), const("a"), const("b")),
    ),
    accept(
        "unit_eta_param",
        "declTypeMismatch",
        "parameters do no harm",
        EQ,
        NAT,
        inductive(
            "Ph", arrow(Type, Type), {"mk": pi("α", Type, lambda a: const("Ph")(a))}, params=1
        ),
        axiom("a", const("Ph")(Nat)),
        axiom("b", const("Ph")(Nat)),
        by_rfl(const("Ph")(Nat), const("a"), const("b")),
    ),
    reject(
        "unit_eta_different_types",
        "appTypeMismatch",
        "elements of different unit types are not comparable",
        EQ,
        NAT,
        BOOL,
        inductive(
            "Ph", arrow(Type, Type), {"mk": pi("α", Type, lambda a: const("Ph")(a))}, params=1
        ),
        axiom("a", const("Ph")(Nat)),
        axiom("b", const("Ph")(Bool)),
        theorem(
            "x", eq(const("Ph")(Nat), const("a"), const("b")), refl(const("Ph")(Nat), const("a"))
        ),
    ),
]

# --- Proof irrelevance ---------------------------------------------------------------------------

_prop_alias = definition("PP", Type, Prop)
IRRELEVANCE = [
    accept(
        "proof_irrelevance",
        "declTypeMismatch",
        "two proofs of one proposition are equal",
        EQ,
        axiom("P", Prop),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(const("P"), const("a"), const("b"), 0),
    ),
    reject(
        "data_relevance",
        "declTypeMismatch",
        "two elements of one type are not",
        EQ,
        axiom("P", Type),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(const("P"), const("a"), const("b")),
    ),
    reject(
        "sort_u_relevance",
        "declTypeMismatch",
        "nor two elements of a type in Sort u",
        EQ,
        axiom("P", sort(u), "u"),
        axiom("a", const("P", u), "u"),
        axiom("b", const("P", u), "u"),
        by_rfl(const("P", u), const("a", u), const("b", u), u, levels="u"),
    ),
    accept(
        "proof_irrelevance_whnf",
        "declTypeMismatch",
        "the proposition's sort is Prop only after unfolding",
        EQ,
        _prop_alias,
        axiom("P", const("PP")),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(const("P"), const("a"), const("b"), 0),
    ),
    accept(
        "proof_irrelevance_stuck",
        "declTypeMismatch",
        "the proofs' type is a recursor stuck on a variable; that it is a proposition is seen from"
        " its type, not from its shape",
        EQ,
        BOOL,
        TRUE,
        FALSE,
        theorem(
            "x",
            pi(
                "b",
                Bool,
                lambda b: pi(
                    "h",
                    const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                    lambda h: pi(
                        "k",
                        const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                        lambda k: eq(
                            const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                            h,
                            k,
                            0,
                        ),
                    ),
                ),
            ),
            lam(
                "b",
                Bool,
                lambda b: lam(
                    "h",
                    const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                    lambda h: lam(
                        "k",
                        const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                        lambda k: refl(
                            const("Bool.rec", 1)(lam("_", Bool, lambda _: Prop), True_, False_, b),
                            h,
                            0,
                        ),
                    ),
                ),
            ),
        ),
    ),
    accept(
        "proof_irrelevance_stuck_application",
        "declTypeMismatch",
        "proofs of P n for a variable predicate",
        EQ,
        NAT,
        theorem(
            "x",
            pi(
                "P",
                arrow(Nat, Prop),
                lambda p: pi(
                    "h", p(zero), lambda h: pi("k", p(zero), lambda k: eq(p(zero), h, k, 0))
                ),
            ),
            lam(
                "P",
                arrow(Nat, Prop),
                lambda p: lam(
                    "h", p(zero), lambda h: lam("k", p(zero), lambda k: refl(p(zero), h, 0))
                ),
            ),
        ),
    ),
    reject(
        "relevance_stuck_application",
        "declTypeMismatch",
        "elements of P n for a variable family of types",
        EQ,
        NAT,
        theorem(
            "x",
            pi(
                "P",
                arrow(Nat, Type),
                lambda p: pi("h", p(zero), lambda h: pi("k", p(zero), lambda k: eq(p(zero), h, k))),
            ),
            lam(
                "P",
                arrow(Nat, Type),
                lambda p: lam(
                    "h", p(zero), lambda h: lam("k", p(zero), lambda k: refl(p(zero), h))
                ),
            ),
        ),
    ),
    accept(
        "proof_irrelevance_convertible_types",
        "declTypeMismatch",
        "the two propositions need only be convertible",
        EQ,
        NAT,
        ADD,
        axiom("P", arrow(Nat, Prop)),
        axiom("a", const("P")(nat(4))),
        axiom("b", const("P")(nat_fun("add")(nat(2), nat(2)))),
        by_rfl(const("P")(nat(4)), const("a"), const("b"), 0),
    ),
    accept(
        "proof_irrelevance_functions",
        "declTypeMismatch",
        "functions into a proposition are proofs",
        EQ,
        NAT,
        axiom("P", arrow(Nat, Prop)),
        axiom("a", pi("n", Nat, lambda n: const("P")(n))),
        axiom("b", pi("n", Nat, lambda n: const("P")(n))),
        by_rfl(pi("n", Nat, lambda n: const("P")(n)), const("a"), const("b"), 0),
    ),
    reject(
        "predicates_are_relevant",
        "declTypeMismatch",
        "functions into Prop are not proofs",
        EQ,
        NAT,
        axiom("a", arrow(Nat, Prop)),
        axiom("b", arrow(Nat, Prop)),
        by_rfl(arrow(Nat, Prop), const("a"), const("b")),
    ),
    reject(
        "propositions_are_relevant",
        "declTypeMismatch",
        "propositions themselves are not proofs",
        EQ,
        axiom("a", Prop),
        axiom("b", Prop),
        by_rfl(Prop, const("a"), const("b")),
    ),
    accept(
        "proof_irrelevance_inside",
        "declTypeMismatch",
        "a dependent argument may be replaced by another proof",
        EQ,
        NAT,
        axiom("P", Prop),
        axiom("f", arrow(const("P"), Nat)),
        axiom("a", const("P")),
        axiom("b", const("P")),
        by_rfl(Nat, const("f")(const("a")), const("f")(const("b"))),
    ),
    accept(
        "proof_irrelevance_beta_later",
        "declTypeMismatch",
        "the irrelevant arguments differ under a binder",
        EQ,
        NAT,
        AND,
        TRUE,
        by_rfl(
            arrow(True_, True_, Prop),
            lam("h", True_, lambda h: lam("k", True_, lambda k: eq(True_, h, k, 0))),
            lam("h", True_, lambda h: lam("k", True_, lambda k: eq(True_, k, h, 0))),
        ),
    ),
]


CASES = [*ETA, *IRRELEVANCE]
