"""The reference kernel: verdicts and reasons.

The cases of `kernel-tests` run when that folder stands beside the repository.  The cases written
out here need nothing: for every rule a declaration that just respects it and one that breaks it.
"""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import gnomon.reference
from gnomon.reference import (
    Axiom,
    Constructor,
    Declined,
    Definition,
    Environment,
    ExportError,
    Inductive,
    InductiveDecl,
    KernelError,
    MutualDefinitions,
    Opaque,
    Quotient,
    Theorem,
    add_declaration,
    check_export,
    is_def_eq,
    whnf,
)
from gnomon.reference.__main__ import main
from gnomon.reference.environment import Constant, Declaration, Safety
from gnomon.reference.expr import (
    PROP,
    Expr,
    instantiate_levels,
    mk_app,
    mk_apps,
    mk_bvar,
    mk_const,
    mk_fvar,
    mk_lam,
    mk_let,
    mk_nat,
    mk_pi,
    mk_proj,
    mk_sort,
    mk_str,
)
from gnomon.reference.level import (
    ONE,
    ZERO,
    is_equiv,
    is_zero,
    leq,
    mk_imax,
    mk_max,
    mk_param,
    mk_succ,
)

KERNEL_TESTS = Path(__file__).resolve().parents[2] / "shared" / "kernel-tests"

# The rule that each file in `kernel-tests/bad` breaks.  Everything not listed, and that is a proof
# of a false equation by `rfl` or by a rule that does not apply, is a declTypeMismatch.
REASONS = {
    "alreadyDeclared": "dup_defs dup_ind_def dup_ctor_def dup_rec_def dup_rec_def2 dup_ctor_rec "
    "DupConCon",
    "constructorType": "inductWrongCtorParams inductWrongCtorResParams inductWrongCtorResLevel "
    "inductInIndex reduceCtorType.mk",
    "duplicateLevelParam": "tut06_bad01 inductLevelParam",
    "inductiveType": "inductBadNonSort2 inductTooFewParams",
    "invalidProj": "projOutOfRange projNotStruct projProp2 projProp4 projProp5 projProp6 "
    "projIndexData projIndexData2 projIndexData4",
    "letTypeMismatch": "unusedLetIllTyped",
    "levelArity": "constLevelsFew constLevelsMany constLevelsInLet large-elim-param",
    "looseBVar": "looseBVar",
    "positivity": "indNeg indNegReducible reflOccLeft reflOccInIndex",
    "recursorMismatch": "bogusRecursorFalse misnamed_rec_user natRecKLie natRecBadRules "
    "natRecFewRules natRecNumMinors",
    "thmTypeIsNotProp": "nonPropThm",
    "typeExpected": "forallSortBad nonTypeType inductBadNonSort",
    "undefinedLevelParam": "undeclaredLevel",
    "universeTooBig": "typeWithTooHighTypeField.mk",
    "unknownConstant": "usesItself",
}
RULES = {name: rule for rule, names in REASONS.items() for name in names.split()}


def kernel_tests() -> list[dict[str, str]]:
    """The cases of the manifest, none if the folder is not there."""
    manifest = KERNEL_TESTS / "manifest.json"
    if not manifest.is_file():
        return []
    tests: list[dict[str, str]] = json.loads(manifest.read_text())["tests"]
    return tests


@pytest.mark.parametrize("case", kernel_tests(), ids=lambda case: str(case["file"]))
def test_kernel_tests(case: dict[str, str]) -> None:
    """Each file has its verdict, and each bad one is rejected for the reason it exercises."""
    outcome = check_export(KERNEL_TESTS / case["file"], timeout=60)
    if case["expected"] == "accept":
        assert (outcome.verdict, outcome.rule) == ("accepted", None)
    else:
        expected = RULES.get(case["name"], "declTypeMismatch")
        assert (outcome.verdict, outcome.rule) == ("rejected", expected)
        assert outcome.declaration
        assert outcome.message


# --- Declarations written out ------------------------------------------------------------------

U, V = mk_param("u"), mk_param("v")
TYPE = mk_sort(ONE)
NAT = mk_const("Nat")
BOOL = mk_const("Bool")
ZERO_NAT = mk_const("Nat.zero")
X0, X1, X2 = mk_bvar(0), mk_bvar(1), mk_bvar(2)


