"""Structural recursion on proofs of inductive predicates.

What it does: makes proofs by recursion from the predicate's recursor. In the case of a constructor
the function's body is evaluated until it has the constructor's own arguments; its calls on these are
the hypotheses of induction.
What it assumes: all functions are proofs; calls are on arguments of the constructor that the proof
was taken apart into. Calls on parts of these are not supported.
Where to read next: `structural.py`, which tries this where there is no `brecOn` for types.
Counterpart in Lean: `Lean.Elab.PreDefinition.Structural.IndPred`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gnomon import Expr, FVar, MData, Pi, Sort
from gnomon.elab.const_info import inductive_info
from gnomon.elab.message_data import indented, msg
from gnomon.elab.recursion.calls import erase_marks, is_rec_app_mark
from gnomon.elab.recursion.matcher_app import matcher_app
from gnomon.elab.recursion.rec_arg import IndGroup, Unsuitable
from gnomon.elab.recursion.replace_calls import CallReplacer
from gnomon.meta import ElabEnv
from gnomon.records import dataclass

if TYPE_CHECKING:
    from gnomon.elab.recursion.structural import Function
    from gnomon.elab.term import TermElab


def is_predicate(env: ElabEnv, name: str) -> bool:
    """Return whether an inductive type is a family of propositions."""
    ty = inductive_info(env, name).type
    while isinstance(ty, Pi):
        ty = ty.body
    return isinstance(ty, Sort) and ty.level.as_nat == 0


@dataclass(frozen=True, slots=True)
class _Hypothesis:
    """A hypothesis of induction: for which argument, and for which of the types."""

    field: FVar
    motive: int
    proof: FVar


class _ToHypotheses(CallReplacer):
    """Replaces calls by hypotheses of induction."""

    def __init__(
        self, t: TermElab, functions: Sequence[Function], known: Sequence[_Hypothesis]
    ) -> None:
        super().__init__(t, frozenset(f.pre_def.decl_name for f in functions))
        self.functions = {f.pre_def.decl_name: f for f in functions}
        self.known = known

    def refines(self, e: Expr) -> bool:
        return False

    def arity(self, name: str) -> int:
        return self.functions[name].arity

    def full_call(self, e: Expr, name: str, args: Sequence[Expr], hyp: Expr) -> Expr:
        meta = self.t.meta
        function = self.functions[name]
        rec = function.rec
        major = meta.instantiate_mvars(meta.whnf_core(args[rec.position]))
        for each in self.known:
            if each.motive == rec.index and major.app_fn == each.field:
                proof: Expr = each.proof(*major.app_args) if major.app_args else each.proof
                break
        else:
            data = msg("failed to eliminate recursive application", indented(erase_marks(e)))
            raise Unsuitable(self.t.core.add_context(data))
        _, _, others = rec.pick(args[: function.arity])
        rest = [self.visit(arg, hyp) for arg in (*others, *args[function.arity :])]
        return proof(*rest) if rest else proof

    def visit(self, e: Expr, hyp: Expr) -> Expr:
        if not self.has_call(e):
            return e
        meta = self.t.meta
        if not is_rec_app_mark(e.app_fn) and matcher_app(meta, e) is not None:
            reduced = meta.whnf_core(e)
            if reduced != e:
                return self.visit(reduced, hyp)
            # Other arguments are looked at, too: what is known of this one decides inside.
            unfolded = meta.delta(e)
            if unfolded is not None:
                reduced = meta.whnf_core(unfolded)
                if reduced != unfolded:
                    return self.visit(reduced, hyp)
        head = e.app_fn
        if e.app_args and isinstance(head, MData) and not is_rec_app_mark(head):
            return self.visit(meta.head_beta(head.expr(*e.app_args)), hyp)
        return super().visit(e, hyp)


def ind_pred_values(
    t: TermElab, functions: Sequence[Function], fixed: Sequence[FVar]
) -> list[Expr]:
    """Return the values of proofs by recursion on proofs, over all parameters.

    Raises :class:`Unsuitable` if a call is on anything but an argument of a constructor.
    """
    meta = t.meta
    group = functions[0].rec.group
    by_index: dict[int, Function] = {}
    for function in functions:
        if function.rec.index in by_index or group.num_nested:
            raise Unsuitable(msg("several functions recurse on proofs of the same predicate"))
        by_index[function.rec.index] = function
    motives: list[Expr] = []
    for index, name in enumerate(group.all):
        motives.append(_motive(t, group, name, by_index.get(index), fixed))
    minors = _minors(t, group, motives, by_index, functions, fixed)
    values = []
    for function in functions:
        rec = function.rec
        with meta.scope():
            fvars, _ = meta.forall_telescope(function.ty, function.num_varying)
            args: list[FVar] = rec.perm.build_args(list(fixed), list(fvars))
            indices, major, others = rec.pick(args)
            fn = _recursor(t, group, rec.index)(*motives, *minors)
            values.append(meta.mk_lambda(args, fn(*indices, major, *others)))
    return values


def _recursor(t: TermElab, group: IndGroup, index: int) -> Expr:
    fn: Expr = t.meta.const(f"{group.all[index]}.rec", group.levels)
    return fn(*group.params) if group.params else fn


def _motive(
    t: TermElab, group: IndGroup, name: str, function: Function | None, fixed: Sequence[FVar]
) -> Expr:
    meta = t.meta
    if function is None:
        former: Expr = meta.const(name, group.levels)
        former = former(*group.params) if group.params else former
        with meta.scope():
            fvars, _ = meta.forall_telescope(meta.infer_type(former))
            major = meta.push_local("h", former(*fvars) if fvars else former, instance=False)
            return meta.mk_lambda([*fvars, major], meta.const("True"))
    with meta.scope():
        fvars, result = meta.forall_telescope(function.ty, function.num_varying)
        if not meta.is_prop(result):
            raise Unsuitable(msg("only proofs can recurse on proofs"))
        args = function.rec.perm.build_args(list(fixed), list(fvars))
        indices, major, others = function.rec.pick(args)
        return meta.mk_lambda([*indices, major], meta.mk_forall(others, result))


def _minors(
    t: TermElab,
    group: IndGroup,
    motives: Sequence[Expr],
    by_index: dict[int, Function],
    functions: Sequence[Function],
    fixed: Sequence[FVar],
) -> list[Expr]:
    """Return the recursor's premises, one for each constructor of each predicate."""
    meta = t.meta
    count = sum(len(inductive_info(meta.env, name).ctors) for name in group.all)
    minors: list[Expr] = []
    with meta.scope():
        ty = meta.infer_type(_recursor(t, group, 0))
        own, ty = meta.forall_telescope(ty, len(motives))
        for _ in range(count):
            ty = meta.whnf_forall(ty)
            assert isinstance(ty, Pi), "a recursor has a premise for each constructor"
            minors.append(_minor(t, ty.type, own, motives, by_index, functions, fixed))
            ty = ty.body
    return minors


