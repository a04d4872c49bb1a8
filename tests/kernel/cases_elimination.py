"""Inductive types: which universes their recursors reach, and what these compute."""

from __future__ import annotations

from collections.abc import Callable

from .builder import (
    Binding,
    Expr,
    Family,
    Inductive,
    LevelLike,
    Prop,
    Type,
    Value,
    arrow,
    const,
    definition,
    inductive,
    lam,
    let,
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
    NAT,
    TRUE,
    Bool,
    Nat,
    True_,
    by_rfl,
    nat_fun,
    nat_rec,
    succ,
    true,
    zero,
)

T, U = const("T"), const("U")

# --- Large elimination ---------------------------------------------------------------------------


def elimination(
    name: str,
    why: str,
    large: bool,
    *sources: Source,
    minors: Callable[[Expr], tuple[Expr, ...]] = lambda _: (),
    target: Expr = T,
    motive: Callable[[Expr], Expr] = lambda result: lam("t", T, lambda _: result),
    indices: tuple[Expr, ...] = (),
    params: tuple[Expr, ...] = (),
    levels: tuple[LevelLike, ...] = (),
) -> list[Case]:
    """Whether ``T`` eliminates into every universe (``large``) or into Prop only, asked in both
    ways.

    ``minors`` are the minor premises that return the given constant result, ``motive`` the motive
    with the given constant type.  Into data the recursor takes one level more than the type does;
    into propositions too if it is large, and otherwise not.
    """

    def use(result_type: Expr, result: Expr, *extra: LevelLike) -> Value:
        def body(t: Expr) -> Expr:
            return const("T.rec", *extra, *levels)(
                *params, motive(result_type), *minors(result), *indices, t
            )

        return definition("x", arrow(target, result_type), lam("t", target, body))

    scenery = (BOOL, TRUE, *sources)
    proof = const("True.intro")
    if large:
        data = accept(f"elim_{name}_into_data", "levelArity", why, scenery, use(Bool, true, 1))
        proofs = accept(f"elim_{name}_into_prop", "levelArity", why, scenery, use(True_, proof, 0))
    else:
        data = reject(f"elim_{name}_into_data", "levelArity", why, scenery, use(Bool, true, 1))
        proofs = accept(f"elim_{name}_into_prop", "levelArity", why, scenery, use(True_, proof))
    return [data, proofs]


def _constant(*types: Expr) -> Callable[[Expr], tuple[Expr, ...]]:
    """One minor premise that ignores fields (and hypotheses) of these types."""

    def minors(result: Expr) -> tuple[Expr, ...]:
        for type_ in reversed(types):
            result = Binding("lam", "a", type_, result)
        return (result,)

    return minors


def _at(result: Expr) -> Expr:
    """The constant motive over the index of a family ``T : Nat → _``."""
    return lam("n", Nat, lambda n: lam("t", T(n), lambda _: result))


def _type_of(result: Expr) -> Expr:
    """The type of one of the two results of `elimination`."""
    return Bool if result == true else True_