def arrow(*types: Expr) -> Expr:
    """A function type, for types without bound variables."""
    *domains, result = types
    for domain in reversed(domains):
        result = mk_pi("x", domain, result)
    return result


def const(name: str, *args: Expr) -> Expr:
    """The constant `name` applied to `args`."""
    return mk_apps(mk_const(name), args)


def succ(n: Expr) -> Expr:
    """The successor of `n`."""
    return const("Nat.succ", n)


def definition(
    name: str,
    type_: Expr,
    value: Expr,
    *params: str,
    safety: Safety = "safe",
) -> Definition:
    """A definition."""
    return Definition(name=name, level_params=params, type=type_, value=value, safety=safety)


def axiom(name: str, type_: Expr, *params: str, safety: Safety = "safe") -> Axiom:
    """An axiom."""
    return Axiom(name=name, level_params=params, type=type_, safety=safety)


def theorem(name: str, type_: Expr, value: Expr, *params: str) -> Theorem:
    """A theorem."""
    return Theorem(name=name, level_params=params, type=type_, value=value)


def inductive(
    name: str,
    type_: Expr,
    *ctors: tuple[str, int, Expr],
    params: tuple[str, ...] = (),
    num_params: int = 0,
    num_indices: int = 0,
    num_nested: int = 0,
    is_rec: bool = False,
    is_reflexive: bool = False,
    safety: Safety = "safe",
) -> InductiveDecl:
    """One inductive type; a constructor is its last name, its number of fields and its type."""
    info = Inductive(
        name=name,
        level_params=params,
        type=type_,
        safety=safety,
        num_params=num_params,
        num_indices=num_indices,
        all=(name,),
        ctors=tuple(f"{name}.{ctor}" for ctor, _, _ in ctors),
        num_nested=num_nested,
        is_rec=is_rec,
        is_reflexive=is_reflexive,
    )
    constructors = [
        Constructor(
            name=f"{name}.{ctor}",
            level_params=params,
            type=ctor_type,
            safety=safety,
            induct=name,
            cidx=i,
            num_params=num_params,
            num_fields=num_fields,
        )
        for i, (ctor, num_fields, ctor_type) in enumerate(ctors)
    ]
    return InductiveDecl((info,), tuple(constructors))


EQ = inductive(
    "Eq",
    mk_pi("α", mk_sort(U), mk_pi("a", X0, mk_pi("b", X1, PROP))),
    (
        "refl",
        0,
        mk_pi("α", mk_sort(U), mk_pi("a", X0, mk_apps(mk_const("Eq", [U]), [X1, X0, X0]))),
    ),
    params=("u",),
    num_params=2,
    num_indices=1,
)
PRELUDE: list[Declaration] = [
    EQ,
    inductive("False", PROP),
    inductive("Unit", TYPE, ("unit", 0, mk_const("Unit"))),
    inductive("Bool", TYPE, ("false", 0, BOOL), ("true", 0, BOOL)),
    inductive("Nat", TYPE, ("zero", 0, NAT), ("succ", 1, arrow(NAT, NAT)), is_rec=True),
    inductive("Pair", TYPE, ("mk", 2, arrow(NAT, NAT, mk_const("Pair")))),
    inductive(
        "List",
        arrow(TYPE, TYPE),
        ("nil", 0, mk_pi("α", TYPE, const("List", X0))),
        (
            "cons",
            2,
            mk_pi("α", TYPE, mk_pi("x", X0, mk_pi("l", const("List", X1), const("List", X2)))),
        ),
        num_params=1,
        is_rec=True,
    ),
    inductive("Exists'", PROP, ("intro", 1, arrow(NAT, mk_const("Exists'")))),
]


def eq(type_: Expr, a: Expr, b: Expr) -> Expr:
    """The proposition `a = b`."""
    return mk_apps(mk_const("Eq", [ONE]), [type_, a, b])


def rfl(type_: Expr, a: Expr) -> Expr:
    """The proof of `a = a`."""
    return mk_apps(mk_const("Eq.refl", [ONE]), [type_, a])


