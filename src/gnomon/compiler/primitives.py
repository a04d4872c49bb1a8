"""The runtime's primitives, and what can be said about them before they run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from gnomon._core import runtime_primitives
from gnomon.records import dataclass

from .ir import Ty

_TYS: Final = {"1": Ty.U8, "2": Ty.U16, "4": Ty.U32, "8": Ty.U64, "d": Ty.F64, "f": Ty.F32}

_BITS: Final = {Ty.U8: 8, Ty.U16: 16, Ty.U32: 32, Ty.U64: 64}


@dataclass(frozen=True, slots=True)
class Primitive:
    """A primitive: its name, and how its arguments and its result are represented."""

    symbol: str
    params: tuple[Ty, ...]
    ret: Ty
    has_effect: bool
    borrowed: tuple[bool, ...] = ()
    """Which arguments stay the caller's."""
    host: str | None = None
    """Of a function of the host, the name under which it is called."""


_OWNED: Final = "o"
"""The letter of an argument that the primitive takes over."""

_EFFECTS: Final = frozenset(
    {"lean_dbg_trace", "lean_dbg_sleep", "lean_dbg_stack_trace", "lean_dbg_trace_if_shared"}
)


def _primitive(symbol: str, signature: str) -> Primitive:
    params, _, ret = signature.partition(":")
    tys = tuple(_TYS.get(letter, Ty.OBJ) for letter in params)
    borrowed = tuple(letter not in _OWNED for letter in params)
    return Primitive(symbol, tys, _TYS.get(ret, Ty.OBJ), symbol in _EFFECTS, borrowed)


PRIMITIVES: Final[dict[str, Primitive]] = {
    symbol: _primitive(symbol, signature) for symbol, signature in runtime_primitives()
}
"""All primitives, by their names in `@[extern]`."""


HOST: Final = "gnomon_call:"
"""`@[extern "gnomon_call:NAME"]` declares a function of the host."""

_MAX_HOST_PARAMS: Final = 5


def host_primitive(symbol: str, num_params: int) -> Primitive | None:
    """Return the primitive that calls the host, if a symbol is the name of a function of it."""
    if not symbol.startswith(HOST) or num_params > _MAX_HOST_PARAMS:
        return None
    params = (Ty.OBJ,) * num_params
    name = symbol.removeprefix(HOST)
    return Primitive(f"gnomon_call_{num_params}", params, Ty.OBJ, False, host=name)


NATIVE: Final = {
    "Float.ofInt": "lean_float_of_int",
    "Float.ofNat": "lean_float_of_nat",
    "Float.ofScientific": "lean_float_of_scientific",
    "Float32.ofInt": "lean_float32_of_int",
    "Float32.ofNat": "lean_float32_of_nat",
    "Float32.ofScientific": "lean_float32_of_scientific",
    "Nat.repr": "gnomon_nat_repr",
}
"""Definitions for which the runtime has primitives though Lean declares none."""

_SURROGATES: Final = range(0xD800, 0xE000)
_MAX_CHAR: Final = 0x10FFFF


def _nat_sub(x: int, y: int) -> int:
    return max(x - y, 0)


def _nat_div(x: int, y: int) -> int:
    return x // y if y else 0


def _nat_mod(x: int, y: int) -> int:
    return x % y if y else x


_MAX_BITS: Final = 4096
"""Larger numbers are left to the runtime, and its limits."""


def _nat_pow(x: int, y: int) -> int | None:
    return x**y if y * x.bit_length() <= _MAX_BITS else None


def _nat_mul(x: int, y: int) -> int | None:
    return x * y if x.bit_length() + y.bit_length() <= _MAX_BITS else None


_ON_NUMBERS: Final[dict[str, Callable[..., int | bool | None]]] = {
    "lean_nat_add": lambda x, y: x + y,
    "lean_nat_sub": _nat_sub,
    "lean_nat_mul": _nat_mul,
    "lean_nat_div": _nat_div,
    "lean_nat_mod": _nat_mod,
    "lean_nat_pow": _nat_pow,
    "lean_nat_succ": lambda x: x + 1,
    "lean_nat_pred": lambda x: max(x - 1, 0),
    "lean_nat_dec_eq": lambda x, y: x == y,
    "lean_nat_dec_lt": lambda x, y: x < y,
    "lean_nat_dec_le": lambda x, y: x <= y,
    "lean_nat_to_int": lambda x: x,
    "lean_int_neg": lambda x: -x,
    "lean_int_neg_succ_of_nat": lambda x: -x - 1,
    "lean_int_dec_eq": lambda x, y: x == y,
    "lean_int_dec_lt": lambda x, y: x < y,
}


def fold(prim: Primitive, args: Sequence[int | str]) -> int | str | None:
    """Return the result of a primitive on literals, if it is simple enough to say now."""
    function = _ON_NUMBERS.get(prim.symbol)
    if function is not None and all(isinstance(arg, int) for arg in args):
        result = function(*args)
        return None if result is None else int(result)
    symbol = prim.symbol
    if len(args) == 1 and isinstance(args[0], int):
        ty = prim.ret
        if symbol.endswith(("_of_nat", "_of_nat_mk", "_of_int")) and ty in _BITS:
            return args[0] & ((1 << _BITS[ty]) - 1)
        if symbol.startswith("lean_uint") and symbol.endswith("_to_nat"):
            return args[0]
        if symbol == "gnomon_char_of_nat":
            is_char = args[0] <= _MAX_CHAR and args[0] not in _SURROGATES
            return args[0] if is_char else 0
    if symbol == "lean_string_append" and all(isinstance(arg, str) for arg in args):
        joined = "".join(map(str, args))
        return joined if len(joined) <= _MAX_BITS else None
    return None
