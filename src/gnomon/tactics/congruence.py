"""Congruence where proofs and instances depend on what is replaced.

What it does: from `a = b` it makes `f .. a .. = f .. b ..`. Arguments whose types mention `a` can be
carried over if any two values are equal: proofs, and decisions.
Where to read next: `simp/engine.py`, `extensionality.py` (the tactic `congr`).
Counterpart in Lean: `Lean.Meta.CongrTheorems` (arguments of kind `cast` and `subsingletonInst`).
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon import Expr, Pi
from gnomon.meta import Meta, ParamInfo


def dependent_parameters(infos: Sequence[ParamInfo], index: int) -> list[int]:
    """Return the parameters whose types depend on one."""
    return [j for j, info in enumerate(infos) if index in info.back_deps]


def replace_argument(
    meta: Meta,
    fn: Expr,
    args: Sequence[Expr],
    index: int,
    new: Expr,
    proof: Expr,
    dependents: Sequence[int],
) -> tuple[Expr, list[Expr]]:
    """Replace the argument at `index` by `new`, which `proof` says is equal.

    Returns the proof that the application equals the new one, and the new arguments. Those that
    depend on the argument (`dependents`) are carried over along the proof.
    """
    old = args[index]
    if not dependents:
        with meta.scope():
            x = meta.push_local("x", meta.infer_type(old), instance=False)
            f = meta.mk_lambda([x], fn(*args[:index], x, *args[index + 1 :]))
        step = meta.mk_app_m("congrArg", [f, proof])
        return step, [*args[:index], new, *args[index + 1 :]]
    whole = fn(*args)

    def carried(value: Expr, h: Expr) -> list[Expr]:
        result = list(args)
        result[index] = value
        for j in dependents:
            with meta.scope():
                y = meta.push_local("y", meta.infer_type(old), instance=False)
                before = list(args[:j])
                before[index] = y
                motive = meta.mk_lambda([y], _parameter_type(meta, fn, before))
            result[j] = meta.mk_app_opt_m("Eq.ndrec", [None, old, motive, args[j], value, h])
        return result

    with meta.scope():
        alpha = meta.infer_type(old)
        x = meta.push_local("x", alpha, instance=False)
        h = meta.push_local("h", meta.mk_app_m("Eq", [old, x]), instance=False)
        goal = meta.mk_app_m("Eq", [whole, fn(*carried(x, h))])
        motive = meta.mk_lambda([x, h], goal)
    refl = meta.mk_app_m("Eq.refl", [whole])
    step = meta.mk_app_opt_m("Eq.rec", [None, old, motive, refl, new, proof])
    return step, carried(new, proof)


def canonical_instances(
    meta: Meta, fn: Expr, args: Sequence[Expr], dependents: Sequence[int], step: Expr
) -> tuple[Expr, list[Expr]] | None:
    """Replace decisions that were carried over by those that synthesis finds.

    `step` proves that something equals the application; returned is a proof that it equals the new
    one, and the new arguments; `None` if something is not known to be decidable.
    """
    result = list(args)
    for j in dependents:
        ty = meta.instantiate_mvars(meta.head_beta(meta.infer_type(result[j])))
        if not ty.is_app_of("Decidable", 1):
            continue
        found = meta.synth_instance(ty)
        if found is None:
            return None
        step = replace_decision(meta, fn, result, j, found, step)
        result[j] = found
    return step, result


def replace_decision(
    meta: Meta, fn: Expr, args: Sequence[Expr], index: int, new: Expr, step: Expr
) -> Expr:
    """Return `step`, a proof that something equals `fn args`, with another decision at `index`."""
    with meta.scope():
        x = meta.push_local("x", meta.infer_type(args[index]), instance=False)
        f = meta.mk_lambda([x], fn(*args[:index], x, *args[index + 1 :]))
    same = meta.mk_app_m("Subsingleton.elim", [args[index], new])
    return meta.mk_app_m("Eq.trans", [step, meta.mk_app_m("congrArg", [f, same])])


def _parameter_type(meta: Meta, fn: Expr, args: Sequence[Expr]) -> Expr:
    """Return the type of the argument that follows those given."""
    ty = meta.whnf_forall(meta.instantiate_forall(meta.infer_type(fn), args))
    assert isinstance(ty, Pi), "the function takes another argument"
    return ty.type
