"""Computation in the simplifier: natural number literals, constructors, trivial propositions.

Counterpart in Lean: `Lean.Meta.Tactic.Simp.BuiltinSimprocs`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon import Const, Expr, NatLit
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.simp.literals import arith, relation

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

_NAMES: Final = {
    "HAdd.hAdd": "reduceAdd",
    "HMul.hMul": "reduceMul",
    "HSub.hSub": "reduceSub",
    "HDiv.hDiv": "reduceDiv",
    "HMod.hMod": "reduceMod",
    "HPow.hPow": "reducePow",
    "LT.lt": "reduceLT",
    "LE.le": "reduceLeDiff",
    "GT.gt": "reduceGT",
    "GE.ge": "reduceGE",
    "Nat.succ": "reduceSucc",
}

SIMPROC_NAMES: Final = frozenset(
    [
        *(f"{ty}.{name}" for ty in ("Nat", "Int") for name in _NAMES.values()),
        "Nat.reduceEqDiff", "Nat.reduceGcd", "Nat.reduceBEq", "Nat.reduceBNe", "Nat.reduceLT",
        "Nat.reduceLTLE", "Nat.reduceSubDiff", "Int.reduceNeg", "Int.reduceEq", "Int.reduceLE",
        "reduceCtorEq", "reduceIte", "reduceDIte", "Char.reduceEq", "String.reduceEq",
        "String.reduceAppend", "Bool.reduceNot",
    ]
)  # fmt: skip
"""The procedures by the names under which arguments of `simp` know them."""


def procedure_name(e: Expr) -> str | None:
    """Return the name of the procedure that computes a term; `None` for basic steps."""
    name = e.head_name
    if name == "Eq" and e.num_args == 3:
        ty, lhs, rhs = e.app_args
        if lhs == rhs:
            return "eq_self"
        if ty.cname == "Nat" and nat_literal(lhs) is not None and nat_literal(rhs) is not None:
            return "Nat.reduceEqDiff"
        return "reduceCtorEq"
    if name in _NAMES:
        ty = e.app_args[0] if e.num_args > 1 else Const("Nat")
        return f"{ty.cname}.{_NAMES[name]}"
    return None


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
        found = _binary(meta, name, args)
        return found or arith(meta, e)
    if name in ("Neg.neg", "HAppend.hAppend"):
        return arith(meta, e)
    if name in _RELATIONS and len(args) == 4 and args[0].cname != "Nat":
        decided = relation(e)
        return None if decided is None else _decided(meta, e, decided)
    if name == "Nat.succ" and len(args) == 1:
        value = nat_literal(args[0])
        if value is not None:
            return mk_nat(meta, value + 1), None
    if name in _RELATIONS and len(args) == 4 and args[0].cname == "Nat":
        a, b = nat_literal(args[2]), nat_literal(args[3])
        if a is not None and b is not None:
            return _decided(meta, e, _RELATIONS[name](a, b))
        if name == "LE.le":
            return _offset_inequality(meta, e, args[2], args[3])
    if name == "Eq" and len(args) == 3:
        return _equality(meta, e, args)
    if name == "Not" and len(args) == 1:
        return _negation(meta, args[0])
    if decide and meta.is_prop(e) and not e.has_fvar:
        return _by_decision(meta, e)
    return None


def _nested_sum(meta: Meta, args: tuple[Expr, ...]) -> tuple[Expr, None] | None:
    """Compute `x + k + n`."""
    left, n = _offset(args[-2]), nat_literal(args[-1])
    if left is None or n is None:
        return None
    return _plus(meta, left[0], left[1] + n), None


def _binary(meta: Meta, name: str, args: tuple[Expr, ...]) -> tuple[Expr, None] | None:
    if len(args) == 6 and any(arg.cname != "Nat" for arg in args[:3]):
        return None
    a, b = nat_literal(args[-2]), nat_literal(args[-1])
    if name == "HAdd.hAdd" and a is None:
        return _nested_sum(meta, args)
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
    if alpha.cname == "Nat":
        offsets = _offset_equation(meta, lhs, rhs)
        if offsets is not None:
            return offsets
    decided = relation(e)
    if decided is not None:
        return _decided(meta, e, decided)
    if meta.is_prop(alpha):
        return None
    return _different_constructors(meta, e, lhs, rhs)


def _offset(e: Expr) -> tuple[Expr, int] | None:
    """Return `x` and `k` for `x + k`."""
    if e.is_app_of("HAdd.hAdd", 6) and e.app_args[0].cname == "Nat":
        value = nat_literal(e.app_args[5])
        if value is not None and nat_literal(e.app_args[4]) is None:
            return e.app_args[4], value
    return None


def _offset_equation(meta: Meta, lhs: Expr, rhs: Expr) -> tuple[Expr, Expr] | None:
    """Simplify `x + k = n` and `x + k = y + n`."""
    left, right = _offset(lhs), _offset(rhs)
    m, n = nat_literal(lhs), nat_literal(rhs)
    new: Expr | None = None
    if left is not None and n is not None:
        x, k = left
        word = "add_eq_gt" if k > n else "add_eq_le"
        if k <= n:
            new = meta.mk_app_m("Eq", [x, mk_nat(meta, n - k)])
    elif right is not None and m is not None:
        y, k = right
        word = "eq_add_gt" if k > m else "eq_add_le"
        if k <= m:
            new = meta.mk_app_m("Eq", [mk_nat(meta, m - k), y])
    elif left is not None and right is not None:
        (x, k), (y, j) = left, right
        word = "add_eq_add_le" if k <= j else "add_eq_add_ge"
        if k <= j:
            new = meta.mk_app_m("Eq", [x, _plus(meta, y, j - k)])
        else:
            new = meta.mk_app_m("Eq", [_plus(meta, x, k - j), y])
    else:
        return None
    return _by_lemma(meta, f"Nat.Simproc.{word}", meta.mk_app_m("Eq", [lhs, rhs]), new)


def _offset_inequality(meta: Meta, e: Expr, lhs: Expr, rhs: Expr) -> tuple[Expr, Expr] | None:
    """Simplify `x + k ≤ n`, `n ≤ x + k` and `x + k ≤ y + n`."""
    left, right = _offset(lhs), _offset(rhs)
    m, n = nat_literal(lhs), nat_literal(rhs)

    def at_most(a: Expr, b: Expr) -> Expr:
        return meta.mk_app_m("LE.le", [a, b])

    new: Expr | None = None
    if left is not None and n is not None:
        x, k = left
        word = "add_le_gt" if k > n else "add_le_le"
        if k <= n:
            new = at_most(x, mk_nat(meta, n - k))
    elif right is not None and m is not None:
        y, k = right
        word = "le_add_le" if m <= k else "le_add_ge"
        new = Const("True") if m <= k else at_most(mk_nat(meta, m - k), y)
    elif left is not None and right is not None:
        (x, k), (y, j) = left, right
        word = "add_le_add_le" if k <= j else "add_le_add_ge"
        new = at_most(x, _plus(meta, y, j - k)) if k <= j else at_most(_plus(meta, x, k - j), y)
    else:
        return None
    return _by_lemma(meta, f"Nat.Simproc.{word}", e, new)


def _plus(meta: Meta, e: Expr, value: int) -> Expr:
    return e if value == 0 else meta.mk_app_m("HAdd.hAdd", [e, mk_nat(meta, value)])


def _by_lemma(meta: Meta, name: str, old: Expr, new: Expr | None) -> tuple[Expr, Expr] | None:
    """Return a result with the lemma that proves it, whose last premise is decided."""
    if not meta.env.contains(name):
        return None
    result = Const("False") if new is None else new
    mvars, _, statement = meta.forall_meta_telescope(meta.infer_type(meta.const(name)))
    if not statement.is_app_of("Eq", 3) or not meta.is_def_eq(statement.app_args[1], old):
        return None
    premise = mvars[-1]
    prop = meta.instantiate_mvars(meta.infer_type(premise))
    inst = meta.synth_instance(meta.const("Decidable")(prop))
    if inst is None:
        return None
    refl = meta.mk_app_m("Eq.refl", [meta.const("Bool.true")])
    meta.assign(premise, meta.const("of_decide_eq_true")(prop, inst, refl))
    proof = meta.instantiate_mvars(meta.const(name)(*mvars))
    eq = meta.mk_app_m("Eq", [old, result])
    return result, meta.const("id", [0])(eq, proof)


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
