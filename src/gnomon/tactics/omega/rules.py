"""Lemmas that `omega` reads terms with, and what it knows of atoms.

What it assumes: the lemmas of `Init.Omega`; before they are declared, the terms that they are about
are atoms of which nothing is known.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.asLinearCombo`, `analyzeAtom`.
"""

from __future__ import annotations

from collections.abc import Callable

from gnomon import Const, Expr, FVar, NatLit
from gnomon.tactics.omega.ground import (
    at_most,
    binary,
    cast,
    cast_literal,
    ground_int,
    ground_nat,
    literal,
    mk_int,
)
from gnomon.tactics.omega.linear import Linear, Proved, Reader

_INT = "Lean.Omega.Int."
_NAT_TYPE, _INT_TYPE = Const("Nat"), Const("Int")
_TRUE = Const("Bool.true")


def check() -> Expr:
    """Return the proof that a Boolean evaluates to `true`."""
    return Const("Eq.refl", [1])(Const("Bool"), _TRUE)


def _lemma(reader: Reader, name: str, *args: Expr) -> tuple[Expr, Expr] | None:
    """Return a lemma at some arguments and what it says, if it is declared."""
    meta = reader.meta
    if not meta.env.contains(name):
        return None
    proof = meta.const_with_fresh_levels(name)(*args)
    return proof, meta.instantiate_mvars(meta.infer_type(proof))


def _rewrite(reader: Reader, e: Expr, facts: list[Proved], name: str, *args: Expr) -> Linear | None:
    """Return a term as what an equation says that it equals."""
    found = _lemma(reader, name, *args)
    if found is None:
        return None
    proof, statement = found
    return reader.rewritten(e, statement.app_args[2], proof, facts)


def reduced(reader: Reader, e: Expr, facts: list[Proved]) -> Linear:
    """Return a term that is neither sum nor product as a linear combination."""
    run = _HEADS.get(e.head_name or "")
    result = run(reader, e, facts) if run is not None else None
    return reader.atom(e, facts) if result is None else result


