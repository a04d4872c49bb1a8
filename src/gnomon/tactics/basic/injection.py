"""Constructors are injective and differ: what an equation between them says.

Counterpart in Lean: `Lean.Meta.Tactic.Injection`, `Lean.Meta.mkNoConfusion`.
"""

from __future__ import annotations

from gnomon import Const, Expr, FVar, MVar, NatLit, Pi, StrLit
from gnomon.elab.const_info import ctor_info, num_fields, num_params
from gnomon.meta import Meta
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import try_clear
from gnomon.tactics.basic.subst import match_eq


def constructor_app(meta: Meta, e: Expr) -> tuple[str, tuple[Expr, ...]] | None:
    """Return the constructor that a term is an application of, and the fields; `None` if none.

    A literal is `0` or a successor. The term is to be in weak head normal form.
    """
    if isinstance(e, NatLit):
        return ("Nat.zero", ()) if e.value == 0 else ("Nat.succ", (NatLit(e.value - 1),))
    if e.is_app_of("OfNat.ofNat", 3):
        value = meta.eval_nat(e)
        if value is not None:
            return constructor_app(meta, NatLit(value))
    head = e.head_name
    if head is None:
        return None
    if meta.env.kind(head) != "constructor":
        return None
    info = ctor_info(meta.env, head)
    args = e.app_args
    params = num_params(info)
    if len(args) != params + num_fields(info):
        return None
    return head, args[params:]


def whnf_constructor(meta: Meta, e: Expr) -> tuple[Expr, tuple[str, tuple[Expr, ...]] | None]:
    """Return a term's weak head normal form, and the constructor that it is an application of."""
    found = constructor_app(meta, e)
    if found is not None:
        return e, found
    if isinstance(e, StrLit):
        return e, None
    whnf = meta.whnf(e)
    return whnf, constructor_app(meta, whnf)


def mk_no_confusion(meta: Meta, target: Expr, h: Expr) -> Expr:
    """Return `T.noConfusion` for a proof of `a = b` and a goal.

    Its type reduces to the goal if the constructors differ, and otherwise to `(eqs → goal) → goal`.
    """
    sides = match_eq(meta, meta.whnf(meta.infer_type(h)))
    assert sides is not None, "a proof of an equation is expected"
    alpha, a, b = sides
    alpha = meta.whnf(alpha)
    head = alpha.app_fn
    assert isinstance(head, Const), "the equation is between constructors"
    args = alpha.app_args
    u = meta.get_level(target)
    fn: Expr = meta.const(f"{head.name}.noConfusion", [u, *head.levels])
    e = fn(target, *args, a, *args, b)
    ty = meta.whnf_forall(meta.infer_type(e))
    for index in range(len(args) + 1):
        assert isinstance(ty, Pi), "noConfusion takes an equation for each argument"
        is_last = index == len(args)
        eq = ty.type
        if eq.is_app_of("HEq"):
            proof = (
                meta.mk_app_m("heq_of_eq", [h])
                if is_last
                else meta.mk_app_m("HEq.refl", [eq.app_args[1]])
            )
        else:
            proof = h if is_last else meta.mk_app_m("Eq.refl", [eq.app_args[1]])
        e = e(proof)
        ty = meta.whnf_forall(ty.body.instantiate(proof))
    return e


def injection_core(meta: Meta, goal: Expr, h: Expr) -> tuple[MVar, int] | None:
    """Use an equation between constructor applications.

    Returns the goal with the equations of the fields as premises, and their number; `None` if the
    constructors differ, so that the goal is solved.
    """
    decl = meta.mvar_decl(goal)
    with meta.with_lctx(decl.lctx):
        sides = match_eq(meta, meta.whnf(meta.infer_type(h)))
        if sides is None:
            raise TacticFailure("injection", goal, "equality expected")
        _, left = whnf_constructor(meta, meta.instantiate_mvars(sides[1]))
        _, right = whnf_constructor(meta, meta.instantiate_mvars(sides[2]))
        if left is None or right is None:
            raise TacticFailure("injection", goal, "equality of constructor applications expected")
        target = meta.instantiate_mvars(decl.type)
        value = mk_no_confusion(meta, target, h)
        if left[0] != right[0]:
            meta.assign(goal, value)
            return None
        ty = meta.whnf(meta.infer_type(value))
        assert isinstance(ty, Pi), "equal constructors leave the equations of their fields"
        new_target = meta.head_beta(ty.type)
        count = 0
        rest: Expr = new_target
        while isinstance(rest, Pi) and count < len(left[1]):
            if not (rest.type.is_app_of("Eq") or rest.type.is_app_of("HEq")):
                break
            rest = rest.body
            count += 1
        new = meta.mk_mvar(new_target, "syntheticOpaque", decl.user_name)
        meta.assign(goal, value(new))
    if isinstance(h, FVar):
        new = try_clear(meta, new, h)
    return new, count


__all__ = [
    "constructor_app",
    "injection_core",
    "mk_no_confusion",
    "whnf_constructor",
]
