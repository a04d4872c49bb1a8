"""`norm_num`, `norm_num1`.

What it does: reads what is written as `simp` does, and simplifies with :class:`Numbers`.
Counterpart in Lean: `Mathlib.Meta.NormNum.elabNormNum`.
"""

from __future__ import annotations

from collections.abc import Sequence

from gnomon.records import dataclass, replace
from gnomon.syntax import Node, Syntax
from gnomon.tactics.framework import TACTIC, TacticElab
from gnomon.tactics.location import read_location
from gnomon.tactics.mathlib.norm_num.numbers import Numbers
from gnomon.tactics.simp.engine import Simplifier
from gnomon.tactics.simp.rules import SimpArgs, read_args, read_config
from gnomon.tactics.simp.tactic import places, simp_goal
from gnomon.tactics.simp.theorems import SimpTheorems


@dataclass(slots=True)
class NormArgs(SimpArgs):
    """The rules to use; all procedures for numerals are used in any case."""

    def run(self, tac: TacticElab, sets: Sequence[SimpTheorems]) -> Simplifier:
        """Return a new run of the simplifier with some rules."""
        return Numbers(
            tac.meta, sets, self.config, let_vars=frozenset(self.let_vars),
            declared=self.declared(tac),
        )  # fmt: skip


def norm_num(tac: TacticElab, stx: Syntax) -> None:
    """`norm_num only [h] at h'`"""
    _run(tac, stx[1], stx[3], stx[4], only=bool(stx[2].args), whole=stx)


def norm_num1(tac: TacticElab, stx: Syntax) -> None:
    """`norm_num1 at h`"""
    nothing = Node("null", ())
    _run(tac, Node(TACTIC + "optConfig", (nothing,)), nothing, stx[1], only=True, whole=stx)


def _run(
    tac: TacticElab, config: Syntax, rules: Syntax, location: Syntax, *, only: bool, whole: Syntax
) -> None:
    options = read_config(tac, config, "Lean.Meta.Simp.Config")
    if rules.args and rules.kind == "null":
        rules = rules[0]
    with tac.in_main():
        read = read_args(tac, rules, options, only=only, whole=whole)
        args = NormArgs(
            read.sets, replace(read.config), read.only, read.origins, read.star, read.args,
            read.whole, read.let_vars, read.procedures,
        )  # fmt: skip
    hyps, target = places(tac, read_location(location))
    with tac.in_main():
        outcome = simp_goal(tac, args, hyps, target, "norm_num")
    tac.record_rules(outcome.used)
    if not outcome.changed and options.fail_if_unchanged:
        tac.throw("norm_num made no progress")
    tac.replace_main([] if outcome.goal is None else [outcome.goal])
