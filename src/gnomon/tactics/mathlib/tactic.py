"""Registers the tactics of `Mathlib.Tactic`; what they do is imported when one is used.

What it assumes: their syntax is declared in `library/Mathlib`, so that without an import they are
unknown.
Where to read next: the folders of the tactics.
Counterpart in Lean: the `elab` commands of Mathlib.
"""

from __future__ import annotations

from gnomon.syntax import Syntax
from gnomon.tactics.framework import TacticElab, tactic

_RING = "Mathlib.Tactic.Ring."
_RING_NF = "Mathlib.Tactic.RingNF."
_MATHLIB = "Mathlib.Tactic."


@tactic(_RING + "ring1")
def ring1(tac: TacticElab, stx: Syntax) -> None:
    """`ring1`"""
    from gnomon.tactics.mathlib.ring import tactic as ring_tactic

    ring_tactic.ring1(tac, aggressive=bool(stx[1].args))


@tactic(_RING_NF + "ring")
def ring(tac: TacticElab, stx: Syntax) -> None:
    """`ring`"""
    from gnomon.tactics.mathlib.ring import tactic as ring_tactic

    ring_tactic.ring(tac, stx)


@tactic(_RING_NF + "ring!")
def ring_aggressive(tac: TacticElab, stx: Syntax) -> None:
    """`ring!`: definitions are unfolded to compare atoms"""
    from gnomon.tactics.mathlib.ring import tactic as ring_tactic

    ring_tactic.ring(tac, stx, aggressive=True)


@tactic(_RING_NF + "ringNF")
def ring_nf(tac: TacticElab, stx: Syntax) -> None:
    """`ring_nf at h`"""
    from gnomon.tactics.mathlib.ring import tactic as ring_tactic

    ring_tactic.ring_nf_at(tac, stx[3])


@tactic(_MATHLIB + "linarith")
def linarith(tac: TacticElab, stx: Syntax) -> None:
    """`linarith only [h]`"""
    from gnomon.tactics.mathlib.linarith import run

    run.linarith(tac, stx)


@tactic(_MATHLIB + "nlinarith")
def nlinarith(tac: TacticElab, stx: Syntax) -> None:
    """`nlinarith [sq_nonneg a]`: with products of facts"""
    from gnomon.tactics.mathlib.linarith import run

    run.linarith(tac, stx, products=True)


@tactic(_MATHLIB + "Positivity.positivity")
def positivity(tac: TacticElab, stx: Syntax) -> None:
    """`positivity`"""
    from gnomon.tactics.mathlib.positivity import run

    run.positivity(tac)


@tactic(_MATHLIB + "normNum")
def norm_num(tac: TacticElab, stx: Syntax) -> None:
    """`norm_num [h] at h'`"""
    from gnomon.tactics.mathlib.norm_num import run

    run.norm_num(tac, stx)


@tactic(_MATHLIB + "normNum1")
def norm_num1(tac: TacticElab, stx: Syntax) -> None:
    """`norm_num1`"""
    from gnomon.tactics.mathlib.norm_num import run

    run.norm_num1(tac, stx)


@tactic(_MATHLIB + "Tauto.tauto")
def tauto(tac: TacticElab, stx: Syntax) -> None:
    """`tauto`"""
    from gnomon.tactics.mathlib import tauto as module

    module.tauto(tac)


@tactic(_MATHLIB + "PushNeg.pushNeg")
def push_neg(tac: TacticElab, stx: Syntax) -> None:
    """`push_neg at h`"""
    from gnomon.tactics.mathlib import push_neg as module

    module.push_neg(tac, stx)


@tactic(_MATHLIB + "setTactic")
def set_value(tac: TacticElab, stx: Syntax) -> None:
    """`set x := e with h`"""
    from gnomon.tactics.mathlib import set_value as module

    module.set_value(tac, stx)


@tactic("Aesop.Frontend.Parser.aesopTactic")
def aesop(tac: TacticElab, stx: Syntax) -> None:
    """`aesop (add safe apply f)`"""
    from gnomon.tactics.mathlib.aesop import search

    search.aesop(tac, stx)


@tactic(_MATHLIB + "tacticSimp_rw___")
def simp_rw(tac: TacticElab, stx: Syntax) -> None:
    """`simp_rw [a, ← b] at h`"""
    from gnomon.tactics.mathlib import simp_rw as module

    module.simp_rw(tac, stx)
