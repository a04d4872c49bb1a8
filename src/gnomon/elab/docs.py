"""Documentation comments: what declarations and the module say about themselves.

Counterpart in Lean: `Lean.DocString.Extension`.
"""

from __future__ import annotations

from gnomon.elab.extensions import ListExtension, MapExtension
from gnomon.syntax import Syntax

DOCS: MapExtension[str, str] = MapExtension("docString")
"""The documentation of each declaration."""

MODULE_DOCS: ListExtension[tuple[str, int]] = ListExtension("moduleDoc")
"""The `/-! … -/` comments of the file, with their places."""


def doc_text(stx: Syntax) -> str | None:
    """Return the text of a `/-- … -/` or `/-! … -/` comment, without the brackets."""
    if stx.kind == "null":
        return doc_text(stx[0]) if stx.args else None
    body = stx[1]
    if body.is_atom:
        return body.val.removesuffix("-/")
    if len(body.args) and body[0].is_atom:
        return body[0].val.removesuffix("-/")
    return None
