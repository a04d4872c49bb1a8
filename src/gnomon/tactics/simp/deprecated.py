"""`simp_arith` and its relatives, which Lean has replaced by options of `simp`.

Counterpart in Lean: `Lean.Elab.Tactic.SimpArith`.
"""

from __future__ import annotations

from typing import Final

from gnomon.syntax import Syntax
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

REPLACED: Final = {
    "simpArith": ("simp_arith", "simp"),
    "simpArithBang": ("simp_arith!", "simp!"),
    "simpAllArith": ("simp_all_arith", "simp_all"),
    "simpAllArithBang": ("simp_all_arith!", "simp_all!"),
}


@tactic(*(TACTIC + kind for kind in REPLACED))
def simp_arith(tac: TacticElab, stx: Syntax) -> None:
    """`simp_arith [h] at g`: says what to write instead"""
    old, new = REPLACED[stx.kind.removeprefix(TACTIC)]
    text = tac.core.source.text
    written = "".join(part.reprint(text) for part in stx.args[1:]).strip()
    rest = f" {written}" if written else ""
    tac.core.log_info(
        f"Try these:\n  [apply] {new} +arith{rest}\n  [apply] {new} +arith +decide{rest}", ref=stx
    )
    tac.throw(
        f"`{old}` has been deprecated. It was a shorthand for `{new} +arith +decide`, but most of the "
        "time, `+decide` was redundant since simprocs have been implemented."
    )
