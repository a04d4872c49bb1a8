"""Equations and inequations of integers as polynomials, for what is shown.

Counterpart in Lean: `Lean.Meta.Tactic.Grind.Arith.CommRing.PP`.
"""

from __future__ import annotations

from gnomon import Const, Expr
from gnomon.tactics.grind.graph import Graph
from gnomon.tactics.omega.ground import int_literal, mk_int
from gnomon.tactics.simp.arith import Atoms, Poly, read_sum, write_sum

_OPERATIONS = ("HAdd.hAdd", "HSub.hSub", "HMul.hMul", "Neg.neg")
CONSTANT = -1


def polynomials(g: Graph) -> tuple[list[Expr], list[Expr]]:
    """Return equations of integers, reduced by each other, and inequations `¬p = 0`."""
    atoms = Atoms(g.meta)
    known = _variables(g, atoms)
    basis: list[Poly] = []
    for fact in g.facts:
        p = fact.prop
        if p.is_app_of("Eq", 3) and p.app_args[0].cname == "Int":
            poly = _difference(g, p, atoms, known)
            if poly is not None and _reduced(poly, basis):
                basis.append(_reduced(poly, basis))
    differing: list[Poly] = []
    for e in g.nodes:
        if e.is_app_of("Eq", 3) and e.app_args[0].cname == "Int" and g.is_false(e):
            poly = _difference(g, e, atoms, known)
            if poly is not None:
                differing.append(_reduced(poly, basis))
    zero = mk_int(0)
    shown = [g.build.eq(write_sum(p, atoms, "Int"), zero) for p in basis]
    others = [Const("Not")(g.build.eq(write_sum(p, atoms, "Int"), zero)) for p in differing]
    return shown, others


def _variables(g: Graph, atoms: Atoms) -> set[int]:
    """Return the atoms of sums and products of integers."""
    found: set[int] = set()
    for e in g.nodes:
        if e.head_name in _OPERATIONS and e.app_args[0].cname == "Int":
            poly: Poly = {}
            read_sum(e, atoms, poly, 1, "Int")
            found |= set(poly)
            for key in poly:
                if key != CONSTANT:
                    _add_factors(atoms.terms[key], atoms, found)
    return found


def _add_factors(e: Expr, atoms: Atoms, found: set[int]) -> None:
    """Add the variables of a product that is an atom of sums."""
    if e.is_app_of("HMul.hMul", 6):
        for factor in e.app_args[4:]:
            _add_factors(factor, atoms, found)
    elif e.is_app_of("HPow.hPow", 6):
        _add_factors(e.app_args[4], atoms, found)
    else:
        found.add(atoms.index(e))


def _difference(g: Graph, e: Expr, atoms: Atoms, known: set[int]) -> Poly | None:
    poly: Poly = {}
    for side, k in ((e.app_args[1], 1), (e.app_args[2], -1)):
        read_sum(_expanded(g, side), atoms, poly, k, "Int")
    if not poly or not set(poly) <= known | {CONSTANT}:
        return None
    if all(key == CONSTANT for key in poly):
        return None
    return poly


def _expanded(g: Graph, e: Expr) -> Expr:
    """Return a sum in the class of a term that is none."""
    if e.head_name in _OPERATIONS or int_literal(e) is not None or e not in g.nodes:
        return e
    for other in g.members(e):
        if other.head_name in _OPERATIONS:
            return other
    return e


def _reduced(p: Poly, basis: list[Poly]) -> Poly:
    """Return a polynomial without the variables that equations are solved for."""
    p = dict(p)
    for each in basis:
        first = min((key for key in each if key != CONSTANT), default=None)
        if first is None or abs(each[first]) != 1 or first not in p:
            continue
        k = -p[first] * each[first]
        for key, c in each.items():
            p[key] = p.get(key, 0) + k * c
            if not p[key]:
                del p[key]
    return p
