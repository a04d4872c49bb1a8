"""Matches whose alternatives overlap, rewritten by the equations of their matchers.

What it does: finds the equations of a matcher, `match 0 with | 0 => a | _ => b = a` and
`(n = 0 → False) → match n with | 0 => a | _ => b = b`; proves what they assume: by a hypothesis, or
because the patterns before the chosen one do not fit what is matched.
Where to read next: `engine.py`; `elab/match_eqns.py`, which makes the equations.
Counterpart in Lean: `simpMatchCore`, `dischargeEqnThm?` in `Lean.Meta.Tactic.Simp.Rewrite`.
"""

from __future__ import annotations

from gnomon import Expr, Level, MVar, Pi
from gnomon.elab.core import Core
from gnomon.elab.match_eqns import add_equations
from gnomon.elab.recursion.by_cases import NotProved
from gnomon.meta import Meta, MetaError
from gnomon.tactics.basic.cases import unify_eqs
from gnomon.tactics.basic.failure import TacticFailure
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.simp.theorems import SimpTheorem


class MatchEquations:
    """The equations of matchers, as one run of the simplifier needs them."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._known: dict[str, tuple[SimpTheorem, ...]] = {}

    def of(self, matcher: str) -> tuple[SimpTheorem, ...]:
        """Return the equations of a matcher, in order; none if they cannot be proved."""
        known = self._known.get(matcher)
        if known is None:
            known = self._known[matcher] = self._rules(matcher)
        return known

    def _rules(self, matcher: str) -> tuple[SimpTheorem, ...]:
        core = self._core
        try:
            add_equations(core, matcher)
        except (MetaError, NotProved, TacticFailure):
            return ()
        env = core.env
        params = tuple(map(str, env.level_params(matcher)))
        rules: list[SimpTheorem] = []
        while env.contains(name := f"{matcher}.eq_{len(rules) + 1}"):
            proof = core.meta.const(name, [Level.param(param) for param in params])
            rules.append(
                SimpTheorem(name, proof, level_params=params, rfl=env.has_tag("defeq", name))
            )
        return tuple(rules)


def prove_overlap(meta: Meta, prop: Expr) -> Expr | None:
    """Prove that no pattern before fits: by a hypothesis that says so, or by constructors."""
    for local in reversed(meta.lctx.decls()):
        if local.kind == "default" and meta.is_def_eq_guarded(local.type, prop):
            return local.fvar
    state = meta.save()
    try:
        goal = meta.mk_mvar(prop, "syntheticOpaque")
        if _is_refuted(meta, goal, prop):
            return meta.instantiate_mvars(goal)
    except (MetaError, TacticFailure):
        pass
    meta.restore(state)
    return None


def _is_refuted(meta: Meta, goal: MVar, prop: Expr) -> bool:
    """Solve the equations that are assumed; return whether they contradict each other."""
    variables = equations = 0
    while isinstance(prop, Pi):
        if prop.type.is_app_of("Eq", 3) or prop.type.is_app_of("HEq", 4):
            equations += 1
        elif equations:
            return False
        else:
            variables += 1
        prop = prop.body
    _, inside = intro_n(meta, goal, variables)
    return unify_eqs(meta, inside, equations, {}) is None


__all__ = ["MatchEquations", "prove_overlap"]
