"""Terms of types `BitVec w` and of machine words, as words of gates.

What it does: recognises operations, with widths and distances that are known numbers; everything
else is an input. A machine word stands for its bit vector `x.toBitVec`; operations on machine words
are those on bit vectors by evaluation.
Counterpart in Lean: `Lean.Elab.Tactic.BVDecide.Frontend.ReifiedBVExpr`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from gnomon import Const, Expr, Level, NatLit
from gnomon.meta import Meta
from gnomon.records import dataclass
from gnomon.tactics.bv_decide.arithmetic import Arithmetic, negation, operation
from gnomon.tactics.bv_decide.words import Word

if TYPE_CHECKING:
    from gnomon.tactics.bv_decide.props import Props

MAX_WIDTH: Final = 4096
"""Wider bit vectors are not taken apart."""

WORD_SIZES: Final = {
    "UInt8": 8, "UInt16": 16, "UInt32": 32, "UInt64": 64,
    "Int8": 8, "Int16": 16, "Int32": 32, "Int64": 64,
}  # fmt: skip

_BITWISE: Final = {"HAnd.hAnd": "and", "HOr.hOr": "or", "HXor.hXor": "xor"}
_ARITHMETIC: Final = {
    "HAdd.hAdd": "Add", "HSub.hSub": "Sub", "HMul.hMul": "Mul", "HDiv.hDiv": "Div",
    "HMod.hMod": "Mod",
}  # fmt: skip
_FUNCTIONS: Final = {
    "BitVec.add": "Add", "BitVec.sub": "Sub", "BitVec.mul": "Mul", "BitVec.udiv": "Div",
    "BitVec.umod": "Mod",
}  # fmt: skip


@dataclass(slots=True)
class Atom:
    """A term that is an input: what it is in the goal, and its word, or its gate's number."""

    expr: Expr
    word: Word | None
    gate: int = -1


