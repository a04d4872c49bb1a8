"""`guard_target`, `guard_hyp`, `guard_expr`: tests of what a proof has come to.

Where to read next: `gnomon.elab.guard`, which compares.
Counterpart in Lean: `Lean.Elab.Tactic.Guard`.
"""

from __future__ import annotations

from gnomon import FVar
from gnomon.elab.guard import are_equal, check_equal, equality_kind
from gnomon.elab.message_data import indented
from gnomon.syntax import Syntax
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


@tactic(TACTIC + "guardExpr")
def guard_expr(tac: TacticElab, stx: Syntax) -> None:
    """`guard_expr a = b`"""
    with tac.in_main():
        check_equal(tac.t, stx[1], stx[2], stx[3])


@tactic(TACTIC + "guardTarget")
def guard_target(tac: TacticElab, stx: Syntax) -> None:
    """`guard_target = a`"""
    with tac.in_main():
        target = tac.target
        wanted = tac.elab_term(stx[2], tac.meta.infer_type(target))
        if not are_equal(tac.t, equality_kind(stx[1]), wanted, target):
            tac.throw(
                "The main goal is", indented(target), "\nbut was expected to be", indented(wanted)
            )


@tactic(TACTIC + "guardHyp")
def guard_hyp(tac: TacticElab, stx: Syntax) -> None:
    """`guard_hyp h : t := v`"""
    meta = tac.meta
    name = stx[1]
    with tac.in_main():
        fvar = tac.elab_term(name)
        if not isinstance(fvar, FVar):
            tac.throw("Hypothesis `", name, "` not found")
        decl = meta.local_decl(fvar)
        if stx[2].args:
            wanted = tac.elab_term(stx[2][1])
            found = meta.instantiate_mvars(decl.type)
            if not are_equal(tac.t, equality_kind(stx[2][0]), wanted, found):
                tac.throw(
                    "Hypothesis `", name, "` has type", indented(found),
                    "\nbut was expected to have type", indented(wanted),
                )  # fmt: skip
        value = decl.value if decl.is_let else None
        if value is None:
            if stx[3].args:
                tac.throw("`", name, "` is not a let binding")
            return
        if not stx[3].args:
            tac.throw("`", name, "` is a let binding")
        wanted = tac.elab_term(stx[3][1], decl.type)
        value = meta.instantiate_mvars(value)
        if not are_equal(tac.t, equality_kind(stx[3][0]), wanted, value):
            tac.throw(
                "Hypothesis `", name, "` has value", indented(value),
                "\nbut was expected to have value", indented(wanted),
            )  # fmt: skip
