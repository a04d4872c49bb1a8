"""Computation in the simplifier: natural number literals, constructors, trivial propositions.

Counterpart in Lean: `Lean.Meta.Tactic.Simp.BuiltinSimprocs`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, NatLit
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.injection import constructor_app

_BINARY: dict[str, Callable[[int, int], int]] = {
    "HAdd.hAdd": lambda a, b: a + b,
    "HMul.hMul": lambda a, b: a * b,
    "HSub.hSub": lambda a, b: max(a - b, 0),
    "HDiv.hDiv": lambda a, b: a // b if b else 0,
    "HMod.hMod": lambda a, b: a % b if b else a,
    "HPow.hPow": lambda a, b: a**b,
    "Nat.add": lambda a, b: a + b,
    "Nat.mul": lambda a, b: a * b,
    "Nat.sub": lambda a, b: max(a - b, 0),
}

_RELATIONS: dict[str, Callable[[int, int], bool]] = {
    "LT.lt": lambda a, b: a < b,
    "LE.le": lambda a, b: a <= b,
    "GT.gt": lambda a, b: a > b,
    "GE.ge": lambda a, b: a >= b,
}

_MAX_EXPONENT = 4096


def nat_literal(e: Expr) -> int | None:
    """Return the number that a literal of type `Nat` is."""
    if isinstance(e, NatLit):
        return e.value
    if e.is_app_of("OfNat.ofNat", 3):
        ty, lit, _ = e.app_args
        if ty.cname == "Nat" and isinstance(lit, NatLit):
            return lit.value
    if e.cname == "Nat.zero":
        return 0
    return None


def mk_nat(meta: Meta, value: int) -> Expr:
    """Return a literal as users write it."""
    lit = NatLit(value)
    inst = meta.const("instOfNatNat")(lit)
    return meta.const("OfNat.ofNat", [0])(Const("Nat"), lit, inst)


def procedure(meta: Meta, e: Expr, *, decide: bool) -> tuple[Expr, Expr | None] | None:
    """Return what a term computes to, with a proof unless it is so by definition."""
    name = e.head_name
    if name is None:
        return None
    args = e.app_args
    if name in _BINARY and len(args) in (2, 6):
        return _binary(meta, name, args)
    if name == "Nat.succ" and len(args) == 1:
        value = nat_literal(args[0])
        if value is not None:
            return mk_nat(meta, value + 1), None
    if name in _RELATIONS and len(args) == 4 and args[0].cname == "Nat":
        a, b = nat_literal(args[2]), nat_literal(args[3])
        if a is not None and b is not None:
            return _decided(meta, e, _RELATIONS[name](a, b))
    if name == "Eq" and len(args) == 3:
        return _equality(meta, e, args)
    if name == "Not" and len(args) == 1:
        return _negation(meta, args[0])
    if decide and meta.is_prop(e) and not e.has_fvar:
        return _by_decision(meta, e)
    return None


def _binary(meta: Meta, name: str, args: tuple[Expr, ...]) -> tuple[Expr, None] | None:
    if len(args) == 6 and any(arg.cname != "Nat" for arg in args[:3]):
        return None
    a, b = nat_literal(args[-2]), nat_literal(args[-1])
    if a is None or b is None or (name == "HPow.hPow" and b > _MAX_EXPONENT):
        return None
    return mk_nat(meta, _BINARY[name](a, b)), None


def _decided(meta: Meta, e: Expr, value: bool) -> tuple[Expr, Expr] | None:
    """Return a decidable proposition as `True` or `False`, proved by its decision."""
    inst = meta.synth_instance(meta.const("Decidable")(e))
    if inst is None:
        return None
    result = meta.const("Bool.true" if value else "Bool.false")
    refl = meta.mk_app_m("Eq.refl", [result])
    lemma = "of_decide_eq_true" if value else "of_decide_eq_false"
    h = meta.const(lemma)(e, inst, refl)
    if value:
        return Const("True"), meta.mk_app_opt_m("eq_true", [e, h])
    return Const("False"), meta.mk_app_opt_m("eq_false", [e, h])


def _equality(meta: Meta, e: Expr, args: tuple[Expr, ...]) -> tuple[Expr, Expr] | None:
    alpha, lhs, rhs = args
    if lhs == rhs or _same_reducibly(meta, lhs, rhs):
        refl = meta.mk_app_m("Eq.refl", [lhs])
        return Const("True"), meta.mk_app_opt_m("eq_true", [e, refl])
    a, b = nat_literal(lhs), nat_literal(rhs)
    if a is not None and b is not None and alpha.cname == "Nat":
        return _decided(meta, e, a == b)
    if meta.is_prop(alpha):
        return None
    return _different_constructors(meta, e, lhs, rhs)


def _same_reducibly(meta: Meta, a: Expr, b: Expr) -> bool:
    if meta.has_expr_mvar(a) or meta.has_expr_mvar(b):
        return False
    with meta.transparency("reducible"):
        return meta.is_def_eq(a, b)


def _different_constructors(meta: Meta, e: Expr, lhs: Expr, rhs: Expr) -> tuple[Expr, Expr] | None:
    """Return `C₁ … = C₂ …` as `False`."""
    left, right = constructor_app(meta, lhs), constructor_app(meta, rhs)
    if left is None or right is None or left[0] == right[0]:
        return None
    from gnomon.tactics.basic.injection import mk_no_confusion

    try:
        with meta.scope():
            h = meta.push_local("h", e, instance=False)
            refuted = meta.mk_lambda([h], mk_no_confusion(meta, Const("False"), h))
        return Const("False"), meta.mk_app_opt_m("eq_false", [e, refuted])
    except MetaError:
        return None


def _negation(meta: Meta, p: Expr) -> tuple[Expr, Expr] | None:
    if p.cname == "True" and meta.env.contains("not_true_eq_false"):
        return Const("False"), meta.const("not_true_eq_false")
    if p.cname == "False" and meta.env.contains("not_false_eq_true"):
        return Const("True"), meta.const("not_false_eq_true")
    return None


def _by_decision(meta: Meta, e: Expr) -> tuple[Expr, Expr] | None:
    inst = meta.synth_instance(meta.const("Decidable")(e))
    if inst is None:
        return None
    with meta.transparency("default"):
        value = meta.whnf(meta.const("Decidable.decide")(e, inst))
    if value.cname in ("Bool.true", "Bool.false"):
        return _decided(meta, e, value.cname == "Bool.true")
    return None
