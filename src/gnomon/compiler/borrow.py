"""Which parameters are borrowed: a function that only looks at an argument need not own it.

Every parameter that is a value begins as borrowed, and becomes owned when its function gives it away
(to a constructor, a closure, a join point, an owned parameter), takes it apart in order to build
something of at least its size, or would have to give it back after a tail call. As functions
call each other, this goes on until nothing changes.

Source: Ullrich, de Moura: *Counting Immutable Beans* (2019), section 5.2. Counterpart in Lean:
``Lean.IR.Borrow``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from . import ir
from .primitives import PRIMITIVES

Borrowed = tuple[bool, ...]
"""For each parameter, whether it is borrowed."""


def _blocks(block: ir.Block) -> Iterator[ir.Block]:
    yield block
    for stmt in block.stmts:
        if isinstance(stmt, ir.Join):
            yield from _blocks(stmt.body)
        elif isinstance(stmt, ir.Case):
            for _, alt in stmt.alts:
                yield from _blocks(alt)


class _Function:
    """What a function does with its parameters."""

    def __init__(self, function: ir.Function, infer: _Infer) -> None:
        self.function = function
        self.infer = infer
        self.bases: dict[int, int] = {}
        self.owned: set[int] = set()
        self._params = {param.var: at for at, param in enumerate(function.params)}
        largest = 0
        fields: dict[int, int] = {}
        for block in _blocks(function.body):
            for stmt in block.stmts:
                if not isinstance(stmt, ir.Let):
                    continue
                match stmt.expr:
                    case ir.Proj(var, index):
                        self.bases[stmt.var] = var
                        fields[var] = max(fields.get(var, 0), index + 1)
                    case ir.Ctor(_, values, scalars):
                        largest = max(largest, len(values) + len(scalars))
        for var, count in fields.items():
            if count <= largest:
                self.own(var)

    def own(self, var: int) -> None:
        """A variable is given away; so is what it is a part of, whose other parts can then move."""
        while var not in self.owned:
            self.owned.add(var)
            at = self._params.get(var)
            if at is not None:
                self.infer.own_param(self.function.name, at)
                return
            if var not in self.bases:
                return
            var = self.bases[var]

    def _is_kept(self, var: int) -> bool:
        """Whether the variable's reference is not the function's to give back."""
        while var in self.bases:
            var = self.bases[var]
        return var in self._params and var not in self.owned

    def visit(self) -> None:
        """Find what is given away, given what is known of the functions that are called."""
        for block in _blocks(self.function.body):
            stmts = block.stmts
            for stmt in stmts:
                if isinstance(stmt, ir.Let):
                    self._expr(stmt.expr)
            if isinstance(block.end, ir.Jump):
                for var in block.end.args:
                    self.own(var)
            last = stmts[-1] if stmts else None
            if (
                isinstance(last, ir.Let)
                and isinstance(last.expr, ir.Call)
                and block.end == ir.Ret(last.var)
            ):
                self._tail_call(last.expr)

    def _expr(self, expr: ir.Expr) -> None:
        match expr:
            case ir.Ctor(_, values, _):
                self._own_all(values)
            case ir.Pap(_, args):
                self._own_all(args)
            case ir.Apply(var, args):
                self.own(var)
                self._own_all(args)
            case ir.Call(name, args):
                borrowed = self.infer.borrowed(name)
                for at, var in enumerate(args):
                    if not (at < len(borrowed) and borrowed[at]):
                        self.own(var)
            case ir.Prim(symbol, args):
                borrowed = PRIMITIVES[symbol].borrowed if symbol in PRIMITIVES else ()
                for at, var in enumerate(args):
                    if not (at < len(borrowed) and borrowed[at]):
                        self.own(var)
            case _:
                pass

    def _own_all(self, args: Iterable[int]) -> None:
        for var in args:
            self.own(var)

    def _tail_call(self, call: ir.Call) -> None:
        """An argument that would have to be given back after the call makes its parameter owned."""
        for at, var in enumerate(call.args):
            if not self._is_kept(var):
                self.infer.own_param(call.name, at)


class _Infer:
    """The functions of a unit."""

    def __init__(
        self, functions: Sequence[ir.Function], outer: Callable[[str], Borrowed | None]
    ) -> None:
        self._outer = outer
        self._known: dict[str, list[bool]] = {
            each.name: [param.ty == ir.Ty.OBJ for param in each.params] for each in functions
        }
        self.changes = True
        self._functions = [_Function(each, self) for each in functions]

    def borrowed(self, name: str) -> Sequence[bool]:
        """Return what is known of a function's parameters."""
        return self._known[name] if name in self._known else self._outer(name) or ()

    def own_param(self, name: str, at: int) -> None:
        """A parameter must be owned, if the function is of this unit."""
        params = self._known.get(name)
        if params is not None and params[at]:
            params[at] = False
            self.changes = True

    def run(self) -> dict[str, Borrowed]:
        """Go on until nothing changes."""
        while self.changes:
            self.changes = False
            for function in self._functions:
                function.visit()
        return {name: tuple(params) for name, params in self._known.items()}


def infer(
    functions: Sequence[ir.Function], outer: Callable[[str], Borrowed | None]
) -> dict[str, Borrowed]:
    """Mark the borrowed parameters of functions; return them by function.

    `outer` says the same of functions that are not among them, as far as it is known.
    """
    result = _Infer(functions, outer).run()
    for function in functions:
        for param, is_borrowed in zip(function.params, result[function.name], strict=True):
            param.borrowed = is_borrowed
    return result
