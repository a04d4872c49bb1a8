"""What goes wrong with proofs.

Where to read next: `gnomon.errors`, whose :class:`~gnomon.errors.GnomonError` these are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gnomon.check import CheckMessage
from gnomon.errors import GnomonError

if TYPE_CHECKING:
    from gnomon.proofs.state import ProofState


class ProofError(GnomonError):
    """A statement or a proof has errors: `messages` are all that Lean says of it.

    `message`, `line` and `column` are those of the first error. Lines count from 1 and columns from
    0 in the text that was given; `file_name` of a message says which text that is.
    """

    def __init__(self, messages: tuple[CheckMessage, ...]) -> None:
        """`messages` has at least one error."""
        super().__init__(messages)
        self.messages = messages
        first = next(each for each in messages if each.severity == "error")
        self.message = first.text
        self.line = first.line
        self.column = first.column
        self.end_line = first.end_line
        self.end_column = first.end_column
        self.kind = first.kind
        self._shown = str(first)

    @property
    def errors(self) -> tuple[CheckMessage, ...]:
        """The messages that are errors."""
        return tuple(each for each in self.messages if each.severity == "error")

    def __str__(self) -> str:
        return self._shown


class TacticError(ProofError):
    """A tactic failed: `tactic` is the text that was run, `state` the state before."""

    def __init__(
        self, messages: tuple[CheckMessage, ...], tactic: str = "", state: ProofState | None = None
    ) -> None:
        """`messages` has at least one error."""
        super().__init__(messages)
        self.args = (messages, tactic, state)
        self.tactic = tactic
        self.state = state


class ProofTimeout(TacticError):
    """A tactic took longer than its time limit."""
