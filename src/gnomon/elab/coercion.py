"""Coercions: a term in the place of one of another type.

What it does: looks for a coercion by instance synthesis (`CoeT`, `CoeFun`, `CoeSort`, monad
lifting), and unfolds it, so that the functions users know are in the result.
Where to read next: `synthetic.py`, for coercions that must wait until types are known.
Counterpart in Lean: `Lean.Meta.Coe`, `Lean.Elab.Term.mkCoe`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import App, BVar, Expr, Pi, Sort
from gnomon.elab.message_data import MessageData, indented
from gnomon.elab.meta_errors import lifting
from gnomon.meta import MetaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from gnomon.elab.term import TermElab

COE_DECL_TAG = "coe_decl"
"""The tag of functions that are unfolded in a coercion (`@[coe_decl]`)."""


def expand_coe(t: TermElab, e: Expr) -> Expr:
    """Return a coercion with the functions of the coercion classes unfolded."""
    with t.meta.transparency("instances"):
        return _expand(t, e)


def _expand(t: TermElab, e: Expr) -> Expr:
    env = t.core.env
    while True:
        head = e.head_name
        if head is None or not env.has_tag(COE_DECL_TAG, head):
            break
        unfolded = t.meta.unfold_definition(e)
        if unfolded is None:
            break
        e = t.meta.head_beta(unfolded)
    if isinstance(e, App):
        fn, args = e.app_fn, e.app_args
        expanded = [_expand(t, arg) if isinstance(arg, App) else arg for arg in args]
        if any(new is not old for new, old in zip(expanded, args, strict=True)):
            return fn(*expanded)
    return e


def coerce(t: TermElab, e: Expr, expected: Expr) -> Expr | bool:
    """Return the term coerced to a type; `False` if it cannot be, `True` if that is not known yet.

    Raises an error if there is a coercion with a result that is not of the type.
    """
    lifted = _coerce_monad_lift(t, e, expected)
    if lifted is not None:
        return lifted
    meta = t.meta
    if isinstance(meta.whnf_r(expected), Pi):
        function = coerce_to_function(t, e)
        if function is not None and meta.is_def_eq(meta.infer_type(function), expected):
            return function
    return coerce_simple(t, e, expected)


def coerce_simple(t: TermElab, e: Expr, expected: Expr) -> Expr | bool:
    """Return the term coerced by an instance of `CoeT`; `False`, `True` as :func:`coerce` does."""
    meta = t.meta
    if not t.core.env.contains("CoeT"):
        return False
    ty = meta.infer_type(e)
    levels = [meta.get_level(ty), meta.get_level(expected)]
    problem = meta.const("CoeT", levels)(ty, e, expected)
    result = meta.try_synth_instance(problem)
    if not isinstance(result, Expr):
        return result
    coerced = expand_coe(t, meta.const("CoeT.coe", levels)(ty, e, expected, result))
    if not meta.is_def_eq(meta.infer_type(coerced), expected):
        t.throw(
            "Could not coerce",
            indented(e),
            "\nto",
            indented(expected),
            "\ncoerced expression has wrong type:",
            indented(coerced),
        )
    return coerced


def coerce_to_function(t: TermElab, e: Expr) -> Expr | None:
    """Return the term coerced to some function, or `None`."""
    meta = t.meta
    if not t.core.env.contains("CoeFun"):
        return None
    ty = meta.infer_type(e)
    u, v = meta.get_level(ty), meta.mk_level_mvar()
    family = meta.mk_mvar(Pi("a", ty, Sort(v)))
    problem = meta.const("CoeFun", [u, v])(ty, family)
    result = meta.try_synth_instance(problem)
    if not isinstance(result, Expr):
        return None
    coerced = expand_coe(t, meta.const("CoeFun.coe", [u, v])(ty, family, result, e))
    if not isinstance(meta.whnf(meta.infer_type(coerced)), Pi):
        t.throw(
            "Failed to coerce",
            indented(e),
            "\nto a function: After applying `CoeFun.coe`, result is still not a function",
            indented(coerced),
        )
    return coerced


def coerce_to_sort(t: TermElab, e: Expr) -> Expr | None:
    """Return the term coerced to some type, or `None`."""
    meta = t.meta
    if not t.core.env.contains("CoeSort"):
        return None
    ty = meta.infer_type(e)
    u, v = meta.get_level(ty), meta.mk_level_mvar()
    target = meta.mk_mvar(Sort(v))
    problem = meta.const("CoeSort", [u, v])(ty, target)
    result = meta.try_synth_instance(problem)
    if not isinstance(result, Expr):
        return None
    coerced = expand_coe(t, meta.const("CoeSort.coe", [u, v])(ty, target, result, e))
    if not isinstance(meta.whnf(meta.infer_type(coerced)), Sort):
        t.throw(
            "Failed to coerce",
            indented(e),
            "\nto a type: After applying `CoeSort.coe`, result is still not a type",
            indented(coerced),
        )
    return coerced


def is_type_app(t: TermElab, ty: Expr) -> tuple[Expr, Expr] | None:
    """Return `m` and `α` for a type `m α`."""
    ty = t.meta.instantiate_mvars(ty)
    if isinstance(ty, App):
        return ty.fn, ty.arg
    return None


def monad_instance(t: TermElab, m: Expr) -> Expr | None:
    """Return the instance of `Monad m`, or `None`."""
    try:
        problem = t.meta.mk_app_m("Monad", [m])
        result = t.meta.try_synth_instance(problem)
    except MetaError:
        return None
    return result if isinstance(result, Expr) else None


def _coerce_monad_lift(t: TermElab, e: Expr, expected: Expr) -> Expr | None:
    """Lift `m α` to `n β`, where `n` is `m` or a monad that lifts it, and `α` is coerced to `β`."""
    meta = t.meta
    target = is_type_app(t, expected)
    source = is_type_app(t, meta.infer_type(e))
    if target is None or source is None or not t.core.env.contains("MonadLiftT"):
        return None
    (n, beta), (m, alpha) = target, source
    state = t.save()
    try:
        if meta.is_def_eq(m, n):
            monad = monad_instance(t, n)
            if monad is None:
                t.restore(state)
                return None
            return expand_coe(
                t, meta.mk_app_opt_m("Lean.Internal.coeM", [m, alpha, beta, None, monad, e])
            )
        if not t.core.options.get_bool("autoLift", True):
            return None
        return _lift(t, e, expected, (m, alpha), (n, beta))
    except MetaError:
        t.restore(state)
        return None


def _lift(
    t: TermElab, e: Expr, expected: Expr, source: tuple[Expr, Expr], target: tuple[Expr, Expr]
) -> Expr | None:
    meta = t.meta
    (m, alpha), (n, beta) = source, target
    m_type, n_type = meta.whnf(meta.infer_type(m)), meta.whnf(meta.infer_type(n))
    if not (isinstance(m_type, Pi) and isinstance(n_type, Pi)):
        return None
    if not meta.is_def_eq(m_type.type, n_type.type):
        return None
    levels = [
        meta.get_dec_level(alpha),
        meta.get_dec_level(meta.infer_type(e)),
        meta.get_dec_level(expected),
    ]
    lift = meta.try_synth_instance(meta.const("MonadLiftT", levels)(m, n))
    if not isinstance(lift, Expr):
        return None
    lifted = meta.const("liftM", levels)(m, n, lift, alpha, e)
    if meta.is_def_eq(expected, meta.infer_type(lifted)):
        return lifted
    monad = monad_instance(t, n)
    if monad is None:
        return None
    u, v = meta.get_level(alpha), meta.get_level(beta)
    problem = Pi("a", alpha, meta.const("CoeT", [u, v])(alpha, BVar(0), beta))
    coe = meta.try_synth_instance(problem)
    if not isinstance(coe, Expr):
        return None
    result = meta.const("Lean.Internal.liftCoeM", levels)(m, n, alpha, beta, lift, coe, monad, e)
    result = expand_coe(t, result)
    return result if meta.is_def_eq(expected, meta.infer_type(result)) else None


def mk_coe(
    t: TermElab,
    expected: Expr,
    e: Expr,
    *,
    f: Expr | None = None,
    header: MessageData | None = None,
    make_error: Callable[[Expr, Expr, Expr], MessageData] | None = None,
) -> Expr:
    """Return the term coerced to a type; raises Lean's "Type mismatch" if it cannot be.

    Where the answer depends on types that are not known yet, the result is a metavariable.
    """
    state = t.meta.save()
    with lifting(t.core):
        result = coerce(t, e, expected)
    if isinstance(result, Expr):
        return result
    if not result:
        # The message must not tell what was tried, such as two types that agree but for their ends.
        t.meta.restore(state)
    if result:
        from gnomon.elab.synthetic import Coe

        mvar = t.meta.mk_mvar(expected, "syntheticOpaque")
        t.register_synthetic(t.core.ref, mvar, Coe(header, expected, e, f, make_error))
        return mvar
    from gnomon.elab.type_mismatch import throw_type_mismatch

    throw_type_mismatch(t, expected, e, header=header, f=f)


def ensure_type(t: TermElab, e: Expr) -> Expr:
    """Return the term if it is a type, else coerced to one; raises if it cannot be."""
    meta = t.meta
    with lifting(t.core):
        if meta.is_type(e):
            return e
        level = meta.mk_level_mvar()
        if meta.is_def_eq(meta.infer_type(e), Sort(level)):
            return e
        coerced = coerce_to_sort(t, e)
    if coerced is None:
        t.throw(
            "type expected, got",
            indented_with_type(t, e),
        )
    return coerced


def indented_with_type(t: TermElab, e: Expr) -> MessageData:
    """Return `(e : type)` on a line of its own."""
    from gnomon.elab.message_data import msg

    e = t.meta.instantiate_mvars(e)
    ty = t.meta.instantiate_mvars(t.meta.infer_type(e))
    return msg("\n  (", e, " : ", ty, ")")


__all__ = [
    "coerce",
    "coerce_to_function",
    "coerce_to_sort",
    "ensure_type",
    "expand_coe",
    "mk_coe",
    "monad_instance",
]
