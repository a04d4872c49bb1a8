"""The proof of a contradiction: a derivation that the kernel evaluates.

What it does: follows justifications back to what was given; each bound is a sum of multiples of
given inequalities and of sums that were divided by a common factor. New variables of equations are
sums of multiples of others, so that they need no mention.
What it assumes: `Lean.Omega.false_of_refutes`.
Counterpart in Lean: `Lean.Elab.Tactic.Omega.Justification.proof`.
"""

from __future__ import annotations

from typing import TypeAlias

from gnomon import Const, Expr, NatLit
from gnomon.records import dataclass, field
from gnomon.tactics.omega.facts import Assumption, Facts
from gnomon.tactics.omega.ground import mk_int_value
from gnomon.tactics.omega.linear import TermTree
from gnomon.tactics.omega.problem import Combined, Fact, Given, Met, Reduced, Tidied

Sum: TypeAlias = "dict[int, int]"
"""A sum of multiples of rows, by their numbers."""

_OMEGA = "Lean.Omega."


@dataclass(frozen=True, slots=True)
class _Inequality:
    """`lhs ≤ rhs`"""

    lhs: TermTree
    rhs: TermTree
    proof: Expr


@dataclass(slots=True)
class _Derivation:
    """Inequalities that are used, and sums that are divided.

    A row is a number: an inequality if it is even, a step if it is odd.
    """

    facts: Facts
    inequalities: list[_Inequality] = field(default_factory=list)
    steps: list[tuple[Sum, int]] = field(default_factory=list)
    of_assumption: dict[tuple[int, bool], int] = field(default_factory=dict)
    of_equation: dict[tuple[int, bool], int] = field(default_factory=dict)
    bounds: dict[tuple[int, bool], Sum] = field(default_factory=dict)

    def bound(self, fact: Fact, *, upper: bool) -> Sum:
        """Return the sum that the lower or upper bound of a fact is."""
        key = (id(fact), upper)
        known = self.bounds.get(key)
        if known is None:
            known = self.bounds[key] = self._bound(fact, upper)
        return known

    def _bound(self, fact: Fact, upper: bool) -> Sum:
        why = fact.why
        if isinstance(why, Given):
            return self._given(why.number, upper)
        if isinstance(why, Reduced):
            return self.bound(why.of, upper=upper)
        if isinstance(why, Tidied):
            inner = self.bound(why.of, upper=upper != why.negated)
            if why.factor <= 1:
                return inner
            self.steps.append((inner, why.factor))
            return {2 * len(self.steps) - 1: 1}
        if isinstance(why, Met):
            return self.bound(self._stronger(why, upper), upper=upper)
        assert isinstance(why, Combined), "there are no other justifications"
        result: Sum = {}
        for k, of in ((why.a, why.left), (why.b, why.right)):
            if k:
                _add(result, self.bound(of, upper=upper != (k < 0)), abs(k))
        return result

    @staticmethod
    def _stronger(why: Met, upper: bool) -> Fact:
        left, right = why.left.bounds, why.right.bounds
        a, b = (left.upper, right.upper) if upper else (left.lower, right.lower)
        if a is None:
            return why.right
        if b is None:
            return why.left
        return why.left if (a <= b if upper else a >= b) else why.right

    def _given(self, number: int, upper: bool) -> Sum:
        given = self.facts.assumptions[number]
        row = self.of_assumption.get((number, upper))
        if row is None:
            row = self.of_assumption[number, upper] = self._assume(given, upper)
        result: Sum = {row: 1}
        # A lower bound of an equation is of `lhs - rhs`, one of an inequality of `rhs - lhs`.
        flip = given.is_equality == upper
        signs = ((given.rhs, 1), (given.lhs, -1)) if flip else ((given.lhs, 1), (given.rhs, -1))
        if not given.is_equality:
            signs = ((given.rhs, 1), (given.lhs, -1))
        uses: Sum = {}
        for linear, sign in signs:
            for equation, count in linear.uses.items():
                uses[equation] = uses.get(equation, 0) + sign * count
        for equation, count in uses.items():
            if count:
                _add(result, {self._equation(equation, count > 0): 1}, abs(count))
        return result

    def _assume(self, given: Assumption, upper: bool) -> int:
        if not given.is_equality:
            return self._new(given.lhs.tree, given.rhs.tree, given.proof)
        return self._half(given.lhs.tree, given.rhs.tree, given.proof, below=upper)

    def _half(self, a: TermTree, b: TermTree, proof: Expr, *, below: bool) -> int:
        """Add `a ≤ b` or `b ≤ a`, given `a = b`."""
        # The sides of the equation are found by the kernel, which knows what trees stand for.
        lemma = _OMEGA + "Ring." + ("le_of_eq" if below else "le_of_eq_symm")
        statement = self.facts.reader.meta.infer_type(proof)
        statement = self.facts.reader.meta.whnf_r(statement)
        sides = statement.app_args[1:]
        new = Const(lemma)(*sides, proof)
        return self._new(a, b, new) if below else self._new(b, a, new)

    def _equation(self, number: int, positive: bool) -> int:
        """Return the row `0 ≤ value - slot`, for slots that occur positively, or its opposite."""
        row = self.of_equation.get((number, positive))
        if row is None:
            equation = self.facts.reader.equations[number]
            slot = TermTree("var", (equation.slot,))
            row = self._half(slot, equation.value.tree, equation.proof, below=positive)
            self.of_equation[number, positive] = row
        return row

    def _new(self, lhs: TermTree, rhs: TermTree, proof: Expr) -> int:
        self.inequalities.append(_Inequality(lhs, rhs, proof))
        return 2 * (len(self.inequalities) - 1)

    def position(self, row: int, steps_before: int) -> int:
        """Return where a row is after some steps: the newest comes first."""
        if row % 2:
            return steps_before - 1 - row // 2
        return steps_before + row // 2


