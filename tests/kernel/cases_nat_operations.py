"""Operations on natural-number literals, which a kernel may compute where they are the genuine
ones.

The accelerated functions are a model of the operations.  So a kernel may use them where the
operation is defined so that its equations hold, or is an axiom of the right type (as in exports
without bodies), which constrains nothing. A definition that merely has the name of an operation
computes what it says.
"""

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
    let,
    nat,
    opaque,
    pi,
    theorem,
)
from .case import Case, Source, accept, decline, reject
from .prelude import (
    BEQ,
    BLE,
    BOOL,
    EQ,
    MUL,
    NAT,
    POW,
    SUB,
    Bool,
    Nat,
    NatOp,
    by_rfl,
    eq,
    false,
    iterate,
    nat_axiom,
    nat_fun,
    nat_op,
    nat_rec,
    refl,
    succ,
    true,
    zero,
)

BIG = 10**60

# --- Operations on literals ----------------------------------------------------------------------


def _all_operations() -> tuple[Source, ...]:
    """The genuine definitions where they are short, axioms elsewhere."""
    rest = ["div", "mod", "gcd", "land", "lor", "xor", "shiftLeft", "shiftRight"]
    return (
        EQ,
        *POW,
        *SUB,
        *BEQ,
        *BLE,
        *(nat_axiom(name) for name in rest),
        nat_axiom("log2", arrow(Nat, Nat)),
    )


OPERATIONS_PRELUDE = _all_operations()
POW_AXIOM = (EQ, NAT, nat_axiom("pow"))


def computes(name: str, why: str, term: Expr, value: int) -> Case:
    """``term = value`` by computation."""
    return accept(
        f"nat_{name}", "declTypeMismatch", why, OPERATIONS_PRELUDE, by_rfl(Nat, term, nat(value))
    )


def miscomputes(name: str, why: str, term: Expr, value: int) -> Case:
    """``term = value`` is false."""
    return reject(
        f"nat_{name}", "declTypeMismatch", why, OPERATIONS_PRELUDE, by_rfl(Nat, term, nat(value))
    )


def decides(name: str, why: str, term: Expr, value: bool) -> list[Case]:
    """``term`` computes to ``value`` and not to the other truth value."""
    good, bad = (true, false) if value else (false, true)
    return [
        accept(
            f"nat_{name}", "declTypeMismatch", why, OPERATIONS_PRELUDE, by_rfl(Bool, term, good)
        ),
        reject(
            f"nat_{name}_not", "declTypeMismatch", why, OPERATIONS_PRELUDE, by_rfl(Bool, term, bad)
        ),
    ]


def op(name: str, *args: int) -> Expr:
    """An operation on literals."""
    return nat_fun(name)(*map(nat, args))


