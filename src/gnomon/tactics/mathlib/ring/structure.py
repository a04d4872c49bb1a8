"""What a type is as a ring: its instance, and its operations as terms.

What it does: finds the instance of `Lean.Grind.CommRing` or `Lean.Grind.CommSemiring` of a type, tells
whether an operation in a term is the ring's, and builds terms with operations as one writes them.
Where to read next: `reader.py`.
Counterpart in Lean: `Mathlib.Tactic.Ring.Cache`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, Level, Lit, NatLit
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass, field

_RING: Final = "Lean.Grind.CommRing"
_SEMIRING: Final = "Lean.Grind.CommSemiring"

_CLASSES: Final = {
    "HAdd.hAdd": ("Add", "instHAdd"),
    "HMul.hMul": ("Mul", "instHMul"),
    "HSub.hSub": ("Sub", "instHSub"),
}

_FIELDS: Final = {
    "HAdd.hAdd": "Lean.Grind.Semiring.toAdd",
    "HMul.hMul": "Lean.Grind.Semiring.toMul",
    "HSub.hSub": "Lean.Grind.Ring.toSub",
    "Neg.neg": "Lean.Grind.Ring.toNeg",
}


@dataclass(slots=True)
class Structure:
    """A commutative ring or semiring; `levels` are those of its type."""

    meta: Meta
    alpha: Expr
    inst: Expr
    levels: tuple[Level, ...]
    is_ring: bool
    same: dict[Expr, bool] = field(default_factory=dict)
    functions: dict[str, Expr] = field(default_factory=dict)

    # -- instances -----------------------------------------------------------------------------

    def ring(self) -> Expr:
        """Return the instance of `Ring`."""
        return Const("Lean.Grind.CommRing.toRing", self.levels)(self.alpha, self.inst)

    def comm_semiring(self) -> Expr:
        """Return the instance of `CommSemiring`."""
        if not self.is_ring:
            return self.inst
        return Const("Lean.Grind.CommRing.toCommSemiring", self.levels)(self.alpha, self.inst)

    def semiring(self) -> Expr:
        """Return the instance of `Semiring`."""
        if self.is_ring:
            return Const("Lean.Grind.Ring.toSemiring", self.levels)(self.alpha, self.ring())
        return Const("Lean.Grind.CommSemiring.toSemiring", self.levels)(self.alpha, self.inst)

    def _own(self, name: str) -> Expr | None:
        """Return the ring's instance of an operation."""
        if name in ("HSub.hSub", "Neg.neg") and not self.is_ring:
            return None
        parent = self.ring() if name in ("HSub.hSub", "Neg.neg") else self.semiring()
        own = Const(_FIELDS[name], self.levels)(self.alpha, parent)
        if name == "Neg.neg":
            return own
        return Const(_CLASSES[name][1], self.levels)(self.alpha, own)

    def is_own(self, name: str, inst: Expr) -> bool:
        """Return whether an instance of an operation is the ring's."""
        known = self.same.get(inst)
        if known is None:
            own = self._own(name)
            known = own is not None and self._agree(inst, own)
            self.same[inst] = known
        return known

    def is_own_power(self, inst: Expr) -> bool:
        """Return whether an instance of a power with natural exponents is the ring's."""
        known = self.same.get(inst)
        if known is None:
            own = Const("Lean.Grind.Semiring.npow", self.levels)(self.alpha, self.semiring())
            known = self.same[inst] = self._agree(inst, own)
        return known

    def is_own_numeral(self, inst: Expr, value: Lit) -> bool:
        """Return whether an instance of a numeral is the ring's."""
        known = self.same.get(inst)
        if known is None:
            own = Const("Lean.Grind.Semiring.ofNat", self.levels)(
                self.alpha, self.semiring(), value
            )
            known = self.same[inst] = self._agree(inst, own)
        return known

    def _agree(self, inst: Expr, own: Expr) -> bool:
        with self.meta.transparency("instances"):
            if self.meta.is_def_eq(inst, own):
                return True
        try:
            with self.meta.transparency("default"):
                return self.meta.is_def_eq(inst, own)
        except MetaError:
            return False

    # -- terms ---------------------------------------------------------------------------------

    def apply(self, name: str, *args: Expr) -> Expr:
        """Return an operation applied to arguments, with the instance that one gets by writing it."""
        fn = self.functions.get(name)
        if fn is None:
            fn = self.functions[name] = self._function(name)
        return fn(*args)

    def _function(self, name: str) -> Expr:
        meta = self.meta
        if name == "HPow.hPow":
            problem = meta.mk_app_opt_m("HPow", [self.alpha, Const("Nat"), self.alpha])
            found = meta.synth_instance(problem)
            if found is None:
                found = Const("Lean.Grind.Semiring.npow", self.levels)(self.alpha, self.semiring())
            return meta.const(name, [*self.levels, Level.of_nat(0), *self.levels])(
                self.alpha, Const("Nat"), self.alpha, found
            )
        cls = "Neg" if name == "Neg.neg" else _CLASSES[name][0]
        found = meta.synth_instance(meta.mk_app_opt_m(cls, [self.alpha]))
        if name == "Neg.neg":
            inst = found if found is not None else self._own(name)
            assert inst is not None, "negation is asked for in rings only"
            return Const(name, self.levels)(self.alpha, inst)
        inst = (
            self._own(name)
            if found is None
            else Const(_CLASSES[name][1], self.levels)(self.alpha, found)
        )
        assert inst is not None, "subtraction is asked for in rings only"
        return Const(name, [*self.levels] * 3)(self.alpha, self.alpha, self.alpha, inst)

    def numeral(self, value: int) -> Expr:
        """Return a number as a term; it is negative in rings only."""
        if value < 0:
            return self.apply("Neg.neg", self.numeral(-value))
        meta = self.meta
        lit = NatLit(value)
        found = meta.synth_instance(meta.mk_app_opt_m("OfNat", [self.alpha, lit]))
        if found is None:
            found = Const("Lean.Grind.Semiring.ofNat", self.levels)(
                self.alpha, self.semiring(), lit
            )
        return Const("OfNat.ofNat", self.levels)(self.alpha, lit, found)


def mk_nat(value: int) -> Expr:
    """Return a literal of natural numbers."""
    lit = NatLit(value)
    return Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))


def find_structure(meta: Meta, alpha: Expr) -> Structure | None:
    """Return what a type is as a ring; `None` if it is none."""
    if not meta.env.contains(_RING):
        return None
    for name in (_RING, _SEMIRING):
        if name == _RING and alpha.cname == "Nat":
            continue
        try:
            problem = meta.mk_app_opt_m(name, [alpha])
            inst = meta.synth_instance(problem)
        except MetaError:
            continue
        if inst is None:
            continue
        head = problem.app_fn
        assert isinstance(head, Const), "the class applied to the type"
        return Structure(meta, alpha, inst, tuple(head.levels), name == _RING)
    return None