def _add(result: Sum, other: Sum, k: int) -> None:
    for row, count in other.items():
        result[row] = result.get(row, 0) + k * count


def proof_of_false(facts: Facts) -> Expr:
    """Return the proof that the contradiction of a problem is."""
    fact = facts.problem.contradiction
    assert fact is not None, "there is a contradiction"
    derivation = _Derivation(facts)
    last: Sum = {}
    if isinstance(fact.why, Tidied) and fact.why.factor == 0:
        inner = fact.why.of
        low = inner.bounds.lower
        upper = low is None or low <= 0
        _add(last, derivation.bound(inner, upper=upper), 1)
    else:
        _add(last, derivation.bound(fact, upper=False), 1)
        _add(last, derivation.bound(fact, upper=True), 1)
    derivation.steps.append((last, 1))
    return _Writer(derivation).proof()


@dataclass(slots=True)
class _Writer:
    """Writes a derivation as a term."""

    derivation: _Derivation
    slots: dict[int, int] = field(default_factory=dict)
    memo: dict[TermTree, Expr] = field(default_factory=dict)

    def proof(self) -> Expr:
        """Return the proof of `False`."""
        of = self.derivation
        lists: list[tuple[Expr, Expr]] = []
        for each in of.inequalities:
            lists.append((self.term(each.lhs), self.term(each.rhs)))
        context = self._context()
        inequality = Const(_OMEGA + "Inequality")
        tail = Const("List.nil", [0])(inequality)
        hold = Const(_OMEGA + "Inequality.AllHold.nil")(context)
        mk = Const(_OMEGA + "Inequality.mk")
        cons = Const("List.cons", [0])
        hold_cons = Const(_OMEGA + "Inequality.AllHold.cons")
        for (lhs, rhs), each in zip(reversed(lists), reversed(of.inequalities), strict=True):
            hold = hold_cons(context, lhs, rhs, tail, each.proof, hold)
            tail = cons(inequality, mk(lhs, rhs), tail)
        refl = Const("Eq.refl", [1])(Const("Bool"), Const("Bool.true"))
        lemma = Const(_OMEGA + "false_of_refutes")
        return lemma(context, tail, self._steps(), refl, hold)

    def term(self, tree: TermTree) -> Expr:
        """Return a tree as `Lean.Omega.Term`."""
        known = self.memo.get(tree)
        if known is not None:
            return known
        args: list[Expr] = []
        for arg in tree.args:
            if isinstance(arg, TermTree):
                args.append(self.term(arg))
            elif tree.ctor == "var":
                args.append(NatLit(self.slots.setdefault(arg, len(self.slots))))
            else:
                args.append(mk_int_value(arg))
        result = Const(f"{_OMEGA}Term.{tree.ctor}")(*args)
        self.memo[tree] = result
        return result

    def _context(self) -> Expr:
        slots = self.derivation.facts.reader.slots
        int_type = Const("Int")
        result: Expr = Const("List.nil", [0])(int_type)
        for slot in reversed(self.slots):
            result = Const("List.cons", [0])(int_type, slots[slot], result)
        return result

    def _steps(self) -> Expr:
        step = Const(_OMEGA + "Row.Step")
        nat = Const("Nat")
        pair = Const("Prod", [0, 0])(nat, nat)
        mk_pair, cons = Const("Prod.mk", [0, 0]), Const("List.cons", [0])
        result: Expr = Const("List.nil", [0])(step)
        steps = self.derivation.steps
        for number in range(len(steps) - 1, -1, -1):
            parts, factor = steps[number]
            terms: Expr = Const("List.nil", [0])(pair)
            for row, count in reversed(parts.items()):
                position = self.derivation.position(row, number)
                terms = cons(pair, mk_pair(nat, nat, NatLit(count), NatLit(position)), terms)
            mk = Const(_OMEGA + "Row.Step.mk")
            result = cons(step, mk(terms, NatLit(factor)), result)
        return result
