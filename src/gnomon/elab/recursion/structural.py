"""Structural recursion.

What it does: finds, for each function of a group, an argument of an inductive type such that all
calls are on parts of it; makes the functions' values from `brecOn`, in which the calls are entries
of `below`.
Where to read next: `below.py`, `matcher_app.py`.
Counterpart in Lean: `Lean.Elab.PreDefinition.Structural`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gnomon import App, Const, Expr, FVar, Lam, Let, Level, MData, Pi, Proj
from gnomon.elab.const_info import inductive_info, num_indices, num_params
from gnomon.elab.message_data import MessageData, indented, msg
from gnomon.elab.recursion.below import NotBelow, find_in_below
from gnomon.elab.recursion.matcher_app import add_arg, matcher_app
from gnomon.elab.recursion.smart_unfolding import calls_on_bound
from gnomon.meta import MetaError
from gnomon.syntax import names

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


class StructuralFailure(Exception):
    """No argument works; `data` says why for each."""

    def __init__(self, data: MessageData) -> None:
        """`data` is the message."""
        super().__init__(data)
        self.data = data


@dataclass(frozen=True, slots=True)
class RecArg:
    """An argument to recurse on: its position, its type's family, and which motive it has."""

    position: int
    ind: str
    levels: tuple[Level, ...]
    params: tuple[Expr, ...]
    indices: tuple[int, ...]
    num_motives: int
    motive_index: int


@dataclass(slots=True)
class Function:
    """A function of the group: its arguments beyond the fixed ones."""

    pre_def: PreDefinition
    arity: int
    rec_arg: RecArg | None = None
    candidates: list[RecArg] = field(default_factory=list)


# -- arguments ---------------------------------------------------------------------------------


def num_lambdas(e: Expr) -> int:
    """Return how many parameters a function has as written."""
    count = 0
    while isinstance(e, Lam):
        e = e.body
        count += 1
    return count


def calls(e: Expr, group: frozenset[str]) -> Iterator[tuple[str, tuple[Expr, ...]]]:
    """Iterate over the calls of functions of a group; bound variables in them are loose."""
    stack = [e]
    while stack:
        current = stack.pop()
        match current:
            case App():
                head, args = current.app_fn, current.app_args
                if head.cname is not None and head.cname in group:
                    yield head.cname, args
                else:
                    stack.append(head)
                stack.extend(args)
            case Const():
                if current.cname is not None and current.cname in group:
                    yield current.cname, ()
            case Lam(_, ty, body) | Pi(_, ty, body):
                stack += [ty, body]
            case Let(_, ty, value, body):
                stack += [ty, value, body]
            case MData(_, inner):
                stack.append(inner)
            case Proj():
                stack.append(current.struct)


def num_fixed(t: TermElab, group: Sequence[PreDefinition]) -> int:
    """Return how many leading parameters are the same in all functions and all calls."""
    meta = t.meta
    block = frozenset(each.decl_name for each in group)
    arities = [num_lambdas(each.value) for each in group]
    fixed = min(arities)
    first_type = group[0].ty
    with meta.scope():
        shared, _ = meta.forall_telescope(first_type, fixed)
        for each in group[1:]:
            ty: Expr = each.ty
            for index in range(fixed):
                ty = meta.whnf_forall(ty)
                if not isinstance(ty, Pi) or not meta.is_def_eq(
                    ty.type, meta.infer_type(shared[index])
                ):
                    fixed = index
                    break
                ty = ty.body.instantiate(shared[index])
        for each, arity in zip(group, arities, strict=True):
            fixed = min(fixed, _fixed_in(t, each.value, arity, block, fixed))
    return fixed


def _fixed_in(t: TermElab, value: Expr, arity: int, block: frozenset[str], fixed: int) -> int:
    meta = t.meta
    with meta.scope():
        fvars, body = meta.lambda_telescope(value, arity)
        for _, args in calls(body, block):
            count = 0
            while count < fixed and count < len(args) and args[count] == fvars[count]:
                count += 1
            fixed = min(fixed, count)
    return fixed


