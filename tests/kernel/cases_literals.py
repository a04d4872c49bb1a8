"""Natural-number and string literals: their types and what they abbreviate."""

from __future__ import annotations

from dataclasses import replace

from .builder import (
    Expr,
    Prop,
    StrLit,
    Type,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    nat,
    pi,
    proj,
    sort,
    theorem,
    u,
)
from .case import accept, reject
from .prelude import (
    ADD,
    BOOL,
    CHAR,
    EQ,
    FALSE,
    LIST,
    NAT,
    STRING,
    STRING_TYPE,
    TRUE,
    Bool,
    False_,
    Nat,
    String,
    True_,
    by_rfl,
    char,
    char_list,
    eq,
    iterate,
    nat_rec,
    refl,
    succ,
    zero,
)

BIG = 10**60

# --- Literals ------------------------------------------------------------------------------------

LITERALS = [
    accept(
        "nat_literal",
        "unknownConstant",
        "a literal has type Nat",
        NAT,
        definition("x", Nat, nat(37)),
    ),
    reject(
        "nat_literal_type",
        "declTypeMismatch",
        "and no other",
        NAT,
        BOOL,
        definition("x", Bool, nat(1)),
    ),
    reject(
        "nat_literal_without_nat",
        "unknownConstant",
        "without Nat there is no literal",
        definition("x", Type, lam("n", Type, lambda n: n)(nat(0))),
    ),
    reject(
        "nat_literal_in_prop",
        "unknownConstant",
        "with Nat in Prop all numerals are equal by proof irrelevance, and Nat.beq would differ",
        inductive("Nat", sort(0), {"Nat.zero": Nat, "Nat.succ": arrow(Nat, Nat)}),
        definition("x", Nat, nat(1)),
    ),
    reject(
        "nat_literal_before_nat",
        "unknownConstant",
        "Nat must come before the literal",
        axiom("x", arrow(sort(1), sort(1))),
        definition("y", Type, const("x")(nat(0))),
        NAT,
        culprit="y",
    ),
    accept(
        "nat_literal_zero", "declTypeMismatch", "0 is Nat.zero", EQ, NAT, by_rfl(Nat, nat(0), zero)
    ),
    accept(
        "nat_literal_succ",
        "declTypeMismatch",
        "3 is succ 2",
        EQ,
        NAT,
        by_rfl(Nat, nat(3), succ(nat(2))),
    ),
    accept(
        "nat_literal_succ_left",
        "declTypeMismatch",
        "succ (succ 1) is 3",
        EQ,
        NAT,
        by_rfl(Nat, succ(succ(nat(1))), nat(3)),
    ),
    reject(
        "nat_literal_off_by_one",
        "declTypeMismatch",
        "3 is not succ 3",
        EQ,
        NAT,
        by_rfl(Nat, nat(3), succ(nat(3))),
    ),
    reject(
        "nat_literals_differ",
        "declTypeMismatch",
        "different literals",
        EQ,
        NAT,
        by_rfl(Nat, nat(3), nat(4)),
    ),
    reject(
        "nat_literal_not_zero",
        "declTypeMismatch",
        "1 is not zero",
        EQ,
        NAT,
        by_rfl(Nat, nat(1), zero),
    ),
    accept(
        "nat_literal_giant_succ",
        "declTypeMismatch",
        "a giant literal is a successor without being unfolded",
        EQ,
        NAT,
        by_rfl(Nat, nat(BIG), succ(nat(BIG - 1))),
    ),
    reject(
        "nat_literal_64_bits",
        "declTypeMismatch",
        "literals are not taken modulo 2^64",
        EQ,
        NAT,
        by_rfl(Nat, nat(2**64), nat(0)),
    ),
    reject(
        "nat_literal_63_bits",
        "declTypeMismatch",
        "nor modulo 2^63",
        EQ,
        NAT,
        by_rfl(Nat, nat(2**63 + 5), nat(5)),
    ),
    reject(
        "nat_literal_double",
        "declTypeMismatch",
        "literals are not floating-point numbers: 2^53 + 1",
        EQ,
        NAT,
        by_rfl(Nat, nat(2**53 + 1), nat(2**53)),
    ),
    accept(
        "nat_literal_recursor",
        "declTypeMismatch",
        "the recursor computes on a literal",
        EQ,
        ADD,
        by_rfl(Nat, iterate(nat(2), succ, nat(3)), nat(5)),
    ),
    accept(
        "nat_literal_cases_giant",
        "declTypeMismatch",
        "a case distinction on a giant literal takes one step",
        EQ,
        NAT,
        by_rfl(
            Nat,
            nat_rec(
                lam("_", Nat, lambda _: Nat),
                zero,
                lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)),
                nat(BIG),
            ),
            nat(BIG - 1),
        ),
    ),
    reject(
        "nat_literal_recursor_wrong",
        "declTypeMismatch",
        "to the predecessor, not to itself",
        EQ,
        NAT,
        by_rfl(
            Nat,
            nat_rec(
                lam("_", Nat, lambda _: Nat),
                zero,
                lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)),
                nat(3),
            ),
            nat(3),
        ),
    ),
    accept(
        "nat_literal_against_open_successor",
        "declTypeMismatch",
        "succ n for a variable n may not equal 3, but succ n is succ n",
        EQ,
        NAT,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, succ(n), succ(n))),
            lam("n", Nat, lambda n: refl(Nat, succ(n))),
        ),
    ),
    reject(
        "nat_literal_against_variable",
        "declTypeMismatch",
        "a variable is not a literal",
        EQ,
        NAT,
        theorem(
            "x",
            pi("n", Nat, lambda n: eq(Nat, succ(n), nat(3))),
            lam("n", Nat, lambda n: refl(Nat, succ(n))),
        ),
    ),
    reject(
        "nat_is_a_definition",
        "unknownConstant",
        "Nat is an alias of False here: the literal would prove it",
        FALSE,
        definition("Nat", sort(0), False_),
        theorem("x", False_, nat(0)),
    ),
    reject(
        "nat_is_an_axiom",
        "unknownConstant",
        "a literal of an axiomatic Nat would make an arbitrary type inhabited",
        axiom("Nat", Type),
        definition("x", Nat, nat(0)),
    ),
    reject(
        "nat_is_empty",
        "unknownConstant",
        "a literal of an empty inductive type called Nat would prove False",
        FALSE,
        inductive("Nat", Type, {}),
        theorem("x", False_, const("Nat.rec", 0)(lam("_", Nat, lambda _: False_), nat(0))),
    ),
    reject(
        "nat_has_other_ctors",
        "unknownConstant",
        "with zero and succ in the other order a literal does not stand for the constructors",
        EQ,
        inductive("Nat", Type, {"succ": arrow(Nat, Nat)}),
        theorem("x", eq(Nat, nat(0), nat(0)), refl(Nat, nat(0))),
    ),
    reject(
        "nat_with_three_ctors",
        "unknownConstant",
        "a third constructor makes it another type",
        EQ,
        inductive("Nat", Type, {"zero": Nat, "succ": arrow(Nat, Nat), "omega": Nat}),
        by_rfl(Nat, nat(1), succ(zero)),
    ),
]

