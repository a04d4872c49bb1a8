"""Specialisation: functions for known instances and known functions, loops, shared lambdas.

A function that takes an instance, or, marked `@[specialize]`, a function, is written again for
the argument that it gets. If nothing in these arguments is a variable of the calling function,
the result is a function of its own, which all callers share. Otherwise it is written where it is
called. If it calls itself, this is first tried as a *loop*: a join point whose body goes on with
what comes after the call. That works if the function calls itself only last; where it turns out
that it does not (:class:`NotLast`), what was written is thrown away, and it becomes a local
function.

Recursive calls are recognised by their constant arguments: INVARIANT (same arguments) a call goes
to the specialised function if its known arguments are the same values."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, Final

from gnomon.records import dataclass, field

from . import ir
from .cases import Cases
from .continuation import Apply, Cont, Return, anchor
from .decls import Code, Decls, no_roles
from .erase import Decl
from .erased import IRRELEVANT, WORLD, size, ty_of
from .ir import Ty
from .known import (
    NOTHING,
    THE_WORLD,
    Built,
    Closure,
    Env,
    Literal,
    Partial,
    Residual,
    Suspended,
    Value,
    is_closed,
    key_of,
)
from .residual import Fun, LocalCall, Region, Slot, deeper

MAX_NESTING: Final = 4
"""How often a function is specialised inside itself for ever new arguments."""

MAX_ENTERED: Final = 20_000
"""How many functions are gone into while one is made; then calls stay calls."""

SMALL_CLOSURE: Final = 8
"""Lambdas that are not larger are copied instead of shared."""


class NotLast(Exception):
    """A loop calls itself where something comes after."""

    def __init__(self, loop: Specialized) -> None:
        """State the parts."""
        self.loop = loop


@dataclass(slots=True, eq=False)
class Specialized:
    """A specialised function that is being written: a loop, if `next` is set."""

    id: int
    shapes: dict[int, Value]
    params: list[tuple[int, Ty]]
    slot: Slot
    ret: Ty
    next: Cont | None = None


@dataclass(slots=True, eq=False)
class Sharing:
    """Where the code of a lambda goes that is called more than once."""

    slot: Slot
    joins: dict[Any, tuple[int, list[Value]]] = field(default_factory=dict)
    fun: Fun | None = None


@dataclass(slots=True)
class Job:
    """A function that is to be made: for a declaration, or a closed lambda, and known arguments."""

    name: str
    decl: Decl
    env: Env
    known: dict[int, Value]


def _waiting(k: Cont) -> tuple[Cont, tuple[Value, ...]]:
    """Return the arguments that wait for a result, and what is done after they are applied."""
    args: tuple[Value, ...] = ()
    while isinstance(k, Apply):
        args += k.args
        k = k.next
    return k, args


class Specializing(Cases):
    """Specialises functions."""

    def __init__(self, decls: Decls) -> None:
        """State the parts."""
        super().__init__(decls)
        self.active: dict[Any, list[Specialized]] = {}
        self.budget = MAX_ENTERED
        self.unfolding: list[str] = []

    # ---- which functions -------------------------------------------------------------------------

    def static_args(self, code: Code, args: tuple[Value, ...]) -> dict[int, Value]:
        """Return the arguments that a function would be specialised for."""
        static = {}
        for position, role in enumerate(code.roles):
            arg = args[position]
            if role == "other" or isinstance(arg, Residual | Literal | Suspended):
                continue
            if arg is not NOTHING and arg is not THE_WORLD and key_of(arg) is not None:
                static[position] = arg
        return static

    def wants_specialization(self, code: Code, args: tuple[Value, ...]) -> bool:
        """Return whether a call would be specialised."""
        return code.decl.body is not None and bool(self.static_args(code, args))

    def specialize(self, code: Code, args: tuple[Value, ...], k: Cont) -> bool:
        """Specialise a call, and go on; `False` if there is nothing to specialise for."""
        if code.decl.body is None:
            return False
        static = self.static_args(code, args)
        if not static:
            return False
        is_global = all(map(is_closed, static.values()))
        has_lambda = any(isinstance(arg, Closure) for arg in static.values())
        if not code.is_recursive and has_lambda:
            if not self.may_enter(code):
                return False
            self.enter_function(code, args, k)
            return True
        if is_global and not has_lambda:
            self._call_global(code, args, static, k)
            return True
        return self._specialize_here(code, args, static, k)

    @abstractmethod
    def may_enter(self, code: Code) -> bool:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def enter_function(self, code: Code, args: tuple[Value, ...], k: Cont) -> None:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def params_env(self, tys: tuple[int, ...], args: tuple[Value, ...]) -> Env:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def call(self, code: Code, args: tuple[Value, ...]) -> Value:
        """See :class:`~.simplify.Simplifier`."""

    @abstractmethod
    def enter_closure(self, closure: Closure, args: tuple[Value, ...], k: Cont) -> None:
        """See :class:`~.simplify.Simplifier`."""

    # ---- functions of their own ------------------------------------------------------------------

    def _call_global(
        self, code: Code, args: tuple[Value, ...], static: dict[int, Value], k: Cont
    ) -> None:
        decl = code.decl
        key = (decl.name, tuple((at, key_of(value)) for at, value in static.items()))
        name = self.decls.find_specialized(key)
        rest = [position for position in range(len(args)) if position not in static]
        if name is None:
            name = self.decls.fresh_name(decl.name, "spec")
            self.decls.specialized[key] = name
            tys = tuple(decl.tys[position] for position in rest)
            uses = tuple(decl.uses[position] for position in rest)
            roles = no_roles(len(rest))
            # The body is the general one; what is known goes along as the job's environment.
            special = Decl(name, tys, uses, decl.ret, decl.body)
            self.decls.add(Code(special, None, False, False, True, False, roles))
            self.decls.jobs[name] = Job(name, decl, (), dict(static))
        special_code = self.decls.code_of(name)
        self.resume(k, self.call(special_code, tuple(args[position] for position in rest)))

    def lift_closed(self, closure: Closure, owner: str) -> Value:
        """Return a function of its own for a lambda without free variables."""
        lam = closure.lam
        key = ("lambda", id(lam), tuple(key_of(value) for value in closure.env))
        name = self.decls.find_specialized(key)
        if name is None:
            name = self.decls.fresh_name(owner, "lam")
            self.decls.specialized[key] = name
            decl = Decl(name, lam[3], lam[2], Ty.OBJ, lam[4])
            self.decls.add(Code(decl, None, False, False, True, False, no_roles(lam[1])))
            self.decls.jobs[name] = Job(name, decl, closure.env, {})
            self.decls.keep_alive.append(lam)
        return Partial(name, ())

    # ---- functions and loops where they are called -----------------------------------------------

    def _specialize_here(
        self, code: Code, args: tuple[Value, ...], static: dict[int, Value], k: Cont
    ) -> bool:
        decl = code.decl
        # Sharing may show that the result, an action, is applied at once: it takes the arguments.
        next, extra = _waiting(self.share(k))
        statics = tuple((at, key_of(value)) for at, value in static.items())
        key = (decl.name, statics, len(extra))
        for entry in reversed(self.active.get(key, ())):
            if self.region.sees((entry.slot.region, entry.slot.index)):
                self._call_specialized(entry, args + extra, next)
                return True
        nesting = sum(len(stack) for each, stack in self.active.items() if each[0] == decl.name)
        if nesting >= MAX_NESTING:
            return False
        slot = self.region.slot()
        shapes: dict[int, Value] = {}
        params: list[tuple[int, Ty]] = []
        tys = decl.tys
        for position, arg in enumerate(args + extra):
            if position < len(args):
                if position not in static:
                    shapes[position] = self._param_shape(tys[position], arg, params)
            elif arg is THE_WORLD:
                shapes[position] = THE_WORLD
            else:
                shapes[position] = self._param_shape(Ty.OBJ, arg, params)
        known = tuple(static.get(at, shapes.get(at, NOTHING)) for at in range(len(args)))
        env = self.params_env(tys, known)
        waiting = tuple(shapes[at] for at in range(len(args), len(args) + len(extra)))
        ret = Ty.OBJ if extra else ty_of(decl.ret)
        assert decl.body is not None
        body = decl.body
        kind = (decl.name, tuple(static), len(extra))
        if kind not in self.decls.not_loops:
            entry = Specialized(self.fresh_id(), shapes, params, slot, ret, next)
            stack = self.active.setdefault(key, [])
            stack.append(entry)
            saved = self.region, {each: list(entries) for each, entries in self.active.items()}
            inside = Apply(waiting, next) if waiting else next
            try:
                self.write_join(slot, entry.id, params, lambda: self.eval(body, env, inside))
                stack.pop()
                arguments: list[int] = []
                self._arguments(entry, args + extra, arguments)
                self.finish(ir.Jump(entry.id, arguments))
                return True
            except NotLast as failure:
                if failure.loop is not entry:
                    raise
                self.region, self.active = saved
                self.active[key].remove(entry)
                self.decls.not_loops.add(kind)
        # A function: what comes after gets its result.
        region = Region(slot.region, slot.index, is_function=True)
        entry = Specialized(self.fresh_id(), shapes, params, slot, ret)
        self.active.setdefault(key, []).append(entry)
        inside = Apply(waiting, Return(ret)) if waiting else Return(ret)
        self.in_region(region, lambda: self.eval(body, env, inside))
        self.active[key].pop()
        slot.items.append(Fun(entry.id, params, region, ret, decl.name))
        self._call_specialized(entry, args + extra, next)
        return True

    def _param_shape(self, code: int, arg: Value, params: list[tuple[int, Ty]]) -> Value:
        if code == IRRELEVANT:
            return NOTHING
        if code == WORLD:
            return THE_WORLD
        if isinstance(arg, Built):
            return self.shape_of(arg, params)
        variable = self.fresh(ty_of(code))
        params.append((variable.id, variable.ty))
        return variable

    def _arguments(self, entry: Specialized, args: tuple[Value, ...], arguments: list[int]) -> None:
        for position, shape in entry.shapes.items():
            self.args_for(shape, args[position], arguments)

    def _call_specialized(self, entry: Specialized, args: tuple[Value, ...], k: Cont) -> None:
        if entry.next is not None and k is not entry.next:
            raise NotLast(entry)
        arguments: list[int] = []
        self._arguments(entry, args, arguments)
        if entry.next is not None:
            self.finish(ir.Jump(entry.id, arguments))
            return
        has_effect = any(shape is THE_WORLD for shape in entry.shapes.values())
        result = self.emit(LocalCall(entry.id, arguments), entry.ret, has_effect)
        self.resume(k, result)

    # ---- shared lambdas --------------------------------------------------------------------------

    def mark_shared(self, closure: Closure) -> None:
        """Say that a lambda may be called from several places."""
        shared = closure.shared
        if shared is not None and self.region.sees((shared.slot.region, shared.slot.index)):
            return
        if size(closure.lam[4], SMALL_CLOSURE) > SMALL_CLOSURE:
            closure.shared = Sharing(self.region.slot())

    def apply_shared(self, closure: Closure, args: tuple[Value, ...], k: Cont) -> bool:
        """Apply a shared lambda; `False` if its body is to be evaluated here after all."""
        sharing = closure.shared
        if not self.region.sees((sharing.slot.region, sharing.slot.index)):
            return False
        base = k
        extra: list[tuple[Value, ...]] = []
        while isinstance(base, Apply):
            extra.append(base.args)
            base = base.next
        is_here = sharing.slot.region.function is self.region.function
        if not base.is_shared or not is_here:
            return self._call_shared_function(sharing, closure, args, k)
        all_args = [*args, *(arg for group in extra for arg in group)]
        tys = closure.lam[3]
        static = tuple(
            key_of(arg) if isinstance(arg, Closure | Partial) and is_closed(arg) else None
            for arg in all_args
        )
        key = (base, len(all_args), static)
        known = sharing.joins.get(key)
        if known is None:
            params: list[tuple[int, Ty]] = []
            shapes = [
                arg
                if fixed is not None
                else NOTHING
                if at < len(tys) and tys[at] == IRRELEVANT
                else self.shape_of(arg, params)
                for at, (arg, fixed) in enumerate(zip(all_args, static, strict=True))
            ]
            id = self.fresh_id()
            sharing.joins[key] = known = (id, shapes)
            slot = deeper(sharing.slot, anchor(base))
            rest: Cont = base
            at = len(all_args)
            for group in reversed(extra):
                rest = Apply(tuple(shapes[at - len(group) : at]), rest)
                at -= len(group)
            inner = rest
            try:
                self.write_join(
                    slot,
                    id,
                    params,
                    lambda: self.enter_closure(closure, tuple(shapes[: len(args)]), inner),
                )
            except Exception:
                # What is tried again must not find what was never written.
                del sharing.joins[key]
                raise
        id, shapes = known
        arguments: list[int] = []
        for arg, shape, fixed in zip(all_args, shapes, static, strict=True):
            if fixed is None:
                self.args_for(shape, arg, arguments)
        self.finish(ir.Jump(id, arguments))
        return True

    def _call_shared_function(
        self, sharing: Sharing, closure: Closure, args: tuple[Value, ...], k: Cont
    ) -> bool:
        """Make a local function of a shared lambda: what comes after differs between its calls."""
        tys = closure.lam[3]
        if any(isinstance(arg, Closure | Partial) for arg in args):
            return False
        fun = sharing.fun
        if fun is None:
            region = Region(sharing.slot.region, sharing.slot.index, is_function=True)
            fun = sharing.fun = Fun(self.fresh_id(), [], region, Ty.OBJ, "fun")
            params: list[Value] = []
            for code in tys:
                if code == IRRELEVANT:
                    params.append(NOTHING)
                elif code == WORLD:
                    params.append(THE_WORLD)
                else:
                    variable = self.fresh(ty_of(code))
                    fun.params.append((variable.id, variable.ty))
                    params.append(variable)
            body = fun.body
            try:
                self.in_region(
                    body, lambda: self.enter_closure(closure, tuple(params), Return(Ty.OBJ))
                )
            except Exception:
                sharing.fun = None
                raise
            sharing.slot.items.append(fun)
        passed = [
            self.word(arg, ty_of(code)) if ty_of(code) != Ty.OBJ else self.atom(arg)
            for arg, code in zip(args, tys, strict=True)
            if code >= 0
        ]
        self.resume(k, self.emit(LocalCall(fun.id, passed), Ty.OBJ, WORLD in tys))
        return True
