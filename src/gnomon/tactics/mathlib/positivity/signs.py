"""The sign of a term, with a proof.

What it does: looks at a term's operation, then at hypotheses.
What it assumes: the lemmas of `Mathlib.Tactic.Positivity.Lemmas`.
Where to read next: `run.py`.
Counterpart in Lean: `Mathlib.Tactic.Positivity.Core`, `Positivity.Basic`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from gnomon import Const, Expr, NatLit
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.mathlib.linarith.arena import Arena, find_arena
from gnomon.tactics.mathlib.linarith.order import Order, find_order
from gnomon.tactics.mathlib.ring.reader import Atoms
from gnomon.tactics.omega.ground import literal

Sign = Literal["pos", "nonneg", "ne"]
"""`0 < e`, `0 ≤ e`, `e ≠ 0`."""

_SPACE: Final = "Mathlib.Tactic.Positivity."


@dataclass(frozen=True, slots=True)
class Signed:
    """The sign of a term, and the proof."""

    sign: Sign
    proof: Expr


@dataclass(slots=True)
class Signs:
    """Finds signs of terms of one type; `others` are those of other types that occur inside."""

    meta: Meta
    alpha: Expr
    order: Order
    arena: Arena | None
    zero: Expr
    known: Sequence[tuple[Expr, Expr]]
    others: dict[Expr, Signs | None] = field(default_factory=dict)

    # -- lemmas --------------------------------------------------------------------------------

    @property
    def is_nat(self) -> bool:
        """Whether the type is that of natural numbers, all of which are not negative."""
        return self.alpha.cname == "Nat"

    def _ring(self, name: str, *args: Expr) -> Expr:
        assert self.arena is not None, "the type is a ring"
        arena = self.arena
        head = Const(_SPACE + name, arena.ring.levels)
        return head(arena.ring.alpha, arena.ring.inst, *arena.instances, *args)

    def _order(self, name: str, *args: Expr) -> Expr:
        return Const(_SPACE + name, self.order.levels)(*self.order.args, *args)

    def statement(self, sign: Sign, e: Expr) -> Expr:
        """Return what a sign says of a term."""
        if sign == "ne":
            return self.meta.mk_app_m("Ne", [e, self.zero])
        return self.order.compare("LT.lt" if sign == "pos" else "LE.le", self.zero, e)

    # -- weaker and stronger -------------------------------------------------------------------

    def weaken(self, e: Expr, signed: Signed, sign: Sign) -> Expr | None:
        """Return the proof of another sign that follows."""
        if signed.sign == sign:
            return signed.proof
        if signed.sign == "pos":
            name = "le_of_lt" if sign == "nonneg" else "ne_of_lt"
            return self._order(name, self.zero, e, signed.proof)
        return None

    def sign(self, e: Expr) -> Signed | None:
        """Return the strongest sign of a term that is found."""
        found = self._of_operation(e)
        if found is not None and found.sign == "pos":
            return found
        assumed = self._assumed(e)
        best = self._both(e, found, assumed)
        if self.is_nat and (best is None or best.sign != "pos"):
            if best is not None and best.sign == "ne":
                return Signed("pos", Const(_SPACE + "nat_pos_of_ne")(e, best.proof))
            return Signed("nonneg", Const("Nat.zero_le")(e))
        return best

    def _both(self, e: Expr, a: Signed | None, b: Signed | None) -> Signed | None:
        if a is None or (b is not None and b.sign == "pos"):
            return b
        if b is None or a.sign == b.sign:
            return a
        low, ne = (a, b) if a.sign == "nonneg" else (b, a)
        return Signed("pos", self._order("lt_of_le_of_ne", self.zero, e, low.proof, ne.proof))

    def as_sign(self, e: Expr, sign: Sign) -> Expr | None:
        """Return a proof that a term has a sign."""
        signed = self.sign(e)
        return None if signed is None else self.weaken(e, signed, sign)

    # -- operations ----------------------------------------------------------------------------

    def _of_operation(self, e: Expr) -> Signed | None:
        value = literal(e)
        if value is not None:
            return self._numeral(value)
        name = e.head_name
        run = _OPERATIONS.get(name or "")
        return None if run is None or e.num_args < 1 else run(self, e)

    def _numeral(self, value: int) -> Signed | None:
        if self.is_nat:
            if value:
                return Signed("pos", Const(_SPACE + "nat_num_pos")(NatLit(value - 1)))
            return Signed("nonneg", Const("Nat.zero_le")(self.zero))
        if self.arena is None:
            return None
        if value:
            return Signed("pos", self._ring("num_pos", NatLit(value - 1)))
        return Signed("nonneg", self._ring("num_nonneg", NatLit(0)))

    def _add(self, e: Expr) -> Signed | None:
        a, b = e.app_args[4:]
        left, right = self.sign(a), self.sign(b)
        if left is None or right is None:
            return None
        if self.is_nat:
            if left.sign == "pos":
                return Signed("pos", Const(_SPACE + "nat_add_pos_left")(a, b, left.proof))
            if right.sign == "pos":
                return Signed("pos", Const(_SPACE + "nat_add_pos_right")(a, b, right.proof))
            return None
        names = {
            ("pos", "pos"): "add_pos", ("pos", "nonneg"): "add_pos_left",
            ("nonneg", "pos"): "add_pos_right", ("nonneg", "nonneg"): "add_nonneg",
        }  # fmt: skip
        name = names.get((left.sign, right.sign))
        if name is None or self.arena is None:
            return None
        sign: Sign = "nonneg" if name == "add_nonneg" else "pos"
        return Signed(sign, self._ring(name, a, b, left.proof, right.proof))

    def _mul(self, e: Expr) -> Signed | None:
        a, b = e.app_args[4:]
        left, right = self.sign(a), self.sign(b)
        if self.is_nat:
            if left is None or right is None or (left.sign, right.sign) != ("pos", "pos"):
                return None
            return Signed("pos", Const(_SPACE + "nat_mul_pos")(a, b, left.proof, right.proof))
        if self.arena is None:
            return None
        if a == b and (left is None or left.sign != "pos"):
            if left is not None and left.sign == "ne":
                return Signed("pos", self._ring("mul_self_pos", a, left.proof))
            return Signed("nonneg", self._ring("mul_self", a))
        if left is None or right is None:
            return None
        for sign, name in (("pos", "mul_pos"), ("nonneg", "mul_nonneg"), ("ne", "mul_ne")):
            first, second = self._weak(a, left, sign), self._weak(b, right, sign)
            if first is not None and second is not None:
                return Signed(_as_sign(sign), self._ring(name, a, b, first, second))
        return None

    def _weak(self, e: Expr, signed: Signed, sign: str) -> Expr | None:
        return self.weaken(e, signed, _as_sign(sign))

    def _pow(self, e: Expr) -> Signed | None:
        base, exponent = e.app_args[4:]
        if e.app_args[1].cname != "Nat":
            return None
        signed = self.sign(base)
        if self.is_nat:
            if signed is None or signed.sign != "pos":
                return None
            return Signed("pos", Const(_SPACE + "nat_pow_pos")(base, exponent, signed.proof))
        if self.arena is None:
            return None
        if signed is not None and signed.sign == "pos":
            return Signed("pos", self._ring("pow_pos", base, exponent, signed.proof))
        value = literal(exponent)
        if value is not None and value % 2 == 0:
            half = NatLit(value // 2)
            if signed is not None and signed.sign == "ne":
                return Signed("pos", self._ring("pow_even_pos", base, half, signed.proof))
            return Signed("nonneg", self._ring("pow_even", base, half))
        if signed is None:
            return None
        name = "pow_nonneg" if signed.sign == "nonneg" else "pow_ne"
        return Signed(signed.sign, self._ring(name, base, exponent, signed.proof))

    def _neg(self, e: Expr) -> Signed | None:
        if self.arena is None:
            return None
        proof = self.as_sign(e.app_args[2], "ne")
        return None if proof is None else Signed("ne", self._ring("neg_ne", e.app_args[2], proof))

    def _cast(self, e: Expr) -> Signed | None:
        if self.alpha.cname != "Int" or e.num_args != 3:
            return None
        inner = e.app_args[2]
        signs = self.other(Const("Nat"))
        proof = None if signs is None else signs.as_sign(inner, "pos")
        if proof is not None:
            return Signed("pos", Const(_SPACE + "nat_cast_pos")(inner, proof))
        return Signed("nonneg", Const(_SPACE + "nat_cast_nonneg")(inner))

    def _succ(self, e: Expr) -> Signed | None:
        return Signed("pos", Const(_SPACE + "nat_num_pos")(e.app_args[0]))

    def _nat_abs(self, e: Expr) -> Signed | None:
        signs = self.other(Const("Int"))
        proof = None if signs is None else signs.as_sign(e.app_args[0], "ne")
        if proof is None:
            return None
        return Signed("pos", Const(_SPACE + "nat_abs_pos")(e.app_args[0], proof))

    def _div(self, e: Expr) -> Signed | None:
        return self._of_ints(e, "int_div_nonneg", "nonneg", ("nonneg", "nonneg"), e.app_args[4:])

    def _mod(self, e: Expr) -> Signed | None:
        if self.alpha.cname != "Int":
            return None
        a, b = e.app_args[4:]
        proof = self.as_sign(b, "ne")
        if proof is None:
            return None
        return Signed("nonneg", Const(_SPACE + "int_mod_nonneg")(a, b, proof))

    def _of_ints(
        self, e: Expr, name: str, sign: Sign, signs: tuple[Sign, Sign], args: Sequence[Expr]
    ) -> Signed | None:
        if self.alpha.cname != "Int":
            return None
        a, b = args
        first, second = self.as_sign(a, signs[0]), self.as_sign(b, signs[1])
        if first is None or second is None:
            return None
        return Signed(sign, Const(_SPACE + name)(a, b, first, second))

    def _extremum(self, e: Expr) -> Signed | None:
        kind = {"Nat": "nat", "Int": "int"}.get(self.alpha.cname or "")
        if kind is None or e.num_args != 4:
            return None
        a, b = e.app_args[2:]
        signs: tuple[Sign, ...] = ("pos", "nonneg") if kind == "int" else ("pos",)
        for sign in signs:
            first, second = self.as_sign(a, sign), self.as_sign(b, sign)
            base = f"{_SPACE}{kind}_"
            if e.head_name == "Min.min":
                if first is not None and second is not None:
                    return Signed(sign, Const(f"{base}min_{sign}")(a, b, first, second))
            elif first is not None:
                return Signed(sign, Const(f"{base}max_{sign}_left")(a, b, first))
            elif second is not None:
                return Signed(sign, Const(f"{base}max_{sign}_right")(a, b, second))
        return None

    def _ite(self, e: Expr) -> Signed | None:
        if e.num_args != 5:
            return None
        alpha, cond, inst, a, b = e.app_args
        left, right = self.sign(a), self.sign(b)
        if left is None or right is None:
            return None
        for sign in ("pos", "nonneg", "ne"):
            first, second = self._weak(a, left, sign), self._weak(b, right, sign)
            if first is None or second is None:
                continue
            with self.meta.scope():
                x = self.meta.push_local("x", alpha, instance=False)
                motive = self.meta.mk_lambda([x], self.statement(_as_sign(sign), x))
            head = Const(_SPACE + "ite_of", self.order.levels)
            return Signed(_as_sign(sign), head(alpha, motive, cond, a, b, inst, first, second))
        return None

    def other(self, alpha: Expr) -> Signs | None:
        """Return what finds signs of terms of another type."""
        if alpha not in self.others:
            self.others[alpha] = find_signs(self.meta, alpha, self.known)
        return self.others[alpha]

    # -- hypotheses ----------------------------------------------------------------------------

    def _assumed(self, e: Expr) -> Signed | None:
        """Return the sign of a term that hypotheses say."""
        best: Signed | None = None
        for proof, prop in self.known:
            found = self._by(proof, prop, e)
            if found is not None:
                best = self._both(e, best, found)
                if best is not None and best.sign == "pos":
                    return best
        return best

    def _by(self, proof: Expr, prop: Expr, e: Expr) -> Signed | None:
        """Return what a hypothesis says of the sign of a term."""
        name, args = prop.head_name, prop.app_args
        if name == "Ne" and len(args) == 3:
            if self._is_zero(args[2]) and self._same(args[1], e):
                return Signed("ne", proof)
            if self._is_zero(args[1]) and self._same(args[2], e):
                symm = self.meta.mk_app_m("Ne.symm", [proof])
                return Signed("ne", symm)
            return None
        if name not in ("LT.lt", "LE.le", "GT.gt", "GE.ge") or len(args) != 4:
            return None
        low, high = (args[3], args[2]) if name in ("GT.gt", "GE.ge") else (args[2], args[3])
        value = literal(low)
        if value is None or not self._same(high, e):
            return None
        strict = name in ("LT.lt", "GT.gt")
        if not value:
            return Signed("pos" if strict else "nonneg", proof)
        lower = self._numeral(value)
        if lower is None:
            return None
        if strict:
            weak = self.weaken(low, lower, "nonneg")
            assert weak is not None, "what is positive is not negative"
            return Signed("pos", self._order("of_nonneg_lt", self.zero, low, e, weak, proof))
        return Signed("pos", self._order("of_pos_le", self.zero, low, e, lower.proof, proof))

    def _is_zero(self, e: Expr) -> bool:
        return literal(e) == 0

    def _same(self, a: Expr, b: Expr) -> bool:
        if a == b:
            return True
        with self.meta.transparency("reducible"):
            return a.head_name == b.head_name and bool(self.meta.is_def_eq(a, b))


def _as_sign(word: str) -> Sign:
    return "pos" if word == "pos" else "nonneg" if word == "nonneg" else "ne"


_OPERATIONS: Final[dict[str, Callable[[Signs, Expr], Signed | None]]] = {
    "HAdd.hAdd": Signs._add,
    "HMul.hMul": Signs._mul,
    "HPow.hPow": Signs._pow,
    "HDiv.hDiv": Signs._div,
    "HMod.hMod": Signs._mod,
    "Neg.neg": Signs._neg,
    "Nat.cast": Signs._cast,
    "Nat.succ": Signs._succ,
    "Int.natAbs": Signs._nat_abs,
    "Max.max": Signs._extremum,
    "Min.min": Signs._extremum,
    "ite": Signs._ite,
}


def find_signs(meta: Meta, alpha: Expr, known: Sequence[tuple[Expr, Expr]]) -> Signs | None:
    """Return what finds signs of terms of a type; `None` if the type is no linear order."""
    order = find_order(meta, alpha)
    if order is None:
        return None
    arena = None if alpha.cname == "Nat" else find_arena(meta, alpha, Atoms(meta))
    inst = meta.synth_instance(meta.mk_app_opt_m("OfNat", [alpha, NatLit(0)]))
    if inst is None:
        return None
    zero = Const("OfNat.ofNat", order.levels)(alpha, NatLit(0), inst)
    return Signs(meta, alpha, order, arena, zero, known)


__all__ = ["Sign", "Signed", "Signs", "find_signs"]
