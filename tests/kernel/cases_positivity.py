"""Inductive types: where the type may occur in its fields, and how large these may be."""

from __future__ import annotations

from .builder import (
    Expr,
    Family,
    Inductive,
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
    lmax,
    mutual,
    opaque,
    pi,
    sort,
    u,
    v,
)
from .case import Case, Source, accept, reject
from .prelude import (
    BOOL,
    EQ,
    FALSE,
    NAT,
    TRUE,
    Bool,
    False_,
    Nat,
    True_,
    eq,
    zero,
)

T, U = const("T"), const("U")

T, U, P = const("T"), const("U"), const("P")

# --- Positivity ----------------------------------------------------------------------------------


def positive(name: str, why: str, *sources: Source) -> Case:
    """An occurrence that is allowed."""
    return accept(name, "positivity", why, *sources)


def negative(name: str, why: str, *sources: Source) -> Case:
    """An occurrence that is not allowed."""
    return reject(name, "positivity", why, *sources)


def one_field(field: Expr, type_: Expr = Type) -> Inductive:
    """``inductive T | mk : field → T``."""
    return inductive("T", type_, {"mk": arrow(field, T)})


_negate = definition("Neg", arrow(Type, Type), lam("α", Type, lambda a: arrow(a, Nat)))
_ignore = definition("Ignore", arrow(Type, Type), lam("α", Type, lambda _: Nat))
_apply = axiom("F", arrow(Type, Type))
POSITIVITY = [
    positive("positive_direct", "the type itself as a field", one_field(T)),
    positive("positive_function", "functions into the type", NAT, one_field(arrow(Nat, T))),
    positive(
        "positive_function_two",
        "functions of two arguments into the type",
        NAT,
        BOOL,
        one_field(arrow(Nat, Bool, T)),
    ),
    negative("negative_direct", "(T → Nat) → T gives a paradox", NAT, one_field(arrow(T, Nat))),
    negative("negative_into_self", "(T → T) → T gives a paradox", one_field(arrow(T, T))),
    negative(
        "double_negative",
        "((T → Nat) → Nat) is positive but not strictly",
        NAT,
        one_field(arrow(arrow(T, Nat), Nat)),
    ),
    negative(
        "double_negative_prop",
        "not strictly positive is refused in Prop too",
        one_field(arrow(arrow(T, Prop), Prop), Prop),
    ),
    negative(
        "negative_second_domain",
        "the occurrence is in the second domain",
        NAT,
        one_field(arrow(Nat, T, T)),
    ),
    negative(
        "negative_prop",
        "refused in Prop: False follows at once",
        FALSE,
        one_field(arrow(T, False_), Prop),
    ),
    negative(
        "negative_under_axiom",
        "an argument of an unknown function is not a positive position",
        _apply,
        one_field(const("F")(T)),
    ),
    negative(
        "negative_reducible",
        "the occurrence appears after unfolding",
        NAT,
        _negate,
        one_field(const("Neg")(T)),
    ),
    negative(
        "negative_reducible_domain",
        "unfolding inside a domain",
        NAT,
        _negate,
        one_field(arrow(const("Neg")(T), T)),
    ),
    positive(
        "ignored_occurrence",
        "an argument that reduction drops is no occurrence",
        NAT,
        _ignore,
        one_field(const("Ignore")(T)),
    ),
    positive(
        "reducible_head",
        "a field's type that reduces to the type",
        definition("I", arrow(Type, Type), lam("α", Type, lambda a: a)),
        one_field(const("I")(T)),
    ),
    positive(
        "redex_head", "a redex that reduces to the type", one_field(lam("α", Type, lambda a: a)(T))
    ),
    negative(
        "redex_negative",
        "a redex that reduces to a negative occurrence",
        NAT,
        one_field(lam("α", Type, lambda a: arrow(a, Nat))(T)),
    ),
    positive(
        "let_positive",
        "a let around a positive occurrence",
        NAT,
        one_field(let("A", Type, Nat, lambda a: arrow(a, T))),
    ),
    negative(
        "let_negative",
        "a let around a negative occurrence",
        NAT,
        one_field(let("A", Type, T, lambda a: arrow(a, Nat))),
    ),
    negative(
        "let_negative_hidden",
        "the alias is used as a domain only",
        one_field(let("A", Type, T, lambda a: arrow(a, T))),
    ),
    negative(
        "mutual_negative",
        "negative occurrences of siblings count",
        mutual([Family("T", Type, {"mk": arrow(arrow(U, T), T)}), Family("U", Type, {"mk": U})]),
    ),
    positive(
        "mutual_positive",
        "functions into siblings do not",
        NAT,
        mutual(
            [
                Family("T", Type, {"mk": arrow(arrow(Nat, U), T)}),
                Family("U", Type, {"mk": arrow(T, U), "leaf": U}),
            ]
        ),
    ),
    negative(
        "negative_in_index",
        "an occurrence in the index of a field",
        TRUE,
        inductive("T", arrow(Prop, Prop), {"mk": pi("p", Prop, lambda p: arrow(T(T(p)), T(p)))}),
    ),
    negative(
        "param_varies",
        "a recursive field at another parameter is not recursive over the parameter",
        NAT,
        inductive(
            "P", arrow(Type, Type), {"mk": pi("α", Type, lambda a: arrow(P(Nat), P(a)))}, params=1
        ),
    ),
    positive(
        "index_varies",
        "a recursive field at another index is",
        NAT,
        inductive("P", arrow(Type, sort(2)), {"mk": pi("α", Type, lambda a: arrow(P(Nat), P(a)))}),
    ),
    negative(
        "partial_application",
        "the family without its index as an argument of a predicate",
        NAT,
        axiom("F", arrow(arrow(Nat, Type), Type)),
        inductive("T", arrow(Nat, Type), {"mk": arrow(const("F")(T), T(zero))}),
    ),
    negative(
        "occurrence_in_type_of_later_field",
        "a later field's type applies a predicate to an earlier recursive field: inside the domain"
        " of a stuck term",
        axiom("F", pi("α", Type, lambda a: arrow(a, Type))),
        inductive("T", Type, {"mk": pi("t", T, lambda t: arrow(const("F")(T, t), T))}),
    ),
    positive(
        "later_field_mentions_earlier",
        "a later field's type may mention an earlier field that is not recursive",
        NAT,
        EQ,
        inductive("T", Type, {"mk": pi("n", Nat, lambda n: arrow(eq(Nat, n, zero), T, T))}),
    ),
    negative(
        "opaque_alias",
        "an opaque alias hides nothing: the argument is an occurrence",
        opaque("I", arrow(Type, Type), lam("α", Type, lambda a: a)),
        one_field(const("I")(T)),
    ),
]

