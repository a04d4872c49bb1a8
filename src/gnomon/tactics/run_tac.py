"""`run_tac e`: a tactic that is written where it runs.

What it does: elaborates a `do` block of `TacticM` without the goal's hypotheses, and has the evaluator
run it on the goals at hand.
What it assumes: `Lean.Elab.Tactic` is imported.
Counterpart in Lean: `Lean.Elab.Tactic.evalRunTac`.
"""

from __future__ import annotations

from gnomon import Const, Lam
from gnomon.elab.errors import AbortTerm
from gnomon.elab.sorries import has_synthetic_sorry
from gnomon.elab.unassigned import log_unassigned
from gnomon.syntax import Atom, Ident, Node, Syntax, mk_null
from gnomon.tactics.framework import TACTIC, TacticElab, tactic

_MONAD = "Lean.Elab.Tactic.TacticM"
_CALL = "Lean.Elab.Host.callTactic"


def _discarded(seq: Syntax, stx: Syntax) -> Syntax:
    """Return `discard do seq`."""
    info = stx.ref_info()
    discard = Ident("discard", "discard", info, (("Functor.discard", ()),))
    block = Node("Lean.Parser.Term.do", (Atom("do", info), seq), info)
    return Node("Lean.Parser.Term.app", (discard, mk_null(block)), info)


@tactic(TACTIC + "runTac")
def run_tac(tac: TacticElab, stx: Syntax) -> None:
    """`run_tac do …`"""
    from gnomon.elab.evaluate import declare_for_eval
    from gnomon.elab.host.run import ElabRun
    from gnomon.elab.host.running import run_action

    core, t, meta = tac.core, tac.t, tac.meta
    if not core.env.contains(_MONAD):
        tac.throw("to use this tactic, include `import Lean.Elab.Tactic`")
    outer = core.env
    empty = meta.lctx.erase(*(decl.fvar for decl in meta.lctx.decls()))
    with meta.with_lctx(empty), t.scoped(err_to_sorry=True):
        expected = Const(_MONAD)(Const("Unit"))
        e = t.elab_term_ensuring_type(_discarded(stx[1], stx), expected)
        t.synthesize()
        e = meta.instantiate_mvars(e)
        if log_unassigned(t, meta.collect_mvars(e)) or has_synthetic_sorry(e):
            raise AbortTerm()
        function = Lam("_", Const("Lean.Syntax"), e)
        value = Const(_CALL)(function, Const("Lean.Syntax.missing"))
        name = declare_for_eval(t, "_eval", value, allow_sorry=False)
    run_action(ElabRun(core, term=t, tactic=tac), name, outer)