OPERATIONS = [
    computes("add", "giant sum", op("add", BIG, 1), BIG + 1),
    miscomputes("add_bad", "giant sum, off by one", op("add", BIG, 1), BIG),
    miscomputes("add_wraps", "no 64-bit arithmetic", op("add", 2**64 - 1, 1), 0),
    computes("sub", "difference", op("sub", BIG, 1), BIG - 1),
    computes("sub_underflow", "subtraction is truncated", op("sub", 3, 5), 0),
    miscomputes("sub_underflow_wraps", "not modular", op("sub", 3, 5), 2**64 - 2),
    miscomputes("sub_underflow_abs", "nor the absolute difference", op("sub", 3, 5), 2),
    computes("mul", "giant product", op("mul", BIG, BIG), BIG * BIG),
    miscomputes("mul_bad", "giant product, off by one", op("mul", BIG, BIG), BIG * BIG + 1),
    computes("mul_zero", "times zero", op("mul", BIG, 0), 0),
    computes("div", "rounds down", op("div", 17, 5), 3),
    miscomputes("div_up", "not up", op("div", 17, 5), 4),
    computes("div_by_zero", "x / 0 = 0", op("div", 17, 0), 0),
    miscomputes("div_by_zero_bad", "not x", op("div", 17, 0), 17),
    computes("div_zero_zero", "0 / 0 = 0", op("div", 0, 0), 0),
    computes("div_giant", "giant quotient", op("div", BIG * 7 + 3, 7), BIG),
    computes("mod", "remainder", op("mod", 17, 5), 2),
    computes("mod_by_zero", "x % 0 = x", op("mod", 17, 0), 17),
    miscomputes("mod_by_zero_bad", "not 0", op("mod", 17, 0), 0),
    computes("mod_giant", "giant remainder", op("mod", BIG * 7 + 3, BIG), 3),
    computes("gcd", "gcd", op("gcd", 12, 18), 6),
    computes("gcd_zero_left", "gcd 0 n = n", op("gcd", 0, 5), 5),
    computes("gcd_zero_right", "gcd n 0 = n", op("gcd", 5, 0), 5),
    computes("gcd_zero_zero", "gcd 0 0 = 0", op("gcd", 0, 0), 0),
    miscomputes("gcd_zero_bad", "not 1", op("gcd", 0, 5), 1),
    computes("land", "bitwise and", op("land", 12, 10), 8),
    miscomputes("land_bad", "not logical and", op("land", 12, 10), 1),
    computes("lor", "bitwise or", op("lor", 12, 10), 14),
    computes("xor", "bitwise exclusive or", op("xor", 12, 10), 6),
    miscomputes("xor_is_not_pow", "not exponentiation", op("xor", 2, 3), 8),
    computes("land_giant", "beyond machine words", op("land", 2**200 + 5, 2**200 + 3), 2**200 + 1),
    computes("shift_left", "x * 2^n", op("shiftLeft", 5, 3), 40),
    computes("shift_left_past_word", "beyond machine words", op("shiftLeft", 1, 100), 2**100),
    miscomputes(
        "shift_left_masked", "the distance is not taken modulo 64", op("shiftLeft", 1, 64), 1
    ),
    computes("shift_right", "x / 2^n", op("shiftRight", 41, 3), 5),
    computes("shift_right_all", "past the last bit", op("shiftRight", 41, 70), 0),
    computes(
        "shift_right_giant", "a giant distance gives zero at once", op("shiftRight", 41, BIG), 0
    ),
    computes("pow", "power", op("pow", 3, 5), 243),
    computes("pow_zero_zero", "0^0 = 1", op("pow", 0, 0), 1),
    miscomputes("pow_zero_zero_bad", "not 0", op("pow", 0, 0), 0),
    computes("pow_zero_base", "0^n = 0", op("pow", 0, 7), 0),
    computes("pow_big", "a power of 300 digits", op("pow", 2, 1000), 2**1000),
    miscomputes("pow_swapped", "base and exponent are not swapped", op("pow", 2, 5), 25),
    computes("log2", "rounds down", op("log2", 1023), 9),
    computes("log2_exact", "exact power", op("log2", 1024), 10),
    computes("log2_zero", "log2 0 = 0", op("log2", 0), 0),
    computes("log2_giant", "giant", op("log2", 2**200 + 1), 200),
    *decides("beq", "equality", op("beq", BIG, BIG), True),
    *decides("beq_differ", "equality beyond machine words", op("beq", 2**64, 0), False),
    *decides("ble", "order", op("ble", BIG, BIG + 1), True),
    *decides("ble_equal", "reflexive", op("ble", 7, 7), True),
    *decides("ble_greater", "order, the other way", op("ble", BIG + 1, BIG), False),
    computes(
        "nested_operations",
        "arguments are reduced to literals first",
        nat_fun("add")(op("mul", 6, 7), succ(op("sub", 2, 1))),
        44,
    ),
    accept(
        "nat_operation_by_unfolding",
        "declTypeMismatch",
        "arguments that are definitions are unfolded first",
        OPERATIONS_PRELUDE,
        definition("a", Nat, nat(BIG)),
        by_rfl(Nat, nat_fun("div")(const("a"), const("a")), nat(1)),
    ),
    accept(
        "nat_operation_on_constructors",
        "declTypeMismatch",
        "succ zero is the literal 1 as an argument",
        OPERATIONS_PRELUDE,
        by_rfl(Nat, nat_fun("gcd")(succ(zero), succ(succ(zero))), succ(zero)),
    ),
    reject(
        "nat_operation_on_variable",
        "declTypeMismatch",
        "0 * n is not computed for a variable n: an axiom's table has no such entry",
        OPERATIONS_PRELUDE,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("mul")(zero, n), zero)),
            lam("n", Nat, lambda _: refl(Nat, zero)),
        ),
    ),
    reject(
        "nat_axiom_type_only_equal",
        "declTypeMismatch",
        "an axiom's type is compared as written: it has not been checked when that is decided",
        EQ,
        NAT,
        axiom("Nat.gcd", arrow(Nat, Nat, let("t", Type, Prop, lambda _: Nat))),
        by_rfl(Nat, nat_fun("gcd")(nat(6), nat(4)), nat(2)),
    ),
    reject(
        "nat_axiom_operation_on_variable",
        "declTypeMismatch",
        "gcd n n is not n by computation",
        OPERATIONS_PRELUDE,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("gcd")(n, n), n)),
            lam("n", Nat, lambda n: refl(Nat, n)),
        ),
    ),
    accept(
        "nat_operation_open_definition",
        "declTypeMismatch",
        "n * 0 is zero by the definition",
        OPERATIONS_PRELUDE,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("mul")(n, nat(0)), zero)),
            lam("n", Nat, lambda _: refl(Nat, zero)),
        ),
    ),
    reject(
        "nat_pow_of_constant",
        "declTypeMismatch",
        "a base that is no literal is not read as one",
        OPERATIONS_PRELUDE,
        axiom("c", Nat),
        by_rfl(Nat, nat_fun("pow")(const("c"), nat(2)), nat(4)),
    ),
    reject(
        "nat_pow_of_constant_exponent",
        "declTypeMismatch",
        "nor an exponent",
        OPERATIONS_PRELUDE,
        axiom("c", Nat),
        by_rfl(Nat, nat_fun("pow")(nat(2), const("c")), nat(4)),
    ),
    accept(
        "nat_operation_partial",
        "declTypeMismatch",
        "an operation that lacks an argument is a function like any other",
        OPERATIONS_PRELUDE,
        by_rfl(
            arrow(Nat, Nat),
            nat_fun("add")(nat(2)),
            lam("n", Nat, lambda n: nat_fun("add")(nat(2), n)),
        ),
    ),
    accept(
        "nat_add_literal_open",
        "declTypeMismatch",
        "n + 2 is succ (succ n), with a literal on the right",
        OPERATIONS_PRELUDE,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, nat_fun("add")(n, nat(2)), succ(succ(n)))),
            lam("n", Nat, lambda n: refl(Nat, succ(succ(n)))),
        ),
    ),
    decline(
        "nat_pow_huge_exponent",
        "declTypeMismatch",
        "2^(2^64) does not fit into memory: refused or declined at once, never computed",
        POW_AXIOM,
        by_rfl(Nat, op("pow", 2, 2**64), nat(0)),
    ),
    decline(
        "nat_pow_huge_exponent_defined",
        "declTypeMismatch",
        "nor is it computed by unfolding a genuine definition 2^64 times",
        OPERATIONS_PRELUDE,
        by_rfl(Nat, op("pow", 2, 2**64), nat(0)),
    ),
    decline(
        "nat_pow_tower",
        "declTypeMismatch",
        "the exponent is computed, the power is not",
        POW_AXIOM,
        by_rfl(Nat, nat_fun("pow")(nat(2), op("pow", 10, 20)), nat(1)),
    ),
    decline(
        "nat_pow_huge_base",
        "declTypeMismatch",
        "a moderate exponent of a large base does not fit either",
        POW_AXIOM,
        by_rfl(Nat, op("pow", 10**4000, 2**23), nat(1)),
    ),
    accept(
        "nat_pow_huge_same",
        "declTypeMismatch",
        "the same huge power on both sides need not be computed",
        POW_AXIOM,
        by_rfl(Nat, op("pow", 2, 2**64), op("pow", 2, 2**64)),
    ),
    decline(
        "nat_shift_left_huge",
        "declTypeMismatch",
        "1 << 2^64 does not fit into memory either",
        OPERATIONS_PRELUDE,
        by_rfl(Nat, op("shiftLeft", 1, 2**64), nat(0)),
    ),
]