def parameter_name(t: TermElab, fvar: FVar, index: int) -> str:
    """Return a parameter as messages speak of it."""
    name = t.meta.local_decl(fvar).user_name
    return f"#{index + 1}" if names.has_macro_scopes(name) else name


# -- candidates --------------------------------------------------------------------------------


def _rec_arg(t: TermElab, fvars: Sequence[FVar], index: int, fixed: int) -> RecArg | MessageData:
    """Return an argument as one to recurse on, or why it cannot be."""
    meta = t.meta
    ty = meta.whnf(meta.infer_type(fvars[index]))
    head = ty.app_fn
    if not isinstance(head, Const) or t.core.env.kind(str(head.name)) != "inductive":
        return msg("its type is not an inductive")
    name = str(head.name)
    info = inductive_info(t.core.env, name)
    if not t.core.env.contains(f"{name}.brecOn"):
        return msg("the type ", ty, " does not have a `.brecOn` recursor")
    count = num_params(info)
    params, indices = ty.app_args[:count], ty.app_args[count:]
    positions = []
    for each in indices:
        if not isinstance(each, FVar) or each not in fvars:
            return msg(
                "its type ",
                name,
                " is an inductive family and indices are not variables",
                indented(ty),
            )
        position = fvars.index(each)
        if position in positions:
            return msg("its type is an inductive family and indices are not pairwise distinct")
        if position < fixed:
            return msg("its type is an inductive datatype and the datatype parameter is fixed")
        positions.append(position)
    varying = fvars[fixed:]
    for each in params:
        if meta.depends_on(each, varying):
            return msg(
                "its type is an inductive datatype", indented(ty),
                "\nand the datatype parameter", indented(each),
                "\ndepends on the function parameter", indented(varying[0]),
                "\nwhich is not fixed.",
            )  # fmt: skip
    brec = meta.env.level_params(f"{name}.brecOn")
    num_motives = _count_motives(t, name)
    own = [str(each) for each in (info.all or (name,))].index(name)
    del brec
    return RecArg(index, name, tuple(head.levels), params, tuple(positions), num_motives, own)


def _count_motives(t: TermElab, name: str) -> int:
    info = t.core.env.find(f"{name}.rec")
    count = getattr(info, "num_motives", 1)
    return int(count)


# -- calls as entries of below -----------------------------------------------------------------


