"""The typing rules of terms: application, binders, let; and annotations, transparent to all of
them.
"""

from __future__ import annotations

from .builder import (
    MData,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    let,
    nat,
    pi,
    proj,
    sort,
    theorem,
)
from .case import accept, reject
from .prelude import (
    ADD,
    BOOL,
    EQ,
    FALSE,
    NAT,
    PROD,
    PUNIT,
    TRUE,
    Bool,
    False_,
    Nat,
    True_,
    by_rfl,
    eq,
    nat_fun,
    refl,
    succ,
    true,
    zero,
)

# --- Application ---------------------------------------------------------------------------------

_fn_alias = definition("Op", Type, arrow(Nat, Nat))
APPLICATION = [
    accept(
        "app",
        "appTypeMismatch",
        "the argument's type is the domain",
        NAT,
        definition("x", Nat, succ(zero)),
    ),
    reject(
        "app_wrong_argument",
        "appTypeMismatch",
        "true is not a number",
        NAT,
        BOOL,
        definition("x", Nat, succ(true)),
    ),
    reject(
        "app_wrong_argument_in_theorem",
        "appTypeMismatch",
        "proofs are checked in full",
        TRUE,
        FALSE,
        BOOL,
        theorem("x", True_, lam("h", False_, lambda _: const("True.intro"))(true)),
    ),
    reject(
        "app_wrong_in_type",
        "appTypeMismatch",
        "the type is checked in full too",
        EQ,
        NAT,
        BOOL,
        axiom("x", eq(Nat, zero, true)),
    ),
    reject(
        "app_wrong_in_dead_branch",
        "appTypeMismatch",
        "an argument that the function ignores is checked; inferring after beta reduction does not"
        " see it",
        NAT,
        BOOL,
        definition("x", Nat, lam("n", Nat, lambda _: zero)(true)),
    ),
    reject(
        "app_wrong_second_argument",
        "appTypeMismatch",
        "every argument is checked, not only the last",
        NAT,
        BOOL,
        ADD,
        definition("x", Nat, nat_fun("add")(true, zero)),
    ),
    accept(
        "app_dependent",
        "appTypeMismatch",
        "later domains are instantiated with earlier arguments",
        PUNIT,
        definition(
            "id",
            pi("α", Type, lambda a: arrow(a, a)),
            lam("α", Type, lambda a: lam("x", a, lambda x: x)),
        ),
        NAT,
        definition("x", Nat, const("id")(Nat, zero)),
    ),
    reject(
        "app_dependent_bad",
        "appTypeMismatch",
        "the domain after instantiation is Bool",
        BOOL,
        NAT,
        definition(
            "id",
            pi("α", Type, lambda a: arrow(a, a)),
            lam("α", Type, lambda a: lam("x", a, lambda x: x)),
        ),
        definition("x", Bool, const("id")(Bool, zero)),
    ),
    accept(
        "app_function_by_whnf",
        "funExpected",
        "the function's type is a function type only after unfolding",
        NAT,
        _fn_alias,
        axiom("f", const("Op")),
        definition("x", Nat, const("f")(zero)),
    ),
    reject(
        "app_number", "funExpected", "zero is not a function", NAT, definition("x", Nat, zero(zero))
    ),
    reject(
        "app_too_many",
        "funExpected",
        "one argument too many",
        NAT,
        definition("x", Nat, succ(zero, zero)),
    ),
    reject(
        "app_type", "funExpected", "a type is not a function", NAT, definition("x", Type, Nat(zero))
    ),
    reject(
        "app_stuck",
        "funExpected",
        "a variable type is not a function type",
        NAT,
        definition(
            "x",
            pi("α", Type, lambda a: arrow(a, Nat)),
            lam("α", Type, lambda a: lam("f", a, lambda f: f(zero))),
        ),
    ),
    reject(
        "app_of_let",
        "funExpected",
        "application of a let that is not a function",
        NAT,
        definition("x", Nat, let("y", Nat, zero, lambda y: y)(zero)),
    ),
    reject(
        "app_literal",
        "funExpected",
        "a literal is not a function",
        NAT,
        definition("x", Nat, nat(3)(zero)),
    ),
]

