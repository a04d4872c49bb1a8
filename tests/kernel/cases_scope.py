"""What a declaration may mention: names that are taken, missing, later or its own, and loose
variables.
"""

from __future__ import annotations

from dataclasses import replace

from .builder import (
    BVar,
    Family,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    forge_ctor,
    forge_rec,
    forge_type,
    inductive,
    lam,
    let,
    mk_name,
    mutual,
    opaque,
    pi,
    proj,
    theorem,
)
from .case import accept, reject
from .prelude import (
    FALSE,
    LIST,
    NAT,
    NAT_STATED,
    TRUE,
    False_,
    Nat,
    True_,
)

A = axiom("A", Type)
a_type = const("A")

# --- alreadyDeclared -----------------------------------------------------------------------------

DUPLICATES = [
    accept(
        "two_names",
        "alreadyDeclared",
        "two names that differ only in a prefix are different",
        A,
        axiom("B.A", Type),
    ),
    accept(
        "string_and_number_parts",
        "alreadyDeclared",
        'the name part 1 is not the name part "1": printing names before comparing them confuses'
        " the two",
        axiom(("x", "1"), Type),
        axiom(("x", 1), Prop),
    ),
    accept(
        "dotted_part",
        "alreadyDeclared",
        "one part containing a dot is not two parts: printing names before comparing them confuses"
        " the two",
        axiom(("a.b",), Type),
        axiom(("a", "b"), Prop),
    ),
    reject(
        "axiom_twice",
        "alreadyDeclared",
        "a checker that overwrites can change what a name means",
        A,
        axiom("A", Prop),
    ),
    reject(
        "same_axiom_twice",
        "alreadyDeclared",
        "even an identical second declaration is refused; a set of declarations would not see it",
        A,
        axiom("A", Type),
    ),
    reject(
        "theorem_over_definition",
        "alreadyDeclared",
        "kinds share one namespace; one table per kind would accept",
        TRUE,
        definition("x", True_, const("True.intro")),
        theorem("x", True_, const("True.intro")),
    ),
    reject(
        "opaque_over_axiom",
        "alreadyDeclared",
        "kinds share one namespace",
        TRUE,
        axiom("x", True_),
        opaque("x", True_, const("True.intro")),
    ),
    reject(
        "inductive_over_definition",
        "alreadyDeclared",
        "the type's own name must be free",
        definition("T", Type, Prop),
        inductive("T", Type, {}),
        culprit="T",
    ),
    reject(
        "ctor_over_axiom",
        "alreadyDeclared",
        "constructor names are names too",
        axiom("T.mk", Prop),
        inductive("T", Type, {"mk": const("T")}),
    ),
    reject(
        "ctor_over_its_type",
        "alreadyDeclared",
        "a constructor may not take the name of the type it constructs",
        forge_type(
            forge_ctor(inductive("T.a", Type, {"mk": const("T.a")}), name=mk_name("T.a")),
            ctors=(mk_name("T.a"),),
        ),
    ),
    reject(
        "two_ctors_one_name",
        "alreadyDeclared",
        "names must be distinct inside the group, not only against the environment",
        forge_type(
            forge_ctor(
                inductive("T", Type, {"a": const("T"), "b": const("T")}), 1, name=mk_name("T.a")
            ),
            ctors=(mk_name("T.a"), mk_name("T.a")),
        ),
    ),
    reject(
        "ctors_of_two_types_one_name",
        "alreadyDeclared",
        "constructors of different types of one group also share the namespace",
        mutual(
            [
                Family("T", Type, {"X.mk": const("T")}),
                Family("U", Type, {"X.mk": const("U")}),
            ]
        ),
    ),
    reject(
        "types_one_name",
        "alreadyDeclared",
        "two types of one mutual group may not share a name",
        mutual([Family("T", Type, {"a": const("T")}), Family("T", Type, {"b": const("T")})]),
    ),
    reject(
        "recursor_name_taken",
        "alreadyDeclared",
        "the generated recursor's name must be free even where the export states no recursor",
        axiom("T.rec", Prop),
        inductive("T", Type, {}),
    ),
    reject(
        "ctor_named_like_recursor",
        "alreadyDeclared",
        "a constructor called `rec` clashes with the generated recursor; whoever adds the recursor"
        " unchecked replaces it",
        inductive("T", Type, {"rec": const("T")}),
    ),
    reject(
        "type_after_recursor",
        "alreadyDeclared",
        "a generated recursor occupies its name for later declarations",
        inductive("T", Type, {}),
        axiom("T.rec", Prop),
    ),
    reject(
        "axiom_over_ctor",
        "alreadyDeclared",
        "constructors occupy their names",
        NAT,
        axiom("Nat.succ", arrow(Nat, Nat)),
    ),
    reject(
        "inductive_twice",
        "alreadyDeclared",
        "a second `Nat` would give `Nat.rec` two meanings",
        NAT,
        replace(NAT),
    ),
    accept(
        "nested_rec_1_free",
        "alreadyDeclared",
        "a type that is not nested has no `rec_1`, so the name is free",
        inductive("T", Type, {}),
        axiom("T.rec_1", Prop),
    ),
    reject(
        "nested_rec_1_taken",
        "alreadyDeclared",
        "a nested type has a second recursor `rec_1`, and its name is taken here",
        LIST,
        axiom("T.rec_1", Prop),
        inductive("T", Type, {"mk": arrow(const("List", 0)(const("T")), const("T"))}, nested=1),
        culprit="T",
    ),
]

