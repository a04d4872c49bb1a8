"""Interpolated strings: `s!"a{x}b"` is `(toString "a" ++ toString x ++ toString "b" : String)`.

What it does: expands the chunks of an interpolated string to an append of converted pieces.
Where to read next: `library.py`, where programs find this as `TSyntax.expandInterpolatedStr`.
Counterpart in Lean: `TSyntax.expandInterpolatedStr` of `Init.Meta`.
"""

from __future__ import annotations

from gnomon.elab.literals import interpolated_piece
from gnomon.macros.build import mk_app, mk_ascription, mk_binary
from gnomon.macros.quote import quote_string
from gnomon.macros.template import Run
from gnomon.macros.values import Value
from gnomon.syntax import Syntax

LITERAL_KIND = "interpolatedStrLitKind"


def expand(run: Run, stx: Syntax, ty: Value, convert: Value) -> Syntax:
    """Expand an interpolated string to a term of type `ty`, its pieces converted by `convert`."""
    assert isinstance(ty, Syntax) and isinstance(convert, Syntax)
    result: Syntax | None = None
    for chunk in stx.args:
        info = chunk.ref_info()
        if chunk.kind == LITERAL_KIND:
            text = interpolated_piece(chunk[0].val)
            if not text and len(stx.args) > 1:
                continue
            chunk = quote_string(text)
        piece = mk_app(info, convert, chunk)
        result = piece if result is None else mk_binary(run.info, "«term_++_»", result, "++", piece)
    assert result is not None, "an interpolated string has at least one chunk"
    return mk_ascription(run.info, result, ty)