def nat_rec(motive: Expr, zero: Expr, succ_: Expr, n: Expr) -> Expr:
    """Recursion on `n` into a type."""
    return mk_apps(mk_const("Nat.rec", [ONE]), [motive, zero, succ_, n])


CONST_NAT = mk_lam("_", NAT, NAT)
ADD = definition(
    "Nat.add",
    arrow(NAT, NAT, NAT),
    mk_lam(
        "m",
        NAT,
        mk_lam("n", NAT, nat_rec(CONST_NAT, X1, mk_lam("k", NAT, mk_lam("r", NAT, succ(X0))), X0)),
    ),
)
WRONG_ADD = definition(  # It ignores its second argument.
    "Nat.add", arrow(NAT, NAT, NAT), mk_lam("m", NAT, mk_lam("n", NAT, X1))
)


def check(*decls: Declaration, prelude: Iterable[Declaration] = PRELUDE) -> str | None:
    """The rule that the last of `decls` breaks, or None; the others have to be accepted."""
    env = Environment()
    for decl in [*prelude, *decls[:-1]]:
        add_declaration(env, decl)
    try:
        add_declaration(env, decls[-1])
    except KernelError as error:
        return error.rule
    return None


NESTED_ARG = const("List", mk_const("T"))

ACCEPTED: dict[str, list[Declaration]] = {
    "beta under a binder": [
        theorem(
            "t",
            eq(NAT, mk_app(mk_lam("x", NAT, succ(X0)), ZERO_NAT), succ(ZERO_NAT)),
            rfl(NAT, mk_nat(1)),
        )
    ],
    "imax of a proposition": [definition("d", PROP, mk_pi("x", TYPE, mk_const("False")))],
    "imax 1 0 is Prop": [axiom("P", mk_sort(mk_imax(ONE, ZERO))), axiom("p", mk_const("P"))],
    "proof irrelevance": [
        axiom("p", mk_const("False")),
        axiom("q", mk_const("False")),
        axiom("F", arrow(mk_const("False"), TYPE)),
        axiom("x", const("F", mk_const("p"))),
        definition("d", const("F", mk_const("q")), mk_const("x")),
    ],
    "eta for functions": [
        axiom("f", arrow(NAT, NAT)),
        theorem(
            "t",
            eq(arrow(NAT, NAT), mk_const("f"), mk_lam("x", NAT, const("f", X0))),
            rfl(arrow(NAT, NAT), mk_const("f")),
        ),
    ],
    "eta for structures": [
        axiom("p", mk_const("Pair")),
        theorem(
            "t",
            eq(
                mk_const("Pair"),
                mk_const("p"),
                const(
                    "Pair.mk", mk_proj("Pair", 0, mk_const("p")), mk_proj("Pair", 1, mk_const("p"))
                ),
            ),
            rfl(mk_const("Pair"), mk_const("p")),
        ),
    ],
    "unit-like": [
        axiom("a", mk_const("Unit")),
        theorem(
            "t",
            eq(mk_const("Unit"), mk_const("a"), mk_const("Unit.unit")),
            rfl(mk_const("Unit"), mk_const("a")),
        ),
    ],
    "let": [definition("d", NAT, mk_let("x", NAT, mk_nat(3), succ(X0)))],
    "accelerated addition": [
        ADD,
        theorem(
            "t",
            eq(NAT, const("Nat.add", mk_nat(10**30), mk_nat(1)), mk_nat(10**30 + 1)),
            rfl(NAT, mk_nat(10**30 + 1)),
        ),
    ],
    "addition that is not Lean's": [
        WRONG_ADD,
        theorem(
            "t", eq(NAT, const("Nat.add", mk_nat(2), mk_nat(3)), mk_nat(2)), rfl(NAT, mk_nat(2))
        ),
    ],
    "nested": [
        inductive(
            "T", TYPE, ("node", 1, arrow(NESTED_ARG, mk_const("T"))), is_rec=True, num_nested=1
        ),
        axiom("r", mk_sort(ONE)),
    ],
    "reflexive": [
        inductive(
            "T",
            TYPE,
            ("lim", 1, arrow(arrow(NAT, mk_const("T")), mk_const("T"))),
            is_rec=True,
            is_reflexive=True,
        )
    ],
    "a proposition may have large fields": [
        inductive("P", PROP, ("mk", 1, arrow(TYPE, mk_const("P"))))
    ],
    "partial definitions refer to each other": [
        MutualDefinitions(
            (
                definition("f", arrow(NAT, NAT), mk_const("g"), safety="partial"),
                definition("g", arrow(NAT, NAT), mk_const("f"), safety="partial"),
            )
        )
    ],
    "unsafe refers to unsafe": [
        axiom("a", NAT, safety="unsafe"),
        definition("d", NAT, mk_const("a"), safety="unsafe"),
    ],
    "unsafe types need not be positive": [
        inductive(
            "T",
            TYPE,
            ("mk", 1, arrow(arrow(mk_const("T"), NAT), mk_const("T"))),
            is_rec=True,
            is_reflexive=True,
            safety="unsafe",
        )
    ],
    "opaque": [Opaque(name="o", level_params=(), type=NAT, value=mk_nat(1))],
    "quotient": [
        Quotient(
            name="Quot",
            level_params=("v",),
            kind="type",
            type=mk_pi(
                "α", mk_sort(V), mk_pi("r", mk_pi("a", X0, mk_pi("b", X1, PROP)), mk_sort(V))
            ),
        )
    ],
}

