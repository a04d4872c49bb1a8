"""From hypotheses to facts about ordered rings.

What it does: reads comparisons and their negations; natural numbers become integers, strict
comparisons of integers become weak ones; conjunctions are taken apart.
What it assumes: a cast of a sum or product of natural numbers is the sum or product of casts by
evaluation, so that the kernel needs no proof.
Where to read next: `run.py`.
Counterpart in Lean: `Mathlib.Tactic.Linarith.Preprocessing`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from gnomon import Const, Expr
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.linarith.arena import SPACE, Arena, Fact, find_arena
from gnomon.tactics.mathlib.ring.polynomial import Monomial
from gnomon.tactics.mathlib.ring.reader import Atoms
from gnomon.tactics.omega.ground import binary, literal, mk_int

_FLIPPED: Final = {"GE.ge": "LE.le", "GT.gt": "LT.lt"}
_COMPARISONS: Final = ("LE.le", "LT.lt", "GE.ge", "GT.gt")

_NAT: Final = {
    ("LE.le", False): ("nat_sub_nonneg_of_le", False),
    ("LT.lt", False): ("nat_sub_one_nonneg_of_lt", True),
    ("LT.lt", True): ("nat_sub_nonneg_of_not_lt", False),
    ("LE.le", True): ("nat_sub_one_nonneg_of_not_le", True),
}


def cast(e: Expr) -> Expr:
    """Return the cast of a natural number to the integers, with casts at its leaves."""
    value = literal(e)
    if value is not None:
        return mk_int(value)
    name, args = e.head_name, e.app_args
    if name in ("HAdd.hAdd", "HMul.hMul") and len(args) == 6:
        return binary(name, cast(args[4]), cast(args[5]))
    if name == "HPow.hPow" and len(args) == 6:
        exponent = literal(args[5])
        if exponent is not None and exponent <= 8:
            return _int_power(cast(args[4]), args[5])
    if name == "Nat.succ" and len(args) == 1:
        return binary("HAdd.hAdd", cast(args[0]), mk_int(1))
    return Const("Nat.cast", [0])(Const("Int"), Const("instNatCastInt"), e)


def _int_power(base: Expr, exponent: Expr) -> Expr:
    ints, nat = Const("Int"), Const("Nat")
    power = Const("instPowNat", [0])(ints, Const("Int.instNatPow"))
    inst = Const("instHPow", [0, 0])(ints, nat, power)
    return Const("HPow.hPow", [0, 0, 0])(ints, nat, ints, inst, base, exponent)


def with_casts_inside(e: Expr) -> Expr:
    """Return an integer with casts of natural numbers at the leaves of sums and products."""
    name, args = e.head_name, e.app_args
    if name == "Nat.cast" and len(args) == 3:
        return cast(args[2])
    if name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub") and len(args) == 6:
        return e.app_fn(*args[:4], with_casts_inside(args[4]), with_casts_inside(args[5]))
    if name == "HPow.hPow" and len(args) == 6:
        return e.app_fn(*args[:4], with_casts_inside(args[4]), args[5])
    if name == "Neg.neg" and len(args) == 3:
        return e.app_fn(*args[:2], with_casts_inside(args[2]))
    return e


@dataclass(slots=True)
class Collector:
    """Collects facts by type."""

    meta: Meta
    atoms: Atoms
    arenas: dict[Expr, Arena | None] = field(default_factory=dict)

    def arena(self, alpha: Expr) -> Arena | None:
        """Return the facts about a type; those about natural numbers are about integers."""
        if alpha.cname == "Nat":
            alpha = Const("Int")
        if alpha not in self.arenas:
            self.arenas[alpha] = find_arena(self.meta, alpha, self.atoms)
        return self.arenas[alpha]

    def add(self, proof: Expr, prop: Expr) -> None:
        """Add what a proved proposition says."""
        meta = self.meta
        prop = meta.whnf_r(meta.instantiate_mvars(prop))
        if prop.is_app_of("And", 2):
            left, right = prop.app_args
            self.add(Const("And.left")(left, right, proof), left)
            self.add(Const("And.right")(left, right, proof), right)
            return
        negated = prop.is_app_of("Not", 1)
        inner = meta.whnf_r(prop.app_args[0]) if negated else prop
        name, args = inner.head_name, inner.app_args
        if name == "Eq" and len(args) == 3 and not negated:
            self._equation(proof, args)
        elif name in _COMPARISONS and len(args) == 4:
            alpha, _, a, b = args
            if name in _FLIPPED:
                name, a, b = _FLIPPED[name], b, a
            self._comparison(name, negated, proof, meta.instantiate_mvars(alpha), a, b)

    def _equation(self, proof: Expr, args: tuple[Expr, ...]) -> None:
        alpha, a, b = args
        alpha = self.meta.instantiate_mvars(alpha)
        if alpha.head_name in _NO_RINGS or (arena := self.arena(alpha)) is None:
            return
        if alpha.cname == "Nat":
            e = binary("HSub.hSub", cast(b), cast(a))
            arena.add("zero", e, Const(SPACE + "nat_sub_eq_zero_of_eq")(a, b, proof))
            return
        if alpha.cname == "Int":
            e = binary("HSub.hSub", with_casts_inside(b), with_casts_inside(a))
        else:
            e = arena.ring.apply("HSub.hSub", b, a)
        arena.add("zero", e, arena.lemma("sub_eq_zero_of_eq", a, b, proof))

    def _comparison(
        self, name: str, negated: bool, proof: Expr, alpha: Expr, a: Expr, b: Expr
    ) -> None:
        """Add `a ≤ b` or `a < b`, or its negation."""
        if alpha.head_name in _NO_RINGS or (arena := self.arena(alpha)) is None:
            return
        if negated:
            low, high = b, a
        else:
            low, high = a, b
        if alpha.cname == "Nat":
            lemma, strict = _NAT[name, negated]
            e = binary("HSub.hSub", cast(high), cast(low))
            if strict:
                e = binary("HSub.hSub", e, mk_int(1))
            arena.add("nonneg", e, Const(SPACE + lemma)(low, high, proof))
            return
        strict = (name == "LT.lt") != negated
        if alpha.cname == "Int":
            e = binary("HSub.hSub", with_casts_inside(high), with_casts_inside(low))
            if strict:
                lemma = "int_sub_one_nonneg_of_" + ("not_le" if negated else "lt")
                e = binary("HSub.hSub", e, mk_int(1))
                arena.add("nonneg", e, Const(SPACE + lemma)(low, high, proof))
                return
        else:
            e = arena.ring.apply("HSub.hSub", high, low)
        if negated:
            lemma = "sub_pos_of_not_le" if strict else "sub_nonneg_of_not_lt"
        else:
            lemma = "sub_pos_of_lt" if strict else "sub_nonneg_of_le"
        arena.add("pos" if strict else "nonneg", e, arena.lemma(lemma, low, high, proof))


_NO_RINGS: Final = frozenset({"List", "String", "Char", "Bool", "Option", "Array", "Prod"})
"""Types of which it is known that they are no ordered rings."""


def natural_facts(arena: Arena) -> Iterator[Fact]:
    """Yield that products of casts of natural numbers are not negative."""
    if arena.ring.alpha.cname != "Int":
        return
    terms = arena.reader.atoms.terms
    for m in sorted(arena.monomials()):
        factors = _natural_factors(terms, m)
        if not factors:
            continue
        product = factors[0]
        for each in factors[1:]:
            product = _nat_mul(product, each)
        e = cast(product)
        proof = Const(SPACE + "nat_nonneg")(product)
        yield Fact("nonneg", e, proof, arena.reader.read(e).poly)


def _natural_factors(terms: list[Expr], m: Monomial) -> list[Expr]:
    found: list[Expr] = []
    for index, exponent in m:
        atom = terms[index]
        if not atom.is_app_of("Nat.cast", 3):
            return []
        found += [atom.app_args[2]] * exponent
    return found


def _nat_mul(a: Expr, b: Expr) -> Expr:
    nat = Const("Nat")
    inst = Const("instHMul", [0])(nat, Const("instMulNat"))
    return Const("HMul.hMul", [0, 0, 0])(nat, nat, nat, inst, a, b)


__all__ = ["Collector", "cast", "natural_facts", "with_casts_inside"]