ELIMINATION = [
    *elimination("no_ctors", "nothing to tell apart", True, inductive("T", Prop, {})),
    *elimination(
        "one_ctor",
        "no fields: one proof",
        True,
        inductive("T", Prop, {"mk": T}),
        minors=_constant(),
    ),
    *elimination(
        "prop_fields",
        "proofs as fields",
        True,
        inductive("T", Prop, {"mk": arrow(True_, True_, T)}),
        minors=_constant(True_, True_),
    ),
    *elimination(
        "data_field",
        "a datum would leak out of an irrelevant proof",
        False,
        inductive("T", Prop, {"mk": arrow(Bool, T)}),
        minors=_constant(Bool),
    ),
    *elimination(
        "prop_then_data",
        "every field counts",
        False,
        inductive("T", Prop, {"mk": arrow(True_, Bool, T)}),
        minors=_constant(True_, Bool),
    ),
    *elimination(
        "prop_as_data",
        "a proposition is data",
        False,
        inductive("T", Prop, {"mk": arrow(Prop, T)}),
        minors=_constant(Prop),
    ),
    *elimination(
        "two_ctors",
        "which of two constructors it was would leak",
        False,
        inductive("T", Prop, {"a": T, "b": T}),
        minors=lambda r: (r, r),
    ),
    *elimination(
        "function_of_props",
        "functions into propositions are proofs",
        True,
        NAT,
        inductive("T", Prop, {"mk": arrow(arrow(Nat, True_), T)}),
        minors=_constant(arrow(Nat, True_)),
    ),
    *elimination(
        "function_of_data",
        "functions into data are data",
        False,
        NAT,
        inductive("T", Prop, {"mk": arrow(arrow(True_, Nat), T)}),
        minors=_constant(arrow(True_, Nat)),
    ),
    *elimination(
        "datum_in_index",
        "a datum that the index repeats is known anyway",
        True,
        NAT,
        inductive("T", arrow(Nat, Prop), {"mk": pi("n", Nat, lambda n: T(n))}),
        minors=_constant(Nat),
        target=T(zero),
        motive=_at,
        indices=(zero,),
    ),
    *elimination(
        "datum_under_function_in_index",
        "succ n repeats n only through a function: not enough for Lean",
        False,
        NAT,
        inductive("T", arrow(Nat, Prop), {"mk": pi("n", Nat, lambda n: T(succ(n)))}),
        minors=_constant(Nat),
        target=T(zero),
        motive=_at,
        indices=(zero,),
    ),
    *elimination(
        "one_of_two_data_in_index",
        "the other datum leaks",
        False,
        NAT,
        inductive(
            "T", arrow(Nat, Prop), {"mk": pi("n", Nat, lambda n: pi("m", Nat, lambda _: T(n)))}
        ),
        minors=_constant(Nat, Nat),
        target=T(zero),
        motive=_at,
        indices=(zero,),
    ),
    *elimination(
        "recursive_proof",
        "a recursive field of a proposition is a proof",
        True,
        inductive("T", Prop, {"mk": arrow(T, T)}),
        minors=lambda r: (lam("t", T, lambda _: lam("ih", _type_of(r), lambda _: r)),),
    ),
    *elimination(
        "param",
        "parameters do not count",
        True,
        NAT,
        inductive("T", arrow(Nat, Prop), {"mk": pi("n", Nat, lambda n: T(n))}, params=1),
        minors=_constant(),
        target=T(zero),
        motive=lambda result: lam("t", T(zero), lambda _: result),
        params=(zero,),
    ),
    *elimination(
        "sort_u_one_ctor",
        "Sort u may be Prop, and without fields that is harmless",
        True,
        inductive("T", sort(u), {"mk": const("T", u)}, "u"),
        minors=_constant(),
        target=const("T", 1),
        motive=lambda result: lam("t", const("T", 1), lambda _: result),
        levels=(1,),
    ),
    *elimination(
        "sort_u_two_ctors",
        "Sort u may be Prop, so two constructors are too many even at u = 1",
        False,
        inductive("T", sort(u), {"a": const("T", u), "b": const("T", u)}, "u"),
        minors=lambda r: (r, r),
        target=const("T", 1),
        motive=lambda result: lam("t", const("T", 1), lambda _: result),
        levels=(1,),
    ),
    *elimination(
        "sort_u_plus_1",
        "Sort (u+1) is never Prop",
        True,
        inductive("T", sort(u + 1), {"a": const("T", u), "b": const("T", u)}, "u"),
        minors=lambda r: (r, r),
        target=const("T", 0),
        motive=lambda result: lam("t", const("T", 0), lambda _: result),
        levels=(0,),
    ),
    *elimination(
        "sort_u_field",
        "a field in Sort u is not known to be a proof",
        False,
        inductive(
            "T",
            pi("α", sort(u), lambda _: Prop),
            {"mk": pi("α", sort(u), lambda a: arrow(a, const("T", u)(a)))},
            "u",
            params=1,
        ),
        minors=_constant(True_),
        target=const("T", 0)(True_),
        motive=lambda result: lam("t", const("T", 0)(True_), lambda _: result),
        params=(True_,),
        levels=(0,),
    ),
    *elimination(
        "eq",
        "Eq: the datum is a parameter",
        True,
        NAT,
        inductive("T", arrow(Nat, Nat, Prop), {"mk": pi("n", Nat, lambda n: T(n, n))}, params=1),
        minors=_constant(),
        target=T(zero, zero),
        params=(zero,),
        indices=(zero,),
        motive=lambda result: lam("m", Nat, lambda m: lam("t", T(zero, m), lambda _: result)),
    ),
    *elimination(
        "type",
        "a type in Type eliminates anywhere",
        True,
        inductive("T", Type, {"a": T, "b": arrow(Bool, T)}),
        minors=lambda r: (r, lam("b", Bool, lambda _: r)),
    ),
]


