"""Values and their types, statements that must be propositions, and unsafe and partial code."""

from __future__ import annotations

from .builder import (
    Prop,
    Type,
    Value,
    arrow,
    axiom,
    const,
    definition,
    imax,
    inductive,
    lam,
    opaque,
    pi,
    sort,
    theorem,
    u,
)
from .case import accept, reject
from .prelude import (
    BOOL,
    EQ,
    FALSE,
    NAT,
    TRUE,
    False_,
    Nat,
    True_,
    by_rfl,
    eq,
    refl,
    succ,
    true,
    zero,
)

A = axiom("A", Type)
a_type = const("A")

# --- Types and values ----------------------------------------------------------------------------

_alias = definition("Alias", Type, Prop)
VALUES = [
    accept(
        "definition", "declTypeMismatch", "the value has the type", NAT, definition("x", Nat, zero)
    ),
    reject(
        "definition_mismatch",
        "declTypeMismatch",
        "true is not a number",
        NAT,
        BOOL,
        definition("x", Nat, true),
    ),
    reject(
        "theorem_mismatch",
        "declTypeMismatch",
        "proofs are checked",
        TRUE,
        FALSE,
        theorem("x", False_, const("True.intro")),
    ),
    reject(
        "opaque_mismatch",
        "declTypeMismatch",
        "a body that is never unfolded is checked all the same",
        TRUE,
        FALSE,
        opaque("x", False_, const("True.intro")),
    ),
    reject(
        "universe_mismatch",
        "declTypeMismatch",
        "Type : Type is Girard's paradox",
        definition("x", Type, Type),
    ),
    reject(
        "cumulativity",
        "declTypeMismatch",
        "Lean has no cumulativity: Prop's elements are not in Type",
        TRUE,
        definition("x", Type, True_),
    ),
    accept(
        "type_up_to_conversion",
        "declTypeMismatch",
        "the type need only be convertible",
        TRUE,
        _alias,
        definition("x", const("Alias"), True_),
    ),
    reject(
        "opaque_does_not_unfold",
        "declTypeMismatch",
        "an opaque alias is not its body",
        TRUE,
        opaque("Alias", Type, Prop),
        definition("x", const("Alias"), True_),
    ),
    reject(
        "axiom_does_not_unfold",
        "declTypeMismatch",
        "an axiom has no body",
        TRUE,
        axiom("Alias", Type),
        definition("x", const("Alias"), True_),
    ),
    accept(
        "theorem_unfolds",
        "declTypeMismatch",
        "the kernel may unfold theorems: here a motive's value is recovered from a proof by"
        " unfolding it",
        TRUE,
        EQ,
        NAT,
        theorem("h", eq(Nat, zero, zero), refl(Nat, zero)),
        by_rfl(
            Nat,
            const("Eq.rec", 1, 1)(
                Nat,
                zero,
                lam("b", Nat, lambda b: lam("h", eq(Nat, zero, b), lambda _: Nat)),
                zero,
                zero,
                const("h"),
            ),
            zero,
        ),
    ),
    accept(
        "hints_are_hints",
        "declTypeMismatch",
        "`opaque` as a reducibility hint does not make a definition opaque",
        TRUE,
        definition("Alias", Type, Prop, hints="opaque"),
        definition("x", const("Alias"), True_),
    ),
    accept(
        "hints_lie",
        "declTypeMismatch",
        "a wrong height changes the order of unfolding, not the answer",
        NAT,
        EQ,
        definition("one", Nat, succ(zero), hints=7),
        definition("two", Nat, succ(const("one")), hints=3),
        by_rfl(Nat, const("two"), succ(succ(zero))),
    ),
    accept(
        "type_of_type",
        "typeExpected",
        "the type of a declaration must itself have a sort as type",
        A,
        axiom("x", a_type),
    ),
    reject("type_is_not_type", "typeExpected", "zero is not a type", NAT, axiom("x", zero)),
    reject(
        "definition_type_is_not_type",
        "typeExpected",
        "checked for definitions",
        NAT,
        definition("x", zero, zero),
    ),
    reject(
        "theorem_type_is_not_type",
        "typeExpected|thmTypeIsNotProp",
        "a proof of `zero` is not a theorem",
        NAT,
        theorem("x", zero, zero),
    ),
    reject(
        "opaque_type_is_not_type",
        "typeExpected",
        "checked for opaque constants",
        NAT,
        opaque("x", zero, zero),
    ),
    accept(
        "type_sort_by_whnf",
        "typeExpected",
        "the type's type is a sort only after unfolding",
        definition("U", sort(2), Type),
        axiom("A", const("U")),
        axiom("x", a_type),
    ),
    reject(
        "type_sort_stuck",
        "typeExpected",
        "an axiom of type Type 1 is not a sort",
        axiom("U", sort(2)),
        axiom("A", const("U")),
        axiom("x", const("A")),
    ),
]

