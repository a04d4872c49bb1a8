"""Messages with their places.

What it does: a :class:`Message` is what the user sees: severity, range, text.
Where to read next: `message_data.py` for what is in a text.
Counterpart in Lean: `Lean.Message`.
"""

from __future__ import annotations

from enum import Enum

from gnomon.elab.message_data import MessageData
from gnomon.pretty import format as fmt
from gnomon.records import dataclass


class Severity(Enum):
    """How bad it is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """A message at a range of the source; offsets count code points."""

    severity: Severity
    start: int
    end: int | None
    data: MessageData
    caption: str = ""

    def text(self) -> str:
        """Return what the message says."""
        written = self.body_text()
        return f"{self.caption}:\n{written}" if self.caption else written

    def body_text(self) -> str:
        """Return what the message says, without the caption."""
        try:
            return fmt.layout(self.data.format(None))
        except (RecursionError, Exception) as error:
            # A message that cannot be printed is a bug of ours; the others are still worth having.
            return f"internal error: the message cannot be printed: {type(error).__name__}: {error}"
