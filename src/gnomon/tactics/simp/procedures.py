"""Computation in the simplifier: natural number literals, constructors, trivial propositions.

Counterpart in Lean: `Lean.Meta.Tactic.Simp.BuiltinSimprocs`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import gcd
from typing import Final, TypeAlias

from gnomon import Const, Expr, NatLit
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.injection import constructor_app
from gnomon.tactics.omega.ground import int_literal

_BINARY: dict[str, tuple[str, Callable[[int, int], int]]] = {
    "HAdd.hAdd": ("Nat.reduceAdd", lambda a, b: a + b),
    "HMul.hMul": ("Nat.reduceMul", lambda a, b: a * b),
    "HSub.hSub": ("Nat.reduceSub", lambda a, b: max(a - b, 0)),
    "HDiv.hDiv": ("Nat.reduceDiv", lambda a, b: a // b if b else 0),
    "HMod.hMod": ("Nat.reduceMod", lambda a, b: a % b if b else a),
    "HPow.hPow": ("Nat.reducePow", lambda a, b: a**b),
    "HAnd.hAnd": ("Nat.reduceAnd", lambda a, b: a & b),
    "HOr.hOr": ("Nat.reduceOr", lambda a, b: a | b),
    "HXor.hXor": ("Nat.reduceXor", lambda a, b: a ^ b),
    "HShiftLeft.hShiftLeft": ("Nat.reduceShiftLeft", lambda a, b: a << b),
    "HShiftRight.hShiftRight": ("Nat.reduceShiftRight", lambda a, b: a >> b),
    "Nat.gcd": ("Nat.reduceGcd", gcd),
}

Computed: TypeAlias = "tuple[Expr, Expr | None]"
"""What a term is rewritten to, with a proof unless that is so by definition."""

Procedure: TypeAlias = "Callable[[Meta, Expr], Computed | None]"

BEFORE: Final = frozenset({"reduceIte", "reduceDIte", "dreduceIte", "dreduceDIte"})
"""The procedures that are tried before a term's parts are looked at, written with `↓`."""

SIMPROC_NAMES: Final[set[str]] = {*BEFORE}
"""The procedures by the names under which arguments of `simp` know them."""

_PROCEDURES: dict[tuple[str, int], list[tuple[str, Procedure]]] = {}


def procedure_for(name: str, *heads: tuple[str, int]) -> Callable[[Procedure], Procedure]:
    """Register a procedure for applications of constants to a number of arguments."""

    def register(run: Procedure) -> Procedure:
        SIMPROC_NAMES.add(name)
        for head in heads:
            _PROCEDURES.setdefault(head, []).append((name, run))
        return run

    return register


def procedures_for(e: Expr) -> Sequence[tuple[str, Procedure]]:
    """Return the procedures that a term may be rewritten by, with their names."""
    name = e.head_name
    return () if name is None else _PROCEDURES.get((name, e.num_args), ())


_MAX_EXPONENT = 256


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


# -- natural numbers ---------------------------------------------------------------------------


def great_exponent(e: Expr) -> int | None:
    """Return the exponent of a power of numerals if it is too great for the power to be computed."""
    if not e.is_app_of("HPow.hPow", 6) or not e.app_args[4].is_app_of("OfNat.ofNat", 3):
        return None
    exponent = nat_literal(e.app_args[5])
    return exponent if exponent is not None and exponent > _MAX_EXPONENT else None


def _nat_binary(name: str, op: Callable[[int, int], int]) -> Procedure:
    def run(meta: Meta, e: Expr) -> Computed | None:
        args = e.app_args
        if len(args) == 6 and (args[0].cname != "Nat" or args[1].cname != "Nat"):
            return None
        a, b = nat_literal(args[-2]), nat_literal(args[-1])
        if a is None or b is None:
            return None
        if name in ("Nat.reducePow", "Nat.reduceShiftLeft") and b > _MAX_EXPONENT:
            return None
        return mk_nat(meta, op(a, b)), None

    return run


for _head, (_name, _op) in _BINARY.items():
    procedure_for(_name, (_head, 2 if _head == "Nat.gcd" else 6))(_nat_binary(_name, _op))


@procedure_for("Nat.reduceSucc", ("Nat.succ", 1))
def _nat_succ(meta: Meta, e: Expr) -> Computed | None:
    value = nat_literal(e.app_args[0])
    return None if value is None else (mk_nat(meta, value + 1), None)


@procedure_for("Nat.reduceSubDiff", ("HSub.hSub", 6))
def _nat_sub_diff(meta: Meta, e: Expr) -> Computed | None:
    """`x + k - (y + n)`"""
    if e.app_args[0].cname != "Nat":
        return None
    left, right = _offset(e.app_args[4]), _offset(e.app_args[5])
    n = nat_literal(e.app_args[5])
    if left is None or (right is None and (n is None or n == 0)):
        return None
    x, k = left
    if right is None:
        assert n is not None, "checked above"
        new = _plus(meta, x, k - n) if n <= k else _minus(meta, x, mk_nat(meta, n - k))
    else:
        y, j = right
        new = (
            _minus(meta, _plus(meta, x, k - j), y)
            if j <= k
            else _minus(meta, x, _plus(meta, y, j - k))
        )
    return new, _by_arithmetic(meta, e, new)


