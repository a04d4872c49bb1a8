"""Why an operation on a goal does not apply.

Counterpart in Lean: `Lean.Meta.throwTacticEx`.
"""

from __future__ import annotations

from gnomon import Expr
from gnomon.elab.message_data import MessageData, MessagePart, goal, msg


class TacticFailure(Exception):
    """An operation does not apply to a goal; `data` says why, without the goal."""

    def __init__(self, tactic: str, mvar: Expr, *parts: MessagePart) -> None:
        """`tactic` is the name that users know it by."""
        super().__init__(tactic, mvar)
        self.tactic = tactic
        self.mvar = mvar
        self.explanation = msg(*parts)
        self.reason = msg(": ", *parts) if parts else msg("")

    @property
    def data(self) -> MessageData:
        """The message: tactic, reason, and the goal."""
        return msg(f"Tactic `{self.tactic}` failed", self.reason, "\n\n", goal(self.mvar))
