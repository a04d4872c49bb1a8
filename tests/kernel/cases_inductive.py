"""Inductive types: their signatures and the shape of their constructors."""

from __future__ import annotations

from .builder import (
    Family,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    forge_ctor,
    forge_type,
    inductive,
    lam,
    lmax,
    mk_name,
    mutual,
    pi,
    sort,
    u,
    v,
)
from .case import accept, reject
from .prelude import (
    BOOL,
    NAT,
    TRUE,
    Bool,
    Nat,
    True_,
    succ,
    true,
    zero,
)

T, U = const("T"), const("U")

# --- Signatures ----------------------------------------------------------------------------------

_family_alias = definition("Fam", sort(2), arrow(Nat, Type))
SIGNATURES = [
    accept(
        "signature",
        "inductiveType",
        "a telescope of parameters and indices ending in a sort",
        NAT,
        inductive("T", arrow(Type, Nat, Type), {}, params=1),
    ),
    reject(
        "signature_not_a_sort",
        "inductiveType|typeExpected",
        "an inductive type does not live in Nat",
        NAT,
        inductive("T", zero, {}),
    ),
    reject(
        "signature_is_a_type",
        "inductiveType|typeExpected",
        "nor does one inhabit Nat",
        NAT,
        inductive("T", Nat, {}),
    ),
    reject(
        "signature_ends_in_type",
        "inductiveType|typeExpected",
        "the codomain is not a sort",
        NAT,
        inductive("T", arrow(Nat, Nat), {}),
    ),
    reject(
        "signature_variable_sort",
        "inductiveType|typeExpected",
        "the codomain is a variable type",
        inductive("T", pi("α", Type, lambda a: a), {}, params=1),
    ),
    reject(
        "signature_ill_typed",
        "appTypeMismatch",
        "the signature is type-checked",
        NAT,
        BOOL,
        axiom("F", arrow(Nat, Type)),
        inductive("T", arrow(const("F")(true), Type), {}),
    ),
    reject(
        "signature_too_few_params",
        "inductiveType",
        "more parameters than the signature has",
        NAT,
        inductive("T", arrow(Type, Type), {}, params=2),
    ),
    accept(
        "signature_sort_by_whnf",
        "inductiveType",
        "the sort at the end may need unfolding",
        definition("S", sort(2), Type),
        inductive("T", const("S"), {"mk": T}),
    ),
    accept(
        "signature_index_by_whnf",
        "inductiveType",
        "indices may appear only after unfolding",
        NAT,
        _family_alias,
        forge_type(inductive("T", const("Fam"), {"mk": T(zero)}), num_indices=1),
    ),
    accept(
        "mutual_params_convertible",
        "inductiveType",
        "parameters of a mutual group agree up to conversion",
        NAT,
        definition("N", Type, Nat),
        mutual(
            [Family("T", arrow(Nat, Type), {}), Family("U", arrow(const("N"), Type), {})], params=1
        ),
    ),
    reject(
        "mutual_params_differ",
        "inductiveType",
        "parameters of a mutual group must agree",
        NAT,
        BOOL,
        mutual([Family("T", arrow(Nat, Type), {}), Family("U", arrow(Bool, Type), {})], params=1),
    ),
    accept(
        "mutual_indices_differ",
        "inductiveType",
        "indices need not agree",
        NAT,
        BOOL,
        mutual([Family("T", arrow(Nat, Type), {}), Family("U", arrow(Bool, Type), {})]),
    ),
    reject(
        "mutual_universes_differ",
        "inductiveType",
        "all types of a group live in one universe",
        mutual([Family("T", Type, {}), Family("U", sort(2), {})]),
    ),
    reject(
        "mutual_prop_and_type",
        "inductiveType",
        "Prop and Type do not mix: one would be eliminated as the other",
        mutual([Family("T", Prop, {}), Family("U", Type, {})]),
    ),
    accept(
        "mutual_universes_equal",
        "inductiveType",
        "universes are compared up to equality",
        mutual(
            [Family("T", sort(lmax(u, v) + 1), {}), Family("U", sort(lmax(v, u) + 1), {})], "u v"
        ),
    ),
    reject(
        "mutual_param_counts",
        "inductiveType|inductiveInfo",
        "the second type has no parameter",
        NAT,
        mutual([Family("T", arrow(Nat, Type), {}), Family("U", Type, {})], params=1),
    ),
]

# --- Constructors --------------------------------------------------------------------------------


