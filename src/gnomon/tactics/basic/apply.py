"""Applying a term to a goal.

Counterpart in Lean: `Lean.Meta.Tactic.Apply`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, MVar, Pi
from gnomon.elab.expose_diff import expose_diff
from gnomon.elab.message_data import MessageData, indented, msg, note
from gnomon.meta import IsDefEqStuck, Meta, MetaError
from gnomon.syntax import names
from gnomon.tactics.basic.failure import TacticFailure


def _arity(meta: Meta, ty: Expr) -> tuple[int, bool]:
    """Return how many arguments a type's functions take, and whether the result is one itself."""
    with meta.scope():
        fvars, result = meta.forall_telescope(ty, reducing=True)
        is_motive = result.app_fn in fvars
        return len(fvars), is_motive


def apply(meta: Meta, goal: Expr, e: Expr, *, approx: bool = True) -> list[MVar]:
    """Prove a goal by a function; return the goals for its arguments.

    Those that others depend on come last. Raises :class:`TacticFailure` if the result does not
    unify with the goal, or an instance is missing.
    """
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        target = meta.instantiate_mvars(decl.type)
        ty = meta.infer_type(e)
        count, is_motive = _arity(meta, ty)
        have, _ = _arity(meta, target)
        start = count - have if count >= have else 0
        tries = range(count + 1) if is_motive else range(start, count + 1)
        mvars: Sequence[MVar] = ()
        infos: Sequence[str] = ()
        state = meta.save()
        for number in tries:
            meta.restore(state)
            mvars, infos, result = meta.forall_meta_telescope(ty, number, reducing=True)
            if _unify(meta, result, target, approx):
                break
        else:
            meta.restore(state)
            first = next(iter(tries), 0)
            mvars, infos, result = meta.forall_meta_telescope(ty, first, reducing=True)
            raise TacticFailure(
                "apply",
                goal,
                _mismatch(meta, e, result, target, first),
            )
        find_instances(meta, goal, mvars, infos)
        value = e(*mvars) if mvars else e
        new = [mvar for mvar in mvars if not meta.is_assigned_or_delayed(mvar)]
        name_goals(meta, decl.user_name, ty, mvars, new)
        meta.assign(goal, meta.instantiate_mvars(value))
        for each in new:
            meta.set_mvar_kind(each, "syntheticOpaque")
        return nondependent_first(meta, new)


def _unify(meta: Meta, a: Expr, b: Expr, approx: bool) -> bool:
    try:
        if approx:
            with meta.approx_def_eq():
                return meta.is_def_eq_guarded(a, b)
        return meta.is_def_eq_guarded(a, b)
    except IsDefEqStuck:
        return False


def _mismatch(meta: Meta, e: Expr, result: Expr, target: Expr, count: int) -> MessageData:
    result, target = expose_diff(meta, result, target)
    if count == 0:
        return msg(
            "could not unify the type of `", e, "`", indented(result), "\nwith the goal",
            indented(target),
        )  # fmt: skip
    return msg(
        "could not unify the conclusion of `",
        e,
        "`",
        indented(result),
        "\nwith the goal",
        indented(target),
        note(msg("The full type of `", e, "` is", indented(meta.infer_type(e)))),
    )


def find_instances(
    meta: Meta, goal: Expr, mvars: Sequence[MVar], infos: Sequence[str], name: str = "apply"
) -> None:
    """Synthesise the instances among new metavariables; `name` is the tactic that failures name."""
    for mvar, info in zip(mvars, infos, strict=True):
        if info != "instImplicit" or meta.is_assigned(mvar):
            continue
        ty = meta.instantiate_mvars(meta.infer_type(mvar))
        try:
            found = meta.synth_instance(ty)
        except IsDefEqStuck:
            found = None
        except MetaError as error:
            raise TacticFailure(name, goal, str(error)) from error
        if found is None:
            raise TacticFailure(name, goal, "failed to synthesize instance", indented(ty))
        if not meta.is_def_eq(mvar, found):
            raise TacticFailure(name, goal, "failed to assign synthesized instance")


def name_goals(meta: Meta, own: str, ty: Expr, mvars: Sequence[MVar], new: Sequence[MVar]) -> None:
    """Name new goals after parameters, below the goal's own name."""
    if len(mvars) == 1 and new:
        meta.set_mvar_user_name(new[0], own)
        return
    left: Expr = ty
    for mvar in mvars:
        left = meta.whnf_forall(left)
        if not isinstance(left, Pi):
            return
        name = names.erase_macro_scopes(str(left.name))
        left = left.body.instantiate(mvar)
        if mvar in new:
            meta.set_mvar_user_name(mvar, f"{own}.{name}" if own else name)


def nondependent_first(meta: Meta, goals: list[MVar]) -> list[MVar]:
    """Return goals, those that others depend on last."""
    dependent = []
    independent = []
    for each in goals:
        others = [other for other in goals if other is not each]
        if any(
            each in meta.collect_mvars(meta.instantiate_mvars(meta.mvar_decl(other).type))
            for other in others
        ):
            dependent.append(each)
        else:
            independent.append(each)
    return [*independent, *dependent]
