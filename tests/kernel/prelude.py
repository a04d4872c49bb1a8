"""The declarations most kernel cases start from, written out here rather than taken from a
library.

Each tuple in capitals lists a declaration after everything it needs, so that a case names what it
uses and nothing else.  Recursors are not stated except in the ``*_STATED`` groups, whose
recursors are the true ones, by hand; forged recursors start from those.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from .builder import (
    Axiom,
    Body,
    Expr,
    LevelLike,
    NameLike,
    Param,
    Prop,
    Quot,
    Rec,
    Rule,
    Type,
    Value,
    arrow,
    axiom,
    const,
    definition,
    inductive,
    lam,
    lmax,
    mk_name,
    nat,
    pi,
    sort,
    theorem,
    u,
    v,
)

# --- Nat and Bool --------------------------------------------------------------------------------

Nat, zero, succ = const("Nat"), const("Nat.zero"), const("Nat.succ")
Bool, true, false = const("Bool"), const("Bool.true"), const("Bool.false")
NatOp = arrow(Nat, Nat, Nat)

NAT = inductive("Nat", Type, {"zero": Nat, "succ": arrow(Nat, Nat)})
BOOL = inductive("Bool", Type, {"false": Bool, "true": Bool})


def nat_rec(motive: Expr, base: Expr, step: Expr, major: Expr, level: LevelLike = 1) -> Expr:
    """``Nat.rec`` at ``level``."""
    return const("Nat.rec", level)(motive, base, step, major)


def iterate(base: Expr, step: Expr, count: Expr) -> Expr:
    """``step`` applied ``count`` times to ``base``, all of them natural numbers."""
    return nat_rec(lam("n", Nat, lambda _: Nat), base, lam("n", Nat, lambda _: step), count)


def nat_op(name: str, value: Expr) -> Value:
    """The definition of ``Nat.name`` as a binary function."""
    return definition(f"Nat.{name}", NatOp, value)


_pred = lam(
    "n",
    Nat,
    lambda n: nat_rec(
        lam("n", Nat, lambda _: Nat), zero, lam("n", Nat, lambda n: lam("ih", Nat, lambda _: n)), n
    ),
)
_add = lam("a", Nat, lambda a: lam("b", Nat, lambda b: iterate(a, succ, b)))
_sub = lam("a", Nat, lambda a: lam("b", Nat, lambda b: iterate(a, const("Nat.pred"), b)))
_mul = lam(
    "a",
    Nat,
    lambda a: lam(
        "b", Nat, lambda b: iterate(zero, lam("x", Nat, lambda x: const("Nat.add")(x, a)), b)
    ),
)
_pow = lam(
    "a",
    Nat,
    lambda a: lam(
        "b", Nat, lambda b: iterate(succ(zero), lam("x", Nat, lambda x: const("Nat.mul")(x, a)), b)
    ),
)


def _compare(zero_zero: Expr, zero_succ: Expr, succ_zero: Expr) -> Expr:
    """A Boolean comparison by recursion on both numbers, from its values at the ends."""
    to_bool = lam("n", Nat, lambda _: Bool)

    def cases(at_zero: Expr, at_succ: Expr) -> Expr:
        return lam("m", Nat, lambda m: nat_rec(to_bool, at_zero, at_succ, m))

    base = cases(zero_zero, lam("m", Nat, lambda _: lam("ih", Bool, lambda _: zero_succ)))
    step = lam(
        "n",
        Nat,
        lambda _: lam(
            "ih",
            arrow(Nat, Bool),
            lambda ih: cases(succ_zero, lam("m", Nat, lambda m: lam("_", Bool, lambda _: ih(m)))),
        ),
    )
    return lam(
        "n", Nat, lambda n: nat_rec(lam("n", Nat, lambda _: arrow(Nat, Bool)), base, step, n)
    )


PRED = (NAT, definition("Nat.pred", arrow(Nat, Nat), _pred))
ADD = (NAT, nat_op("add", _add))
SUB = (*PRED, nat_op("sub", _sub))
MUL = (*ADD, nat_op("mul", _mul))
POW = (*MUL, nat_op("pow", _pow))
BEQ = (NAT, BOOL, definition("Nat.beq", arrow(Nat, Nat, Bool), _compare(true, false, false)))
BLE = (NAT, BOOL, definition("Nat.ble", arrow(Nat, Nat, Bool), _compare(true, true, false)))


def nat_axiom(name: str, type_: Expr = NatOp) -> Axiom:
    """``Nat.name`` as an axiom: what an export without bodies contains."""
    return axiom(f"Nat.{name}", type_)


def nat_fun(name: str) -> Expr:
    """The constant ``Nat.name``."""
    return const(f"Nat.{name}")


# --- Equality and logic --------------------------------------------------------------------------

EQ = inductive(
    "Eq",
    pi("α", sort(u), lambda a: arrow(a, a, Prop), "implicit"),
    {"refl": pi("α", sort(u), lambda a: pi("a", a, lambda x: const("Eq", u)(a, x, x)), "implicit")},
    "u",
    params=2,
)
TRUE = inductive("True", Prop, {"intro": const("True")})
FALSE = inductive("False", Prop, {})
AND = inductive(
    "And",
    arrow(Prop, Prop, Prop),
    {"intro": pi("a", Prop, lambda a: pi("b", Prop, lambda b: arrow(a, b, const("And")(a, b))))},
    params=2,
)
True_, False_ = const("True"), const("False")


def eq(type_: Expr, lhs: Expr, rhs: Expr, level: LevelLike = 1) -> Expr:
    """``@Eq.{level} type_ lhs rhs``."""
    return const("Eq", level)(type_, lhs, rhs)


def refl(type_: Expr, term: Expr, level: LevelLike = 1) -> Expr:
    """``@Eq.refl.{level} type_ term``."""
    return const("Eq.refl", level)(type_, term)


def by_rfl(
    type_: Expr,
    lhs: Expr,
    rhs: Expr,
    level: LevelLike = 1,
    *,
    name: NameLike = "test",
    levels: str = "",
) -> Value:
    """``theorem name : lhs = rhs := rfl``: accepted exactly when the two sides are definitionally
    equal.
    """
    return theorem(name, eq(type_, lhs, rhs, level), refl(type_, lhs, level), levels)


# --- Data ----------------------------------------------------------------------------------------

PUNIT = inductive("PUnit", sort(u), {"unit": const("PUnit", u)}, "u")
UNIT = inductive("Unit", Type, {"unit": const("Unit")})
EMPTY = inductive("Empty", Type, {})
_prod_sort = sort(lmax(u, v) + 1)
PROD = inductive(
    "Prod",
    arrow(sort(u + 1), sort(v + 1), _prod_sort),
    {
        "mk": pi(
            "α",
            sort(u + 1),
            lambda a: pi("β", sort(v + 1), lambda b: arrow(a, b, const("Prod", u, v)(a, b))),
        )
    },
    "u v",
    params=2,
)
LIST = inductive(
    "List",
    arrow(sort(u + 1), sort(u + 1)),
    {
        "nil": pi("α", sort(u + 1), lambda a: const("List", u)(a)),
        "cons": pi("α", sort(u + 1), lambda a: arrow(a, const("List", u)(a), const("List", u)(a))),
    },
    "u",
    params=1,
)


def list_of(type_: Expr, level: LevelLike = 0) -> Expr:
    """``List.{level} type_``."""
    return const("List", level)(type_)


_accessible = pi(
    "α",
    sort(u),
    lambda a: pi(
        "r",
        arrow(a, a, Prop),
        lambda r: pi(
            "x",
            a,
            lambda x: arrow(
                pi("y", a, lambda y: arrow(r(y, x), const("Acc", u)(a, r, y))),
                const("Acc", u)(a, r, x),
            ),
        ),
    ),
)
ACC = inductive(
    "Acc",
    pi("α", sort(u), lambda a: arrow(arrow(a, a, Prop), a, Prop)),
    {"intro": _accessible},
    "u",
    params=2,
)

# --- Strings: a literal unfolds to `String.ofList [Char.ofNat 97, ...]` --------------------------

CHAR = (
    NAT,
    inductive("Char", Type, {"mk": arrow(Nat, const("Char"))}),
    definition("Char.ofNat", arrow(Nat, const("Char")), const("Char.mk")),
)
STRING_TYPE = inductive("String", Type, {"ofList": arrow(list_of(const("Char")), const("String"))})
STRING = (LIST, *CHAR, STRING_TYPE)
String = const("String")


def char(code: int) -> Expr:
    """``Char.ofNat code``."""
    return const("Char.ofNat")(nat(code))


def char_list(*chars: Expr) -> Expr:
    """The list of these characters."""
    char_type = const("Char")
    result = const("List.nil", 0)(char_type)
    for c in reversed(chars):
        result = const("List.cons", 0)(char_type, c, result)
    return result


# --- Quotients -----------------------------------------------------------------------------------

QUOT_TYPE = Quot(
    mk_name("Quot"),
    ("u",),
    pi("α", sort(u), lambda a: pi("r", arrow(a, a, Prop), lambda _: sort(u)), "implicit"),
    "type",
)
QUOT_MK = Quot(
    mk_name("Quot.mk"),
    ("u",),
    pi(
        "α",
        sort(u),
        lambda a: pi(
            "r", arrow(a, a, Prop), lambda r: pi("a", a, lambda _: const("Quot", u)(a, r))
        ),
        "implicit",
    ),
    "ctor",
)


def _lift_type(a: Expr, r: Expr) -> Expr:
    def respects(b: Expr, f: Expr) -> Expr:
        return pi("a", a, lambda x: pi("b", a, lambda y: arrow(r(x, y), eq(b, f(x), f(y), v))))

    def over(b: Expr) -> Expr:
        return pi("f", arrow(a, b), lambda f: arrow(respects(b, f), const("Quot", u)(a, r), b))

    return pi("β", sort(v), over, "implicit")


def _ind_type(a: Expr, r: Expr) -> Expr:
    quot = const("Quot", u)(a, r)

    def over(b: Expr) -> Expr:
        minor = pi("a", a, lambda x: b(const("Quot.mk", u)(a, r, x)))
        return pi("mk", minor, lambda _: pi("q", quot, lambda q: b(q)))

    return pi("β", arrow(quot, Prop), over, "implicit")


QUOT_LIFT = Quot(
    mk_name("Quot.lift"),
    ("u", "v"),
    pi(
        "α",
        sort(u),
        lambda a: pi("r", arrow(a, a, Prop), lambda r: _lift_type(a, r), "implicit"),
        "implicit",
    ),
    "lift",
)
QUOT_IND = Quot(
    mk_name("Quot.ind"),
    ("u",),
    pi(
        "α",
        sort(u),
        lambda a: pi("r", arrow(a, a, Prop), lambda r: _ind_type(a, r), "implicit"),
        "implicit",
    ),
    "ind",
)
QUOT = (QUOT_TYPE, QUOT_MK, QUOT_LIFT, QUOT_IND)

# --- Stated recursors ----------------------------------------------------------------------------

Binder = Callable[[str, Expr, Body], Expr]


def nat_rec_stated() -> Rec:
    """The true ``Nat.rec``."""

    def step_type(motive: Expr) -> Expr:
        return pi("n", Nat, lambda n: arrow(motive(n), motive(succ(n))))

    def telescope(bind: Binder, body: Callable[[Expr, Expr, Expr], Expr]) -> Expr:
        def minors(motive: Expr) -> Expr:
            steps = partial(bind, "succ", step_type(motive))
            return bind(
                "zero", motive(zero), lambda base: steps(lambda step: body(motive, base, step))
            )

        return bind("motive", arrow(Nat, sort(u)), minors)

    def recurse(motive: Expr, base: Expr, step: Expr) -> Expr:
        return lam("n", Nat, lambda n: step(n, const("Nat.rec", u)(motive, base, step, n)))

    type_ = telescope(pi, lambda motive, _base, _step: pi("t", Nat, lambda t: motive(t)))
    zero_rule = Rule(mk_name("Nat.zero"), 0, telescope(lam, lambda _motive, base, _step: base))
    succ_rule = Rule(mk_name("Nat.succ"), 1, telescope(lam, recurse))
    nat_name = mk_name("Nat")
    return Rec((*nat_name, "rec"), ("u",), type_, (nat_name,), 0, 0, 1, 2, (zero_rule, succ_rule))


def eq_rec_stated() -> Rec:
    """The true ``Eq.rec``, a recursor with K."""
    elim = Param("u_1")

    def motive_type(a: Expr, x: Expr) -> Expr:
        return pi("b", a, lambda b: pi("h", eq(a, x, b, u), lambda _: sort(elim)))

    def telescope(bind: Binder, body: Callable[[Expr, Expr, Expr, Expr], Expr]) -> Expr:
        def minor(a: Expr, x: Expr, motive: Expr) -> Expr:
            return bind("refl", motive(x, refl(a, x, u)), lambda base: body(a, x, motive, base))

        def motives(a: Expr, x: Expr) -> Expr:
            return bind("motive", motive_type(a, x), lambda motive: minor(a, x, motive))

        return bind("α", sort(u), lambda a: bind("a", a, lambda x: motives(a, x)))

    def major(a: Expr, x: Expr, motive: Expr, _base: Expr) -> Expr:
        return pi("b", a, lambda b: pi("h", eq(a, x, b, u), lambda h: motive(b, h)))

    rule = Rule(mk_name("Eq.refl"), 0, telescope(lam, lambda _a, _x, _motive, base: base))
    return Rec(
        mk_name("Eq.rec"),
        ("u_1", "u"),
        telescope(pi, major),
        (mk_name("Eq"),),
        2,
        1,
        1,
        1,
        (rule,),
        k=True,
    )


NAT_STATED = replace(NAT, recs=(nat_rec_stated(),))
EQ_STATED = replace(EQ, recs=(eq_rec_stated(),))
