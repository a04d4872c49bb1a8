"""Structural recursion.

What it does: makes the values of functions from `brecOn`, in which the calls are entries of
`below`, for parameters of inductive types such that all calls are on parts of them.
Where to read next: `rec_arg.py`, which finds the parameters; `below.py`, `replace_calls.py`.
Counterpart in Lean: `Lean.Elab.PreDefinition.Structural`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar, Level, Pi, Proj
from gnomon.elab.message_data import indented, msg
from gnomon.elab.recursion.below import NotBelow, find_in_below
from gnomon.elab.recursion.calls import calls, erase_marks, num_lambdas
from gnomon.elab.recursion.fixed_params import FixedParams, ParamPerm, fixed_params
from gnomon.elab.recursion.ind_pred import ind_pred_values, is_predicate
from gnomon.elab.recursion.rec_arg import (
    Candidates,
    IndGroup,
    RecArg,
    StructuralFailure,
    Unsuitable,
    try_all,
)
from gnomon.elab.recursion.replace_calls import CallReplacer
from gnomon.records import dataclass, field, replace
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(slots=True)
class Function:
    """A function with the parameter it recurses on; type and value are behind fixed ones."""

    pre_def: PreDefinition
    rec: RecArg
    ty: Expr
    value: Expr

    @property
    def arity(self) -> int:
        """How many parameters take part."""
        return len(self.rec.perm.slots)

    @property
    def num_varying(self) -> int:
        """How many parameters vary."""
        return self.arity - self.rec.perm.num_fixed


@dataclass(frozen=True, slots=True)
class StructuralResult:
    """The values of the functions, the parameters they recurse on, the fixed parameters."""

    values: list[Expr]
    positions: list[int]
    fixed: FixedParams


class _Below(CallReplacer):
    """Replaces calls by entries of `below`."""

    def __init__(self, t: TermElab, functions: dict[str, Function]) -> None:
        super().__init__(t, frozenset(functions))
        self.functions = functions
        # Propositions are packed by `And`, other types by `PProd`.
        self.is_prop = False

    def refines(self, e: Expr) -> bool:
        for name, args in calls(e, self.group):
            position = self.functions[name].rec.position
            if position >= len(args) or args[position].has_loose_bvars:
                return True
        return False

    def arity(self, name: str) -> int:
        return self.functions[name].arity

    def full_call(self, e: Expr, name: str, args: Sequence[Expr], hyp: Expr) -> Expr:
        meta = self.t.meta
        function = self.functions[name]
        rec = function.rec
        group = rec.group
        major = self.visit(args[rec.position], hyp)
        try:
            entry = find_in_below(meta, hyp, len(group.params), group.num_motives, rec.index, major)
        except NotBelow as failure:
            data = msg("failed to eliminate recursive application", indented(erase_marks(e)))
            raise Unsuitable(self.t.core.add_context(data)) from failure
        entry = self.unpack(function, entry)
        _, _, others = rec.pick(args[: function.arity])
        rest = [self.visit(arg, hyp) for arg in (*others, *args[function.arity :])]
        return entry(*rest) if rest else entry

    def unpack(self, function: Function, entry: Expr) -> Expr:
        """Select a function among those that recurse on the same type."""
        same = [f for f in self.functions.values() if f.rec.index == function.rec.index]
        position = next(i for i, each in enumerate(same) if each is function)
        pair = "And" if self.is_prop else "PProd"
        for _ in range(position):
            entry = Proj(pair, 1, entry)
        if position < len(same) - 1:
            entry = Proj(pair, 0, entry)
        return entry


# -- brecOn ------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Compiler:
    """Makes the values of a group's functions; the fixed parameters are in the context."""

    t: TermElab
    functions: list[Function]
    fixed: Sequence[FVar]
    replacer: _Below = field(init=False)
    group: IndGroup = field(init=False)

    def __post_init__(self) -> None:
        self.replacer = _Below(self.t, {f.pre_def.decl_name: f for f in self.functions})
        self.group = self.functions[0].rec.group

    def values(self) -> list[Expr]:
        """Return the values, over all parameters."""
        meta = self.t.meta
        level = self._result_level()
        self.replacer.is_prop = level.as_nat == 0
        motives = self._motives(level)
        minors = self._minors(level, motives)
        values = []
        for function in self.functions:
            rec = function.rec
            with meta.scope():
                fvars, _ = self._parameters(function)
                args: list[FVar] = rec.perm.build_args(list(self.fixed), list(fvars))
                indices, major, others = rec.pick(args)
                e = self._brec(level, rec.index)(
                    *self.group.params, *motives, *indices, major, *minors
                )
                e = self.replacer.unpack(function, e)
                values.append(meta.mk_lambda(args, e(*others) if others else e))
        return values

    def _parameters(self, function: Function) -> tuple[Sequence[FVar], Expr]:
        """Add a function's varying parameters to the context, named as its value names them.

        Returns them and the type of what is left.
        """
        meta = self.t.meta
        saved = meta.lctx
        fvars, _ = meta.lambda_telescope(function.value, function.num_varying)
        if len(fvars) == function.num_varying:
            return fvars, meta.instantiate_forall(function.ty, fvars)
        meta.lctx = saved
        return meta.forall_telescope(function.ty, function.num_varying)

    def _brec(self, level: Level, index: int) -> Expr:
        name = self.group.brec_on_name(index)
        levels = list(self.group.levels)
        if len(self.t.meta.env.level_params(name)) > len(levels):
            levels = [level, *levels]
        return self.t.meta.const(name, levels)

    def _motive(self, function: Function) -> tuple[Expr, Level]:
        meta = self.t.meta
        with meta.scope():
            fvars, result = self._parameters(function)
            args = function.rec.perm.build_args(list(self.fixed), list(fvars))
            indices, major, others = function.rec.pick(args)
            body = meta.mk_forall(others, result)
            return meta.mk_lambda([*indices, major], body), meta.get_level(body)

    def _result_level(self) -> Level:
        return self.t.meta.instantiate_level_mvars(self._motive(self.functions[0])[1])

    def _motives(self, level: Level) -> list[Expr]:
        meta = self.t.meta
        ty = meta.infer_type(self._brec(level, self.functions[0].rec.index))
        if self.group.params:
            ty = meta.instantiate_forall(ty, self.group.params)
        motives: list[Expr] = []
        for index in range(self.group.num_motives):
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "brecOn takes motives"
            parts = [self._motive(f)[0] for f in self.functions if f.rec.index == index]
            motives.append(self._pack(ty.type, parts, level))
            ty = ty.body.instantiate(motives[-1])
        return motives

    def _pack(self, motive_type: Expr, parts: list[Expr], level: Level) -> Expr:
        """Return the motive for one type: the product of the functions' types."""
        meta = self.t.meta
        if len(parts) == 1:
            return parts[0]
        with meta.scope():
            fvars, _ = meta.forall_telescope(motive_type)
            is_prop = self.replacer.is_prop
            if not parts:
                unit = meta.const("True") if is_prop else meta.const("PUnit", [level])
                return meta.mk_lambda(fvars, unit)
            types = [meta.beta(motive, fvars) for motive in parts]
            result = types[-1]
            for ty in reversed(types[:-1]):
                if is_prop:
                    result = meta.const("And")(ty, result)
                    continue
                levels = [meta.get_level(ty), meta.get_level(result)]
                result = meta.const("PProd", levels)(ty, result)
            return meta.mk_lambda(fvars, result)

    def _minors(self, level: Level, motives: list[Expr]) -> list[Expr]:
        """Return the functionals: each function's body with its calls replaced."""
        meta = self.t.meta
        rec = self.functions[0].rec
        applied = self._brec(level, rec.index)(*self.group.params, *motives)
        minors: list[Expr] = []
        with meta.scope():
            _, ty = meta.forall_telescope(
                meta.infer_type(applied), len(rec.indices) + 1, reducing=True
            )
            for index in range(self.group.num_motives):
                ty = meta.whnf_forall(ty)
                assert isinstance(ty, Pi), "brecOn takes a functional for each motive"
                minors.append(self._minor(ty.type, index))
                ty = ty.body.instantiate(minors[-1])
        return minors

    def _minor(self, ty: Expr, index: int) -> Expr:
        meta = self.t.meta
        with meta.scope():
            fvars, result = meta.forall_telescope(ty, _count_binders(ty))
            below, major, indices = fvars[-1], fvars[-2], fvars[:-2]
            here = [f for f in self.functions if f.rec.index == index]
            is_prop = self.replacer.is_prop
            if not here:
                unit = meta.const("PUnit.unit", [meta.get_level(result)])
                return meta.mk_lambda(fvars, meta.const("True.intro") if is_prop else unit)
            if len(here) == 1:
                self._rename(here[0], [*indices, major])
            bodies = [self._body(function, indices, major, below) for function in here]
            packed = bodies[-1]
            for each in reversed(bodies[:-1]):
                packed = meta.mk_app_m("And.intro" if is_prop else "PProd.mk", [each, packed])
            return meta.mk_lambda(fvars, packed)

    def _rename(self, function: Function, fvars: Sequence[FVar]) -> None:
        """Name a functional's arguments as the function's parameters."""
        meta = self.t.meta
        with meta.scope():
            own, _ = meta.lambda_telescope(function.value, function.num_varying)
            if len(own) < function.num_varying:
                return
            args = function.rec.perm.build_args(list(self.fixed), list(own))
            indices, major, _ = function.rec.pick(args)
            names = [meta.local_decl(each).user_name for each in (*indices, major)]
        lctx = meta.lctx
        for fvar, name in zip(fvars, names, strict=True):
            lctx = lctx.rename(fvar, name)
        meta.lctx = lctx

    def _body(self, function: Function, indices: Sequence[FVar], major: FVar, below: FVar) -> Expr:
        meta = self.t.meta
        rec = function.rec
        with meta.scope():
            fvars, _ = meta.lambda_telescope(function.value, function.num_varying)
            if len(fvars) < function.num_varying:
                fvars, _ = meta.forall_telescope(function.ty, function.num_varying)
            args = rec.perm.build_args(list(self.fixed), list(fvars))
            old_indices, old_major, others = rec.pick(args)
            meta.lctx = meta.lctx.rename(major, meta.local_decl(old_major).user_name)
            old: list[FVar] = [*old_indices, old_major]
            new: list[FVar] = [*indices, major]
            inner: list[FVar] = []
            for fvar in others:
                decl = meta.local_decl(fvar)
                domain = meta.replace_fvars(
                    decl.type, [*old, *others[: len(inner)]], [*new, *inner]
                )
                inner.append(meta.push_local(decl.user_name, domain, decl.bi))
            pairs = dict(zip((f.id for f in (*old, *others)), (*new, *inner), strict=True))
            body = meta.beta(function.value, [pairs[fvar.id] for fvar in fvars])
            # The old names would shadow the new ones in messages.
            meta.lctx = meta.lctx.erase(*fvars)
            return meta.mk_lambda(inner, self.replacer.visit(body, below))


