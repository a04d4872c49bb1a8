"""Which parameters of recursive functions stay the same in all calls.

What it does: :func:`fixed_params` analyses the calls within a group; a fixed parameter is one that
every function of the group has, at some position, and that every call passes on as it is. They
need not come first, nor in the same order in all functions. :class:`ParamPerm` picks, instantiates
and rearranges arguments accordingly.
What it assumes: bodies are lambdas over all parameters that take part.
Counterpart in Lean: `Lean.Elab.PreDefinition.FixedParams`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from gnomon import Expr, FVar, Lam, Pi
from gnomon.elab.recursion.calls import CallCache, is_rec_app_mark, num_lambdas
from gnomon.elab.terms import children
from gnomon.records import dataclass, field

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab
    from gnomon.meta import Meta

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class ParamPerm:
    """For each parameter of a function the number of the fixed parameter that it is, or `None`."""

    slots: tuple[int | None, ...]

    @property
    def num_fixed(self) -> int:
        """How many parameters are fixed."""
        return sum(slot is not None for slot in self.slots)

    def is_fixed(self, index: int) -> bool:
        """Return whether a parameter is fixed."""
        return index < len(self.slots) and self.slots[index] is not None

    def pick_fixed(self, args: Sequence[A]) -> list[A]:
        """Return the fixed ones among arguments, in their common order."""
        found = {slot: arg for slot, arg in zip(self.slots, args, strict=False) if slot is not None}
        return [found[index] for index in sorted(found)]

    def pick_varying(self, args: Sequence[A]) -> list[A]:
        """Return the others, and those beyond the function's parameters."""
        return [arg for index, arg in enumerate(args) if not self.is_fixed(index)]

    def build_args(self, fixed: Sequence[A], varying: Sequence[A]) -> list[A]:
        """Return all arguments in the function's own order."""
        rest = list(varying)
        result = [rest.pop(0) if slot is None else fixed[slot] for slot in self.slots]
        return [*result, *rest]

    def instantiate_forall(self, meta: Meta, ty: Expr, fixed: Sequence[Expr]) -> Expr:
        """Return a function's type with its fixed parameters instantiated."""
        varying: list[FVar] = []
        with meta.scope():
            for slot in self.slots:
                ty = meta.whnf_forall(ty)
                assert isinstance(ty, Pi), "the type has all parameters"
                if slot is None:
                    fvar = meta.push_local(str(ty.name), ty.type, ty.info)
                    varying.append(fvar)
                    ty = ty.body.instantiate(fvar)
                else:
                    ty = ty.body.instantiate(fixed[slot])
            return meta.mk_forall(varying, ty)

    def instantiate_lambda(self, meta: Meta, value: Expr, fixed: Sequence[Expr]) -> Expr:
        """Return a function's value with its fixed parameters instantiated."""
        varying: list[FVar] = []
        with meta.scope():
            for index, slot in enumerate(self.slots):
                if all(each is None for each in self.slots[index:]):
                    break
                assert isinstance(value, Lam), "the value binds all parameters"
                if slot is None:
                    fvar = meta.push_local(str(value.name), value.type, value.info)
                    varying.append(fvar)
                    value = value.body.instantiate(fvar)
                else:
                    value = value.body.instantiate(fixed[slot])
            return meta.mk_lambda(varying, value)

    def open_fixed(self, meta: Meta, ty: Expr) -> list[FVar]:
        """Add the fixed parameters of a function's type to the context; return them in order."""
        found: dict[int, FVar] = {}
        for slot in self.slots:
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "the type has all parameters"
            if slot is None:
                # No fixed parameter's type mentions a varying one.
                ty = ty.body
            else:
                fvar = meta.push_local(str(ty.name), ty.type, ty.info)
                found[slot] = fvar
                ty = ty.body.instantiate(fvar)
        return [found[index] for index in sorted(found)]


@dataclass(slots=True)
class FixedParams:
    """The fixed parameters of a group: for each function, which of its parameters they are.

    `deps[f][p]` are the parameters of `f` whose types mention parameter `p`.
    """

    perms: list[ParamPerm]
    deps: list[list[list[int]]]

    @property
    def num_fixed(self) -> int:
        """How many parameters are fixed."""
        return self.perms[0].num_fixed

    def fixed_from(self, function: int, index: int) -> bool:
        """Return whether a parameter of a function is fixed."""
        return self.perms[function].is_fixed(index)

    def erase(self, varying: Sequence[Sequence[int]]) -> FixedParams:
        """Return the fixed parameters without some that must vary, and what depends on those."""
        gone: set[int] = set()
        todo = [(f, p) for f, params in enumerate(varying) for p in params]
        while todo:
            f, p = todo.pop()
            slot = self.perms[f].slots[p]
            if slot is not None and slot not in gone:
                gone.add(slot)
                for g, perm in enumerate(self.perms):
                    todo.append((g, perm.slots.index(slot)))
            todo.extend((f, q) for q in self.deps[f][p] if self.perms[f].slots[q] not in gone)
        kept = [slot for slot in range(self.num_fixed) if slot not in gone]
        renumbered = {slot: index for index, slot in enumerate(kept)}
        perms = [
            ParamPerm(tuple(None if s is None else renumbered.get(s) for s in perm.slots))
            for perm in self.perms
        ]
        return FixedParams(perms, self.deps)


