"""What is said of a command that did not parse.

What it does: most messages about such a command are left out, since they would be about what the
parser made up. Kept are those about open goals and holes, and what the steps of a tactic block
report that is a declaration's whole body: Lean elaborates such blocks step by step, and a step's
messages are out before the command ends. (What ends the block by an exception is not among them.)
Where to read next: `command.py`; `tactics/framework.py`.
Counterpart in Lean: `Lean.Elab.Command.elabCommandTopLevel`, `Lean.Elab.Tactic.evalSepTactics`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from gnomon.elab.messages import Message
from gnomon.records import dataclass, field
from gnomon.syntax import Syntax

_BODY = "Lean.Parser.Command.declValSimple"
_BLOCK = "Lean.Parser.Term.byTactic"
_KEPT = ("Elab.synthPlaceholder", "Tactic.unsolvedGoals", "trace")


@dataclass
class PartialBody:
    """A command with parse errors, and the messages of its body's steps."""

    bodies: frozenset[int | None]
    """Where tactic blocks begin that are whole bodies."""
    messages: list[Message] = field(default_factory=list)
    is_entered: bool = False
    """Whether one of these blocks is running."""

    @classmethod
    def of(cls, command: Syntax) -> PartialBody:
        """Return the record of a command before it is elaborated."""
        values = (each for each in command.walk() if each.kind == _BODY)
        return cls(frozenset(value[1].pos for value in values if value[1].kind == _BLOCK))

    @contextmanager
    def entered(self, block: Syntax) -> Iterator[None]:
        """Run a tactic block, which may be one of the bodies."""
        if block.pos not in self.bodies:
            yield
            return
        self.is_entered = True
        try:
            yield
        finally:
            self.is_entered = False

    def kept(self, messages: Iterable[Message]) -> list[Message]:
        """Return the messages that are worth having."""
        return [
            message
            for message in messages
            if any(message.data.has_tag(tag) for tag in _KEPT)
            or any(message is each for each in self.messages)
        ]