def _minus(meta: Meta, a: Expr, b: Expr) -> Expr:
    return meta.mk_app_m("HSub.hSub", [a, b])


def _by_arithmetic(meta: Meta, a: Expr, b: Expr) -> Expr | None:
    """Return a proof of `a = b`, of numbers, by linear arithmetic."""
    from gnomon.tactics.omega.tactic import prove

    return prove(meta, meta.mk_app_m("Eq", [a, b]))


def _compared(e: Expr) -> tuple[int, int] | None:
    """Return the literals that a relation of natural numbers compares."""
    if e.app_args[0].cname != "Nat":
        return None
    a, b = nat_literal(e.app_args[2]), nat_literal(e.app_args[3])
    return None if a is None or b is None else (a, b)


@procedure_for("Nat.reduceLT", ("LT.lt", 4))
def _nat_lt(meta: Meta, e: Expr) -> Computed | None:
    found = _compared(e)
    return None if found is None else decided(meta, e, found[0] < found[1])


@procedure_for("Nat.reduceGT", ("GT.gt", 4))
def _nat_gt(meta: Meta, e: Expr) -> Computed | None:
    found = _compared(e)
    return None if found is None else decided(meta, e, found[0] > found[1])


@procedure_for("Nat.reduceLeDiff", ("LE.le", 4))
def _nat_le(meta: Meta, e: Expr) -> Computed | None:
    if e.app_args[0].cname != "Nat":
        return None
    found = _compared(e)
    if found is not None:
        return decided(meta, e, found[0] <= found[1])
    return _offset_inequality(meta, e, e.app_args[2], e.app_args[3])


@procedure_for("Nat.reduceLTLE", ("LT.lt", 4))
def _nat_lt_le(meta: Meta, e: Expr) -> Computed | None:
    """`x + k < n` as `x + k + 1 ≤ n`, and what that is"""
    if e.app_args[0].cname != "Nat":
        return None
    a, b = e.app_args[2:]
    left, right = _offset(a), _offset(b)
    value = nat_literal(a)
    if left is not None and (right is not None or nat_literal(b) is not None):
        new_a = _plus(meta, left[0], left[1] + 1)
    elif value is not None and right is not None:
        new_a = mk_nat(meta, value + 1)
    else:
        return None
    le = meta.mk_app_m("LE.le", [new_a, b])
    found = _offset_inequality(meta, le, new_a, b)
    if found is None:
        return None
    eq = meta.mk_app_m("Eq", [e, found[0]])
    return found[0], meta.const("id", [0])(eq, found[1])


@procedure_for("Nat.reduceEqDiff", ("Eq", 3))
def _nat_eq(meta: Meta, e: Expr) -> Computed | None:
    alpha, lhs, rhs = e.app_args
    if alpha.cname != "Nat":
        return None
    a, b = nat_literal(lhs), nat_literal(rhs)
    if a is not None and b is not None:
        return decided(meta, e, a == b)
    return _offset_equation(meta, lhs, rhs)


def _nat_bool(name: str, negated: bool) -> None:
    @procedure_for(f"Nat.reduceB{'Ne' if negated else 'Eq'}", (name, 4))
    def run(meta: Meta, e: Expr) -> Computed | None:
        if e.app_args[0].cname != "Nat":
            return None
        a, b = nat_literal(e.app_args[2]), nat_literal(e.app_args[3])
        if a is None or b is None:
            return None
        return Const("Bool.true" if (a == b) != negated else "Bool.false"), None

    @procedure_for(f"Nat.reduceB{'ne' if negated else 'eq'}Diff", (name, 4))
    def diff(meta: Meta, e: Expr) -> Computed | None:
        """`x + k == y + n`"""
        alpha, _, lhs, rhs = e.app_args
        if alpha.cname != "Nat":
            return None
        reduced = _offset_equation(meta, lhs, rhs)
        if reduced is None:
            return None
        if reduced[0].cname == "False":
            new: Expr = Const("Bool.true" if negated else "Bool.false")
        else:
            new = meta.mk_app_m(name, list(reduced[0].app_args[1:]))
        if reduced[0].cname == "False":
            lemma = "bneTrueOfEqFalse" if negated else "beqFalseOfEqFalse"
        else:
            lemma = "bneEqOfEqEq" if negated else "beqEqOfEqEq"
        return new, meta.mk_app_m(f"Nat.Simproc.{lemma}", [reduced[1]])


_nat_bool("BEq.beq", negated=False)
_nat_bool("bne", negated=True)


