"""Bodies made ready for well-founded recursion.

What it does: gives branches of `if` a hypothesis. Lean also gives functions that are passed to `map`
and the like the fact that their argument is an element; that is not here yet.
Counterpart in Lean: `Lean.Elab.PreDefinition.WF.Preprocess`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gnomon import Expr, Lam
from gnomon.elab.recursion.calls import CallCache
from gnomon.elab.terms import rebuild

if TYPE_CHECKING:
    from gnomon.elab.pre_definition import PreDefinition
    from gnomon.elab.term import TermElab


@dataclass(frozen=True, slots=True)
class Preprocessed:
    """A body, and the proof that the body before is equal to it; `None` where it is by definition."""

    value: Expr
    proof: Expr | None = None


def preprocess(t: TermElab, pre_def: PreDefinition) -> Preprocessed:
    """Return a function's body made ready."""
    if not t.core.options.get_bool("wf.preprocess", True):
        return Preprocessed(pre_def.value)
    return Preprocessed(if_to_dif(t, pre_def.value))


def if_to_dif(t: TermElab, e: Expr) -> Expr:
    """Return a term whose `if c then a else b` have a hypothesis in their branches."""
    has_ite = CallCache(frozenset({"ite"}))
    name = t.core.fresh_user_name("h")

    def visit(e: Expr) -> Expr:
        if not has_ite(e):
            return e
        if e.is_app_of("ite") and e.num_args >= 5:
            fn = e.app_fn
            alpha, cond, inst, then, other, *rest = map(visit, e.app_args)
            negated = t.meta.const("Not")(cond)
            branches = [
                Lam(name, cond, then.lift_loose_bvars(1)),
                Lam(name, negated, other.lift_loose_bvars(1)),
            ]
            dite = t.meta.const("dite", fn.levels)  # type: ignore[attr-defined]
            return dite(alpha, cond, inst, *branches, *rest)
        return rebuild(e, visit)

    return visit(e)
