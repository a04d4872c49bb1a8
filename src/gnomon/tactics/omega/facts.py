"""Propositions as linear constraints.

What it does: takes facts apart, conjunctions, implications, and negations among them; what is linear
goes into the problem, disjunctions are kept until nothing else helps. Facts about new atoms are
taken in before what comes next.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.MetaProblem`.
"""

from __future__ import annotations

from gnomon import Const, Expr, MData, Pi
from gnomon.records import dataclass, field
from gnomon.tactics.omega.ground import binary, cast, mk_int
from gnomon.tactics.omega.linear import Linear, Proved, Reader, minus
from gnomon.tactics.omega.problem import Bounds, Coeffs, Fact, Given, Problem

_OMEGA = "Lean.Omega."
_TYPES = ("Nat", "Int", "Fin")


@dataclass(frozen=True, slots=True)
class Assumption:
    """`lhs ≤ rhs` or `lhs = rhs`, of integers."""

    lhs: Linear
    rhs: Linear
    is_equality: bool
    proof: Expr


def _plain(e: Expr) -> Expr:
    """Return a term without annotations around it."""
    while isinstance(e, MData):
        e = e.expr
    return e


@dataclass(slots=True)
class Facts:
    """What is known, and what is still to be looked at."""

    reader: Reader
    problem: Problem = field(default_factory=Problem)
    assumptions: list[Assumption] = field(default_factory=list)
    pending: list[Proved] = field(default_factory=list)
    disjunctions: list[Proved] = field(default_factory=list)
    processed: set[Expr] = field(default_factory=set)

    def copy(self) -> Facts:
        """Return the same, to be added to."""
        return Facts(
            self.reader.copy(), self.problem.copy(), list(self.assumptions), list(self.pending),
            list(self.disjunctions), set(self.processed),
        )  # fmt: skip

    def process(self) -> int:
        """Look at all facts that are pending; return how many were of use."""
        count = 0
        while self.pending:
            proof, statement = self.pending.pop(0)
            if proof in self.processed:
                continue
            self.processed.add(proof)
            count += self.add(proof, statement)
        return count

    # -- linear facts ---------------------------------------------------------------------------

    def new_variable(self, m: int, coeffs: Coeffs, constant: int) -> int:
        """Make a variable for an equation; it stands for a sum of multiples of others."""
        from gnomon.tactics.omega.message import quotient_term

        return self.reader.new_atom(quotient_term(self.reader.atoms, m, coeffs))

    def _given(self, lhs: Linear, rhs: Linear, proof: Expr, *, is_equality: bool) -> int:
        difference = minus(lhs, rhs) if is_equality else minus(rhs, lhs)
        number = len(self.assumptions)
        self.assumptions.append(Assumption(lhs, rhs, is_equality, proof))
        low = -difference.constant
        bounds = Bounds(low, low if is_equality else None)
        self.problem.add_given(Fact(difference.coeffs, bounds, Given(number)))
        self.problem.solve_equalities(self.new_variable)
        return 1

    def _equality(self, a: Expr, b: Expr, proof: Expr) -> int:
        new: list[Proved] = []
        lhs, rhs = self.reader.linear(a, new), self.reader.linear(b, new)
        self._note(new)
        return self._given(lhs, rhs, proof, is_equality=True)

    def _inequality(self, a: Expr, b: Expr, proof: Expr) -> int:
        new: list[Proved] = []
        rhs, lhs = self.reader.linear(b, new), self.reader.linear(a, new)
        self._note(new)
        return self._given(lhs, rhs, proof, is_equality=False)

    def _note(self, new: list[Proved]) -> None:
        self.pending = [each for each in new if each[0] not in self.processed] + self.pending

    # -- propositions ---------------------------------------------------------------------------

    def add(self, proof: Expr, statement: Expr) -> int:
        """Add what a proof says; return how many facts of use that are."""
        if not self.problem.possible:
            return 0
        meta = self.reader.meta
        p = meta.instantiate_mvars(meta.whnf_r(statement))
        if isinstance(p, Pi):
            if p.body.has_loose_bvars or not (meta.is_prop(p.type) and meta.is_prop(p.body)):
                return 0
            return self._lemma("not_or_of_imp", p.type, p.body, proof)
        # A type may say how a parameter is passed.
        name, args = p.head_name, tuple(_plain(arg) for arg in p.app_args)
        if name in ("Eq", "LE.le", "LT.lt", "GT.gt", "GE.ge", "Ne") and len(args) in (3, 4):
            return self._relation(name, args, proof)
        if name == "Not" and len(args) == 1:
            return self._negated(args[0], proof)
        if name == "And" and len(args) == 2:
            left = self.add(Const("And.left")(*args, proof), args[0])
            return left + self.add(Const("And.right")(*args, proof), args[1])
        if name == "Or" and len(args) == 2:
            if not self.reader.option("splitDisjunctions"):
                return 0
            if all(each[0] != proof for each in self.disjunctions):
                self.disjunctions.insert(0, (proof, p))
            return 1
        if name == "Iff" and len(args) == 2:
            return self._lemma("and_or_not_and_not_of_iff", *args, proof)
        if name == "Dvd.dvd" and len(args) == 4 and args[0].cname in ("Nat", "Int"):
            return self._lemma(f"{args[0].cname}.emod_eq_zero_of_dvd", *args[2:], proof)
        if name == "Exists" and len(args) == 2:
            return self._witness(p, proof)
        if name == "Subtype" and len(args) == 2:
            return 0
        if name == "Prod.Lex":
            return self._lexicographic(proof, negated=False)
        return 0

    def _lemma(self, name: str, *args: Expr) -> int:
        """Add what a lemma concludes."""
        meta = self.reader.meta
        name = _OMEGA + name
        if not meta.env.contains(name):
            return 0
        proof = meta.const_with_fresh_levels(name)(*args)
        return self.add(proof, meta.infer_type(proof))

    def _witness(self, p: Expr, proof: Expr) -> int:
        meta = self.reader.meta
        if not meta.env.contains("Classical.choose_spec"):
            return 0
        level = meta.get_level(p.app_args[0])
        spec = Const("Classical.choose_spec", [level])(*p.app_args, proof)
        return self.add(spec, meta.head_beta(meta.infer_type(spec)))

    def _lexicographic(self, proof: Expr, *, negated: bool) -> int:
        meta = self.reader.meta
        name = _OMEGA + ("Prod.of_not_lex" if negated else "Prod.of_lex")
        if not meta.env.contains(name):
            return 0
        new = meta.mk_app_m(name, [proof])
        return self.add(new, meta.infer_type(new))

    def _relation(self, name: str, args: tuple[Expr, ...], proof: Expr) -> int:
        ty = args[0].head_name
        if ty not in _TYPES:
            return 0
        a, b = args[-2:]
        if name in ("GT.gt", "GE.ge"):
            name, a, b = ("LT.lt" if name == "GT.gt" else "LE.le"), b, a
        if ty == "Fin":
            return self._fin_relation(name, args[0].app_args[0], a, b, proof)
        if name == "Ne":
            return self._lemma(f"{ty}.lt_or_gt_of_ne", a, b, proof)
        if ty == "Int":
            if name == "Eq":
                return self._equality(a, b, proof)
            if name == "LT.lt":
                return self._inequality(binary("HAdd.hAdd", a, mk_int(1)), b, proof)
            return self._inequality(a, b, proof)
        ring = "Lean.Omega.Ring."
        if name == "Eq":
            meta_proof = Const(_OMEGA + "Int.ofNat_congr")(a, b, proof)
            return self._equality(cast(a), cast(b), meta_proof)
        if name == "LE.le":
            return self._inequality(cast(a), cast(b), Const(ring + "ofNat_le")(a, b, proof))
        succ = Const("Nat.succ")(a)
        new = Const(ring + "ofNat_le")(succ, b, proof)
        return self._inequality(binary("HAdd.hAdd", cast(a), mk_int(1)), cast(b), new)

    def _fin_relation(self, name: str, bound: Expr, a: Expr, b: Expr, proof: Expr) -> int:
        value = Const("Fin.val")
        x, y = value(bound, a), value(bound, b)
        nat = Const("Nat")
        if name == "Eq":
            if not self.reader.meta.env.contains(_OMEGA + "Fin.val_congr"):
                return 0
            new = Const(_OMEGA + "Fin.val_congr")(bound, a, b, proof)
            return self._relation("Eq", (nat, x, y), new)
        if name == "Ne":
            return 0
        return self._relation(name, (nat, Const("instLENat"), x, y), proof)

    def _negated(self, p: Expr, proof: Expr) -> int:
        meta = self.reader.meta
        p = meta.instantiate_mvars(meta.whnf_r(p))
        if isinstance(p, Pi):
            if p.body.has_loose_bvars or not (meta.is_prop(p.type) and meta.is_prop(p.body)):
                return 0
            return self._lemma("and_not_of_not_imp", p.type, p.body, proof)
        name, args = p.head_name, tuple(_plain(arg) for arg in p.app_args)
        ty = args[0].head_name if args else None
        if name in ("LT.lt", "LE.le", "GT.gt", "GE.ge") and len(args) == 4 and ty in _TYPES:
            a, b = args[2:] if name in ("LT.lt", "LE.le") else (args[3], args[2])
            lemma = "le_of_not_lt" if name in ("LT.lt", "GT.gt") else "lt_of_not_le"
            return self._lemma(
                f"{ty}.{lemma}", *(args[0].app_args if ty == "Fin" else ()), a, b, proof
            )
        if name == "Eq" and len(args) == 3:
            if ty == "Fin":
                return self._lemma("Fin.lt_or_gt_of_ne", args[0].app_args[0], *args[1:], proof)
            if ty in _TYPES:
                return self._lemma(f"{ty}.lt_or_gt_of_ne", *args[1:], proof)
        if name == "Dvd.dvd" and len(args) == 4 and ty in ("Nat", "Int"):
            return self._lemma(f"{ty}.emod_pos_of_not_dvd", *args[2:], proof)
        if name == "Prod.Lex":
            return self._lexicographic(proof, negated=True)
        lemma = {
            ("Not", 1): "of_not_not",
            ("And", 2): "or_not_not_of_not_and",
            ("Or", 2): "and_not_not_of_not_or",
            ("Iff", 2): "and_not_or_not_and_of_not_iff",
        }.get((name or "", len(args)), "")
        return self._lemma(lemma, *args, proof) if lemma else 0
