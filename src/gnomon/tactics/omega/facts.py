"""Linear facts about natural numbers.

What it does: reads terms as linear expressions over atoms, and propositions as facts `a ≤ b` with
proofs; what is a choice between facts is kept as a disjunction.
Counterpart in Lean: `Lean.Elab.Tactic.Omega` (`asLinearCombo`, `omega_nat`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gnomon import Const, Expr, NatLit, Pi
from gnomon.meta import Meta
from gnomon.tactics.simp.procedures import mk_nat, nat_literal


@dataclass(frozen=True, slots=True)
class Linear:
    """`constant + Σ coefficients · atoms`, and the term as `Lean.Omega.NatExpr`."""

    constant: int
    coefficients: Mapping[int, int]
    reflected: Expr


@dataclass(frozen=True, slots=True)
class Fact:
    """`lhs ≤ rhs`, proved."""

    lhs: Linear
    rhs: Linear
    proof: Expr


@dataclass(frozen=True, slots=True)
class Choice:
    """`left ∨ right`, proved."""

    left: Expr
    right: Expr
    proof: Expr


@dataclass(slots=True)
class Facts:
    """What is known: atoms, facts, choices that are still open."""

    meta: Meta
    atoms: list[Expr] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    def copy(self) -> Facts:
        """Return the same, to be added to."""
        return Facts(self.meta, list(self.atoms), list(self.facts), list(self.choices))

    # -- expressions ---------------------------------------------------------------------------

    def linear(self, e: Expr) -> Linear:
        """Return a term of type `Nat` as a linear expression."""
        meta = self.meta
        value = nat_literal(e)
        if value is not None:
            return _number(value)
        name, args = e.head_name, e.app_args
        if (name == "HAdd.hAdd" and len(args) == 6) or (name == "Nat.add" and len(args) == 2):
            return _sum(self.linear(args[-2]), self.linear(args[-1]))
        if name == "Nat.succ" and len(args) == 1:
            return _sum(self.linear(args[0]), _number(1))
        if (name == "HMul.hMul" and len(args) == 6) or (name == "Nat.mul" and len(args) == 2):
            a, b = self.linear(args[-2]), self.linear(args[-1])
            if not a.coefficients:
                return _scaled(a.constant, b, left=True)
            if not b.coefficients:
                return _scaled(b.constant, a, left=False)
        if name == "SizeOf.sizeOf" and len(args) == 3 and args[0].cname == "Nat":
            reduced = meta.instantiate_mvars(args[2])
            with meta.transparency("instances"):
                if meta.is_def_eq(e, reduced):
                    return self.linear(reduced)
        return self._atom(e)

    def _atom(self, e: Expr) -> Linear:
        meta = self.meta
        for index, known in enumerate(self.atoms):
            if known == e:
                return _variable(index)
        with meta.transparency("reducible"):
            for index, known in enumerate(self.atoms):
                if known.head_name == e.head_name and meta.is_def_eq(known, e):
                    return _variable(index)
        index = len(self.atoms)
        self.atoms.append(e)
        self._about(e)
        return _variable(index)

    def _about(self, e: Expr) -> None:
        """Add what is known of an atom: differences, quotients, remainders, minima, maxima."""
        meta = self.meta
        name, args = e.head_name, e.app_args
        if len(args) not in (4, 6) or args[0].cname != "Nat":
            return
        a, b = args[-2], args[-1]
        if name == "HSub.hSub":
            self.add(meta.const("Lean.Omega.Nat.sub_dichotomy")(a, b))
        elif name in ("HDiv.hDiv", "HMod.hMod"):
            value = nat_literal(b)
            if value is not None and value > 0:
                positive = meta.const("Nat.zero_lt_succ")(NatLit(value - 1))
                positive = _typed(meta, mk_lt(meta, mk_nat(meta, 0), b), positive)
                self.add(meta.const("Lean.Omega.Nat.div_mod_facts")(a, b, positive))
        elif name in ("Min.min", "Max.max"):
            lemma = "min_dichotomy" if name == "Min.min" else "max_dichotomy"
            if meta.env.contains(f"Lean.Omega.Nat.{lemma}"):
                self.add(meta.const(f"Lean.Omega.Nat.{lemma}")(a, b))

    # -- propositions --------------------------------------------------------------------------

    def add(self, proof: Expr) -> None:
        """Add what a proof says, if it is about numbers."""
        meta = self.meta
        self._add(meta.instantiate_mvars(meta.infer_type(proof)), proof)

    def _add(self, p: Expr, proof: Expr) -> None:
        meta = self.meta
        p = meta.instantiate_mvars(meta.whnf_r(p))
        name, args = p.head_name, p.app_args
        if name == "LE.le" and len(args) == 4 and args[0].cname == "Nat":
            self.facts.append(Fact(self.linear(args[2]), self.linear(args[3]), proof))
        elif name == "LT.lt" and len(args) == 4 and args[0].cname == "Nat":
            lhs = _sum(self.linear(args[2]), _number(1))
            self.facts.append(Fact(lhs, self.linear(args[3]), proof))
        elif name == "GE.ge" and len(args) == 4 and args[0].cname == "Nat":
            self.facts.append(Fact(self.linear(args[3]), self.linear(args[2]), proof))
        elif name == "GT.gt" and len(args) == 4 and args[0].cname == "Nat":
            lhs = _sum(self.linear(args[3]), _number(1))
            self.facts.append(Fact(lhs, self.linear(args[2]), proof))
        elif name == "Eq" and len(args) == 3 and args[0].cname == "Nat":
            lhs, rhs = self.linear(args[1]), self.linear(args[2])
            le = meta.const("Nat.le_of_eq")
            self.facts.append(Fact(lhs, rhs, le(args[1], args[2], proof)))
            back = meta.mk_app_m("Eq.symm", [proof])
            self.facts.append(Fact(rhs, lhs, le(args[2], args[1], back)))
        elif name == "And" and len(args) == 2:
            self._add(args[0], meta.mk_app_m("And.left", [proof]))
            self._add(args[1], meta.mk_app_m("And.right", [proof]))
        elif name == "Or" and len(args) == 2:
            self.choices.append(Choice(args[0], args[1], proof))
        elif name == "Ne" and len(args) == 3 and args[0].cname == "Nat":
            self._different(args[1], args[2], proof)
        elif name == "Not" and len(args) == 1:
            self._negated(args[0], proof)
        elif isinstance(p, Pi) and p.body.cname == "False" and meta.is_prop(p.type):
            self._negated(p.type, proof)

    def _different(self, a: Expr, b: Expr, proof: Expr) -> None:
        either = self.meta.const("Nat.lt_or_gt_of_ne")(a, b, proof)
        self.add(either)

    def _negated(self, p: Expr, proof: Expr) -> None:
        meta = self.meta
        p = meta.instantiate_mvars(meta.whnf_r(p))
        name, args = p.head_name, p.app_args
        of_numbers = bool(args) and args[0].cname == "Nat"
        if name in ("LE.le", "GE.ge") and len(args) == 4 and of_numbers:
            a, b = args[2:] if name == "LE.le" else (args[3], args[2])
            fact = _typed(meta, mk_lt(meta, b, a), meta.const("Nat.lt_of_not_le")(a, b, proof))
            self.add(fact)
        elif name in ("LT.lt", "GT.gt") and len(args) == 4 and of_numbers:
            a, b = args[2:] if name == "LT.lt" else (args[3], args[2])
            fact = meta.const("Lean.Omega.Nat.le_of_not_lt")(a, b, proof)
            self.add(fact)
        elif name == "Eq" and len(args) == 3 and of_numbers:
            self._different(args[1], args[2], proof)
        elif name == "Not" and len(args) == 1:
            inst = meta.synth_instance(meta.const("Decidable")(args[0]))
            if inst is not None:
                self.add(meta.mk_app_opt_m("Decidable.of_not_not", [args[0], inst, proof]))
        elif name == "Or" and len(args) == 2:
            both = meta.mk_app_m("Lean.Omega.not_or_imp", [proof])
            self.add(both)
        elif name == "And" and len(args) == 2:
            inst = meta.synth_instance(meta.const("Decidable")(args[0]))
            if inst is not None:
                lemma = "Lean.Omega.not_and_imp"
                self.add(meta.mk_app_opt_m(lemma, [args[0], args[1], inst, proof]))


def _typed(meta: Meta, ty: Expr, proof: Expr) -> Expr:
    return meta.const("id", [0])(ty, proof)


def mk_lt(meta: Meta, a: Expr, b: Expr) -> Expr:
    """Return `a < b` for numbers."""
    return meta.const("LT.lt", [0])(Const("Nat"), Const("instLTNat"), a, b)


# -- arithmetic of linear expressions ----------------------------------------------------------

_NAT_EXPR = "Lean.Omega.NatExpr."


def _number(value: int) -> Linear:
    return Linear(value, {}, Const(_NAT_EXPR + "num")(NatLit(value)))


def _variable(index: int) -> Linear:
    return Linear(0, {index: 1}, Const(_NAT_EXPR + "var")(NatLit(index)))


def _sum(a: Linear, b: Linear) -> Linear:
    coefficients = dict(a.coefficients)
    for atom, c in b.coefficients.items():
        coefficients[atom] = coefficients.get(atom, 0) + c
    reflected = Const(_NAT_EXPR + "add")(a.reflected, b.reflected)
    return Linear(a.constant + b.constant, coefficients, reflected)


def _scaled(k: int, a: Linear, *, left: bool) -> Linear:
    ctor = Const(_NAT_EXPR + ("mulL" if left else "mulR"))
    args = (NatLit(k), a.reflected) if left else (a.reflected, NatLit(k))
    coefficients = {atom: k * c for atom, c in a.coefficients.items() if k * c}
    return Linear(k * a.constant, coefficients, ctor(*args))


def scaled(k: int, a: Linear) -> Linear:
    """Return a multiple of a linear expression."""
    return _scaled(k, a, left=True)


def added(a: Linear, b: Linear) -> Linear:
    """Return the sum of two linear expressions."""
    return _sum(a, b)
