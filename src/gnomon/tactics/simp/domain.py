"""What holds for all proofs of a proposition, when the proposition is simplified.

What it does: `∀ h : p, q h` becomes `∀ h : p', q (h'.substr h)` where `h' : p = p'`, and what is
behind the comma is simplified in turn.
Where to read next: `engine.py`, which does without where the domain stays as it is.
Counterpart in Lean: `simpForall` in `Lean.Meta.Tactic.Simp.Main`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import BVar, Const, Expr, Lam, LevelSucc, LevelZero, Pi, Sort

if TYPE_CHECKING:
    from gnomon.tactics.simp.engine import Result, Simplifier


def over_other_proofs(simp: Simplifier, e: Pi, domain: Expr, proof: Expr) -> Result:
    """Return the result for a statement about all proofs of its domain, which becomes `domain`.

    `proof` says that the two propositions are equal.
    """
    from gnomon.tactics.simp.engine import Result

    meta = simp.meta
    prop = Sort(LevelZero())
    with meta.scope():
        x = meta.push_local(str(e.name), domain, e.info)
        same = Lam("x", prop, BVar(0))
        back = Const("Eq.substr", [LevelSucc(LevelZero())])
        inner = simp.inside(e.body.instantiate(back(prop, same, domain, e.type, proof, x)))
        new = meta.mk_forall([x], inner.e)
        before = Lam(e.name, e.type, e.body, e.info)
        if inner.proof is None:
            congruence = Const("forall_prop_congr_dom", [])
            return Result(new, congruence(e.type, domain, proof, before))
        after = meta.mk_lambda([x], inner.e)
        each = meta.mk_lambda([x], inner.proof)
        congruence = Const("forall_prop_domain_congr", [])
        return Result(new, congruence(e.type, domain, before, after, proof, each))
