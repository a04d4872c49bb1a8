"""The command `grind_pattern`.

What it does: elaborates patterns among the parameters of a theorem, and remembers them.
Counterpart in Lean: `Lean.Elab.Command.elabGrindPattern`.
"""

from __future__ import annotations

from functools import partial

from gnomon import Expr, Level
from gnomon.elab.command import CommandElab
from gnomon.elab.extensions import MapExtension
from gnomon.elab.registry import command_elab
from gnomon.elab.term import TermElab
from gnomon.syntax import Syntax

PATTERNS: MapExtension[str, tuple[int, tuple[Expr, ...]]] = MapExtension("grindPattern")
"""For a theorem how many parameters it has, and its patterns as functions of these."""


@command_elab("Lean.Parser.Command.grindPattern")
def elab_grind_pattern(c: CommandElab, stx: Syntax) -> None:
    """`grind_pattern theorem => f x, g y`"""

    def elab(t: TermElab) -> None:
        name = t.core.resolve_global_const_no_overload(stx[3])
        meta = t.meta
        levels = [Level.param(param) for param in meta.env.level_params(name)]
        statement = meta.infer_type(meta.const(name, levels))
        with meta.scope():
            fvars, _ = meta.forall_telescope(statement)
            found: list[Expr] = []
            for term in stx[5].args:
                if term.is_atom:
                    continue
                e = t.with_synthesize(partial(t.elab_term, term, None))
                found.append(meta.mk_lambda(fvars, meta.instantiate_mvars(e)))
        t.core.env = PATTERNS.insert(t.core.env, name, (len(fvars), tuple(found)))

    c.lift_term(elab)