# --- Binders -------------------------------------------------------------------------------------

BINDERS = [
    reject(
        "lam_domain_not_type",
        "typeExpected",
        "zero is not a type",
        NAT,
        definition(
            "x", Type, lam("f", arrow(Nat, Nat), lambda _: Prop)(lam("n", zero, lambda _: zero))
        ),
    ),
    reject(
        "pi_domain_not_type",
        "typeExpected",
        "zero is not a type",
        NAT,
        axiom("x", arrow(zero, Nat)),
    ),
    reject(
        "pi_codomain_not_type",
        "typeExpected",
        "zero is not a type",
        NAT,
        axiom("x", arrow(Nat, zero)),
    ),
    reject(
        "let_type_not_type",
        "typeExpected",
        "zero is not a type",
        NAT,
        definition("x", Nat, let("n", zero, zero, lambda _: zero)),
    ),
    accept(
        "pi_domain_by_whnf",
        "typeExpected",
        "the domain's type is a sort only after unfolding",
        definition("U", sort(2), Type),
        axiom("A", const("U")),
        axiom("x", arrow(const("A"), const("A"))),
    ),
    reject(
        "pi_domain_stuck",
        "typeExpected",
        "an element of a variable type is not a type",
        axiom("x", pi("α", Type, lambda a: pi("x", a, lambda x: arrow(x, Prop)))),
    ),
    accept(
        "lam_domain_convertible",
        "declTypeMismatch",
        "domains are compared up to conversion",
        NAT,
        definition("N", Type, Nat),
        definition("x", arrow(Nat, Nat), lam("n", const("N"), lambda n: n)),
    ),
    reject(
        "lam_domain_differs",
        "declTypeMismatch",
        "a function on Bool is not a function on Nat",
        NAT,
        BOOL,
        definition("x", arrow(Nat, Nat), lam("n", Bool, lambda _: zero)),
    ),
    accept(
        "binder_name_irrelevant",
        "declTypeMismatch",
        "binder names mean nothing",
        TRUE,
        axiom("P", arrow(pi("a", Prop, lambda a: Prop), Prop)),
        axiom("h", const("P")(lam("a", Prop, lambda a: a))),
        theorem("x", const("P")(lam("b", Prop, lambda b: b)), const("h")),
    ),
    accept(
        "binder_info_irrelevant",
        "declTypeMismatch",
        "binder kinds mean nothing",
        axiom("P", Type),
        axiom("f", pi("a", const("P"), lambda _: const("P"), "implicit")),
        definition("x", pi("b", const("P"), lambda _: const("P"), "instImplicit"), const("f")),
        definition(
            "y",
            arrow(const("P"), const("P")),
            lam("c", const("P"), lambda c: const("x")(c), "strictImplicit"),
        ),
    ),
    accept(
        "binder_capture",
        "declTypeMismatch",
        "substitution under a binder of the same name does not capture",
        EQ,
        NAT,
        ADD,
        by_rfl(
            arrow(Nat, Nat),
            lam(
                "x",
                Nat,
                lambda x: lam("y", Nat, lambda y: lam("x", Nat, lambda z: nat_fun("add")(y, z)))(x),
            )(zero),
            lam("x", Nat, lambda x: nat_fun("add")(zero, x)),
        ),
    ),
    reject(
        "binder_swap",
        "declTypeMismatch",
        "fun x y => x is not fun x y => y",
        EQ,
        NAT,
        by_rfl(
            arrow(Nat, Nat, Nat),
            lam("x", Nat, lambda x: lam("y", Nat, lambda _: x)),
            lam("x", Nat, lambda _: lam("y", Nat, lambda y: y)),
        ),
    ),
    reject(
        "lam_is_not_pi",
        "declTypeMismatch",
        "fun (x : Nat) => Prop is not the type Nat → Prop",
        NAT,
        axiom("F", arrow(arrow(Nat, Type), Prop)),
        axiom("G", arrow(Type, Prop)),
        axiom("h", const("F")(lam("n", Nat, lambda _: Prop))),
        theorem("x", const("F")(lam("n", Nat, lambda _: arrow(Nat, Prop))), const("h")),
    ),
]

