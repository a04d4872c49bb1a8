"""Sums, products, quotients and comparisons of words, as circuits.

What it does: adders that pass on a carry; products by adding shifted words; quotients by subtracting
the divisor from the left. The rules are in `Std.Tactic.BVDecide.Bits`.
Counterpart in Lean: `Std.Tactic.BVDecide.Bitblast.BVExpr.Circuit.Impl.Operations`.
"""

from __future__ import annotations

from gnomon import Const, Expr, Level, NatLit
from gnomon.tactics.bv_decide.circuit import Gate
from gnomon.tactics.bv_decide.rules import BITS, refl
from gnomon.tactics.bv_decide.words import Bit, Word, Words, bit_of


def _binary(name: str, inst: Expr, ty: Expr, x: Expr, y: Expr) -> Expr:
    return Const(name, [0, 0, 0])(ty, ty, ty, inst, x, y)


def operation(name: str, width: Expr, x: Expr, y: Expr) -> Expr:
    """Return `x + y`, `x - y`, `x / y` or `x % y` by the name of the class."""
    ty = Const("BitVec")(width)
    inst = Const("BitVec.inst" + name)(width)
    return _binary(f"H{name}.h{name}", Const("instH" + name, [0])(ty, inst), ty, x, y)


def negation(width: Expr, x: Expr) -> Expr:
    """Return `-x`."""
    return Const("Neg.neg", [0])(Const("BitVec")(width), Const("BitVec.instNeg")(width), x)


def zero(width: Expr) -> Expr:
    """Return `0#w`."""
    nat = Const("Nat")
    number = Const("OfNat.ofNat", [0])(nat, NatLit(0), Const("instOfNatNat")(NatLit(0)))
    return Const("BitVec.ofNat")(width, number)


