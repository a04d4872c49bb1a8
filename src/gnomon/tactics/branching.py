"""Tactics that distinguish cases of a proposition, and some that stand by themselves.

`if h : p then … else …`, `classical`, `false_or_by_contra`, `show_term`, `erw`,
`sleep`.
Counterpart in Lean: `Lean.Elab.Tactic`, `Init.TacticsExtra`.
"""

from __future__ import annotations

import re
import time
from functools import partial
from typing import Final

from gnomon import MVar, Pi, Sort
from gnomon.elab.message_data import msg
from gnomon.pretty import format as fmt
from gnomon.syntax import Node, Syntax
from gnomon.tactics.basic.intro import intro_n
from gnomon.tactics.framework import TACTIC, TacticElab, tactic


def _branch(tac: TacticElab, stx: Syntax, name: str, cond: Syntax, yes: Syntax, no: Syntax) -> None:
    meta, t = tac.meta, tac.t
    with tac.in_main() as main:
        prop = t.with_synthesize(lambda: tac.elab_term_ensuring_type(cond, Sort(0)))
        prop = meta.instantiate_mvars(prop)
        problem = meta.const("Decidable")(prop)
        inst = meta.synth_instance(problem)
        if inst is None:
            from gnomon.elab.synthetic import no_instance

            raise no_instance(t, problem)
        decl = meta.mvar_decl(main)
        ty = meta.instantiate_mvars(decl.type)
        goals: list[MVar] = []
        for suffix, side in (("pos", prop), ("neg", meta.const("Not")(prop))):
            tag = f"{decl.user_name}.{suffix}" if decl.user_name else suffix
            goals.append(meta.mk_mvar(Pi("h", side, ty), "syntheticOpaque", tag))
        level = meta.get_level(ty)
        meta.assign(main, meta.const("dite", [level])(ty, prop, inst, *goals))
    others = [each for each in tac.goals if each is not main]
    for goal, rhs in zip(goals, (yes, no), strict=True):
        _, new = intro_n(meta, goal, 1, [name] if name else [])
        tac.goals = [new]
        with tac.core.with_ref(stx):
            tac.close_or_admit(partial(tac.run, rhs))
    tac.goals = others


@tactic(TACTIC + "tacDepIfThenElse")
def dependent_if(tac: TacticElab, stx: Syntax) -> None:
    """`if h : p then tac₁ else tac₂`"""
    binder = stx[1]
    ident = binder if binder.is_ident else binder[0]
    name = ident.id if ident.is_ident else ""
    _branch(tac, stx, name, stx[3], stx[5], stx[7])


@tactic(TACTIC + "tacIfThenElse")
def plain_if(tac: TacticElab, stx: Syntax) -> None:
    """`if p then tac₁ else tac₂`"""
    _branch(tac, stx, "", stx[1], stx[3], stx[5])


@tactic(TACTIC + "classical")
def classical(tac: TacticElab, stx: Syntax) -> None:
    """`classical tacs`: every proposition is decidable there"""
    name = "Classical.propDecidable"
    core = tac.core
    if not core.env.contains(name):
        tac.run(stx[1])
        return
    info = tac.meta.instance_info(name, 10)
    core.env = core.env.with_instance(info)
    try:
        tac.run(stx[1])
    finally:
        core.env = core.env.without_instance(name)


@tactic(TACTIC + "falseOrByContra")
def false_or_by_contra_(tac: TacticElab, stx: Syntax) -> None:
    """`false_or_by_contra`"""
    from gnomon.tactics.omega.tactic import false_or_by_contra

    tac.replace_main([false_or_by_contra(tac.meta, tac.main)])


@tactic(TACTIC + "sleep")
def sleep(tac: TacticElab, stx: Syntax) -> None:
    """`sleep 10`: waits so many milliseconds"""
    words = [leaf.val for leaf in stx[1].walk() if leaf.is_atom]
    time.sleep(min(int(words[0]), 10_000) / 1000)


_HOLE: Final = re.compile(r"\?(?:m\.\d+|[\w✝.']+)")
"""A metavariable, as it is printed."""


@tactic(TACTIC + "showTerm")
def show_term(tac: TacticElab, stx: Syntax) -> None:
    """`show_term tacs`: says which term they make"""
    from gnomon.tactics.simp.tactic import try_this

    meta = tac.meta
    main = tac.main
    with tac.in_main():
        lctx = meta.lctx
    with tac.focused():
        tac.run(stx[1])
        left = list(tac.unsolved())
    value = meta.head_beta(meta.instantiate_mvars(main))
    with meta.with_lctx(lctx):
        if left:
            shown = fmt.layout(tac.core.pp_context().format_expr(value))
            try_this(tac, stx, "refine ", _HOLE.sub("?_", shown))
        else:
            try_this(tac, stx, "exact ", tac.core.add_context(msg(value)))


@tactic(TACTIC + "tacticErw___")
def erw(tac: TacticElab, stx: Syntax) -> None:
    """`erw [h]`: as `rw`, seeing through definitions"""
    meta = tac.meta
    with meta.transparency("default"):
        tac.run(Node(TACTIC + "rwSeq", tuple(stx.args)))
