"""The exceptions that Gnomon raises, in one hierarchy.

* :class:`GnomonError`

  * :class:`KernelError`: a declaration or an expression violates a rule of the type theory.
  * :class:`Declined`: a limit was reached, so there is no verdict.
  * :class:`ExportError`: the bytes are not an export.
  * :class:`ConstructionError`: an inductive type has no such construction.
  * :class:`EvaluationError`: a program went wrong in a way that its type excludes.
  * :class:`ProgramExit`: a program ended itself.
  * :class:`LeanError`: a Lean function that was called from Python failed, as it may by its type.
  * :class:`InternalError`: a mistake in Gnomon itself.

A wrong argument is a :class:`TypeError` or :class:`ValueError`, a missing constant a
:class:`KeyError`, Ctrl-C a :class:`KeyboardInterrupt`, as everywhere in Python.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core import Name

__all__ = [
    "ConstructionError",
    "Declined",
    "EvaluationError",
    "ExportError",
    "GnomonError",
    "InternalError",
    "KernelError",
    "LeanError",
    "ProgramExit",
]


class GnomonError(Exception):
    """What all exceptions of Gnomon have in common."""


class LeanError(GnomonError):
    """A Lean function returned `Except.error`, or an `IO` action raised an error: `value`.

    A Python function that a Lean function calls, and whose type has `Except`, may raise it, too.
    """

    def __init__(self, value: object) -> None:
        """`value` is the error as Python value."""
        super().__init__(value)
        self.value = value


class ConstructionError(GnomonError):
    """A construction was not made for an inductive type, and why."""


class KernelError(GnomonError):
    """The kernel refuses a declaration or an expression.

    >>> error = KernelError("funExpected", "function expected", [("term", "Nat.zero")], "bad")
    >>> error.rule
    'funExpected'
    >>> print(error)
    bad: function expected (funExpected)
      term: Nat.zero
    """

    rule: str
    """The violated rule, named as Lean's `KernelException` constructor where it has one."""
    message: str
    """What is wrong, without the terms."""
    terms: tuple[tuple[str, str], ...]
    """The offending terms as text, each after what it is (`expected type`, `argument`, …)."""
    declaration: Name | str | None
    """The declaration that is refused, or `None` for a question about an expression."""

    def __init__(
        self,
        rule: str,
        message: str,
        terms: Iterable[tuple[str, str]] = (),
        declaration: Name | str | None = None,
    ) -> None:
        """State the rule, a sentence, the terms and the declaration."""
        self.rule = rule
        self.message = message
        self.terms = tuple(terms)
        self.declaration = declaration
        super().__init__(rule, message, self.terms, declaration)

    def __str__(self) -> str:
        """Say where, what, which rule, and show the terms."""
        where = "" if self.declaration is None else f"{self.declaration}: "
        lines = [f"{where}{self.message} ({self.rule})"]
        lines += [f"  {what}: {term}" for what, term in self.terms]
        return "\n".join(lines)


class Declined(GnomonError):
    """A limit was reached: neither accepted nor rejected.

    >>> print(Declined("timeout", "the time limit was reached", "slow"))
    slow: the time limit was reached (timeout)
    """

    limit: str
    """`timeout`, `memory`, `recursion`, `steps` or `interrupted`."""
    message: str
    """What happened, in a sentence."""
    declaration: Name | str | None
    """The declaration that was being checked, or `None`."""

    def __init__(
        self, limit: str, message: str = "", declaration: Name | str | None = None
    ) -> None:
        """State the limit, a sentence and the declaration."""
        self.limit = limit
        self.message = message or f"the {limit} limit was reached"
        self.declaration = declaration
        super().__init__(limit, self.message, declaration)

    def __str__(self) -> str:
        """Say where, what and which limit."""
        where = "" if self.declaration is None else f"{self.declaration}: "
        return f"{where}{self.message} ({self.limit})"


class ExportError(GnomonError):
    """The bytes are not an export; nothing was checked.

    >>> print(ExportError(3, "app", "unknown index 7"))
    line 3: app record: unknown index 7
    """

    line: int
    """The line, counted from 1, or 0 if the whole file is meant."""
    record: str
    """The kind of the record, or how the line begins, between backticks."""
    reason: str
    """What is wrong with it."""

    def __init__(self, line: int, record: str, reason: str) -> None:
        """State the line, the record and the reason."""
        self.line = line
        self.record = record
        self.reason = reason
        super().__init__(line, record, reason)

    def __str__(self) -> str:
        """Say where and what."""
        if self.line == 0:
            return self.reason
        if not self.record:
            return f"line {self.line}: {self.reason}"
        if self.record.startswith("`"):
            return f"line {self.line}: {self.reason} (in {self.record})"
        return f"line {self.line}: {self.record} record: {self.reason}"


class EvaluationError(GnomonError):
    """An evaluation has no result: a value is not what its type says, or code is missing.

    Programs that use neither `unsafe` nor `sorry` do not raise this; exceptions of `IO`, and messages
    of `panic!`, are results.
    """


class ProgramExit(GnomonError):
    """A program called `IO.Process.exit`."""

    code: int
    """The exit code, below 256."""

    def __init__(self, code: int) -> None:
        """State the exit code."""
        self.code = code
        super().__init__(code)

    def __str__(self) -> str:
        """Say with which code."""
        return f"exit with code {self.code}"


class InternalError(GnomonError):
    """A mistake in Gnomon itself, which says nothing about the input. Please report it."""
