"""What elaborators raise.

Counterpart in Lean: `Lean.Exception` and the internal exceptions of `Lean.Elab.Exception`.
"""

from __future__ import annotations

from gnomon.elab.message_data import MessageData
from gnomon.syntax import Syntax


class ElabError(Exception):
    """Something is wrong with the text at `ref`."""

    def __init__(self, ref: Syntax, data: MessageData) -> None:
        """`data` is the message."""
        super().__init__(ref, data)
        self.ref = ref
        self.data = data

    def __str__(self) -> str:
        """The message, its terms in their own context."""
        return str(self.data)


class ElabControl(Exception):
    """Not an error: an elaborator ends for a reason that its caller deals with."""


class Postpone(ElabControl):
    """The elaborator needs information that may come later."""


class UnsupportedSyntax(ElabControl):
    """The elaborator leaves this syntax to the next one."""


class AbortTerm(ElabControl):
    """The term has an error that was already reported."""


class AbortTactic(ElabControl):
    """The tactic block has an error that was already reported."""


class AbortCommand(ElabControl):
    """The command has an error that was already reported."""


class AutoBoundImplicit(ElabControl):
    """The header mentions an unknown identifier that may be bound automatically."""

    def __init__(self, name: str) -> None:
        """`name` is the identifier."""
        super().__init__(name)
        self.name = name


class NestedErrors(ElabError):
    """Errors at several places, to be reported one by one."""

    def __init__(self, errors: list[ElabError]) -> None:
        """`errors` is not empty."""
        super().__init__(errors[0].ref, errors[0].data)
        self.errors = errors
