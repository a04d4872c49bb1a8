"""Definitional equality by computation: recursors, K, and unfolding."""

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
    nat,
    opaque,
    pi,
    proj,
    sort,
    theorem,
    u,
)
from .case import accept, reject
from .prelude import (
    ACC,
    ADD,
    AND,
    BOOL,
    EQ,
    MUL,
    NAT,
    PROD,
    TRUE,
    Bool,
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

# --- Recursors and K -----------------------------------------------------------------------------


def _cast(proof: Expr, target: Expr = Nat) -> Expr:
    """``zero`` carried along a proof that Nat equals ``target``."""
    motive = lam("B", Type, lambda b: lam("h", eq(Type, Nat, b, 2), lambda _: b))
    return const("Eq.rec", 1, 2)(Type, Nat, motive, zero, target, proof)


_k_args = (EQ, NAT, BOOL)
WF = (EQ, NAT, ACC)
_acc = const("Acc", 1)(Nat, const("R"))
TWO = inductive("Two", Prop, {"a": const("Two"), "b": const("Two")})
RECURSORS = [
    accept(
        "iota_zero",
        "declTypeMismatch",
        "the recursor computes on zero",
        EQ,
        ADD,
        by_rfl(Nat, nat_fun("add")(succ(zero), zero), succ(zero)),
    ),
    accept(
        "iota_succ",
        "declTypeMismatch",
        "and on successors",
        EQ,
        ADD,
        by_rfl(Nat, nat_fun("add")(zero, succ(succ(zero))), succ(succ(zero))),
    ),
    reject(
        "iota_wrong",
        "declTypeMismatch",
        "0 + 2 is not 1",
        EQ,
        ADD,
        by_rfl(Nat, nat_fun("add")(zero, succ(succ(zero))), succ(zero)),
    ),
    reject(
        "iota_stuck",
        "declTypeMismatch",
        "0 + n is stuck on n",
        EQ,
        ADD,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("add")(zero, n), n)),
            lam("n", Nat, lambda n: refl(Nat, n)),
        ),
    ),
    accept(
        "iota_open",
        "declTypeMismatch",
        "n + 0 is n for a variable n",
        EQ,
        ADD,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("add")(n, zero), n)),
            lam("n", Nat, lambda n: refl(Nat, n)),
        ),
    ),
    accept(
        "iota_open_succ",
        "declTypeMismatch",
        "n + succ m is succ (n + m)",
        EQ,
        ADD,
        theorem(
            "x",
            pi(
                "n",
                Nat,
                lambda n: pi(
                    "m",
                    Nat,
                    lambda m: eq(Nat, nat_fun("add")(n, succ(m)), succ(nat_fun("add")(n, m))),
                ),
            ),
            lam("n", Nat, lambda n: lam("m", Nat, lambda m: refl(Nat, succ(nat_fun("add")(n, m))))),
        ),
    ),
    accept(
        "iota_extra_arguments",
        "declTypeMismatch",
        "a recursor that returns a function, applied to more arguments",
        EQ,
        NAT,
        BOOL,
        by_rfl(
            Nat,
            const("Bool.rec", 1)(
                lam("_", Bool, lambda _: arrow(Nat, Nat)),
                lam("n", Nat, lambda n: n),
                succ,
                true,
                zero,
            ),
            succ(zero),
        ),
    ),
    reject(
        "iota_other_ctor",
        "declTypeMismatch",
        "the false case must not fire on true",
        EQ,
        NAT,
        BOOL,
        by_rfl(
            Nat, const("Bool.rec", 1)(lam("_", Bool, lambda _: Nat), zero, succ(zero), true), zero
        ),
    ),
    reject(
        "iota_missing_argument",
        "appTypeMismatch|declTypeMismatch",
        "a recursor without its major premise is a function",
        EQ,
        NAT,
        BOOL,
        by_rfl(Nat, const("Bool.rec", 1)(lam("_", Bool, lambda _: Nat), zero, succ(zero)), zero),
    ),
    accept(
        "k_on_variable_proof",
        "declTypeMismatch",
        "K: a cast along any proof of a = a computes",
        *_k_args,
        theorem(
            "x",
            pi("h", eq(Type, Nat, Nat, 2), lambda h: eq(Nat, _cast(h), zero)),
            lam("h", eq(Type, Nat, Nat, 2), lambda _: refl(Nat, zero)),
        ),
    ),
    accept(
        "k_on_axiom",
        "declTypeMismatch",
        "the proof may be an axiom",
        *_k_args,
        axiom("h", eq(Type, Nat, Nat, 2)),
        by_rfl(Nat, _cast(const("h")), zero),
    ),
    accept(
        "k_index_by_conversion",
        "declTypeMismatch",
        "the index need only be convertible to the constructor's",
        *_k_args,
        ADD,
        axiom("h", eq(Nat, nat(4), nat_fun("add")(nat(2), nat(2)))),
        by_rfl(
            Nat,
            const("Eq.rec", 1, 1)(
                Nat,
                nat(4),
                lam("b", Nat, lambda b: lam("h", eq(Nat, nat(4), b), lambda _: Nat)),
                zero,
                nat_fun("add")(nat(2), nat(2)),
                const("h"),
            ),
            zero,
        ),
    ),
    reject(
        "k_different_index",
        "declTypeMismatch",
        "no K along a proof between different types: zero is no Bool",
        *_k_args,
        axiom("h", eq(Type, Nat, Bool, 2)),
        axiom("F", arrow(Bool, Prop)),
        axiom("c", const("F")(_cast(const("h"), Bool))),
        axiom("t", const("F")(true)),
        theorem("x", const("F")(true), const("c")),
    ),
    reject(
        "k_stuck_index",
        "declTypeMismatch",
        "no K when the index is a variable that is not the parameter",
        *_k_args,
        theorem(
            "x",
            pi(
                "n",
                Nat,
                lambda n: pi(
                    "h",
                    eq(Nat, zero, n),
                    lambda h: eq(
                        Nat,
                        const("Eq.rec", 1, 1)(
                            Nat,
                            zero,
                            lam("b", Nat, lambda b: lam("h", eq(Nat, zero, b), lambda _: Nat)),
                            zero,
                            n,
                            h,
                        ),
                        zero,
                    ),
                ),
            ),
            lam("n", Nat, lambda n: lam("h", eq(Nat, zero, n), lambda _: refl(Nat, zero))),
        ),
    ),
    accept(
        "k_true",
        "declTypeMismatch",
        "True has K: no fields, one constructor",
        EQ,
        NAT,
        TRUE,
        axiom("h", True_),
        by_rfl(Nat, const("True.rec", 1)(lam("_", True_, lambda _: Nat), zero, const("h")), zero),
    ),
    reject(
        "no_k_two_ctors",
        "appTypeMismatch|levelArity|declTypeMismatch",
        "no K with two constructors",
        EQ,
        NAT,
        TRUE,
        TWO,
        axiom("h", const("Two")),
        axiom("F", arrow(True_, Prop)),
        by_rfl(
            Nat,
            const("Two.rec", 1)(lam("_", const("Two"), lambda _: Nat), zero, zero, const("h")),
            zero,
        ),
    ),
    reject(
        "no_k_with_fields",
        "declTypeMismatch",
        "no K for Acc, which has a field: an Acc proof that is an axiom does not compute",
        *WF,
        axiom("R", arrow(Nat, Nat, Prop)),
        axiom("h", const("Acc", 1)(Nat, const("R"), zero)),
        by_rfl(
            Nat,
            const("Acc.rec", 1, 1)(
                Nat,
                const("R"),
                lam("n", Nat, lambda n: lam("h", _acc(n), lambda _: Nat)),
                lam(
                    "n",
                    Nat,
                    lambda n: lam(
                        "h",
                        pi("m", Nat, lambda m: arrow(const("R")(m, n), _acc(m))),
                        lambda h: lam(
                            "ih",
                            pi("m", Nat, lambda m: arrow(const("R")(m, n), Nat)),
                            lambda _: zero,
                        ),
                    ),
                ),
                zero,
                const("h"),
            ),
            zero,
        ),
    ),
    accept(
        "acc_intro_computes",
        "declTypeMismatch",
        "Acc.rec computes on Acc.intro",
        *WF,
        axiom("R", arrow(Nat, Nat, Prop)),
        axiom("h", pi("m", Nat, lambda m: arrow(const("R")(m, zero), _acc(m)))),
        by_rfl(
            Nat,
            const("Acc.rec", 1, 1)(
                Nat,
                const("R"),
                lam("n", Nat, lambda n: lam("h", _acc(n), lambda _: Nat)),
                lam(
                    "n",
                    Nat,
                    lambda n: lam(
                        "h",
                        pi("m", Nat, lambda m: arrow(const("R")(m, n), _acc(m))),
                        lambda h: lam(
                            "ih",
                            pi("m", Nat, lambda m: arrow(const("R")(m, n), Nat)),
                            lambda _: zero,
                        ),
                    ),
                ),
                zero,
                const("Acc.intro", 1)(Nat, const("R"), zero, const("h")),
            ),
            zero,
        ),
    ),
    reject(
        "no_struct_eta_in_prop",
        "declTypeMismatch",
        "And.rec into data does not compute on a variable by eta: propositions have no structure"
        " eta for their recursors",
        EQ,
        NAT,
        AND,
        TRUE,
        axiom("h", const("And")(True_, True_)),
        axiom("f", arrow(True_, True_, Nat)),
        by_rfl(
            Nat,
            const("And.rec", 1)(
                True_,
                True_,
                lam("_", const("And")(True_, True_), lambda _: Nat),
                const("f"),
                const("h"),
            ),
            const("f")(const("True.intro"), const("True.intro")),
        ),
    ),
    reject(
        "k_motive_ill_typed",
        "appTypeMismatch",
        "arguments of a recursor are checked",
        *_k_args,
        definition(
            "x",
            Nat,
            const("Eq.rec", 1, 2)(
                Type, Nat, lam("B", Type, lambda b: b), zero, Nat, refl(Type, Nat, 2)
            ),
        ),
    ),
    accept(
        "recursor_into_sort_u",
        "declTypeMismatch",
        "the motive may live in any universe",
        NAT,
        BOOL,
        definition(
            "x",
            arrow(Nat, sort(u + 1)),
            lam(
                "n",
                Nat,
                lambda n: nat_rec(
                    lam("_", Nat, lambda _: sort(u + 1)),
                    sort(u),
                    lam("n", Nat, lambda _: lam("ih", sort(u + 1), lambda ih: ih)),
                    n,
                    u + 2,
                ),
            ),
            "u",
        ),
    ),
]

