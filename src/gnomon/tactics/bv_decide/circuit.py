"""Gates: truth values made of others, each once, in a simple form.

What it does: makes gates; gates with constant, equal or opposite inputs become simpler ones, with a
proof. A gate is a term, so that what a gate means needs no definition.
Counterpart in Lean: `Std.Sat.AIG`, `Std.Sat.AIG.CachedGates`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Const, Expr, Level
from gnomon.tactics.bv_decide.rules import BOOL, FALSE, TRUE, Rules, trans

_NOT: Final = Const("Bool.not")
_AND: Final = Const("Bool.and")
_OR: Final = Const("Bool.or")
_XOR: Final = Const("Bool.xor")
_COND: Final = Const("cond", [Level.of_nat(1)])(BOOL)
_MAJ: Final = Const("Bool.atLeastTwo")
_HEADS: Final = {"not": _NOT, "and": _AND, "or": _OR, "xor": _XOR, "cond": _COND, "maj": _MAJ}


class Gate:
    """A truth value: an input (`kind` is `"atom"`), a constant, or made of others."""

    __slots__ = ("args", "expr", "kind", "number")

    def __init__(self, kind: str, expr: Expr, args: tuple[Gate, ...], number: int) -> None:
        self.kind = kind
        self.expr = expr
        self.args = args
        self.number = number


Made = tuple[Gate, Expr | None]
"""A gate, and the proof that what was asked for equals it; `None` if it does by evaluation."""


class Circuit:
    """The gates of a problem."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self._known: dict[tuple[object, ...], Gate] = {}
        self._count = 0
        self.true = self._make("const", TRUE, ())
        self.false = self._make("const", FALSE, ())

    def _make(self, kind: str, expr: Expr, args: tuple[Gate, ...]) -> Gate:
        gate = Gate(kind, expr, args, self._count)
        self._count += 1
        return gate

    def atom(self, e: Expr) -> Gate:
        """Return the input that is a term."""
        key = ("atom", e)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._make("atom", e, ())
        return known

    def const(self, value: bool) -> Gate:
        """Return a constant."""
        return self.true if value else self.false

    def _node(self, kind: str, *args: Gate) -> Gate:
        key = (kind, *[arg.number for arg in args])
        known = self._known.get(key)
        if known is None:
            expr = _HEADS[kind](*[arg.expr for arg in args])
            known = self._known[key] = self._make(kind, expr, args)
        return known

    # -- gates in their simplest forms; each proof is of `head args = gate` ----------------------

    def _rule(self, name: str, **args: Gate) -> Expr:
        return self.rules.gate(name, **{key: gate.expr for key, gate in args.items()})

    def _then(
        self, kind: str, args: tuple[Gate, ...], proof: Expr, middle: Expr, made: Made
    ) -> Made:
        """Return what a rule's right-hand side was made into."""
        gate, more = made
        if more is None:
            return gate, proof
        start = _HEADS[kind](*[arg.expr for arg in args])
        return gate, trans(start, middle, gate.expr, proof, more)

    def not_(self, a: Gate) -> Made:
        """Return `!a`."""
        if a.kind == "const":
            return self.const(a is self.false), None
        if a.kind == "not":
            return a.args[0], self._rule("not_not", a=a.args[0])
        return self._node("not", a), None

    def _opposite(self, a: Gate, b: Gate) -> int:
        """Return 1 if `b` is `!a`, -1 if `a` is `!b`."""
        if b.kind == "not" and b.args[0] is a:
            return 1
        return -1 if a.kind == "not" and a.args[0] is b else 0

    def and_(self, a: Gate, b: Gate) -> Made:
        """Return `a && b`."""
        if a.kind == "const":
            return (b if a is self.true else self.false), None
        if b is self.true:
            return a, self._rule("and_true", a=a)
        if b is self.false:
            return b, self._rule("and_false", a=a)
        if a is b:
            return a, self._rule("and_self", a=a)
        side = self._opposite(a, b)
        if side:
            inner = a if side > 0 else b
            return self.false, self._rule("and_not" if side > 0 else "not_and", a=inner)
        if a.number > b.number:
            return self._node("and", b, a), self._rule("and_swap", a=a, b=b)
        return self._node("and", a, b), None

    def or_(self, a: Gate, b: Gate) -> Made:
        """Return `a || b`."""
        if a.kind == "const":
            return (self.true if a is self.true else b), None
        if b is self.true:
            return b, self._rule("or_true", a=a)
        if b is self.false:
            return a, self._rule("or_false", a=a)
        if a is b:
            return a, self._rule("or_self", a=a)
        side = self._opposite(a, b)
        if side:
            inner = a if side > 0 else b
            return self.true, self._rule("or_not" if side > 0 else "not_or", a=inner)
        return self._node("or", a, b), None

    def xor(self, a: Gate, b: Gate) -> Made:
        """Return `a ^^ b`."""
        if a.kind == "const":
            word = "true_xor" if a is self.true else "false_xor"
            if a is self.false:
                return b, self._rule(word, a=b)
            proof = self._rule(word, a=b)
            return self._then("xor", (a, b), proof, _NOT(b.expr), self.not_(b))
        if b.kind == "const":
            if b is self.false:
                return a, self._rule("xor_false", a=a)
            proof = self._rule("xor_true", a=a)
            return self._then("xor", (a, b), proof, _NOT(a.expr), self.not_(a))
        if a is b:
            return self.false, self._rule("xor_self", a=a)
        if a.kind == "not" or b.kind == "not":
            return self._xor_of_not(a, b)
        if a.number > b.number:
            return self._node("xor", b, a), self._rule("xor_swap", a=a, b=b)
        return self._node("xor", a, b), None

    def _xor_of_not(self, a: Gate, b: Gate) -> Made:
        if a.kind == "not":
            x, y, name = a.args[0], b, "not_xor"
            proof = self._rule(name, a=x, b=y)
        else:
            x, y, name = a, b.args[0], "xor_not"
            proof = self._rule(name, a=x, b=y)
        middle = _NOT(_XOR(x.expr, y.expr))
        inner, why = self.xor(x, y)
        result, last = self.not_(inner)
        if why is not None:
            inner_expr = _XOR(x.expr, y.expr)
            congr = self.rules.gate("not_congr", a=inner_expr, c=inner.expr, ha=why)
            last = congr if last is None else trans(
                middle, _NOT(inner.expr), result.expr, congr, last
            )  # fmt: skip
        return self._then("xor", (a, b), proof, middle, (result, last))

    def cond(self, c: Gate, a: Gate, b: Gate) -> Made:
        """Return `bif c then a else b`."""
        if c.kind == "const":
            return (a if c is self.true else b), None
        if a is b:
            return a, self._rule("cond_same", c=c, a=a)
        start = (c, a, b)
        if c.kind == "not":
            inner = c.args[0]
            proof = self._rule("cond_not", c=inner, a=a, b=b)
            middle = _COND(inner.expr, b.expr, a.expr)
            return self._then("cond", start, proof, middle, self.cond(inner, b, a))
        if a is self.true:
            proof = self._rule("cond_true_left", c=c, b=b)
            return self._then("cond", start, proof, _OR(c.expr, b.expr), self.or_(c, b))
        if b is self.false:
            proof = self._rule("cond_false_right", c=c, a=a)
            return self._then("cond", start, proof, _AND(c.expr, a.expr), self.and_(c, a))
        if a is self.false or b is self.true:
            other, _ = self.not_(c)
            left = a is self.false
            rest = b if left else a
            name, head = ("cond_false_left", _AND) if left else ("cond_true_right", _OR)
            proof = self._rule(name, c=c, b=b) if left else self._rule(name, c=c, a=a)
            made = self.and_(other, rest) if left else self.or_(other, rest)
            return self._then("cond", start, proof, head(other.expr, rest.expr), made)
        return self._node("cond", c, a, b), None

    def maj(self, a: Gate, b: Gate, c: Gate) -> Made:
        """Return whether at least two of three are true."""
        for place, gate in (("left", a), ("mid", b), ("right", c)):
            if gate.kind == "const":
                x, y = (b, c) if place == "left" else (a, c) if place == "mid" else (a, b)
                names = (
                    ("b", "c") if place == "left" else ("a", "c") if place == "mid" else ("a", "b")
                )
                word = "true" if gate is self.true else "false"
                proof = self._rule(f"maj_{word}_{place}", **dict(zip(names, (x, y), strict=True)))
                head = _OR if gate is self.true else _AND
                made = self.or_(x, y) if gate is self.true else self.and_(x, y)
                return self._then("maj", (a, b, c), proof, head(x.expr, y.expr), made)
        if a.number > b.number:
            return self._node("maj", b, a, c), self._rule("maj_swap", a=a, b=b, c=c)
        return self._node("maj", a, b, c), None

    def make(self, kind: str, *args: Gate) -> Made:
        """Return a gate by its kind."""
        if kind == "not":
            return self.not_(*args)
        if kind == "and":
            return self.and_(*args)
        if kind == "or":
            return self.or_(*args)
        if kind == "xor":
            return self.xor(*args)
        return self.cond(*args) if kind == "cond" else self.maj(*args)

    def prove(self, lhs: Expr, proof: Expr, kind: str, *args: Gate) -> tuple[Gate, Expr]:
        """Return the gate of `kind` and args, and that `lhs` equals it, from `lhs = kind args`."""
        gate, more = self.make(kind, *args)
        if more is None:
            return gate, proof
        middle = _HEADS[kind](*[arg.expr for arg in args])
        return gate, trans(lhs, middle, gate.expr, proof, more)


def application(kind: str, *args: Expr) -> Expr:
    """Return a gate's term for any terms."""
    return _HEADS[kind](*args)


__all__ = ["Circuit", "Gate", "Made", "application"]