# --- Strings -------------------------------------------------------------------------------------

_of_list = const("String.ofList")
STRINGS = [
    accept(
        "string_literal",
        "unknownConstant",
        "a literal has type String",
        STRING,
        definition("x", String, StrLit("abc")),
    ),
    reject(
        "string_literal_type",
        "declTypeMismatch",
        "and no other",
        STRING,
        definition("x", Nat, StrLit("abc")),
    ),
    reject(
        "string_literal_without_string",
        "unknownConstant",
        "without String there is no literal",
        definition("x", Type, lam("s", Type, lambda s: s)(StrLit("abc"))),
    ),
    reject(
        "string_literal_before_string",
        "unknownConstant",
        "String must come before the literal",
        LIST,
        CHAR,
        definition("x", Nat, lam("n", Nat, lambda n: n)(StrLit("a"))),
        STRING,
        culprit="x",
    ),
    accept(
        "string_axiomatic_char",
        "unknownConstant",
        "what a literal abbreviates need only be typable: characters may be axioms",
        LIST,
        NAT,
        axiom("Char", Type),
        axiom("Char.ofNat", arrow(Nat, const("Char"))),
        STRING_TYPE,
        definition("x", String, StrLit("abc")),
    ),
    reject(
        "string_ill_typed_char",
        "unknownConstant",
        "with another type of Char.ofNat a literal abbreviates an ill-typed term",
        LIST,
        NAT,
        axiom("Char", Type),
        axiom("Char.ofNat", arrow(const("Char"), const("Char"))),
        STRING_TYPE,
        definition("x", String, StrLit("abc")),
    ),
    reject(
        "string_is_empty",
        "unknownConstant",
        "a literal of an empty String would prove False",
        LIST,
        CHAR,
        FALSE,
        inductive("String", Type, {}),
        definition("x", String, StrLit("abc")),
    ),
    reject(
        "string_two_builders",
        "declTypeMismatch",
        "where String.mk is the constructor, a literal is that; if a later String.ofList took over,"
        " a literal would equal both, and two unequal strings each other",
        EQ,
        LIST,
        *CHAR,
        inductive("String", Type, {"String.mk": arrow(const("List", 0)(const("Char")), String)}),
        by_rfl(String, StrLit("a"), const("String.mk")(char_list(char(97))), name="before"),
        definition(
            "String.ofList",
            arrow(const("List", 0)(const("Char")), String),
            lam("l", const("List", 0)(const("Char")), lambda _: const("String.mk")(char_list())),
        ),
        by_rfl(String, StrLit("a"), _of_list(char_list(char(97)))),
    ),
    reject(
        "string_forged_cons",
        "unknownConstant",
        "a List.cons that asks for a proof of False is not the one that literals abbreviate: they"
        " would be lists that nobody can build, and List.rec would hand out the proof",
        FALSE,
        inductive(
            "List",
            pi("α", sort(u + 1), lambda _: sort(u + 1)),
            {
                "nil": pi("α", sort(u + 1), lambda a: const("List", u)(a)),
                "cons": pi(
                    "α",
                    sort(u + 1),
                    lambda a: arrow(a, False_, const("List", u)(a), const("List", u)(a)),
                ),
            },
            "u",
            params=1,
        ),
        *CHAR,
        STRING_TYPE,
        definition("x", String, StrLit("a")),
    ),
    accept(
        "string_unfolds",
        "declTypeMismatch",
        "a literal is the list of its characters",
        EQ,
        STRING,
        by_rfl(String, StrLit("ab"), _of_list(char_list(char(97), char(98)))),
    ),
    accept(
        "string_unfolds_left",
        "declTypeMismatch",
        "in both directions",
        EQ,
        STRING,
        by_rfl(String, _of_list(char_list(char(97), char(98))), StrLit("ab")),
    ),
    accept(
        "string_empty",
        "declTypeMismatch",
        "the empty literal is the empty list",
        EQ,
        STRING,
        by_rfl(String, StrLit(""), _of_list(char_list())),
    ),
    reject(
        "string_empty_bad",
        "declTypeMismatch",
        "and no other",
        EQ,
        STRING,
        by_rfl(String, StrLit("a"), _of_list(char_list())),
    ),
    reject(
        "string_unfolds_reversed",
        "declTypeMismatch",
        "not reversed",
        EQ,
        STRING,
        by_rfl(String, StrLit("ab"), _of_list(char_list(char(98), char(97)))),
    ),
    reject(
        "strings_differ",
        "declTypeMismatch",
        "different literals",
        EQ,
        STRING,
        by_rfl(String, StrLit("ab"), StrLit("abc")),
    ),
    accept(
        "strings_equal",
        "declTypeMismatch",
        "equal literals",
        EQ,
        STRING,
        by_rfl(String, StrLit("ab"), StrLit("ab")),
    ),
    accept(
        "string_code_points",
        "declTypeMismatch",
        "characters are code points, not bytes or UTF-16 units",
        EQ,
        STRING,
        by_rfl(String, StrLit("λ𝔸"), _of_list(char_list(char(0x3BB), char(0x1D538)))),
    ),
    reject(
        "string_utf16",
        "declTypeMismatch",
        "not UTF-16 units",
        EQ,
        STRING,
        by_rfl(String, StrLit("𝔸"), _of_list(char_list(char(0xD835), char(0xDD38)))),
    ),
    reject(
        "string_utf8",
        "declTypeMismatch",
        "not bytes",
        EQ,
        STRING,
        by_rfl(String, StrLit("λ"), _of_list(char_list(char(0xCE), char(0xBB)))),
    ),
    accept(
        "string_escapes",
        "declTypeMismatch",
        "control characters, quotes and NUL survive the file format",
        EQ,
        STRING,
        by_rfl(
            String, StrLit('\0"\\\n'), _of_list(char_list(char(0), char(34), char(92), char(10)))
        ),
    ),
    reject(
        "string_normalisation",
        "declTypeMismatch",
        "é as one code point is not e with an accent",
        EQ,
        STRING,
        by_rfl(String, StrLit("\u00e9"), StrLit("e\u0301")),
    ),
    accept(
        "string_recursor",
        "declTypeMismatch",
        "the recursor of String computes on a literal",
        EQ,
        STRING,
        by_rfl(
            const("List", 0)(const("Char")),
            const("String.rec", 1)(
                lam("_", String, lambda _: const("List", 0)(const("Char"))),
                lam("l", const("List", 0)(const("Char")), lambda cs: cs),
                StrLit("a"),
            ),
            char_list(char(97)),
        ),
    ),
    accept(
        "string_projection",
        "declTypeMismatch",
        "a projection computes on a literal",
        EQ,
        STRING,
        by_rfl(
            const("List", 0)(const("Char")), proj("String", 0, StrLit("a")), char_list(char(97))
        ),
    ),
    reject(
        "string_projection_bad",
        "declTypeMismatch",
        "to the literal's characters",
        EQ,
        STRING,
        by_rfl(
            const("List", 0)(const("Char")), proj("String", 0, StrLit("a")), char_list(char(98))
        ),
    ),
    reject(
        "string_is_not_nat",
        "declTypeMismatch|appTypeMismatch",
        "literals of different kinds",
        EQ,
        STRING,
        by_rfl(String, StrLit("1"), nat(1)),
    ),
]

