"""Universe parameters: declared once, declared at all, and given in the right number and order."""

from __future__ import annotations

from .builder import (
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    imax,
    inductive,
    lam,
    let,
    opaque,
    pi,
    sort,
    theorem,
    u,
    v,
)
from .case import accept, reject
from .prelude import (
    EQ,
    NAT,
    PUNIT,
    QUOT,
    TRUE,
    Nat,
    True_,
    succ,
    zero,
)

A = axiom("A", Type)
a_type = const("A")

# --- Universe parameters -------------------------------------------------------------------------

_id_type = pi("α", sort(u), lambda a: arrow(a, a))
ID = definition("id", _id_type, lam("α", sort(u), lambda a: lam("x", a, lambda x: x)), "u")
LEVEL_PARAMS = [
    accept(
        "level_params",
        "duplicateLevelParam",
        "two different parameters",
        axiom("x", sort(u), "u v"),
    ),
    reject(
        "duplicate_params_axiom",
        "duplicateLevelParam",
        "with a list `u u` the second argument silently replaces the first on instantiation",
        axiom("x", sort(u), "u u"),
    ),
    reject(
        "duplicate_params_def",
        "duplicateLevelParam",
        "checked for definitions too",
        definition("x", sort(u + 1), sort(u), "u v u"),
    ),
    reject(
        "duplicate_params_thm",
        "duplicateLevelParam",
        "checked for theorems too",
        TRUE,
        theorem("x", True_, const("True.intro"), "u u"),
    ),
    reject(
        "duplicate_params_opaque",
        "duplicateLevelParam",
        "checked for opaque constants too",
        TRUE,
        opaque("x", True_, const("True.intro"), "u u"),
    ),
    reject(
        "duplicate_params_inductive",
        "duplicateLevelParam",
        "checked for inductive types too",
        inductive("T", sort(u + 1), {}, "u u"),
    ),
    accept(
        "param_in_type", "undefinedLevelParam", "a declared parameter", axiom("x", sort(u), "u")
    ),
    reject(
        "undefined_param_in_type",
        "undefinedLevelParam",
        "u is not declared",
        axiom("x", sort(u), "v"),
    ),
    reject(
        "undefined_param_in_value",
        "undefinedLevelParam",
        "the value is checked under the same parameters as the type",
        ID,
        definition(
            "x",
            arrow(Type, Type),
            lam("α", Type, lambda a: let("p", sort(imax(v, 0) + 1), Prop, lambda _: a)),
        ),
    ),
    reject(
        "undefined_param_in_const",
        "undefinedLevelParam",
        "levels given to a constant are in scope too",
        ID,
        NAT,
        definition("x", Nat, let("f", _id_type, const("id", u), lambda _: zero)),
    ),
    reject(
        "undefined_param_deep",
        "undefinedLevelParam",
        "the level occurs under max and succ",
        definition(
            "x",
            Type,
            let("t", sort(imax(u, imax(0, v)) + 2), sort(imax(u, imax(0, v)) + 1), lambda _: Prop),
            "u",
        ),
    ),
    reject(
        "undefined_param_in_opaque",
        "undefinedLevelParam",
        "opaque bodies are checked like any other",
        TRUE,
        PUNIT,
        opaque(
            "x",
            True_,
            lam("p", const("PUnit", u), lambda _: const("True.intro"))(const("PUnit.unit", u)),
        ),
    ),
    reject(
        "undefined_param_in_theorem_proof",
        "undefinedLevelParam",
        "parameters of the proof that the statement lacks would be implicitly universal",
        TRUE,
        PUNIT,
        theorem(
            "x",
            True_,
            lam("p", const("PUnit", u), lambda _: const("True.intro"))(const("PUnit.unit", u)),
        ),
    ),
    reject(
        "undefined_param_in_ctor",
        "undefinedLevelParam",
        "constructors may use the type's parameters only",
        PUNIT,
        inductive("T", Type, {"mk": arrow(const("PUnit", v), const("T"))}),
    ),
    reject(
        "undefined_param_inductive_type",
        "undefinedLevelParam",
        "the type's universe is in scope too",
        inductive("T", sort(u + 1), {}),
    ),
    accept(
        "const_levels",
        "levelArity",
        "one level for one parameter",
        ID,
        definition("x", _id_type, const("id", u), "u"),
    ),
    reject(
        "const_too_few_levels",
        "levelArity",
        "a missing level leaves the body's parameter uninstantiated",
        ID,
        definition("x", _id_type, const("id"), "u"),
    ),
    reject(
        "const_too_many_levels",
        "levelArity",
        "zip-style instantiation ignores the extra level",
        ID,
        definition("x", _id_type, const("id", u, u), "u"),
    ),
    reject(
        "axiom_levels",
        "levelArity",
        "checked for axioms, which have no body to notice",
        axiom("c", sort(u), "u"),
        axiom("x", const("c")),
    ),
    reject(
        "ctor_levels",
        "levelArity",
        "checked for constructors",
        PUNIT,
        definition("x", const("PUnit", 1), const("PUnit.unit")),
    ),
    reject(
        "inductive_levels",
        "levelArity",
        "checked for inductive types",
        PUNIT,
        axiom("x", const("PUnit", 1, 1)),
    ),
    reject(
        "recursor_levels",
        "levelArity",
        "a large-eliminating recursor has one level more than its type",
        NAT,
        definition(
            "x",
            Nat,
            const("Nat.rec")(
                lam("n", Nat, lambda _: Nat), zero, lam("n", Nat, lambda _: succ), zero
            ),
        ),
    ),
    reject(
        "small_recursor_levels",
        "levelArity",
        "the recursor of a small-eliminating proposition has no extra level",
        TRUE,
        inductive("Or", Prop, {"a": const("Or"), "b": const("Or")}),
        definition(
            "x",
            arrow(const("Or"), True_),
            lam(
                "o",
                const("Or"),
                lambda o: const("Or.rec", 0)(
                    lam("o", const("Or"), lambda _: True_),
                    const("True.intro"),
                    const("True.intro"),
                    o,
                ),
            ),
        ),
    ),
    reject(
        "quot_levels",
        "levelArity",
        "quotient constants have parameters too",
        EQ,
        QUOT,
        axiom(
            "x", pi("α", Type, lambda a: pi("r", arrow(a, a, Prop), lambda r: const("Quot")(a, r)))
        ),
    ),
    accept(
        "own_levels_in_ctor",
        "constructorType",
        "a constructor builds the type at its own parameters",
        inductive("T", Type, {"mk": const("T", u)}, "u"),
    ),
    reject(
        "other_levels_in_ctor",
        "constructorType",
        "a constructor of T.{1} alone would leave the other instances with a wrong recursor",
        inductive("T", Type, {"mk": const("T", 1)}, "u"),
    ),
    reject(
        "other_levels_in_field",
        "positivity",
        "there is no polymorphic recursion over universes: T.{1} is not the type being defined",
        inductive("T", Type, {"mk": arrow(const("T", 1), const("T", u))}, "u"),
    ),
    reject(
        "own_levels_missing_in_ctor",
        "levelArity|constructorType",
        "the type being defined has parameters too",
        inductive("T", Type, {"mk": const("T")}, "u"),
    ),
    accept(
        "swapped_params",
        "declTypeMismatch",
        "a definition may name its parameters in any order",
        axiom("F", arrow(sort(u), sort(v), Prop), "u v"),
        definition("x", arrow(sort(v), sort(u), Prop), const("F", v, u), "u v"),
    ),
    reject(
        "swapped_params_bad",
        "declTypeMismatch",
        "instantiation is by position, not by name",
        axiom("F", arrow(sort(u), sort(v), Prop), "u v"),
        definition("x", arrow(sort(v), sort(u), Prop), const("F", u, v), "u v"),
    ),
    accept(
        "simultaneous_levels",
        "declTypeMismatch",
        "parameters are instantiated simultaneously: (u,v) := (v,u)",
        axiom("P", arrow(sort(u), sort(v), Prop), "u v"),
        definition("Q", arrow(sort(v), sort(u), Prop), const("P", v, u), "u v"),
        definition("x", arrow(sort(u + 1), sort(v + 2), Prop), const("Q", v + 2, u + 1), "u v"),
    ),
    reject(
        "sequential_levels",
        "declTypeMismatch",
        "replacing u and then v gives (u,v) := (u,u): the capture makes this type-check",
        axiom("P", arrow(sort(u), sort(v), Prop), "u v"),
        definition("x", arrow(sort(u), sort(u), Prop), const("P", v, u), "u v"),
    ),
]


CASES = [*LEVEL_PARAMS]