class Terms:
    """Reads terms of one goal; equal terms are read once."""

    def __init__(self, meta: Meta, arithmetic: Arithmetic, props: Props) -> None:
        self.meta = meta
        self.make = arithmetic
        self.props = props
        self.atoms: dict[Expr, Atom] = {}
        self._known: dict[Expr, Word] = {}

    # -- numbers ---------------------------------------------------------------------------------

    def number(self, e: Expr) -> int | None:
        """Return the value of a closed natural number."""
        if isinstance(e, NatLit):
            return e.value
        if e.is_app_of("OfNat.ofNat", 3):
            inner = e.app_args[1]
            return inner.value if isinstance(inner, NatLit) else None
        if e.has_fvar or e.has_mvar:
            return None
        with self.meta.transparency("all"):
            value = self.meta.whnf(e)
        return value.value if isinstance(value, NatLit) else None

    def width(self, ty: Expr) -> tuple[Expr, int] | None:
        """Return the width that a type of bit vectors has, as a term and as a number."""
        if not ty.is_app_of("BitVec", 1):
            ty = self.meta.whnf_r(ty)
            if not ty.is_app_of("BitVec", 1):
                return None
        width = ty.app_args[0]
        size = self.number(width)
        return None if size is None or size > MAX_WIDTH else (width, size)

    # -- words -----------------------------------------------------------------------------------

    def word(self, e: Expr) -> Word | None:
        """Return the word of a term; `None` if it is not of a type `BitVec w` with a known `w`."""
        known = self._known.get(e)
        if known is None:
            shape = self.width(self.meta.instantiate_mvars(self.meta.infer_type(e)))
            if shape is None:
                return None
            known = self._operation(e, *shape)
            if known is None or known.size != shape[1]:
                known = self._atom(e, *shape)
            self._known[e] = known
        return known

    def _atom(self, e: Expr, width: Expr, size: int) -> Word:
        word = self.make.atom(e, width, size)
        self.atoms[e] = Atom(e, word)
        return word

    def _operation(self, e: Expr, width: Expr, size: int) -> Word | None:
        name, args = e.head_name, e.app_args
        if name is None:
            return None
        if not e.has_fvar and not e.has_mvar:
            value = self._value(e, width)
            if value is not None:
                return self.make.literal(e, width, size, value)
        if name in _BITWISE and len(args) == 6:
            return self._two(
                args[4], args[5], lambda x, y: self.make.bitwise(_BITWISE[name], e, x, y)
            )
        if name in _ARITHMETIC and len(args) == 6:
            return self._compute(_ARITHMETIC[name], e, args[4], args[5])
        if name in _FUNCTIONS and len(args) == 3:
            return self._compute(_FUNCTIONS[name], e, args[1], args[2])
        if name in ("HShiftLeft.hShiftLeft", "HShiftRight.hShiftRight") and len(args) == 6:
            kind = "shl" if name == "HShiftLeft.hShiftLeft" else "ushr"
            return self._shift(kind, e, args[4], args[5])
        run = _OPERATIONS.get((name, len(args)))
        if run is not None:
            return run(self, e, width, size)
        if (
            name.endswith(".toBitVec")
            and name[: -len(".toBitVec")] in WORD_SIZES
            and len(args) == 1
        ):
            return self._machine(e, name[: -len(".toBitVec")], args[0])
        return None

    def _value(self, e: Expr, width: Expr) -> int | None:
        with self.meta.transparency("all"):
            value = self.meta.whnf(Const("BitVec.toNat")(width, e))
        return value.value if isinstance(value, NatLit) else None

    def _one(self, x: Expr, run: Callable[[Word], Word]) -> Word | None:
        a = self.word(x)
        return None if a is None else run(a)

    def _two(self, x: Expr, y: Expr, run: Callable[[Word, Word], Word]) -> Word | None:
        a, b = self.word(x), self.word(y)
        return None if a is None or b is None or a.size != b.size else run(a, b)

    def _compute(self, name: str, e: Expr, x: Expr, y: Expr) -> Word | None:
        make = self.make
        run = {
            "Add": make.add, "Sub": make.sub, "Mul": make.mul, "Div": make.udiv, "Mod": make.umod,
        }[name]  # fmt: skip
        return self._two(x, y, lambda a, b: run(e, a, b))

    def _shift(self, kind: str, e: Expr, x: Expr, y: Expr) -> Word | None:
        a = self.word(x)
        if a is None:
            return None
        n = self.number(y) if self._is_nat(y) else None
        if n is not None:
            if kind == "shl":
                return self.make.shift_left(e, a, n, y)
            if kind == "ushr":
                return self.make.shift_right(e, a, n, y)
            return self.make.signed_shift_right(e, a, n, y)
        by = y.app_args[1] if y.is_app_of("BitVec.toNat", 2) else y
        b = self.word(by)
        return None if b is None else self.make.shift_by(kind, e, a, b)

    def _is_nat(self, e: Expr) -> bool:
        return self.meta.whnf_r(self.meta.infer_type(e)).cname == "Nat"

    # -- operations by name ------------------------------------------------------------------------

    def _signed_shift(self, e: Expr, width: Expr, size: int) -> Word | None:
        return self._shift("sshr", e, *e.app_args[-2:])

    def _function(self, run: Callable[[Expr, Word, Word], Word], e: Expr) -> Word | None:
        return self._two(e.get_arg(-2), e.get_arg(-1), lambda x, y: run(e, x, y))

    def _rotate(self, e: Expr, width: Expr, size: int) -> Word | None:
        x = self.word(e.app_args[1])
        n = self.number(e.app_args[2])
        if x is None or n is None or not x.size:
            return None
        left = e.head_name == "BitVec.rotateLeft"
        return (self.make.rotate_left if left else self.make.rotate_right)(e, x, n, e.app_args[2])

    def _resize(self, e: Expr, width: Expr, size: int) -> Word | None:
        x = self.word(e.app_args[2])
        if x is None:
            return None
        if e.head_name != "BitVec.signExtend":
            return self.make.set_width(e, x, width, size)
        return self.make.sign_extend(e, x, width, size) if x.size else None

    def _extract(self, e: Expr, width: Expr, size: int) -> Word | None:
        args = e.app_args
        x = self.word(args[3])
        start = self.number(args[1] if e.head_name == "BitVec.extractLsb'" else args[2])
        if x is None or start is None:
            return None
        return self.make.extract(e, x, start, width, size)

    def _append(self, e: Expr, width: Expr, size: int) -> Word | None:
        x, y = (self.word(arg) for arg in e.app_args[-2:])
        return None if x is None or y is None else self.make.append(e, x, y, width)

    def _replicate(self, e: Expr, width: Expr, size: int) -> Word | None:
        x, n = self.word(e.app_args[2]), self.number(e.app_args[1])
        return None if x is None or n is None else self.make.replicate(e, x, n, width)

    def _of_bool(self, e: Expr, width: Expr, size: int) -> Word | None:
        b = e.app_args[0]
        gate, why = self.props.value(b)
        rule = self.make.rules.bits("ofBool_bit", a=gate.expr, b=b, h=why)
        return Word(e, width, ((gate, rule),))

    def _cast(self, e: Expr, width: Expr, size: int) -> Word | None:
        n, m, eq, x = e.app_args
        inner = self.word(x)
        if inner is None:
            return None
        return self.make.moved(
            e, width, size, lambda i: ("cast_bit", inner, i), w=n, v=m, eq=eq, x=x
        )

    def _choice(self, e: Expr, width: Expr, size: int) -> Word | None:
        if e.head_name == "cond":
            _, c, x, y = e.app_args
            a, b = self.word(x), self.word(y)
            return (
                None if a is None or b is None else self.make.cond(e, c, self.props.value(c), a, b)
            )
        _, p, inst, x, y = e.app_args
        a, b = self.word(x), self.word(y)
        reading = self.props.prop(p)
        if a is None or b is None or reading is None:
            return None
        return self.make.choose("ite_bit", e, reading[0], a, b, p=p, inst=inst, hc=reading[1])

    # -- machine words -----------------------------------------------------------------------------

    def _machine(self, e: Expr, ty: str, x: Expr) -> Word | None:
        """Return the word of `x.toBitVec`, where `x` is an operation on machine words."""
        size = WORD_SIZES[ty]
        meaning = self._meaning(ty, x, NatLit(size))
        if meaning is None:
            return None
        inner = self.word(meaning)
        if inner is None:
            return None
        ty_expr = Const("BitVec")(inner.width)
        return self.make.renamed(e, inner, Const("Eq.refl", [Level.of_nat(1)])(ty_expr, meaning))

    def _meaning(self, ty: str, x: Expr, width: Expr) -> Expr | None:
        """Return a term of bit vectors that `x.toBitVec` evaluates to."""
        name, args = x.head_name or "", x.app_args
        bits = Const("BitVec")(width)

        def inner(y: Expr) -> Expr:
            return Const(ty + ".toBitVec")(y)

        if name in _ARITHMETIC and len(args) == 6:
            a, b = inner(args[4]), inner(args[5])
            signed = {"Div": "BitVec.sdiv", "Mod": "BitVec.srem"}.get(_ARITHMETIC[name])
            if ty.startswith("Int") and signed is not None:
                return Const(signed)(width, a, b)
            return operation(_ARITHMETIC[name], width, a, b)
        if name in _BITWISE and len(args) == 6:
            head = {"and": "And", "or": "Or", "xor": "Xor"}[_BITWISE[name]]
            op = Const(f"inst{'H' + head}Of{head}Op", [0])(
                bits, Const(f"BitVec.inst{head}Op")(width)
            )
            return Const(name, [0, 0, 0])(bits, bits, bits, op, inner(args[4]), inner(args[5]))
        if name in ("HShiftLeft.hShiftLeft", "HShiftRight.hShiftRight") and len(args) == 6:
            return self._machine_shift(ty, name, inner(args[4]), inner(args[5]), width)
        if name == "Neg.neg" and len(args) == 3:
            return negation(width, inner(args[2]))
        if name == "Complement.complement" and len(args) == 3:
            inst = Const("BitVec.instComplement")(width)
            return Const("Complement.complement", [0])(bits, inst, inner(args[2]))
        if name == "ite" and len(args) == 5:
            return Const("ite", [Level.of_nat(1)])(bits, *args[1:3], inner(args[3]), inner(args[4]))
        if name == ty + ".ofBitVec" and len(args) == 1:
            return args[0]
        return self._conversion(ty, name, args, width)

    def _machine_shift(self, ty: str, name: str, a: Expr, b: Expr, width: Expr) -> Expr:
        signed = ty.startswith("Int")
        size = _literal(width, WORD_SIZES[ty])
        by = Const("BitVec.smod")(width, b, size) if signed else operation("Mod", width, b, size)
        bits = Const("BitVec")(width)
        if signed and name == "HShiftRight.hShiftRight":
            return Const("BitVec.sshiftRight'")(width, width, a, by)
        left = name == "HShiftLeft.hShiftLeft"
        inst = Const("BitVec.instHShiftLeft" if left else "BitVec.instHShiftRight")(width, width)
        return Const(name, [0, 0, 0])(bits, bits, bits, inst, a, by)

    def _conversion(self, ty: str, name: str, args: tuple[Expr, ...], width: Expr) -> Expr | None:
        source, _, target = name.rpartition(".to")
        if len(args) != 1 or source not in WORD_SIZES or target != ty:
            return None
        x = Const(source + ".toBitVec")(args[0])
        signed = source.startswith("Int") and ty.startswith("Int")
        how = "BitVec.signExtend" if signed else "BitVec.setWidth"
        if WORD_SIZES[source] == WORD_SIZES[ty]:
            return x
        return Const(how)(NatLit(WORD_SIZES[source]), width, x)