class _Replace:
    """Replaces calls in one function's body."""

    def __init__(self, t: TermElab, functions: dict[str, Function], fixed: int) -> None:
        self.t = t
        self.functions = functions
        self.fixed = fixed
        self.block = frozenset(functions)

    def has_call(self, e: Expr) -> bool:
        return any(True for _ in calls(e, self.block))

    def visit(self, e: Expr, below: Expr) -> Expr:
        """Return a term whose calls are entries of `below`."""
        if not self.has_call(e):
            return e
        meta = self.t.meta
        match e:
            case Lam():
                with meta.scope():
                    fvar = meta.push_local(e.name, self.visit(e.type, below), e.info)
                    return meta.mk_lambda([fvar], self.visit(e.body.instantiate(fvar), below))
            case Pi():
                with meta.scope():
                    fvar = meta.push_local(e.name, self.visit(e.type, below), e.info)
                    return meta.mk_forall([fvar], self.visit(e.body.instantiate(fvar), below))
            case Let():
                with meta.scope():
                    value = self.visit(e.value, below)
                    fvar = meta.push_let(e.name, self.visit(e.type, below), value, e.nondep)
                    body = self.visit(e.body.instantiate(fvar), below)
                    return meta.mk_let([fvar], body, used_let_only=False)
            case MData(data, inner):
                if "_recApp" in data:
                    return self.visit(inner, below)
                return MData(data, self.visit(inner, below))
            case Proj():
                return Proj(e.type_name, e.index, self.visit(e.struct, below))
            case App() | Const():
                return self._app(e, below)
            case _:
                return e

    def _app(self, e: Expr, below: Expr) -> Expr:
        meta = self.t.meta
        head = e.app_fn
        if isinstance(head, MData) and "_recApp" in head.data:
            return self._app(meta.head_beta(head.expr(*e.app_args)), below)
        if head.cname in self.functions:
            return self._call(e, below)
        app = matcher_app(meta, e)
        if app is not None and self._needs_below(e):
            passed = add_arg(meta, app, below)
            if passed is not None:
                new, types = passed
                alts = [
                    self._alt(alt, count, ty)
                    for alt, count, ty in zip(app.alts, app.alt_num_params, types, strict=True)
                ]
                rest = [self.visit(arg, below) for arg in app.rest]
                fn: Expr = meta.const(app.name, new.levels)  # type: ignore[arg-type]
                discrs = [self.visit(d, below) for d in app.discrs]
                return fn(*app.params, new.motive, *discrs, *alts, below, *rest)
        args = [self.visit(arg, below) for arg in e.app_args]
        return self.visit(head, below)(*args)

    def _needs_below(self, e: Expr) -> bool:
        """Return whether a call's argument is made of what a pattern binds."""
        return any(
            calls_on_bound(e, name, function.rec_arg.position)
            for name, function in self.functions.items()
            if function.rec_arg is not None
        )

    def _alt(self, alt: Expr, count: int, ty: Expr) -> Expr:
        """Give an alternative the refined `below` as its last argument."""
        meta = self.t.meta
        with meta.scope():
            fvars, body = meta.forall_telescope(ty, count)
            body = meta.whnf_core(body)
            assert isinstance(body, Pi), "the motive takes `below`"
            inner = meta.push_local("below", body.type, instance=False)
            result = self.visit(meta.beta(alt, fvars), inner)
            return meta.mk_lambda([*fvars, inner], result)

    def _call(self, e: Expr, below: Expr) -> Expr:
        meta = self.t.meta
        name = e.app_fn.cname
        assert name is not None, "calls are of constants"
        function = self.functions[name]
        rec = function.rec_arg
        assert rec is not None, "an argument was chosen"
        args = e.app_args
        if len(args) < function.arity:
            with meta.scope():
                missing = function.arity - len(args)
                fvars, _ = meta.forall_telescope(meta.infer_type(e), missing, reducing=True)
                return meta.mk_lambda(fvars, self._call(e(*fvars), below))
        try:
            entry = find_in_below(
                meta, below, len(rec.params), rec.num_motives, rec.motive_index, args[rec.position]
            )
        except NotBelow as failure:
            raise _NotEliminated(e) from failure
        entry = self._unpack(function, entry)
        others = [
            self.visit(arg, below)
            for index, arg in enumerate(args)
            if index >= self.fixed and index != rec.position and index not in rec.indices
        ]
        return entry(*others) if others else entry

    def _unpack(self, function: Function, entry: Expr) -> Expr:
        """Select a function among those that recurse on the same type."""
        rec = function.rec_arg
        assert rec is not None
        same = [
            each
            for each in self.functions.values()
            if each.rec_arg is not None and each.rec_arg.motive_index == rec.motive_index
        ]
        position = next(i for i, each in enumerate(same) if each is function)
        for _ in range(position):
            entry = Proj("PProd", 1, entry)
        if position < len(same) - 1:
            entry = Proj("PProd", 0, entry)
        return entry


class _NotEliminated(Exception):
    """A call is on no part of the argument."""

    def __init__(self, e: Expr) -> None:
        super().__init__(e)
        self.e = e


# -- brecOn ------------------------------------------------------------------------------------