# --- Names alone do not make an operation --------------------------------------------------------

_first = lam("a", Nat, lambda a: lam("b", Nat, lambda _: a))
_by_name = (EQ, NAT, nat_op("add", _first))
IMPOSTORS = [
    reject(
        "impostor_add",
        "declTypeMismatch",
        "Nat.add is defined as the first projection here: 2 + 2 is 2, not 4",
        _by_name,
        by_rfl(Nat, op("add", 2, 2), nat(4)),
    ),
    accept(
        "impostor_add_computes",
        "declTypeMismatch",
        "what is defined is what is computed",
        _by_name,
        by_rfl(Nat, op("add", 2, 3), nat(2)),
    ),
    reject(
        "impostor_add_giant",
        "declTypeMismatch",
        "also for literals that could not be unfolded",
        _by_name,
        by_rfl(Nat, op("add", BIG, 1), nat(BIG + 1)),
    ),
    reject(
        "impostor_pow",
        "declTypeMismatch",
        "Nat.pow as the first projection",
        EQ,
        MUL,
        nat_op("pow", _first),
        by_rfl(Nat, op("pow", 2, 3), nat(8)),
    ),
    accept(
        "impostor_pow_computes",
        "declTypeMismatch",
        "Nat.pow as the first projection",
        EQ,
        MUL,
        nat_op("pow", _first),
        by_rfl(Nat, op("pow", 2, 3), nat(2)),
    ),
    reject(
        "impostor_div",
        "declTypeMismatch",
        "a definition called Nat.div that returns its dividend",
        EQ,
        NAT,
        nat_op("div", _first),
        by_rfl(Nat, op("div", 6, 3), nat(2)),
    ),
    accept(
        "impostor_div_computes",
        "declTypeMismatch",
        "a definition called Nat.div that returns its dividend",
        EQ,
        NAT,
        nat_op("div", _first),
        by_rfl(Nat, op("div", 6, 3), nat(6)),
    ),
    reject(
        "impostor_mod_gcd",
        "declTypeMismatch",
        "a definition called Nat.gcd",
        EQ,
        NAT,
        nat_op("gcd", _first),
        by_rfl(Nat, op("gcd", 6, 4), nat(2)),
    ),
    reject(
        "impostor_beq",
        "declTypeMismatch",
        "a definition called Nat.beq that is always true",
        EQ,
        NAT,
        BOOL,
        definition(
            "Nat.beq", arrow(Nat, Nat, Bool), lam("a", Nat, lambda _: lam("b", Nat, lambda _: true))
        ),
        by_rfl(Bool, op("beq", 2, 3), false),
    ),
    accept(
        "impostor_beq_computes",
        "declTypeMismatch",
        "a definition called Nat.beq that is always true",
        EQ,
        NAT,
        BOOL,
        definition(
            "Nat.beq", arrow(Nat, Nat, Bool), lam("a", Nat, lambda _: lam("b", Nat, lambda _: true))
        ),
        by_rfl(Bool, op("beq", 2, 3), true),
    ),
    reject(
        "impostor_land",
        "declTypeMismatch",
        "a definition called Nat.land",
        EQ,
        NAT,
        nat_op("land", _first),
        by_rfl(Nat, op("land", 3, 1), nat(1)),
    ),
    reject(
        "impostor_log2",
        "declTypeMismatch",
        "a definition called Nat.log2",
        EQ,
        NAT,
        definition("Nat.log2", arrow(Nat, Nat), lam("n", Nat, lambda n: n)),
        by_rfl(Nat, op("log2", 8), nat(3)),
    ),
    reject(
        "impostor_opaque",
        "declTypeMismatch",
        "an opaque constant called Nat.add has a value, which may be another: nothing is known"
        " of it",
        EQ,
        NAT,
        opaque("Nat.add", NatOp, _first),
        by_rfl(Nat, op("add", 2, 2), nat(4)),
    ),
    reject(
        "impostor_other_type",
        "declTypeMismatch",
        "an axiom called Nat.add of another type is not an operation",
        EQ,
        NAT,
        BOOL,
        axiom("Nat.add", arrow(Nat, Nat, Bool)),
        axiom("F", arrow(Bool, Type)),
        axiom("h", const("F")(op("add", 2, 2))),
        definition("x", const("F")(true), const("h")),
    ),
    reject(
        "impostor_wrong_base_case",
        "declTypeMismatch",
        "right on successors, wrong at zero: one equation is not enough",
        EQ,
        NAT,
        nat_op("add", lam("a", Nat, lambda a: lam("b", Nat, lambda b: iterate(succ(a), succ, b)))),
        by_rfl(Nat, op("add", 2, 2), nat(4)),
    ),
    reject(
        "impostor_wrong_step",
        "declTypeMismatch",
        "right at zero and one, wrong later",
        EQ,
        NAT,
        nat_op(
            "add",
            lam(
                "a",
                Nat,
                lambda a: lam(
                    "b",
                    Nat,
                    lambda b: nat_rec(
                        lam("_", Nat, lambda _: Nat),
                        a,
                        lam("n", Nat, lambda _: lam("ih", Nat, lambda _: succ(a))),
                        b,
                    ),
                ),
            ),
        ),
        by_rfl(Nat, op("add", 2, 2), nat(4)),
    ),
    reject(
        "impostor_on_fake_helper",
        "declTypeMismatch",
        "Nat.mul by repeated addition of a Nat.add that is not addition",
        _by_name,
        nat_op(
            "mul",
            lam(
                "a",
                Nat,
                lambda a: lam(
                    "b",
                    Nat,
                    lambda b: iterate(zero, lam("x", Nat, lambda x: nat_fun("add")(x, a)), b),
                ),
            ),
        ),
        by_rfl(Nat, op("mul", 2, 3), nat(6)),
    ),
    accept(
        "impostor_on_fake_helper_computes",
        "declTypeMismatch",
        "it computes ((0 + 2) + 2) + 2 = 0 with that addition",
        _by_name,
        nat_op(
            "mul",
            lam(
                "a",
                Nat,
                lambda a: lam(
                    "b",
                    Nat,
                    lambda b: iterate(zero, lam("x", Nat, lambda x: nat_fun("add")(x, a)), b),
                ),
            ),
        ),
        by_rfl(Nat, op("mul", 2, 3), nat(0)),
    ),
    reject(
        "impostor_namespace",
        "declTypeMismatch",
        "only the full name counts: X.Nat.add is an axiom like any other",
        EQ,
        NAT,
        axiom("X.Nat.add", NatOp),
        by_rfl(Nat, const("X.Nat.add")(nat(2), nat(2)), nat(4)),
    ),
    accept(
        "genuine_add_other_recursion",
        "declTypeMismatch",
        "a definition with the right equations written differently is genuine enough to compute"
        " small sums",
        EQ,
        NAT,
        nat_op(
            "add",
            lam(
                "a",
                Nat,
                lambda a: lam(
                    "b",
                    Nat,
                    lambda b: nat_rec(
                        lam("_", Nat, lambda _: arrow(Nat, Nat)),
                        lam("c", Nat, lambda c: c),
                        lam(
                            "n",
                            Nat,
                            lambda _: lam(
                                "ih",
                                arrow(Nat, Nat),
                                lambda ih: lam("c", Nat, lambda c: succ(ih(c))),
                            ),
                        ),
                        b,
                    )(a),
                ),
            ),
        ),
        by_rfl(Nat, op("add", 12, 30), nat(42)),
    ),
    reject(
        "impostor_bool",
        "declTypeMismatch",
        "Nat.ble into a Bool whose constructors are swapped",
        EQ,
        NAT,
        inductive("Bool", Type, {"true": Bool, "false": Bool}),
        axiom("Nat.ble", arrow(Nat, Nat, Bool)),
        by_rfl(
            Nat,
            const("Bool.rec", 1)(lam("_", Bool, lambda _: Nat), nat(10), nat(20), op("ble", 3, 2)),
            nat(10),
        ),
    ),
]


CASES = [*OPERATIONS, *IMPOSTORS]
