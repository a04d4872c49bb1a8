"""The normal form of terms of rings, as `ring_nf` leaves them.

What it does: a sum of multiples of monomials, constants first, coefficients last: `1 + x * y * 2`;
what is negative is subtracted. Terms inside atoms are brought into normal form, too.
Where to read next: `tactic.py`.
Counterpart in Lean: `Mathlib.Tactic.RingNF`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.ring.polynomial import Monomial, Polynomial, TooLarge
from gnomon.tactics.mathlib.ring.prove import prove_eq
from gnomon.tactics.mathlib.ring.reader import Atoms, Reader, is_ring_term
from gnomon.tactics.mathlib.ring.structure import Structure, find_structure, mk_nat
from gnomon.tactics.simp.engine import Result, Simplifier


def write_monomial(ring: Structure, atoms: Atoms, m: Monomial) -> Expr | None:
    """Return a product of powers; `None` for the empty one."""
    result: Expr | None = None
    for index, exponent in m:
        factor = atoms.terms[index]
        if exponent != 1:
            factor = ring.apply("HPow.hPow", factor, mk_nat(exponent))
        result = factor if result is None else ring.apply("HMul.hMul", result, factor)
    return result


def write(ring: Structure, atoms: Atoms, p: Polynomial) -> Expr:
    """Return a polynomial in normal form."""
    result: Expr | None = None
    for m in sorted(p):
        k = p[m]
        product = write_monomial(ring, atoms, m)
        if product is None:
            term = ring.numeral(abs(k))
        else:
            term = (
                product if abs(k) == 1 else ring.apply("HMul.hMul", product, ring.numeral(abs(k)))
            )
        if result is None:
            result = term if k > 0 else ring.apply("Neg.neg", term)
        else:
            result = ring.apply("HAdd.hAdd" if k > 0 else "HSub.hSub", result, term)
    return ring.numeral(0) if result is None else result


@dataclass(slots=True)
class Normalizer(Simplifier):
    """Brings the terms of rings in a term into normal form."""

    atoms: Atoms | None = None
    readers: dict[Expr, Reader | None] = field(default_factory=dict)

    def reader(self, alpha: Expr) -> Reader | None:
        """Return what reads terms of a type; `None` if that is no ring."""
        if alpha not in self.readers:
            ring = find_structure(self.meta, alpha)
            if self.atoms is None:
                self.atoms = Atoms(self.meta)
            self.readers[alpha] = None if ring is None else Reader(ring, self.atoms)
        return self.readers[alpha]

    def _pre(self, e: Expr) -> Result | None:
        if not is_ring_term(e) or e.has_loose_bvars:
            return None
        found = self.normal(e)
        return None if found is None or found.e == e else found

    def normal(self, e: Expr) -> Result | None:
        """Return the normal form of a term; `None` if its type is no ring."""
        alpha = self.meta.infer_type(e)
        reader = self.reader(self.meta.instantiate_mvars(alpha))
        if reader is None:
            return None
        try:
            new = write(reader.ring, reader.atoms, reader.read(e).poly)
            proof = None if new == e else prove_eq(reader, e, new)
        except (TooLarge, MetaError):
            return None
        return Result(e) if proof is None else Result(new, proof)

    def _post(self, e: Expr) -> Result | None:
        if e.is_app_of("Eq", 3) and e.app_args[1] == e.app_args[2]:
            return Result(Const("True"), self.meta.mk_app_m("eq_self", [e.app_args[1]]))
        return None