def _split(fvars: Sequence[FVar], rec: RecArg, fixed: int) -> tuple[list[FVar], FVar, list[FVar]]:
    """Return indices, major premise, and the other varying arguments."""
    indices = [fvars[i] for i in rec.indices]
    major = fvars[rec.position]
    others = [
        fvar
        for i, fvar in enumerate(fvars)
        if i >= fixed and i != rec.position and i not in rec.indices
    ]
    return indices, major, others


def _compile(
    t: TermElab, functions: list[Function], shared: Sequence[FVar], fixed: int
) -> list[Expr]:
    """Return the values of the functions, over the fixed parameters."""
    meta = t.meta
    first = functions[0].rec_arg
    assert first is not None, "an argument was chosen"
    by_name = {each.pre_def.decl_name: each for each in functions}
    replacer = _Replace(t, by_name, fixed)
    result_level: Level | None = None
    motives: list[Expr] = []
    brec_type = _brec_type(t, first)
    motive_types: list[Expr] = []
    ty: Expr = brec_type
    for index in range(first.num_motives):
        ty = meta.whnf_forall(ty)
        assert isinstance(ty, Pi), "brecOn takes motives"
        motive_types.append(ty.type)
        ty = ty.body.instantiate(meta.mk_mvar(ty.type))
        del index
    packed: list[list[tuple[Function, Expr]]] = [[] for _ in range(first.num_motives)]
    for function in functions:
        rec = function.rec_arg
        assert rec is not None
        with meta.scope():
            value_type = meta.instantiate_forall(function.pre_def.ty, shared)
            fvars, result = meta.forall_telescope(value_type, function.arity - fixed)
            everything = [*shared, *fvars]
            indices, major, others = _split(everything, rec, fixed)
            body = meta.mk_forall(others, result)
            level = meta.get_level(body)
            result_level = level if result_level is None else result_level
            motive = meta.mk_lambda([*indices, major], body)
        packed[rec.motive_index].append((function, motive))
    assert result_level is not None, "there is a function"
    for index in range(first.num_motives):
        motives.append(_pack_types(t, motive_types[index], packed[index], result_level))
    brec = meta.const(f"{first.ind}.brecOn", [result_level, *first.levels])
    applied: Expr = brec(*first.params, *motives)
    minors = _minors(t, functions, packed, applied, replacer, shared, fixed, first)
    values = []
    for function in functions:
        rec = function.rec_arg
        assert rec is not None
        with meta.scope():
            value_type = meta.instantiate_forall(function.pre_def.ty, shared)
            fvars, _ = meta.forall_telescope(value_type, function.arity - fixed)
            indices, major, others = _split([*shared, *fvars], rec, fixed)
            fn = meta.const(f"{rec.ind}.brecOn", [result_level, *rec.levels])
            if rec.motive_index >= len(_family(t, first)):
                fn = meta.const(
                    f"{first.ind}.brecOn_{rec.motive_index - len(_family(t, first)) + 1}",
                    [result_level, *first.levels],
                )
            e = fn(*first.params, *motives, *indices, major, *minors)
            e = replacer._unpack(function, e)
            value = meta.mk_lambda(fvars, e(*others) if others else e)
        values.append(meta.mk_lambda(shared, value))
    return values


def _family(t: TermElab, rec: RecArg) -> tuple[str, ...]:
    info = inductive_info(t.core.env, rec.ind)
    return tuple(str(name) for name in (info.all or (rec.ind,)))


def _brec_type(t: TermElab, rec: RecArg) -> Expr:
    meta = t.meta
    fn = meta.const(f"{rec.ind}.brecOn", [meta.mk_level_mvar(), *rec.levels])
    return (
        meta.instantiate_forall(meta.infer_type(fn), rec.params)
        if rec.params
        else (meta.infer_type(fn))
    )


