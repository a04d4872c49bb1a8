"""What a program of the elaborator runs in.

What it does: :class:`ElabRun` knows the elaborator that called the program, whatever it elaborates.
Where to read next: `messages.py`, `terms.py`, `tactics.py`, `commands.py`: the functions.
Counterpart in Lean: the contexts and states of `CoreM`, `MetaM`, `TermElabM`, `TacticM`,
`CommandElabM`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gnomon.elab.core import Core
from gnomon.elab.user_macros import CoreScope
from gnomon.macros.functions import CannotRun
from gnomon.macros.template import Run
from gnomon.meta import Meta
from gnomon.syntax import Syntax

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
            raise CannotRun("there is no elaborator of terms")
        return self._term

    @property
    def tac(self) -> TacticElab:
        """The tactic block."""
        if self._tactic is None:
            raise CannotRun("there is no tactic block")
        return self._tactic

    @property
    def c(self) -> CommandElab:
        """The elaborator of commands."""
        if self._command is None:
            raise CannotRun("there is no elaborator of commands")
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

    def with_term(self, term: TermElab) -> ElabRun:
        """Return the run of a part that elaborates terms."""
        return ElabRun(self.core, term=term, command=self._command)

    @contextmanager
    def at(self, ref: Syntax) -> Iterator[None]:
        """Let errors, and syntax that is made, be at `ref`, if it has a place."""
        saved_ref, saved_info = self.scope.ref, self.info
        with self.core.with_ref(ref):
            self.scope.ref = self.core.ref
            self.info = self.core.ref_info()
            try:
                yield
            finally:
                self.scope.ref, self.info = saved_ref, saved_info


def elab_run(run: Run) -> ElabRun:
    """Return a run that is one of the elaborator."""
    if not isinstance(run, ElabRun):
        raise CannotRun("a program of the elaborator runs elsewhere")
    return run
