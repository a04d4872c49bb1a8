"""The tactic `match`, and `intro` with alternatives.

Counterpart in Lean: `Lean.Elab.Tactic.Match`, `Lean.Elab.Tactic.evalIntroMatch`.
"""

from __future__ import annotations

from functools import partial

from gnomon.elab.match_syntax import alts_as_tactic
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

_TERM = "Lean.Parser.Term."


@tactic(TACTIC + "match")
def match(tac: TacticElab, stx: Syntax) -> None:
    """`match e with | pattern => tacs`"""
    info = stx.ref_info()
    todo: list[tuple[str, Syntax]] = []
    alts: list[Syntax] = []
    table = stx.args[-1]
    for alt in _one_pattern_each(table):
        rhs = alt[3]
        if rhs.kind in (_TERM + "hole", _TERM + "syntheticHole"):
            alts.append(alt)
            continue
        name = tac.core.fresh_user_name("rhs")
        ident = Ident(name, name, rhs.ref_info(), ())
        hole = Node(_TERM + "syntheticHole", (Atom("?", info), ident), rhs.ref_info())
        alts.append(Node(alt.kind, (*alt.args[:3], hole), alt.ref_info()))
        todo.append((name, mk_null(alt[2], rhs)))
    term = Node(
        _TERM + "match",
        (*stx.args[:-1], Node(table.kind, (mk_null(*alts),), table.ref_info())),
        info,
    )
    tac.run(Node(TACTIC + "refine", (Atom("refine", info), term), info))
    for name, arrow_and_rhs in todo:
        goals = list(tac.unsolved())
        mine = [each for each in goals if tac.meta.mvar_decl(each).user_name.endswith(name)]
        if not mine:
            continue
        others = [each for each in goals if each is not mine[0]]
        tac.meta.set_mvar_user_name(mine[0], "")
        tac.goals = [mine[0]]
        with tac.core.with_ref(arrow_and_rhs):
            tac.close_or_admit(partial(tac.run, arrow_and_rhs[1]))
        tac.goals = others


def _one_pattern_each(table: Syntax) -> list[Syntax]:
    """Return the alternatives, `| p | q => tacs` as two: each has a goal of its own."""
    result: list[Syntax] = []
    for alt in table[0].args:
        for patterns in alt[1].args[::2]:
            parts = (alt[0], mk_null(patterns), *alt.args[2:])
            result.append(Node(alt.kind, parts, alt.ref_info()))
    return result


@tactic(TACTIC + "introMatch")
def intro_match(tac: TacticElab, stx: Syntax) -> None:
    """`intro | pattern => tacs`"""
    for each in alts_as_tactic(tac.core, stx, stx[1]).args:
        tac.run(each)
