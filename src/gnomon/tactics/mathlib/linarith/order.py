"""Linear orders: comparisons, and lemmas about them.

What it assumes: the lemmas of `Mathlib.Tactic.Linarith.Lemmas`.
Counterpart in Lean: `Mathlib.Order.Defs.LinearOrder`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, Level, Pi
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass
from gnomon.tactics.mathlib.linarith.arena import SPACE

_LESS: Final = ("LT.lt", "GT.gt")


@dataclass(frozen=True, slots=True)
class Order:
    """A linear order: its type, and the instances of `LE`, `LT` and of the laws."""

    levels: tuple[Level, ...]
    args: tuple[Expr, ...]

    def lemma(self, name: str, *args: Expr) -> Expr:
        """Return a lemma about linear orders, applied."""
        return Const(SPACE + name, self.levels)(*self.args, *args)

    def compare(self, name: str, a: Expr, b: Expr) -> Expr:
        """Return a comparison, given as `LE.le`, for instance."""
        inst = self.args[2] if name in _LESS else self.args[1]
        return Const(name, self.levels)(self.args[0], inst, a, b)


def find_order(meta: Meta, alpha: Expr) -> Order | None:
    """Return a type as a linear order; `None` if it is none."""
    head = meta.mk_app_m("LT", [alpha]).app_fn
    assert isinstance(head, Const), "a class applied to a type"
    levels = tuple(head.levels)
    args = [alpha]
    rest = meta.infer_type(Const(SPACE + "le_of_not_gt", levels)(alpha))
    for _ in range(4):
        rest = meta.whnf_forall(rest)
        assert isinstance(rest, Pi), "the lemma has four instances"
        try:
            found = meta.synth_instance(rest.type)
        except MetaError:
            return None
        if found is None:
            return None
        args.append(found)
        rest = rest.body.instantiate(found)
    return Order(levels, tuple(args))