def _mod(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 6:
        return None
    x, k = e.app_args[4:]
    value = ground_nat(k)
    if value is None:
        return None
    return _rewrite(reader, e, facts, _INT + "emod_def", x, mk_int(value))


def _div(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 6:
        return None
    x, k = e.app_args[4:]
    value = ground_int(k)
    if value is None:
        return None
    if value == 0:
        return _rewrite(reader, e, facts, _INT + "ediv_zero", x)
    if value < 0:
        return _rewrite(reader, e, facts, _INT + "ediv_neg", x, mk_int(-value))
    return reader.atom(binary("HDiv.hDiv", x, mk_int(value)), facts)


def _min(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 4 or not reader.option("splitMinMax"):
        return None
    return _rewrite(reader, e, facts, _INT + "min_def", *e.app_args[2:])


def _max(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 4 or not reader.option("splitMinMax"):
        return None
    return _rewrite(reader, e, facts, _INT + "max_def", *e.app_args[2:])


def _predecessor(e: Expr) -> Expr | None:
    """Return `n` of `n + 1`."""
    if e.is_app_of("Nat.succ", 1):
        return e.app_args[0]
    if e.is_app_of("HAdd.hAdd", 6) and literal(e.app_args[5]) == 1:
        return e.app_args[4]
    return None


def _pow(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 6:
        return None
    base, exponent = e.app_args[4:]
    less_one = _predecessor(exponent)
    if less_one is None or ground_int(base) is None:
        return None
    return _rewrite(reader, e, facts, _INT + "pow_succ", base, less_one)


def _pair(index: int) -> Callable[[Reader, Expr, list[Proved]], Linear | None]:
    def run(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
        if e.num_args == 3 and e.app_args[2].is_app_of("Prod.mk", 4):
            return reader.linear(e.app_args[2].app_args[index], facts)
        return None

    return run


def _neg_succ(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 1:
        return None
    succ = binary("HAdd.hAdd", cast(e.app_args[0]), mk_int(1))
    return reader.linear(Const("Neg.neg", [0])(_INT_TYPE, Const("Int.instNegInt"), succ), facts)


def _cast(reader: Reader, e: Expr, facts: list[Proved]) -> Linear | None:
    if e.num_args != 3 or e.app_args[0].cname != "Int":
        return None
    n = e.app_args[2]
    if isinstance(n, FVar):
        decl = reader.meta.local_decl(n)
        if decl.is_let and decl.value is not None:
            return reader.linear(cast(decl.value), facts)
        return None
    run = _NAT_HEADS.get((n.head_name or "", n.num_args))
    return None if run is None else run(reader, e, n, facts)


_HEADS: dict[str, Callable[[Reader, Expr, list[Proved]], Linear | None]] = {
    "HMod.hMod": _mod,
    "HDiv.hDiv": _div,
    "Min.min": _min,
    "Max.max": _max,
    "HPow.hPow": _pow,
    "Nat.cast": _cast,
    "Prod.fst": _pair(2),
    "Prod.snd": _pair(3),
    "Int.negSucc": _neg_succ,
}


# -- casts of natural numbers -------------------------------------------------------------------


def _cast_operation(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    """Sums, quotients, and remainders: the cast goes inside by evaluation."""
    a, b = n.app_args[4:]
    return reader.linear(binary(n.head_name or "", cast(a), cast(b)), facts)


def _cast_product(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    a, b = n.app_args[4:]
    result = reader.linear(binary("HMul.hMul", cast(a), cast(b)), facts)
    about = _lemma(reader, _INT + "ofNat_mul_nonneg", a, b)
    if about is not None:
        facts.insert(0, about)
    return result


def _cast_succ(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    return reader.linear(binary("HAdd.hAdd", cast(n.app_args[0]), mk_int(1)), facts)


def _cast_difference(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    ab, c = n.app_args[4:]
    if not ab.is_app_of("HSub.hSub", 6):
        return None
    a, b = ab.app_args[4:]
    return _rewrite(reader, e, facts, _INT + "ofNat_sub_sub", a, b, c)


def _cast_pow(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    a, b = n.app_args[4:]
    if ground_nat(a) is None:
        return None
    return _rewrite(reader, e, facts, _INT + "ofNat_pow", a, b)


def _cast_pair(index: int) -> Callable[[Reader, Expr, Expr, list[Proved]], Linear | None]:
    def run(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
        pair = n.app_args[2]
        if pair.is_app_of("Prod.mk", 4):
            return reader.linear(cast(pair.app_args[index]), facts)
        return None

    return run


def _by(name: str, first: int) -> Callable[[Reader, Expr, Expr, list[Proved]], Linear | None]:
    """Return the rewriting of a cast by a lemma, applied to the arguments from some position on."""

    def run(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
        return _rewrite(reader, e, facts, _INT + name, *n.app_args[first:])

    return run


def _cast_nat_abs(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    if not reader.option("splitNatAbs"):
        return None
    return _rewrite(reader, e, facts, _INT + "ofNat_natAbs", n.app_args[0])


def _cast_fin(reader: Reader, e: Expr, n: Expr, facts: list[Proved]) -> Linear | None:
    bound, x = n.app_args
    if isinstance(x, FVar):
        decl = reader.meta.local_decl(x)
        if decl.is_let and decl.value is not None:
            return reader.linear(cast(Const("Fin.val")(bound, decl.value)), facts)
        return None
    size = literal(bound)
    name, args = x.head_name, x.app_args
    fin = "Lean.Omega.Fin."
    if name in ("HAdd.hAdd", "HMul.hMul") and len(args) == 6:
        lemma = fin + ("ofNat_val_add" if name == "HAdd.hAdd" else "ofNat_val_mul")
        return _rewrite(reader, e, facts, lemma, bound, *args[4:])
    if name == "HSub.hSub" and len(args) == 6 and size is not None:
        return _rewrite(reader, e, facts, fin + "ofNat_val_sub", bound, *args[4:])
    if name == "OfNat.ofNat" and len(args) == 3 and size and isinstance(args[1], NatLit):
        return reader.linear(mk_int(args[1].value % size), facts)
    return None


_NAT_HEADS: dict[tuple[str, int], Callable[[Reader, Expr, Expr, list[Proved]], Linear | None]] = {
    ("HAdd.hAdd", 6): _cast_operation,
    ("HDiv.hDiv", 6): _cast_operation,
    ("HMod.hMod", 6): _cast_operation,
    ("HMul.hMul", 6): _cast_product,
    ("Nat.succ", 1): _cast_succ,
    ("HSub.hSub", 6): _cast_difference,
    ("HPow.hPow", 6): _cast_pow,
    ("Prod.fst", 3): _cast_pair(2),
    ("Prod.snd", 3): _cast_pair(3),
    ("Min.min", 4): _by("ofNat_min", 2),
    ("Max.max", 4): _by("ofNat_max", 2),
    ("Int.toNat", 1): _by("toNat_eq_max", 0),
    ("HShiftLeft.hShiftLeft", 6): _by("ofNat_shiftLeft_eq", 4),
    ("HShiftRight.hShiftRight", 6): _by("ofNat_shiftRight_eq_div_pow", 4),
    ("Int.natAbs", 1): _cast_nat_abs,
    ("Fin.val", 2): _cast_fin,
}


# -- atoms --------------------------------------------------------------------------------------


def about_atom(reader: Reader, e: Expr) -> list[Proved]:
    """Return what is known of an atom, apart from what is assumed."""
    name, args = e.head_name, e.app_args
    found: list[tuple[Expr, Expr] | None] = []
    if name == "Nat.cast" and len(args) == 3 and args[0].cname == "Int":
        found = _about_cast(reader, args[2])
    elif name == "HDiv.hDiv" and len(args) == 6:
        x, k = args[4:]
        if cast_literal(k):
            found = [
                _lemma(reader, _INT + "mul_ediv_self_le", x, k, check()),
                _lemma(reader, _INT + "lt_mul_ediv_self_add", x, k, check()),
            ]
    elif name == "HMod.hMod" and len(args) == 6:
        found = _about_remainder(reader, args[4], args[5])
    elif name in ("Min.min", "Max.max") and len(args) == 4:
        ends = (
            ("min_le_left", "min_le_right")
            if name == "Min.min"
            else ("le_max_left", "le_max_right")
        )
        found = [_lemma(reader, _INT + end, *args[2:]) for end in ends]
    elif name == "ite" and len(args) == 5 and args[0].cname == "Int":
        found = [_lemma(reader, "Lean.Omega.Int.ite_disjunction", *args[1:])]
    return [each for each in found if each is not None]


def _about_cast(reader: Reader, n: Expr) -> list[tuple[Expr, Expr] | None]:
    zero = mk_int(0)
    nonneg = Const("Lean.Omega.Ring.ofNat_nonneg")(n)
    found: list[tuple[Expr, Expr] | None] = [(nonneg, at_most(zero, cast(n)))]
    name, args = n.head_name, n.app_args
    if name == "HSub.hSub" and len(args) == 6 and reader.option("splitNatSub"):
        found.insert(0, _lemma(reader, _INT + "ofNat_sub_dichotomy", *args[4:]))
    elif name == "Int.natAbs" and len(args) == 1:
        found.insert(0, _lemma(reader, _INT + "le_natAbs", args[0]))
        found.insert(0, _lemma(reader, _INT + "neg_le_natAbs", args[0]))
    elif name == "Fin.val" and len(args) == 2:
        found.insert(0, _lemma(reader, "Fin.isLt", *args))
    elif name == "BitVec.toNat" and len(args) == 2:
        found.insert(0, _lemma(reader, "BitVec.isLt", *args))
    return found


def _about_remainder(reader: Reader, x: Expr, k: Expr) -> list[tuple[Expr, Expr] | None]:
    positive: Expr | None = None
    if k.is_app_of("HPow.hPow", 6) and cast_literal(k.app_args[4]):
        lemma = _lemma(reader, _INT + "pos_pow_of_pos", *k.app_args[4:], check())
        positive = None if lemma is None else lemma[0]
    elif k.is_app_of("Nat.cast", 3):
        inner = k.app_args[2]
        if inner.is_app_of("HPow.hPow", 6) and cast_literal(inner.app_args[4]):
            lemma = _lemma(reader, _INT + "ofNat_pow_pos", *inner.app_args[4:], check())
            positive = None if lemma is None else lemma[0]
        elif x.is_app_of("Nat.cast", 3):
            return [_lemma(reader, _INT + "emod_ofNat_nonneg", x.app_args[2], k)]
    if positive is None:
        return []
    return [
        _lemma(reader, _INT + "emod_nonneg", x, k, positive),
        _lemma(reader, _INT + "emod_lt_of_pos", x, k, positive),
    ]


__all__ = ["about_atom", "check", "reduced"]