def _pack_types(
    t: TermElab, motive_type: Expr, functions: list[tuple[Function, Expr]], level: Level
) -> Expr:
    """Return the motive for one type: the product of the functions' types."""
    meta = t.meta
    if len(functions) == 1:
        return functions[0][1]
    with meta.scope():
        fvars, _ = meta.forall_telescope(motive_type)
        if not functions:
            return meta.mk_lambda(fvars, meta.const("PUnit", [level]))
        types = [meta.beta(motive, fvars) for _, motive in functions]
        result = types[-1]
        for ty in reversed(types[:-1]):
            levels = [meta.get_level(ty), meta.get_level(result)]
            result = meta.const("PProd", levels)(ty, result)
        return meta.mk_lambda(fvars, result)


def _minors(
    t: TermElab,
    functions: list[Function],
    packed: list[list[tuple[Function, Expr]]],
    applied: Expr,
    replacer: _Replace,
    shared: Sequence[FVar],
    fixed: int,
    first: RecArg,
) -> list[Expr]:
    """Return the functionals: each function's body with its calls replaced."""
    meta = t.meta
    with meta.scope():
        info = inductive_info(t.core.env, first.ind)
        indices, rest = meta.forall_telescope(
            meta.infer_type(applied), num_indices(info) + 1, reducing=True
        )
        del indices
        minors: list[Expr] = []
        ty: Expr = rest
        for index in range(first.num_motives):
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "brecOn takes a functional for each motive"
            minors.append(_minor(t, ty.type, packed[index], replacer, shared, fixed))
            ty = ty.body.instantiate(minors[-1])
    del functions
    return minors


def _minor(
    t: TermElab,
    ty: Expr,
    functions: list[tuple[Function, Expr]],
    replacer: _Replace,
    shared: Sequence[FVar],
    fixed: int,
) -> Expr:
    meta = t.meta
    with meta.scope():
        count = _count_binders(ty)
        fvars, result = meta.forall_telescope(ty, count)
        below, major, indices = fvars[-1], fvars[-2], fvars[:-2]
        if not functions:
            level = meta.get_level(result)
            return meta.mk_lambda(fvars, meta.const("PUnit.unit", [level]))
        bodies = [
            _body(t, function, indices, major, below, replacer, shared, fixed)
            for function, _ in functions
        ]
        packed = bodies[-1]
        for each in reversed(bodies[:-1]):
            packed = meta.mk_app_m("PProd.mk", [each, packed])
        return meta.mk_lambda(fvars, packed)


def _count_binders(ty: Expr) -> int:
    """Return how many arguments a functional takes: indices, the major premise, and `below`."""
    count = 0
    while isinstance(ty, Pi):
        count += 1
        if (ty.type.head_name or "").rsplit(".", 1)[-1].startswith("below"):
            return count
        ty = ty.body
    return count


def _body(
    t: TermElab,
    function: Function,
    indices: Sequence[FVar],
    major: FVar,
    below: FVar,
    replacer: _Replace,
    shared: Sequence[FVar],
    fixed: int,
) -> Expr:
    meta = t.meta
    rec = function.rec_arg
    assert rec is not None
    with meta.scope():
        value = meta.instantiate_lambda(function.pre_def.value, shared)
        ty = meta.instantiate_forall(function.pre_def.ty, shared)
        fvars, _ = meta.forall_telescope(ty, function.arity - fixed)
        _, old_major, others = _split([*shared, *fvars], rec, fixed)
        old_indices = [([*shared, *fvars])[i] for i in rec.indices]
        old, new = [*old_indices, old_major], [*indices, major]
        other_fvars: list[FVar] = []
        for fvar in others:
            decl = meta.local_decl(fvar)
            domain = meta.replace_fvars(
                decl.type, [*old, *others[: len(other_fvars)]], [*new, *other_fvars]
            )
            other_fvars.append(meta.push_local(decl.user_name, domain, decl.bi))
        actual = _in_order(fvars, [*old, *others], [*new, *other_fvars])
        body = meta.beta(value, actual)
        result = replacer.visit(body, below)
        return meta.mk_lambda(other_fvars, result)