# --- Let -----------------------------------------------------------------------------------------

LET = [
    accept(
        "let",
        "letTypeMismatch",
        "the value has the stated type",
        NAT,
        definition("x", Nat, let("n", Nat, zero, lambda n: succ(n))),
    ),
    reject(
        "let_mismatch",
        "letTypeMismatch",
        "the value is checked against the stated type",
        NAT,
        BOOL,
        definition("x", Nat, let("n", Nat, true, lambda n: n)),
    ),
    reject(
        "let_unused_mismatch",
        "letTypeMismatch",
        "also when the variable is not used",
        NAT,
        BOOL,
        definition("x", Nat, let("n", Nat, true, lambda _: zero)),
    ),
    reject(
        "let_nondep_mismatch",
        "letTypeMismatch",
        "also when the let is marked as not dependent (a `have`)",
        NAT,
        BOOL,
        definition("x", Nat, let("n", Nat, true, lambda _: zero, nondep=True)),
    ),
    reject(
        "let_in_type_mismatch",
        "letTypeMismatch",
        "also in a type",
        NAT,
        BOOL,
        axiom("x", let("n", Nat, true, lambda _: Prop)),
    ),
    reject(
        "let_mismatch_under_binder",
        "letTypeMismatch",
        "also under a binder",
        NAT,
        BOOL,
        definition(
            "x", arrow(Bool, Nat), lam("b", Bool, lambda b: let("n", Nat, b, lambda _: zero))
        ),
    ),
    accept(
        "let_value_visible",
        "appTypeMismatch",
        "the body is typed knowing the value",
        NAT,
        EQ,
        definition(
            "x",
            eq(Nat, zero, zero),
            let("n", Nat, zero, lambda n: lam("h", eq(Nat, n, zero), lambda h: h)(refl(Nat, zero))),
        ),
    ),
    reject(
        "lambda_value_invisible",
        "appTypeMismatch",
        "the same with a redex: the body of a function is typed without the argument",
        NAT,
        EQ,
        definition(
            "x",
            eq(Nat, zero, zero),
            lam("n", Nat, lambda n: lam("h", eq(Nat, n, zero), lambda h: h)(refl(Nat, zero)))(zero),
        ),
    ),
    accept(
        "let_type_alias",
        "appTypeMismatch",
        "a local type alias is transparent",
        NAT,
        definition("x", Nat, let("A", Type, Nat, lambda a: lam("x", a, lambda x: succ(x))(zero))),
    ),
    accept(
        "let_nondep_is_let",
        "appTypeMismatch",
        "the mark changes nothing: the value stays visible",
        NAT,
        definition(
            "x",
            Nat,
            let("A", Type, Nat, lambda a: lam("x", a, lambda x: succ(x))(zero), nondep=True),
        ),
    ),
    accept(
        "let_type_escapes",
        "declTypeMismatch",
        "the type of a let has the value substituted",
        NAT,
        definition("x", Nat, let("A", Type, Nat, lambda a: lam("x", a, lambda x: x)(zero))),
    ),
    accept(
        "let_in_type",
        "declTypeMismatch",
        "types may contain let",
        NAT,
        definition("x", let("A", Type, Nat, lambda a: arrow(a, a)), succ),
    ),
    reject(
        "let_in_type_bad",
        "declTypeMismatch",
        "the let in the type stands for its value",
        NAT,
        BOOL,
        definition("x", let("A", Type, Bool, lambda a: arrow(a, a)), succ),
    ),
    accept(
        "let_zeta",
        "declTypeMismatch",
        "let reduces",
        EQ,
        NAT,
        by_rfl(Nat, let("n", Nat, succ(zero), lambda n: succ(n)), succ(succ(zero))),
    ),
    reject(
        "let_zeta_bad",
        "declTypeMismatch",
        "to the body with the value, not to the value",
        EQ,
        NAT,
        by_rfl(Nat, let("n", Nat, succ(zero), lambda n: succ(n)), succ(zero)),
    ),
    accept(
        "let_shadowing",
        "declTypeMismatch",
        "the inner variable shadows the outer one of the same name",
        EQ,
        NAT,
        by_rfl(
            Nat,
            let("n", Nat, zero, lambda n: let("n", Nat, succ(n), lambda m: succ(m))),
            succ(succ(zero)),
        ),
    ),
]

