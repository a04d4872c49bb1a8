"""`simp +arith`: linear arithmetic of natural numbers and integers in a normal form.

What it does: relations between sums are cancelled, and terms collected; the proof is by `omega`.
A relation between natural numbers keeps positive multiples on both sides; one between integers
becomes `p ≤ 0` or `p = 0`, divided by a common factor.
Counterpart in Lean: `Lean.Meta.Simp.Arith`.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd

from gnomon import Const, Expr, NatLit
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.omega.ground import binary, int_literal, literal, mk_int

_CONSTANT = -1
"""The key of the constant among the coefficients."""


@dataclass(slots=True)
class Atoms:
    """The terms that are not sums, in the order of their first occurrence."""

    meta: Meta
    terms: list[Expr] = field(default_factory=list)

    def index(self, e: Expr) -> int:
        """Return the number of a term, which may be new."""
        for index, known in enumerate(self.terms):
            if known == e:
                return index
        with self.meta.transparency("instances"):
            for index, known in enumerate(self.terms):
                if known.head_name == e.head_name and self.meta.is_def_eq(known, e):
                    return index
        self.terms.append(e)
        return len(self.terms) - 1


Poly = dict[int, int]


def _add(p: Poly, key: int, k: int) -> None:
    p[key] = p.get(key, 0) + k
    if not p[key]:
        del p[key]


def read_sum(e: Expr, atoms: Atoms, result: Poly, k: int, ty: str) -> None:
    """Add a multiple of a term to a sum."""
    value = literal(e) if ty == "Nat" else int_literal(e)
    if value is not None:
        _add(result, _CONSTANT, k * value)
        return
    args = e.app_args
    if e.is_app_of("Nat.succ", 1) and ty == "Nat":
        read_sum(args[0], atoms, result, k, ty)
        _add(result, _CONSTANT, k)
        return
    if len(args) == 6 and e.head_name == "HAdd.hAdd":
        read_sum(args[4], atoms, result, k, ty)
        read_sum(args[5], atoms, result, k, ty)
        return
    if len(args) == 6 and e.head_name == "HMul.hMul":
        left = literal(args[4]) if ty == "Nat" else int_literal(args[4])
        right = literal(args[5]) if ty == "Nat" else int_literal(args[5])
        if left is not None:
            read_sum(args[5], atoms, result, k * left, ty)
            return
        if right is not None:
            read_sum(args[4], atoms, result, k * right, ty)
            return
    if ty == "Int":
        if len(args) == 6 and e.head_name == "HSub.hSub":
            read_sum(args[4], atoms, result, k, ty)
            read_sum(args[5], atoms, result, -k, ty)
            return
        if e.is_app_of("Neg.neg", 3):
            read_sum(args[2], atoms, result, -k, ty)
            return
    _add(result, atoms.index(e), k)


def write_sum(p: Poly, atoms: Atoms, ty: str) -> Expr:
    """Return a sum as a term: multiples in the order of atoms, the constant last."""
    number = _nat if ty == "Nat" else mk_int
    result: Expr | None = None
    for key in sorted(key for key in p if key != _CONSTANT):
        k, atom = p[key], atoms.terms[key]
        term = atom if k == 1 else _operation("HMul.hMul", number(k), atom, ty)
        result = term if result is None else _operation("HAdd.hAdd", result, term, ty)
    constant = p.get(_CONSTANT, 0)
    if result is None:
        return number(constant)
    return _operation("HAdd.hAdd", result, number(constant), ty) if constant else result


def _nat(value: int) -> Expr:
    lit = NatLit(value)
    return Const("OfNat.ofNat", [0])(Const("Nat"), lit, Const("instOfNatNat")(lit))


_NAT_INSTANCES = {"HAdd.hAdd": ("instHAdd", "instAddNat"), "HMul.hMul": ("instHMul", "instMulNat")}


def _operation(name: str, a: Expr, b: Expr, ty: str) -> Expr:
    if ty == "Int":
        return binary(name, a, b)
    outer, inner = _NAT_INSTANCES[name]
    nat = Const("Nat")
    inst = Const(outer, [0])(nat, Const(inner))
    return Const(name, [0, 0, 0])(nat, nat, nat, inst, a, b)


# -- relations ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Relation:
    """`lhs = rhs` or `lhs ≤ rhs`, of a type."""

    ty: str
    is_equality: bool
    lhs: Poly
    rhs: Poly


def _relation(e: Expr, atoms: Atoms) -> _Relation | None:
    """Read a relation; a strict one, or a negated one, as one that is not."""
    if e.is_app_of("Not", 1):
        inner = e.app_args[0]
        if inner.head_name not in ("LE.le", "LT.lt", "GE.ge", "GT.gt"):
            return None
        found = _relation(inner, atoms)
        if found is None:
            return None
        rhs = dict(found.lhs)
        lhs = dict(found.rhs)
        _add(lhs, _CONSTANT, 1)
        return _Relation(found.ty, False, lhs, rhs)
    name, args = e.head_name, e.app_args
    if name not in ("Eq", "LE.le", "LT.lt", "GE.ge", "GT.gt") or not args:
        return None
    ty = args[0].cname
    if ty not in ("Nat", "Int") or len(args) != (3 if name == "Eq" else 4):
        return None
    a, b = (args[-1], args[-2]) if name in ("GE.ge", "GT.gt") else (args[-2], args[-1])
    lhs, rhs = {}, {}
    read_sum(a, atoms, lhs, 1, ty)
    read_sum(b, atoms, rhs, 1, ty)
    if name in ("LT.lt", "GT.gt"):
        _add(lhs, _CONSTANT, 1)
    return _Relation(ty, name == "Eq", lhs, rhs)


def _nat_relation(meta: Meta, e: Expr) -> Expr | None:
    atoms = Atoms(meta)
    found = _relation(e, atoms)
    if found is None:
        return None
    lhs, rhs = dict(found.lhs), dict(found.rhs)
    for key in list(lhs):
        common = min(lhs[key], rhs.get(key, 0))
        if common:
            _add(lhs, key, -common)
            _add(rhs, key, -common)
    if found.is_equality:
        if not lhs and not rhs:
            return Const("True")
        if (not lhs and rhs.get(_CONSTANT)) or (not rhs and lhs.get(_CONSTANT)):
            return Const("False")
    else:
        if not lhs:
            return Const("True")
        if not rhs and lhs.get(_CONSTANT):
            return Const("False")
    a, b = write_sum(lhs, atoms, "Nat"), write_sum(rhs, atoms, "Nat")
    return meta.mk_app_m("Eq" if found.is_equality else "LE.le", [a, b])


def _int_relation(meta: Meta, e: Expr) -> Expr | None:
    atoms = Atoms(meta)
    found = _relation(e, atoms)
    if found is None:
        return None
    p = dict(found.lhs)
    for key, k in found.rhs.items():
        _add(p, key, -k)
    variables = sorted(key for key in p if key != _CONSTANT)
    constant = p.get(_CONSTANT, 0)
    if not variables:
        holds = constant == 0 if found.is_equality else constant <= 0
        return Const("True" if holds else "False")
    if not found.is_equality or p[variables[0]] > 0:
        pass
    else:
        p = {key: -k for key, k in p.items()}
        constant = -constant
    if found.is_equality:
        if len(variables) == 2 and not constant and sorted(p.values()) == [-1, 1]:
            x, y = atoms.terms[variables[0]], atoms.terms[variables[1]]
            return meta.mk_app_m("Eq", [x, y])
        if len(variables) == 1 and p[variables[0]] == 1:
            return meta.mk_app_m("Eq", [atoms.terms[variables[0]], mk_int(-constant)])
    common = gcd(*(p[key] for key in variables))
    if common > 1:
        if found.is_equality and constant % common:
            return Const("False")
        p = {key: k // common for key, k in p.items() if key != _CONSTANT}
        rounded = -(-constant // common)
        if rounded:
            p[_CONSTANT] = rounded
    new = write_sum(p, atoms, "Int")
    return meta.mk_app_m("Eq" if found.is_equality else "LE.le", [new, mk_int(0)])


def _is_linear(e: Expr) -> bool:
    """Return whether a term is a sum or a relation, so that its parts are not looked at alone."""
    if e.is_app_of("Not", 1):
        e = e.app_args[0]
    name = e.head_name
    if name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub") and e.num_args == 6:
        return e.app_args[0].cname in ("Nat", "Int")
    if name == "Neg.neg" and e.num_args == 3:
        return e.app_args[0].cname == "Int" and int_literal(e) is None
    if name in ("Eq", "LE.le", "LT.lt", "GE.ge", "GT.gt") and e.num_args in (3, 4):
        return e.app_args[0].cname in ("Nat", "Int")
    return False


def _sum(meta: Meta, e: Expr) -> Expr | None:
    ty = e.app_args[0].cname
    if e.head_name not in ("HAdd.hAdd", "HMul.hMul", "Neg.neg") or ty not in ("Nat", "Int"):
        return None
    atoms = Atoms(meta)
    p: Poly = {}
    read_sum(e, atoms, p, 1, ty)
    return write_sum(p, atoms, ty)


def normalized(meta: Meta, e: Expr, parents: Sequence[Expr]) -> tuple[Expr, Expr] | None:
    """Return a relation or a sum in normal form, with the proof that it is equal."""
    from gnomon.tactics.omega.tactic import prove

    if not _is_linear(e):
        return None
    inner = e.app_args[0] if e.is_app_of("Not", 1) else e
    if inner.head_name in ("HAdd.hAdd", "HMul.hMul", "HSub.hSub", "Neg.neg"):
        if parents and _is_linear(parents[-1]):
            return None
        new = _sum(meta, e)
        if new is None or new == e:
            return None
        proof = prove(meta, meta.mk_app_m("Eq", [e, new]))
        return None if proof is None else (new, proof)
    run = _nat_relation if inner.app_args[0].cname == "Nat" else _int_relation
    new = run(meta, e)
    if new is None or new == e:
        return None
    if e.head_name == "LT.lt" and new.head_name == "LE.le" and _same_as_strict(e, new):
        return None
    if new.cname == "True":
        holds = prove(meta, e)
        return None if holds is None else (new, meta.mk_app_opt_m("eq_true", [e, holds]))
    if new.cname == "False":
        fails = prove(meta, meta.const("Not")(e))
        return None if fails is None else (new, meta.mk_app_opt_m("eq_false", [e, fails]))
    iff = prove(meta, meta.const("Iff")(e, new))
    return None if iff is None else (new, meta.mk_app_m("propext", [iff]))


def _same_as_strict(strict: Expr, new: Expr) -> bool:
    """Return whether `a < b` has only become `a + 1 ≤ b`."""
    a, b = strict.app_args[2:]
    lhs, rhs = new.app_args[2:]
    return (
        b == rhs
        and lhs.is_app_of("HAdd.hAdd", 6)
        and lhs.app_args[4] == a
        and (literal(lhs.app_args[5]) == 1)
    )
