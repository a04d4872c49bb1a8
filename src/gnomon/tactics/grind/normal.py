"""Propositions in normal form.

What it does: rewrites with a fixed set of lemmas: connectives, orders, Booleans, literals; linear
relations of natural numbers and integers are cancelled.
Counterpart in Lean: `Init.Grind.Norm`, `Lean.Meta.Tactic.Grind.SimpUtil`.
"""

from __future__ import annotations

from typing import Final

from gnomon import Expr
from gnomon.elab.core import Core
from gnomon.elab.terms import expand_subterms
from gnomon.meta import MetaError
from gnomon.records import dataclass, field
from gnomon.tactics.simp.engine import Result, SimpConfig, Simplifier, StepLimit
from gnomon.tactics.simp.theorems import SimpTheorems, add_constant


def _names(text: str, prefix: str = "") -> tuple[str, ...]:
    return tuple(prefix + name for name in text.split())


PRE: Final = (
    *_names("not_and not_or not_ite not_forall not_exists not_implies not_eq_prop", "Lean.Grind."),
    *_names("Nat.not_le_eq Nat.not_lt_eq Nat.not_ge_eq Int.not_le Int.not_lt"),
)
"""Lemmas that are used before subterms are looked at."""

POST: Final = (
    *_names(
        "not_not iff_eq eq_true_eq eq_false_eq not_true not_false true_imp_eq false_imp_eq "
        "imp_true_eq imp_false_eq imp_self_eq or_assoc ite_true_false ite_false_true forall_and "
        "forall_true forall_imp_eq_or exists_const exists_or exists_prop exists_and_left "
        "exists_and_right cond_eq_ite beq_eq_decide_eq bne_eq_decide_not_eq Nat.lt_eq "
        "Int.lt_eq Nat.pow_one zero_sub",
        "Lean.Grind.",
    ),
    *_names(
        "ne_eq eq_self heq_eq_eq and_true true_and and_false false_and and_assoc or_true true_or "
        "or_false false_or ite_true ite_false if_true if_false dite_eq_ite Bool.or_false "
        "Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true Bool.and_false Bool.and_true "
        "Bool.false_and Bool.true_and Bool.and_eq_true Bool.not_not Bool.not_true Bool.not_false "
        "beq_iff_eq beq_self_eq_true bne_iff_ne Bool.not_eq_true Bool.not_eq_false "
        "decide_eq_true_eq decide_not not_decide_eq_true decide_eq_false_iff_not "
        "Nat.le_zero_eq Nat.succ_eq_add_one "
        "Nat.add_eq Nat.sub_eq Nat.mul_eq Nat.zero_eq Nat.le_eq Nat.div_zero Nat.mod_zero "
        "Nat.div_one Nat.mod_one Nat.sub_sub Nat.pow_zero Nat.sub_self Nat.sub_zero Nat.one_pow "
        "Int.emod_neg Int.ediv_neg Int.ediv_zero Int.emod_zero Int.ediv_one Int.emod_one "
        "Int.pow_zero Int.one_pow Int.one_dvd Int.zero_dvd ge_iff_le gt_iff_lt "
        "Function.comp_apply Function.const_apply Function.const_comp Function.comp_const"
    ),
)
"""Lemmas that are used after that."""

_KEPT: Final = frozenset(_names("Nat.cast Int.cast GE.ge GT.gt Ne outParam optParam autoParam"))
"""Reducible constants that have rules of their own, or mean nothing."""

_CONFIG: Final = SimpConfig(fail_if_unchanged=False, arith=True, zeta=True)
_RULES: dict[tuple[bool, ...], SimpTheorems] = {}


def rules(core: Core) -> SimpTheorems:
    """Return the lemmas that the environment has."""
    present = tuple(core.env.contains(name) for name in (*PRE, *POST))
    found = _RULES.get(present)
    if found is None:
        found = SimpTheorems()
        for names, post in ((PRE, False), (POST, True)):
            for name in names:
                if core.env.contains(name):
                    try:
                        add_constant(core.meta, found, name, post=post)
                    except MetaError:
                        continue
        _RULES[present] = found
    return found


@dataclass(slots=True)
class Normalizer:
    """Brings propositions and terms into normal form; remembers results."""

    core: Core
    known: dict[Expr, Result] = field(default_factory=dict)
    abbreviations: dict[str, bool] = field(default_factory=dict)

    def __call__(self, e: Expr) -> Result:
        """Return the normal form, with the proof that it is equal, if one is needed."""
        found = self.known.get(e)
        if found is None:
            meta = self.core.meta
            simplifier = Simplifier(meta, [rules(self.core)], _CONFIG)
            unfolded = self._unfold(e)
            try:
                found = simplifier.simp(unfolded)
            except (StepLimit, RecursionError, MetaError):
                found = Result(unfolded)
            found = Result(meta.instantiate_mvars(found.e), found.proof)
            self.known[e] = found
        return found

    def _unfold(self, e: Expr) -> Expr:
        """Return a term in which abbreviations are unfolded."""
        meta = self.core.meta

        def unfolded(part: Expr) -> Expr | None:
            name = part.head_name
            if name is None or not self._is_abbreviation(name):
                return None
            return meta.delta(part)

        return expand_subterms(e, unfolded)

    def _is_abbreviation(self, name: str) -> bool:
        known = self.abbreviations.get(name)
        if known is None:
            env = self.core.env
            known = (
                env.kind(name) == "definition"
                and env.reducibility(name) == "reducible"
                and name not in _KEPT
                and not env.is_instance(name)
                and not env.is_aux_recursor(name)
                and env.matcher_info(name) is None
                and env.projection_info(name) is None
            )
            self.abbreviations[name] = known
        return known