REJECTED: dict[str, tuple[str, list[Declaration]]] = {
    "a name twice": ("alreadyDeclared", [axiom("Nat", TYPE)]),
    "a recursor's name": ("alreadyDeclared", [axiom("Nat.rec", TYPE)]),
    "two constructors of one name": (
        "alreadyDeclared",
        [inductive("T", TYPE, ("a", 0, mk_const("T")), ("a", 0, mk_const("T")))],
    ),
    "an unknown constant": ("unknownConstant", [axiom("a", mk_const("missing"))]),
    "itself": ("unknownConstant", [definition("d", NAT, mk_const("d"))]),
    "a literal without String": ("unknownConstant", [definition("d", NAT, mk_str("a"))]),
    "a parameter twice": ("duplicateLevelParam", [axiom("a", mk_sort(U), "u", "u")]),
    "an undeclared parameter": ("undefinedLevelParam", [axiom("a", mk_sort(V), "u")]),
    "too few levels": ("levelArity", [axiom("a", const("Eq", NAT, mk_nat(0), mk_nat(0)))]),
    "free variables": ("declHasFVars", [definition("d", NAT, mk_fvar(0, NAT))]),
    "loose bound variables": ("looseBVar", [definition("d", NAT, X0)]),
    "a value as a type": ("typeExpected", [axiom("a", mk_nat(0))]),
    "a value as the type of a variable": (
        "typeExpected",
        [definition("d", NAT, mk_app(mk_lam("x", mk_nat(0), mk_nat(0)), mk_nat(0)))],
    ),
    "applying a number": ("funExpected", [definition("d", NAT, mk_app(mk_nat(0), mk_nat(0)))]),
    "an argument of another type": (
        "appTypeMismatch",
        [definition("d", NAT, succ(mk_const("Bool.true")))],
    ),
    "an unused let value of another type": (
        "letTypeMismatch",
        [definition("d", NAT, mk_let("x", NAT, mk_const("Bool.true"), mk_nat(0)))],
    ),
    "a value of another type": ("declTypeMismatch", [definition("d", NAT, BOOL)]),
    "3 is not 4": (
        "declTypeMismatch",
        [theorem("t", eq(NAT, mk_nat(3), mk_nat(4)), rfl(NAT, mk_nat(3)))],
    ),
    "machine arithmetic for a wrong addition": (
        "declTypeMismatch",
        [
            WRONG_ADD,
            theorem(
                "t", eq(NAT, const("Nat.add", mk_nat(2), mk_nat(3)), mk_nat(5)), rfl(NAT, mk_nat(5))
            ),
        ],
    ),
    "an opaque constant does not unfold": (
        "declTypeMismatch",
        [
            Opaque(name="o", level_params=(), type=NAT, value=mk_nat(1)),
            theorem("t", eq(NAT, mk_const("o"), mk_nat(1)), rfl(NAT, mk_nat(1))),
        ],
    ),
    "data as a theorem": ("thmTypeIsNotProp", [theorem("t", NAT, mk_nat(0))]),
    "a theorem in Sort u": (
        "thmTypeIsNotProp",
        [axiom("A", mk_sort(U), "u"), theorem("t", mk_const("A", [U]), mk_nat(0), "u")],
    ),
    "a projection past the end": (
        "invalidProj",
        [axiom("p", mk_const("Pair")), definition("d", NAT, mk_proj("Pair", 2, mk_const("p")))],
    ),
    "a projection of another structure": (
        "invalidProj",
        [axiom("p", mk_const("Pair")), definition("d", NAT, mk_proj("Unit", 0, mk_const("p")))],
    ),
    "data out of a proof": (
        "invalidProj",
        [
            axiom("p", mk_const("Exists'")),
            definition("d", NAT, mk_proj("Exists'", 0, mk_const("p"))),
        ],
    ),
    "safe refers to unsafe": (
        "unsafeReference",
        [axiom("a", NAT, safety="unsafe"), definition("d", NAT, mk_const("a"))],
    ),
    "an inductive type that is no type": ("typeExpected", [inductive("T", mk_nat(0))]),
    "an inductive type that is a function": (
        "inductiveType",
        [axiom("A", TYPE), inductive("T", mk_const("A"))],
    ),
    "fewer parameters than stated": ("inductiveType", [inductive("T", TYPE, num_params=1)]),
    "a constructor of another type": ("constructorType", [inductive("T", TYPE, ("mk", 0, NAT))]),
    "a negative occurrence": (
        "positivity",
        [inductive("T", TYPE, ("mk", 1, arrow(arrow(mk_const("T"), NAT), mk_const("T"))))],
    ),
    "a field too large": (
        "universeTooBig",
        [inductive("T", TYPE, ("mk", 1, arrow(TYPE, mk_const("T"))))],
    ),
    "nesting over a bound variable": (
        "nestedInductive",
        [
            inductive(
                "T",
                arrow(NAT, TYPE),
                (
                    "mk",
                    2,
                    mk_pi("n", NAT, mk_pi("l", const("List", const("T", X0)), const("T", X1))),
                ),
                num_indices=1,
                is_rec=True,
                num_nested=1,
            ),
        ],
    ),
    "nesting in a negative position": (
        "positivity",
        [inductive("T", TYPE, ("mk", 1, arrow(arrow(NESTED_ARG, NAT), mk_const("T"))))],
    ),
    "a wrong number of fields": (
        "inductiveInfo",
        [inductive("T", TYPE, ("mk", 1, mk_const("T")))],
    ),
    "recursive but does not say so": (
        "inductiveInfo",
        [inductive("T", TYPE, ("mk", 1, arrow(mk_const("T"), mk_const("T"))))],
    ),
    "a quotient of another type": (
        "quotient",
        [Quotient(name="Quot", level_params=(), kind="type", type=TYPE)],
    ),
    "large elimination of a proposition with two proofs": (
        "levelArity",
        [
            inductive("P", PROP, ("a", 0, mk_const("P")), ("b", 0, mk_const("P"))),
            axiom("x", mk_const("P.rec", [ONE])),
        ],
    ),
}