def _in_order(fvars: Sequence[FVar], old: Sequence[FVar], new: Sequence[FVar]) -> list[Expr]:
    pairs = dict(zip((fvar.id for fvar in old), new, strict=True))
    return [pairs[fvar.id] for fvar in fvars]


# -- the whole ---------------------------------------------------------------------------------


def structural_values(
    t: TermElab, group: Sequence[PreDefinition], requested: Sequence[int | None]
) -> tuple[list[Expr], list[int]]:
    """Return values by structural recursion, and the arguments that it is on.

    `requested` has the positions that users ask for. Raises :class:`StructuralFailure`.
    """
    meta = t.meta
    fixed = num_fixed(t, group)
    report: list[MessageData] = []
    functions = []
    for each, wanted in zip(group, requested, strict=True):
        function = Function(each, num_lambdas(each.value))
        functions.append(function)
        with meta.scope():
            fvars, _ = meta.lambda_telescope(each.value, function.arity)
            for index in range(function.arity):
                if wanted is not None and index != wanted:
                    continue
                shown = parameter_name(t, fvars[index], index)
                if index < fixed:
                    report.append(
                        msg(
                            f"Not considering parameter {shown} of {each.decl_name}:\n"
                            "  it is unchanged in the recursive calls"
                        )
                    )
                    continue
                found = _rec_arg(t, fvars, index, fixed)
                if isinstance(found, RecArg):
                    function.candidates.append(found)
                else:
                    report.append(msg(f"Cannot use parameter {shown}:\n  ", found))
    for choice in itertools.islice(itertools.product(*(f.candidates for f in functions)), 64):
        if len({_family(t, rec) for rec in choice}) > 1:
            continue
        for function, rec in zip(functions, choice, strict=True):
            function.rec_arg = rec
        state = meta.save()
        shared: tuple[FVar, ...] = ()
        try:
            with meta.scope():
                shared, _ = meta.forall_telescope(group[0].ty, fixed)
                opened = [_with_params(t, f, shared) for f in functions]
                values = _compile(t, opened, shared, fixed)
                return values, [rec.position for rec in choice]
        except _NotEliminated as failure:
            reason: MessageData = msg(
                "failed to eliminate recursive application", indented(failure.e)
            )
        except MetaError as failure:
            reason = t.core.wrap(failure).data
        meta.restore(state)
        names_shown = _shown_params(t, functions)
        report.append(msg(f"Cannot use {names_shown}:\n  ", _nested(reason)))
    parts = [msg("\n", each) for each in report]
    raise StructuralFailure(msg("failed to infer structural recursion:", *parts, "\n\n"))


def _nested(data: MessageData) -> MessageData:
    from gnomon.elab.message_data import nested

    return nested(2, data)


def _shown_params(t: TermElab, functions: Sequence[Function]) -> str:
    shown = []
    for function in functions:
        rec = function.rec_arg
        assert rec is not None
        with t.meta.scope():
            fvars, _ = t.meta.lambda_telescope(function.pre_def.value, function.arity)
            shown.append(parameter_name(t, fvars[rec.position], rec.position))
    if len(shown) == 1:
        return f"parameter {shown[0]}"
    return "parameters " + " and ".join(shown)


def _with_params(t: TermElab, function: Function, shared: Sequence[FVar]) -> Function:
    """Return the function with its type's parameters in terms of the shared hypotheses."""
    from dataclasses import replace

    meta = t.meta
    rec = function.rec_arg
    assert rec is not None
    with meta.scope():
        ty = meta.instantiate_forall(function.pre_def.ty, shared)
        fvars, _ = meta.forall_telescope(ty, function.arity - len(shared))
        everything = [*shared, *fvars]
        of = meta.whnf(meta.infer_type(everything[rec.position]))
        count = len(rec.params)
        params = of.app_args[:count]
    return Function(function.pre_def, function.arity, replace(rec, params=params))
