"""What the compiler says, in Lean's words.

Counterpart in Lean: messages of ``Lean.Compiler.LCNF.toLCNF``, ``Lean.IR.Checker`` and
``Lean.Compiler.LCNF.Main``.
"""

from __future__ import annotations

from gnomon.errors import GnomonError


class CompileError(GnomonError):
    """A declaration has no code. The text is what Lean says."""


def unsupported_recursor(name: str) -> CompileError:
    """A recursor that is not hidden behind a `match`."""
    return CompileError(
        f"code generator does not support recursor `{name}` yet, consider using "
        "'match ... with' and/or structural recursion"
    )


def unsupported_axiom(name: str) -> CompileError:
    """An axiom, or another constant that has no value."""
    return CompileError(
        f"`{name}` not supported by code generator; consider marking definition as `noncomputable`"
    )


def depends_on_noncomputable(name: str) -> CompileError:
    """A declaration that is marked."""
    return CompileError(
        "failed to compile definition, consider marking it as 'noncomputable' because it depends "
        f"on '{name}', which is 'noncomputable'"
    )


def no_code(declaration: str, name: str) -> CompileError:
    """A declaration that was not compiled."""
    return CompileError(
        f"failed to compile definition, compiler IR check failed at `{declaration}`. "
        f"Error: depends on declaration '{name}', which has no executable code; "
        "consider marking definition as 'noncomputable'"
    )


def no_implementation(name: str) -> CompileError:
    """An external declaration that the runtime does not know."""
    return CompileError(f"could not find native implementation of external declaration '{name}'")
