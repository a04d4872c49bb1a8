"""Numerals: reading terms without variables, and writing them.

Counterpart in Lean: `Lean.Elab.Tactic.Omega.groundNat?`, `groundInt?`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, NatLit

_MAX_EXPONENT = 512

_NAT: dict[str, Callable[[int, int], int]] = {
    "HAdd.hAdd": lambda a, b: a + b,
    "HMul.hMul": lambda a, b: a * b,
    "HSub.hSub": lambda a, b: max(a - b, 0),
    "HDiv.hDiv": lambda a, b: a // b if b else 0,
}


def _ediv(a: int, b: int) -> int:
    if b == 0:
        return 0
    return a // b if b > 0 else -(a // -b)


_INT: dict[str, Callable[[int, int], int]] = {
    "HAdd.hAdd": lambda a, b: a + b,
    "HMul.hMul": lambda a, b: a * b,
    "HSub.hSub": lambda a, b: a - b,
    "HDiv.hDiv": _ediv,
}


def literal(e: Expr) -> int | None:
    """Return the number of `OfNat.ofNat _ n _`."""
    if isinstance(e, NatLit):
        return e.value
    if e.is_app_of("OfNat.ofNat", 3):
        lit = e.app_args[1]
        if isinstance(lit, NatLit):
            return lit.value
    return None


def int_literal(e: Expr) -> int | None:
    """Return the number of a literal, perhaps with a minus sign."""
    if e.is_app_of("Neg.neg", 3):
        inner = literal(e.app_args[2])
        return None if inner is None else -inner
    return literal(e)


def ground_nat(e: Expr) -> int | None:
    """Return the natural number that a term of numerals is."""
    name, args = e.head_name, e.app_args
    if name == "Nat.cast" and len(args) == 3:
        return ground_nat(args[2])
    if len(args) == 6 and (name in _NAT or name == "HPow.hPow"):
        a, b = ground_nat(args[4]), ground_nat(args[5])
        if a is None or b is None:
            return None
        if name == "HPow.hPow":
            return a**b if b <= _MAX_EXPONENT else None
        return _NAT[name](a, b)
    return literal(e)


def ground_int(e: Expr) -> int | None:
    """Return the integer that a term of numerals is."""
    name, args = e.head_name, e.app_args
    if name == "Nat.cast" and len(args) == 3:
        return ground_nat(args[2])
    if len(args) == 6 and name in _INT:
        a, b = ground_int(args[4]), ground_int(args[5])
        return None if a is None or b is None else _INT[name](a, b)
    if len(args) == 6 and name == "HPow.hPow":
        a, b = ground_int(args[4]), ground_nat(args[5])
        return None if a is None or b is None or b > _MAX_EXPONENT else a**b
    return int_literal(e)


def cast_literal(e: Expr) -> int | None:
    """Return the number of a literal, or of the cast of one."""
    if e.is_app_of("Nat.cast", 3):
        return literal(e.app_args[2])
    return int_literal(e)


_INT_TYPE = Const("Int")


def mk_int(value: int) -> Expr:
    """Return an integer literal as users write it."""
    lit = NatLit(abs(value))
    e = Const("OfNat.ofNat", [0])(_INT_TYPE, lit, Const("instOfNat")(lit))
    if value >= 0:
        return e
    return Const("Neg.neg", [0])(_INT_TYPE, Const("Int.instNegInt"), e)


def mk_int_value(value: int) -> Expr:
    """Return an integer by its constructor: what the kernel computes with."""
    if value >= 0:
        return Const("Int.ofNat")(NatLit(value))
    return Const("Int.negSucc")(NatLit(-value - 1))


def cast(e: Expr) -> Expr:
    """Return the integer that a natural number is."""
    return Const("Nat.cast", [0])(_INT_TYPE, Const("instNatCastInt"), e)


_OPERATIONS = {
    "HAdd.hAdd": ("instHAdd", "Int.instAdd"),
    "HSub.hSub": ("instHSub", "Int.instSub"),
    "HMul.hMul": ("instHMul", "Int.instMul"),
    "HDiv.hDiv": ("instHDiv", "Int.instDiv"),
    "HMod.hMod": ("instHMod", "Int.instMod"),
}


def binary(name: str, a: Expr, b: Expr) -> Expr:
    """Return an operation on integers, given as `HAdd.hAdd`, for instance."""
    outer, inner = _OPERATIONS[name]
    inst = Const(outer, [0])(_INT_TYPE, Const(inner))
    return Const(name, [0, 0, 0])(_INT_TYPE, _INT_TYPE, _INT_TYPE, inst, a, b)


def less(a: Expr, b: Expr) -> Expr:
    """Return `a < b` for integers."""
    return Const("LT.lt", [0])(_INT_TYPE, Const("Int.instLTInt"), a, b)


def at_most(a: Expr, b: Expr) -> Expr:
    """Return `a ≤ b` for integers."""
    return Const("LE.le", [0])(_INT_TYPE, Const("Int.instLEInt"), a, b)
