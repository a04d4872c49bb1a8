"""Compiling declarations, and everything they need, into a unit.

Counterpart in Lean: ``Lean.Compiler.LCNF.compile``, ``Lean.IR.compile``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from gnomon.records import dataclass

from . import ir
from .continuation import Return
from .decls import Code, Decls
from .env import CompilerEnv
from .erased import IRRELEVANT, WORLD, ty_of
from .errors import no_code
from .finish import Finisher
from .ir import Ty
from .known import NOTHING, THE_WORLD, Value
from .simplify import Simplifier
from .specialize import Job

_RECURSION_LIMIT = 400_000


@contextmanager
def deep_recursion() -> Iterator[None]:
    """Let Python recurse as deep as terms are nested; its frames are on the heap."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


@dataclass(frozen=True, slots=True)
class Compiled:
    """New functions, what they need of the parent's declarations, and which names were compiled."""

    functions: list[ir.Function]
    outer: list[str]
    names: set[str]


class Compiler:
    """Compiles declarations of one environment; remembers what it has compiled.

    With a parent, what belongs to the parent's environment is the parent's to compile.
    """

    def __init__(self, env: CompilerEnv, parent: Compiler | None = None) -> None:
        """State the parts."""
        self.decls: Decls = Decls(env, None if parent is None else parent.decls)
        self.done: set[str] = set()

    def compile(self, names: Iterable[str]) -> Compiled:
        """Return the functions of declarations and of all that they need, if they are new.

        They count as new until they are in :attr:`done`. Raises
        :class:`~.errors.CompileError` if one of them has no code.
        """
        functions: list[ir.Function] = []
        outer: list[str] = []
        todo = list(names)
        started: set[str] = set()
        with deep_recursion():
            while todo:
                name = todo.pop()
                if name in started or name in self.done:
                    continue
                started.add(name)
                if self.decls.owner_of(name) is not self.decls:
                    outer.append(name)
                    continue
                made, needs = self.function(name)
                functions.extend(made)
                todo.extend(needs)
        return Compiled(functions, outer, started)

    def function(self, name: str) -> tuple[list[ir.Function], list[str]]:
        """Return a function with its local ones, and the names that it needs."""
        code = self.decls.code_of(name)
        if code.prim is not None:
            return [self._wrapper(code)], []
        job = self.decls.jobs.get(name)
        simplifier = Simplifier(self.decls)
        decl = code.decl
        if decl.body is None:
            raise no_code(name, name)
        kept = self.decls.kept_params(code)
        params: list[ir.Param] = []
        values: list[Value] = []
        for position, ty_code in enumerate(decl.tys):
            if ty_code == IRRELEVANT:
                value: Value = NOTHING
            elif ty_code == WORLD:
                value = THE_WORLD
            else:
                value = NOTHING
            if position in kept:
                variable = simplifier.fresh(ty_of(ty_code))
                params.append(ir.Param(variable.id, variable.ty))
                if ty_code >= 0:
                    value = variable
            values.append(value)
        ret = ty_of(decl.ret)
        if isinstance(job, Job) and job.known:
            rest = iter(values)
            arity = len(job.decl.tys)
            given = [job.known[at] if at in job.known else next(rest) for at in range(arity)]
            env = simplifier.params_env(job.decl.tys, tuple(given))
        else:
            env = (*(job.env if isinstance(job, Job) else ()), *values)
        simplifier.eval(decl.body, env, Return(ret))
        functions = Finisher(name).finish(params, ret, simplifier.region)
        return functions, list(simplifier.needs)

    def _wrapper(self, code: Code) -> ir.Function:
        """A primitive as a function, for closures."""
        prim = code.prim
        assert prim is not None
        params = [ir.Param(index, ty) for index, ty in enumerate(prim.params)]
        result = len(params)
        args = list(range(result))
        lets: list[ir.Stmt] = []
        if prim.host is not None:
            lets.append(ir.Let(result, Ty.OBJ, ir.Str(prim.host)))
            args = [result, *args]
            result += 1
        lets.append(ir.Let(result, prim.ret, ir.Prim(prim.symbol, args)))
        body = ir.Block(lets, ir.Ret(result))
        if not params and code.decl.tys:
            params = [ir.Param(-1)]
        return ir.Function(code.decl.name, params, prim.ret, body)