# --- Annotations ---------------------------------------------------------------------------------

M = MData
MDATA = [
    accept(
        "mdata_on_type",
        "declTypeMismatch",
        "an annotation on the type",
        NAT,
        definition("x", M(Nat), zero),
    ),
    accept(
        "mdata_on_function",
        "funExpected",
        "an annotation between a function and its argument",
        NAT,
        definition("x", Nat, M(M(succ))(zero)),
    ),
    accept(
        "mdata_on_pi",
        "funExpected",
        "an annotation on the function type",
        NAT,
        axiom("f", M(arrow(Nat, Nat))),
        definition("x", Nat, const("f")(zero)),
    ),
    accept(
        "mdata_on_sort",
        "typeExpected",
        "an annotation on the sort",
        axiom("A", M(Type)),
        axiom("x", const("A")),
    ),
    accept(
        "mdata_on_prop",
        "thmTypeIsNotProp",
        "an annotation on Prop",
        axiom("P", M(Prop)),
        axiom("h", const("P")),
        theorem("x", const("P"), const("h")),
    ),
    accept(
        "mdata_on_lambda",
        "declTypeMismatch",
        "an annotated function still reduces",
        EQ,
        NAT,
        by_rfl(Nat, M(lam("n", Nat, lambda n: M(succ(n))))(M(zero)), succ(zero)),
    ),
    accept(
        "mdata_on_literal",
        "declTypeMismatch",
        "an annotated literal is a literal",
        EQ,
        ADD,
        by_rfl(Nat, nat_fun("add")(M(nat(2)), nat(2)), M(nat(4))),
    ),
    reject(
        "mdata_hides_nothing",
        "declTypeMismatch",
        "annotated terms are compared by content",
        EQ,
        NAT,
        by_rfl(Nat, M(zero), M(succ(zero))),
    ),
    reject(
        "mdata_hides_no_error",
        "appTypeMismatch",
        "annotated terms are checked",
        NAT,
        BOOL,
        definition("x", Nat, M(succ(M(true)))),
    ),
    accept(
        "mdata_in_signature",
        "inductiveType",
        "an annotated sort at the end of an inductive type's signature",
        NAT,
        inductive("T", arrow(Nat, M(Type)), {"mk": pi("n", Nat, lambda n: const("T")(n))}),
    ),
    accept(
        "mdata_in_field",
        "positivity",
        "an annotated recursive field",
        NAT,
        inductive(
            "T",
            arrow(Nat, Type),
            {
                "nil": const("T")(zero),
                "mk": pi("n", Nat, lambda n: arrow(M(const("T")(M(n))), const("T")(n))),
            },
        ),
    ),
    reject(
        "mdata_hides_negative",
        "positivity",
        "an annotation does not hide a negative occurrence",
        inductive("T", Type, {"mk": arrow(M(arrow(M(const("T")), const("T"))), const("T"))}),
    ),
    accept(
        "mdata_on_struct",
        "invalidProj",
        "an annotated struct",
        NAT,
        BOOL,
        PROD,
        axiom("p", const("Prod", 0, 0)(Nat, Bool)),
        definition("x", Nat, proj("Prod", 0, M(const("p")))),
    ),
    accept(
        "mdata_on_major",
        "declTypeMismatch",
        "recursors compute on annotated constructors",
        EQ,
        BOOL,
        NAT,
        by_rfl(
            Nat,
            const("Bool.rec", 1)(lam("b", Bool, lambda _: Nat), zero, succ(zero), M(M(true))),
            succ(zero),
        ),
    ),
]


CASES = [*APPLICATION, *BINDERS, *LET, *MDATA]
