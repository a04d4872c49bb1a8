"""Nested inductive types: occurrences under other inductive types, which are checked by making
copies of those.
"""

from __future__ import annotations

from .builder import (
    BVar,
    Family,
    Prop,
    Type,
    arrow,
    axiom,
    const,
    definition,
    forge_type,
    inductive,
    lam,
    mutual,
    nat,
    pi,
    proj,
    sort,
    u,
)
from .case import accept, reject
from .prelude import (
    ADD,
    AND,
    BOOL,
    EQ,
    LIST,
    NAT,
    PROD,
    TRUE,
    Bool,
    Nat,
    True_,
    by_rfl,
    list_of,
    nat_fun,
    succ,
    true,
    zero,
)

T, U = const("T"), const("U")
_list_nil, _list_cons = const("List.nil", 0), const("List.cons", 0)

ROSE = inductive("T", Type, {"node": arrow(list_of(T), T)}, nested=1)
BOX = inductive(
    "Box", arrow(Type, Type), {"mk": pi("α", Type, lambda a: arrow(a, const("Box")(a)))}, params=1
)
FUN = inductive(
    "Fun",
    arrow(Type, Type),
    {"mk": pi("α", Type, lambda a: arrow(arrow(a, Nat), const("Fun")(a)))},
    params=1,
)
READER = inductive(
    "Reader",
    arrow(Type, Type),
    {"mk": pi("α", Type, lambda a: arrow(arrow(Nat, a), const("Reader")(a)))},
    params=1,
)
PHANTOM = inductive(
    "Ph", arrow(Type, Type), {"mk": pi("α", Type, lambda a: const("Ph")(a))}, params=1
)
FAMILY = inductive(
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
TAGGED = inductive(
    "Tag",
    arrow(Nat, Type, Type),
    {"mk": pi("n", Nat, lambda n: pi("α", Type, lambda a: arrow(a, const("Tag")(n, a))))},
    params=2,
)
INDEXED = inductive("Ix", arrow(Type, Type), {"mk": const("Ix")(Nat)})

SHAPES = [
    accept("nested_list", "nestedInductive", "a tree with a list of children", LIST, ROSE),
    accept(
        "nested_twice",
        "nestedInductive",
        "a list of lists of children needs two copies",
        LIST,
        inductive("T", Type, {"node": arrow(list_of(list_of(T)), T)}, nested=2),
    ),
    accept(
        "nested_two_containers",
        "nestedInductive",
        "two containers, two copies",
        LIST,
        BOX,
        inductive("T", Type, {"a": arrow(list_of(T), T), "b": arrow(const("Box")(T), T)}, nested=2),
    ),
    accept(
        "nested_same_container_once",
        "nestedInductive",
        "two occurrences of one container share one copy",
        LIST,
        inductive(
            "T", Type, {"a": arrow(list_of(T), list_of(T), T), "b": arrow(list_of(T), T)}, nested=1
        ),
    ),
    accept(
        "nested_through_structure",
        "nestedInductive",
        "through a pair, with the other component",
        NAT,
        PROD,
        inductive("T", Type, {"leaf": T, "node": arrow(const("Prod", 0, 0)(Nat, T), T)}, nested=1),
    ),
    accept(
        "nested_pair_of_lists",
        "nestedInductive",
        "a structure of lists: the copy of the pair contains a copy of the list",
        LIST,
        PROD,
        inductive("T", Type, {"node": arrow(const("Prod", 0, 0)(list_of(T), T), T)}, nested=2),
    ),
    accept(
        "nested_indexed_family",
        "nestedInductive",
        "the container may have indices: T's at a fixed length",
        NAT,
        FAMILY,
        inductive("T", Type, {"node": arrow(const("Vec")(T, nat(2)), T)}, nested=1),
    ),
    accept(
        "nested_index_is_field",
        "nestedInductive",
        "the index may be a field: it is not a parameter",
        NAT,
        FAMILY,
        inductive(
            "T", Type, {"node": pi("n", Nat, lambda n: arrow(const("Vec")(T, n), T))}, nested=1
        ),
    ),
    accept(
        "nested_under_function",
        "nestedInductive",
        "functions into lists of the type",
        NAT,
        LIST,
        inductive("T", Type, {"node": arrow(arrow(Nat, list_of(T)), T)}, nested=1),
    ),
    accept(
        "nested_container_of_functions",
        "nestedInductive",
        "a list of functions into the type",
        NAT,
        LIST,
        forge_type(
            inductive("T", Type, {"node": arrow(list_of(arrow(Nat, T)), T)}, nested=1),
            is_reflexive=True,
        ),
    ),
    accept(
        "nested_container_with_functions",
        "nestedInductive",
        "a container that holds functions into its parameter",
        NAT,
        READER,
        forge_type(
            inductive("T", Type, {"leaf": T, "node": arrow(const("Reader")(T), T)}, nested=1),
            is_reflexive=True,
        ),
    ),
    accept(
        "nested_mutual",
        "nestedInductive",
        "mutual and nested",
        LIST,
        mutual(
            [
                Family("T", Type, {"node": arrow(list_of(U), T)}),
                Family("U", Type, {"node": arrow(list_of(T), U), "leaf": U}),
            ],
            nested=2,
        ),
    ),
    accept(
        "nested_with_param",
        "nestedInductive",
        "the type's own parameter inside the container",
        LIST,
        PROD,
        inductive(
            "T",
            arrow(Type, Type),
            {"node": pi("α", Type, lambda a: arrow(list_of(const("Prod", 0, 0)(a, T(a))), T(a)))},
            params=1,
            nested=2,
        ),
    ),
    accept(
        "nested_poly",
        "nestedInductive",
        "the container at the type's universe",
        LIST,
        inductive(
            "T",
            arrow(sort(u + 1), sort(u + 1)),
            {
                "node": pi(
                    "α",
                    sort(u + 1),
                    lambda a: arrow(a, list_of(const("T", u)(a), u), const("T", u)(a)),
                )
            },
            "u",
            params=1,
            nested=1,
        ),
    ),
    accept(
        "nested_in_nested",
        "nestedInductive",
        "under a type that is itself nested",
        LIST,
        inductive(
            "Rose",
            arrow(Type, Type),
            {
                "node": pi(
                    "α", Type, lambda a: arrow(a, list_of(const("Rose")(a)), const("Rose")(a))
                )
            },
            params=1,
            nested=1,
        ),
        inductive("T", Type, {"node": arrow(const("Rose")(T), T)}, nested=2),
    ),
    accept(
        "nested_under_mutual_container",
        "nestedInductive",
        "the container is one of a mutual pair: both are copied",
        mutual(
            [
                Family(
                    "Ev",
                    arrow(Type, Type),
                    {
                        "nil": pi("α", Type, lambda a: const("Ev")(a)),
                        "cons": pi("α", Type, lambda a: arrow(a, const("Od")(a), const("Ev")(a))),
                    },
                ),
                Family(
                    "Od",
                    arrow(Type, Type),
                    {"cons": pi("α", Type, lambda a: arrow(a, const("Ev")(a), const("Od")(a)))},
                ),
            ],
            params=1,
        ),
        inductive("T", Type, {"node": arrow(const("Ev")(T), T)}, nested=2),
    ),
    accept(
        "nested_prop",
        "nestedInductive",
        "a proposition under a conjunction",
        AND,
        TRUE,
        inductive("T", Prop, {"mk": arrow(const("And")(T, True_), T)}, nested=1),
    ),
    reject(
        "nested_by_definition",
        "positivity",
        "containers are looked for before unfolding, so an abbreviation of one is a stranger",
        LIST,
        definition("Children", arrow(Type, Type), lam("α", Type, lambda a: list_of(a))),
        inductive("T", Type, {"node": arrow(const("Children")(T), T)}),
    ),
    accept(
        "container_without_occurrence",
        "nestedInductive",
        "a list of numbers is an ordinary field",
        NAT,
        LIST,
        inductive("T", Type, {"node": arrow(list_of(Nat), T)}),
    ),
    accept(
        "container_phantom",
        "nestedInductive",
        "a container that does not use its parameter",
        PHANTOM,
        inductive("T", Type, {"node": arrow(const("Ph")(T), T)}, nested=1),
    ),
]

INVALID = [
    reject(
        "nested_negative_container",
        "positivity",
        "the container puts its parameter to the left of an arrow: its copy is negative",
        NAT,
        FUN,
        inductive("T", Type, {"node": arrow(const("Fun")(T), T)}, nested=1),
    ),
    reject(
        "nested_negative_argument",
        "positivity",
        "a list of functions out of the type",
        NAT,
        LIST,
        inductive("T", Type, {"node": arrow(list_of(arrow(T, Nat)), T)}, nested=1),
    ),
    reject(
        "nested_under_negative",
        "positivity",
        "lists of the type to the left of an arrow",
        NAT,
        LIST,
        inductive("T", Type, {"node": arrow(arrow(list_of(T), Nat), T)}, nested=1),
    ),
    reject(
        "nested_in_reader_negative",
        "positivity",
        "a reader of functions out of the type",
        NAT,
        READER,
        inductive("T", Type, {"node": arrow(const("Reader")(arrow(T, Nat)), T)}, nested=1),
    ),
    reject(
        "nested_under_axiom",
        "positivity",
        "an axiomatic container has no constructors to look at",
        axiom("F", arrow(Type, Type)),
        inductive("T", Type, {"node": arrow(const("F")(T), T)}),
    ),
    reject(
        "nested_under_quotient",
        "positivity",
        "a quotient is not an inductive type",
        axiom("Q", arrow(Type, Type)),
        LIST,
        inductive("T", Type, {"node": arrow(const("Q")(list_of(T)), T)}, nested=1),
    ),
    reject(
        "nested_index_position",
        "positivity|constructorType",
        "the occurrence is in an index of the container, not in a parameter",
        NAT,
        INDEXED,
        inductive("T", Type, {"node": arrow(const("Ix")(T), T)}),
    ),
    reject(
        "nested_local_parameter",
        "nestedInductive",
        "the container's parameter mentions a field: the copy cannot be made outside the"
        " constructor",
        NAT,
        TAGGED,
        inductive(
            "T", Type, {"node": pi("n", Nat, lambda n: arrow(const("Tag")(n, T), T))}, nested=1
        ),
    ),
    accept(
        "nested_closed_parameter",
        "nestedInductive",
        "the same with a closed parameter",
        NAT,
        TAGGED,
        inductive("T", Type, {"node": arrow(const("Tag")(zero, T), T)}, nested=1),
    ),
    accept(
        "nested_outer_parameter",
        "nestedInductive",
        "the same with a parameter of the type itself",
        NAT,
        TAGGED,
        inductive(
            "T",
            arrow(Nat, Type),
            {"node": pi("n", Nat, lambda n: arrow(const("Tag")(n, T(n)), T(n)))},
            params=1,
            nested=1,
        ),
    ),
    reject(
        "nested_local_family",
        "nestedInductive",
        "the type's own index varies with a field inside the container",
        NAT,
        LIST,
        inductive(
            "T",
            arrow(Nat, Type),
            {"node": pi("n", Nat, lambda n: arrow(list_of(T(n)), T(zero)))},
            nested=1,
        ),
    ),
    accept(
        "nested_closed_family",
        "nestedInductive",
        "a closed index inside the container",
        NAT,
        LIST,
        inductive("T", arrow(Nat, Type), {"node": arrow(list_of(T(zero)), T(zero))}, nested=1),
    ),
    reject(
        "nested_local_variable_in_function",
        "nestedInductive",
        "the local variable is bound by a function type around the container",
        NAT,
        TAGGED,
        inductive(
            "T", Type, {"node": arrow(pi("n", Nat, lambda n: const("Tag")(n, T)), T)}, nested=1
        ),
    ),
    reject(
        "nested_loose_parameter",
        "looseBVar|nestedInductive",
        "a variable without binder in the container's parameter",
        NAT,
        TAGGED,
        inductive("T", Type, {"node": arrow(const("Tag")(BVar(7), T), T)}, nested=1),
    ),
    reject(
        "nested_ill_typed_parameter",
        "appTypeMismatch",
        "the container's parameters are dropped from the copy, so a kernel that checks only the"
        " copies never sees `Nat` where a number belongs",
        NAT,
        TAGGED,
        inductive("T", Type, {"node": arrow(const("Tag")(Nat, T), T)}, nested=1),
    ),
    reject(
        "nested_ill_typed_inside",
        "appTypeMismatch",
        "the same one level deeper",
        NAT,
        BOOL,
        TAGGED,
        inductive("T", Type, {"node": arrow(const("Tag")(succ(true), T), T)}, nested=1),
    ),
    reject(
        "nested_phantom_ill_typed",
        "appTypeMismatch|typeExpected|funExpected",
        "the parameter is an ill-typed term that mentions the type, under a container that does not"
        " use it",
        NAT,
        PHANTOM,
        inductive("T", Type, {"node": arrow(const("Ph")(T(zero)), T)}, nested=1),
    ),
    reject(
        "nested_phantom_not_a_type",
        "appTypeMismatch",
        "the parameter is no type at all, though it mentions the type",
        NAT,
        PHANTOM,
        inductive("T", Type, {"node": arrow(const("Ph")(lam("t", T, lambda t: t)), T)}, nested=1),
    ),
    reject(
        "nested_parameter_wrong_projection",
        "invalidProj",
        "the parameter contains a projection out of another structure than stated",
        NAT,
        PROD,
        BOOL,
        PHANTOM,
        inductive("One", Type, {"mk": arrow(Bool, const("One"))}),
        inductive(
            "T",
            Type,
            {"node": arrow(const("Ph")(lam("n", Bool, lambda _: T)(proj("One", 0, zero))), T)},
            nested=1,
        ),
    ),
    reject(
        "nested_nonuniform_parameter",
        "positivity|nestedInductive",
        "the type at another parameter inside the container is not being defined",
        NAT,
        LIST,
        inductive(
            "T",
            arrow(Type, Type),
            {"node": pi("α", Type, lambda a: arrow(list_of(T(Nat)), T(a)))},
            params=1,
            nested=1,
        ),
    ),
    reject(
        "nested_names_auxiliary_type",
        "unknownConstant",
        "a constructor names the auxiliary type that the elimination makes up",
        LIST,
        inductive(
            "T",
            Type,
            {"node": arrow(list_of(T), T), "bad": arrow(const("_nested.List_1"), T)},
            nested=1,
        ),
    ),
    accept(
        "nested_redex_in_parameter",
        "nestedInductive",
        "a redex in the parameter: naive copying makes copies of copies for ever",
        BOX,
        definition("I", arrow(Type, Type), lam("α", Type, lambda a: a)),
        inductive("T", Type, {"node": arrow(const("Box")(const("I")(T)), T)}, nested=1),
    ),
    reject(
        "nested_levels_wrong",
        "appTypeMismatch|inductiveType",
        "the container at another universe than its parameter's",
        LIST,
        inductive("T", Type, {"node": arrow(list_of(T, 1), T)}, nested=1),
    ),
    reject(
        "nested_levels_arity",
        "levelArity",
        "the container with too many levels",
        LIST,
        inductive("T", Type, {"node": arrow(const("List", 0, 0)(T), T)}, nested=1),
    ),
    reject(
        "nested_partial_application",
        "appTypeMismatch|typeExpected|nestedInductive",
        "a container that lacks a parameter is not a type",
        NAT,
        PROD,
        inductive("T", Type, {"node": arrow(const("Prod", 0, 0)(T), T)}, nested=1),
    ),
    reject(
        "nested_universe",
        "universeTooBig|inductiveType",
        "the copy of a large container does not fit into the small type",
        inductive(
            "Big",
            arrow(Type, sort(2)),
            {"mk": pi("α", Type, lambda a: arrow(Type, a, const("Big")(a)))},
            params=1,
        ),
        inductive("T", Type, {"node": arrow(const("Big")(T), T)}, nested=1),
    ),
    reject(
        "nested_prop_in_type",
        "appTypeMismatch|inductiveType",
        "a proposition may not be nested in a type constructor of data",
        LIST,
        inductive("T", Prop, {"node": arrow(list_of(T), T)}, nested=1),
    ),
]

# --- The recursors of nested types ---------------------------------------------------------------

_motives = (lam("t", T, lambda _: Nat), lam("l", list_of(T), lambda _: Nat))
_minors = (
    lam("l", list_of(T), lambda _: lam("ih", Nat, lambda ih: succ(ih))),
    zero,
    lam(
        "t",
        T,
        lambda _: lam(
            "l",
            list_of(T),
            lambda _: lam("a", Nat, lambda a: lam("b", Nat, lambda b: nat_fun("add")(a, b))),
        ),
    ),
)
_leaf = const("T.node")(_list_nil(T))
_two = _list_cons(T, _leaf, _list_cons(T, _leaf, _list_nil(T)))
RECURSORS = [
    accept(
        "nested_recursor",
        "declTypeMismatch",
        "size by the main recursor, whose second motive is about lists",
        EQ,
        ADD,
        LIST,
        ROSE,
        by_rfl(Nat, const("T.rec", 1)(*_motives, *_minors, const("T.node")(_two)), nat(3)),
    ),
    reject(
        "nested_recursor_bad",
        "declTypeMismatch",
        "not 2",
        EQ,
        ADD,
        LIST,
        ROSE,
        by_rfl(Nat, const("T.rec", 1)(*_motives, *_minors, const("T.node")(_two)), nat(2)),
    ),
    accept(
        "nested_recursor_1",
        "declTypeMismatch",
        "T.rec_1 recurses over genuine lists, not over the copy",
        EQ,
        ADD,
        LIST,
        ROSE,
        by_rfl(Nat, const("T.rec_1", 1)(*_motives, *_minors, _two), nat(2)),
    ),
    reject(
        "nested_recursor_2",
        "unknownConstant",
        "there is no T.rec_2",
        EQ,
        ADD,
        LIST,
        ROSE,
        by_rfl(Nat, const("T.rec_2", 1)(*_motives, *_minors, _two), nat(2)),
    ),
    reject(
        "nested_recursor_one_motive",
        "appTypeMismatch|funExpected|declTypeMismatch",
        "the recursor of a nested type has a motive for the container",
        EQ,
        ADD,
        LIST,
        ROSE,
        by_rfl(Nat, const("T.rec", 1)(_motives[0], *_minors, _leaf), nat(1)),
    ),
    reject(
        "nested_auxiliary_type_is_gone",
        "unknownConstant",
        "the auxiliary copies do not stay in the environment",
        LIST,
        ROSE,
        axiom("x", const(("_nested", "T_1"))),
    ),
    reject(
        "nested_constructor_is_the_containers",
        "appTypeMismatch",
        "T.node takes a list of trees, not a list of lists",
        LIST,
        ROSE,
        definition("x", T, const("T.node")(_list_nil(list_of(T)))),
    ),
    accept(
        "nested_two_motives_order",
        "declTypeMismatch",
        "copies are numbered in the order of their occurrence: first the pair, then the list in it",
        EQ,
        ADD,
        LIST,
        PROD,
        inductive("T", Type, {"node": arrow(const("Prod", 0, 0)(list_of(T), Nat), T)}, nested=2),
        by_rfl(
            Nat,
            const("T.rec", 1)(
                lam("t", T, lambda _: Nat),
                lam("p", const("Prod", 0, 0)(list_of(T), Nat), lambda _: Nat),
                lam("l", list_of(T), lambda _: Nat),
                lam(
                    "p",
                    const("Prod", 0, 0)(list_of(T), Nat),
                    lambda _: lam("ih", Nat, lambda ih: succ(ih)),
                ),
                lam(
                    "l",
                    list_of(T),
                    lambda _: lam(
                        "n", Nat, lambda n: lam("ih", Nat, lambda ih: nat_fun("add")(ih, n))
                    ),
                ),
                zero,
                lam(
                    "t",
                    T,
                    lambda _: lam(
                        "l",
                        list_of(T),
                        lambda _: lam(
                            "a", Nat, lambda a: lam("b", Nat, lambda b: nat_fun("add")(a, b))
                        ),
                    ),
                ),
                const("T.node")(const("Prod.mk", 0, 0)(list_of(T), Nat, _list_nil(T), nat(5))),
            ),
            nat(6),
        ),
    ),
    accept(
        "nested_structure_projection",
        "invalidProj",
        "a nested one-constructor type is a structure",
        LIST,
        ROSE,
        definition("x", arrow(T, list_of(T)), lam("t", T, lambda t: proj("T", 0, t))),
    ),
]

CASES = [*SHAPES, *INVALID, *RECURSORS]
