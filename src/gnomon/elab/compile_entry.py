"""The way from declarations to code.

What it does: asks the compiler, if there is one, for code of new declarations; says what it says,
except in a `noncomputable section`, where no code is no error.
What it assumes: the compiler registers itself with :func:`set_compiler`.
Counterpart in Lean: `Lean.compileDecls`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gnomon.elab.errors import ElabError

if TYPE_CHECKING:
    from gnomon.elab.term import TermElab

CompileFn = Callable[["TermElab", Sequence[str]], None]

_COMPILER: list[CompileFn] = []


def set_compiler(compile: CompileFn) -> None:
    """Let `compile` make code of declarations: it changes the environment, or raises an error."""
    _COMPILER[:] = [compile]


def compile_decls(t: TermElab, names: Sequence[str]) -> bool:
    """Make code of declarations; return whether there is any.

    Raises :class:`~gnomon.elab.errors.ElabError` if that is impossible.
    """
    if not _COMPILER:
        return True
    try:
        _COMPILER[0](t, names)
    except ElabError:
        if t.is_noncomputable_section:
            return False
        raise
    return True