# --- unknownConstant: undeclared, later, itself --------------------------------------------------

_loop_type = arrow(False_, False_)
SCOPE = [
    accept(
        "known_constant",
        "unknownConstant",
        "a constant declared before may be used",
        A,
        axiom("a", a_type),
    ),
    reject("undeclared_in_type", "unknownConstant", "nothing declares A", axiom("a", a_type)),
    reject(
        "undeclared_in_value",
        "unknownConstant",
        "an undeclared axiom proves anything",
        FALSE,
        theorem("t", False_, const("magic")),
    ),
    reject(
        "undeclared_in_unused_let",
        "unknownConstant",
        "the value of a `let` that is never used is checked all the same",
        TRUE,
        theorem("t", True_, let("x", True_, const("magic"), lambda _: const("True.intro"))),
    ),
    reject(
        "undeclared_under_binder",
        "unknownConstant",
        "the domain of a `fun` is checked even when its type need only be inferred",
        TRUE,
        definition("t", arrow(True_, True_), lam("x", const("Nowhere"), lambda x: x)),
    ),
    reject(
        "undeclared_behind_projection",
        "unknownConstant",
        "the struct of a projection is a term like any other",
        A,
        definition("t", a_type, proj("A", 0, const("magic"))),
    ),
    reject(
        "later_axiom",
        "unknownConstant",
        "declarations are checked in order; reading all names first accepts",
        definition("t", Type, a_type),
        A,
        culprit="t",
    ),
    reject(
        "later_theorem",
        "unknownConstant",
        "two theorems that cite each other prove anything when names are collected before checking",
        FALSE,
        theorem("t1", False_, const("t2")),
        theorem("t2", False_, const("t1")),
        culprit="t1",
    ),
    reject(
        "self_theorem",
        "unknownConstant",
        "a theorem that cites itself proves anything",
        FALSE,
        theorem("t", False_, const("t")),
    ),
    reject(
        "self_definition",
        "unknownConstant",
        "safe definitions are not recursive",
        FALSE,
        definition("t", _loop_type, lam("h", False_, lambda h: const("t")(h))),
    ),
    reject(
        "self_opaque",
        "unknownConstant",
        "an opaque body may not mention the constant",
        FALSE,
        opaque("t", False_, const("t")),
    ),
    reject(
        "self_in_own_type",
        "unknownConstant",
        "the type is checked before the constant exists",
        definition("t", const("t"), Prop),
    ),
    reject(
        "axiom_in_own_type",
        "unknownConstant",
        "the type is checked before the constant exists",
        axiom("t", arrow(const("t"), Prop)),
    ),
    reject(
        "inductive_in_own_type",
        "unknownConstant",
        "the type's own signature is checked before the type exists",
        NAT,
        inductive("T", arrow(const("T"), Type), {}),
    ),
    reject(
        "mutual_in_signature",
        "unknownConstant",
        "signatures of a mutual group do not see each other (there is no induction-induction)",
        mutual([Family("T", Type, {}), Family("U", arrow(const("T"), Type), {})]),
    ),
    reject(
        "ctor_uses_other_ctor",
        "unknownConstant",
        "constructor types do not see the constructors of their own group (no induction-recursion)",
        NAT,
        inductive(
            "T",
            Type,
            {
                "a": const("T"),
                "b": arrow(lam("t", const("T"), lambda _: Nat)(const("T.a")), const("T")),
            },
        ),
    ),
    reject(
        "ctor_uses_recursor",
        "unknownConstant",
        "the recursor exists only after the constructors",
        inductive(
            "T",
            Type,
            {
                "a": const("T"),
                "b": pi(
                    "x",
                    const("T"),
                    lambda x: arrow(
                        const("T.rec", 2)(lam("t", const("T"), lambda _: Type), Prop, x), const("T")
                    ),
                ),
            },
        ),
    ),
    reject(
        "projection_of_unknown_structure",
        "unknownConstant|invalidProj",
        "a projection may not name a structure that does not exist",
        A,
        axiom("a", a_type),
        definition("t", a_type, proj("Nowhere", 0, const("a"))),
    ),
    accept(
        "ctor_cites_earlier_type_of_group",
        "unknownConstant",
        "all types of a group are visible in all constructors",
        mutual(
            [
                Family("T", Type, {"leaf": const("T"), "mk": arrow(const("U"), const("T"))}),
                Family("U", Type, {"mk": arrow(const("T"), const("U"))}),
            ]
        ),
    ),
]

