"""What a program of the elaborator runs in.

What it does: :class:`ElabRun` knows the elaborator that called the program, whatever it elaborates.
Where to read next: `running.py`.
Counterpart in Lean: the contexts and states of `CoreM`, `MetaM`, `TermElabM`, `TacticM`,
`CommandElabM`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.elab.core import Core
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.template import Run
from gnomon.meta import Meta

if TYPE_CHECKING:
    from gnomon.elab.command import CommandElab
    from gnomon.elab.term import TermElab
    from gnomon.tactics.framework import TacticElab


class ElabRun(Run):
    """One run of a program, in the elaborator of a term, a tactic or a command."""

    __slots__ = ("_command", "_tactic", "_term", "core")

    def __init__(
        self,
        core: Core,
        *,
        term: TermElab | None = None,
        tactic: TacticElab | None = None,
        command: CommandElab | None = None,
    ) -> None:
        """Begin where the elaborator is."""
        super().__init__(CoreScope(core))
        self.core = core
        self._term = term
        self._tactic = tactic
        self._command = command

    @property
    def meta(self) -> Meta:
        """The engine."""
        return self.core.meta

    @property
    def t(self) -> TermElab:
        """The elaborator of terms."""
        if self._term is None:
            from gnomon.elab.term import TermElab

            self._term = TermElab(self.core)
        return self._term

    @property
    def tac(self) -> TacticElab:
        """The tactic block."""
        if self._tactic is None:
            raise LookupError("there is no tactic block")
        return self._tactic

    @property
    def c(self) -> CommandElab:
        """The elaborator of commands."""
        if self._command is None:
            raise LookupError("there is no elaborator of commands")
        return self._command

    @property
    def has_tactics(self) -> bool:
        """Whether this is a tactic."""
        return self._tactic is not None

    @property
    def has_terms(self) -> bool:
        """Whether terms are elaborated."""
        return self._term is not None

    @property
    def command(self) -> CommandElab | None:
        """The elaborator of commands, if the program runs in one."""
        return self._command

    @property
    def tactic(self) -> TacticElab | None:
        """The tactic block, if there is one."""
        return self._tactic
