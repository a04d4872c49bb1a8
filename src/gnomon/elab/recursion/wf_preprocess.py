"""Bodies made ready for well-founded recursion.

What it does: gives branches of `if` a hypothesis, and functions that are passed to `map` and the
like the fact that their argument is an element: `xs.map f` becomes `xs.attach.map fun ⟨x, h⟩ => f x`.
The lemmas for this are those of the simp set `wf_preprocess`; what is known to come from a
parameter is marked by `wfParam`, which is pushed through projections and matchers.
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
    from gnomon.elab.recursion.wf_attach import attach

    result = attach(t, pre_def.value)
    value = pre_def.value if result is None else result.value
    proof = None if result is None else result.proof
    return Preprocessed(if_to_dif(t, value), proof)


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
