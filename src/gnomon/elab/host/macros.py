"""Running definitions of type `Macro`.

Counterpart in Lean: `Lean.Elab.liftMacroM`.
"""

from __future__ import annotations

from gnomon.elab.host.run import ElabRun
from gnomon.syntax import Syntax


def run_macro(run: ElabRun, decl: str, stx: Syntax) -> Syntax:
    """Return what a macro makes of syntax."""
    run.core.throw("cannot evaluate macros that compute")