# --- Theorems ------------------------------------------------------------------------------------

THEOREMS = [
    accept(
        "theorem_prop",
        "thmTypeIsNotProp",
        "a proposition",
        TRUE,
        theorem("x", True_, const("True.intro")),
    ),
    reject(
        "theorem_nat",
        "thmTypeIsNotProp",
        "data may not be stated as a theorem: theorems are irrelevant",
        NAT,
        theorem("x", Nat, zero),
    ),
    reject(
        "theorem_type",
        "thmTypeIsNotProp",
        "Prop itself is not a proposition",
        TRUE,
        theorem("x", Prop, True_),
    ),
    accept(
        "theorem_prop_by_whnf",
        "thmTypeIsNotProp",
        "the statement's type is Prop only after unfolding",
        TRUE,
        definition("P", Type, Prop),
        axiom("Q", const("P")),
        axiom("h", const("Q")),
        theorem("x", const("Q"), const("h")),
    ),
    accept(
        "theorem_imax_zero",
        "thmTypeIsNotProp",
        "a function type into a proposition has universe imax 1 0 = 0",
        TRUE,
        NAT,
        theorem("x", arrow(Nat, True_), lam("n", Nat, lambda _: const("True.intro"))),
    ),
    accept(
        "theorem_sort_imax_1_0",
        "thmTypeIsNotProp",
        "Sort (imax 1 0) is Prop",
        axiom("Q", sort(imax(1, 0))),
        axiom("h", const("Q")),
        theorem("x", const("Q"), const("h")),
    ),
    reject(
        "theorem_sort_imax_0_1",
        "thmTypeIsNotProp",
        "Sort (imax 0 1) is Type",
        axiom("Q", sort(imax(0, 1))),
        axiom("h", const("Q")),
        theorem("x", const("Q"), const("h")),
    ),
    reject(
        "theorem_sort_u",
        "thmTypeIsNotProp",
        "Sort u need not be Prop",
        theorem(
            "x",
            pi("α", sort(u), lambda a: arrow(a, a)),
            lam("α", sort(u), lambda a: lam("x", a, lambda x: x)),
            "u",
        ),
    ),
    accept(
        "theorem_imax_u_0",
        "thmTypeIsNotProp",
        "imax u 0 is zero whatever u is",
        TRUE,
        theorem(
            "x",
            pi("α", sort(u), lambda a: arrow(a, True_)),
            lam("α", sort(u), lambda a: lam("x", a, lambda _: const("True.intro"))),
            "u",
        ),
    ),
    reject(
        "theorem_imax_0_u",
        "thmTypeIsNotProp",
        "imax 0 u is u",
        axiom("Q", sort(imax(0, u)), "u"),
        axiom("h", const("Q", u), "u"),
        theorem("x", const("Q", u), const("h", u), "u"),
    ),
]

# --- Safety --------------------------------------------------------------------------------------

UNSAFE_FALSE = axiom("bad", False_, unsafe=True)
_nat_loop = definition(
    "loop", arrow(Nat, Nat), lam("n", Nat, lambda n: const("loop")(n)), safety="unsafe"
)
_partial_loop = definition(
    "loop", arrow(Nat, Nat), lam("n", Nat, lambda n: const("loop")(n)), safety="partial"
)


def _mutual_pair(safety: str) -> tuple[Value, Value]:
    """Two definitions that call each other."""

    def half(name: str, other: str) -> Value:
        call = lam("n", Nat, lambda n: const(other)(n))
        return definition(name, arrow(Nat, Nat), call, safety=safety, all=("f", "g"))

    return half("f", "g"), half("g", "f")


