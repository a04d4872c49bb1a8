"""Bit vectors as lists of gates: a word is a term, a gate for each bit, and why that is the bit.

What it does: words of variables and literals, of operations that move bits or treat each by itself,
and shifts by words. Sums, products and quotients: `arithmetic.py`; which term becomes which
operation: `terms.py`.
Counterpart in Lean: `Std.Tactic.BVDecide.Bitblast.BVExpr.Circuit`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, NatLit
from gnomon.records import dataclass
from gnomon.tactics.bv_decide.circuit import Circuit, Gate
from gnomon.tactics.bv_decide.rules import Rules, refl

Bit = tuple[Gate, Expr]
"""A gate, and the proof that it is what it stands for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A bit vector: `bits[i]` has the proof of `expr.getLsbD i = gate`."""

    expr: Expr
    width: Expr
    bits: tuple[Bit, ...]

    @property
    def size(self) -> int:
        """The number of bits."""
        return len(self.bits)

    def gate(self, i: int) -> Gate:
        """Return the gate of a bit."""
        return self.bits[i][0]


def bit_of(width: Expr, x: Expr, i: int) -> Expr:
    """Return `x.getLsbD i`."""
    return Const("BitVec.getLsbD")(width, x, NatLit(i))


class Words:
    """Words over a circuit."""

    def __init__(self, circuit: Circuit) -> None:
        self.circuit = circuit
        self.rules: Rules = circuit.rules

    # -- leaves ----------------------------------------------------------------------------------

    def atom(self, e: Expr, width: Expr, size: int) -> Word:
        """Return a word whose bits are inputs."""
        bits: list[Bit] = []
        for i in range(size):
            bit = bit_of(width, e, i)
            bits.append((self.circuit.atom(bit), refl(bit)))
        return Word(e, width, tuple(bits))

    def literal(self, e: Expr, width: Expr, size: int, value: int) -> Word:
        """Return a word whose bits evaluate."""
        bits: list[Bit] = []
        for i in range(size):
            gate = self.circuit.const(bool(value >> i & 1))
            bits.append((gate, refl(gate.expr)))
        return Word(e, width, tuple(bits))

    def renamed(self, e: Expr, x: Word, proof: Expr) -> Word:
        """Return a word equal to another, by a proof of `e = x`."""
        bits = tuple(
            (
                gate,
                self.rules.bits(
                    "rw_bit", w=x.width, i=i, a=gate.expr, x=e, y=x.expr, h=proof, hb=why
                ),
            )
            for i, (gate, why) in enumerate(x.bits)
        )
        return Word(e, x.width, bits)

    # -- one bit ---------------------------------------------------------------------------------

    def at(self, x: Word, i: int) -> Bit:
        """Return a bit, which may be outside."""
        if i < x.size:
            return x.bits[i]
        return self.circuit.false, self.rules.bits("out_bit", w=x.width, i=i, x=x.expr)

    def msb(self, x: Word) -> Bit:
        """Return the leftmost bit, as `x.msb`; there must be one."""
        i = x.size - 1
        gate, why = x.bits[i]
        return gate, self.rules.bits("msb_eq", w=x.width, i=i, a=gate.expr, x=x.expr, hx=why)

    # -- each bit by itself ------------------------------------------------------------------------

    def bitwise(self, kind: str, e: Expr, x: Word, y: Word) -> Word:
        """Return `x &&& y`, `x ||| y` or `x ^^^ y`."""
        bits: list[Bit] = []
        for i, ((a, hx), (b, hy)) in enumerate(zip(x.bits, y.bits, strict=True)):
            proof = self.rules.bits(
                kind + "_bit", w=x.width, i=i, a=a.expr, b=b.expr, x=x.expr, y=y.expr, hx=hx, hy=hy
            )
            bits.append(self.circuit.prove(bit_of(x.width, e, i), proof, kind, a, b))
        return Word(e, x.width, tuple(bits))

    def not_(self, e: Expr, x: Word) -> Word:
        """Return `~~~x`."""
        bits: list[Bit] = []
        for i, (a, hx) in enumerate(x.bits):
            proof = self.rules.bits("not_bit", w=x.width, i=i, a=a.expr, x=x.expr, hx=hx)
            bits.append(self.circuit.prove(bit_of(x.width, e, i), proof, "not", a))
        return Word(e, x.width, tuple(bits))

    def complement(self, x: Word) -> Word:
        """Return `~~~x`, with a term of its own."""
        inst = Const("BitVec.instComplement")(x.width)
        e = Const("Complement.complement", [0])(Const("BitVec")(x.width), inst, x.expr)
        return self.not_(e, x)

    def choose(self, rule: str, e: Expr, cond: Gate, x: Word, y: Word, **why: Expr) -> Word:
        """Return `bif c then x else y` (`cond_bit`) or `if p then x else y` (`ite_bit`)."""
        bits: list[Bit] = []
        for i, ((a, hx), (b, hy)) in enumerate(zip(x.bits, y.bits, strict=True)):
            proof = self.rules.bits(
                rule, w=x.width, i=i, a=a.expr, b=b.expr, d=cond.expr, x=x.expr, y=y.expr,
                hx=hx, hy=hy, **why,
            )  # fmt: skip
            bits.append(self.circuit.prove(bit_of(x.width, e, i), proof, "cond", cond, a, b))
        return Word(e, x.width, tuple(bits))

    # -- bits moved ------------------------------------------------------------------------------

    def moved(
        self,
        e: Expr,
        width: Expr,
        size: int,
        source: Callable[[int], tuple[str, Word | None, int]],
        **args: Expr | int,
    ) -> Word:
        """Return a word whose bits are those of others.

        `source(i)` is the rule for bit `i`, the other word, and the place of the bit there; without
        another word, the bit is `false`.
        """  # fmt: skip
        bits: list[Bit] = []
        for i in range(size):
            rule, x, j = source(i)
            if x is None:
                bits.append((self.circuit.false, self.rules.bits(rule, i=i, **args)))
                continue
            gate, why = self.msb(x) if j < 0 else self.at(x, j)
            proof = self.rules.bits(rule, i=i, j=max(j, 0), a=gate.expr, hx=why, hy=why, **args)
            bits.append((gate, proof))
        return Word(e, width, tuple(bits))

    def set_width(self, e: Expr, x: Word, width: Expr, size: int) -> Word:
        """Return `x.setWidth size`."""
        return self.moved(
            e, width, size, lambda i: ("setWidth_bit", x, i), w=x.width, v=width, x=x.expr
        )

    def sign_extend(self, e: Expr, x: Word, width: Expr, size: int) -> Word:
        """Return `x.signExtend size`."""
        return self.moved(
            e, width, size,
            lambda i: ("signExtend_low", x, i) if i < x.size else ("signExtend_high", x, -1),
            w=x.width, v=width, x=x.expr,
        )  # fmt: skip

    def extract(self, e: Expr, x: Word, start: int, width: Expr, size: int) -> Word:
        """Return `x.extractLsb' start size`."""
        return self.moved(
            e, width, size, lambda i: ("extract_bit", x, start + i),
            w=x.width, m=start, n=width, x=x.expr,
        )  # fmt: skip

    def append(self, e: Expr, x: Word, y: Word, width: Expr) -> Word:
        """Return `x ++ y`."""
        low = y.size
        return self.moved(
            e, width, x.size + low,
            lambda i: ("append_low", y, i) if i < low else ("append_high", x, i - low),
            n=x.width, m=y.width, x=x.expr, y=y.expr,
        )  # fmt: skip

    def replicate(self, e: Expr, x: Word, times: int, width: Expr) -> Word:
        """Return `x.replicate times`."""
        return self.moved(
            e, width, x.size * times, lambda i: ("replicate_bit", x, i % x.size),
            w=x.width, n=times, x=x.expr,
        )  # fmt: skip

    def shift_left(self, e: Expr, x: Word, n: int, amount: Expr) -> Word:
        """Return `x <<< n` for a known distance, which the term `amount` is."""
        return self.moved(
            e, x.width, x.size,
            lambda i: ("shl_low", None, 0) if i < n else ("shl_bit", x, i - n),
            w=x.width, n=amount, x=x.expr,
        )  # fmt: skip

    def shift_right(self, e: Expr, x: Word, n: int, amount: Expr) -> Word:
        """Return `x >>> n`."""
        return self.moved(
            e, x.width, x.size, lambda i: ("ushr_bit", x, n + i), w=x.width, n=amount, x=x.expr
        )

    def signed_shift_right(self, e: Expr, x: Word, n: int, amount: Expr) -> Word:
        """Return `x.sshiftRight n`."""
        return self.moved(
            e, x.width, x.size,
            lambda i: ("sshr_low", x, n + i) if n + i < x.size else ("sshr_high", x, -1),
            w=x.width, n=amount, x=x.expr,
        )  # fmt: skip

    def rotate_left(self, e: Expr, x: Word, n: int, amount: Expr) -> Word:
        """Return `x.rotateLeft n`."""
        r = n % x.size if x.size else 0
        return self.moved(
            e, x.width, x.size,
            lambda i: ("rotateLeft_low", x, x.size - r + i) if i < r
            else ("rotateLeft_high", x, i - r),
            w=x.width, n=amount, x=x.expr,
        )  # fmt: skip

    def rotate_right(self, e: Expr, x: Word, n: int, amount: Expr) -> Word:
        """Return `x.rotateRight n`."""
        r = n % x.size if x.size else 0
        turn = x.size - r
        return self.moved(
            e, x.width, x.size,
            lambda i: ("rotateRight_low", x, r + i) if i < turn
            else ("rotateRight_high", x, i - turn),
            w=x.width, n=amount, x=x.expr,
        )  # fmt: skip

    # -- shifts by words ---------------------------------------------------------------------------

    def shift_by(self, kind: str, e: Expr, x: Word, y: Word) -> Word:
        """Return a shift (`shl`, `ushr` or `sshr`) by a word: one bit of the distance at a time."""
        rules, circuit = self.rules, self.circuit
        shared = {"w": x.width, "v": y.width, "x": x.expr, "y": y.expr}

        def stage_expr(k: int) -> Expr:
            name = f"Std.Tactic.BVDecide.Bits.{kind}"
            return Const(name)(x.width, y.width, x.expr, y.expr, NatLit(k))

        stage = Word(
            stage_expr(0), x.width,
            tuple(
                (gate, rules.bits(kind + "_zero", i=i, a=gate.expr, hx=why, **shared))
                for i, (gate, why) in enumerate(x.bits)
            ),
        )  # fmt: skip
        for k in range(y.size):
            c, hy = y.bits[k]
            shifted = self._by_power(kind, stage, k)
            following = stage_expr(k + 1)
            bits: list[Bit] = []
            for i in range(x.size):
                (a, hs), (b, hn) = shifted.bits[i], stage.bits[i]
                proof = rules.bits(
                    kind + "_step", i=i, k=k, a=a.expr, b=b.expr, c=c.expr, hy=hy, hs=hs, hn=hn,
                    **shared,
                )  # fmt: skip
                lhs = bit_of(x.width, following, i)
                bits.append(circuit.prove(lhs, proof, "cond", c, a, b))
            stage = Word(following, x.width, tuple(bits))
        bits = [
            (gate, rules.bits(kind + "_end", i=i, a=gate.expr, h=why, **shared))
            for i, (gate, why) in enumerate(stage.bits)
        ]
        return Word(e, x.width, tuple(bits))

    def _by_power(self, kind: str, x: Word, k: int) -> Word:
        """Return the shift by `2 ^ k`."""
        n, amount = 2**k, _power(k)
        e = shift_term(kind, x, amount)
        if kind == "shl":
            return self.shift_left(e, x, n, amount)
        if kind == "ushr":
            return self.shift_right(e, x, n, amount)
        return self.signed_shift_right(e, x, n, amount)


def _power(k: int) -> Expr:
    nat = Const("Nat")
    two = Const("OfNat.ofNat", [0])(nat, NatLit(2), Const("instOfNatNat")(NatLit(2)))
    inst = Const("instHPow", [0, 0])(
        nat, nat, Const("instPowNat", [0])(nat, Const("instNatPowNat"))
    )
    return Const("HPow.hPow", [0, 0, 0])(nat, nat, nat, inst, two, NatLit(k))


def shift_term(kind: str, x: Word, amount: Expr) -> Expr:
    """Return the term of a shift by a number."""
    if kind == "sshr":
        return Const("BitVec.sshiftRight")(x.width, x.expr, amount)
    left = kind == "shl"
    ty = Const("BitVec")(x.width)
    name = "HShiftLeft.hShiftLeft" if left else "HShiftRight.hShiftRight"
    inst = Const("BitVec.instHShiftLeftNat" if left else "BitVec.instHShiftRightNat")(x.width)
    return Const(name, [0, 0, 0])(ty, Const("Nat"), ty, inst, x.expr, amount)


__all__ = ["Bit", "Word", "Words", "bit_of", "shift_term"]