# --- Universes of fields -------------------------------------------------------------------------


def fits(name: str, why: str, *sources: Source) -> Case:
    """Fields that are small enough."""
    return accept(name, "universeTooBig", why, *sources)


def too_big(name: str, why: str, *sources: Source) -> Case:
    """A field that is too large."""
    return reject(name, "universeTooBig", why, *sources)


UNIVERSES = [
    fits("field_prop", "a proposition variable lives in Type", one_field(Prop)),
    too_big("field_type", "Type does not fit into Type: Girard", one_field(Type)),
    fits("field_type_in_type_1", "Type fits into Type 1", one_field(Type, sort(2))),
    fits("field_in_prop", "anything fits into Prop", one_field(Type, Prop)),
    fits(
        "field_pi_into_prop",
        "(Type 5 → Prop-valued) proofs fit: imax",
        TRUE,
        one_field(arrow(sort(6), True_)),
    ),
    too_big(
        "field_pi_into_type",
        "functions from Type to Prop are too big for Type",
        one_field(arrow(Type, Prop)),
    ),
    fits(
        "field_poly",
        "Sort u fits into Sort (u+1)",
        inductive("T", sort(u + 1), {"mk": arrow(sort(u), const("T", u))}, "u"),
    ),
    too_big(
        "field_poly_too_big",
        "Sort u is too big for Sort (max 1 u)",
        inductive("T", sort(lmax(1, u)), {"mk": arrow(sort(u), const("T", u))}, "u"),
    ),
    fits(
        "param_not_counted",
        "parameters are not fields",
        inductive("P", arrow(sort(4), Type), {"mk": pi("α", sort(4), lambda a: P(a))}, params=1),
    ),
    too_big(
        "index_field_counted",
        "the same binder as a field is",
        inductive("P", arrow(sort(4), Type), {"mk": pi("α", sort(4), lambda a: P(a))}),
    ),
    fits(
        "poly_box",
        "α : Sort u in Sort (max 1 u)",
        inductive(
            "Box",
            pi("α", sort(u), lambda _: sort(lmax(1, u))),
            {"mk": pi("α", sort(u), lambda a: arrow(a, const("Box", u)(a)))},
            "u",
            params=1,
        ),
    ),
    too_big(
        "poly_two_boxes",
        "β : Sort v does not fit into Sort (max 1 u)",
        inductive(
            "Box",
            pi("α", sort(u), lambda _: pi("β", sort(v), lambda _: sort(lmax(1, u)))),
            {
                "mk": pi(
                    "α",
                    sort(u),
                    lambda a: pi("β", sort(v), lambda b: arrow(a, b, const("Box", u, v)(a, b))),
                )
            },
            "u v",
            params=2,
        ),
    ),
    too_big(
        "sort_u_with_data",
        "Nat does not fit into Sort u: at u = 0 it would, vacuously, but a proof of that instance"
        " is not asked for",
        NAT,
        inductive("T", sort(u), {"mk": arrow(Nat, const("T", u))}, "u"),
    ),
    too_big(
        "imax_result",
        "α → β in Sort (imax u v) is no upper bound for α",
        inductive(
            "Box",
            pi("α", sort(u), lambda _: pi("β", sort(v), lambda _: sort(imax(u, v) + 1))),
            {
                "mk": pi(
                    "α",
                    sort(u),
                    lambda a: pi("β", sort(v), lambda b: arrow(a, const("Box", u, v)(a, b))),
                )
            },
            "u v",
            params=2,
        ),
    ),
    too_big(
        "mutual_field",
        "fields of every type of the group are measured",
        mutual([Family("T", Type, {"mk": T}), Family("U", Type, {"mk": arrow(Type, U)})]),
    ),
    too_big(
        "later_field",
        "every field is measured",
        NAT,
        inductive("T", Type, {"mk": arrow(Nat, Prop, Type, T)}),
    ),
    fits("reflexive_field", "Nat → T lives where T does", NAT, one_field(arrow(Nat, T))),
    too_big(
        "reflexive_field_large_domain",
        "Prop → T is too big: its domain is not",
        one_field(arrow(Prop, Type, T)),
    ),
]


CASES = [*POSITIVITY, *UNIVERSES]
