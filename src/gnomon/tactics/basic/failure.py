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
        self.reason = msg(": ", *parts) if parts else msg("")

    @property
    def data(self) -> MessageData:
        """The message: tactic, reason, and the goal."""
        return msg(f"Tactic `{self.tactic}` failed", self.reason, "\n\n", goal(self.mvar))


class NestedFailure(TacticFailure):
    """An operation fails because one that is part of it does."""

    def __init__(self, tactic: str, inner: TacticFailure) -> None:
        """`inner` says why, and about which goal."""
        super().__init__(tactic, inner.mvar)
        self.inner = inner

    @property
    def data(self) -> MessageData:
        """The message: the operation, then the whole message of the inner one."""
        return msg(f"Tactic `{self.tactic}` failed with a nested error:\n", self.inner.data)