class Arithmetic(Words):
    """Words and what is computed with them."""

    # -- sums ------------------------------------------------------------------------------------

    def _carries(self, x: Word, y: Word, first: bool, count: int) -> list[Bit]:
        """Return what is carried to places 0 to `count - 1` in `x + y`."""
        rules, circuit = self.rules, self.circuit
        start = circuit.const(first)
        shared = {"w": x.width, "x": x.expr, "y": y.expr}
        found: list[Bit] = [(start, rules.bits("carry_zero", c=start.expr, **shared))]
        for i in range(count - 1):
            (a, hx), (b, hy), (c, hc) = x.bits[i], y.bits[i], found[i]
            proof = rules.bits(
                "carry_step", i=i, a=a.expr, b=b.expr, c=c.expr, d=start.expr, hx=hx, hy=hy,
                hc=hc, **shared,
            )  # fmt: skip
            lhs = Const("BitVec.carry")(x.width, NatLit(i + 1), x.expr, y.expr, start.expr)
            found.append(circuit.prove(lhs, proof, "maj", a, b, c))
        return found

    def _sum(self, rule: str, e: Expr, x: Word, y: Word, summand: Word, first: bool) -> Word:
        """Return `x + y` (`add_bit`, where `summand` is `y`) or `x - y` (`sub_bit`, `~~~y`)."""
        carries = self._carries(x, summand, first, x.size)
        bits: list[Bit] = []
        for i, ((a, hx), (b, hy), (c, hc)) in enumerate(
            zip(x.bits, summand.bits, carries, strict=True)
        ):
            proof = self.rules.bits(
                rule, w=x.width, i=i, a=a.expr, b=b.expr, c=c.expr, x=x.expr, y=y.expr,
                hx=hx, hy=hy, hc=hc,
            )  # fmt: skip
            lhs = bit_of(x.width, e, i)
            if a.number > b.number:
                # So that `x + y` and `y + x` are the same gates.
                proof = self.rules.gate(
                    "xor_left_swap", a=a.expr, b=b.expr, c=c.expr, d=lhs, h=proof
                )
                a, b = b, a
            inner, why = self.circuit.xor(b, c)
            if why is not None:
                proof = self.rules.gate(
                    "xor_right", a=a.expr, b=Const("Bool.xor")(b.expr, c.expr), c=inner.expr,
                    d=lhs, h=proof, hb=why,
                )  # fmt: skip
            bits.append(self.circuit.prove(lhs, proof, "xor", a, inner))
        return Word(e, x.width, tuple(bits))

    def add(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x + y`."""
        return self._sum("add_bit", e, x, y, y, first=False)

    def sub(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x - y`."""
        return self._sum("sub_bit", e, x, y, self.complement(y), first=True)

    def neg(self, e: Expr, x: Word) -> Word:
        """Return `-x`."""
        nothing = self.literal(zero(x.width), x.width, x.size, 0)
        difference = operation("Sub", x.width, nothing.expr, x.expr)
        proof = self.rules.bits("neg_eq", w=x.width, x=x.expr)
        return self.renamed(e, self.sub(difference, nothing, x), proof)

    # -- products --------------------------------------------------------------------------------

    def mul(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x * y`."""
        rules = self.rules
        shared = {"w": x.width, "x": x.expr, "y": y.expr}
        false = self.circuit.false

        def stage_expr(name: str, k: int) -> Expr:
            return Const(BITS + name)(x.width, x.expr, y.expr, NatLit(k))

        stage = Word(
            stage_expr("mul", 0), x.width,
            tuple((false, rules.bits("mul_zero", i=i, **shared)) for i in range(x.size)),
        )  # fmt: skip
        for k in range(y.size):
            b, hy = y.bits[k]
            if b is false:
                bits = [
                    (gate, rules.bits("mul_skip", i=i, k=k, a=gate.expr, hy=hy, h=why, **shared))
                    for i, (gate, why) in enumerate(stage.bits)
                ]
            else:
                part = self._part(stage_expr("part", k), x, y, k)
                total = self.add(operation("Add", x.width, stage.expr, part.expr), stage, part)
                bits = [
                    (gate, rules.bits("mul_step", i=i, k=k, a=gate.expr, h=why, **shared))
                    for i, (gate, why) in enumerate(total.bits)
                ]
            stage = Word(stage_expr("mul", k + 1), x.width, tuple(bits))
        return Word(
            e, x.width,
            tuple(
                (gate, rules.bits("mul_end", i=i, a=gate.expr, h=why, **shared))
                for i, (gate, why) in enumerate(stage.bits)
            ),
        )  # fmt: skip

    def _part(self, e: Expr, x: Word, y: Word, k: int) -> Word:
        shared = {"w": x.width, "x": x.expr, "y": y.expr}
        b, hy = y.bits[k]
        bits: list[Bit] = []
        for i in range(x.size):
            if i < k:
                bits.append((self.circuit.false, self.rules.bits("part_low", i=i, k=k, **shared)))
                continue
            a, hx = x.bits[i - k]
            proof = self.rules.bits(
                "part_bit", i=i, j=i - k, k=k, a=a.expr, b=b.expr, hx=hx, hy=hy, **shared
            )
            bits.append(self.circuit.prove(bit_of(x.width, e, i), proof, "and", a, b))
        return Word(e, x.width, tuple(bits))

    # -- quotients -------------------------------------------------------------------------------

    def divide(self, x: Word, y: Word) -> tuple[tuple[Bit, ...], Word]:
        """Return for each place whether the divisor fits there, and the last remainder."""
        rules = self.rules
        shared = {"w": x.width, "x": x.expr, "y": y.expr}

        def term(name: str, k: int) -> Expr:
            return Const(BITS + name)(x.width, x.expr, y.expr, NatLit(k))

        false = self.circuit.false
        rest = Word(
            term("rem", x.size), x.width,
            tuple((false, rules.bits("rem_start", i=i, **shared)) for i in range(x.size)),
        )  # fmt: skip
        fits: list[Bit] = []
        for k in reversed(range(x.size)):
            a, hx = x.bits[k]
            bits: list[Bit] = [(a, rules.bits("next_zero", k=k, a=a.expr, hx=hx, **shared))]
            for i in range(x.size - 1):
                gate, why = rest.bits[i]
                bits.append(
                    (gate, rules.bits("next_succ", i=i, k=k, a=gate.expr, hr=why, **shared))
                )
            following = Word(term("next", k), x.width, tuple(bits))
            top, hm = self.msb(rest)
            less, hu = self.ult(following, y)
            proof = rules.bits("fits_eq", k=k, a=top.expr, b=less.expr, hm=hm, hu=hu, **shared)
            fit = self._top_or_not_less(term("fits", k), proof, top, less)
            fits.append(fit)
            c, hf = fit
            difference = operation("Sub", x.width, following.expr, y.expr)
            reduced = self.sub(difference, following, y)
            new: list[Bit] = []
            for i in range(x.size):
                (p, hs), (q, hn) = reduced.bits[i], following.bits[i]
                step = rules.bits(
                    "rem_step", i=i, k=k, a=p.expr, b=q.expr, c=c.expr, hf=hf, hs=hs, hn=hn,
                    **shared,
                )  # fmt: skip
                lhs = bit_of(x.width, term("rem", k), i)
                new.append(self.circuit.prove(lhs, step, "cond", c, p, q))
            rest = Word(term("rem", k), x.width, tuple(new))
        return tuple(reversed(fits)), rest

    def _top_or_not_less(self, lhs: Expr, proof: Expr, top: Gate, less: Gate) -> Bit:
        other, why = self.circuit.not_(less)
        if why is not None:
            proof = self.rules.gate(
                "or_right_eq", a=top.expr, b=Const("Bool.not")(less.expr), c=other.expr, d=lhs,
                h=proof, hb=why,
            )  # fmt: skip
        return self.circuit.prove(lhs, proof, "or", top, other)

    def umod(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x % y`."""
        _, rest = self.divide(x, y)
        return Word(
            e, x.width,
            tuple(
                (
                    gate,
                    self.rules.bits(
                        "umod_end", w=x.width, i=i, a=gate.expr, x=x.expr, y=y.expr, h=why
                    ),
                )
                for i, (gate, why) in enumerate(rest.bits)
            ),
        )  # fmt: skip

    def udiv(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x / y`."""
        fits, _ = self.divide(x, y)
        nothing = self.literal(zero(x.width), x.width, x.size, 0)
        b, hz = self.equal(y, nothing)
        other, why = self.circuit.not_(b)
        bits: list[Bit] = []
        for i, (a, hf) in enumerate(fits):
            proof = self.rules.bits(
                "udiv_bit", w=x.width, i=i, a=a.expr, b=b.expr, x=x.expr, y=y.expr, hf=hf, hz=hz
            )
            lhs = bit_of(x.width, e, i)
            if why is not None:
                proof = self.rules.gate(
                    "and_left_eq", a=Const("Bool.not")(b.expr), b=a.expr, c=other.expr, d=lhs,
                    h=proof, ha=why,
                )  # fmt: skip
            bits.append(self.circuit.prove(lhs, proof, "and", other, a))
        return Word(e, x.width, tuple(bits))

    def cond(self, e: Expr, c: Expr, gate: Bit, x: Word, y: Word) -> Word:
        """Return `bif c then x else y`."""
        return self.choose("cond_bit", e, gate[0], x, y, c=c, hc=gate[1])

    def absolute(self, x: Word) -> Word:
        """Return `bif x.msb then -x else x`."""
        sign = Const("BitVec.msb")(x.width, x.expr)
        negative = self.neg(negation(x.width, x.expr), x)
        return self.cond(
            cond_term(x.width, sign, negative.expr, x.expr), sign, self.msb(x), negative, x
        )

    def sdiv(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x.sdiv y`."""
        p, q = self.absolute(x), self.absolute(y)
        quotient = self.udiv(operation("Div", x.width, p.expr, q.expr), p, q)
        negative = self.neg(negation(x.width, quotient.expr), quotient)
        signs = [Const("BitVec.msb")(z.width, z.expr) for z in (x, y)]
        c = Const("Bool.xor")(*signs)
        (a, ha), (b, hb) = self.msb(x), self.msb(y)
        proof = self.rules.gate(
            "xor_congr", a=signs[0], b=signs[1], c=a.expr, d=b.expr, ha=ha, hb=hb
        )
        gate = self.circuit.prove(c, proof, "xor", a, b)
        term = cond_term(x.width, c, negative.expr, quotient.expr)
        result = self.cond(term, c, gate, negative, quotient)
        return self.renamed(e, result, self.rules.bits("sdiv_eq", w=x.width, x=x.expr, y=y.expr))

    def srem(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x.srem y`."""
        p, q = self.absolute(x), self.absolute(y)
        rest = self.umod(operation("Mod", x.width, p.expr, q.expr), p, q)
        negative = self.neg(negation(x.width, rest.expr), rest)
        sign = Const("BitVec.msb")(x.width, x.expr)
        term = cond_term(x.width, sign, negative.expr, rest.expr)
        result = self.cond(term, sign, self.msb(x), negative, rest)
        return self.renamed(e, result, self.rules.bits("srem_eq", w=x.width, x=x.expr, y=y.expr))

    def smod(self, e: Expr, x: Word, y: Word) -> Word:
        """Return `x.smod y`."""
        w = x.width
        p, q = self.absolute(x), self.absolute(y)
        rest = self.umod(operation("Mod", w, p.expr, q.expr), p, q)
        nothing = self.literal(zero(w), w, x.size, 0)
        is_zero, hz = self.equal(rest, nothing)
        prop = Const("Eq", [Level.of_nat(1)])(Const("BitVec")(w), rest.expr, nothing.expr)
        inst = Const("instDecidableEqBitVec")(w, rest.expr, nothing.expr)

        def unless_zero(other: Word) -> Word:
            ty = Const("BitVec")(w)
            term = Const("ite", [Level.of_nat(1)])(ty, prop, inst, rest.expr, other.expr)
            return self.choose("ite_bit", term, is_zero, rest, other, p=prop, inst=inst, hc=hz)

        below = unless_zero(self.sub(operation("Sub", w, y.expr, rest.expr), y, rest))
        above = unless_zero(self.add(operation("Add", w, rest.expr, y.expr), rest, y))
        negative = self.neg(negation(w, rest.expr), rest)
        sx, sy = (Const("BitVec.msb")(w, z.expr) for z in (x, y))
        left = self.cond(
            cond_term(w, sy, negative.expr, below.expr), sy, self.msb(y), negative, below
        )
        right = self.cond(cond_term(w, sy, above.expr, rest.expr), sy, self.msb(y), above, rest)
        term = cond_term(w, sx, left.expr, right.expr)
        result = self.cond(term, sx, self.msb(x), left, right)
        return self.renamed(e, result, self.rules.bits("smod_eq", w=w, x=x.expr, y=y.expr))

    def abs(self, e: Expr, x: Word) -> Word:
        """Return `x.abs`."""
        proof = self.rules.bits("abs_eq", w=x.width, x=x.expr)
        return self.renamed(e, self.absolute(x), proof)

    # -- comparisons -----------------------------------------------------------------------------

    def equal(self, x: Word, y: Word) -> Bit:
        """Return whether `x = y`; the proof is of `x = y ↔ gate = true`."""
        rules, circuit = self.rules, self.circuit
        shared = {"w": x.width, "x": x.expr, "y": y.expr}
        gate, why = circuit.true, refl(circuit.true.expr)
        for k, ((a, hx), (b, hy)) in enumerate(zip(x.bits, y.bits, strict=True)):
            proof = rules.bits(
                "same_step", k=k, a=a.expr, b=b.expr, c=gate.expr, h=why, hx=hx, hy=hy, **shared
            )
            differ, how = circuit.xor(a, b)
            equal, more = circuit.not_(differ)
            lhs = Const(BITS + "same")(x.width, x.expr, y.expr, NatLit(k + 1))
            middle = Const("Bool.not")(Const("Bool.xor")(a.expr, b.expr))
            if how is not None:
                proof = rules.gate(
                    "and_not_eq", a=gate.expr, b=Const("Bool.xor")(a.expr, b.expr),
                    c=differ.expr, d=lhs, h=proof, hb=how,
                )  # fmt: skip
                middle = Const("Bool.not")(differ.expr)
            if more is not None:
                proof = rules.gate(
                    "and_right_eq", a=gate.expr, b=middle, c=equal.expr, d=lhs, h=proof, hb=more
                )
            gate, why = circuit.prove(lhs, proof, "and", gate, equal)
        return gate, rules.bits("eq_iff", a=gate.expr, h=why, **shared)

    def ult(self, x: Word, y: Word) -> Bit:
        """Return `x.ult y`."""
        carry, why = self._carries(x, self.complement(y), True, x.size + 1)[-1]
        proof = self.rules.bits("ult_eq", w=x.width, a=carry.expr, x=x.expr, y=y.expr, h=why)
        lhs = Const("BitVec.ult")(x.width, x.expr, y.expr)
        return self.circuit.prove(lhs, proof, "not", carry)

    def slt(self, x: Word, y: Word) -> Bit:
        """Return `x.slt y`; there must be bits."""
        a, h = self.ult(x, y)
        (b, hx), (c, hy) = self.msb(x), self.msb(y)
        proof = self.rules.bits(
            "slt_eq", w=x.width, a=a.expr, b=b.expr, c=c.expr, x=x.expr, y=y.expr, h=h, hx=hx, hy=hy
        )
        lhs = Const("BitVec.slt")(x.width, x.expr, y.expr)
        inner, why = self.circuit.xor(b, c)
        if why is not None:
            proof = self.rules.gate(
                "xor_left_eq", a=Const("Bool.xor")(b.expr, c.expr), b=a.expr, c=inner.expr,
                d=lhs, h=proof, ha=why,
            )  # fmt: skip
        return self.circuit.prove(lhs, proof, "xor", inner, a)


def cond_term(width: Expr, c: Expr, x: Expr, y: Expr) -> Expr:
    """Return `bif c then x else y`."""
    return Const("cond", [Level.of_nat(1)])(Const("BitVec")(width), c, x, y)


__all__ = ["Arithmetic", "cond_term", "negation", "operation", "zero"]
