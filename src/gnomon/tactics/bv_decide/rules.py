"""Applications of the library's rules: arguments by name.

Counterpart in Lean: `Lean.mkApp`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gnomon import Const, Expr, Level, NatLit, Pi
from gnomon.meta import Meta
from gnomon.syntax.names import has_macro_scopes

BITS: Final = "Std.Tactic.BVDecide.Bits."
GATE: Final = "Std.Tactic.BVDecide.Gate."

BOOL: Final = Const("Bool")
TRUE: Final = Const("Bool.true")
FALSE: Final = Const("Bool.false")
_ONE: Final = Level.of_nat(1)
_EQ: Final = Const("Eq", [_ONE])
_REFL: Final = Const("Eq.refl", [_ONE])
_TRANS: Final = Const("Eq.trans", [_ONE])

COMPUTES: Final = _REFL(BOOL, TRUE)
"""The proof of a side condition `test = true` that evaluates."""


def eq_bool(a: Expr, b: Expr) -> Expr:
    """Return `a = b` for truth values."""
    return _EQ(BOOL, a, b)


def is_true(a: Expr) -> Expr:
    """Return `a = true`."""
    return _EQ(BOOL, a, TRUE)


def refl(a: Expr) -> Expr:
    """Return the proof of `a = a` for a truth value."""
    return _REFL(BOOL, a)


def trans(a: Expr, b: Expr, c: Expr, first: Expr, second: Expr) -> Expr:
    """Return the proof of `a = c` from those of `a = b` and `b = c`."""
    return _TRANS(BOOL, a, b, c, first, second)


class Rules:
    """The rules of an environment, applied by the names of their parameters."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta
        self._known: dict[str, tuple[Expr, tuple[str, ...]]] = {}

    def _rule(self, name: str) -> tuple[Expr, tuple[str, ...]]:
        known = self._known.get(name)
        if known is None:
            const = Const(name)
            ty = self._meta.infer_type(const)
            params: list[str] = []
            while isinstance(ty, Pi) and not has_macro_scopes(str(ty.name)):
                params.append(str(ty.name))
                ty = ty.body
            known = self._known[name] = (const, tuple(params))
        return known

    def apply(self, name: str, args: Mapping[str, Expr | int]) -> Expr:
        """Return a rule applied to arguments; numbers become literals, what is not given evaluates.

        A parameter that is not mentioned must be a side condition. Hypotheses without a name, as
        clauses have, are left over.
        """
        const, params = self._rule(name)
        values: list[Expr] = []
        for param in params:
            value = args.get(param)
            if value is None:
                value = COMPUTES
            values.append(NatLit(value) if isinstance(value, int) else value)
        return const(*values)

    def bits(self, name: str, **args: Expr | int) -> Expr:
        """Return a rule about bit vectors, applied."""
        return self.apply(BITS + name, args)

    def gate(self, name: str, **args: Expr | int) -> Expr:
        """Return a rule about truth values, applied."""
        return self.apply(GATE + name, args)


__all__ = [
    "BITS",
    "BOOL",
    "COMPUTES",
    "FALSE",
    "GATE",
    "TRUE",
    "Rules",
    "eq_bool",
    "is_true",
    "refl",
    "trans",
]
