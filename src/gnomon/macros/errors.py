"""What goes wrong in macros.

Counterpart in Lean: `Lean.Macro.Exception`.
"""

from __future__ import annotations

from gnomon.syntax import Syntax


class NotNative(Exception):
    """A macro's right-hand side is more than native macro programs can do.

    It is not an error: such a macro is elaborated and compiled like any other program. The reason
    is for whoever wonders why.
    """


class MacroError(Exception):
    """A macro refuses: Lean's `Macro.Exception.error`."""

    def __init__(self, ref: Syntax, message: str) -> None:
        """`ref` is the syntax that is wrong."""
        super().__init__(message)
        self.ref = ref
        self.message = message


class MacroUnsupported(Exception):
    """A macro leaves the syntax to the next one: Lean's `Macro.Exception.unsupportedSyntax`."""
