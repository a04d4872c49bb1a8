"""Reading terms of a ring as polynomials.

What it does: terms become trees that say how the kernel is to evaluate them, and polynomials. What is
no operation of the ring is an atom, up to reducible definitions.
Where to read next: `prove.py`.
Counterpart in Lean: `Mathlib.Tactic.Ring.eval`, `AtomM`.
"""

from __future__ import annotations

from typing import Literal

from gnomon import Expr, NatLit
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.ring.polynomial import (
    Polynomial,
    add,
    constant,
    mul,
    power,
    variable,
)
from gnomon.tactics.mathlib.ring.structure import Structure

MAX_EXPONENT = 1000
"""The greatest exponent that is multiplied out."""


@dataclass(slots=True)
class Atoms:
    """Terms that are no sums or products, in the order in which they were met."""

    meta: Meta
    transparency: Literal["default", "instances"] = "instances"
    terms: list[Expr] = field(default_factory=list)
    numbers: dict[Expr, int] = field(default_factory=dict)

    def index(self, e: Expr) -> int:
        """Return the number of an atom, which may be new."""
        known = self.numbers.get(e)
        if known is not None:
            return known
        for number, term in enumerate(self.terms):
            if self._same(term, e):
                self.numbers[e] = number
                return number
        self.terms.append(e)
        self.numbers[e] = len(self.terms) - 1
        return len(self.terms) - 1

    def _same(self, a: Expr, b: Expr) -> bool:
        if self.transparency == "instances" and a.head_name != b.head_name:
            return False
        with self.meta.transparency(self.transparency):
            return bool(self.meta.is_def_eq(a, b))


@dataclass(frozen=True, slots=True)
class Tree:
    """A term as the kernel evaluates it: a constructor of `Sum` or `Difference`."""

    ctor: str
    args: tuple[Tree | int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A term as a tree and as a polynomial."""

    tree: Tree
    poly: Polynomial


@dataclass(slots=True)
class Reader:
    """Reads terms of one ring."""

    ring: Structure
    atoms: Atoms
    cache: dict[Expr, Reading] = field(default_factory=dict)

    def read(self, e: Expr) -> Reading:
        """Return a term as a polynomial.

        Raises :class:`~gnomon.tactics.mathlib.ring.polynomial.TooLarge`.
        """
        known = self.cache.get(e)
        if known is None:
            known = self.cache[e] = self._read(e)
        return known

    def _read(self, e: Expr) -> Reading:
        name, args = e.head_name, e.app_args
        if name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub") and len(args) == 6:
            if self.ring.is_own(name, args[3]):
                return self._binary(name, self.read(args[4]), self.read(args[5]))
        elif name == "Neg.neg" and len(args) == 3:
            if self.ring.is_own(name, args[1]):
                a = self.read(args[2])
                return Reading(Tree("neg", (a.tree,)), add({}, a.poly, -1))
        elif name == "OfNat.ofNat" and len(args) == 3:
            lit = args[1]
            if isinstance(lit, NatLit) and self.ring.is_own_numeral(args[2], lit):
                return Reading(Tree("num", (lit.value,)), constant(lit.value))
        elif name == "HPow.hPow" and len(args) == 6:
            exponent = _number(args[5])
            small = exponent is not None and exponent <= MAX_EXPONENT
            if exponent is not None and small and self.ring.is_own_power(args[3]):
                return self._power(args[4], exponent)
        elif isinstance(e, NatLit) and self.ring.alpha.cname == "Nat":
            return Reading(Tree("num", (e.value,)), constant(e.value))
        elif name == "Nat.succ" and len(args) == 1 and self.ring.alpha.cname == "Nat":
            one = Reading(Tree("num", (1,)), constant(1))
            return self._binary("HAdd.hAdd", self.read(args[0]), one)
        number = self.atoms.index(e)
        return Reading(Tree("var", (number,)), variable(number))

    def _binary(self, name: str, a: Reading, b: Reading) -> Reading:
        if name == "HAdd.hAdd":
            return Reading(Tree("add", (a.tree, b.tree)), add(a.poly, b.poly))
        if name == "HSub.hSub":
            return Reading(Tree("sub", (a.tree, b.tree)), add(a.poly, b.poly, -1))
        return Reading(Tree("mul", (a.tree, b.tree)), mul(a.poly, b.poly))

    def _power(self, base: Expr, exponent: int) -> Reading:
        a = self.read(base)
        poly = power(a.poly, exponent)
        if a.tree.ctor == "var":
            return Reading(Tree("powVar", (a.tree.args[0], exponent)), poly)
        return Reading(Tree("pow", (a.tree, exponent)), poly)


def _number(e: Expr) -> int | None:
    """Return the number of a literal of natural numbers."""
    if isinstance(e, NatLit):
        return e.value
    if e.is_app_of("OfNat.ofNat", 3) and e.app_args[0].cname == "Nat":
        lit = e.app_args[1]
        return lit.value if isinstance(lit, NatLit) else None
    return None


def is_ring_term(e: Expr) -> bool:
    """Return whether a term's head is an operation that rings have."""
    name = e.head_name
    if name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub", "HPow.hPow"):
        return e.num_args == 6
    return name == "Neg.neg" and e.num_args == 3


__all__ = ["Atoms", "Reader", "Reading", "Tree", "is_ring_term"]