@dataclass(slots=True)
class _Analysis:
    """What is known of calls: for each parameter the callers' parameters that it is called with.

    `graph[callee][arg]` is `None` once the parameter is known to vary, and otherwise has for each
    caller the parameter that is passed on, if a call was seen. INVARIANT (closed): the edges are
    transitive, and what is reached from a varying parameter varies.
    """

    deps: list[list[list[int]]]
    graph: list[list[list[int | None] | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        count = len(self.deps)
        for function, params in enumerate(self.deps):
            rows: list[list[int | None] | None] = []
            for index in range(len(params)):
                row: list[int | None] = [None] * count
                row[function] = index
                rows.append(row)
            self.graph.append(rows)

    def may_be_fixed(self, function: int, param: int) -> bool:
        return self.graph[function][param] is not None

    def caller_param(self, callee: int, arg: int, caller: int) -> int | None:
        row = self.graph[callee][arg]
        return None if row is None else row[caller]

    def set_varying(self, function: int, param: int) -> None:
        if self.graph[function][param] is None:
            return
        self.graph[function][param] = None
        for other, rows in enumerate(self.graph):
            for index, row in enumerate(rows):
                if row is not None and row[function] == param:
                    self.set_varying(other, index)
        for dependent in self.deps[function][param]:
            self.set_varying(function, dependent)

    def set_caller_param(self, callee: int, arg: int, caller: int, param: int) -> None:
        row = self.graph[callee][arg]
        if row is None:
            return
        source = self.graph[caller][param]
        if source is None:
            self.set_varying(callee, arg)
            return
        known = row[caller]
        if known is not None:
            if known != param:
                self.set_varying(callee, arg)
            return
        row[caller] = param
        for other, index in enumerate(list(source)):
            if index is not None:
                self.set_caller_param(callee, arg, other, index)
        for other, rows in enumerate(self.graph):
            for index, reached in enumerate(rows):
                if reached is not None and reached[callee] == arg:
                    self.set_caller_param(other, index, caller, param)


def _dependents(meta: Meta, value: Expr) -> list[list[int]]:
    with meta.scope():
        fvars, _ = meta.lambda_telescope(value, num_lambdas(value), cleanup_annotations=True)
        types = [meta.infer_type(fvar) for fvar in fvars]
        return [
            [
                later
                for later in range(index + 1, len(fvars))
                if meta.depends_on(types[later], [fvar])
            ]
            for index, fvar in enumerate(fvars)
        ]


def fixed_params(t: TermElab, group: Sequence[PreDefinition]) -> FixedParams:
    """Return the fixed parameters of functions that call each other."""
    meta = t.meta
    deps = [_dependents(meta, each.value) for each in group]
    analysis = _Analysis(deps)
    index_of = {each.decl_name: index for index, each in enumerate(group)}
    has_call = CallCache(frozenset(index_of))
    for caller, each in enumerate(group):
        with meta.scope():
            params, body = meta.lambda_telescope(each.value, len(deps[caller]))
            _Visitor(meta, analysis, index_of, has_call, caller, params).visit(body)
    first: list[int | None] = []
    count = 0
    for row in analysis.graph[0]:
        first.append(None if row is None else count)
        count += row is not None
    perms = [ParamPerm(tuple(first))]
    for rows in analysis.graph[1:]:
        slots: list[int | None] = []
        for row in rows:
            in_first = None if row is None else row[0]
            slots.append(None if in_first is None else first[in_first])
        perms.append(ParamPerm(tuple(slots)))
    return FixedParams(perms, deps)


@dataclass(slots=True)
class _Visitor:
    """Looks at the calls in one function's body."""

    meta: Meta
    analysis: _Analysis
    index_of: dict[str, int]
    has_call: CallCache
    caller: int
    params: Sequence[FVar]

    def visit(self, e: Expr) -> None:
        if not self.has_call(e):
            return
        meta = self.meta
        head = e.app_fn
        while is_rec_app_mark(head):
            head = children(head)[0]
        if head.cname in self.index_of:
            self._call(self.index_of[head.cname], e.app_args)
            for arg in e.app_args:
                self.visit(arg)
            return
        if e.app_args:
            for part in (head, *e.app_args):
                self.visit(part)
            return
        if isinstance(e, Lam | Pi):
            self.visit(e.type)
            with meta.scope():
                fvar = meta.push_local(str(e.name), e.type, e.info)
                self.visit(e.body.instantiate(fvar))
            return
        if not isinstance(e, Lam | Pi) and len(children(e)) == 3:
            ty, value, body = children(e)
            self.visit(ty)
            self.visit(value)
            with meta.scope():
                fvar = meta.push_let("x", ty, value)
                self.visit(body.instantiate(fvar))
            return
        for part in children(e):
            self.visit(part)

    def _call(self, callee: int, args: Sequence[Expr]) -> None:
        analysis = self.analysis
        for index in range(len(analysis.graph[callee])):
            if not analysis.may_be_fixed(callee, index):
                continue
            if index >= len(args):
                analysis.set_varying(callee, index)
                continue
            known = analysis.caller_param(callee, index, self.caller)
            if known is not None:
                if not self._is(self.params[known], args[index]):
                    analysis.set_varying(callee, index)
                continue
            found = False
            for param, fvar in enumerate(self.params):
                if analysis.may_be_fixed(self.caller, param) and self._is(fvar, args[index]):
                    analysis.set_caller_param(callee, index, self.caller, param)
                    found = True
            if not found:
                analysis.set_varying(callee, index)

    def _is(self, param: Expr, arg: Expr) -> bool:
        if param == arg:
            return True
        meta = self.meta
        with meta.config(proof_irrelevance=False), meta.transparency("reducible"):
            return meta.is_def_eq(param, arg)
