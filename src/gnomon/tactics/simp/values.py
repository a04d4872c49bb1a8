"""Computation with literals of `Int`, `Fin`, `UInt8` …, `BitVec`, `Char`, `String`.

Results are equal by definition; relations are decided.
Counterpart in Lean: `Lean.Meta.Tactic.Simp.BuiltinSimprocs.Int` and its relatives.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

from gnomon import Const, Expr, NatLit, StrLit
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass
from gnomon.tactics.simp.procedures import Computed, Procedure, decided, procedure_for

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
    return a // b if b > 0 else -(a // -b)


def _int_mod(a: int, b: int) -> int:
    return a - b * _int_div(a, b) if b else a


def _toward_zero(a: int, b: int) -> int:
    if b == 0:
        return 0
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


_OPS: dict[str, tuple[str, Callable[[int, int], int]]] = {
    "HAdd.hAdd": ("reduceAdd", lambda a, b: a + b),
    "HSub.hSub": ("reduceSub", lambda a, b: a - b),
    "HMul.hMul": ("reduceMul", lambda a, b: a * b),
    "HDiv.hDiv": ("reduceDiv", _int_div),
    "HMod.hMod": ("reduceMod", _int_mod),
}
_BIT_OPS: dict[str, tuple[str, Callable[[int, int], int]]] = {
    "HAnd.hAnd": ("reduceAnd", lambda a, b: a & b),
    "HOr.hOr": ("reduceOr", lambda a, b: a | b),
    "HXor.hXor": ("reduceXor", lambda a, b: a ^ b),
}
_RELATIONS: dict[str, tuple[str, Callable[[int, int], bool]]] = {
    "LT.lt": ("reduceLT", lambda a, b: a < b),
    "LE.le": ("reduceLE", lambda a, b: a <= b),
    "GT.gt": ("reduceGT", lambda a, b: a > b),
    "GE.ge": ("reduceGE", lambda a, b: a >= b),
}
_TYPES: Final = ("Int", "Fin", "UInt8", "UInt16", "UInt32", "UInt64", "BitVec", "Char", "String")


def _type_name(literal: Literal) -> str:
    return literal.ty.head_name or ""


def _pair(e: Expr, type_name: str) -> tuple[Literal, Literal] | None:
    """Return the literals of a type that the last two arguments are."""
    if e.app_args[0].head_name != type_name:
        return None
    left, right = literal(e.app_args[-2]), literal(e.app_args[-1])
    if left is None or right is None or left.ty != right.ty:
        return None
    return left, right


def _binary(type_name: str, op: Callable[[int, int], int]) -> Procedure:
    def run(meta: Meta, e: Expr) -> Computed | None:
        found = _pair(e, type_name)
        if found is None:
            return None
        left, right = found
        if not isinstance(left.value, int) or not isinstance(right.value, int):
            return None
        result = _mk(meta, left, op(left.value, right.value))
        return None if result is None else (result, None)

    return run


def _relation(type_name: str, holds: Callable[[Any, Any], bool]) -> Procedure:
    def run(meta: Meta, e: Expr) -> Computed | None:
        found = _pair(e, type_name)
        if found is None:
            return None
        return decided(meta, e, holds(found[0].value, found[1].value))

    return run


def _boolean(type_name: str, negated: bool) -> Procedure:
    def run(meta: Meta, e: Expr) -> Computed | None:
        found = _pair(e, type_name)
        if found is None:
            return None
        equal = found[0].value == found[1].value
        return Const("Bool.true" if equal != negated else "Bool.false"), None

    return run


def _register(type_name: str) -> None:
    if type_name not in ("Char", "String"):
        for head, (word, op) in _OPS.items():
            procedure_for(f"{type_name}.{word}", (head, 6))(_binary(type_name, op))
        if type_name in ("Fin", "BitVec"):
            for head, (word, op) in _BIT_OPS.items():
                procedure_for(f"{type_name}.{word}", (head, 6))(_binary(type_name, op))
    for head, (word, holds) in _RELATIONS.items():
        procedure_for(f"{type_name}.{word}", (head, 4))(_relation(type_name, holds))
    procedure_for(f"{type_name}.reduceEq", ("Eq", 3))(_relation(type_name, operator.eq))
    procedure_for(f"{type_name}.reduceNe", ("Ne", 3))(_relation(type_name, operator.ne))
    procedure_for(f"{type_name}.reduceBEq", ("BEq.beq", 4))(_boolean(type_name, False))
    procedure_for(f"{type_name}.reduceBNe", ("bne", 4))(_boolean(type_name, True))


for _each in _TYPES:
    _register(_each)


@procedure_for("Int.reduceNeg", ("Neg.neg", 3))
def _int_neg(meta: Meta, e: Expr) -> Computed | None:
    found = literal(e.app_args[2])
    if found is None or not isinstance(found.value, int) or _type_name(found) != "Int":
        return None
    if found.value > 0:
        return None
    result = _mk(meta, found, -found.value)
    return None if result is None else (result, None)


@procedure_for("BitVec.reduceNeg", ("Neg.neg", 3))
def _bits_neg(meta: Meta, e: Expr) -> Computed | None:
    found = literal(e.app_args[2])
    if found is None or not isinstance(found.value, int) or _type_name(found) != "BitVec":
        return None
    result = _mk(meta, found, -found.value)
    return None if result is None else (result, None)


@procedure_for("BitVec.reduceOfNat", ("BitVec.ofNat", 2))
def _bits_of_nat(meta: Meta, e: Expr) -> Computed | None:
    """A literal with more bits than it has room for becomes the one that it equals."""
    found, number = literal(e), _number(e.app_args[1])
    if found is None or found.value == number:
        return None
    result = _mk(meta, found, found.value)
    return None if result is None else (result, None)


@procedure_for("Int.reducePow", ("HPow.hPow", 6))
def _int_pow(meta: Meta, e: Expr) -> Computed | None:
    base, exponent = literal(e.app_args[4]), _number(e.app_args[5])
    if base is None or exponent is None or not isinstance(base.value, int) or exponent > 256:
        return None
    if _type_name(base) != "Int":
        return None
    result = _mk(meta, base, base.value**exponent)
    return None if result is None else (result, None)


@procedure_for("Int.reduceToNat", ("Int.toNat", 1))
def _int_to_nat(meta: Meta, e: Expr) -> Computed | None:
    found = literal(e.app_args[0])
    if found is None or not isinstance(found.value, int):
        return None
    return _nat(meta, max(found.value, 0)), None


@procedure_for("Int.reduceAbs", ("Int.natAbs", 1))
def _int_abs(meta: Meta, e: Expr) -> Computed | None:
    found = literal(e.app_args[0])
    if found is None or not isinstance(found.value, int):
        return None
    return _nat(meta, abs(found.value)), None


@procedure_for("Int.reduceDvd", ("Dvd.dvd", 4))
def _int_dvd(meta: Meta, e: Expr) -> Computed | None:
    found = _pair(e, "Int")
    if found is None:
        return None
    k, n = found[0].value, found[1].value
    if not isinstance(k, int) or not isinstance(n, int):
        return None
    return decided(meta, e, n % k == 0 if k else n == 0)


def _to_nat(*names: str) -> Procedure:
    def run(meta: Meta, e: Expr) -> Computed | None:
        found = literal(e.app_args[-1])
        if found is None or not isinstance(found.value, int):
            return None
        return _nat(meta, found.value), None

    return run


procedure_for("Fin.reduceFinVal", ("Fin.val", 2))(_to_nat())
procedure_for("BitVec.reduceToNat", ("BitVec.toNat", 2))(_to_nat())
procedure_for("Char.reduceToNat", ("Char.toNat", 1))(_to_nat())
for _word in _WORDS:
    procedure_for(f"{_word}.reduceToNat", (f"{_word}.toNat", 1))(_to_nat())


@procedure_for("String.reduceAppend", ("HAppend.hAppend", 6))
def _append(meta: Meta, e: Expr) -> Computed | None:
    a, b = e.app_args[4:]
    if isinstance(a, StrLit) and isinstance(b, StrLit):
        return StrLit(a.value + b.value), None
    return None
