"""Normalisation of goals.

What it does: introduces hypotheses, takes products apart, substitutes, simplifies everything.
Where to read next: `search.py`.
Counterpart in Lean: `Aesop.Search.Expansion.Norm`, `Aesop.BuiltinRules`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gnomon import Expr, FVar, MVar, Pi
from gnomon.records import dataclass, field
from gnomon.tactics.basic.apply import apply
from gnomon.tactics.basic.cases import cases
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.basic.subst import match_eq, subst_core
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.mathlib.aesop.rules import Rule
from gnomon.tactics.simp.all import simp_all_goal
from gnomon.tactics.simp.engine import SimpConfig
from gnomon.tactics.simp.rules import SimpArgs
from gnomon.tactics.simp.theorems import (
    SimpTheorems,
    add_constant,
    add_definition,
    attribute_theorems,
)

_PRODUCTS: Final = ("And", "Prod", "PProd", "MProd", "Exists", "Subtype", "Sigma", "PSigma")


@dataclass(slots=True)
class Normalizer:
    """Normalises goals with the rules of a run."""

    tac: TacticElab
    rules: Sequence[Rule]
    sets: list[SimpTheorems] = field(default_factory=list)

    def prepare(self) -> None:
        """Collect the rules for the simplifier."""
        core, meta = self.tac.core, self.tac.meta
        own = SimpTheorems()
        for rule in self.rules:
            if rule.phase == "norm" and rule.builder == "simp":
                if meta.is_prop(meta.infer_type(meta.const_with_fresh_levels(rule.name))):
                    add_constant(meta, own, rule.name)
                else:
                    add_definition(core, own, rule.name)
            elif rule.builder == "unfold":
                add_definition(core, own, rule.name)
        self.sets = [attribute_theorems(core), own]

    def normal(self, goal: MVar) -> MVar | None:
        """Return a goal in normal form; `None` if that closes it."""
        for _ in range(100):
            step = self._step(goal)
            if step is None or step is goal:
                return step
            goal = step
        return goal

    def _step(self, goal: MVar) -> MVar | None:
        """Return what one rule makes of a goal: the same, if none applies."""
        meta = self.tac.meta
        with meta.with_mvar_lctx(goal):
            target = meta.whnf_r(meta.instantiate_mvars(meta.mvar_decl(goal).type))
            if isinstance(target, Pi) or target.is_app_of("Not", 1):
                return intro_n(meta, goal, 1, preserve_names=True)[1]
            for local in meta.lctx.decls():
                if local.kind != "default":
                    continue
                new = self._of_hypothesis(goal, local.fvar, local.type)
                if new is not None:
                    return new[0] if new else None
            return self._simplified(goal, target)

    def _of_hypothesis(self, goal: MVar, fvar: FVar, ty: Expr) -> list[MVar] | None:
        """Take a product apart, or substitute a variable."""
        meta = self.tac.meta
        ty = meta.whnf_r(meta.instantiate_mvars(ty))
        if ty.head_name in _PRODUCTS:
            try:
                return [each.goal for each in cases(meta, goal, fvar)]
            except TacticFailure:
                return None
        sides = match_eq(meta, ty)
        if sides is None:
            return None
        for symm, side in ((False, sides[2]), (True, sides[1])):
            if isinstance(side, FVar):
                state = self.tac.save()
                try:
                    return [subst_core(meta, goal, fvar, symm=symm)[1]]
                except TacticFailure:
                    self.tac.restore(state)
        return None

    def _simplified(self, goal: MVar, target: Expr) -> MVar | None:
        tac = self.tac
        if tac.meta.has_expr_mvar(target):
            return self._by_rules(goal)
        args = SimpArgs(self.sets, SimpConfig(fail_if_unchanged=False), False)
        saved, tac.goals = tac.goals, [goal]
        try:
            new, changed, _ = simp_all_goal(tac, args)
        finally:
            tac.goals = saved
        if new is None:
            return None
        return new if changed else self._by_rules(goal)

    def _by_rules(self, goal: MVar) -> MVar | None:
        """Apply the rules of normalisation that are none of the simplifier."""
        tac = self.tac
        for rule in self.rules:
            if rule.phase != "norm" or rule.builder not in ("apply", "constructors"):
                continue
            state = tac.save()
            try:
                goals = apply(tac.meta, goal, tac.meta.const_with_fresh_levels(rule.name))
            except TacticFailure:
                tac.restore(state)
                continue
            if len(goals) <= 1:
                return goals[0] if goals else None
            tac.restore(state)
        return goal