def _mutual_elimination(
    universe: Expr, result_type: Expr, result: Expr, *extra: LevelLike
) -> tuple[Inductive, Value]:
    """A mutual pair without constructor fields, and an elimination of its first type."""
    group = mutual([Family("T", universe, {"mk": T}), Family("U", universe, {"mk": U})])
    motives = (lam("t", T, lambda _: result_type), lam("t", U, lambda _: result_type))
    value = lam("t", T, lambda t: const("T.rec", *extra)(*motives, result, result, t))
    return group, definition("x", arrow(T, result_type), value)


MUTUAL_ELIMINATION = [
    reject(
        "elim_mutual_prop_into_data",
        "levelArity",
        "mutual propositions eliminate into Prop only, whatever their constructors",
        BOOL,
        _mutual_elimination(Prop, Bool, true, 1),
    ),
    accept(
        "elim_mutual_prop_into_prop",
        "levelArity",
        "mutual propositions eliminate into Prop",
        TRUE,
        _mutual_elimination(Prop, True_, const("True.intro")),
    ),
    accept(
        "elim_mutual_type_into_data",
        "levelArity",
        "mutual types eliminate anywhere",
        BOOL,
        _mutual_elimination(Type, Bool, true, 1),
    ),
]

# --- What the generated recursor computes --------------------------------------------------------

