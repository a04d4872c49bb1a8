"""The linter for arguments of `simp` that no run of it uses.

What it does: reports them when the command is done: behind `<;>` a tactic runs on several goals.
What it assumes: `simp` told of its arguments (`references.py`).
Counterpart in Lean: `Lean.Linter.UnusedSimpArgs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.command import linter
from gnomon.elab.references import SimpArgument
from gnomon.syntax import Syntax

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab


@linter
def unused_simp_args(c: CommandElab, stx: Syntax) -> None:
    """Report arguments of `simp` that are of no use wherever it ran."""
    first: dict[tuple[int | None, int | None], SimpArgument] = {}
    used: set[tuple[int | None, int | None]] = set()
    for event in c.core.references.events:
        if isinstance(event, SimpArgument):
            place = (event.stx.pos, event.stx.end)
            first.setdefault(place, event)
            if event.is_used:
                used.add(place)
    for place, event in first.items():
        if place not in used:
            c.core.log_warning(event.data, ref=event.stx)
