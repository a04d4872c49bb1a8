"""`simp_rw [a, ← b] at h`: `simp only` with one rule after the other.

Counterpart in Lean: `Mathlib.Tactic.SimpRw`.
"""

from __future__ import annotations

from gnomon.syntax import Atom, Node, Syntax, mk_null
from gnomon.tactics.framework import TACTIC, TacticElab


def simp_rw(tac: TacticElab, stx: Syntax) -> None:
    """Simplify with each rule. Raises an error if one of them changes nothing."""
    for rule in stx[2][1].args:
        if not rule.is_atom:
            with tac.core.with_ref(rule):
                tac.run(_simp_only(stx, rule))


def _simp_only(stx: Syntax, rule: Syntax) -> Syntax:
    """Return `simp only [rule] at …`."""
    info = rule.ref_info()
    lemma = Node(TACTIC + "simpLemma", (mk_null(), rule[0], rule[1]), info)
    rules = mk_null(Atom("[", info), mk_null(lemma), Atom("]", info))
    only = mk_null(Atom("only", info))
    return Node(
        TACTIC + "simp",
        (Atom("simp", info), stx[1], mk_null(), only, rules, stx[3]),
        info,
    )
