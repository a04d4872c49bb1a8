"""Functions as bytes: what :class:`gnomon._core.CompiledUnit` opens and module files contain.

::

    unit      = "GIR1" strings functions
    strings   = count { length utf8 }
    functions = count { name params type length body }     name: index of a string
    params    = count { type + 16 if borrowed }
    block     = { statement } end
    statement = 3 var count { tag block }                  case
              | 4 count { type } block                     join point
              | 16 … 29 …                                  let, by kind of expression
    end       = 0 var | 1 join count { var } | 2

Numbers are LEB128; those that may be negative are zigzag. Variables and join points have no numbers
of their own: they are counted in reading order, parameters first. Types, and whether variables are
in scope, are checked by the reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from . import ir

MAX_SMALL = (1 << 62) - 1
"""The greatest integer that is small, see :class:`.ir.Small`."""
MIN_SMALL = -(1 << 62)
"""The least integer that is small."""


class _Writer:
    """Writes one unit."""

    __slots__ = ("joins", "out", "strings", "vars")

    def __init__(self) -> None:
        self.strings: dict[str, int] = {}
        self.out = bytearray()
        self.vars: dict[int, int] = {}
        self.joins: dict[int, int] = {}

    def number(self, value: int) -> None:
        out = self.out
        while value >= 128:
            out.append(value & 127 | 128)
            value >>= 7
        out.append(value)

    def string(self, text: str) -> None:
        self.number(self.strings.setdefault(text, len(self.strings)))

    def use(self, args: Sequence[ir.Var]) -> None:
        self.number(len(args))
        names = self.vars
        for arg in args:
            self.number(names[arg])

    def bind(self, var: ir.Var) -> None:
        self.vars[var] = len(self.vars)

    def block(self, block: ir.Block) -> None:
        for stmt in block.stmts:
            if isinstance(stmt, ir.Let):
                self.expr(stmt.ty, stmt.expr)
                self.bind(stmt.var)
            elif isinstance(stmt, ir.Case):
                self.out.append(3)
                self.number(self.vars[stmt.var])
                self.number(len(stmt.alts))
                for tag, alt in stmt.alts:
                    self.number(tag)
                    self.block(alt)
            else:
                self.out.append(4)
                self.number(len(stmt.params))
                self.out.extend(ty for _, ty in stmt.params)
                self.joins[stmt.id] = len(self.joins)
                for var, _ in stmt.params:
                    self.bind(var)
                self.block(stmt.body)
        end = block.end
        if isinstance(end, ir.Ret):
            self.out.append(0)
            self.number(self.vars[end.var])
        elif isinstance(end, ir.Jump):
            self.out.append(1)
            self.number(self.joins[end.id])
            self.use(end.args)
        else:
            self.out.append(2)

    def expr(self, ty: ir.Ty, expr: ir.Expr) -> None:
        out = self.out
        match expr:
            case ir.Small(value):
                out.append(16)
                self.number(value << 1 if value >= 0 else (-value << 1) - 1)
            case ir.Big(value):
                digits = abs(value).to_bytes((abs(value).bit_length() + 7) // 8, "little")
                out.append(17)
                out.append(value < 0)
                self.number(len(digits))
                out.extend(digits)
            case ir.Str(text):
                out.append(18)
                self.string(text)
            case ir.Word(value):
                out.append(19)
                out.append(ty)
                self.number(value)
            case ir.Ctor(tag, values, scalars):
                out.append(20)
                self.number(tag)
                self.use(values)
                self.use(scalars)
            case ir.Proj(var, index):
                out.append(21)
                self.number(self.vars[var])
                self.number(index)
            case ir.ScalarProj(var, index):
                out.append(22)
                out.append(ty)
                self.number(self.vars[var])
                self.number(index)
            case ir.Call(name, args):
                out.append(23)
                out.append(ty)
                self.string(name)
                self.use(args)
            case ir.Pap(name, args):
                out.append(24)
                self.string(name)
                self.use(args)
            case ir.Apply(var, args):
                out.append(25)
                self.number(self.vars[var])
                self.use(args)
            case ir.Prim(name, args):
                out.append(26)
                out.append(ty)
                self.string(name)
                self.use(args)
            case ir.Const(name):
                out.append(27)
                out.append(ty)
                self.string(name)
            case ir.Box(var):
                out.append(28)
                self.number(self.vars[var])
            case ir.Unbox(var):
                out.append(29)
                out.append(ty)
                self.number(self.vars[var])


def encode(functions: Iterable[ir.Function]) -> bytes:
    """Return the functions as a unit."""
    writer = _Writer()
    count = 0
    entries = bytearray()
    for function in functions:
        count += 1
        writer.vars.clear()
        writer.joins.clear()
        for param in function.params:
            writer.bind(param.var)
        writer.out = bytearray()
        writer.block(function.body)
        body, writer.out = writer.out, entries
        writer.string(function.name)
        writer.number(len(function.params))
        entries.extend(param.ty | 16 if param.borrowed else param.ty for param in function.params)
        entries.append(function.ret)
        writer.number(len(body))
        entries.extend(body)
    writer.out = bytearray(b"GIR1")
    writer.number(len(writer.strings))
    for text in writer.strings:
        data = text.encode("utf-8")
        writer.number(len(data))
        writer.out.extend(data)
    writer.number(count)
    return bytes(writer.out + entries)
