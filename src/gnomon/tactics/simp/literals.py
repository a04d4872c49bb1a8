"""Computation with literals of `Int`, `Fin`, `UInt8` …, `BitVec`, `Char`, `String`.

Results are equal by definition; relations are decided.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.BuiltinSimprocs.Int` and its relatives.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gnomon import Const, Expr, NatLit, StrLit
from gnomon.meta import Meta, MetaError

_WORDS = {"UInt8": 8, "UInt16": 16, "UInt32": 32, "UInt64": 64}


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal: its type, what it is, and the number of values of its type (0: no limit)."""

    ty: Expr
    value: int | str
    modulus: int = 0


def _number(e: Expr) -> int | None:
    if isinstance(e, NatLit):
        return e.value
    if e.is_app_of("OfNat.ofNat", 3) and isinstance(e.app_args[1], NatLit):
        return e.app_args[1].value
    return None


def _modulus(ty: Expr) -> int | None:
    """Return the number of values of a type of numbers; 0 for `Int`, `None` for other types."""
    if ty.cname == "Int":
        return 0
    if ty.cname in _WORDS:
        return int(2 ** _WORDS[ty.cname])
    if ty.is_app_of("Fin", 1):
        return _number(ty.app_args[0])
    if ty.is_app_of("BitVec", 1):
        width = _number(ty.app_args[0])
        return None if width is None else int(2**width)
    return None


def literal(e: Expr) -> Literal | None:
    """Return what a term is if it is a literal of one of these types."""
    if isinstance(e, StrLit):
        return Literal(Const("String"), e.value)
    if e.is_app_of("Char.ofNat", 1):
        number = _number(e.app_args[0])
        return None if number is None else Literal(Const("Char"), number)
    if e.is_app_of("BitVec.ofNat", 2):
        width, number = _number(e.app_args[0]), _number(e.app_args[1])
        if width is None or number is None:
            return None
        ty = Const("BitVec")(e.app_args[0])
        return Literal(ty, int(number % 2**width), int(2**width))
    if e.is_app_of("Neg.neg", 3):
        inner = literal(e.app_args[2])
        if inner is None or not isinstance(inner.value, int) or inner.modulus:
            return None
        return Literal(inner.ty, -inner.value)
    if e.is_app_of("OfNat.ofNat", 3):
        ty, number = e.app_args[0], _number(e)
        modulus = _modulus(ty)
        if number is None or modulus is None:
            return None
        return Literal(ty, number % modulus if modulus else number, modulus)
    return None


def _mk(meta: Meta, like: Literal, value: int | str) -> Expr | None:
    """Return a literal of the same type."""
    if isinstance(value, str):
        return StrLit(value)
    if like.ty.cname == "Char":
        return None
    if like.modulus:
        value %= like.modulus
    if like.ty.is_app_of("BitVec", 1):
        return meta.const("BitVec.ofNat")(like.ty.app_args[0], _nat(meta, value))
    number = NatLit(abs(value))
    try:
        result = meta.mk_app_opt_m("OfNat.ofNat", [like.ty, number, None])
        return result if value >= 0 else meta.mk_app_m("Neg.neg", [result])
    except MetaError:
        return None


def _nat(meta: Meta, value: int) -> Expr:
    lit = NatLit(value)
    return meta.const("OfNat.ofNat", [0])(Const("Nat"), lit, meta.const("instOfNatNat")(lit))


def _int_div(a: int, b: int) -> int:
    """`Int.div` rounds so that the remainder is not negative."""
    if b == 0:
        return 0
    quotient = a // b
    return quotient if a - quotient * b >= 0 else quotient + 1


_OPS: dict[str, Callable[[int, int], int]] = {
    "HAdd.hAdd": lambda a, b: a + b,
    "HSub.hSub": lambda a, b: a - b,
    "HMul.hMul": lambda a, b: a * b,
    "HDiv.hDiv": _int_div,
    "HMod.hMod": lambda a, b: a - b * _int_div(a, b) if b else a,
}


def arith(meta: Meta, e: Expr) -> tuple[Expr, None] | None:
    """Return what an operation on literals computes to."""
    name, args = e.head_name, e.app_args
    if name == "HAppend.hAppend" and len(args) == 6:
        a, b = args[4], args[5]
        if isinstance(a, StrLit) and isinstance(b, StrLit):
            return StrLit(a.value + b.value), None
        return None
    if name == "Neg.neg" and len(args) == 3:
        found = literal(args[2])
        if found is None or not isinstance(found.value, int) or isinstance(found.value, bool):
            return None
        if not found.modulus and found.value > 0:
            return None
        result = _mk(meta, found, -found.value)
        return None if result is None or result == e else (result, None)
    if name not in _OPS or len(args) != 6:
        return None
    left, right = literal(args[4]), literal(args[5])
    if left is None or right is None or left.ty != right.ty:
        return None
    if not isinstance(left.value, int) or not isinstance(right.value, int):
        return None
    result = _mk(meta, left, _OPS[name](left.value, right.value))
    return None if result is None else (result, None)


def relation(e: Expr) -> bool | None:
    """Return whether a relation between literals holds; `None` for other terms."""
    args = e.app_args
    left, right = literal(args[-2]), literal(args[-1])
    if left is None or right is None:
        return None
    a, b = left.value, right.value
    if e.is_app_of("Eq"):
        return a == b
    if not isinstance(a, int) or not isinstance(b, int):
        return None
    return {"LT.lt": a < b, "LE.le": a <= b, "GT.gt": a > b, "GE.ge": a >= b}.get(e.head_name or "")
