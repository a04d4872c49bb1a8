"""`if h : c then … else …`: the branches know of a condition that is rewritten.

What it does: a condition is simplified, and what branches take as its proof is carried over.
What it assumes: :class:`Simplifier` asks where a condition changes; elsewhere, branches are
functions like others.
Counterpart in Lean: the congruence lemma `dite_congr`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon import Expr, Lam
from gnomon.meta.app_builder import mk_expected_type_hint

if TYPE_CHECKING:
    from gnomon.tactics.simp.engine import Result, Simplifier


def dite_congruence(simplifier: Simplifier, e: Expr) -> Result | None:
    """Return a `dite` with condition and branches simplified; `None` if its condition stays."""
    from gnomon.tactics.simp.engine import Result

    meta = simplifier.meta
    alpha, cond, inst, then, other = e.app_args
    new = simplifier.simp(cond)
    if new.e == cond:
        return None
    new_inst = meta.synth_instance(meta.mk_app_m("Decidable", [new.e]))
    if new_inst is None:
        return None
    same = new.proof or meta.mk_app_m("Eq.refl", [cond])
    same = mk_expected_type_hint(meta, same, meta.mk_app_m("Eq", [cond, new.e]))
    branches: list[Expr] = []
    proofs: list[Expr] = []
    for branch, prop, carry in (
        (then, new.e, "Eq.mpr_prop"),
        (other, meta.const("Not")(new.e), "Eq.mpr_not"),
    ):
        with meta.scope():
            h = meta.push_local(_name(branch), prop, instance=False)
            body = meta.head_beta(branch(meta.mk_app_m(carry, [same, h])))
            inner = simplifier.inside(body)
            branches.append(meta.mk_lambda([h], inner.e))
            proof = inner.proof or meta.mk_app_m("Eq.refl", [body])
            proofs.append(meta.mk_lambda([h], proof))
    result = e.app_fn(alpha, new.e, new_inst, *branches)
    proof = meta.mk_app_opt_m(
        "dite_congr",
        [cond, new.e, alpha, inst, new_inst, then, branches[0], other, branches[1], same, *proofs],
    )
    return Result(result, proof)


def _name(branch: Expr) -> str:
    return str(branch.name) if isinstance(branch, Lam) else "h"
