"""Values of inductive types do not contain themselves.

What it does: refutes an equation such as `xs = x :: xs` by the sizes of its sides.
Where to read next: `cases.py`, which uses this where it cannot substitute.
Counterpart in Lean: `Lean.Meta.Tactic.Acyclic`.
"""

from __future__ import annotations

from gnomon import Expr, FVar
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.injection import whnf_constructor
from gnomon.tactics.basic.subst import match_eq

_SIZES = ("sizeOf_nat", "sizeOf_default")


def refute_cyclic(meta: Meta, goal: Expr, h: Expr) -> bool:
    """Solve a goal by a hypothesis that a variable is a constructor application that contains it.

    Returns `False`, and changes nothing, if the hypothesis does not say that, or if the sizes do not
    show that it is absurd, as those of functions.
    """
    with meta.with_mvar_lctx(goal):
        sides = match_eq(meta, meta.infer_type(h))
        if sides is None:
            return False
        _, lhs, rhs = sides
        for part, whole, is_swapped in ((lhs, rhs, False), (rhs, lhs, True)):
            if not isinstance(part, FVar) or not meta.depends_on(whole, [part]):
                continue
            if whnf_constructor(meta, whole)[1] is None:
                continue
            state = meta.save()
            try:
                proof = _absurd(meta, h, part, whole, is_swapped)
            except MetaError:
                proof = None
            if proof is None:
                meta.restore(state)
                return False
            target = meta.instantiate_mvars(meta.mvar_decl(goal).type)
            level = meta.get_level(target)
            meta.assign(goal, meta.const("False.elim", [level])(target, proof))
            return True
    return False


def _absurd(meta: Meta, h: Expr, part: Expr, whole: Expr, is_swapped: bool) -> Expr | None:
    """Return a proof of `False` by `h : part = whole` (`whole = part` if swapped)."""
    from gnomon.tactics.simp.engine import SimpConfig, Simplifier
    from gnomon.tactics.simp.theorems import SimpTheorems, add_constant

    size = meta.mk_app_m("SizeOf.sizeOf", [part])
    size_of_whole = meta.mk_app_m("SizeOf.sizeOf", [whole])
    is_less = meta.mk_app_m("LT.lt", [size, size_of_whole])
    rules = SimpTheorems()
    specs = [f"{name}.sizeOf_spec" for name in sorted(set(map(str, whole.constants())))]
    for name in (*specs, *_SIZES):
        if meta.env.contains(name):
            add_constant(meta, rules, name)
    result = Simplifier(meta, [rules], SimpConfig(arith=True, fail_if_unchanged=False)).simp(
        is_less
    )
    if not result.e.is_const_of("True") or result.proof is None:
        return None
    less = meta.mk_app_m("of_eq_true", [result.proof])
    back = h if is_swapped else meta.mk_app_m("Eq.symm", [h])
    same = meta.mk_app_m("congrArg", [size.app_fn(*size.app_args[:-1]), back])
    self_less = meta.mk_app_m("Nat.lt_of_lt_of_eq", [less, same])
    return meta.mk_app_m("Nat.lt_irrefl", [size])(self_less)


__all__ = ["refute_cyclic"]
