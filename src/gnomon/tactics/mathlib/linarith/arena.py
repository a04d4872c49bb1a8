"""Facts about one ordered ring, and the proof that they contradict each other.

What it does: keeps facts as polynomials with proofs; multiplies and adds proofs up.
What it assumes: the lemmas of `Mathlib.Tactic.Linarith.Lemmas`.
Where to read next: `preprocess.py`, where facts come from.
Counterpart in Lean: `Mathlib.Tactic.Linarith.Verification`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal

from gnomon import Const, Expr, NatLit, Pi
from gnomon.meta import Meta, MetaError
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.linarith.simplex import combination
from gnomon.tactics.mathlib.ring.polynomial import Monomial, Polynomial
from gnomon.tactics.mathlib.ring.prove import prove_eq
from gnomon.tactics.mathlib.ring.reader import Atoms, Reader
from gnomon.tactics.mathlib.ring.structure import Structure, find_structure

Kind = Literal["nonneg", "pos", "zero"]
"""What is known of a term: `0 ≤ e`, `0 < e`, `e = 0`."""

SPACE: Final = "Mathlib.Tactic.Linarith."

_PRODUCTS: Final = {
    ("nonneg", "nonneg"): ("mul_nonneg", "nonneg"),
    ("pos", "pos"): ("mul_pos", "pos"),
    ("pos", "nonneg"): ("mul_nonneg_of_pos_of_nonneg", "nonneg"),
    ("nonneg", "pos"): ("mul_nonneg_of_nonneg_of_pos", "nonneg"),
}

_SUMS: Final = {
    ("nonneg", "nonneg"): ("add_nonneg", "nonneg"),
    ("nonneg", "pos"): ("add_pos_of_nonneg_of_pos", "pos"),
    ("pos", "nonneg"): ("add_pos_of_pos_of_nonneg", "pos"),
    ("pos", "pos"): ("add_pos", "pos"),
    ("nonneg", "zero"): ("add_zero_nonneg", "nonneg"),
    ("pos", "zero"): ("add_zero_pos", "pos"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What is known of a term, the proof, and the term as a polynomial."""

    kind: Kind
    e: Expr
    proof: Expr
    poly: Polynomial


@dataclass(slots=True)
class Arena:
    """An ordered ring, and what is known about its values."""

    meta: Meta
    ring: Structure
    reader: Reader
    instances: tuple[Expr, ...]
    facts: list[Fact] = field(default_factory=list)

    def lemma(self, name: str, *args: Expr) -> Expr:
        """Return a lemma about ordered rings, applied."""
        fn = Const(SPACE + name, self.ring.levels)
        return fn(self.ring.alpha, self.ring.inst, *self.instances, *args)

    def order_lemma(self, name: str, *args: Expr) -> Expr:
        """Return a lemma about linear orders, applied."""
        return Const(SPACE + name, self.ring.levels)(self.ring.alpha, *self.instances[:4], *args)

    def add(self, kind: Kind, e: Expr, proof: Expr) -> None:
        """Add a fact."""
        self.facts.append(Fact(kind, e, proof, self.reader.read(e).poly))

    def one(self) -> Fact:
        """Return the fact that one is positive."""
        e = self.ring.numeral(1)
        return Fact("pos", e, self.lemma("ofNat_pos", NatLit(0)), {(): 1})

    def product(self, a: Fact, b: Fact) -> Fact | None:
        """Return what follows for a product."""
        e = self.ring.apply("HMul.hMul", a.e, b.e)
        poly = self.reader.read(e).poly
        if a.kind == "zero":
            return Fact("zero", e, self.lemma("zero_mul_eq", a.e, b.e, a.proof), poly)
        if b.kind == "zero":
            return Fact("zero", e, self.lemma("mul_zero_eq", a.e, b.e, b.proof), poly)
        name, kind = _PRODUCTS[a.kind, b.kind]
        proof = self.lemma(name, a.e, b.e, a.proof, b.proof)
        return Fact("pos" if kind == "pos" else "nonneg", e, proof, poly)

    def monomials(self) -> set[Monomial]:
        """Return the products that occur in facts."""
        return {m for fact in self.facts for m in fact.poly}

    def refute(self, check: Callable[[], None]) -> Expr | None:
        """Return a proof of `False` from the facts; `None` if there is no contradiction."""
        facts = [self.one(), *self.facts]
        found = combination(
            [fact.poly for fact in facts],
            [fact.kind == "pos" for fact in facts],
            [fact.kind == "zero" for fact in facts],
            check,
        )
        if found is None:
            return None
        used = [(k, fact) for k, fact in zip(found, facts, strict=True) if k]
        # What is zero comes last, because sums begin with an inequality.
        used.sort(key=lambda pair: pair[1].kind == "zero")
        total: Fact | None = None
        for k, fact in used:
            term = self._scaled(fact, k)
            total = term if total is None else self._sum(total, term)
        if total is None or total.kind != "pos":
            return None
        zero = prove_eq(self.reader, total.e, self.ring.numeral(0))
        if zero is None:
            return None
        return self.lemma("false_of_pos", total.e, total.proof, zero)

    def _scaled(self, fact: Fact, k: int) -> Fact:
        if k == 1:
            return fact
        e = self.ring.apply("HMul.hMul", self.ring.numeral(k), fact.e)
        if fact.kind == "zero":
            proof = self.lemma("mul_zero_eq", self.ring.numeral(k), fact.e, fact.proof)
        else:
            name = "scale_pos" if fact.kind == "pos" else "scale_nonneg"
            proof = self.lemma(name, NatLit(k - 1), fact.e, fact.proof)
        return Fact(fact.kind, e, proof, {})

    def _sum(self, a: Fact, b: Fact) -> Fact:
        name, kind = _SUMS[a.kind, b.kind]
        e = self.ring.apply("HAdd.hAdd", a.e, b.e)
        proof = self.lemma(name, a.e, b.e, a.proof, b.proof)
        return Fact("pos" if kind == "pos" else "nonneg", e, proof, {})


def find_arena(meta: Meta, alpha: Expr, atoms: Atoms) -> Arena | None:
    """Return a type as an ordered ring; `None` if it is none."""
    ring = find_structure(meta, alpha)
    if ring is None or not ring.is_ring:
        return None
    lemma = Const(SPACE + "false_of_pos", ring.levels)(alpha, ring.inst)
    instances: list[Expr] = []
    rest = meta.infer_type(lemma)
    for _ in range(5):
        rest = meta.whnf_forall(rest)
        assert isinstance(rest, Pi), "the lemma has five more instances"
        try:
            found = meta.synth_instance(rest.type)
        except MetaError:
            return None
        if found is None:
            return None
        instances.append(found)
        rest = rest.body.instantiate(found)
    return Arena(meta, ring, Reader(ring, atoms), tuple(instances))
