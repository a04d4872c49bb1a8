"""Propositions and truth values as gates.

What it does: reads connectives, equations and comparisons; a proposition that is none of these is
not read, a truth value that is none is an input.
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.Frontend.ReifiedBVLogical`, `ReifiedBVPred`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, Level, Pi, Sort
from gnomon.meta import Meta
from gnomon.tactics.bv_decide.arithmetic import Arithmetic
from gnomon.tactics.bv_decide.circuit import Circuit, Gate, application
from gnomon.tactics.bv_decide.rules import Rules, is_true, refl
from gnomon.tactics.bv_decide.terms import WORD_SIZES, Atom, Terms
from gnomon.tactics.bv_decide.words import Bit, Word

_CONNECTIVES: Final = {"And": ("and_iff", "and"), "Or": ("or_iff", "or")}
_VALUES: Final = {"Bool.and": "and", "Bool.or": "or", "Bool.xor": "xor"}
_ORDER: Final = ("BitVec.ult", "BitVec.ule", "BitVec.slt", "BitVec.sle")


class Props:
    """Reads the propositions of one goal."""

    def __init__(self, meta: Meta) -> None:
        self.meta = meta
        self.rules = Rules(meta)
        self.circuit = Circuit(self.rules)
        self.words = Arithmetic(self.circuit)
        self.terms = Terms(meta, self.words, self)
        self._values: dict[Expr, Bit] = {}
        self._props: dict[Expr, Bit | None] = {}

    # -- propositions ------------------------------------------------------------------------------

    def prop(self, p: Expr) -> Bit | None:
        """Return a gate and the proof of `p ↔ gate = true`; `None` for what cannot be read."""
        if p not in self._props:
            self._props[p] = self._prop(p)
        return self._props[p]

    def _prop(self, p: Expr) -> Bit | None:
        name, args = p.head_name, p.app_args
        if isinstance(p, Pi) and not p.body.has_loose_bvar(0):
            return self._connected("imp_iff", p.type, p.body.instantiate(p.type))
        if name == "True":
            return self.circuit.true, self.rules.gate("true_iff")
        if name == "False":
            return self.circuit.false, self.rules.gate("false_iff")
        if name == "Not" and len(args) == 1:
            return self._not(args[0])
        if name in _CONNECTIVES and len(args) == 2:
            return self._connected(_CONNECTIVES[name][0], *args)
        if name == "Iff" and len(args) == 2:
            return self._connected("iff_iff", *args)
        if name == "Eq" and len(args) == 3:
            return self._equation(*args)
        if name == "Ne" and len(args) == 3:
            return self._not(Const("Eq", [Level.of_nat(1)])(*args))
        if name in ("LT.lt", "LE.le") and len(args) == 4:
            return self._order(name, args[0], args[2], args[3])
        if name in ("GT.gt", "GE.ge") and len(args) == 4:
            return self._order("LT.lt" if name == "GT.gt" else "LE.le", args[0], args[3], args[2])
        if name == "ite" and len(args) == 5:
            return self._ite(*args[1:])
        return None

    def _iff(self, p: Expr, made: Expr, proof: Expr, kind: str, *gates: Gate) -> Bit:
        """Return the gate of `kind`, given `p ↔ kind gates = true`."""
        gate, why = self.circuit.make(kind, *gates)
        if why is not None:
            proof = self.rules.gate("iff_trans", p=p, a=made, b=gate.expr, hp=proof, h=why)
        return gate, proof

    def _not(self, p: Expr) -> Bit | None:
        inner = self.prop(p)
        if inner is None:
            return None
        a, hp = inner
        proof = self.rules.gate("not_iff", a=a.expr, p=p, hp=hp)
        return self._iff(Const("Not")(p), application("not", a.expr), proof, "not", a)

    def _connected(self, rule: str, p: Expr, q: Expr) -> Bit | None:
        left = self.prop(p) if self.meta.is_prop(p) else None
        right = None if left is None or not self.meta.is_prop(q) else self.prop(q)
        if left is None or right is None:
            return None
        (a, hp), (b, hq) = left, right
        proof = self.rules.gate(rule, a=a.expr, b=b.expr, p=p, q=q, hp=hp, hq=hq)
        if rule == "imp_iff":
            whole: Expr = Pi("a", p, q)
            first, why = self.circuit.not_(a)
            made = application("or", application("not", a.expr), b.expr)
            if why is not None:
                congr = self.rules.gate(
                    "or_congr", a=application("not", a.expr), b=b.expr, c=first.expr, d=b.expr,
                    ha=why, hb=refl(b.expr),
                )  # fmt: skip
                new = application("or", first.expr, b.expr)
                proof = self.rules.gate("iff_trans", p=whole, a=made, b=new, hp=proof, h=congr)
                made = new
            return self._iff(whole, made, proof, "or", first, b)
        if rule == "iff_iff":
            return self._xnor(Const("Iff")(p, q), proof, a, b)
        name, kind = next((n, k) for n, (r, k) in _CONNECTIVES.items() if r == rule)
        return self._iff(Const(name)(p, q), application(kind, a.expr, b.expr), proof, kind, a, b)

    def _xnor(self, p: Expr, proof: Expr, a: Gate, b: Gate) -> Bit:
        """Return the gate for `p`, given `p ↔ !(a ^^ b) = true`."""
        differ = application("xor", a.expr, b.expr)
        made = application("not", differ)
        inner, why = self.circuit.xor(a, b)
        if why is not None:
            congr = self.rules.gate("not_congr", a=differ, c=inner.expr, ha=why)
            new = application("not", inner.expr)
            proof = self.rules.gate("iff_trans", p=p, a=made, b=new, hp=proof, h=congr)
            made = new
        return self._iff(p, made, proof, "not", inner)

    def _equation(self, ty: Expr, x: Expr, y: Expr) -> Bit | None:
        whnf = self.meta.whnf_r(ty)
        p = Const("Eq", [Level.of_nat(1)])(ty, x, y)
        if whnf.cname == "Bool":
            (a, ha), (b, hb) = self.value(x), self.value(y)
            proof = self.rules.gate("eq_iff", a=x, b=y, c=a.expr, d=b.expr, ha=ha, hb=hb)
            return self._xnor(p, proof, a, b)
        if whnf.is_app_of("BitVec", 1):
            left, right = self.terms.word(x), self.terms.word(y)
            if left is None or right is None:
                return self._opaque(ty, x, y)
            return self.words.equal(left, right)
        name = whnf.cname
        if name in WORD_SIZES:
            return self._word_equation(name, p, x, y)
        return None

    def _opaque(self, ty: Expr, x: Expr, y: Expr) -> Bit:
        """Return the input `x == y`, for bit vectors of an unknown width."""
        inst = self.meta.synth_instance(Const("BEq", [Level.of_nat(0)])(ty))
        assert inst is not None, "equality of bit vectors is decidable"
        law = self.meta.synth_instance(Const("LawfulBEq", [Level.of_nat(0)])(ty, inst))
        assert law is not None, "their test for equality decides it"
        gate, _ = self._input(Const("BEq.beq", [Level.of_nat(0)])(ty, inst, x, y))
        return gate, self.rules.gate("opaque_iff", α=ty, inst=inst, law=law, x=x, y=y)

    def _word_equation(self, name: str, p: Expr, x: Expr, y: Expr) -> Bit | None:
        f = Const(name + ".toBitVec")
        left, right = self.terms.word(f(x)), self.terms.word(f(y))
        if left is None or right is None:
            return None
        gate, hq = self.words.equal(left, right)
        q = Const("Eq", [Level.of_nat(1)])(Const("BitVec")(left.width), f(x), f(y))
        inj = Const(name + (".toBitVec.inj" if name.startswith("Int") else ".eq_of_toBitVec_eq"))
        h = self.rules.gate("word_eq", α=Const(name), w=left.width, f=f, x=x, y=y, inj=inj)
        return gate, self.rules.gate("iff_of", a=gate.expr, p=p, q=q, h=h, hq=hq)

    def _order(self, name: str, ty: Expr, x: Expr, y: Expr) -> Bit | None:
        whnf = self.meta.whnf_r(ty)
        signed = False
        if whnf.cname in WORD_SIZES:
            f = Const(whnf.cname + ".toBitVec")
            x, y = f(x), f(y)
            signed = whnf.cname.startswith("Int")
        elif not whnf.is_app_of("BitVec", 1):
            return None
        left, right = self.terms.word(x), self.terms.word(y)
        if left is None or right is None or (signed and not left.size):
            return None
        if signed:
            less = "BitVec.slt" if name == "LT.lt" else "BitVec.sle"
            lhs = Const(less)(left.width, x, y)
            gate, why = self.value(lhs)
            # `x < y` is `x.toBitVec.slt y.toBitVec = true` by evaluation.
            given = self.rules.gate(
                "iff_trans", p=is_true(lhs), a=lhs, b=gate.expr,
                hp=Const("Iff.refl")(is_true(lhs)), h=why,
            )  # fmt: skip
            return gate, given
        if name == "LT.lt":
            gate, h = self.words.ult(left, right)
            proof = self.rules.bits("lt_iff", w=left.width, a=gate.expr, x=x, y=y, h=h)
            return gate, proof
        gate, h = self.words.ult(right, left)
        proof = self.rules.bits("le_iff", w=left.width, a=gate.expr, x=x, y=y, h=h)
        p = _at_most(left, right)
        return self._iff(p, application("not", gate.expr), proof, "not", gate)

    def _ite(self, p: Expr, inst: Expr, q: Expr, r: Expr) -> Bit | None:
        parts = [self.prop(each) for each in (p, q, r)]
        if any(part is None for part in parts):
            return None
        (c, hp), (a, hq), (b, hr) = (part for part in parts if part is not None)
        proof = self.rules.gate(
            "ite_iff", c=c.expr, a=a.expr, b=b.expr, p=p, q=q, r=r, inst=inst, hp=hp, hq=hq, hr=hr
        )
        whole = Const("ite", [Level.of_nat(1)])(Sort(0), p, inst, q, r)
        return self._iff(whole, application("cond", c.expr, a.expr, b.expr), proof, "cond", c, a, b)

    # -- truth values ------------------------------------------------------------------------------

    def value(self, e: Expr) -> Bit:
        """Return a gate and the proof of `e = gate`."""
        known = self._values.get(e)
        if known is None:
            known = self._values[e] = self._value(e) or self._input(e)
        return known

    def _input(self, e: Expr) -> Bit:
        gate = self.circuit.atom(e)
        self.terms.atoms.setdefault(e, Atom(e, None, gate.number))
        return gate, refl(e)

    def _value(self, e: Expr) -> Bit | None:
        name, args = e.head_name, e.app_args
        if name in ("Bool.true", "Bool.false") and not args:
            return self.circuit.const(name == "Bool.true"), refl(e)
        if name in _VALUES and len(args) == 2:
            (a, ha), (b, hb) = self.value(args[0]), self.value(args[1])
            kind = _VALUES[name]
            proof = self.rules.gate(
                kind + "_congr", a=args[0], b=args[1], c=a.expr, d=b.expr, ha=ha, hb=hb
            )
            return self.circuit.prove(e, proof, kind, a, b)
        if name == "Bool.not" and len(args) == 1:
            a, ha = self.value(args[0])
            proof = self.rules.gate("not_congr", a=args[0], c=a.expr, ha=ha)
            return self.circuit.prove(e, proof, "not", a)
        if name in ("BEq.beq", "bne") and len(args) == 4:
            return self._test(e, *args)
        if name == "Decidable.decide" and len(args) == 2:
            reading = self.prop(args[0])
            if reading is None:
                return None
            gate, hp = reading
            return gate, self.rules.gate("decide_eq", a=gate.expr, p=args[0], inst=args[1], hp=hp)
        if name in ("cond", "ite"):
            return self._choice(e)
        if name in _ORDER and len(args) == 3:
            return self._comparison(e)
        if name in ("BitVec.getLsbD", "BitVec.getMsbD", "GetElem.getElem", "BitVec.msb"):
            return self._bit(e)
        return None

    def _test(self, e: Expr, ty: Expr, inst: Expr, x: Expr, y: Expr) -> Bit | None:
        differs = e.head_name == "bne"
        if self.meta.whnf_r(ty).cname == "Bool":
            (a, ha), (b, hb) = self.value(x), self.value(y)
            rule = "bne_congr" if differs else "beq_congr"
            proof = self.rules.gate(rule, a=x, b=y, c=a.expr, d=b.expr, ha=ha, hb=hb)
            if differs:
                return self.circuit.prove(e, proof, "xor", a, b)
            inner, why = self.circuit.xor(a, b)
            if why is not None:
                proof = self.rules.gate(
                    "not_right_eq", a=application("xor", a.expr, b.expr), b=inner.expr, d=e,
                    h=proof, ha=why,
                )  # fmt: skip
            return self.circuit.prove(e, proof, "not", inner)
        reading = self._equation(ty, x, y)
        if reading is None:
            return None
        law = self.meta.synth_instance(Const("LawfulBEq", [Level.of_nat(0)])(ty, inst))
        if law is None:
            return None
        gate, h = reading
        rule = "bne_eq" if differs else "beq_eq"
        proof = self.rules.gate(rule, a=gate.expr, α=ty, inst=inst, law=law, x=x, y=y, h=h)
        return self.circuit.prove(e, proof, "not", gate) if differs else (gate, proof)

    def _choice(self, e: Expr) -> Bit | None:
        if e.head_name == "cond" and e.num_args == 4:
            _, c, x, y = e.app_args
            (g, hc), (a, hx), (b, hy) = self.value(c), self.value(x), self.value(y)
            proof = self.rules.gate(
                "cond_congr", a=c, b=a.expr, c=g.expr, d=b.expr, x=x, y=y, ha=hc, hx=hx, hy=hy
            )
            return self.circuit.prove(e, proof, "cond", g, a, b)
        if e.num_args != 5:
            return None
        _, p, inst, x, y = e.app_args
        reading = self.prop(p)
        if reading is None:
            return None
        (c_gate, hp), (a, hx), (b, hy) = reading, self.value(x), self.value(y)
        proof = self.rules.gate(
            "ite_eq", a=a.expr, b=b.expr, c=c_gate.expr, p=p, inst=inst, x=x, y=y, hp=hp,
            hx=hx, hy=hy,
        )  # fmt: skip
        return self.circuit.prove(e, proof, "cond", c_gate, a, b)

    def _comparison(self, e: Expr) -> Bit | None:
        _, x, y = e.app_args
        left, right = self.terms.word(x), self.terms.word(y)
        if left is None or right is None:
            return None
        name = e.head_name
        if name == "BitVec.ult":
            return self.words.ult(left, right)
        if not left.size and name != "BitVec.ule":
            return None
        if name == "BitVec.slt":
            return self.words.slt(left, right)
        less = self.words.ult if name == "BitVec.ule" else self.words.slt
        gate, h = less(right, left)
        rule = "ule_eq" if name == "BitVec.ule" else "sle_eq"
        proof = self.rules.bits(rule, w=left.width, a=gate.expr, x=x, y=y, h=h)
        return self.circuit.prove(e, proof, "not", gate)

    def _bit(self, e: Expr) -> Bit | None:
        name, args = e.head_name, e.app_args
        if name == "BitVec.msb":
            x = self.terms.word(args[1])
            return None if x is None or not x.size else self.words.msb(x)
        if name == "GetElem.getElem":
            if len(args) != 8 or not args[0].is_app_of("BitVec", 1):
                return None
            x, i = self.terms.word(args[5]), self.terms.number(args[6])
            if x is None or i is None or i >= x.size:
                return None
            gate, hx = x.bits[i]
            proof = self.rules.bits(
                "getElem_eq", w=x.width, i=args[6], a=gate.expr, x=x.expr, h=args[7], hx=hx
            )
            return gate, proof
        x, i = self.terms.word(args[1]), self.terms.number(args[2])
        if x is None or i is None:
            return None
        if name == "BitVec.getLsbD":
            return self.words.at(x, i)
        if i >= x.size:
            return self.circuit.false, self.rules.bits("msbD_out", w=x.width, i=args[2], x=x.expr)
        j = x.size - 1 - i
        gate, hx = x.bits[j]
        proof = self.rules.bits("msbD_eq", w=x.width, i=args[2], j=j, a=gate.expr, x=x.expr, hx=hx)
        return gate, proof


def _at_most(x: Word, y: Word) -> Expr:
    ty = Const("BitVec")(x.width)
    return Const("LE.le", [0])(ty, Const("instLEBitVec")(x.width), x.expr, y.expr)


__all__ = ["Props"]
