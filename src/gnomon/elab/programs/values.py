"""Values that only programs of the elaborator have.

| Lean | here |
| --- | --- |
| `Expr`, `Level` | the engine's :class:`~gnomon.Expr`, :class:`~gnomon.Level` |
| `MVarId`, `FVarId` | :class:`MVarId`, :class:`FVarId` |
| `LocalContext`, `LocalDecl` | :class:`Locals`, the engine's `LocalDecl` |
| `Environment` | :class:`~gnomon.meta.ElabEnv` |
| `ConstantInfo` and what it holds | the records of :mod:`gnomon.declarations` |
| `Format`, `MessageData` | the printer's documents, :class:`MessageData` |
| `Exception` | :class:`Failure` |
| `BinderInfo` | its name as the engine writes it, in :class:`Binder` |

Where to read next: `run.py`.
Counterpart in Lean: none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from gnomon import Expr, FVar, Level, MVar
from gnomon.macros.functions import CannotRun
from gnomon.macros.values import Collection, Some, Value
from gnomon.meta import LocalContext

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MVarId:
    """A metavariable, most often a goal."""

    mvar: MVar


@dataclass(frozen=True, slots=True)
class FVarId:
    """A local variable."""

    fvar: FVar


@dataclass(frozen=True, slots=True)
class Locals(Collection):
    """A local context."""

    lctx: LocalContext

    @property
    def elems(self) -> tuple[Value, ...]:
        """The hypotheses."""
        return self.lctx.decls()


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception that was caught."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Binder:
    """How a binder's argument is given."""

    info: str


def need(value: Value, kind: type[T]) -> T:
    """Return a value that is of a type; raises if it is not."""
    if not isinstance(value, kind):
        raise CannotRun(f"{kind.__name__} is expected, not {value!r}")
    return value


def expr(value: Value) -> Expr:
    """Return a value that is a term."""
    return need(value, Expr)


def level(value: Value) -> Level:
    """Return a value that is a universe level."""
    return need(value, Level)


def optional(value: Value) -> Value:
    """Return what an option holds; `None` if nothing. What is no option is coerced to one."""
    return value.value if isinstance(value, Some) else value


def option(value: Value) -> Value:
    """Return an option of what may be `None`."""
    return None if value is None else Some(value)
