"""What `grind` says when it finds no contradiction.

Counterpart in Lean: `Lean.Meta.Tactic.Grind.PP`.
"""

from __future__ import annotations

from gnomon.elab.message_data import MessageData, MessagePart, goal, joined, msg
from gnomon.tactics.framework import TacticElab
from gnomon.tactics.grind.arguments import Arguments
from gnomon.tactics.grind.proofs import FALSE
from gnomon.tactics.grind.search import Config, Stuck


def failure(
    tac: TacticElab, stuck: Stuck, arguments: Arguments, config: Config
) -> list[MessagePart]:
    """Return the parts of the message: the goal, and what is known there."""
    meta = tac.meta
    name = "grind" + "".join(f".{index}" for index in stuck.path)
    with meta.with_lctx(stuck.lctx):
        left = meta.mk_mvar(FALSE, "syntheticOpaque", name)
    parts: list[MessageData] = [msg(goal(left))]
    del arguments, config
    return [joined(parts, "\n")]