# --- Loose variables -----------------------------------------------------------------------------

LOOSE = [
    accept(
        "bound_variable",
        "looseBVar",
        "index 0 under one binder",
        definition("x", arrow(Type, Type), lam("a", Type, lambda a: a)),
    ),
    reject("loose_in_type", "looseBVar", "no binder", axiom("x", BVar(0))),
    reject("loose_in_value", "looseBVar", "no binder", definition("x", Type, BVar(0))),
    reject(
        "loose_before_use",
        "looseBVar",
        "a kernel that looks at later inductive types first must not stumble over it",
        axiom("x", pi("a", Type, lambda a: arrow(BVar(7), a))),
        inductive("T", Type, {"mk": arrow(const("x")(Type, Type), const("T"))}),
        culprit="x",
    ),
    reject(
        "loose_in_numeral_operation",
        "looseBVar",
        "a kernel that asks whether an operation is genuine must not stumble over it",
        NAT,
        definition("Nat.add", arrow(Nat, Nat, Nat), lam("a", Nat, lambda a: BVar(7))),
    ),
    reject(
        "loose_under_binder",
        "looseBVar",
        "index 1 under one binder",
        definition("x", arrow(Type, Type), lam("a", Type, lambda _: BVar(1))),
    ),
    reject(
        "loose_in_domain",
        "looseBVar",
        "a binder does not scope over its own domain",
        axiom("x", pi("a", BVar(0), lambda _: Prop)),
    ),
    reject(
        "loose_in_let_value",
        "looseBVar",
        "a let does not scope over its own value",
        definition("x", Type, let("a", Type, BVar(0), lambda _: Prop)),
    ),
    reject(
        "loose_in_theorem",
        "looseBVar",
        "proofs are checked at the door like statements",
        TRUE,
        theorem("x", True_, lam("h", True_, lambda _: const("True.intro"))(BVar(0))),
    ),
    reject(
        "loose_in_opaque",
        "looseBVar",
        "an opaque body is never unfolded, but it is checked",
        TRUE,
        opaque("x", True_, lam("h", True_, lambda _: const("True.intro"))(BVar(3))),
    ),
    reject(
        "loose_huge_index",
        "looseBVar|malformed",
        "an index beyond 32 bits must not wrap around to a bound one",
        definition("x", arrow(Type, Type), lam("a", Type, lambda _: BVar(2**32))),
    ),
    reject(
        "loose_in_ctor",
        "looseBVar",
        "constructor types are closed",
        inductive("T", Type, {"mk": arrow(BVar(1), const("T"))}),
    ),
    reject(
        "loose_in_inductive_type",
        "looseBVar",
        "the type of a type is closed",
        inductive("T", arrow(BVar(0), Type), {}),
    ),
    reject(
        "loose_in_rule",
        "looseBVar|recursorMismatch",
        "stated rules are compared with the generated ones, which are closed",
        forge_rec(
            NAT_STATED,
            rules=(replace(NAT_STATED.recs[0].rules[0], rhs=BVar(0)), NAT_STATED.recs[0].rules[1]),
        ),
    ),
]


CASES = [*DUPLICATES, *SCOPE, *LOOSE]