P = const("P")
CONSTRUCTORS = [
    accept(
        "ctor",
        "constructorType",
        "a constructor builds the type",
        NAT,
        inductive("T", Type, {"mk": arrow(Nat, T)}),
    ),
    reject(
        "ctor_other_type",
        "constructorType",
        "a constructor of Nat is not one of T",
        NAT,
        inductive("T", Type, {"mk": arrow(T, Nat)}),
    ),
    reject(
        "ctor_of_sort",
        "constructorType",
        "a sort is not the type",
        inductive("T", Type, {"mk": Prop}),
    ),
    reject(
        "ctor_other_of_group",
        "constructorType",
        "a constructor listed with T must build T, not its sibling U",
        mutual([Family("T", Type, {"mk": U}), Family("U", Type, {"mk": U})]),
    ),
    reject(
        "ctor_variable_result",
        "constructorType",
        "the result is a variable",
        inductive("T", Type, {"mk": pi("α", Prop, lambda a: a)}),
    ),
    reject(
        "ctor_not_a_type",
        "constructorType|typeExpected|funExpected",
        "the constructor's type is not a type",
        NAT,
        inductive("T", Type, {"mk": lam("x", Nat, lambda _: T)}),
    ),
    reject(
        "ctor_ill_typed",
        "appTypeMismatch",
        "constructor types are type-checked",
        NAT,
        BOOL,
        axiom("F", arrow(Nat, Type)),
        inductive("T", Type, {"mk": arrow(const("F")(true), T)}),
    ),
    reject(
        "ctor_domain_not_type",
        "typeExpected",
        "a field's type is a type",
        NAT,
        inductive("T", Type, {"mk": arrow(zero, T)}),
    ),
    reject(
        "ctor_result_ill_typed",
        "appTypeMismatch",
        "indices of the result are type-checked",
        NAT,
        BOOL,
        inductive("T", arrow(Nat, Type), {"mk": T(true)}),
    ),
    reject(
        "ctor_result_too_many_args",
        "funExpected|constructorType",
        "the result has one index too many",
        NAT,
        inductive("T", arrow(Nat, Type), {"mk": T(zero, zero)}),
    ),
    reject(
        "ctor_result_too_few_args",
        "constructorType|typeExpected",
        "the result lacks its index",
        NAT,
        inductive("T", arrow(Nat, Type), {"mk": T}),
    ),
    reject(
        "ctor_result_by_whnf",
        "constructorType",
        "the result must be the type itself; Lean does not reduce to find it",
        inductive("T", Type, {"mk": lam("α", Type, lambda a: a)(T)}),
    ),
    accept(
        "ctor_params",
        "constructorType",
        "the parameters come first and are passed on",
        inductive(
            "P", arrow(Type, Type), {"mk": pi("α", Type, lambda a: arrow(a, P(a)))}, params=1
        ),
    ),
    reject(
        "ctor_param_missing",
        "constructorType|inductiveType",
        "a constructor of a parametrised type takes the parameter",
        NAT,
        inductive("P", arrow(Type, Type), {"mk": P(Nat)}, params=1),
    ),
    reject(
        "ctor_param_other_type",
        "constructorType",
        "the parameter's type is the signature's",
        NAT,
        inductive("P", arrow(Nat, Type), {"mk": pi("n", Type, lambda n: P(zero))}, params=1),
    ),
    accept(
        "ctor_param_type_convertible",
        "constructorType",
        "up to conversion",
        NAT,
        definition("N", Type, Nat),
        inductive("P", arrow(Nat, Type), {"mk": pi("n", const("N"), lambda n: P(n))}, params=1),
    ),
    reject(
        "ctor_result_param_fixed",
        "constructorType",
        "the result is at the parameter, not at a particular type: that would be an index",
        NAT,
        inductive("P", arrow(Type, Type), {"mk": pi("α", Type, lambda _: P(Nat))}, params=1),
    ),
    accept(
        "ctor_result_index_fixed",
        "constructorType",
        "the same with an index",
        NAT,
        inductive("P", arrow(Type, sort(2)), {"mk": pi("α", Type, lambda _: P(Nat))}),
    ),
    reject(
        "ctor_result_params_swapped",
        "constructorType",
        "parameters in the same order",
        inductive(
            "P",
            arrow(Type, Type, Type),
            {"mk": pi("α", Type, lambda a: pi("β", Type, lambda b: P(b, a)))},
            params=2,
        ),
    ),
    reject(
        "ctor_result_param_convertible_only",
        "constructorType",
        "the parameter itself, not a term convertible to it: Lean compares variables",
        inductive(
            "P",
            arrow(Type, Type),
            {"mk": pi("α", Type, lambda a: P(lam("β", Type, lambda b: b)(a)))},
            params=1,
        ),
    ),
    reject(
        "index_mentions_type",
        "constructorType",
        "the type may not occur in an index of a constructor's result",
        NAT,
        inductive("T", arrow(Type, Type), {"mk": T(T(Nat))}),
    ),
    reject(
        "index_mentions_type_hidden",
        "constructorType|positivity|appTypeMismatch",
        "nor inside a function type there",
        inductive("T", arrow(Prop, Prop), {"mk": pi("p", Prop, lambda p: T(arrow(T(p), p)))}),
    ),
    reject(
        "self_index_prop",
        "constructorType",
        "the same with the index available",
        TRUE,
        inductive("T", arrow(Prop, Prop), {"mk": T(T(True_))}),
    ),
    reject(
        "field_at_self_index",
        "positivity",
        "a field whose index mentions the type",
        TRUE,
        inductive("T", arrow(Prop, Prop), {"mk": arrow(T(T(True_)), T(True_))}),
    ),
    accept(
        "field_at_other_index",
        "positivity",
        "a field at another index",
        NAT,
        inductive(
            "T",
            arrow(Nat, Type),
            {"nil": T(zero), "mk": pi("n", Nat, lambda n: arrow(T(n), T(succ(n))))},
        ),
    ),
    accept(
        "field_index_is_field",
        "positivity",
        "an index may mention earlier fields",
        NAT,
        inductive(
            "T",
            arrow(Nat, Type),
            {
                "mk": pi("n", Nat, lambda n: T(n)),
                "up": pi("n", Nat, lambda n: arrow(T(succ(n)), T(n))),
            },
        ),
    ),
    reject(
        "index_mentions_recursive_field",
        "constructorType",
        "no induction-recursion: the result's index is a function of a recursive field",
        NAT,
        inductive(
            "T",
            arrow(Nat, Type),
            {"mk": pi("t", T(zero), lambda t: T(lam("x", T(zero), lambda _: zero)(t)))},
        ),
    ),
    reject(
        "ctor_wrong_parent",
        "inductiveInfo|constructorType",
        "a stated constructor that claims another type",
        forge_ctor(
            mutual([Family("T", Type, {"mk": T}), Family("U", Type, {"mk": U})]),
            0,
            induct=mk_name("U"),
        ),
    ),
]


CASES = [*SIGNATURES, *CONSTRUCTORS]