def _literal(width: Expr, value: int) -> Expr:
    number = Const("OfNat.ofNat", [0])(
        Const("Nat"), NatLit(value), Const("instOfNatNat")(NatLit(value))
    )
    return Const("BitVec.ofNat")(width, number)


def _unary(name: str) -> Callable[[Terms, Expr, Expr, int], Word | None]:
    def run(terms: Terms, e: Expr, width: Expr, size: int) -> Word | None:
        method: Callable[[Expr, Word], Word] = getattr(terms.make, name)
        return terms._one(e.app_args[-1], lambda x: method(e, x))

    return run


def _binary(name: str) -> Callable[[Terms, Expr, Expr, int], Word | None]:
    def run(terms: Terms, e: Expr, width: Expr, size: int) -> Word | None:
        if not size:
            return None
        method: Callable[[Expr, Word, Word], Word] = getattr(terms.make, name)
        return terms._function(method, e)

    return run


_OPERATIONS: Final[dict[tuple[str, int], Callable[[Terms, Expr, Expr, int], Word | None]]] = {
    ("Complement.complement", 3): _unary("not_"),
    ("Neg.neg", 3): _unary("neg"),
    ("BitVec.not", 2): _unary("not_"),
    ("BitVec.neg", 2): _unary("neg"),
    ("BitVec.abs", 2): _unary("abs"),
    ("BitVec.sdiv", 3): _binary("sdiv"),
    ("BitVec.srem", 3): _binary("srem"),
    ("BitVec.smod", 3): _binary("smod"),
    ("BitVec.sshiftRight", 3): Terms._signed_shift,
    ("BitVec.sshiftRight'", 4): Terms._signed_shift,
    ("BitVec.rotateLeft", 3): Terms._rotate,
    ("BitVec.rotateRight", 3): Terms._rotate,
    ("BitVec.setWidth", 3): Terms._resize,
    ("BitVec.zeroExtend", 3): Terms._resize,
    ("BitVec.truncate", 3): Terms._resize,
    ("BitVec.signExtend", 3): Terms._resize,
    ("BitVec.extractLsb'", 4): Terms._extract,
    ("BitVec.extractLsb", 4): Terms._extract,
    ("HAppend.hAppend", 6): Terms._append,
    ("BitVec.append", 4): Terms._append,
    ("BitVec.replicate", 3): Terms._replicate,
    ("BitVec.ofBool", 1): Terms._of_bool,
    ("BitVec.cast", 4): Terms._cast,
    ("cond", 4): Terms._choice,
    ("ite", 5): Terms._choice,
}

__all__ = ["WORD_SIZES", "Atom", "Terms"]
