"""`tauto`: propositional logic, with case distinctions on any proposition.

What it does: refutes the hypotheses and the negation of the goal. What is known is taken apart; what
is known of parts decides the whole; where nothing follows, cases of a proposition are distinguished.
Counterpart in Lean: `Mathlib.Tactic.Tauto`.
"""

from __future__ import annotations

from gnomon import Const, Expr, Pi
from gnomon.meta import Meta
from gnomon.records import dataclass, field
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.omega.tactic import local_facts

_FALSE = Const("False")
MAX_BRANCHES = 5000
"""How many cases are distinguished."""


class _Unprovable(Exception):
    """There is a case without contradiction."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Whether a proposition holds, and the proof of it, or of its negation."""

    holds: bool
    proof: Expr


@dataclass(slots=True)
class _Budget:
    branches: int = 0


@dataclass(slots=True)
class _Case:
    """What is known: propositions that hold and that do not, and those to distinguish cases of."""

    meta: Meta
    budget: _Budget
    known: dict[Expr, _Verdict] = field(default_factory=dict)
    open: list[tuple[Expr, Expr]] = field(default_factory=list)
    pending: list[tuple[Expr, Expr]] = field(default_factory=list)

    def copy(self) -> _Case:
        return _Case(self.meta, self.budget, dict(self.known), list(self.open), list(self.pending))

    # -- terms ---------------------------------------------------------------------------------

    def _fun(self, prop: Expr, body: Expr | None = None) -> Expr:
        """Return `fun _ : prop => body`."""
        with self.meta.scope():
            h = self.meta.push_local("h", prop, instance=False)
            assert body is not None, "there is a body"
            return self.meta.mk_lambda([h], body)

    def _not(self, prop: Expr) -> Expr:
        return Const("Not")(prop)

    def shape(self, prop: Expr) -> Expr:
        """Return a proposition with its connective at the head."""
        prop = self.meta.whnf_r(self.meta.instantiate_mvars(prop))
        is_arrow = isinstance(prop, Pi) and not prop.body.has_loose_bvars
        if isinstance(prop, Pi) and is_arrow and self.meta.whnf_r(prop.body).cname == "False":
            return self._not(prop.type)
        return prop

    def is_implication(self, prop: Expr) -> bool:
        """Return whether a proposition is an implication."""
        return (
            isinstance(prop, Pi) and not prop.body.has_loose_bvars and self.meta.is_prop(prop.type)
        )

    # -- what is known -------------------------------------------------------------------------

    def verdict(self, prop: Expr) -> _Verdict | None:
        """Return whether a proposition holds, if that follows from what is known of its parts."""
        prop = self.shape(prop)
        found = self.known.get(prop)
        if found is not None:
            return found
        name = prop.cname
        if name == "True":
            return _Verdict(True, Const("True.intro"))
        if name == "False":
            return _Verdict(False, Const("not_false"))
        if prop.is_app_of("Not", 1):
            return self._of_not(prop.app_args[0])
        if prop.is_app_of("And", 2):
            return self._of_and(*prop.app_args)
        if prop.is_app_of("Or", 2):
            return self._of_or(*prop.app_args)
        if prop.is_app_of("Iff", 2):
            return self._of_iff(*prop.app_args)
        if isinstance(prop, Pi) and self.is_implication(prop):
            return self._of_implication(prop, prop.type, prop.body)
        return self._of_atom(prop)

    def _of_not(self, a: Expr) -> _Verdict | None:
        inner = self.verdict(a)
        if inner is None:
            return None
        if not inner.holds:
            return _Verdict(True, inner.proof)
        return _Verdict(False, Const("not_not_intro")(a, inner.proof))

    def _of_and(self, a: Expr, b: Expr) -> _Verdict | None:
        left = self.verdict(a)
        if left is not None and not left.holds:
            return _Verdict(False, self._contra(self._and(a, b), Const("And.left")(a, b), left))
        right = self.verdict(b)
        if right is not None and not right.holds:
            return _Verdict(False, self._contra(self._and(a, b), Const("And.right")(a, b), right))
        if left is None or right is None:
            return None
        return _Verdict(True, Const("And.intro")(a, b, left.proof, right.proof))

    def _and(self, a: Expr, b: Expr) -> Expr:
        return Const("And")(a, b)

    def _contra(self, whole: Expr, part: Expr, refuted: _Verdict) -> Expr:
        """Return the refutation of the whole, a part of which is refuted."""
        with self.meta.scope():
            h = self.meta.push_local("h", whole, instance=False)
            return self.meta.mk_lambda([h], refuted.proof(part(h)))

    def _of_or(self, a: Expr, b: Expr) -> _Verdict | None:
        left = self.verdict(a)
        if left is not None and left.holds:
            return _Verdict(True, Const("Or.inl")(a, b, left.proof))
        right = self.verdict(b)
        if right is not None and right.holds:
            return _Verdict(True, Const("Or.inr")(a, b, right.proof))
        if left is None or right is None:
            return None
        with self.meta.scope():
            h = self.meta.push_local("h", Const("Or")(a, b), instance=False)
            body = Const("Or.elim")(a, b, _FALSE, h, left.proof, right.proof)
            return _Verdict(False, self.meta.mk_lambda([h], body))

    def _of_iff(self, a: Expr, b: Expr) -> _Verdict | None:
        left, right = self.verdict(a), self.verdict(b)
        if left is None or right is None:
            return None
        if left.holds and right.holds:
            there, back = self._fun(a, right.proof), self._fun(b, left.proof)
            return _Verdict(True, Const("Iff.intro")(a, b, there, back))
        if not left.holds and not right.holds:
            there = self._from_absurd(a, b, left)
            back = self._from_absurd(b, a, right)
            return _Verdict(True, Const("Iff.intro")(a, b, there, back))
        with self.meta.scope():
            h = self.meta.push_local("h", Const("Iff")(a, b), instance=False)
            if left.holds:
                body = right.proof(Const("Iff.mp")(a, b, h, left.proof))
            else:
                body = left.proof(Const("Iff.mpr")(a, b, h, right.proof))
            return _Verdict(False, self.meta.mk_lambda([h], body))

    def _from_absurd(self, a: Expr, b: Expr, refuted: _Verdict) -> Expr:
        """Return `a → b`, `a` being refuted."""
        with self.meta.scope():
            h = self.meta.push_local("h", a, instance=False)
            body = Const("False.elim", [0])(b, refuted.proof(h))
            return self.meta.mk_lambda([h], body)

    def _of_implication(self, whole: Expr, a: Expr, b: Expr) -> _Verdict | None:
        left = self.verdict(a)
        if left is not None and not left.holds:
            return _Verdict(True, self._from_absurd(a, b, left))
        right = self.verdict(b)
        if right is None:
            return None
        if right.holds:
            return _Verdict(True, self._fun(a, right.proof))
        if left is None:
            return None
        with self.meta.scope():
            h = self.meta.push_local("h", whole, instance=False)
            body = right.proof(h(left.proof))
            return _Verdict(False, self.meta.mk_lambda([h], body))

    def _of_atom(self, prop: Expr) -> _Verdict | None:
        meta = self.meta
        if prop.is_app_of("Eq", 3):
            alpha, a, b = prop.app_args
            with meta.transparency("reducible"):
                if meta.is_def_eq(a, b):
                    return _Verdict(True, meta.mk_app_m("Eq.refl", [a]))
            head = prop.app_fn
            swapped = self.known.get(head(alpha, b, a))
            if swapped is not None:
                name = "Eq.symm" if swapped.holds else "Ne.symm"
                return _Verdict(swapped.holds, meta.mk_app_m(name, [swapped.proof]))
        for other, verdict in self.known.items():
            if other.head_name == prop.head_name and other.num_args == prop.num_args:
                with meta.transparency("reducible"):
                    if meta.is_def_eq(other, prop):
                        return verdict
        return None

    # -- adding facts --------------------------------------------------------------------------

    def settle(self) -> Expr | None:
        """Add all that is pending; return a proof of `False`, if there is one."""
        while True:
            while self.pending:
                proof, prop = self.pending.pop()
                found = self._add(proof, self.shape(prop))
                if found is not None:
                    return found
            if not self._propagate():
                return None

    def _add(self, proof: Expr, prop: Expr) -> Expr | None:
        """Add a fact; return a proof of `False` if it is refuted."""
        if prop.cname == "False":
            return proof
        negated = prop.is_app_of("Not", 1)
        inner = self.shape(prop.app_args[0]) if negated else prop
        seen = self.verdict(inner)
        if seen is not None:
            if seen.holds == (not negated):
                if inner in self.known or not self._is_compound(inner):
                    return None
            else:
                return proof(seen.proof) if negated else seen.proof(proof)
        self.known[inner] = _Verdict(not negated, proof)
        if negated:
            self._refuted(proof, inner)
        else:
            return self._proved(proof, inner)
        return None

    def _is_compound(self, prop: Expr) -> bool:
        return prop.head_name in ("And", "Or", "Iff", "Not", "Exists") or isinstance(prop, Pi)

    def _proved(self, proof: Expr, prop: Expr) -> Expr | None:
        if prop.is_app_of("And", 2):
            a, b = prop.app_args
            self.pending += [(Const("And.right")(a, b, proof), b)]
            self.pending += [(Const("And.left")(a, b, proof), a)]
        elif prop.is_app_of("Iff", 2):
            a, b = prop.app_args
            self.pending += [
                (Const("Iff.mpr")(a, b, proof), Pi("a", b, a)),
                (Const("Iff.mp")(a, b, proof), Pi("a", a, b)),
            ]
        elif prop.is_app_of("Or", 2) or self.is_implication(prop):
            self.open.append((proof, prop))
        elif prop.is_app_of("Exists", 2):
            return self._exists(proof, prop)
        return None

    def _exists(self, proof: Expr, prop: Expr) -> Expr | None:
        """Give what exists a name, and go on: the rest of the proof is inside."""
        meta = self.meta
        alpha, motive = prop.app_args
        with meta.scope():
            x = meta.push_local("x", alpha, instance=False)
            statement = meta.head_beta(motive(x))
            h = meta.push_local("h", statement, instance=False)
            self.pending.append((h, statement))
            inner = meta.mk_lambda([x, h], self.refute())
        head = prop.app_fn
        assert isinstance(head, Const), "the head of an existential"
        return Const("Exists.elim", head.levels)(alpha, motive, _FALSE, proof, inner)

    def _refuted(self, proof: Expr, prop: Expr) -> None:
        """Take the negation of a proposition apart."""
        if prop.is_app_of("Not", 1):
            a = prop.app_args[0]
            self.pending.append((Const("Classical.byContradiction")(a, proof), a))
        elif prop.is_app_of("Or", 2):
            a, b = prop.app_args
            for part, name in ((b, "Or.inr"), (a, "Or.inl")):
                with self.meta.scope():
                    h = self.meta.push_local("h", part, instance=False)
                    body = self.meta.mk_lambda([h], proof(Const(name)(a, b, h)))
                self.pending.append((body, self._not(part)))
        elif prop.is_app_of("And", 2):
            a, b = prop.app_args
            with self.meta.scope():
                h = self.meta.push_local("h", a, instance=False)
                g = self.meta.push_local("g", b, instance=False)
                body = proof(Const("And.intro")(a, b, h, g))
                curried = self.meta.mk_lambda([h, g], body)
            self.open.append((curried, Pi("a", a, self._not(b))))
        elif isinstance(prop, Pi) and self.is_implication(prop):
            a, b = prop.type, prop.body
            with self.meta.scope():
                h = self.meta.push_local("h", b, instance=False)
                constant = self._fun(a, h)
                refutes = self.meta.mk_lambda([h], proof(constant))
            self.pending.append((refutes, self._not(b)))
            with self.meta.scope():
                h = self.meta.push_local("h", self._not(a), instance=False)
                absurd = self._from_absurd(a, b, _Verdict(False, h))
                twice = self.meta.mk_lambda([h], proof(absurd))
            self.pending.append((Const("Classical.byContradiction")(a, twice), a))
        elif prop.is_app_of("Iff", 2):
            self._refuted_iff(proof, *prop.app_args)

    def _refuted_iff(self, proof: Expr, a: Expr, b: Expr) -> None:
        """From `¬(a ↔ b)`: `a → ¬b`, and `¬a → b`."""
        meta = self.meta
        with meta.scope():
            h = meta.push_local("h", a, instance=False)
            g = meta.push_local("g", b, instance=False)
            iff = Const("Iff.intro")(a, b, self._fun(a, g), self._fun(b, h))
            first = meta.mk_lambda([h, g], proof(iff))
        self.open.append((first, Pi("a", a, self._not(b))))
        with meta.scope():
            h = meta.push_local("h", self._not(a), instance=False)
            g = meta.push_local("g", self._not(b), instance=False)
            there = self._from_absurd(a, b, _Verdict(False, h))
            back = self._from_absurd(b, a, _Verdict(False, g))
            inner = meta.mk_lambda([g], proof(Const("Iff.intro")(a, b, there, back)))
            second = meta.mk_lambda([h], Const("Classical.byContradiction")(b, inner))
        self.open.append((second, Pi("a", self._not(a), b)))

    def _propagate(self) -> bool:
        """Use what decides one side of a disjunction or an implication."""
        for index, (proof, prop) in enumerate(self.open):
            found = self._forced(proof, self.shape(prop))
            if found is not None:
                del self.open[index]
                self.pending += found
                return True
        return False

    def _forced(self, proof: Expr, prop: Expr) -> list[tuple[Expr, Expr]] | None:
        if prop.is_app_of("Or", 2):
            a, b = prop.app_args
            left, right = self.verdict(a), self.verdict(b)
            if (left is not None and left.holds) or (right is not None and right.holds):
                return []
            if left is not None:
                return [(Const("Or.resolve_left")(a, b, proof, left.proof), b)]
            if right is not None:
                return [(Const("Or.resolve_right")(a, b, proof, right.proof), a)]
            return None
        if prop.is_app_of("Not", 1):
            return [(proof, prop)]
        assert isinstance(prop, Pi), "what is open is a disjunction or an implication"
        a, b = prop.type, prop.body
        left = self.verdict(a)
        if left is not None:
            return [(proof(left.proof), b)] if left.holds else []
        right = self.verdict(b)
        if right is None:
            return None
        if right.holds:
            return []
        with self.meta.scope():
            h = self.meta.push_local("h", a, instance=False)
            refutes = self.meta.mk_lambda([h], right.proof(proof(h)))
        return [(refutes, self._not(a))]

    # -- cases ---------------------------------------------------------------------------------

    def refute(self) -> Expr:
        """Return a proof of `False`. Raises :class:`_Unprovable`."""
        self.meta.check_limits()
        found = self.settle()
        if found is not None:
            return found
        if not self.open:
            raise _Unprovable()
        self.budget.branches += 1
        if self.budget.branches > MAX_BRANCHES:
            raise _Unprovable()
        proof, prop = self.open.pop(0)
        prop = self.shape(prop)
        if prop.is_app_of("Or", 2):
            a, b = prop.app_args
            return Const("Or.elim")(a, b, _FALSE, proof, self._assuming(a), self._assuming(b))
        assert isinstance(prop, Pi), "what is open is a disjunction or an implication"
        self.open.insert(0, (proof, prop))
        a = prop.type
        em = Const("Classical.em")(a)
        no = self._not(a)
        return Const("Or.elim")(a, no, _FALSE, em, self._assuming(a), self._assuming(no))

    def _assuming(self, prop: Expr) -> Expr:
        """Return `fun h : prop => …`, which refutes the case."""
        with self.meta.scope():
            h = self.meta.push_local("h", prop, instance=False)
            case = self.copy()
            case.pending.append((h, prop))
            return self.meta.mk_lambda([h], case.refute())


def tauto(tac: TacticElab) -> None:
    """Close the main goal. Raises an error if it is no tautology."""
    meta = tac.meta
    goal = tac.main
    while True:
        with meta.with_mvar_lctx(goal):
            target = meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))
            if not (isinstance(target, Pi) or target.is_app_of("Not", 1)):
                break
            _, goal = intro_n(meta, goal, 1)
    with meta.with_mvar_lctx(goal):
        if not meta.is_prop(target):
            tac.throw("tauto failed to solve some goals.")
        facts = local_facts(meta)
        case = _Case(meta, _Budget())
        case.pending = list(reversed(facts))
        try:
            if target.cname == "False":
                proof = case.refute()
            else:
                negated = Const("Not")(target)
                with meta.scope():
                    h = meta.push_local("h", negated, instance=False)
                    case.pending.insert(0, (h, negated))
                    inner = meta.mk_lambda([h], case.refute())
                proof = Const("Classical.byContradiction")(target, inner)
        except _Unprovable:
            tac.throw("tauto failed to solve some goals.")
        meta.assign(goal, proof)
    tac.replace_main([])