SAFETY = [
    accept(
        "unsafe_uses_unsafe",
        "unsafeReference",
        "unsafe code may use unsafe code",
        FALSE,
        UNSAFE_FALSE,
        definition("x", False_, const("bad"), safety="unsafe"),
    ),
    reject(
        "theorem_uses_unsafe",
        "unsafeReference",
        "an unsafe proof of False is not a proof",
        FALSE,
        UNSAFE_FALSE,
        theorem("x", False_, const("bad")),
    ),
    reject(
        "definition_uses_unsafe",
        "unsafeReference",
        "safe definitions too",
        FALSE,
        UNSAFE_FALSE,
        definition("x", False_, const("bad")),
    ),
    reject(
        "opaque_uses_unsafe",
        "unsafeReference",
        "opaque bodies too",
        FALSE,
        UNSAFE_FALSE,
        opaque("x", False_, const("bad")),
    ),
    reject(
        "type_uses_unsafe",
        "unsafeReference",
        "types too",
        axiom("U", Type, unsafe=True),
        axiom("x", const("U")),
    ),
    reject(
        "inductive_uses_unsafe",
        "unsafeReference",
        "constructors too",
        axiom("U", Type, unsafe=True),
        inductive("T", Type, {"mk": arrow(const("U"), const("T"))}),
    ),
    accept(
        "unsafe_recursion",
        "unknownConstant",
        "an unsafe definition may call itself",
        NAT,
        _nat_loop,
    ),
    accept(
        "partial_recursion",
        "unknownConstant",
        "a partial definition may call itself",
        NAT,
        _partial_loop,
    ),
    reject(
        "safe_uses_partial",
        "unsafeReference",
        "a partial definition need not terminate, so its equation is not consistent",
        NAT,
        _partial_loop,
        definition("x", Nat, const("loop")(zero)),
    ),
    reject(
        "partial_uses_unsafe",
        "unsafeReference",
        "partial is between safe and unsafe",
        NAT,
        _nat_loop,
        definition("x", Nat, const("loop")(zero), safety="partial"),
    ),
    accept(
        "unsafe_uses_partial",
        "unsafeReference",
        "unsafe code may use anything",
        NAT,
        _partial_loop,
        definition("x", Nat, const("loop")(zero), safety="unsafe"),
    ),
    reject(
        "unsafe_is_still_typed",
        "declTypeMismatch",
        "unsafe definitions are type-checked",
        NAT,
        BOOL,
        definition("x", Nat, true, safety="unsafe"),
    ),
    reject(
        "unsafe_opaque_uses_unsafe",
        "unsafeReference",
        "the body of an opaque constant is checked as safe, whatever its flag",
        FALSE,
        UNSAFE_FALSE,
        opaque("x", False_, const("bad"), unsafe=True),
    ),
    accept(
        "unsafe_opaque",
        "unsafeReference",
        "an unsafe opaque constant with a safe body",
        TRUE,
        opaque("x", True_, const("True.intro"), unsafe=True),
    ),
    reject(
        "safe_uses_unsafe_opaque",
        "unsafeReference",
        "the flag of an opaque constant is the constant's own",
        TRUE,
        opaque("x", True_, const("True.intro"), unsafe=True),
        theorem("y", True_, const("x")),
    ),
    accept(
        "unsafe_axiom_uses_unsafe",
        "unsafeReference",
        "the type of an unsafe axiom may mention unsafe constants",
        axiom("U", Type, unsafe=True),
        axiom("x", const("U"), unsafe=True),
    ),
    accept(
        "partial_mutual",
        "unknownConstant",
        "partial definitions of one group may call each other",
        NAT,
        _mutual_pair("partial"),
    ),
    accept(
        "unsafe_mutual", "unknownConstant", "and so may unsafe ones", NAT, _mutual_pair("unsafe")
    ),
    reject(
        "safe_mutual",
        "unknownConstant",
        "safe definitions may not, though they are listed as one group",
        NAT,
        _mutual_pair("safe"),
        culprit="f",
    ),
    reject(
        "partial_mutual_mistyped",
        "declTypeMismatch",
        "the values of a partial group are type-checked",
        NAT,
        BOOL,
        definition(
            "f", arrow(Nat, Nat), lam("n", Nat, lambda _: true), safety="partial", all=("f", "g")
        ),
        _mutual_pair("partial")[1],
        culprit="f|g",
    ),
    reject(
        "unsafe_self_type",
        "unknownConstant",
        "the type of an unsafe definition may not mention it",
        definition("x", const("x"), Prop, safety="unsafe"),
    ),
    accept(
        "unsafe_negative_inductive",
        "positivity",
        "unsafe inductive types need not be positive",
        inductive("T", Type, {"mk": arrow(arrow(const("T"), const("T")), const("T"))}, unsafe=True),
    ),
    reject(
        "safe_uses_unsafe_inductive",
        "unsafeReference",
        "what an unsafe type proves must stay unsafe",
        inductive("T", Type, {"mk": arrow(arrow(const("T"), const("T")), const("T"))}, unsafe=True),
        axiom("x", const("T")),
    ),
    reject(
        "safe_uses_unsafe_ctor",
        "unsafeReference",
        "constructors of unsafe types are unsafe",
        TRUE,
        inductive("T", Prop, {"mk": arrow(arrow(const("T"), const("T")), const("T"))}, unsafe=True),
        theorem(
            "x",
            True_,
            lam(
                "f", arrow(arrow(const("T"), const("T")), const("T")), lambda _: const("True.intro")
            )(const("T.mk")),
        ),
    ),
]


CASES = [*VALUES, *THEOREMS, *SAFETY]