@procedure_for("Nat.reduceDvd", ("Dvd.dvd", 4))
def _nat_dvd(meta: Meta, e: Expr) -> Computed | None:
    found = _compared(e)
    if found is None:
        return None
    k, n = found
    return decided(meta, e, n % k == 0 if k else n == 0)


# -- equations ---------------------------------------------------------------------------------


def same_sides(meta: Meta, e: Expr, *, reducibly: bool = True) -> Computed | None:
    """Rewrite `a = a` to `True`; the sides may be equal up to reducible definitions."""
    if not e.is_app_of("Eq", 3):
        return None
    _, lhs, rhs = e.app_args
    if lhs != rhs and not (reducibly and _same_reducibly(meta, lhs, rhs)):
        return None
    refl = meta.mk_app_m("Eq.refl", [lhs])
    return Const("True"), meta.mk_app_opt_m("eq_true", [e, refl])


@procedure_for("reduceCtorEq", ("Eq", 3))
def _constructors(meta: Meta, e: Expr) -> Computed | None:
    alpha, lhs, rhs = e.app_args
    if alpha.cname == "Nat" and (_offset(lhs) or _offset(rhs)):
        return None
    if meta.is_prop(alpha):
        return None
    return different_constructors(meta, e)


@procedure_for("List.reduceReplicate", ("List.replicate", 3))
def _replicate(meta: Meta, e: Expr) -> Computed | None:
    alpha, count, value = e.app_args
    n = nat_literal(count)
    if n is None or n > _MAX_EXPONENT:
        return None
    level = meta.get_dec_level(alpha)
    result: Expr = meta.const("List.nil", [level])(alpha)
    for _ in range(n):
        result = meta.const("List.cons", [level])(alpha, value, result)
    return result, None


def negation(meta: Meta, e: Expr) -> Computed | None:
    """Rewrite `¬True` and `¬False`, for which there may be no rules yet."""
    return _negation(meta, e.app_args[0]) if e.is_app_of("Not", 1) else None


def by_decision(meta: Meta, e: Expr) -> Computed | None:
    """Decide a proposition without variables."""
    if not meta.is_prop(e) or e.has_fvar or e.cname in ("True", "False"):
        return None
    return _by_decision(meta, e)


def decided(meta: Meta, e: Expr, value: bool) -> Computed | None:
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
            new = meta.mk_app_m("Eq", [y, mk_nat(meta, m - k)])
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
    proof: Expr = meta.instantiate_mvars(meta.const(name)(*mvars))
    eq = meta.mk_app_m("Eq", [old, result])
    return result, meta.const("id", [0])(eq, proof)


def _same_reducibly(meta: Meta, a: Expr, b: Expr) -> bool:
    if meta.has_expr_mvar(a) or meta.has_expr_mvar(b):
        return False
    with meta.transparency("reducible"):
        return meta.is_def_eq(a, b)


def different_constructors(meta: Meta, e: Expr) -> tuple[Expr, Expr] | None:
    """Return `C₁ … = C₂ …` as `False`, with the proof."""
    _, lhs, rhs = e.app_args
    left, right = _constructor(meta, lhs), _constructor(meta, rhs)
    if left is None or right is None or left == right:
        return None
    from gnomon.tactics.basic.injection import mk_no_confusion

    try:
        with meta.transparency("default"):
            with meta.scope():
                h = meta.push_local("h", e, instance=False)
                refuted = meta.mk_lambda([h], mk_no_confusion(meta, Const("False"), h))
            return Const("False"), meta.mk_app_opt_m("eq_false", [e, refuted])
    except MetaError:
        return None


def _constructor(meta: Meta, e: Expr) -> str | None:
    """Return the constructor that makes a value; literals and casts to `Int` are by one, too."""
    found = constructor_app(meta, e)
    if found is not None:
        return found[0]
    if _offset(e) is not None:
        return "Nat.succ"
    if not e.app_args or e.app_args[0].cname != "Int":
        return None
    value = int_literal(e)
    if value is not None:
        return "Int.negSucc" if value < 0 else "Int.ofNat"
    return "Int.ofNat" if e.is_app_of("Nat.cast", 3) else None


def _negation(meta: Meta, p: Expr) -> tuple[Expr, Expr] | None:
    if p.cname == "True" and meta.env.contains("not_true_eq_false"):
        return Const("False"), meta.const("not_true_eq_false")
    if p.cname == "False" and meta.env.contains("not_false_eq_true"):
        return Const("True"), meta.const("not_false_eq_true")
    return None


def _by_decision(meta: Meta, e: Expr) -> Computed | None:
    inst = meta.synth_instance(meta.const("Decidable")(e))
    if inst is None:
        return None
    with meta.transparency("default"):
        value = meta.whnf(meta.const("Decidable.decide")(e, inst))
    if value.cname in ("Bool.true", "Bool.false"):
        return decided(meta, e, value.cname == "Bool.true")
    return None
