"""From regions to functions: the last pass.

Statements whose results nobody uses go, join points that are jumped to once are written at the
jump, and local functions become functions of their own that take what they use from around them.

Counterpart in Lean: ``Lean.Compiler.LCNF.lambdaLifting``, ``elimDeadVars``, ``Lean.IR.toIR``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from . import ir
from .ir import Ty
from .residual import Case, Fun, Item, Join, Let, LocalCall, LocalPap, Region, Slot


def vars_of(expr: Any) -> Sequence[int]:
    """Return the variables that an expression uses."""
    if isinstance(expr, ir.Prim | ir.Call | ir.Pap | LocalCall):
        return expr.args
    if isinstance(expr, ir.Ctor):
        return (*expr.values, *expr.scalars)
    if isinstance(expr, ir.Apply):
        return (expr.var, *expr.args)
    if isinstance(expr, ir.Proj | ir.ScalarProj | ir.Box | ir.Unbox):
        return (expr.var,)
    return ()


def _flat(items: Iterable[Item]) -> Iterable[Item]:
    for item in items:
        if isinstance(item, Slot):
            yield from _flat(item.items)
        else:
            yield item


class Finisher:
    """Finishes one function with its local ones."""

    def __init__(self, name: str) -> None:
        """State the parts."""
        self.name = name
        self.used: set[int] = set()
        self.jumps: dict[int, int] = {}
        self.joins: dict[int, Join] = {}
        self.funs: dict[int, Fun] = {}
        self.tys: dict[int, Ty] = {}
        self.captured: dict[int, list[int]] = {}
        self.functions: list[ir.Function] = []

    def finish(self, params: Sequence[ir.Param], ret: Ty, region: Region) -> list[ir.Function]:
        """Return the function and those that were local to it."""
        for param in params:
            self.tys[param.var] = param.ty
        self._prune(region)
        self._capture()
        body = self._block(region, {})
        self.functions.append(ir.Function(self.name, params, ret, body))
        for fun in self.funs.values():
            self._lift(fun)
        return self.functions

    # ---- what is used ----------------------------------------------------------------------------

    def _prune(self, region: Region) -> None:
        """Remove what nobody uses, and count jumps; from the end to the beginning."""
        used = self.used
        end = region.end
        if isinstance(end, ir.Ret):
            used.add(end.var)
        elif isinstance(end, ir.Jump):
            self.jumps[end.id] = self.jumps.get(end.id, 0) + 1
            used.update(end.args)
        kept: list[Item] = []
        for item in reversed(list(_flat(region.items))):
            if isinstance(item, Let):
                if not item.has_effect and item.var not in used:
                    continue
                expr = item.expr
                used.update(vars_of(expr))
                if isinstance(expr, LocalCall | LocalPap):
                    used.add(expr.fun)
                self.tys[item.var] = item.ty
            elif isinstance(item, Join):
                if item.id not in self.jumps:
                    continue
                outside = self.jumps[item.id]
                self._prune(item.body)
                if self.jumps[item.id] > outside:
                    # A loop: it stays where it is.
                    self.jumps[item.id] += 1
                self.joins[item.id] = item
                self.tys.update(item.params)
            elif isinstance(item, Case):
                for _, alt in item.alts:
                    self._prune(alt)
                used.add(item.var)
            elif isinstance(item, Fun):
                if item.id not in used:
                    continue
                self._prune(item.body)
                self.funs[item.id] = item
                self.tys.update(item.params)
            kept.append(item)
        kept.reverse()
        region.items = kept

    # ---- local functions -------------------------------------------------------------------------

    def _capture(self) -> None:
        """Find out what local functions use from around them, also through one another."""
        free: dict[int, set[int]] = {}
        calls: dict[int, set[int]] = {}
        for id, fun in self.funs.items():
            bound: set[int] = {var for var, _ in fun.params}
            uses: set[int] = set()
            called: set[int] = set()
            self._free(fun.body, uses, bound, called)
            free[id] = uses - bound
            calls[id] = called
        has_changed = True
        while has_changed:
            has_changed = False
            for id, called in calls.items():
                for other in called:
                    # What a function binds itself it need not be given.
                    more = free[other] - free[id] - self._bound_in(self.funs[id])
                    if more:
                        free[id] |= more
                        has_changed = True
        self.captured = {id: sorted(uses) for id, uses in free.items()}

    def _bound_in(self, fun: Fun) -> set[int]:
        bound: set[int] = {var for var, _ in fun.params}
        self._free(fun.body, set(), bound, set())
        return bound

    def _free(self, region: Region, uses: set[int], bound: set[int], called: set[int]) -> None:
        for item in region.items:
            if isinstance(item, Let):
                uses.update(vars_of(item.expr))
                if isinstance(item.expr, LocalCall | LocalPap):
                    called.add(item.expr.fun)
                bound.add(item.var)
            elif isinstance(item, Join):
                bound.update(var for var, _ in item.params)
                self._free(item.body, uses, bound, called)
            elif isinstance(item, Case):
                uses.add(item.var)
                for _, alt in item.alts:
                    self._free(alt, uses, bound, called)
            elif isinstance(item, Fun):
                bound.update(var for var, _ in item.params)
                self._free(item.body, uses, bound, called)
        end = region.end
        if isinstance(end, ir.Ret):
            uses.add(end.var)
        elif isinstance(end, ir.Jump):
            uses.update(end.args)

    def _lifted_name(self, fun: Fun) -> str:
        return f"{self.name}._{'lam' if fun.hint == 'lam' else 'fun'}_{fun.id}"

    def _lift(self, fun: Fun) -> None:
        params = [ir.Param(var, self.tys[var]) for var in self.captured[fun.id]]
        params += [ir.Param(var, ty) for var, ty in fun.params]
        if not params:
            params = [ir.Param(-1)]
        body = self._block(fun.body, {})
        self.functions.append(ir.Function(self._lifted_name(fun), params, fun.ret, body))

    # ---- blocks ----------------------------------------------------------------------------------

    def _block(self, region: Region, names: dict[int, int]) -> ir.Block:
        """Return a region as a block; `names` says which variables stand for others."""
        stmts: list[ir.Stmt] = []
        while True:
            for item in region.items:
                if isinstance(item, Let):
                    expr = self._expr(item.expr, names, stmts)
                    stmts.append(ir.Let(item.var, item.ty, expr))
                elif isinstance(item, Case):
                    alts = [(tag, self._block(alt, dict(names))) for tag, alt in item.alts]
                    stmts.append(ir.Case(names.get(item.var, item.var), alts))
                elif isinstance(item, Join) and self.jumps[item.id] > 1:
                    # Several jumps: the parameters keep their names.
                    body = self._block(item.body, dict(names))
                    stmts.append(ir.Join(item.id, item.params, body))
            end = region.end
            if isinstance(end, ir.Jump):
                args = [names.get(arg, arg) for arg in end.args]
                if self.jumps[end.id] == 1:
                    join = self.joins[end.id]
                    names = {
                        **names,
                        **{var: arg for (var, _), arg in zip(join.params, args, strict=True)},
                    }
                    region = join.body
                    continue
                return ir.Block(stmts, ir.Jump(end.id, args))
            if isinstance(end, ir.Ret):
                return ir.Block(stmts, ir.Ret(names.get(end.var, end.var)))
            return ir.Block(stmts, ir.Unreachable())

    def _expr(self, expr: Any, names: dict[int, int], stmts: list[ir.Stmt]) -> ir.Expr:
        def name(var: int) -> int:
            return names.get(var, var)

        match expr:
            case LocalCall(fun, args):
                passed = [name(var) for var in (*self.captured[fun], *args)]
                if not passed:
                    unit = -2 - len(stmts) - 1000 * len(self.functions)
                    stmts.append(ir.Let(unit, Ty.OBJ, ir.Small(0)))
                    passed = [unit]
                return ir.Call(self._lifted_name(self.funs[fun]), passed)
            case LocalPap(fun):
                passed = [name(var) for var in self.captured[fun]]
                return ir.Pap(self._lifted_name(self.funs[fun]), passed)
            case ir.Prim(symbol, args):
                return ir.Prim(symbol, [name(arg) for arg in args])
            case ir.Call(callee, args):
                return ir.Call(callee, [name(arg) for arg in args])
            case ir.Pap(callee, args):
                return ir.Pap(callee, [name(arg) for arg in args])
            case ir.Ctor(tag, values, scalars):
                return ir.Ctor(tag, [name(x) for x in values], [name(x) for x in scalars])
            case ir.Apply(var, args):
                return ir.Apply(name(var), [name(arg) for arg in args])
            case ir.Proj(var, index):
                return ir.Proj(name(var), index)
            case ir.ScalarProj(var, index):
                return ir.ScalarProj(name(var), index)
            case ir.Box(var):
                return ir.Box(name(var))
            case ir.Unbox(var):
                return ir.Unbox(name(var))
            case _:
                assert isinstance(expr, ir.Small | ir.Big | ir.Str | ir.Word | ir.Const)
                return expr
