"""The values of literals in macro programs.

Where to read next: `gnomon.elab.literals`, which reads the texts.
Counterpart in Lean: `Lean.TSyntax.getNat`, `getString` and relatives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from gnomon.elab.literals import char_value, interpolated_piece, nat_value, string_value
from gnomon.macros.values import Char, Value
from gnomon.syntax import Ident, Name, Syntax, names


def decode_name(text: str) -> Name:
    """Return the name that a literal `` `a.b `` is."""
    return names.join(names.parts(text[1:]))


def field_name(stx: Syntax) -> str:
    """Return the field after a dot: an identifier or a number."""
    return stx.val if isinstance(stx, Ident) else stx[0].val


DECODERS: Final[dict[str, Callable[[str], Value]]] = {
    "num": nat_value,
    "str": string_value,
    "char": lambda text: Char(char_value(text)),
}
"""For each kind of literal what its text stands for."""

decode_interpolated = interpolated_piece

__all__ = ["DECODERS", "decode_interpolated", "decode_name", "field_name"]
