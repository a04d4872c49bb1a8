"""What the compiler says, in Lean's words.

Counterpart in Lean: messages of ``Lean.Compiler.LCNF.toLCNF``, ``Lean.IR.Checker`` and
``Lean.Compiler.LCNF.Main``.
"""

from __future__ import annotations

from typing import Final

from gnomon.errors import GnomonError
from gnomon.syntax import names

_BYTE: Final = 0x100
_WORD: Final = 0x10000


class CompileError(GnomonError):
    """A declaration has no code. The text is what Lean says.

    `constant` is the name of one that the text mentions as open namespaces allow to write it.
    """

    def __init__(self, text: str, constant: str | None = None) -> None:
        super().__init__(text)
        self.constant = constant


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
        f"on '{name}', which is 'noncomputable'",
        constant=name,
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
    symbol = f"l_{mangle(name)}"
    return CompileError(
        f"Could not find native implementation of external declaration '{name}' (symbols "
        f"'{symbol}___boxed' or '{symbol}').\nFor declarations from `Init`, `Std`, or `Lean`, you need "
        "to set `supportInterpreter := true` in the relevant `lean_exe` statement in your "
        "`lakefile.lean`."
    )


def mangle(name: str) -> str:
    """Return a name as Lean writes it in C."""
    return "_".join(_mangle_part(part) for part in names.parts(name))


def _mangle_part(part: str | int) -> str:
    if isinstance(part, int):
        return f"{part}_"
    text = ""
    for char in part:
        if char == "_":
            text += "__"
        elif char.isascii() and char.isalnum():
            text += char
        elif ord(char) < _BYTE:
            text += f"_x{ord(char):02x}"
        elif ord(char) < _WORD:
            text += f"_u{ord(char):04x}"
        else:
            text += f"_U{ord(char):08x}"
    return text
