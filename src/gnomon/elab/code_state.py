"""Where the code of an environment's constants is kept, and how the compiler is loaded.

What it does: remembers with an environment which environment its imports make, so that code of
imported constants can be shared between files; loads the compiler when it is first asked for code.
Where to read next: `gnomon.compiler.hooks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from gnomon.meta import ElabEnv

if TYPE_CHECKING:
    from gnomon.compiler.code_layer import CodeLayer
    from gnomon.elab.evaluate import Outcome, ResultKind
    from gnomon.elab.term import TermElab

STATE: Final = "code"
IMPORTED: Final = "importedCode"


class ImportedCode:
    """The environment of imported modules, whose code is made when it is needed."""

    def __init__(self, env: ElabEnv) -> None:
        """Say which environment it is."""
        self.env = env
        self.layer: CodeLayer | None = None
        self.without_sorry: set[str] = set()
        """Constants that are known not to depend on `sorry`."""


def with_imported_code(env: ElabEnv) -> ElabEnv:
    """Return an environment in which code of all constants so far is that of imported modules."""
    return env.with_ext(STATE, None).with_ext(IMPORTED, ImportedCode(env))


def without_sorry(env: ElabEnv) -> set[str]:
    """Return the imported constants that are known not to depend on `sorry`, to be added to."""
    imported = env.ext(IMPORTED)
    return imported.without_sorry if isinstance(imported, ImportedCode) else set()


def compile_decls(t: TermElab, names: Sequence[str]) -> None:
    """Make code of declarations; see :mod:`gnomon.compiler.hooks`."""
    from gnomon.compiler import hooks

    hooks.compile_decls(t, names)


def evaluate(
    t: TermElab, name: str, kind: ResultKind, is_io: bool, allow_io: bool, outer: ElabEnv
) -> Outcome:
    """Run a constant; see :mod:`gnomon.compiler.hooks`."""
    from gnomon.compiler import hooks

    return hooks.evaluate(t, name, kind, is_io, allow_io, outer)
