"""How a check can end badly, in three ways that must not be confused.

* :class:`KernelError`: a declaration breaks a rule of the type theory.  The proof is *wrong*.
* :class:`Declined`: the checker gave up (time, steps, recursion, memory).  The proof may be right.
* :class:`ExportError`: the bytes are not an export at all, so there is no proof to judge.

Read next: `level.py`, the first piece of the theory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .expr import Expr


class KernelError(Exception):
    """A declaration violates the rule `rule` of the type theory.

    `declaration` is filled in by the environment, which knows what was being added;
    `terms` are the offending expressions, in the order in which the message speaks of them.
    """

    def __init__(self, rule: str, message: str, *terms: Expr) -> None:
        """The message is a sentence without its end, the terms are printed after it."""
        super().__init__(rule, message)
        self.rule = rule
        self.message = message
        self.terms = terms
        self.declaration: str | None = None

    def __str__(self) -> str:
        """In one line."""
        where = f"`{self.declaration}`: " if self.declaration is not None else ""
        return f"{where}{self.message} ({self.rule})"


class Declined(Exception):
    """The checker stopped without a verdict; `limit` is one of
    ``timeout``, ``steps``, ``recursion``, ``memory`` and ``interrupted``."""

    def __init__(self, limit: str, message: str) -> None:
        """`message` says which limit it was, in words."""
        super().__init__(limit, message)
        self.limit = limit
        self.message = message

    def __str__(self) -> str:
        """In one line."""
        return f"{self.message} ({self.limit})"


class ExportError(Exception):
    """The export is malformed at `line` (from 1); `record` is the kind of record read there."""

    def __init__(self, line: int, record: str, reason: str) -> None:
        """`reason` says what is wrong with the record."""
        super().__init__(line, record, reason)
        self.line = line
        self.record = record
        self.reason = reason

    def __str__(self) -> str:
        """In one line."""
        return f"line {self.line}, {self.record}: {self.reason}"
