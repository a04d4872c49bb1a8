"""Exports that state something else than what the kernel computes: none of it may be trusted.

Every case takes a true export and changes one field.  What is stated about types and constructors
belongs to the rule `inductiveInfo`, what is stated about recursors to `recursorMismatch`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .builder import (
    Binding,
    Body,
    BVar,
    Expr,
    Family,
    Inductive,
    Prop,
    Rec,
    Rule,
    Type,
    arrow,
    const,
    forge_ctor,
    forge_rec,
    forge_type,
    inductive,
    lam,
    mk_name,
    mutual,
    nat,
    pi,
    sort,
    u,
)
from .case import Case, Source, accept, reject
from .prelude import (
    ADD,
    BOOL,
    EQ,
    EQ_STATED,
    LIST,
    NAT,
    NAT_STATED,
    PROD,
    Nat,
    by_rfl,
    list_of,
    nat_fun,
    succ,
    zero,
)

T, U = const("T"), const("U")
VEC = inductive(
    "Vec",
    arrow(Type, Nat, Type),
    {
        "nil": pi("α", Type, lambda a: const("Vec")(a, zero)),
        "cons": pi(
            "α",
            Type,
            lambda a: pi(
                "n", Nat, lambda n: arrow(a, const("Vec")(a, n), const("Vec")(a, succ(n)))
            ),
        ),
    },
    params=1,
)
W = inductive("W", Type, {"sup": arrow(arrow(Nat, const("W")), const("W"))})
PAIR = mutual(
    [Family("T", Type, {"a": T, "b": arrow(U, T)}), Family("U", Type, {"c": arrow(T, U)})]
)
ROSE = inductive("T", Type, {"node": arrow(list_of(T), T)}, nested=1)


def info(name: str, why: str, *sources: Source) -> Case:
    """A false statement about a type or a constructor."""
    return reject(f"forged_{name}", "inductiveInfo", why, *sources)


TYPES = [
    accept(
        "stated_vec",
        "inductiveInfo",
        "a family with a parameter and an index, truly stated",
        NAT,
        VEC,
    ),
    accept("stated_pair", "inductiveInfo", "a mutual pair, truly stated", PAIR),
    info(
        "num_indices",
        "with no index the recursor's major premise would be the index itself",
        NAT,
        forge_type(VEC, num_indices=0),
    ),
    info("num_indices_more", "one index too many", NAT, forge_type(VEC, num_indices=2)),
    reject(
        "forged_num_params_zero",
        "inductiveInfo|universeTooBig|constructorType|inductiveType",
        "without parameters the type lives in another universe: α : Type becomes a field",
        NAT,
        forge_type(VEC, num_params=0),
    ),
    reject(
        "forged_num_params_two",
        "inductiveInfo|constructorType|inductiveType",
        "the index as a parameter",
        NAT,
        forge_type(VEC, num_params=2),
    ),
    reject(
        "forged_params_shift",
        "inductiveInfo|constructorType|inductiveType",
        "one more parameter, one fewer index",
        NAT,
        forge_type(VEC, num_params=2, num_indices=0),
    ),
    info(
        "is_rec_false",
        "Nat is recursive: marked as not recursive it would have structure eta if it had one"
        " constructor",
        forge_type(NAT, is_rec=False),
    ),
    info("is_rec_true", "Bool is not recursive", forge_type(BOOL, is_rec=True)),
    info(
        "is_rec_structure",
        "a recursive one-constructor type marked as not recursive would get eta",
        NAT,
        forge_type(inductive("R", Type, {"mk": arrow(Nat, const("R"), const("R"))}), is_rec=False),
    ),
    info("is_reflexive_false", "W is reflexive", NAT, forge_type(W, is_reflexive=False)),
    info("is_reflexive_true", "Nat is not", forge_type(NAT, is_reflexive=True)),
    info("num_nested_more", "Nat is not nested", forge_type(NAT, num_nested=1)),
    info("num_nested_less", "a rose tree is", LIST, forge_type(ROSE, num_nested=0)),
    info(
        "ctors_order",
        "the order of constructors is that of the minor premises",
        forge_type(BOOL, ctors=(mk_name("Bool.true"), mk_name("Bool.false"))),
    ),
    info(
        "ctors_fewer",
        "a constructor is missing from the type's list but present in the file",
        forge_type(BOOL, ctors=(mk_name("Bool.false"),)),
    ),
    info(
        "ctors_more",
        "a constructor in the type's list that the file does not define",
        forge_type(BOOL, ctors=(*BOOL.types[0].ctors, mk_name("Bool.maybe"))),
    ),
    reject(
        "forged_ctors_duplicate",
        "inductiveInfo|alreadyDeclared",
        "the same constructor twice in the list",
        forge_type(BOOL, ctors=(mk_name("Bool.false"), mk_name("Bool.true"), mk_name("Bool.true"))),
    ),
    reject(
        "forged_ctor_record_missing",
        "inductiveInfo",
        "the type's list names a constructor that has no record",
        replace(BOOL, ctors=BOOL.ctors[:1]),
    ),
    reject(
        "forged_ctor_record_extra",
        "inductiveInfo",
        "a constructor's record that no type lists",
        replace(
            BOOL, ctors=(*BOOL.ctors, replace(BOOL.ctors[0], name=mk_name("Bool.maybe"), cidx=2))
        ),
    ),
    info(
        "all_missing",
        "the list of the group's types is incomplete",
        forge_type(PAIR, all=(mk_name("T"),)),
    ),
    info(
        "all_order",
        "the list of the group's types is in another order",
        forge_type(PAIR, 1, all=(mk_name("U"), mk_name("T"))),
    ),
    info(
        "all_foreign",
        "a type that is not in the group",
        NAT,
        forge_type(PAIR, all=(mk_name("T"), mk_name("Nat"))),
    ),
    reject(
        "forged_type_levels",
        "inductiveInfo|inductiveType|undefinedLevelParam|duplicateLevelParam|levelArity",
        "types of one group have the same universe parameters",
        forge_type(
            mutual([Family("T", sort(u + 1), {}), Family("U", sort(u + 1), {})], "u"),
            1,
            level_params=("v",),
        ),
    ),
    reject(
        "forged_ctor_levels",
        "inductiveInfo|undefinedLevelParam|levelArity|constructorType",
        "constructors have the universe parameters of their type",
        forge_ctor(inductive("T", Type, {"mk": const("T", u)}, "u"), level_params=()),
    ),
    info(
        "cidx",
        "two constructors with swapped numbers",
        forge_ctor(forge_ctor(BOOL, 0, cidx=1), 1, cidx=0),
    ),
    info("cidx_out_of_range", "a number beyond the last constructor", forge_ctor(BOOL, 1, cidx=2)),
    info("cidx_duplicate", "two constructors with number 0", forge_ctor(BOOL, 1, cidx=0)),
    info(
        "num_fields_less",
        "a field count that is too small makes projections and iota take the wrong argument",
        forge_ctor(NAT, 1, num_fields=0),
    ),
    info("num_fields_more", "a field count that is too large", forge_ctor(NAT, 1, num_fields=2)),
    info(
        "ctor_num_params",
        "the constructor's parameter count",
        NAT,
        forge_ctor(VEC, 1, num_params=0),
    ),
    info(
        "ctor_params_fields_shift",
        "one more parameter, one fewer field",
        NAT,
        forge_ctor(VEC, 1, num_params=2, num_fields=2),
    ),
    info(
        "structure_num_fields",
        "a pair with one field: its first projection would be the second component",
        forge_ctor(PROD, num_fields=1),
    ),
    info(
        "ctor_induct",
        "a constructor that claims to belong to another type",
        forge_ctor(PAIR, 1, induct=mk_name("U")),
    ),
    reject(
        "forged_ctor_induct_foreign",
        "inductiveInfo|constructorType",
        "a constructor that claims to belong to an earlier type",
        NAT,
        forge_ctor(BOOL, 1, induct=mk_name("Nat")),
    ),
    reject(
        "forged_unsafe_flags",
        "inductiveInfo|unsafeReference|inductiveType",
        "one type of a group is unsafe, the other is not",
        forge_type(PAIR, 1, is_unsafe=True),
    ),
]

# --- Recursors -----------------------------------------------------------------------------------

NAT_REC, EQ_REC = NAT_STATED.recs[0], EQ_STATED.recs[0]


def recursor(name: str, why: str, *sources: Source) -> Case:
    """A false statement about a recursor."""
    return reject(f"forged_{name}", "recursorMismatch", why, *sources)


def nat_rule(at: int, **changes: object) -> Inductive:
    """Nat with one rule of its recursor changed."""
    rules = list(NAT_REC.rules)
    old = rules[at]
    new = {"ctor": old.ctor, "nfields": old.nfields, "rhs": old.rhs, **changes}
    rules[at] = Rule(**new)  # type: ignore[arg-type]
    return forge_rec(NAT_STATED, rules=tuple(rules))


def _swap_result(term: Expr, new: Expr) -> Expr:
    """``term`` with the body under its binders replaced."""
    match term:
        case Binding(kind, name, type_, body, info_):
            return Binding(kind, name, type_, _swap_result(body, new), info_)
        case _:
            return new


def _rename(term: Expr) -> Expr:
    """``term`` with all binder names and kinds changed."""
    match term:
        case Binding(kind, _, type_, body, _):
            return Binding(kind, "renamed", _rename(type_), _rename(body), "implicit")
        case _:
            return term


def _cases_telescope(
    bind: Callable[[str, Expr, Body], Expr], body: Callable[[Expr, Expr, Expr], Expr]
) -> Expr:
    """Motive and minor premises of a case distinction on a number: those of `Nat.rec` without the
    hypothesis.
    """

    def step(motive: Expr) -> Expr:
        return pi("n", Nat, lambda n: motive(succ(n)))

    def minors(motive: Expr) -> Expr:
        return bind(
            "z", motive(zero), lambda z: bind("s", step(motive), lambda s: body(motive, z, s))
        )

    return bind("motive", arrow(Nat, sort(u)), minors)


NAT_WITHOUT_HYPOTHESIS = forge_rec(
    NAT_STATED,
    type=_cases_telescope(pi, lambda motive, _z, _s: pi("t", Nat, lambda t: motive(t))),
    rules=(
        Rule(mk_name("Nat.zero"), 0, _cases_telescope(lam, lambda _motive, z, _s: z)),
        Rule(
            mk_name("Nat.succ"),
            1,
            _cases_telescope(lam, lambda _motive, _z, s: lam("n", Nat, lambda n: s(n))),
        ),
    ),
)
_lie = pi("motive", arrow(Nat, sort(u)), lambda motive: pi("t", Nat, lambda t: motive(t)))
_renamed_rules = tuple(replace(rule, rhs=_rename(rule.rhs)) for rule in NAT_REC.rules)
RECURSORS = [
    accept("stated_recursor", "recursorMismatch", "the true recursor, stated", NAT_STATED),
    accept("stated_recursor_k", "recursorMismatch", "the true recursor of Eq, with K", EQ_STATED),
    accept(
        "stated_recursor_renamed",
        "recursorMismatch",
        "names and kinds of bound variables mean nothing",
        forge_rec(NAT_STATED, type=_rename(NAT_REC.type), rules=_renamed_rules),
    ),
    recursor(
        "rule_result",
        "the zero case returns the minor premise of succ: iota computed from the file proves 0 = 1",
        nat_rule(0, rhs=_swap_result(NAT_REC.rules[0].rhs, BVar(0))),
    ),
    recursor(
        "rule_result_succ",
        "the successor case forgets its hypothesis",
        nat_rule(1, rhs=_swap_result(NAT_REC.rules[1].rhs, BVar(2))),
    ),
    recursor(
        "rule_closed_lie",
        "the zero case returns a constant",
        nat_rule(0, rhs=_swap_result(NAT_REC.rules[0].rhs, zero)),
    ),
    recursor("rule_ctor", "both rules are for zero", nat_rule(1, ctor=mk_name("Nat.zero"))),
    recursor("rule_nfields", "the rule for succ consumes no field", nat_rule(1, nfields=0)),
    recursor("rule_nfields_more", "the rule for zero consumes a field", nat_rule(0, nfields=1)),
    recursor(
        "rules_missing",
        "without the rule for succ the recursor is stuck",
        forge_rec(NAT_STATED, rules=NAT_REC.rules[:1]),
    ),
    recursor("rules_none", "no rules at all", forge_rec(NAT_STATED, rules=())),
    recursor(
        "rules_extra",
        "a third rule, again for zero, with another result",
        forge_rec(
            NAT_STATED, rules=(*NAT_REC.rules, replace(NAT_REC.rules[0], rhs=NAT_REC.rules[1].rhs))
        ),
    ),
    recursor(
        "rules_swapped",
        "rules are found by position",
        forge_rec(NAT_STATED, rules=NAT_REC.rules[::-1]),
    ),
    recursor(
        "k_true", "K on Nat would identify all numbers with zero", forge_rec(NAT_STATED, k=True)
    ),
    recursor("k_false", "Eq has K", forge_rec(EQ_STATED, k=False)),
    recursor("rec_num_params", "Nat has no parameter", forge_rec(NAT_STATED, num_params=1)),
    recursor(
        "rec_num_indices",
        "Nat has no index: the major premise is found behind the indices",
        forge_rec(NAT_STATED, num_indices=1),
    ),
    recursor("num_motives", "one motive", forge_rec(NAT_STATED, num_motives=2)),
    recursor("num_minors", "two minor premises", forge_rec(NAT_STATED, num_minors=1)),
    recursor(
        "counts_shift",
        "one motive fewer, one minor premise more: the sum is right",
        forge_rec(NAT_STATED, num_motives=0, num_minors=3),
    ),
    recursor(
        "params_indices_shift",
        "Eq with one parameter and two indices: the sum is right",
        forge_rec(EQ_STATED, num_params=1, num_indices=2),
    ),
    recursor(
        "type",
        "a recursor without minor premises proves anything",
        forge_rec(NAT_STATED, type=_lie),
    ),
    recursor(
        "missing_hypothesis",
        "a recursor whose successor case has no induction hypothesis, with rules that match it",
        NAT_WITHOUT_HYPOTHESIS,
    ),
    recursor(
        "type_universe",
        "a motive in Prop only",
        forge_rec(
            NAT_STATED,
            type=pi("motive", arrow(Nat, Prop), lambda motive: pi("t", Nat, lambda t: motive(t))),
        ),
    ),
    reject(
        "forged_recursor_no_level",
        "recursorMismatch|undefinedLevelParam",
        "the recursor's own universe parameter is missing",
        forge_rec(NAT_STATED, level_params=()),
    ),
    recursor(
        "recursor_extra_level",
        "one parameter too many",
        forge_rec(NAT_STATED, level_params=("u", "v")),
    ),
    reject(
        "forged_recursor_duplicate_level",
        "recursorMismatch|duplicateLevelParam",
        "the motive's universe is identified with the type's",
        forge_rec(EQ_STATED, level_params=("u", "u")),
    ),
    recursor(
        "recursor_level_order",
        "the motive's universe comes first",
        forge_rec(EQ_STATED, level_params=("u", "u_1")),
    ),
    recursor(
        "recursor_name",
        "a recursor under another name",
        forge_rec(NAT_STATED, name=mk_name("Nat.recursor")),
    ),
    recursor(
        "recursor_extra",
        "a second recursor is stated",
        replace(NAT_STATED, recs=(NAT_REC, replace(NAT_REC, name=mk_name("Nat.rec_1")))),
    ),
    reject(
        "forged_recursor_twice",
        "recursorMismatch|alreadyDeclared",
        "the same recursor twice",
        replace(NAT_STATED, recs=(NAT_REC, NAT_REC)),
    ),
    recursor(
        "recursor_of_other_type",
        "Nat's recursor stated with Bool",
        NAT,
        replace(BOOL, recs=(replace(NAT_REC, name=mk_name("Bool.rec")),)),
    ),
    recursor(
        "recursor_all",
        "the recursor's list of types",
        forge_rec(NAT_STATED, all=(mk_name("Nat"), mk_name("Nat"))),
    ),
    recursor(
        "large_elimination",
        "a two-constructor proposition with a recursor into every universe",
        inductive(
            "Two",
            Prop,
            {"a": const("Two"), "b": const("Two")},
            recs=(
                Rec(
                    mk_name("Two.rec"),
                    ("u",),
                    pi(
                        "motive",
                        arrow(const("Two"), sort(u)),
                        lambda m: arrow(
                            m(const("Two.a")),
                            m(const("Two.b")),
                            pi("t", const("Two"), lambda t: m(t)),
                        ),
                    ),
                    (mk_name("Two"),),
                    0,
                    0,
                    1,
                    2,
                    (
                        Rule(
                            mk_name("Two.a"),
                            0,
                            lam(
                                "m",
                                arrow(const("Two"), sort(u)),
                                lambda m: lam(
                                    "a",
                                    m(const("Two.a")),
                                    lambda a: lam("b", m(const("Two.b")), lambda b: a),
                                ),
                            ),
                        ),
                        Rule(
                            mk_name("Two.b"),
                            0,
                            lam(
                                "m",
                                arrow(const("Two"), sort(u)),
                                lambda m: lam(
                                    "a",
                                    m(const("Two.a")),
                                    lambda a: lam("b", m(const("Two.b")), lambda b: b),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    accept(
        "unstated_recursor_is_generated",
        "unknownConstant",
        "an export that states no recursor still has one",
        EQ,
        ADD,
        by_rfl(Nat, nat_fun("add")(nat(1), nat(1)), nat(2)),
    ),
    reject(
        "forged_rule_ill_typed",
        "recursorMismatch|funExpected",
        "a rule whose right-hand side is not even well typed",
        nat_rule(0, rhs=zero(zero)),
    ),
    recursor(
        "rule_missing_lambda",
        "a rule that binds too few variables",
        nat_rule(0, rhs=lam("m", arrow(Nat, sort(u)), lambda _: zero)),
    ),
]

CASES = [*TYPES, *RECURSORS]
