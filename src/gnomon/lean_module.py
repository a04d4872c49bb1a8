"""Lean files as Python modules: functions are called with Python values.

What it does: :func:`load` elaborates a file; the attributes of what it returns are the file's
constants: functions to call, and values. How values look in Python is said in `gnomon.compiler.values`.

>>> import gnomon
>>> lib = gnomon.load("examples/mirror.lean")  # doctest: +SKIP

What it assumes: functions have no type parameters, since Python values do not say their types.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .check import CheckMessage, check
from .errors import GnomonError, LeanError

if TYPE_CHECKING:
    from .lean_program import LeanProgram

__all__ = ["LeanError", "LeanModule", "LeanSourceError", "load"]


class LeanSourceError(GnomonError):
    """A file has errors: `messages` are all its messages."""

    def __init__(self, file: str, messages: tuple[CheckMessage, ...]) -> None:
        """`file` is the name of the file."""
        first = next(message for message in messages if message.severity == "error")
        super().__init__(str(first))
        self.file = file
        self.messages = messages


class LeanModule:
    """A Lean file that was loaded, or a namespace of it."""

    def __init__(self, program: LeanProgram, prefix: str = "") -> None:
        """`prefix` is the namespace."""
        self._program = program
        self._prefix = prefix

    def __getattr__(self, name: str) -> Any:
        """Return a constant, a type's Python class, or a namespace. Raises `AttributeError`."""
        if name.startswith("__"):
            raise AttributeError(name)
        full = f"{self._prefix}.{name}" if self._prefix else name
        found = self._program.attribute(full)
        if found is None:
            raise AttributeError(f"{self._program.name} has no `{full}`")
        setattr(self, name, found)
        return found

    def __getitem__(self, name: str) -> Any:
        """Return the constant of a name with dots, as `Color.next`. Raises :class:`KeyError`."""
        found = self._program.attribute(f"{self._prefix}.{name}" if self._prefix else name)
        if found is None:
            raise KeyError(name)
        return found

    def __dir__(self) -> list[str]:
        return sorted(self._program.names(self._prefix))

    def __repr__(self) -> str:
        where = f" of {self._program.name}" if self._prefix else ""
        return f"<Lean {self._prefix or self._program.name}{where}>"


def load(path: str | os.PathLike[str], *, allow_io: bool = False) -> LeanModule:
    """Elaborate a Lean file and return its constants as attributes.

    Raises :class:`LeanSourceError` if it has errors, :class:`OSError` if it cannot be read. Unless
    `allow_io`, its programs have no access to files and processes.
    """
    from .elab.imports import roots_of
    from .lean_program import LeanProgram

    file = Path(path)
    text = file.read_text(encoding="utf-8")
    result = check(text, file_name=str(file), allow_io=allow_io, roots=roots_of(file))
    if result.has_errors:
        raise LeanSourceError(str(file), result.messages)
    return LeanModule(LeanProgram(result.env, file, allow_io))