def _minor(
    t: TermElab,
    ty: Expr,
    own: Sequence[FVar],
    motives: Sequence[Expr],
    by_index: dict[int, Function],
    functions: Sequence[Function],
    fixed: Sequence[FVar],
) -> Expr:
    """Return the premise for a constructor; `own` stand for the motives in its type."""
    meta = t.meta
    fields_ty = ty
    with meta.scope():
        bound: list[FVar] = []
        known: list[_Hypothesis] = []
        while isinstance(fields_ty, Pi):
            domain = fields_ty.type
            concrete = _with_motives(t, domain, own, motives)
            fvar = meta.push_local(str(fields_ty.name), concrete, fields_ty.info, instance=False)
            target = domain
            while isinstance(target, Pi):
                target = target.body
            if target.app_fn in own:
                field = target.app_args[-1].app_fn
                assert isinstance(field, FVar), "hypotheses of induction are about arguments"
                known.append(_Hypothesis(field, own.index(target.app_fn), fvar))
            bound.append(fvar)
            fields_ty = fields_ty.body.instantiate(fvar)
        index = own.index(fields_ty.app_fn)
        function = by_index.get(index)
        if function is None:
            return meta.mk_lambda(bound, meta.const("True.intro"))
        *indices, major = fields_ty.app_args
        body = _body(t, function, indices, major, functions, known, fixed)
        return meta.mk_lambda(bound, body)


def _with_motives(t: TermElab, ty: Expr, own: Sequence[FVar], motives: Sequence[Expr]) -> Expr:
    """Return a type in which the motives stand for their variables, applied."""
    meta = t.meta
    with meta.scope():
        fvars, result = meta.forall_telescope(ty)
        if result.app_fn not in own:
            return ty
        motive = motives[own.index(result.app_fn)]
        return meta.mk_forall(fvars, meta.beta(motive, result.app_args))


def _body(
    t: TermElab,
    function: Function,
    indices: Sequence[Expr],
    major: Expr,
    functions: Sequence[Function],
    known: Sequence[_Hypothesis],
    fixed: Sequence[FVar],
) -> Expr:
    meta = t.meta
    rec = function.rec
    with meta.scope():
        fvars, _ = meta.forall_telescope(function.ty, function.num_varying)
        args = rec.perm.build_args(list(fixed), list(fvars))
        old_indices, old_major, others = rec.pick(args)
        old: list[FVar] = [*old_indices, old_major]
        new: list[Expr] = [*indices, major]
        inner: list[FVar] = []
        for fvar in others:
            decl = meta.local_decl(fvar)
            before, after = [*old, *others[: len(inner)]], [*new, *inner]
            domain = meta.replace_fvars(decl.type, before, after)
            inner.append(meta.push_local(decl.user_name, domain, decl.bi))
        pairs = dict(zip((fvar.id for fvar in (*old, *others)), (*new, *inner), strict=True))
        body = meta.beta(function.value, [pairs[fvar.id] for fvar in fvars])
        replaced = _ToHypotheses(t, functions, known).visit(body, major)
        return meta.mk_lambda(inner, replaced)


__all__ = ["ind_pred_values", "is_predicate"]