# --- Strings without Lean's List and Char --------------------------------------------------------

_chars = const("List", 0)(const("Char"))
FALSE_LIST = inductive(
    "List",
    arrow(sort(u + 1), sort(u + 1)),
    {
        "nil": pi("α", sort(u + 1), lambda a: const("List", u)(a)),
        "cons": pi(
            "α", sort(u + 1), lambda a: arrow(False_, const("List", u)(a), const("List", u)(a))
        ),
    },
    "u",
    params=1,
)


def _by_list(result: Expr, nil: Expr, cons: Expr, major: Expr, level: int) -> Expr:
    """`List.rec` on a list of characters, with false heads; all results are of one type."""
    return const("List.rec", level, 0)(const("Char"), result, nil, cons, major)


_holds = lam(
    "l",
    _chars,
    lambda chars: _by_list(
        lam("_", _chars, lambda _: Prop),
        True_,
        lam("h", False_, lambda _: lam("t", _chars, lambda _: lam("ih", Prop, lambda _: False_))),
        chars,
        1,
    ),
)
_head = lam(
    "l",
    _chars,
    lambda chars: _by_list(
        _holds,
        const("True.intro"),
        lam("h", False_, lambda h: lam("t", _chars, lambda t: lam("ih", _holds(t), lambda _: h))),
        chars,
        0,
    ),
)
BUILT_OTHERWISE = [
    reject(
        "string_of_false_heads",
        "unknownConstant",
        "a literal must not put its characters where List.cons has a proof of False",
        FALSE,
        TRUE,
        FALSE_LIST,
        CHAR,
        STRING_TYPE,
        theorem("head", pi("l", _chars, _holds), _head),
        theorem("x", False_, const("head")(proj("String", 0, StrLit("a")))),
    ),
    *(
        reject(
            f"string_of_{safety}_characters",
            "unknownConstant",
            "a function that need not end must not make characters of an empty type Char",
            NAT,
            LIST,
            inductive("Char", Type, {}),
            replace(
                definition(
                    "Char.ofNat",
                    arrow(Nat, const("Char")),
                    lam("n", Nat, lambda n: const("Char.ofNat")(n)),
                ),
                safety=safety,
            ),
            STRING_TYPE,
            definition("x", String, StrLit("a")),
        )
        for safety in ("unsafe", "partial")
    ),
]

CASES = [*LITERALS, *STRINGS, *BUILT_OTHERWISE]