def _count_binders(ty: Expr) -> int:
    """Return how many arguments a functional takes: indices, the major premise, and `below`."""
    count = 0
    while isinstance(ty, Pi):
        count += 1
        if (ty.type.head_name or "").rsplit(".", 1)[-1].startswith("below"):
            return count
        ty = ty.body
    return count


# -- the whole ---------------------------------------------------------------------------------


def _open(
    t: TermElab, group: Sequence[PreDefinition], perms: Sequence[ParamPerm]
) -> tuple[list[FVar], list[tuple[Expr, Expr]]]:
    """Add the fixed parameters to the context; return them, and the types and values."""
    meta = t.meta
    fixed = perms[0].open_fixed(meta, group[0].ty)
    result = []
    for each, perm in zip(group, perms, strict=True):
        ty = perm.instantiate_forall(meta, each.ty, fixed)
        result.append((ty, perm.instantiate_lambda(meta, each.value, fixed)))
    return fixed, result


def structural_values(
    t: TermElab,
    group: Sequence[PreDefinition],
    requested: Sequence[int | None],
    refs: Sequence[Syntax | None],
) -> StructuralResult:
    """Return values by structural recursion.

    `requested` has the positions that users ask for. Raises
    :class:`~gnomon.elab.recursion.rec_arg.StructuralFailure`.
    """
    meta = t.meta
    params = fixed_params(t, group)

    def attempt(choice: Sequence[RecArg]) -> StructuralResult:
        must_vary = [[rec.position, *rec.indices] for rec in choice]
        fewer = params.erase(must_vary)
        with meta.scope():
            meta.lctx = outer
            fixed, opened = _open(t, group, fewer.perms)
            functions = []
            for each, rec, perm, (ty, value) in zip(
                group, choice, fewer.perms, opened, strict=True
            ):
                functions.append(Function(each, replace(rec, perm=perm), ty, value))
            _rebase(t, functions, fixed)
            if is_predicate(meta.env, functions[0].rec.group.all[0]):
                values = ind_pred_values(t, functions, fixed)
            else:
                values = _Compiler(t, functions, fixed).values()
        values = [meta.instantiate_mvars(value) for value in values]
        return StructuralResult(values, [rec.position for rec in choice], fewer)

    outer = meta.lctx
    with meta.scope():
        fixed, opened = _open(t, group, params.perms)
        functions = [
            Candidates(each, perm, value, [])
            for each, perm, (_, value) in zip(group, params.perms, opened, strict=True)
        ]
        return try_all(t, params, fixed, functions, requested, refs, attempt)


def _rebase(t: TermElab, functions: list[Function], fixed: Sequence[FVar]) -> None:
    """Express the inductive family's parameters by the hypotheses that are fixed now."""
    meta = t.meta
    group = functions[0].rec.group
    for function in functions:
        if function.rec.index >= len(group.all):
            continue
        with meta.scope():
            fvars, _ = meta.forall_telescope(function.ty, function.num_varying)
            args = function.rec.perm.build_args(list(fixed), list(fvars))
            ty = meta.whnf_d(meta.infer_type(args[function.rec.position]))
            params = ty.app_args[: len(group.params)]
        group = replace(group, params=params)
        break
    for function in functions:
        function.rec = replace(function.rec, group=group)


__all__ = ["StructuralFailure", "StructuralResult", "num_lambdas", "structural_values"]
