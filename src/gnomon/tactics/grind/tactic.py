"""The tactics `grind`, `lia`, `cutsat`, `grobner`.

What it does: registers them; what they do is imported when one is used.
Where to read next: `run.py`.
Counterpart in Lean: `Lean.Elab.Tactic.Grind`.
"""

from __future__ import annotations

from gnomon.syntax import Syntax
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "grind")
def grind(tac: TacticElab, stx: Syntax) -> None:
    """`grind only [f, = lemma]`"""
    from gnomon.tactics.grind import run

    run.grind(tac, stx[1], stx[2], stx[3])


@tactic(TACTIC + "lia")
def lia(tac: TacticElab, stx: Syntax) -> None:
    """`lia`: linear arithmetic alone"""
    from gnomon.tactics.grind import run

    run.arithmetic(tac, stx[1])


@tactic(TACTIC + "cutsat")
def cutsat(tac: TacticElab, stx: Syntax) -> None:
    """`cutsat`: the former name of `lia`"""
    lia(tac, stx)


@tactic(TACTIC + "grobner")
def grobner(tac: TacticElab, stx: Syntax) -> None:
    """`grobner`: equations of polynomials"""
    lia(tac, stx)
