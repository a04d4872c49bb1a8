"""Evaluating terms of numerals.

What it does: what has no variables becomes a numeral in any commutative (semi)ring; comparisons of
numerals are decided in ordered rings; closed propositions about numbers are decided by evaluation.
What it assumes: the lemmas of `Mathlib.Tactic.NormNum.Lemmas`.
Where to read next: `run.py`.
Counterpart in Lean: `Mathlib.Tactic.NormNum.Core`, `NormNum.Basic`, `NormNum.Ineq`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, NatLit
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.linarith.arena import Arena, find_arena
from gnomon.tactics.mathlib.ring.polynomial import TooLarge
from gnomon.tactics.mathlib.ring.prove import prove_eq
from gnomon.tactics.mathlib.ring.reader import Atoms, Reader, is_ring_term
from gnomon.tactics.mathlib.ring.structure import find_structure
from gnomon.tactics.simp.engine import Result, Simplifier
from gnomon.tactics.simp.procedures import by_decision

_SPACE: Final = "Mathlib.Tactic.NormNum."
_COMPARISONS: Final = ("LT.lt", "LE.le", "Eq", "GT.gt", "GE.ge")
_DECIDED: Final = ("Dvd.dvd", "Nat.Coprime", "Eq", "LT.lt", "LE.le")


@dataclass(slots=True)
class Numbers(Simplifier):
    """A simplifier that evaluates numerals, too."""

    readers: dict[Expr, Reader | None] = field(default_factory=dict)
    arenas: dict[Expr, Arena | None] = field(default_factory=dict)

    def _post(self, e: Expr) -> Result | None:
        found = Simplifier._post(self, e)
        if found is not None or e.has_loose_bvars:
            return found
        try:
            return self._evaluated(e)
        except (TooLarge, MetaError):
            return None

    def _evaluated(self, e: Expr) -> Result | None:
        if is_ring_term(e):
            return self._number(e)
        if e.head_name in _COMPARISONS:
            decided = self._compared(e)
            if decided is not None:
                return decided
        if e.head_name in _DECIDED and not e.has_fvar and not self.meta.has_expr_mvar(e):
            decision = by_decision(self.meta, e)
            return None if decision is None else Result(*decision)
        return None

    def _reader(self, alpha: Expr) -> Reader | None:
        if alpha not in self.readers:
            ring = find_structure(self.meta, alpha)
            self.readers[alpha] = None if ring is None else Reader(ring, Atoms(self.meta))
        return self.readers[alpha]

    def _arena(self, alpha: Expr) -> Arena | None:
        if alpha not in self.arenas:
            self.arenas[alpha] = find_arena(self.meta, alpha, Atoms(self.meta))
        return self.arenas[alpha]

    def _number(self, e: Expr) -> Result | None:
        """Return the numeral that a term without variables is."""
        if not _is_ground(e):
            return None
        reader = self._reader(self.meta.instantiate_mvars(self.meta.infer_type(e)))
        if reader is None:
            return None
        poly = reader.read(e).poly
        if any(poly):
            return None
        new = reader.ring.numeral(poly.get((), 0))
        if new == e:
            return None
        proof = prove_eq(reader, e, new)
        return None if proof is None else Result(new, proof)

    def _compared(self, e: Expr) -> Result | None:
        """Decide a comparison of numerals of an ordered ring."""
        name, args = e.head_name, e.app_args
        alpha, a, b = args[0], args[-2], args[-1]
        if name in ("GT.gt", "GE.ge"):
            name, a, b = ("LT.lt" if name == "GT.gt" else "LE.le"), b, a
        if not (_is_ground(a) and _is_ground(b)) or alpha.cname in ("Nat", "Prop"):
            return None
        arena = self._arena(alpha)
        if arena is None:
            return None
        low = arena.reader.read(a).poly
        high = arena.reader.read(b).poly
        if any(low) or any(high):
            return None
        gap = high.get((), 0) - low.get((), 0)
        holds = {"LT.lt": gap > 0, "LE.le": gap >= 0}.get(name or "", gap == 0)
        if name == "Eq" and holds:
            proof = prove_eq(arena.reader, a, b)
            return None if proof is None else self._true(e, proof)
        lemma = {
            ("LT.lt", True): "lt_of_difference",
            ("LE.le", True): "le_of_difference",
            ("LT.lt", False): "not_lt_of_difference",
            ("LE.le", False): "not_le_of_difference",
            ("Eq", False): "ne_of_difference" if gap > 0 else "ne_of_difference'",
        }[name or "", holds]
        apart = abs(gap)
        minuend, subtrahend = (b, a) if gap > 0 or (holds and not gap) else (a, b)
        difference = arena.ring.apply("HSub.hSub", minuend, subtrahend)
        known = prove_eq(arena.reader, difference, arena.ring.numeral(apart))
        if known is None:
            return None
        weak = lemma in ("le_of_difference", "not_lt_of_difference")
        number = NatLit(apart if weak else apart - 1)
        head = Const(_SPACE + lemma, arena.ring.levels)
        proof = head(arena.ring.alpha, arena.ring.inst, *arena.instances, a, b, number, known)
        return self._true(e, proof) if holds else self._false(e, proof)

    def _true(self, e: Expr, proof: Expr) -> Result:
        return Result(Const("True"), self.meta.const("eq_true")(e, proof))

    def _false(self, e: Expr, proof: Expr) -> Result:
        return Result(Const("False"), self.meta.const("eq_false")(e, proof))


def _is_ground(e: Expr) -> bool:
    """Return whether a term consists of numerals and operations of rings."""
    if e.is_app_of("OfNat.ofNat", 3) or isinstance(e, NatLit):
        return True
    if e.head_name == "HPow.hPow" and e.num_args == 6:
        return _is_ground(e.app_args[4]) and e.app_args[5].is_app_of("OfNat.ofNat", 3)
    if is_ring_term(e):
        return all(map(_is_ground, e.app_args[4:] if e.num_args == 6 else e.app_args[2:]))
    return False
