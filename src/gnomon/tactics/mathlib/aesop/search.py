"""The search of `aesop`.

What it does: a goal is normalised; safe rules are applied for good; unsafe ones are tried, the
likeliest first, as long as the product of probabilities is not below a bound, which is lowered until
nothing was left out.
Counterpart in Lean: `Aesop.Search.Main`.
"""

from __future__ import annotations

from typing import Final

from gnomon import MVar
from gnomon.elab.message_data import MessageData, goal, indented, msg
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax
from gnomon.tactics.framework import TacticElab, TacticState
from gnomon.tactics.mathlib.aesop.normal import Normalizer
from gnomon.tactics.mathlib.aesop.rules import Rule, all_rules, clause_rules
from gnomon.tactics.mathlib.aesop.steps import (
    SAFE,
    Candidate,
    attempt,
    builtin_unsafe,
    steps_of,
)

MAX_DEPTH: Final = 30
MAX_APPLICATIONS: Final = 200
_BOUNDS: Final = (0.4, 0.1, 0.02, 0.002, 1e-5, 1e-9)

EXHAUSTED: Final = "failed to prove the goal after exhaustive search."


@dataclass(slots=True)
class Search:
    """A run: its rules, and how much was done."""

    tac: TacticElab
    normalizer: Normalizer
    safe: list[Candidate] = field(default_factory=list)
    unsafe: list[Candidate] = field(default_factory=list)
    applications: int = 0
    bound: float = 1.0
    cut: bool = False

    # -- proving -------------------------------------------------------------------------------

    def prove(self, goals: list[MVar], probability: float, depth: int) -> bool:
        """Prove all goals; those that another one decides come last."""
        meta = self.tac.meta
        for each in sorted(goals, key=self._is_data):
            if meta.is_assigned_or_delayed(each):
                continue
            if not self._prove(each, probability, depth):
                return False
        return True

    def _is_data(self, goal: MVar) -> bool:
        meta = self.tac.meta
        with meta.with_mvar_lctx(goal):
            return not meta.is_prop(meta.instantiate_mvars(meta.mvar_decl(goal).type))

    def _prove(self, goal: MVar, probability: float, depth: int) -> bool:
        meta = self.tac.meta
        meta.check_limits()
        if depth > MAX_DEPTH or self.applications > MAX_APPLICATIONS:
            self.cut = True
            return False
        new = self.normalized(goal)
        if new is None:
            return True
        left = self.safely(new)
        if left is not None:
            return self.prove(left, probability, depth + 1)
        candidates = [*self.unsafe, *builtin_unsafe(self.tac, new)]
        for candidate in sorted(candidates, key=lambda each: -each.weight):
            chance = probability * candidate.weight / 100
            if chance < self.bound:
                self.cut = True
                continue
            state = self.tac.save()
            goals = attempt(self.tac, new, candidate.run)
            if goals is None:
                continue
            self.applications += 1
            if self.prove(goals, chance, depth + 1):
                return True
            self.tac.restore(state)
        return False

    def normalized(self, goal: MVar) -> MVar | None:
        """Return a goal in normal form; `None` if that closes it."""
        state = self.tac.save()
        try:
            return self.normalizer.normal(goal)
        except MetaError as error:
            self.tac.restore_quietly(state, self.tac.core.wrap(error))
            return goal

    def safely(self, goal: MVar) -> list[MVar] | None:
        """Apply the first safe rule that applies; `None` if there is none."""
        for candidate in self.safe:
            goals = attempt(self.tac, goal, candidate.run)
            if goals is not None:
                self.applications += 1
                return goals
        return None

    # -- what is left --------------------------------------------------------------------------

    def safe_prefix(self, goal: MVar, depth: int = 0) -> list[MVar]:
        """Return the goals after all safe rules."""
        new = self.normalized(goal)
        if new is None:
            return []
        left = self.safely(new) if depth < MAX_DEPTH else None
        if left is None:
            return [new]
        return [one for each in left for one in self.safe_prefix(each, depth + 1)]


def _search(tac: TacticElab, rules: list[Rule]) -> Search:
    normalizer = Normalizer(tac, rules)
    normalizer.prepare()
    safe = [*SAFE]
    unsafe: list[Candidate] = []
    for rule in rules:
        if rule.phase == "safe":
            safe += steps_of(tac, rule)
        elif rule.phase == "unsafe":
            unsafe += steps_of(tac, rule)
    safe.sort(key=lambda each: each.weight)
    return Search(tac, normalizer, safe, unsafe)


def _proved(search: Search, main: MVar, state: TacticState) -> bool:
    """Search with lower and lower bounds."""
    for bound in _BOUNDS:
        search.bound, search.cut, search.applications = bound, False, 0
        if search.prove([main], 1.0, 0):
            return True
        search.tac.restore(state)
        if not search.cut:
            return False
    return False


def aesop(tac: TacticElab, stx: Syntax) -> None:
    """`aesop (add safe apply f)`"""
    meta = tac.meta
    clauses = list(stx[1].args)
    with tac.in_main() as main:
        added, erased = clause_rules(tac.core, meta, clauses)
        rules = [rule for rule in all_rules(tac.core.env) if rule.name not in erased]
        search = _search(tac, [*rules, *added])
        others = [each for each in tac.goals if each is not main]
        state = tac.save()
        if _proved(search, main, state):
            tac.goals = others
            return
        search.applications = 0
        left = search.safe_prefix(main)
        if left == [main]:
            tac.throw("tactic 'aesop' failed, made no progress", _initial(main))
        if _is_terminal(clauses):
            tac.restore(state)
            tac.throw(f"tactic 'aesop' failed, {EXHAUSTED}", _initial(main))
        tac.core.log_warning(f"aesop: {EXHAUSTED}")
        tac.goals = [*left, *others]


def _initial(main: MVar) -> MessageData:
    return msg("\nInitial goal:", indented(goal(main)))


def _is_terminal(clauses: list[Syntax]) -> bool:
    """Return whether the options ask for a proof or nothing."""
    words = [
        leaf.val.strip() if leaf.is_atom else leaf.id
        for clause in clauses
        for leaf in clause.walk()
        if not leaf.args and not leaf.is_missing
    ]
    return "terminal" in words and "true" in words


__all__ = ["aesop"]