# Known ways in which kernels have been wrong.

IMAX_PROP = inductive("D", mk_sort(mk_imax(ONE, ZERO)), ("mk", 1, arrow(BOOL, mk_const("D"))))
BOX = inductive("C", TYPE, ("mk", 1, arrow(BOOL, mk_const("C"))))
PHANTOM = inductive(
    "L",
    mk_pi("α", TYPE, arrow(BOOL, TYPE)),
    ("mk", 0, mk_pi("α", TYPE, mk_pi("b", BOOL, const("L", X1, X0)))),
    num_params=2,
)


def nested_over(parameter: Expr) -> InductiveDecl:
    """`inductive E (w : C) | mk : L (E w) parameter → E w`, where `#0` is `w` in `parameter`."""
    return inductive(
        "E",
        arrow(mk_const("C"), TYPE),
        (
            "mk",
            1,
            mk_pi(
                "w",
                mk_const("C"),
                mk_pi("l", const("L", const("E", X0), parameter), const("E", X1)),
            ),
        ),
        num_params=1,
        num_nested=1,
        is_rec=True,
    )


ACCEPTED |= {
    "an inductive type in Sort (imax 1 0)": [IMAX_PROP],
    "nesting over a parameter": [BOX, PHANTOM, nested_over(mk_proj("C", 0, X0))],
}
REJECTED |= {
    "data out of a proof in Sort (imax 1 0)": (
        "invalidProj",
        [
            IMAX_PROP,
            axiom("p", mk_const("D")),
            definition("d", BOOL, mk_proj("D", 0, mk_const("p"))),
        ],
    ),
    "large elimination of a proof in Sort (imax 1 0)": (
        "levelArity",
        [IMAX_PROP, axiom("x", mk_const("D.rec", [ONE]))],
    ),
    "an ill-typed parameter that translation drops": (
        "invalidProj",
        [BOX, PHANTOM, nested_over(mk_proj("C", 0, mk_proj("C", 0, X0)))],
    ),
    "an empty String with literals": (
        "unknownConstant",
        [inductive("String", TYPE), definition("d", mk_const("String"), mk_str("a"))],
    ),
    "Nat without constructors": (
        "unknownConstant",
        [inductive("Nat", TYPE), definition("d", NAT, mk_nat(0))],
    ),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(name: str) -> None:
    """Every rule accepts what just respects it."""
    assert check(*ACCEPTED[name]) is None


@pytest.mark.parametrize("name", REJECTED)
def test_rejected(name: str) -> None:
    """Every rule rejects what breaks it, for this reason."""
    rule, decls = REJECTED[name]
    prelude = [EQ] if name == "Nat without constructors" else PRELUDE
    assert check(*decls, prelude=prelude) == rule


def environment(*decls: Declaration) -> Environment:
    """The prelude and `decls`."""
    env = Environment()
    for decl in [*PRELUDE, *decls]:
        add_declaration(env, decl)
    return env


def test_rejected_declaration_is_not_added() -> None:
    """A rejection names the declaration, shows terms, and changes nothing."""
    env = environment()
    with pytest.raises(KernelError) as error:
        add_declaration(env, definition("d", NAT, BOOL))
    assert error.value.declaration == "d"
    assert [str(term) for term in error.value.terms] == ["Type", "Nat"]
    assert env.find("d") is None


def test_recursor_of_a_nested_type() -> None:
    """The recursor of a copy speaks of the original."""
    env = environment(*ACCEPTED["nested"])
    tree = mk_const("T.rec_1", [U])
    assert "List T" in repr(gnomon.reference.infer(env, tree, ["u"]))


def test_recursors_compute() -> None:
    """Addition by recursion computes."""
    env = environment(ADD)
    two = whnf(env, const("Nat.add", succ(ZERO_NAT), succ(ZERO_NAT)))
    assert is_def_eq(env, two, mk_nat(2))


def test_levels() -> None:
    """Levels are compared for all assignments."""
    imax = mk_imax(U, V)
    assert leq(mk_imax(ONE, U), U)
    assert not leq(mk_succ(imax), imax)
    assert is_equiv(mk_imax(U, mk_succ(V)), mk_max(U, mk_succ(V)))
    assert is_equiv(mk_imax(U, mk_imax(V, U)), mk_max(mk_imax(U, U), mk_imax(V, U)))
    assert not leq(U, imax)
    assert leq(V, imax)
    assert is_zero(mk_imax(ONE, mk_imax(U, ZERO)))
    assert not is_zero(U)
    assert instantiate_levels(mk_sort(imax), {"v": ZERO}) is mk_sort(mk_imax(U, ZERO))


# --- Exports -----------------------------------------------------------------------------------


def lines(*records: object) -> list[bytes]:
    """An export with these records."""
    return [json.dumps(record).encode() for record in records]


NAME = {"str": {"pre": 0, "str": "a"}, "in": 1}
AXIOM = {"axiom": {"name": 1, "levelParams": [], "type": 0, "isUnsafe": False}}
MALFORMED: dict[str, tuple[list[bytes], str]] = {
    "not JSON": ([b"{"], "invalid JSON"),
    "not an object": ([b"[1]"], "must be an object"),
    "not UTF-8": ([b'{"str": "\xff"}'], "invalid UTF-8"),
    "deep JSON": ([b"[" * 10**6], "invalid JSON"),
    "an unpaired surrogate": ([b'{"strVal": "\\ud800", "ie": 0}'], "surrogate"),
    "an unknown kind": (lines({"what": 1, "ie": 0}), "unknown kind"),
    "two kinds": (lines({"bvar": 0, "sort": 0, "ie": 0}), "exactly one kind"),
    "no index": (lines({"bvar": 0}), "natural number"),
    "a negative index": (lines({"bvar": -1, "ie": 0}), "natural number"),
    "a truth value as index": (lines({"bvar": True, "ie": 0}), "natural number"),
    "a missing key": (lines({"app": {"fn": 0}, "ie": 1}), "not defined"),
    "a forward reference": (lines({"succ": 0, "il": 5}, {"succ": 1, "il": 2}), "level 1"),
    "a reference to itself": (lines({"succ": 1, "il": 1}), "level 1"),
    "a second meaning": (lines({"bvar": 0, "ie": 0}, {"bvar": 1, "ie": 0}), "already defined"),
    "redefining zero": (lines({"succ": 0, "il": 0}), "already defined"),
    "a numeral in words": (lines({"natVal": "one", "ie": 0}), "digits"),
    "an anonymous declaration": (
        lines({"sort": 0, "ie": 0}, {"axiom": {**AXIOM["axiom"], "name": 0}}),
        "must have a name",
    ),
    "another format": (lines({"meta": {"format": {"version": "9.0.0"}}}), "version"),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed(name: str) -> None:
    """Malformed data is an error of its own, with its line."""
    data, reason = MALFORMED[name]
    with pytest.raises(ExportError, match=reason) as error:
        check_export([*lines({"meta": {}}), *data])
    assert error.value.line == len(data) + 1


def test_older_spellings() -> None:
    """Records as the first format spelled them."""
    outcome = check_export(
        lines(
            {"str": {"pre": 0, "str": "a"}, "i": 1},
            {"sort": {"u": 0}, "i": 0},
            {"bvar": {"deBrujinIndex": 0}, "i": 1},
            {
                "forallE": {"binderName": 1, "binderType": 0, "body": 0, "binderInfo": "default"},
                "i": 2,
            },
            {
                "lam": {"binderName": 1, "binderType": 0, "body": 1, "binderInfo": "implicit"},
                "i": 3,
            },
            {
                "defnInfo": {
                    "name": 1,
                    "levelParams": [],
                    "type": 2,
                    "value": 3,
                    "hints": "opaque",
                    "safety": "safe",
                    "all": [1],
                }
            },
        )
    )
    assert outcome.verdict == "accepted"
    assert outcome.counts == {"def": 1}


def test_only_checks_what_is_needed() -> None:
    """`only` leaves out what a constant does not need."""
    data = lines(
        NAME,
        {"str": {"pre": 0, "str": "b"}, "in": 2},
        {"sort": 0, "ie": 0},
        {"bvar": 5, "ie": 1},
        {"axiom": {"name": 2, "levelParams": [], "type": 1, "isUnsafe": False}},
        AXIOM,
    )
    assert check_export(data).rule == "looseBVar"
    outcome = check_export(data, only="a")
    assert (outcome.verdict, outcome.axioms) == ("accepted", ("a",))
    with pytest.raises(LookupError):
        check_export(data, only="c")


def nest(depth: int) -> Iterator[bytes]:
    """`f (f (… x))`, `depth` deep, as a proof of `P`."""
    yield from lines(
        NAME,
        {"str": {"pre": 0, "str": "f"}, "in": 2},
        {"str": {"pre": 0, "str": "P"}, "in": 3},
        {"str": {"pre": 0, "str": "t"}, "in": 4},
        {"sort": 0, "ie": 0},
        {"const": {"name": 3, "us": []}, "ie": 1},
        {"forallE": {"name": 1, "type": 1, "body": 1, "binderInfo": "default"}, "ie": 2},
        {"axiom": {"name": 3, "levelParams": [], "type": 0, "isUnsafe": False}},
        {"axiom": {"name": 1, "levelParams": [], "type": 1, "isUnsafe": False}},
        {"axiom": {"name": 2, "levelParams": [], "type": 2, "isUnsafe": False}},
        {"const": {"name": 2, "us": []}, "ie": 3},
        {"const": {"name": 1, "us": []}, "ie": 4},
    )
    for i in range(depth):
        yield b'{"app":{"fn":3,"arg":%d},"ie":%d}' % (i + 4, i + 5)
    yield from lines({"thm": {"name": 4, "levelParams": [], "type": 1, "value": depth + 4}})


def test_levels_are_as_large_as_their_distinct_parts() -> None:
    """An `imax` is distributed over a maximum of shared parts, whose tree would be huge."""
    u, v, w = map(mk_param, "uvw")
    shared = u
    for _ in range(100):
        shared = mk_max(mk_max(shared, v), mk_max(shared, w))
    assert leq(mk_imax(v, shared), mk_max(v, shared))


def test_deep_terms_get_a_verdict() -> None:
    """Deep terms are checked, very deep ones declined."""
    assert check_export(nest(20_000)).verdict == "accepted"
    outcome = check_export(nest(400_000))
    assert (outcome.verdict, outcome.rule) == ("declined", "recursion")
    assert outcome.declaration == "t"


def test_limits() -> None:
    """Limits end in `declined`."""
    outcome = check_export(nest(5_000), max_steps=100)
    assert (outcome.verdict, outcome.rule) == ("declined", "steps")
    outcome = check_export(nest(5_000), timeout=0.0)
    assert (outcome.verdict, outcome.rule) == ("declined", "timeout")


def test_huge_results_are_declined() -> None:
    """A result that would fill the memory is not computed."""
    env = environment(ADD, axiom("Nat.shiftLeft", arrow(NAT, NAT, NAT)))
    with pytest.raises(Declined) as error:
        whnf(env, const("Nat.shiftLeft", mk_nat(1), mk_nat(1 << 60)))
    assert error.value.limit == "memory"


def test_on_declaration() -> None:
    """The callback gets every declaration."""
    seen: list[str] = []
    check_export(nest(1), on_declaration=seen.append)
    assert seen == ["P", "a", "f", "t"]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints verdicts, its exit code is the worst of them."""
    good, wrong, broken = tmp_path / "good", tmp_path / "wrong", tmp_path / "broken"
    good.write_bytes(b"\n".join(nest(1)))
    wrong.write_bytes(b"\n".join(lines(NAME, {"natVal": "1", "ie": 0}, AXIOM)))
    broken.write_bytes(b"{")
    assert main([str(good)]) == 0
    assert main([str(good), str(wrong)]) == 1
    assert main([str(broken)]) == 65
    out = capsys.readouterr().out
    assert "accepted" in out
    assert "unknownConstant" in out
    assert "malformed: line 1" in out


def test_terms_are_given_back() -> None:
    """A check leaves nothing in the store."""
    from gnomon.reference import store

    size = store.mark()
    check_export(nest(100))
    assert store.mark() == size


def test_constants_are_counted() -> None:
    """A declaration adds its types, constructors and recursors."""
    env = Environment()
    added: list[Constant] = add_declaration(env, PRELUDE[3])
    assert [constant.name for constant in added] == ["Bool", "Bool.false", "Bool.true", "Bool.rec"]


@pytest.mark.parametrize(
    "module", [info.name for info in pkgutil.iter_modules(gnomon.reference.__path__)]
)
def test_doctests(module: str) -> None:
    """Examples in the modules."""
    if module != "__main__":
        loaded = importlib.import_module(f"gnomon.reference.{module}")
        assert doctest.testmod(loaded).failed == 0


def test_package_doctest() -> None:
    """Examples of the package."""
    results = doctest.testmod(gnomon.reference)
    assert (results.failed, results.attempted > 10) == (0, True)