TREE = mutual(
    [
        Family("T", Type, {"node": arrow(U, T)}),
        Family("U", Type, {"nil": U, "cons": arrow(T, U, U)}),
    ]
)
_size_motives = (lam("t", T, lambda _: Nat), lam("t", U, lambda _: Nat))
_size_minors = (
    lam("f", U, lambda _: lam("ih", Nat, lambda ih: succ(ih))),
    zero,
    lam(
        "t",
        T,
        lambda _: lam(
            "f", U, lambda _: lam("a", Nat, lambda a: lam("b", Nat, lambda b: nat_fun("add")(a, b)))
        ),
    ),
)
_leaf = const("T.node")(const("U.nil"))
_forest = const("U.cons")(_leaf, const("U.cons")(_leaf, const("U.nil")))
W = inductive("W", Type, {"sup": arrow(arrow(Nat, const("W")), const("W")), "leaf": const("W")})
COMPUTATION = [
    accept(
        "mutual_recursor_computes",
        "declTypeMismatch",
        "the size of a tree with two leaves is 3",
        EQ,
        ADD,
        TREE,
        by_rfl(
            Nat, const("T.rec", 1)(*_size_motives, *_size_minors, const("T.node")(_forest)), nat(3)
        ),
    ),
    reject(
        "mutual_recursor_computes_bad",
        "declTypeMismatch",
        "not 2",
        EQ,
        ADD,
        TREE,
        by_rfl(
            Nat, const("T.rec", 1)(*_size_motives, *_size_minors, const("T.node")(_forest)), nat(2)
        ),
    ),
    accept(
        "mutual_second_recursor",
        "declTypeMismatch",
        "the second recursor has the same motives and minor premises",
        EQ,
        ADD,
        TREE,
        by_rfl(Nat, const("U.rec", 1)(*_size_motives, *_size_minors, _forest), nat(2)),
    ),
    reject(
        "mutual_minors_swapped",
        "appTypeMismatch",
        "minor premises come in the order of the constructors",
        EQ,
        ADD,
        TREE,
        by_rfl(
            Nat,
            const("U.rec", 1)(*_size_motives, *_size_minors[1:], _size_minors[0], _forest),
            nat(2),
        ),
    ),
    reject(
        "mutual_one_motive",
        "appTypeMismatch|declTypeMismatch|funExpected",
        "the recursor of a mutual type needs all motives",
        EQ,
        ADD,
        TREE,
        by_rfl(Nat, const("T.rec", 1)(_size_motives[0], *_size_minors, _leaf), nat(1)),
    ),
    accept(
        "reflexive_recursor_computes",
        "declTypeMismatch",
        "the hypothesis of a reflexive field is a function",
        EQ,
        ADD,
        W,
        by_rfl(
            Nat,
            const("W.rec", 1)(
                lam("w", const("W"), lambda _: Nat),
                lam(
                    "f",
                    arrow(Nat, const("W")),
                    lambda _: lam("ih", arrow(Nat, Nat), lambda ih: succ(ih(nat(7)))),
                ),
                zero,
                const("W.sup")(lam("n", Nat, lambda n: const("W.leaf"))),
            ),
            nat(1),
        ),
    ),
    accept(
        "indexed_recursor_computes",
        "declTypeMismatch",
        "indices of recursive fields are passed to the hypothesis",
        EQ,
        ADD,
        inductive(
            "T",
            arrow(Nat, Type),
            {"nil": T(zero), "cons": pi("n", Nat, lambda n: arrow(T(n), T(succ(n))))},
        ),
        by_rfl(
            Nat,
            const("T.rec", 1)(
                lam("n", Nat, lambda n: lam("t", T(n), lambda _: Nat)),
                zero,
                lam(
                    "n",
                    Nat,
                    lambda n: lam(
                        "t", T(n), lambda _: lam("ih", Nat, lambda ih: nat_fun("add")(ih, n))
                    ),
                ),
                nat(2),
                const("T.cons")(nat(1), const("T.cons")(nat(0), const("T.nil"))),
            ),
            nat(1),
        ),
    ),
    reject(
        "recursor_motive_wrong_type",
        "appTypeMismatch",
        "the motive's universe is the recursor's",
        NAT,
        definition(
            "x",
            Nat,
            const("Nat.rec", 2)(
                lam("n", Nat, lambda _: Nat),
                zero,
                lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)),
                zero,
            ),
        ),
    ),
    reject(
        "recursor_minor_wrong_type",
        "appTypeMismatch",
        "minor premises are checked",
        NAT,
        BOOL,
        definition(
            "x",
            Nat,
            nat_rec(
                lam("n", Nat, lambda _: Nat),
                true,
                lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)),
                zero,
            ),
        ),
    ),
    reject(
        "recursor_major_other_type",
        "appTypeMismatch",
        "the major premise has the type",
        NAT,
        BOOL,
        definition(
            "x",
            Nat,
            nat_rec(
                lam("n", Nat, lambda _: Nat),
                zero,
                lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)),
                true,
            ),
        ),
    ),
    accept(
        "zeta_in_ctor_field",
        "declTypeMismatch",
        "a let in a constructor's telescope is not a field",
        NAT,
        EQ,
        inductive("T", Type, {"mk": pi("n", let("A", Type, Nat, lambda a: a), lambda _: T)}),
        by_rfl(
            Nat,
            const("T.rec", 1)(
                lam("t", T, lambda _: Nat), lam("n", Nat, lambda n: n), const("T.mk")(nat(3))
            ),
            nat(3),
        ),
    ),
]


CASES = [*ELIMINATION, *MUTUAL_ELIMINATION, *COMPUTATION]