# --- Unfolding -----------------------------------------------------------------------------------

UNFOLDING = [
    accept(
        "delta",
        "declTypeMismatch",
        "definitions unfold",
        EQ,
        NAT,
        definition("one", Nat, succ(zero)),
        by_rfl(Nat, const("one"), succ(zero)),
    ),
    reject(
        "delta_opaque",
        "declTypeMismatch",
        "opaque constants do not",
        EQ,
        NAT,
        opaque("one", Nat, succ(zero)),
        by_rfl(Nat, const("one"), succ(zero)),
    ),
    accept(
        "delta_same_opaque",
        "declTypeMismatch",
        "an opaque constant equals itself",
        EQ,
        NAT,
        opaque("one", Nat, succ(zero)),
        by_rfl(Nat, const("one"), const("one")),
    ),
    accept(
        "delta_levels",
        "declTypeMismatch",
        "unfolding instantiates the levels",
        EQ,
        definition("S", sort(u + 2), sort(u + 1), "u"),
        by_rfl(sort(4), const("S", 2), sort(3), 5),
    ),
    reject(
        "delta_levels_bad",
        "declTypeMismatch",
        "with these levels, not others",
        EQ,
        TRUE,
        definition("S", Prop, pi("α", sort(u), lambda _: True_), "u"),
        by_rfl(Prop, const("S", 3), pi("α", sort(2), lambda _: True_)),
    ),
    accept(
        "delta_same_head_arguments",
        "declTypeMismatch",
        "same head, equal arguments",
        EQ,
        NAT,
        ADD,
        axiom("f", arrow(Nat, Nat)),
        by_rfl(Nat, const("f")(nat_fun("add")(nat(1), nat(1))), const("f")(nat(2))),
    ),
    accept(
        "delta_same_head_other_arguments",
        "declTypeMismatch",
        "same head with different arguments: comparing the arguments fails, unfolding succeeds",
        EQ,
        NAT,
        definition("k", arrow(Nat, Nat), lam("n", Nat, lambda _: zero), hints=1),
        by_rfl(Nat, const("k")(zero), const("k")(succ(zero))),
    ),
    reject(
        "axiom_head_other_arguments",
        "declTypeMismatch",
        "there is nothing to unfold in an axiom",
        EQ,
        NAT,
        axiom("k", arrow(Nat, Nat)),
        by_rfl(Nat, const("k")(zero), const("k")(succ(zero))),
    ),
    accept(
        "delta_projection_head",
        "declTypeMismatch",
        "unfolding under a projection",
        EQ,
        NAT,
        BOOL,
        PROD,
        definition(
            "pr", const("Prod", 0, 0)(Nat, Bool), const("Prod.mk", 0, 0)(Nat, Bool, zero, true)
        ),
        by_rfl(Nat, proj("Prod", 0, const("pr")), zero),
    ),
    accept(
        "delta_towards_other_side",
        "declTypeMismatch",
        "a tall definition against a small one that unfolds to the same",
        EQ,
        NAT,
        definition("a0", Nat, nat(3), hints=0),
        definition("a1", Nat, const("a0"), hints=1),
        definition("a2", Nat, const("a1"), hints=2),
        definition("b0", Nat, const("a0"), hints=9),
        by_rfl(Nat, const("a2"), const("b0")),
    ),
    accept(
        "lazy_unfolding_needed",
        "declTypeMismatch",
        "2^64-ish towers need the arguments compared before unfolding",
        EQ,
        NAT,
        ADD,
        MUL,
        definition("big", Nat, nat(10**30), hints=1),
        axiom("n", Nat),
        by_rfl(
            Nat, nat_fun("mul")(const("n"), const("big")), nat_fun("mul")(const("n"), const("big"))
        ),
    ),
    accept(
        "stuck_recursor_arguments",
        "declTypeMismatch",
        "two stuck recursor applications with convertible parts",
        EQ,
        NAT,
        ADD,
        theorem(
            "x",
            pi(
                "n",
                Nat,
                lambda n: eq(
                    Nat,
                    nat_fun("add")(nat_fun("add")(zero, succ(zero)), n),
                    nat_fun("add")(succ(zero), n),
                ),
            ),
            lam("n", Nat, lambda n: refl(Nat, nat_fun("add")(succ(zero), n))),
        ),
    ),
    reject(
        "different_constructors",
        "declTypeMismatch",
        "constructors are injective and disjoint",
        EQ,
        BOOL,
        by_rfl(Bool, true, false),
    ),
    reject(
        "different_types",
        "declTypeMismatch",
        "inductive types are distinct even when isomorphic",
        EQ,
        BOOL,
        inductive("Bool2", Type, {"false": const("Bool2"), "true": const("Bool2")}),
        by_rfl(Type, Bool, const("Bool2"), 2),
    ),
    reject(
        "different_argument_counts",
        "declTypeMismatch",
        "f a against f a b",
        EQ,
        NAT,
        axiom("f", arrow(Nat, Nat, Nat)),
        axiom("F", arrow(arrow(Nat, Nat), Prop)),
        axiom("G", arrow(Nat, Prop)),
        axiom("h", const("F")(const("f")(zero))),
        theorem("x", const("G")(const("f")(zero, zero)), const("h")),
    ),
]


CASES = [*RECURSORS, *UNFOLDING]
