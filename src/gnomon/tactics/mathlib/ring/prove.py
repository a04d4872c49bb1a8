"""Proofs of equations in rings.

What it does: writes what was read as terms that the kernel evaluates.
What it assumes: `Mathlib.Tactic.Ring.eq_of_sums`, `eq_of_differences`.
Counterpart in Lean: `Mathlib.Tactic.Ring.proveEq`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Const, Expr, Level, NatLit
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.ring.polynomial import Polynomial, add
from gnomon.tactics.mathlib.ring.reader import Reader, Tree

_SPACE = "Mathlib.Tactic.Ring."


@dataclass(slots=True)
class _Writer:
    """Writes trees; `slots` are the numbers in a list of those atoms that occur."""

    space: str
    slots: dict[int, int] = field(default_factory=dict)
    memo: dict[Tree, Expr] = field(default_factory=dict)

    def write(self, tree: Tree) -> Expr:
        known = self.memo.get(tree)
        if known is not None:
            return known
        args: list[Expr] = []
        for position, arg in enumerate(tree.args):
            if isinstance(arg, Tree):
                args.append(self.write(arg))
            elif position == 0 and tree.ctor in ("var", "powVar"):
                args.append(NatLit(self.slots.setdefault(arg, len(self.slots))))
            else:
                args.append(NatLit(arg))
        result = self.memo[tree] = Const(f"{self.space}.{tree.ctor}")(*args)
        return result


def prove_eq(reader: Reader, lhs: Expr, rhs: Expr) -> Expr | None:
    """Return a proof of `lhs = rhs`; `None` if they are different polynomials.

    Raises :class:`~gnomon.tactics.mathlib.ring.polynomial.TooLarge`.
    """
    a, b = reader.read(lhs), reader.read(rhs)
    if a.poly != b.poly:
        return None
    return _proof(reader, lhs, rhs, a.tree, b.tree)


def _proof(reader: Reader, lhs: Expr, rhs: Expr, a: Tree, b: Tree) -> Expr:
    ring = reader.ring
    kind = "Difference" if ring.is_ring else "Sum"
    writer = _Writer(_SPACE + kind)
    left, right = writer.write(a), writer.write(b)
    ctx = _context(reader, writer.slots)
    lemma = _SPACE + ("eq_of_differences" if ring.is_ring else "eq_of_sums")
    refl = Const("Eq.refl", [1])(Const("Bool"), Const("Bool.true"))
    proof = Const(lemma, ring.levels)(ring.alpha, ring.inst, ctx, left, right, refl)
    return Const("id", [0])(equation(reader, lhs, rhs), proof)


def equation(reader: Reader, lhs: Expr, rhs: Expr) -> Expr:
    """Return `lhs = rhs`."""
    (level,) = reader.ring.levels
    return reader.ring.meta.const("Eq", [Level.succ(level)])(reader.ring.alpha, lhs, rhs)


def _context(reader: Reader, slots: Sequence[int] | dict[int, int]) -> Expr:
    ring = reader.ring
    result: Expr = Const("List.nil", ring.levels)(ring.alpha)
    for number in reversed(list(slots)):
        result = Const("List.cons", ring.levels)(ring.alpha, reader.atoms.terms[number], result)
    return result


def difference(reader: Reader, lhs: Expr, rhs: Expr) -> Polynomial:
    """Return `lhs - rhs` as a polynomial."""
    return add(reader.read(lhs).poly, reader.read(rhs).poly, -1)
